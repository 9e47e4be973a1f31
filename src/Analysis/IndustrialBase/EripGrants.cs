using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>
/// Grants of the European Recapitalization Incentive Program, with which the United States helps allies to replace Russian arms by American
/// ones.
/// </summary>
public static class EripGrants
{
    private const string Measure = "grant";

    private static readonly Aggregate Recipients = new("x-erip-recipients", "Recipients of ERIP grants");

    /// <summary>Grants by recipient.</summary>
    /// <remarks>
    /// Formula: Σ of the grants of a recipient that count. Unit: millions of US dollars at current prices. Shape: one observation a
    /// recipient and fiscal year of the funds, the United States as counterpart. A grant is a small part of the price of what it helps to
    /// buy; that it caused a purchase is not shown. Totals that were reported are given in notes and are never added. Missing data:
    /// a recipient without a row has no grant that was seen, which does not prove that there was none. Source: figures collected by hand,
    /// each with its link.
    /// </remarks>
    public static Indicator<Money> Of(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Money>();
        CitedValue[] grants =
        [
            .. figures.Rows.Where(row => row is { IsCounted: true, Measure: Measure, Value: not null, Basis: not null }),
        ];
        foreach (
            var rows in grants
                .GroupBy(row => (row.Subject, row.Period))
                .OrderBy(rows => rows.Key.Subject)
                .ThenBy(rows => rows.Key.Period.From)
        )
            result.Add(
                rows.Key.Subject,
                rows.First().Counterpart,
                rows.Key.Period,
                rows.Select(row => new Money(row.Value!.Value, row.Basis!)).Aggregate((left, right) => left + right),
                rows.Select(row => row.Status).Aggregate(StatusOrder.Weaker)
            );
        result.AddNotes(grants);
        result.AddAlternatives(figures.Rows.Where(row => !row.IsCounted && row.Measure != Measure));
        return result.Build(
            "erip-grants",
            "Grants of the European Recapitalization Incentive Program",
            UnitWords.Dollars,
            "Sum of the grants of a recipient that were seen, by the fiscal year of the funds.",
            figures.Source
        );
    }

    /// <summary>What was found in all, beside what was reported of the programme.</summary>
    /// <remarks>
    /// Formula: Σ of the grants that count and whose source is not weak (grade A or B); beside it the reported total of the programme, as
    /// cited. Unit: millions of US dollars at current prices. Shape: two observations, the counterpart says which: found, reported. A grant
    /// of grade C is in the notes and in no total. Missing data: no reported total, no second observation.
    /// </remarks>
    public static Indicator<Money> Total(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Money>();
        var grants = figures
            .Rows.Where(row => row is { IsCounted: true, Measure: Measure, Value: not null, Basis: not null })
            .ToLookup(row => row.Grade == EvidenceGrade.C);
        AddFound(result, [.. grants[false]]);
        AddReported(result, figures);
        foreach (var weak in grants[true])
            result.AddNote(
                FormattableString.Invariant(
                    $"Not in the total, because its source is weak (grade C): {weak.Subject.Name}, {weak.Value:#,0.##} {weak.Unit}."
                )
            );
        return result.Build(
            "erip-grants",
            "Grants of the European Recapitalization Incentive Program, in all",
            UnitWords.Dollars,
            "Sum of the grants found in sources of grade A or B; what was reported of the programme beside it.",
            figures.Source
        );
    }

    private static void AddFound(ResultBuilder<Money> result, IReadOnlyList<CitedValue> grants)
    {
        if (grants.Count > 0)
            result.Add(
                Recipients,
                new Aggregate("found", "Found, grade A or B"),
                new(grants.Min(row => row.Period.From), grants.Max(row => row.Period.To)),
                grants.Select(row => new Money(row.Value!.Value, row.Basis!)).Aggregate((left, right) => left + right),
                ObservationStatus.Derived
            );
    }

    private static void AddReported(ResultBuilder<Money> result, CitedValues figures)
    {
        var totals = figures.Rows.Where(row =>
            row is { Category: "erip", Item: "programme", Measure: "grant-total", Value: not null, Basis: not null }
            && row.Grade != EvidenceGrade.C
        );
        foreach (var row in totals)
            result.Add(
                Recipients,
                new Aggregate("reported", $"Reported, {row.Publisher}"),
                row.Period,
                new(row.Value!.Value, row.Basis!),
                row.Status
            );
    }
}
