using System.Globalization;
using Analysis.Spending;

namespace Analysis.Indicators;

/// <summary>The indicators of who pays.</summary>
internal static class SpendingEntries
{
    private const string Family = "Spending";
    private static readonly IReadOnlyList<string> Nato = ["nato-defence-expenditure"];

    private static readonly IndicatorParameter Subjects = new(
        "subjects", "countries or groups, with commas; 'all' for every ally and NATO's two totals by year", _ => IndicatorRegister.All);

    private static readonly IndicatorParameter Years = new(
        "years", "a year or years such as 2014-2026", library => library.DefenceSpending().Years.ToString());

    private static readonly IndicatorParameter Alliance = new(
        "alliance", "the group whose spending is the whole", _ => "nato-by-year");

    private static readonly IndicatorParameter Target = new(
        "target", "a share of GDP as a fraction: 0.02 is the guideline that allies pledged in 2014 to move towards by 2024", _ => "0.02");

    private static readonly IndicatorParameter CoreTarget = new(
        "target", "a share of GDP as a fraction: 0.035 is the guideline of 2025 for core defence, to be met by 2035", _ => Text(ScenarioBase.CoreTarget.Fraction));

    private static readonly IndicatorParameter ScenarioYears = new(
        "years", "from the base year to the year of the target", library => library.ScenarioBase().Until(ScenarioBase.TargetYear).ToString());

    private static readonly IndicatorParameter GdpGrowth = new(
        "gdp-growth", "assumed real growth of GDP a year, a fraction", _ => Text(ScenarioBase.GdpGrowth.Fraction));

    private static readonly IndicatorParameter Growth = new(
        "measure", "annual (each year on the year before) or compound (steady yearly growth from the first to the last year)", _ => "annual");

    public static IReadOnlyList<IndicatorEntry> All { get; } =
    [
        Entry("defence-expenditure", "Defence expenditure", "million US$", [Subjects, Years, PricesParameter("constant")],
            call => DefenceExpenditure.Of(Table(call), SubjectsOf(call), call.Period("years"), call.Prices("prices"))),
        Entry("defence-burden", "Defence expenditure as a share of GDP", "fraction of GDP", [Subjects, Years, PricesParameter("constant")],
            call => DefenceBurden.Of(Table(call), SubjectsOf(call), call.Period("years"), call.Prices("prices"))),
        Entry("equipment-share", "Major equipment as a share of defence expenditure", "fraction of defence expenditure", [Subjects, Years],
            call => EquipmentShare.Of(Table(call), SubjectsOf(call), call.Period("years"))),
        Entry("alliance-share", "Share of the alliance's defence expenditure", "fraction of alliance spending", [Subjects, Alliance, Years, PricesParameter("current")],
            call => AllianceShare.Of(Table(call), SubjectsOf(call), call.Group("alliance"), call.Period("years"), call.Prices("prices"))),
        Entry("alliance-gdp-share", "Share of the alliance's GDP", "fraction of alliance GDP", [Subjects, Alliance, Years, PricesParameter("current")],
            call => AllianceShare.OfGdp(Table(call), SubjectsOf(call), call.Group("alliance"), call.Period("years"), call.Prices("prices"))),
        Entry("burden-ratio", "Share of alliance spending for each share of alliance GDP", "ratio", [Subjects, Alliance, Years, PricesParameter("current")],
            call => BurdenRatio.Of(Table(call), SubjectsOf(call), call.Group("alliance"), call.Period("years"), call.Prices("prices"))),
        Entry("guideline-gap", "Distance to a share of GDP in money, by year", "million US$", [Subjects, Years, Target, PricesParameter("constant")],
            call => GuidelineGap.Of(Table(call), SubjectsOf(call), call.Period("years"), call.Share("target"), call.Prices("prices"))),
        Entry("cumulative-shortfall", "Distance to a share of GDP in money, over all years together; not a debt", "million US$", [Subjects, Alliance, Years, Target],
            call => GuidelineGap.Cumulative(Table(call), SubjectsOf(call), call.Group("alliance"), call.Period("years"), call.Share("target"))),
        Entry("path-to-guideline", "Real growth a year needed to reach a share of GDP", "fraction a year",
            [Subjects, ScenarioYears, CoreTarget, GdpGrowth],
            call => PathToGuideline.Of(Table(call), SubjectsOf(call), call.Period("years"), call.Share("target"), new(call.Number("gdp-growth")))),
        Entry("spending-path", "Scenario: spending by year on the steady way to a share of GDP", "million US$",
            [new("subjects", "countries or groups, with commas", _ => ScenarioBase.GroupId), ScenarioYears, CoreTarget, GdpGrowth],
            call => SpendingPath.Of(Table(call), call.Subjects("subjects"), call.Period("years"), call.Share("target"), new(call.Number("gdp-growth")))),
        Entry("size-and-burden", "Rank correlation of economic size and burden", "Spearman's ρ, from −1 to 1", [Alliance, Years],
            call => SizeAndBurden.Of(Table(call), call.Group("alliance"), call.Period("years"))),
        Entry("real-growth", "Growth of defence expenditure at constant prices", "fraction a year", [Subjects, Years, Growth], RealGrowthOf),
    ];

    private static IndicatorEntry Entry(string id, string summary, string unit, IReadOnlyList<IndicatorParameter> parameters, Func<IndicatorCall, Indicator> compute) =>
        new() { Id = id, Family = Family, Summary = summary, Unit = unit, Datasets = Nato, Parameters = parameters, Compute = compute };

    private static IndicatorParameter PricesParameter(string preset) => new(
        "prices", "constant (the edition's base year) or current", _ => preset);

    private static Indicator RealGrowthOf(IndicatorCall call)
    {
        var measures = new Dictionary<string, Func<Indicator>>
        {
            ["annual"] = () => RealGrowth.Annual(Table(call), SubjectsOf(call), call.Period("years")),
            ["compound"] = () => RealGrowth.Compound(Table(call), SubjectsOf(call), call.Period("years")),
        };
        return call.Choice("measure", measures)();
    }

    private static string Text(double fraction) => fraction.ToString(CultureInfo.InvariantCulture);

    private static DefenceSpending Table(IndicatorCall call) => call.Library.DefenceSpending();

    private static IEnumerable<Subject> SubjectsOf(IndicatorCall call) => call.IsLeftOut("subjects")
        ? [.. Table(call).CountriesWith(SpendingMeasure.DefenceExpenditure), call.Library.Group("nato-europe-and-canada-by-year"), call.Library.Group("nato-by-year")]
        : call.Subjects("subjects");
}
