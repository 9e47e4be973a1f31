namespace Analysis.IndustrialBase;

/// <summary>Revenue share: a group's part of the arms revenue of the Top 100.</summary>
public static class RevenueShare
{
    /// <summary>The share by group and year.</summary>
    /// <remarks>
    /// Formula: revenue of the group ÷ revenue of all 100 companies, current prices. Unit: fraction. Shape: one observation a group
    /// and year, the total as counterpart. China enters in 2015, which lowers every other share from then on: prefer
    /// <see cref="RevenueRatio"/> for a trend. Missing data: a year outside the edition is a gap. Source: SIPRI Top 100.
    /// </remarks>
    /// <exception cref="ArgumentException">A group that the edition does not have.</exception>
    public static Indicator<Share> Of(ArmsRevenues table, IEnumerable<Subject> groups, Period years)
    {
        var basis = RevenueRows.Basis(table, Prices.Current);
        return RevenueRows.Run(groups, years, (group, year) => RevenueRows.Pair(
                RevenueRows.Find(table, group, year, basis),
                RevenueRows.Find(table, table.Total, year, basis),
                (part, total) => part / total), table.Total)
            .Build(
                "revenue-share",
                "Share of the arms revenue of the Top 100",
                "fraction of revenue, current prices",
                "Arms revenue of the group's companies ÷ arms revenue of all companies of SIPRI's Top 100.",
                table.Source);
    }
}
