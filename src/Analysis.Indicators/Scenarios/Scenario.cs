using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Families;
using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Indicators.Scenarios;

/// <summary>A scenario of what a group buys and spends: its assumptions, and what follows from them.</summary>
/// <remarks>
/// <para>An assumption is changed by <c>with</c>: <c>Scenarios with { OwnTarget = 0.5, Lag = 4 }</c>. Each result is that of a declared
/// indicator (<c>supplier-share-path</c>, <c>spending-path</c>, <c>path-to-guideline</c>) with the assumptions as its arguments.</para>
/// <para>A scenario shows what follows from its assumptions. It is no forecast.</para>
/// </remarks>
public sealed record Scenario
{
    private readonly DataLibrary _library;

    /// <summary>The scenario of all pages: the defaults of the indicators, over the years of spending.</summary>
    /// <param name="library">The tables, in the editions chosen.</param>
    public Scenario(DataLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        _library = library;
    }

    /// <summary>The group that buys and spends, and whose members are its own suppliers.</summary>
    public GroupArgument Group { get; init; } = ScenarioBase.GroupId;

    /// <summary>The years of deliveries that give today's shares; left out, the newest five of the edition.</summary>
    public PeriodArgument? Window { get; init; }

    /// <summary>The year of the targets.</summary>
    public int TargetYear { get; init; } = ScenarioBase.TargetYear;

    /// <summary>The group's own share of orders in the year of the targets, a fraction.</summary>
    public ShareArgument OwnTarget { get; init; } = "0.6";

    /// <summary>The share of other suppliers by then, a fraction; <c>proportional</c> to shrink as the American share does.</summary>
    public ShareArgument OtherTarget { get; init; } = "proportional";

    /// <summary>The part of American deliveries that is built under licence by then, a fraction.</summary>
    public ShareArgument Licensed { get; init; } = "0.1";

    /// <summary>Years from order to delivery.</summary>
    public NumberArgument Lag { get; init; } = "3";

    /// <summary>Spending in the year of the targets as a share of GDP, a fraction.</summary>
    public ShareArgument SpendingTarget { get; init; } = ScenarioBase.CoreTarget;

    /// <summary>Real growth of GDP a year, a fraction.</summary>
    public NumberArgument GdpGrowth { get; init; } = ScenarioBase.GdpGrowth.Fraction;

    /// <summary>How long imported platforms stay in service, with the usual assumptions.</summary>
    public ServiceLifeScenario ServiceLives => new(_library);

    /// <summary>Today: the newest year of the spending that the scenario begins with.</summary>
    public int Today => Base.Year;

    /// <summary>From today to the year of the targets.</summary>
    /// <exception cref="ArgumentException">The year of the targets is not after today.</exception>
    public Period Years => Base.Until(TargetYear);

    /// <summary>The group itself.</summary>
    public CountryGroup Whole => Base.Group;

    /// <summary>The members of the group today that spend on defence; Iceland is a member without armed forces.</summary>
    public Country[] Members => [.. Whole.MembersIn(Today).Intersect(Base.Spending.CountriesWith(SpendingMeasure.DefenceExpenditure))];

    /// <summary>The year at whose prices all money is.</summary>
    public Period PriceYear => Period.Year(Base.Spending.ConstantDollars.BaseYear!.Value);

    /// <summary>Group, year and prices for readers: <c>European NATO without Türkiye and Canada in 2026, 2021 prices</c>.</summary>
    public string Words => Base.Words;

    /// <summary>The same scenario with orders as today: the group's own share stays what it is.</summary>
    public Scenario WithTodaysOrders => this with { OwnTarget = OwnShareToday().Only.Value };

    /// <summary>The American share of the group's imports today (<c>supplier-share</c>).</summary>
    public Indicator<Share> UsShareToday() => Procurement.SupplierShare(Whole, WindowOfShares, Country.UnitedStates);

    /// <summary>The group's own share of its imports today (<c>supplier-share</c>).</summary>
    public Indicator<Share> OwnShareToday() => Procurement.SupplierShare(Whole, WindowOfShares, Whole);

    /// <summary>The American share of imports by year (<c>supplier-share-path</c>).</summary>
    /// <exception cref="ArgumentException">The assumptions don't go together; the message says which.</exception>
    public Indicator<Share> UsShare() => SharePath("share");

    /// <summary>The part of imports of American design built under licence by the group, by year; in the American share.</summary>
    /// <exception cref="ArgumentException">As for <see cref="UsShare"/>.</exception>
    public Indicator<Share> BuiltUnderLicence() => SharePath("built-under-licence");

    /// <summary>The part of imports that is built in the United States, by year; a part of the American share.</summary>
    /// <exception cref="ArgumentException">As for <see cref="UsShare"/>.</exception>
    public Indicator<Share> BuiltInUnitedStates() => SharePath("built-by-supplier");

    /// <summary>American deliveries by year for each of today, where imports keep their part of spending.</summary>
    /// <exception cref="ArgumentException">As for <see cref="UsShare"/>.</exception>
    public Indicator<Ratio> UsDeliveries() => Analysis.Procurement.SupplierSharePath.Deliveries(UsShare(), SpendingPath());

    /// <summary>Spending today as a share of GDP (<c>defence-burden</c>).</summary>
    public Indicator<Share> Burden() => Spending.DefenceBurden(Whole, Today);

    /// <summary>The distance of members to the target of spending today, in money (<c>guideline-gap</c>).</summary>
    public Indicator<Money> Distance() => Spending.GuidelineGap(Whole, Today, SpendingTarget);

    /// <summary>Real growth of spending a year that reaches its target (<c>path-to-guideline</c>).</summary>
    public Indicator<Change> Growth() => Spending.PathToGuideline(Whole, Years, SpendingTarget, GdpGrowth);

    /// <summary>The same for each member by itself.</summary>
    public Indicator<Change> GrowthOfMembers() => Spending.PathToGuideline(Members, Years, SpendingTarget, GdpGrowth);

    /// <summary>Spending by year on the steady way to its target (<c>spending-path</c>).</summary>
    public Indicator<Money> SpendingPath() => Spending.SpendingPath(Whole, Years, SpendingTarget, GdpGrowth);

    /// <summary>Spending by year if it stays at today's share of GDP (<c>spending-path</c>).</summary>
    public Indicator<Money> SpendingAtTodaysBurden() => (this with { SpendingTarget = Burden().Only.Value }).SpendingPath();

    private ScenarioBase Base => new(_library.DefenceSpending(), Group.Value(_library));

    private WindowsArgument? WindowOfShares => Window?.Text;

    private ProcurementIndicators Procurement => new(_library);

    private SpendingIndicators Spending => new(_library);

    private Indicator<Share> SharePath(string measure) =>
        Procurement.SupplierSharePath(Whole, Window, Country.UnitedStates, Years, OwnTarget, OtherTarget, Licensed, Lag, measure);
}
