namespace Analysis.IndustrialBase;

/// <summary>Arms revenue of the largest companies, by headquarters.</summary>
public static class ArmsRevenue
{
    /// <summary>Revenue by group and year.</summary>
    /// <remarks>
    /// Formula: Σ arms revenue of the ranking's companies with headquarters in the group. Unit: millions of US dollars, current or
    /// constant. Shape: one observation a group and year. Headquarters overstate Europe: BAE Systems and Leonardo earn much of it in
    /// the United States. China is in the ranking from 2015 only. Missing data: a year outside the edition is a gap.
    /// Source: SIPRI Top 100.
    /// </remarks>
    /// <exception cref="ArgumentException">A group that the edition does not have.</exception>
    public static Indicator<Money> Of(ArmsRevenues table, IEnumerable<Subject> groups, Period years, Prices prices = Prices.Current)
    {
        var basis = RevenueRows.Basis(table, prices);
        return RevenueRows.Run(groups, years, (group, year) => RevenueRows.Find(table, group, year, basis))
            .Build(
                "arms-revenue",
                "Arms revenue of the Top 100 companies",
                $"million {basis}",
                "Sum of the arms revenue of the companies of SIPRI's Top 100 with headquarters in the group.",
                table.Source);
    }
}
