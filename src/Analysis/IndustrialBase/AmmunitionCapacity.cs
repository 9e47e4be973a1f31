using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>155 mm shells: output, capacity and targets by side and date, estimates side by side.</summary>
public static class AmmunitionCapacity
{
    private const int MonthsInYear = 12;
    private static readonly string[] Categories = ["output", "capacity", "target"];
    private static readonly string[] Shells = ["155 mm", "shells"];
    private static readonly string[] Europe = ["eu27", "x-europe-as-cited"];

    private static readonly Aggregate EuropeanSide = new("europe-as-cited", "Europe, as the sources count it");

    /// <summary>Every figure that was found, as a yearly rate.</summary>
    /// <remarks>
    /// Formula: as cited; a monthly figure × 12, which is a rate and not the output of a year. Unit: shells per year. Shape: one
    /// observation a figure, with what it measures as the counterpart: output, output expected, capacity, a target. Figures that disagree
    /// are shown side by side and none is averaged. What is fired or needed, and what is made for Ukraine, is not in it. Missing data:
    /// sides and years without a figure are simply not there. Source: figures collected by hand, each with its link.
    /// </remarks>
    /// <param name="figures">The figures.</param>
    /// <param name="category">output, capacity or target; null for all.</param>
    /// <exception cref="ArgumentException">No such category.</exception>
    public static Indicator<Count> Of(CitedValues figures, string? category = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (category is not null && !Categories.Contains(category))
            throw new ArgumentException($"'{category}' is not one of {string.Join(", ", Categories)}.");
        var result = new ResultBuilder<Count>();
        var rows = Relevant(figures)
            .Where(row => category is null || row.Category == category)
            .OrderBy(row => row.Subject)
            .ThenBy(row => row.Period.From)
            .ThenBy(row => row.AsOf, StringComparer.Ordinal)
            .ToList();
        foreach (var row in rows)
            result.Add(
                row.Subject,
                new Aggregate(row.Measure, Words(row)),
                row.Period,
                new Count(Yearly(row)),
                IsMonthly(row) ? StatusOrder.Weaker(ObservationStatus.Derived, row.Status) : row.Status
            );
        result.AddNotes(rows);
        result.AddNote("Output, output expected, capacity and targets are four things: no two of them make a ratio or a trend.");
        return result.Build(
            "ammunition-capacity",
            "155 mm shells: output, capacity and targets",
            UnitWords.Shells,
            "Each figure as cited, monthly ones × 12; estimates are shown side by side.",
            figures.Source
        );
    }

    /// <summary>Europe's figure for each one of the United States, where both measure one thing in one year.</summary>
    /// <remarks>
    /// Formula: European figure ÷ US figure as yearly rates, only for the same measure (output with output, capacity with capacity, a
    /// target with a target of the same thing), the same ammunition, and years that overlap. Unit: a plain ratio, the United States as
    /// counterpart. Missing data: a year without such a pair is a gap whose reason names what each side has.
    /// </remarks>
    public static Indicator<Ratio> Ratio(CitedValues figures, Period years)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Ratio>();
        List<CitedValue> rows = [.. Relevant(figures)];
        foreach (var year in years.Years)
            AddRatio(
                result,
                rows.Where(row => Europe.Contains(row.Subject.Id) && row.Period.Contains(year)).ToList(),
                rows.Where(row => row.Subject == Country.UnitedStates && row.Period.Contains(year)).ToList(),
                year
            );
        return result.Build(
            "ammunition-capacity-ratio",
            "155 mm shells of Europe for each one of the United States",
            UnitWords.Ratio,
            "European figure ÷ US figure for one measure, one kind of ammunition and one year.",
            figures.Source
        );
    }

    private static void AddRatio(ResultBuilder<Ratio> result, List<CitedValue> european, List<CitedValue> american, int year)
    {
        var pairs = european
            .SelectMany(ours => american.Where(theirs => AreComparable(ours, theirs)).Select(theirs => (ours, theirs)))
            .ToList();
        foreach (var (ours, theirs) in pairs.Where(pair => pair.theirs.Value > 0))
            result.Add(
                ours.Subject,
                Country.UnitedStates,
                Period.Year(year),
                new Ratio(Yearly(ours) / Yearly(theirs)),
                StatusOrder.Weaker(ObservationStatus.Derived, StatusOrder.Weaker(ours.Status, theirs.Status))
            );
        if (pairs.Count == 0)
            result.AddGap(
                EuropeanSide,
                Period.Year(year),
                $"Europe has {All(european)}, the United States {All(american)}: not one measure of one thing in one year"
            );
        result.AddNotes(pairs.SelectMany(pair => new[] { pair.ours, pair.theirs }));
    }

    private static bool AreComparable(CitedValue ours, CitedValue theirs) =>
        ours.Category == theirs.Category && ours.Item == theirs.Item && Kind(ours) == Kind(theirs);

    /// <summary>Output, capacity and targets of shells; not propellants, not what is fired, needed or given away.</summary>
    private static IEnumerable<CitedValue> Relevant(CitedValues figures) =>
        figures.Rows.Where(row =>
            Categories.Contains(row.Category)
            && Shells.Contains(row.Item)
            && row.Value is not null
            && row.Unit is "shells per month" or "shells per year"
            && !row.Measure.Contains("for-ukraine", StringComparison.Ordinal)
        );

    private static string All(List<CitedValue> rows) => rows.Count == 0 ? "no figure" : string.Join(", ", rows.Select(Words).Distinct());

    private static string Words(CitedValue row) => $"{Kind(row).Replace('-', ' ')} of {row.Item}";

    private static string Kind(CitedValue row) =>
        row.Measure.Replace("-per-year", "", StringComparison.Ordinal).Replace("-per-month", "", StringComparison.Ordinal);

    private static bool IsMonthly(CitedValue row) => row.Unit == "shells per month";

    private static double Yearly(CitedValue row) => (double)row.Value!.Value * (IsMonthly(row) ? MonthsInYear : 1);
}
