using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>The years of the orders whose delivery lags can be compared.</summary>
public static class OrderYears
{
    private const int Length = 5;

    /// <summary>All order years of the table that had the whole follow-up.</summary>
    /// <param name="table">The edition.</param>
    /// <param name="followUp">For how many years each order is followed.</param>
    /// <exception cref="ArgumentException">The follow-up leaves fewer than two order years; the message gives the longest.</exception>
    public static Period Followed(EditionTable<OrderLag> table, int followUp)
    {
        ArgumentNullException.ThrowIfNull(table);
        var (first, last) = (table.Rows.Min(row => row.OrderYear), table.Rows.Max(row => row.OrderYear + row.Lag));
        return followUp >= 1 && last - followUp > first
            ? new(first, last - followUp)
            : throw new ArgumentException(
                $"With {followUp} years of follow-up no order year is left; give between one and {last - first - 1}."
            );
    }

    /// <summary>The mean lags of all categories by supplier, over periods of five order years that lead up to the recent ones.</summary>
    /// <remarks>
    /// Formula: as <see cref="DeliveryLag.Mean"/> in each period. The periods are counted back from the recent one, so that none overlaps
    /// it; order years before the first whole period are left out. Unit: years. Shape: one observation a supplier, which is the
    /// counterpart, and period. Missing data: fewer than five orders in a period is a gap, and so is a period without the whole follow-up.
    /// Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="recent">The recent order years, a period of their own.</param>
    /// <param name="followUp">For how many years each order is followed.</param>
    /// <exception cref="ArgumentException">The follow-up is not at least one year.</exception>
    public static Indicator<Duration> MeansUntil(
        EditionTable<OrderLag> table,
        Period recent,
        int followUp = DeliveryLagChange.UsualFollowUp
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        var first = table.Rows.Min(row => row.OrderYear);
        var earlier = Enumerable
            .Range(1, Math.Max(0, (recent.From - first) / Length))
            .Select(step => new Period(recent.From - Length * step, recent.From - Length * step + Length - 1));
        List<Indicator<Duration>> means =
        [
            .. earlier.Reverse().Append(recent).Select(years => DeliveryLag.Mean(table, years, followUp).For(DeliveryLag.AllCategories.Id)),
        ];
        return means[^1] with
        {
            Id = "delivery-lag-path",
            Title = "Mean of the years from order to first delivery, by period of order years",
            Observations = [.. means.SelectMany(mean => mean.Observations)],
            Gaps = [.. means.SelectMany(mean => mean.Gaps)],
            Notes = [.. means.SelectMany(mean => mean.Notes).Distinct()],
        };
    }
}
