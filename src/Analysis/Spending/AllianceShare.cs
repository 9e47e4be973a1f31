using Analysis.Tables;

namespace Analysis.Spending;

/// <summary>Alliance share: a subject's part of what the alliance spends on defence.</summary>
public static class AllianceShare
{
    /// <summary>The share by subject and year.</summary>
    /// <remarks>
    /// Formula: spending of the subject ÷ the sum of spending over the members of the alliance. Unit: fraction. Shape: one
    /// observation a subject and year, the alliance as counterpart. The result depends on the price basis (the United States in
    /// 2014: 69.3 % at current, 72.8 % at constant prices), so the unit names it. US spending is global, not spending on Europe.
    /// Missing data: a missing cell makes the year a gap, and so does a country that does not count as a member in it; Iceland is
    /// left out. Source: NATO, tables 2 and 4.
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a group, or the edition has no constant prices.</exception>
    public static Indicator<Share> Of(
        DefenceSpending table,
        IEnumerable<Subject> subjects,
        CountryGroup alliance,
        Period years,
        Prices prices = Prices.Current
    )
    {
        ArgumentNullException.ThrowIfNull(alliance);
        var pooled = new PooledSpending(table, prices);
        return SpendingCalculation
            .Run(
                subjects,
                years,
                (subject, year) => AlliancePart.Of(pooled, SpendingMeasure.DefenceExpenditure, subject, alliance, year),
                alliance
            )
            .Build(
                "alliance-share",
                $"Share of the spending of {alliance.Name}",
                $"fraction of alliance spending, {pooled.Basis}",
                "Defence expenditure ÷ the sum of defence expenditure over the members of the alliance.",
                table.Source
            );
    }

    /// <summary>The share of the alliance's economy by subject and year, which a share in proportion to it is compared with.</summary>
    /// <remarks>
    /// Formula: GDP of the subject ÷ the sum of GDP over the members of the alliance. Otherwise as <see cref="Of"/>. Source: NATO, table 5.
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a group, or the edition has no constant prices.</exception>
    public static Indicator<Share> OfGdp(
        DefenceSpending table,
        IEnumerable<Subject> subjects,
        CountryGroup alliance,
        Period years,
        Prices prices = Prices.Current
    )
    {
        ArgumentNullException.ThrowIfNull(alliance);
        var pooled = new PooledSpending(table, prices);
        return SpendingCalculation
            .Run(subjects, years, (subject, year) => AlliancePart.Of(pooled, SpendingMeasure.Gdp, subject, alliance, year), alliance)
            .Build(
                "alliance-gdp-share",
                $"Share of the GDP of {alliance.Name}",
                $"fraction of alliance GDP, {pooled.Basis}",
                "GDP ÷ the sum of GDP over the members of the alliance.",
                table.Source
            );
    }
}

/// <summary>A subject's part of a sum over an alliance.</summary>
internal static class AlliancePart
{
    /// <summary>The part, or the reason why there is none: a country that is not a member in the year has no part in the whole.</summary>
    public static Outcome<Share> Of(PooledSpending pooled, SpendingMeasure measure, Subject subject, CountryGroup alliance, int year)
    {
        var outsider = PooledSpending.Members(subject, year).OfType<Country>().FirstOrDefault(member => !alliance.Includes(member, year));
        if (outsider is not null)
            return Outcome<Share>.Missing(GapReason(outsider, subject, alliance, year));
        return SpendingCalculation.Ratio(pooled.Sum(measure, subject, year), pooled.Sum(measure, alliance, year), Share.Of);
    }

    private static string GapReason(Country outsider, Subject subject, CountryGroup alliance, int year)
    {
        var reason = $"{outsider.Name} does not count as a member of {alliance.Name} in {year}";
        return subject is CountryGroup
            ? $"{reason}, so {subject.Name} is not a part of the whole; take both as of one year or both year by year"
            : reason;
    }
}

/// <summary>Burden ratio: share of alliance spending ÷ share of alliance GDP; 1 is a part in proportion to the economy.</summary>
public static class BurdenRatio
{
    /// <summary>The ratio by subject and year.</summary>
    /// <remarks>
    /// Formula: (spending ÷ alliance spending) ÷ (GDP ÷ alliance GDP). Unit: a plain ratio. Shape: one observation a subject and year, the
    /// alliance as counterpart. Missing data: a missing cell makes the year a gap, and so does a country that does not count as a member in
    /// it; Iceland is left out. Source: NATO, tables 2 and 5; the measure is the usual one of the burden-sharing literature since Olson and
    /// Zeckhauser (1966).
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a group, or the edition has no constant prices.</exception>
    public static Indicator<Ratio> Of(
        DefenceSpending table,
        IEnumerable<Subject> subjects,
        CountryGroup alliance,
        Period years,
        Prices prices = Prices.Current
    )
    {
        ArgumentNullException.ThrowIfNull(alliance);
        var pooled = new PooledSpending(table, prices);
        return SpendingCalculation
            .Run(subjects, years, (subject, year) => Compute(pooled, subject, alliance, year), alliance)
            .Build(
                "burden-ratio",
                $"Burden ratio within {alliance.Name}",
                $"ratio, {pooled.Basis}",
                "Share of alliance spending ÷ share of alliance GDP.",
                table.Source
            );
    }

    private static Outcome<Ratio> Compute(PooledSpending pooled, Subject subject, CountryGroup alliance, int year)
    {
        var spending = AlliancePart.Of(pooled, SpendingMeasure.DefenceExpenditure, subject, alliance, year);
        var gdp = AlliancePart.Of(pooled, SpendingMeasure.Gdp, subject, alliance, year);
        return SpendingCalculation.Ratio(
            new(spending.Value.Number, spending.Status, spending.Reason),
            new(gdp.Value.Number, gdp.Status, gdp.Reason),
            (above, below) => new Ratio(above / below)
        );
    }
}
