using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>What is made of a system in a year, what is aimed at, and how many years of output are on order.</summary>
public static class ProductionCapacity
{
    /// <summary>What was made in a year, or the target of a year.</summary>
    /// <remarks>
    /// Formula: as cited. Unit: items a year. Shape: one observation a system and year; the system is the subject, the maker's country or
    /// the makers are the counterpart. Output and targets are two measures and never in one result. Missing data: a system or year without
    /// a page is not there. Source: makers and governments in the press, each with its link.
    /// </remarks>
    /// <param name="figures">The table <c>production-capacity</c>.</param>
    /// <param name="measure">output or target.</param>
    public static Indicator<Count> Of(CitedValues figures, string measure)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Count>();
        CitedValue[] rows = [.. figures.Rows.Where(row => row.Category == measure && row is { EntersTotals: true, Value: not null })];
        foreach (var row in rows.OrderBy(row => row.Item, StringComparer.Ordinal).ThenBy(row => row.Period.From))
            result.Add(System(row), row.Subject, row.Period, new Count((double)row.Value!.Value), row.Status);
        result.AddNotes(rows);
        return result.Build(
            $"production-{measure}",
            measure == "target" ? "Targets of production, which are no output" : "Output of missiles and guns",
            UnitWords.ItemsPerYear,
            "The figure of the year as cited.",
            figures.Source
        );
    }

    /// <summary>How many years of revenue the orders in hand are.</summary>
    /// <remarks>
    /// Formula: order backlog ÷ revenue of the same year. Unit: years of revenue. Shape: one observation a maker and year. Missing data: a
    /// maker without one of the two is not there. Source: as cited.
    /// </remarks>
    /// <param name="figures">The table <c>production-capacity</c>.</param>
    public static Indicator<Ratio> BacklogYears(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Ratio>();
        foreach (var backlog in figures.Rows.Where(row => row is { Measure: "order-backlog", EntersTotals: true, Value: not null }))
        {
            var revenue = figures.Rows.FirstOrDefault(row =>
                row is { Measure: "revenue", EntersTotals: true, Value: > 0 }
                && row.Subject.Equals(backlog.Subject)
                && row.Period == backlog.Period
            );
            if (revenue is not null)
                result.Add(
                    backlog.Subject,
                    null,
                    backlog.Period,
                    new Ratio((double)(backlog.Value!.Value / revenue.Value!.Value)),
                    ObservationStatus.Derived
                );
        }
        return result.Build(
            "production-backlog-years",
            "Orders in hand in years of revenue",
            UnitWords.YearsOfRevenue,
            "Order backlog ÷ revenue of the same year.",
            figures.Source
        );
    }

    private static Aggregate System(CitedValue row) =>
        new(string.Join('-', row.Item.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)), row.Item);
}
