using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>Revenue share: a group's part of the arms revenue of the Top 100.</summary>
public static class RevenueShare
{
    /// <summary>The first year with Chinese companies in SIPRI's ranking.</summary>
    private const int ChinaEnters = 2015;

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
        var result = RevenueRows.Run(
            groups,
            years,
            (group, year) =>
                RevenueRows.Pair(
                    RevenueRows.Find(table, group, year, basis),
                    RevenueRows.Find(table, table.Total, year, basis),
                    (part, total) => part / total
                ),
            table.Total
        );
        if (years.From < ChinaEnters && years.To >= ChinaEnters)
            result.AddNote(
                $"China's companies are in the ranking from {ChinaEnters} on only, so shares before and after that year can't be compared."
            );
        return result.Build(
            "revenue-share",
            "Share of the arms revenue of the Top 100",
            UnitWords.ShareOfRevenue,
            "Arms revenue of the group's companies ÷ arms revenue of all companies of SIPRI's Top 100.",
            table.Source
        );
    }
}

/// <summary>Revenue ratio: the arms revenue of one group for each dollar of another's.</summary>
public static class RevenueRatio
{
    /// <summary>The ratio by year.</summary>
    /// <remarks>
    /// Formula: revenue of the group ÷ revenue of the other, at current or constant prices. Unit: a plain ratio. Shape: one observation a
    /// year, the other group as counterpart. At constant prices each group's own prices are taken out, so that the ratio may be largest
    /// in another year than at current ones. It does not move when a third country enters the ranking, as China did in 2015. Missing data: a
    /// year outside the edition, or without revenue of either group, is a gap. Source: SIPRI Top 100.
    /// </remarks>
    /// <exception cref="ArgumentException">A group that the edition does not have.</exception>
    public static Indicator<Ratio> Of(ArmsRevenues table, Subject group, Subject other, Period years, Prices prices = Prices.Current)
    {
        ArgumentNullException.ThrowIfNull(other);
        var basis = RevenueRows.Basis(table, prices);
        return RevenueRows
            .Run(
                [group],
                years,
                (subject, year) =>
                    RevenueRows.Pair(
                        RevenueRows.Find(table, subject, year, basis),
                        RevenueRows.Find(table, other, year, basis),
                        (above, below) => new Ratio((above / below).Fraction)
                    ),
                other
            )
            .Build(
                "revenue-ratio",
                $"Arms revenue for each dollar of {other.Name}",
                prices == Prices.Constant ? UnitWords.RatioAtConstantPrices : UnitWords.RatioAtCurrentPrices,
                "Arms revenue of the group's companies ÷ arms revenue of the other group's companies in SIPRI's Top 100.",
                table.Source
            );
    }
}
