using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Delays of US deliveries to Europe: how long, and which deliveries were put back or orders lost.</summary>
public static class DeliveryDelays
{
    private const int MonthsInYear = 12;

    /// <summary>The length of each announced delay.</summary>
    /// <remarks>
    /// Formula: months as cited ÷ 12; a range has a least and a most. Unit: years. Shape: one observation a buyer and system, which is the counterpart, at
    /// the year of the announcement. A delay is the distance to a promised date, and no lead time. Missing data: an event without a length is
    /// not here; there is no mean, since nobody publishes all delays. Source: statements of governments in the press.
    /// </remarks>
    /// <param name="figures">The table <c>delivery-delays</c>.</param>
    /// <param name="bound">at-least or at-most.</param>
    public static Indicator<Duration> Of(CitedValues figures, string bound)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Duration>();
        CitedValue[] rows =
        [
            .. figures.Rows.Where(row => row.Measure == $"delay-{bound}" && row is { EntersTotals: true, Value: not null }),
        ];
        foreach (var row in rows)
            result.Add(row.Subject, System(row), row.Period, new Duration((double)row.Value!.Value / MonthsInYear), row.Status);
        result.AddNotes(rows);
        result.AddNote("Delays that were found, and no list of all: no mean follows from them.");
        return result.Build("delivery-delays", "Announced delays of US deliveries", UnitWords.Years, "The delay as cited.", figures.Source);
    }

    /// <summary>Deliveries that were put back, or orders that went elsewhere with delivery time as a reason.</summary>
    /// <remarks>
    /// Formula: 1 for each event. Unit: cases. Shape: one observation a buyer, system and year; the system is the counterpart. Missing data:
    /// a buyer without a row need not be without a delay. Source: statements of governments in the press.
    /// </remarks>
    /// <param name="figures">The table <c>delivery-delays</c>.</param>
    /// <param name="kind">put-back or not-chosen.</param>
    public static Indicator<Count> Events(CitedValues figures, string kind)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Count>();
        CitedValue[] rows = [.. figures.Rows.Where(row => row.Category == kind && row.EntersTotals)];
        foreach (var row in rows.OrderBy(row => row.AsOf, StringComparer.Ordinal))
            result.Add(row.Subject, System(row), row.Period, new Count(1), row.Status);
        result.AddNotes(rows);
        result.AddNote("A sample of what was found: the number of cases is no measure of how many there are.");
        return result.Build(
            "delivery-events",
            kind == "put-back" ? "US deliveries that were put back" : "Orders that went elsewhere, with delivery time as a reason",
            UnitWords.Cases,
            "1 for each event that a cited page names.",
            figures.Source
        );
    }

    private static Aggregate System(CitedValue row) =>
        new(string.Join('-', row.Item.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)), row.Item);
}
