namespace Analysis.Spending;

/// <summary>What every scenario of spending begins with: one group, one year, one edition. Every page takes it from here, so that none gives another "today".</summary>
/// <remarks>
/// The group is European NATO as SIPRI counts it, without Türkiye and Canada, because it is also the group whose arms imports are measured; Iceland is a member
/// without armed forces and in no sum. Today is the newest year of the edition, which NATO estimates. Money is at the constant prices of the edition.
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
    public Period Until(int targetYear) => targetYear > Year
        ? new(Year, targetYear)
        : throw new ArgumentException(
            $"The year of the targets, {targetYear}, must be after {Year}, the newest year of the edition; give a later one, such as {TargetYear}.");

    /// <summary>Today's burden: <see cref="DefenceBurden"/>.</summary>
    public Indicator<Share> Burden() => DefenceBurden.Of(Spending, [Group], Period.Year(Year));

    /// <summary>Today's distance to a share of GDP: <see cref="GuidelineGap"/>.</summary>
    /// <exception cref="ArgumentException">The target is not above zero or more than all of GDP.</exception>
    public Indicator<Money> Distance(Share target) => GuidelineGap.Of(Spending, [Group], Period.Year(Year), target);

    /// <summary>The growth a year that reaches a share of GDP: <see cref="PathToGuideline"/>.</summary>
    /// <exception cref="ArgumentException">The year is not after today, the target is not a share of GDP, or GDP would fall to nothing.</exception>
    public Indicator<Change> Growth(int targetYear, Share target, Change gdpGrowth) => PathToGuideline.Of(Spending, [Group], Until(targetYear), target, gdpGrowth);

    /// <summary>Spending by year on the way to a share of GDP: <see cref="SpendingPath"/>.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Growth"/>.</exception>
    public Indicator<Money> Path(int targetYear, Share target, Change gdpGrowth) => SpendingPath.Of(Spending, [Group], Until(targetYear), target, gdpGrowth);

    private string[] Absent => [.. OftenCounted.Where(country => !Group.Includes(country, Year)).Select(country => country.Name)];
}
