using System.Globalization;
using Analysis.Data.Checks;
using Analysis.Data.Manifests;

namespace Analysis.Data.Tables;

/// <summary>Reads and validates cells.</summary>
internal static class CellReader
{
    /// <summary>A number with a decimal point and nothing else: no exponent, no thousands separator, no blanks.</summary>
    public static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>A year in four digits.</summary>
    public static bool TryYear(string text, out int year)
    {
        year = 0;
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }

    /// <summary>The rule that the text of a cell breaks, and the message; null where it breaks none.</summary>
    public static (ProblemKind Kind, string Message)? Validate(DataField field, string text)
    {
        if (text.Length == 0)
            return field.Required ? (DataProblems.CellEmpty, "is empty and every row needs it; fill it in or remove the row.") : null;
        return OfType(field, text) ?? OfForm(field, text) ?? OfRange(field, text);
    }

    private static (ProblemKind, string)? OfType(DataField field, string text) =>
        field.Type switch
        {
            FieldType.Number when !TryNumber(text, out _) => (
                DataProblems.NotANumber,
                $"'{text}' is not a number; write it with a decimal point and no other signs."
            ),
            FieldType.WholeNumber when !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => (
                DataProblems.NotAWholeNumber,
                $"'{text}' is not a whole number; write digits only."
            ),
            FieldType.Year when !TryYear(text, out _) => (DataProblems.NotAYear, $"'{text}' is not a year; write four digits."),
            _ => null,
        };

    private static (ProblemKind, string)? OfForm(DataField field, string text)
    {
        if (field.Enum.Count > 0 && !field.Enum.Contains(text))
            return (
                DataProblems.NotInList,
                $"'{text}' is not one of {string.Join(", ", field.Enum)}; did you mean {ClosestMatch.Find(text, field.Enum)}?"
            );
        return field.Pattern is { } pattern && !pattern.Matches(text)
            ? (DataProblems.FormInvalid, $"'{text}' has another form than {pattern}; write it in that form.")
            : null;
    }

    private static (ProblemKind, string)? OfRange(DataField field, string text)
    {
        if (field.Type == FieldType.Text || !TryNumber(text, out var number))
            return null;
        if (number < field.Minimum)
            return (
                DataProblems.OutOfRange,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{text} is below {field.Minimum}, the smallest that makes sense here; correct it."
                )
            );
        return number > field.Maximum
            ? (
                DataProblems.OutOfRange,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{text} is above {field.Maximum}, the largest that makes sense here; correct it."
                )
            )
            : null;
    }
}

/// <summary>Checks codes against the list that a column names, and against the coverage of the table.</summary>
/// <param name="groupIds">The ids of the groups of the data root.</param>
internal sealed class CodeCheck(Lazy<IReadOnlyList<string>> groupIds)
{
    private static readonly string[] CountryCodes = [.. Country.All.Select(country => country.Code)];

    /// <summary>The groups that codes of a resource are checked against; none where no column holds groups.</summary>
    public IReadOnlyList<string> GroupsFor(DataResource resource) =>
        resource.Fields.Any(field => field.Codes == CodeList.Group) ? groupIds.Value : [];

    /// <summary>The rule that the code of a cell breaks, and the message; null where it breaks none.</summary>
    public (ProblemKind Kind, string Message)? Validate(DataField field, string text, ResourceCoverage coverage)
    {
        if (text.Length == 0 || field.OtherCodes.Contains(text))
            return null;
        return Unknown(field, text) ?? Outside(field, text, coverage);
    }

    private (ProblemKind, string)? Unknown(DataField field, string text) =>
        field.Codes switch
        {
            CodeList.Country when !Country.TryParse(text, out _) => (
                DataProblems.CodeUnknown,
                Wrong("a country of ISO 3166 alpha-3", text, [.. CountryCodes, .. field.OtherCodes])
            ),
            CodeList.Group when !groupIds.Value.Contains(text) => (
                DataProblems.CodeUnknown,
                Wrong("a group of data/groups", text, groupIds.Value)
            ),
            CodeList.Unit when Unit.Parse(text) is null => (DataProblems.UnitUnknown, Unit.Unknown(text)),
            _ => null,
        };

    private static string Wrong(string what, string text, IReadOnlyList<string> known) =>
        known.Count == 0
            ? $"'{text}' is not {what}; there are none."
            : $"'{text}' is not {what}; did you mean {ClosestMatch.Find(text, known)}?";

    private static (ProblemKind, string)? Outside(DataField field, string text, ResourceCoverage coverage)
    {
        if (field.Type == FieldType.Year)
            return coverage.Years is { } years && field.Name == "year" && CellReader.TryYear(text, out var year) && !years.Contains(year)
                ? (
                    DataProblems.OutsideCoverage,
                    $"{text} is outside the coverage {years}; widen the coverage in the manifest or remove the row."
                )
                : null;
        return coverage.Codes.TryGetValue(field.Name, out var codes) && codes is not null && !codes.Contains(text)
            ? (
                DataProblems.OutsideCoverage,
                $"'{text}' is outside the coverage of the table; add it to the coverage in the manifest or remove the row."
            )
            : null;
    }
}
