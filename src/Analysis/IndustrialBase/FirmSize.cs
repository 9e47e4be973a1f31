namespace Analysis.IndustrialBase;

/// <summary>Firm size: the mean arms revenue of a company of the Top 100, by headquarters.</summary>
public static class FirmSize
{
    /// <summary>Revenue for each company by group and year.</summary>
    /// <remarks>
    /// Formula: Σ arms revenue of the group's companies ÷ their number. Unit: millions of US dollars, current or constant. Shape: one
    /// observation a group and year. It is the mean of those large enough for the ranking, not of an industry; the hundred change every
    /// year, so a new small company lowers it. Headquarters overstate Europe: BAE Systems and Leonardo earn much of it in the United
    /// States. Missing data: a year outside the edition, or without a company of the group, is a gap. Source: SIPRI Top 100.
    /// </remarks>
    /// <exception cref="ArgumentException">A group that the edition does not have.</exception>
    public static Indicator<Money> Of(ArmsRevenues table, IEnumerable<Subject> groups, Period years, Prices prices = Prices.Current)
    {
        var basis = RevenueRows.Basis(table, prices);
        return RevenueRows.Run(groups, years, (group, year) => Mean(table, group, year, basis))
            .Build(
                "firm-size",
                "Mean arms revenue of a company of the Top 100",
                $"million {basis}",
                "Arms revenue of the companies of SIPRI's Top 100 with headquarters in the group ÷ their number.",
                table.Source);
    }

    private static Outcome<Money> Mean(ArmsRevenues table, Subject group, int year, PriceBasis basis)
    {
        var revenue = RevenueRows.Find(table, group, year, basis);
        if (revenue.Reason is not null)
            return revenue;
        return table.Find(group, year, basis) is { Companies: > 0 } row
            ? new(new(row.Revenue.Millions / row.Companies, basis), ObservationStatus.Derived, null)
            : Outcome<Money>.Missing($"the ranking of {Period.Year(year)} has no company of {group.Name}");
    }
}
