using System.Globalization;
using Analysis.Tables;

namespace Analysis.Posture;

/// <summary>What the United States and Europe have of a capability by a definition, or why no total can be given.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Period">From the oldest to the newest included row.</param>
/// <param name="UnitedStates">The US total.</param>
/// <param name="Europe">The total of the European group with pooled fleets.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Status">How firm the weakest row is.</param>
/// <param name="Rows">The included rows.</param>
/// <param name="LeftOut">Operators that are neither.</param>
/// <param name="Reason">Why there is no total; null where there is one.</param>
internal sealed record CapabilityTotal(
    Subject Definition,
    Period Period,
    decimal UnitedStates,
    decimal Europe,
    string Unit,
    ObservationStatus Status,
    IReadOnlyList<CitedValue> Rows,
    IReadOnlyList<Subject> LeftOut,
    string? Reason
);

/// <summary>Adds up the rows of operators that belong to a definition.</summary>
internal static class CapabilityTotals
{
    /// <summary>What a hyphen or a capital is part of in the name of a system.</summary>
    private static readonly Dictionary<string, string> Names = new()
    {
        ["a400m"] = "A400M",
        ["ch 47"] = "CH-47",
        ["p 8a"] = "P-8A",
        ["samp t"] = "SAMP/T",
        ["patriot"] = "Patriot",
        ["sead"] = "SEAD",
        ["all isr"] = "all ISR",
    };

    /// <summary>The total of a definition. Only rows that count are included, so that no aggregate is added to operators.</summary>
    public static CapabilityTotal Of(CitedValues figures, CapabilityDefinition definition, CountryGroup europe)
    {
        var rows =
            definition.Fit == TotalFit.None
                ? []
                : figures
                    .Rows.Where(row => row.IsCounted && row.Unit != "year" && definition.Items.Contains((row.Category, row.Item)))
                    .ToList();
        var (american, european, leftOut) = Sides(rows, europe);
        CitedValue[] used = [.. american, .. european];
        return new(
            Named(definition),
            Span(used.Length > 0 ? used : figures.Rows.Where(row => row.IsCounted && row.Unit != "year")),
            american.Sum(row => row.Value ?? 0),
            european.Sum(row => row.Value ?? 0),
            used.Select(row => row.Unit).FirstOrDefault("items"),
            used.Select(row => row.Status).Aggregate(ObservationStatus.Derived, StatusOrder.Weaker),
            used,
            leftOut,
            GapReason(definition, american, european)
        );
    }

    /// <summary>The definition as a subject, its id in words.</summary>
    public static Subject Named(CapabilityDefinition definition)
    {
        var words = Names.Aggregate(
            definition.Definition.Replace('-', ' '),
            (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal)
        );
        return new Aggregate(definition.Definition, char.ToUpperInvariant(words[0]) + words[1..]);
    }

    private static (List<CitedValue> American, List<CitedValue> European, List<Subject> LeftOut) Sides(
        List<CitedValue> rows,
        CountryGroup europe
    )
    {
        var sides = rows.ToLookup(row =>
            row.Subject switch
            {
                Country country when country == Country.UnitedStates => "american",
                Country country => europe.Includes(country, row.Period.To) ? "european" : "other",
                CountryGroup => "other",
                _ => "european",
            }
        );
        return ([.. sides["american"]], [.. sides["european"]], [.. sides["other"].Select(row => row.Subject).Distinct()]);
    }

    private static string? GapReason(CapabilityDefinition definition, List<CitedValue> american, List<CitedValue> european)
    {
        if (definition.Fit == TotalFit.None)
            return $"no total can be given, because {InSentence(definition.Reason)}";
        CitedValue[] rows = [.. american, .. european];
        if (american.Count == 0 || european.Count == 0)
            return $"no total can be given, because no row of {(american.Count == 0 ? "the United States" : "Europe")} belongs to the "
                + $"definition";
        if (rows.FirstOrDefault(row => row.Value is null) is { } empty)
            return $"no total can be given, because {empty.Id} has no number";
        // A headline may rest on a total, and no headline rests on a page that anybody can write.
        if (rows.FirstOrDefault(row => !row.EntersTotals) is { } weak)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"no total can be given, because {weak.Id} ({weak.Value} {weak.Unit}) has a source of grade C only"
            );
        if (rows.Select(row => row.Unit).Distinct().Skip(1).Any())
            return $"no total can be given, because the rows count {string.Join(" and ", rows.Select(row => row.Unit).Distinct())}";
        // In service and ordered are two measures of one fleet: a row of each would hold it twice.
        return rows.GroupBy(row => (row.Subject, row.Category, row.Item)).FirstOrDefault(fleet => fleet.Count() > 1) is { } twice
            ? $"no total can be given, because {string.Join(" and ", twice.Select(row => row.Id))} would count one fleet twice"
            : null;
    }

    private static string InSentence(string reason) =>
        reason.Length > 1 && char.IsUpper(reason[1]) ? reason : char.ToLowerInvariant(reason[0]) + reason[1..];

    private static Period Span(IEnumerable<CitedValue> rows)
    {
        CitedValue[] all = [.. rows];
        // The years of a row without a date only bound it, and would stretch the period for nothing.
        if (all.Any(row => !row.IsUndated))
            all = [.. all.Where(row => !row.IsUndated)];
        return all.Length == 0
            ? throw new ArgumentException("The table of enablers has no row that counts; mark the rows that totals may include.")
            : new(all.Min(row => row.Period.From), all.Max(row => row.Period.To));
    }
}
