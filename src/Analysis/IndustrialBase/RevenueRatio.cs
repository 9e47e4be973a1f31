namespace Analysis.IndustrialBase;

/// <summary>Revenue ratio: the arms revenue of one group for each dollar of another's.</summary>
public static class RevenueRatio
{
    /// <summary>The ratio by year.</summary>
    /// <remarks>
    /// Formula: revenue of the group ÷ revenue of the other, current prices. Unit: a plain ratio. Shape: one observation a year, the
    /// other group as counterpart. It does not move when a third country enters the ranking, as China did in 2015. Missing data: a
    /// year outside the edition, or without revenue of either group, is a gap. Source: SIPRI Top 100.
    /// </remarks>
    /// <exception cref="ArgumentException">A group that the edition does not have.</exception>
    public static Indicator<Ratio> Of(ArmsRevenues table, Subject group, Subject other, Period years)
    {
        ArgumentNullException.ThrowIfNull(other);
        var basis = RevenueRows.Basis(table, Prices.Current);
        return RevenueRows.Run([group], years, (subject, year) => RevenueRows.Pair(
                RevenueRows.Find(table, subject, year, basis),
                RevenueRows.Find(table, other, year, basis),
                (above, below) => new Ratio((above / below).Fraction)), other)
            .Build(
                "revenue-ratio",
                $"Arms revenue for each dollar of {other.Name}",
                "ratio, current prices",
                "Arms revenue of the group's companies ÷ arms revenue of the other group's companies in SIPRI's Top 100.",
                table.Source);
    }
}
