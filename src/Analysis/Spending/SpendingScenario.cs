using Analysis.Tables;

namespace Analysis.Spending;

/// <summary>Path to guideline: the steady real growth of spending that reaches a share of GDP by a year.</summary>
public static class PathToGuideline
{
    /// <summary>The growth needed a year from a base year on.</summary>
    /// <remarks>
    /// Formula, closed: with b the burden in the base year, n the years to go, y the assumed real growth of GDP and t the target, g = (1 +
    /// y) · (t ÷ b)^(1 ÷ n) − 1. Unit: fraction a year at constant prices. Shape: one observation a subject, over the years from the base
    /// year to the year of the target. A subject above the target gets the growth that would reduce it to the target, which may be
    /// negative. It is an assumption carried forward, not a forecast. Missing data: no burden in the base year is a gap. Source: NATO,
    /// tables 2 and
    /// 5.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="subjects">Countries and groups.</param>
    /// <param name="years">From the base year to the year of the target.</param>
    /// <param name="target">The share of GDP to reach.</param>
    /// <param name="gdpGrowth">The assumed real growth of GDP a year.</param>
    /// <exception cref="ArgumentException">The years are one, the target is not above zero or more than all of GDP, or GDP would fall to
    /// nothing.</exception>
    public static Indicator<Change> Of(DefenceSpending table, IEnumerable<Subject> subjects, Period years, Share target, Change gdpGrowth)
    {
        if (years.IsYear)
            throw new ArgumentException("A path needs a base year and a later year of the target; give a period such as 2026-2035.");
        GuidelineGap.Check(target);
        if (gdpGrowth.Fraction <= -1)
            throw new ArgumentException(
                $"No path leads to {target} of GDP with {gdpGrowth} growth of GDP a year; give a growth above minus one."
            );
        var burden = DefenceBurden.Of(table, subjects, Period.Year(years.From));
        var result = new ResultBuilder<Change>();
        foreach (var o in burden.Observations)
            result.Add(o.Subject, null, years, Needed(o, years, target, gdpGrowth));
        foreach (var gap in burden.Gaps)
            result.AddGap(gap.Subject, years, gap.Reason);
        foreach (var note in burden.Notes)
            result.AddNote(note);
        return result.Build(
            "path-to-guideline",
            $"Real growth a year needed to reach {target} of GDP by {years.To}",
            $"fraction a year, {table.ConstantDollars}",
            $"(1 + growth of GDP) × (target ÷ burden)^(1 ÷ years) − 1, with GDP growing by {gdpGrowth} a year.",
            table.Source
        );
    }

    private static Outcome<Change> Needed(Observation<Share> burden, Period years, Share target, Change gdpGrowth) =>
        burden.Value.Fraction > 0
            ? new(
                new((1 + gdpGrowth.Fraction) * Math.Pow(target.Fraction / burden.Value.Fraction, 1.0 / (years.Length - 1)) - 1),
                StatusOrder.Weaker(ObservationStatus.Derived, burden.Status),
                null
            )
            : Outcome<Change>.Missing(
                $"{burden.Subject.Name} spends nothing in {years.From}, and no growth leads from nothing to a target"
            );
}

/// <summary>Spending path: what a country or group would spend on the steady way to a share of GDP.</summary>
public static class SpendingPath
{
    /// <summary>Spending by year along the path.</summary>
    /// <remarks>
    /// Formula: spending(base) × (1 + g)^(t − base) with g from <see cref="PathToGuideline"/>. Unit: millions of US dollars at constant
    /// prices. Shape: one observation a subject and year, from the base year on; all after it are estimates by assumption. With today's
    /// burden as the target it is what staying at that burden costs. Missing data: no burden or spending in the base year is a gap. Source:
    /// NATO, tables 2 and 5.
    /// </remarks>
    /// <exception cref="ArgumentException">As for <see cref="PathToGuideline.Of"/>.</exception>
    public static Indicator<Money> Of(DefenceSpending table, IEnumerable<Subject> subjects, Period years, Share target, Change gdpGrowth)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        Subject[] all = [.. subjects];
        var growth = PathToGuideline.Of(table, all, years, target, gdpGrowth);
        var start = DefenceExpenditure.Of(table, all, Period.Year(years.From));
        var result = new ResultBuilder<Money>();
        foreach (var gap in growth.Gaps)
            result.AddGap(gap.Subject, years, gap.Reason);
        foreach (var g in growth.Observations)
        foreach (var year in years.Years)
            result.Add(
                g.Subject,
                null,
                Period.Year(year),
                After(start.At(g.Subject.Id, years.From).Value, g.Value, year - years.From),
                ObservationStatus.Estimate
            );
        foreach (var note in growth.Notes)
            result.AddNote(note);
        result.AddNote("A scenario: what would follow from steady growth to the target, and not a forecast.");
        return result.Build(
            "spending-path",
            $"Defence spending on the way to {target} of GDP by {years.To}",
            $"million {table.ConstantDollars}",
            $"Spending of {years.From} × (1 + yearly growth needed)^years, with GDP growing by {gdpGrowth} a year.",
            table.Source
        );
    }

    private static Money After(Money start, Change yearly, int years) =>
        start with
        {
            Millions = start.Millions * (decimal)Math.Pow(1 + yearly.Fraction, years),
        };
}

