using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// Loans, guarantees and grants with which the United States helps European states to buy arms: three kinds of money that never add up.
/// </summary>
public static class ForeignMilitaryFinancing
{
    /// <summary>The programme whose grants are taken by default.</summary>
    public const string Programme = "foreign-military-financing";

    private const string Id = "us-military-credit";
    private static readonly string[] Kinds = ["loan", "loan-guarantee", "grant"];

    /// <summary>All recipients that were found, as one.</summary>
    public static Subject Found { get; } = new Aggregate("x-recipients-found", "All recipients that were found");

    /// <summary>One kind of money by recipient and year.</summary>
    /// <remarks>
    /// Formula: Σ of the rows of a recipient, year and programme that count; cumulative sums, ceilings, requests, what a bill set aside and
    /// weak sources (grade C) do not. Unit: millions of current US dollars. Shape: one observation a recipient and year, the United States
    /// as counterpart. Fiscal and calendar years are mixed as in the sources. Missing data: no table by country and year was found, so a
    /// recipient or year without a row is a gap, not zero; years between two rows of a recipient are listed as gaps. Source: US Department
    /// of State and press, figure by figure.
    /// </remarks>
    /// <param name="figures">The edition.</param>
    /// <param name="kind"><c>loan</c>, <c>loan-guarantee</c> or <c>grant</c>.</param>
    /// <param name="programme">The programme or account; figures of two are never added up.</param>
    /// <exception cref="ArgumentException">There is no such kind, or the programme has none of it; the message lists the known
    /// ones.</exception>
    public static Indicator<Money> ByRecipient(CitedValues figures, string kind, string programme = Programme) =>
        Of(figures, kind, programme, row => row.Subject, "by recipient");

    /// <summary>One kind of money by year, over all recipients that were found.</summary>
    /// <remarks>As <see cref="ByRecipient"/>, summed over the recipients of a year: a lower bound of what was lent or given.</remarks>
    /// <exception cref="ArgumentException">As <see cref="ByRecipient"/>.</exception>
    public static Indicator<Money> ByYear(CitedValues figures, string kind, string programme = Programme) =>
        Of(figures, kind, programme, _ => Found, "by year");

    private static Indicator<Money> Of(CitedValues figures, string kind, string programme, Func<CitedValue, Subject> recipient, string by)
    {
        ArgumentNullException.ThrowIfNull(figures);
        CitedValue[] rows =
        [
            .. figures.Rows.Where(row =>
                row is { IsCounted: true, Grade: not EvidenceGrade.C, Value: not null, Basis: not null }
                && row.Measure == kind
                && row.Category == programme
            ),
        ];
        if (!Kinds.Contains(kind) || rows.Length == 0)
            throw new ArgumentException(
                $"The table has no '{kind}' of '{programme}' that counts; kinds are {string.Join(", ", Kinds)}, programmes "
                    + $"{string.Join(", ", figures.Rows.Where(row => row.IsCounted).Select(row => row.Category).Distinct())}."
            );
        var result = new ResultBuilder<Money>();
        foreach (var series in rows.GroupBy(recipient).OrderBy(series => series.Key))
            AddSeries(result, series.Key, [.. series], kind);
        result.AddNotes(rows);
        result.AddAlternatives(
            figures.Rows.Where(row => !row.IsCounted && row.Category == programme && row.Measure.Contains(kind, StringComparison.Ordinal))
        );
        result.AddNote(
            "Only what was found: no table by country and year is public in what was read, so sums are lower bounds. Loans are "
                + "paid back, a guarantee is not money of the United States."
        );
        return result.Build(
            Id,
            $"US {kind.Replace('-', ' ')}s for arms, {by}",
            rows[0].Unit,
            $"Sum of what was found of {programme.Replace('-', ' ')}, {by}; cumulative and weak figures are out.",
            figures.Source
        );
    }

    private static void AddSeries(ResultBuilder<Money> result, Subject recipient, IReadOnlyList<CitedValue> rows, string kind)
    {
        foreach (var year in rows.GroupBy(row => row.Period).OrderBy(year => year.Key.From))
            result.Add(
                recipient,
                Country.UnitedStates,
                year.Key,
                year.Select(row => new Money(row.Value!.Value, row.Basis!)).Aggregate((sum, one) => sum + one),
                year.Select(row => row.Status).Aggregate(StatusOrder.Weaker)
            );
        for (var year = rows.Min(row => row.Period.From); year < rows.Max(row => row.Period.To); year++)
            if (!rows.Any(row => row.Period.Contains(year)))
                result.AddGap(recipient, Period.Year(year), $"no {kind.Replace('-', ' ')} of {Period.Year(year)} was found that counts");
    }
}
