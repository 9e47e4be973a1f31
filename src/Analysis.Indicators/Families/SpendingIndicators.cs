using System.Runtime.CompilerServices;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Indicators.Families;

/// <summary>The indicators of who pays.</summary>
/// <param name="library">The tables, in the editions chosen.</param>
public sealed partial class SpendingIndicators(DataLibrary library) : IndicatorFamily(library)
{
    private const string Nato = "nato-defence-expenditure";

    private DefenceSpending Table => Library.DefenceSpending();

    private PeriodArgument EditionYears => Table.Years;

    private PeriodArgument ScenarioYears => Library.ScenarioBase().Until(ScenarioBase.TargetYear);

    private static SubjectsArgument PathSubjects => ScenarioBase.GroupId;

    private static ShareArgument CoreTarget => ScenarioBase.CoreTarget;

    private static NumberArgument GdpGrowth => ScenarioBase.GdpGrowth.Fraction;

    /// <summary>Defence expenditure.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.DefenceExpenditure.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas; 'all' for every ally and NATO's two totals by year.</param>
    /// <param name="years">A year or years such as 2014-2026.</param>
    /// <param name="prices">Constant (the edition's base year) or current.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("defence-expenditure", "Defence expenditure", unit: UnitWords.DollarsAtChosenPrices, datasets: [Nato])]
    public Indicator<Money> DefenceExpenditure(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(EditionYears))] PeriodArgument? years = null,
        [Default("constant")] ChoiceArgument<Prices>? prices = null
    ) =>
        WithArguments(
            Analysis.Spending.DefenceExpenditure.Of(Table, Allies(subjects), Value(years), AtPrices(prices)),
            [subjects, years, prices]
        );

    /// <summary>Defence expenditure as a share of GDP.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.DefenceBurden.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas; 'all' for every ally and NATO's two totals by year.</param>
    /// <param name="years">A year or years such as 2014-2026.</param>
    /// <param name="prices">Constant (the edition's base year) or current.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("defence-burden", "Defence expenditure as a share of GDP", unit: UnitWords.ShareOfGdpAtChosenPrices, datasets: [Nato])]
    public Indicator<Share> DefenceBurden(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(EditionYears))] PeriodArgument? years = null,
        [Default("constant")] ChoiceArgument<Prices>? prices = null
    ) =>
        WithArguments(
            Analysis.Spending.DefenceBurden.Of(Table, Allies(subjects), Value(years), AtPrices(prices)),
            [subjects, years, prices]
        );

    /// <summary>Major equipment as a share of defence expenditure.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.EquipmentShare.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas; 'all' for every ally and NATO's two totals by year.</param>
    /// <param name="years">A year or years such as 2014-2026.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("equipment-share", "Major equipment as a share of defence expenditure", unit: UnitWords.ShareOfSpending, datasets: [Nato])]
    public Indicator<Share> EquipmentShare(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(EditionYears))] PeriodArgument? years = null
    ) => WithArguments(Analysis.Spending.EquipmentShare.Of(Table, Allies(subjects), Value(years)), [subjects, years]);

    /// <summary>Share of the alliance's defence expenditure.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.AllianceShare.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas; 'all' for every ally and NATO's two totals by year.</param>
    /// <param name="alliance">The group whose spending is the whole.</param>
    /// <param name="years">A year or years such as 2014-2026.</param>
    /// <param name="prices">Constant (the edition's base year) or current.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("alliance-share", "Share of the alliance's defence expenditure", unit: UnitWords.ShareOfAllianceSpending, datasets: [Nato])]
    public Indicator<Share> AllianceShare(
        [Default("all")] SubjectsArgument? subjects = null,
        [Default("nato-by-year")] GroupArgument? alliance = null,
        [DefaultFrom(nameof(EditionYears))] PeriodArgument? years = null,
        [Default("current")] ChoiceArgument<Prices>? prices = null
    ) =>
        WithArguments(
            Analysis.Spending.AllianceShare.Of(Table, Allies(subjects), Value(alliance), Value(years), AtPrices(prices)),
            [subjects, alliance, years, prices]
        );

    /// <summary>Share of the alliance's GDP.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.AllianceShare.OfGdp" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas; 'all' for every ally and NATO's two totals by year.</param>
    /// <param name="alliance">The group whose spending is the whole.</param>
    /// <param name="years">A year or years such as 2014-2026.</param>
    /// <param name="prices">Constant (the edition's base year) or current.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("alliance-gdp-share", "Share of the alliance's GDP", unit: UnitWords.ShareOfAllianceGdp, datasets: [Nato])]
    public Indicator<Share> AllianceGdpShare(
        [Default("all")] SubjectsArgument? subjects = null,
        [Default("nato-by-year")] GroupArgument? alliance = null,
        [DefaultFrom(nameof(EditionYears))] PeriodArgument? years = null,
        [Default("current")] ChoiceArgument<Prices>? prices = null
    ) =>
        WithArguments(
            Analysis.Spending.AllianceShare.OfGdp(Table, Allies(subjects), Value(alliance), Value(years), AtPrices(prices)),
            [subjects, alliance, years, prices]
        );

    /// <summary>Share of alliance spending for each share of alliance GDP.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.BurdenRatio.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas; 'all' for every ally and NATO's two totals by year.</param>
    /// <param name="alliance">The group whose spending is the whole.</param>
    /// <param name="years">A year or years such as 2014-2026.</param>
    /// <param name="prices">Constant (the edition's base year) or current.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "burden-ratio",
        "Share of alliance spending for each share of alliance GDP",
        unit: UnitWords.RatioAtChosenPrices,
        datasets: [Nato]
    )]
    public Indicator<Ratio> BurdenRatio(
        [Default("all")] SubjectsArgument? subjects = null,
        [Default("nato-by-year")] GroupArgument? alliance = null,
        [DefaultFrom(nameof(EditionYears))] PeriodArgument? years = null,
        [Default("current")] ChoiceArgument<Prices>? prices = null
    ) =>
        WithArguments(
            Analysis.Spending.BurdenRatio.Of(Table, Allies(subjects), Value(alliance), Value(years), AtPrices(prices)),
            [subjects, alliance, years, prices]
        );

    /// <summary>Distance to a share of GDP in money, by year.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.GuidelineGap.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas; 'all' for every ally and NATO's two totals by year.</param>
    /// <param name="years">A year or years such as 2014-2026.</param>
    /// <param name="target">
    /// A share of GDP as a fraction: 0.02 is the guideline that allies pledged in 2014 to move towards by 2024.
    /// </param>
    /// <param name="prices">Constant (the edition's base year) or current.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("guideline-gap", "Distance to a share of GDP in money, by year", unit: UnitWords.DollarsAtChosenPrices, datasets: [Nato])]
    public Indicator<Money> GuidelineGap(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(EditionYears))] PeriodArgument? years = null,
        [Default("0.02")] ShareArgument? target = null,
        [Default("constant")] ChoiceArgument<Prices>? prices = null
    ) =>
        WithArguments(
            Analysis.Spending.GuidelineGap.Of(Table, Allies(subjects), Value(years), Value(target), AtPrices(prices)),
            [subjects, years, target, prices]
        );

    /// <summary>Distance to a share of GDP in money, over all years together; not a debt.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.GuidelineGap.Cumulative" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas; 'all' for every ally and NATO's two totals by year.</param>
    /// <param name="alliance">The group whose spending is the whole.</param>
    /// <param name="years">A year or years such as 2014-2026.</param>
    /// <param name="target">
    /// A share of GDP as a fraction: 0.02 is the guideline that allies pledged in 2014 to move towards by 2024.
    /// </param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "cumulative-shortfall",
        "Distance to a share of GDP in money, over all years together; not a debt",
        unit: UnitWords.DollarsAtConstantPrices,
        datasets: [Nato]
    )]
    public Indicator<Money> CumulativeShortfall(
        [Default("all")] SubjectsArgument? subjects = null,
        [Default("nato-by-year")] GroupArgument? alliance = null,
        [DefaultFrom(nameof(EditionYears))] PeriodArgument? years = null,
        [Default("0.02")] ShareArgument? target = null
    ) =>
        WithArguments(
            Analysis.Spending.GuidelineGap.Cumulative(Table, Allies(subjects), Value(alliance), Value(years), Value(target)),
            [subjects, alliance, years, target]
        );

    /// <summary>Real growth a year needed to reach a share of GDP.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.PathToGuideline.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas; 'all' for every ally and NATO's two totals by year.</param>
    /// <param name="years">From the base year to the year of the target.</param>
    /// <param name="target">A share of GDP as a fraction: 0.035 is the guideline of 2025 for core defence, to be met by 2035.</param>
    /// <param name="gdpGrowth">Assumed real growth of GDP a year, a fraction.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "path-to-guideline",
        "Real growth a year needed to reach a share of GDP",
        unit: UnitWords.GrowthAtConstantPrices,
        datasets: [Nato]
    )]
    public Indicator<Change> PathToGuideline(
        [Default("all")] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(ScenarioYears))] PeriodArgument? years = null,
        [DefaultFrom(nameof(CoreTarget))] ShareArgument? target = null,
        [DefaultFrom(nameof(GdpGrowth))] NumberArgument? gdpGrowth = null
    ) =>
        WithArguments(
            Analysis.Spending.PathToGuideline.Of(Table, Allies(subjects), Value(years), Value(target), new(Value(gdpGrowth))),
            [subjects, years, target, gdpGrowth]
        );

    /// <summary>Scenario: spending by year on the steady way to a share of GDP.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Spending.SpendingPath.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="subjects">Countries or groups, with commas.</param>
    /// <param name="years">From the base year to the year of the target.</param>
    /// <param name="target">A share of GDP as a fraction: 0.035 is the guideline of 2025 for core defence, to be met by 2035.</param>
    /// <param name="gdpGrowth">Assumed real growth of GDP a year, a fraction.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "spending-path",
        "Scenario: spending by year on the steady way to a share of GDP",
        unit: UnitWords.DollarsAtConstantPrices,
        datasets: [Nato]
    )]
    public Indicator<Money> SpendingPath(
        [DefaultFrom(nameof(PathSubjects))] SubjectsArgument? subjects = null,
        [DefaultFrom(nameof(ScenarioYears))] PeriodArgument? years = null,
        [DefaultFrom(nameof(CoreTarget))] ShareArgument? target = null,
        [DefaultFrom(nameof(GdpGrowth))] NumberArgument? gdpGrowth = null
    ) =>
        WithArguments(
            Analysis.Spending.SpendingPath.Of(Table, Value(subjects), Value(years), Value(target), new(Value(gdpGrowth))),
            [subjects, years, target, gdpGrowth]
        );

    private IEnumerable<Subject> Allies(SubjectsArgument? subjects, [CallerMemberName] string method = "") =>
        Is(subjects, All, nameof(subjects), method)
            ?
            [
                .. Table.CountriesWith(SpendingMeasure.DefenceExpenditure),
                Library.Group("nato-europe-and-canada-by-year"),
                Library.Group("nato-by-year"),
            ]
            : Value(subjects, nameof(subjects), method);
}
