namespace Analysis.Spending;

/// <summary>A subject's part of a sum over an alliance.</summary>
internal static class AlliancePart
{
    /// <summary>The part, or the reason why there is none: a country that is not a member in the year has no part in the whole.</summary>
    public static Outcome<Share> Of(PooledSpending pooled, SpendingMeasure measure, Subject subject, CountryGroup alliance, int year)
    {
        var outsider = PooledSpending.Members(subject, year).OfType<Country>().FirstOrDefault(member => !alliance.Includes(member, year));
        if (outsider is not null)
            return Outcome<Share>.Missing(WhyNoPart(outsider, subject, alliance, year));
        return SpendingCalculation.Ratio(pooled.Sum(measure, subject, year), pooled.Sum(measure, alliance, year), Share.Of);
    }

    private static string WhyNoPart(Country outsider, Subject subject, CountryGroup alliance, int year)
    {
        var reason = $"{outsider.Name} does not count as a member of {alliance.Name} in {year}";
        return subject is CountryGroup ? $"{reason}, so {subject.Name} is not a part of the whole; take both as of one year or both year by year" : reason;
    }
}
