using Analysis.Data.Checks;

namespace Analysis.Data.Tables;

/// <summary>Checks codes against the list that a column names, and against the coverage of the table.</summary>
/// <param name="groupIds">The ids of the groups of the data root.</param>
internal sealed class CodeCheck(Lazy<IReadOnlyList<string>> groupIds)
{
    private static readonly string[] CountryCodes = [.. Country.All.Select(country => country.Code)];

    /// <summary>The rule that the code of a cell breaks, and the message; null where it breaks none.</summary>
    public (ProblemKind Kind, string Message)? Validate(DataField field, string text, ResourceCoverage coverage)
    {
        if (text.Length == 0 || field.OtherCodes.Contains(text))
            return null;
        return Unknown(field, text) ?? Outside(field, text, coverage);
    }

    private (ProblemKind, string)? Unknown(DataField field, string text) => field.Codes switch
    {
        CodeList.Country when !Country.TryParse(text, out _) =>
            (DataProblems.CodeUnknown, Wrong("a country of ISO 3166 alpha-3", text, [.. CountryCodes, .. field.OtherCodes])),
        CodeList.Group when !groupIds.Value.Contains(text) =>
            (DataProblems.CodeUnknown, Wrong("a group of data/groups", text, groupIds.Value)),
        CodeList.Unit when Unit.Parse(text) is null => (DataProblems.UnitUnknown, Unit.Unknown(text)),
        _ => null,
    };

    private static string Wrong(string what, string text, IReadOnlyList<string> known) =>
        known.Count == 0 ? $"'{text}' is not {what}; there are none." : $"'{text}' is not {what}; did you mean {Nearest.To(text, known)}?";

    private static (ProblemKind, string)? Outside(DataField field, string text, ResourceCoverage coverage)
    {
        if (field.Type == FieldType.Year)
            return coverage.Years is { } years && field.Name == "year" && Cell.TryYear(text, out var year) && !years.Contains(year)
                ? (DataProblems.OutsideCoverage, $"{text} is outside the coverage {years}; widen the coverage in the manifest or remove the row.")
                : null;
        return coverage.Codes.TryGetValue(field.Name, out var codes) && codes is not null && !codes.Contains(text)
            ? (DataProblems.OutsideCoverage, $"'{text}' is outside the coverage of the table; add it to the coverage in the manifest or remove the row.")
            : null;
    }
}
