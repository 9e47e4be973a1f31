using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>Concentration of the Top 100's arms revenue over the groups of headquarters. It is not the concentration of firms.</summary>
public static class IndustryConcentration
{
    /// <summary>By how much the parts may miss the total: SIPRI rounds to ten million dollars a company.</summary>
    private const double Rounding = 0.002;

    private static readonly Aggregate Companies = new("companies", "Single companies");

    /// <summary>The Herfindahl–Hirschman index over the groups of headquarters by year.</summary>
    /// <remarks>
    /// Formula: Σ s² with s a group's part of the revenue of all hundred, current prices; from 1 ÷ number of groups to 1. Unit: index from
    /// 0 to 1. Shape: one observation a year, of the total. The groups are the United States, Europe, Russia and all others pooled, so the
    /// level depends on the grouping as much as on the industry: read the change. China enters with the others in 2015. Missing data: a
    /// year outside the edition, without one of the groups, or whose parts miss the total is a gap. The index over single companies is
    /// always a gap: company rows are bring-your-own. Source: SIPRI Top 100.
    /// </remarks>
    public static Indicator<Ratio> Of(ArmsRevenues table, Period years)
    {
        var basis = RevenueRows.Basis(table, Prices.Current);
        var result = RevenueRows.Run([table.Total], years, (total, year) => Index(table, total, year, basis));
        result.AddGap(
            Companies,
            years,
            "company rows are bring-your-own: SIPRI's terms let us ship totals of groups only, and no index over firms can be "
                + "formed from them"
        );
        result.AddNote(
            $"The groups of headquarters are {string.Join(", ", Parts(table).Select(group => group.Name))}; one of them pools "
                + $"many countries."
        );
        return result.Build(
            "industry-concentration",
            "Concentration of the Top 100's arms revenue over groups of headquarters",
            UnitWords.Index,
            "Σ of the squared shares of the groups of headquarters in the arms revenue of SIPRI's Top 100; not an index over companies.",
            table.Source
        );
    }

    private static Outcome<Ratio> Index(ArmsRevenues table, Subject total, int year, PriceBasis basis)
    {
        var whole = RevenueRows.Find(table, total, year, basis);
        Outcome<Share>[] shares =
        [
            .. Parts(table)
                .Select(group => RevenueRows.Pair(RevenueRows.Find(table, group, year, basis), whole, (part, all) => part / all)),
        ];
        if (shares.FirstOrDefault(share => share.Reason is not null).Reason is { } reason)
            return Outcome<Ratio>.Missing(reason);
        var sum = shares.Sum(share => share.Value.Fraction);
        return Math.Abs(sum - 1) <= Rounding
            ? new(new(shares.Sum(share => share.Value.Fraction * share.Value.Fraction)), ObservationStatus.Derived, null)
            : Outcome<Ratio>.Missing($"the groups add up to {Share.FromFraction(sum)} of the total");
    }

    private static IEnumerable<Subject> Parts(ArmsRevenues table) => table.Groups.Where(group => group != table.Total);
}

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
        return RevenueRows
            .Run(groups, years, (group, year) => Mean(table, group, year, basis))
            .Build(
                "firm-size",
                "Mean arms revenue of a company of the Top 100",
                $"million {basis}",
                "Arms revenue of the companies of SIPRI's Top 100 with headquarters in the group ÷ their number.",
                table.Source
            );
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