/// <summary>
/// What every scenario of spending begins with: one group, one year, one edition. Every page takes it from here, so that none gives another
/// "today".
/// </summary>
/// <remarks>
/// The group is European NATO as SIPRI counts it, without Türkiye and Canada, because it is also the group whose arms imports are measured;
/// Iceland is a member without armed forces and in no sum. Today is the newest year of the edition, which NATO estimates. Money is at the
/// constant prices of the edition.
/// </remarks>
/// <param name="Spending">The edition.</param>
/// <param name="Group">The group that spends.</param>
public sealed record ScenarioBase(DefenceSpending Spending, CountryGroup Group)
{
    /// <summary>The group of every scenario.</summary>
    public const string GroupId = "european-nato";

    /// <summary>The year by which core defence is to reach its guideline (The Hague, 2025).</summary>
    public const int TargetYear = 2035;

    /// <summary>The guideline for core defence (The Hague, 2025).</summary>
    public static Share CoreTarget { get; } = Share.FromFraction(0.035);

    /// <summary>The real growth of GDP a year that is assumed by default.</summary>
    public static Change GdpGrowth { get; } = new(0.015);

    private static readonly Country[] OftenCounted = [Country.Parse("TUR"), Country.Parse("CAN")];

    /// <summary>Today: the newest year of the edition.</summary>
    public int Year => Spending.Years.To;

    /// <summary>Group, year and prices for readers: <c>European NATO without Türkiye and Canada in 2026, 2021 prices</c>.</summary>
    public string Words =>
        $"{Group.Name}{(Absent.Length == 0 ? "" : $" without {string.Join(" and ", Absent)}")} in {Period.Year(Year)}, "
        + $"{Period.Year(Spending.ConstantDollars.BaseYear!.Value)} prices";

    /// <summary>The years of a scenario: from today to the year of the targets.</summary>
    /// <exception cref="ArgumentException">The year is not after today.</exception>
    public Period Until(int targetYear) =>
        targetYear > Year
            ? new(Year, targetYear)
            : throw new ArgumentException(
                $"The year of the targets, {targetYear}, must be after {Year}, the newest year of the edition; give a later "
                    + $"one, such as {TargetYear}."
            );

    /// <summary>Today's burden: <see cref="DefenceBurden"/>.</summary>
    public Indicator<Share> Burden() => DefenceBurden.Of(Spending, [Group], Period.Year(Year));

    /// <summary>Today's distance to a share of GDP: <see cref="GuidelineGap"/>.</summary>
    /// <exception cref="ArgumentException">The target is not above zero or more than all of GDP.</exception>
    public Indicator<Money> Distance(Share target) => GuidelineGap.Of(Spending, [Group], Period.Year(Year), target);

    /// <summary>The growth a year that reaches a share of GDP: <see cref="PathToGuideline"/>.</summary>
    /// <exception cref="ArgumentException">The year is not after today, the target is not a share of GDP, or GDP would fall to
    /// nothing.</exception>
    public Indicator<Change> Growth(int targetYear, Share target, Change gdpGrowth) =>
        PathToGuideline.Of(Spending, [Group], Until(targetYear), target, gdpGrowth);

    /// <summary>Spending by year on the way to a share of GDP: <see cref="SpendingPath"/>.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Growth"/>.</exception>
    public Indicator<Money> Path(int targetYear, Share target, Change gdpGrowth) =>
        SpendingPath.Of(Spending, [Group], Until(targetYear), target, gdpGrowth);

    private string[] Absent => [.. OftenCounted.Where(country => !Group.Includes(country, Year)).Select(country => country.Name)];
}
