using Analysis.IndustrialBase;

namespace Analysis.Indicators;

/// <summary>The indicators of what can be built: ammunition, licensed production, variety of systems, public money.</summary>
internal static class CapacityEntries
{
    private const string Family = "IndustrialBase";
    private const string Industry = "european-defence-industry";

    public static IReadOnlyList<IndicatorEntry> All { get; } =
    [
        Entry("fragmentation", "Distinct types of weapon systems, Europe and the United States", "types, or ratio", [Industry],
            [new("measure", "types, or ratio (of Europe to the United States)", _ => "types")],
            call => call.Choice("measure", new Dictionary<string, Func<Indicator>>
            {
                ["types"] = () => Fragmentation.Of(call.Library.Cited(Industry)),
                ["ratio"] = () => Fragmentation.Ratio(call.Library.Cited(Industry)),
            })()),
        Entry("ammunition-capacity", "155 mm shells: output, capacity and targets", "shells per year, or ratio", ["ammunition-155mm"],
            [
                new("measure", "all, output, capacity or target, or ratio (of Europe to the United States)", _ => "all"),
                new("years", "the years of the ratio", _ => "2021-2025"),
            ],
            call => call.Choice("measure", new Dictionary<string, Func<Indicator>>
            {
                ["all"] = () => AmmunitionCapacity.Of(Shells(call)),
                ["output"] = () => AmmunitionCapacity.Of(Shells(call), "output"),
                ["capacity"] = () => AmmunitionCapacity.Of(Shells(call), "capacity"),
                ["target"] = () => AmmunitionCapacity.Of(Shells(call), "target"),
                ["ratio"] = () => AmmunitionCapacity.Ratio(Shells(call), call.Period("years")),
            })()),
        Entry("licensed-production", "US systems made in Europe, by stage", "systems", ["licensed-production"],
            [new("measure", "stages (how many at each), or list (each system with its stage)", _ => "stages")],
            call => call.Choice("measure", new Dictionary<string, Func<Indicator>>
            {
                ["stages"] = () => LicensedProduction.Of(call.Library.Cited("licensed-production")),
                ["list"] = () => LicensedProduction.List(call.Library.Cited("licensed-production")),
            })()),
        Entry("defence-industry-turnover", "Defence turnover of the European industry by ASD", "million EUR (current)", [Industry],
            [Years("2020-2024")], call => DefenceIndustryTurnover.Of(call.Library.Cited(Industry), call.Period("years"))),
        Entry("collaborative-procurement", "Share of equipment bought together with other Europeans", "fraction of equipment procurement", ["eda-collaboration"],
            [Years("2011-2025")], call => CollaborativeProcurement.Of(call.Library.Cited("eda-collaboration"), call.Period("years"))),
        Entry("instrument-scale", "Money of the EU's defence instruments against a year's investment", "fraction of a year's defence investment, or million EUR", ["defence-instruments", "eurostat-gov-ev"],
            [
                new("measure", "against-investment, total or per-year", _ => "against-investment"),
                new("years", "the years of the investment", library => library.GovernmentSpending().Years.ToString()),
            ],
            call => call.Choice("measure", new Dictionary<string, Func<Indicator>>
            {
                ["against-investment"] = () => InstrumentScale.AgainstInvestment(Instruments(call), call.Library.GovernmentSpending(), call.Period("years")),
                ["total"] = () => InstrumentScale.Totals(Instruments(call)),
                ["per-year"] = () => InstrumentScale.PerYear(Instruments(call)),
            })()) with
        {
            DatasetsBy = new Dictionary<string, IReadOnlyList<string>>
            {
                ["measure=against-investment"] = ["defence-instruments", "eurostat-gov-ev"],
                ["measure=total"] = ["defence-instruments"],
                ["measure=per-year"] = ["defence-instruments"],
            },
        },
        Entry("erip-grants", "Grants with which the United States helps replace Russian arms", "million USD (current)", ["us-erip-grants"],
            [new("measure", "by-recipient, or total (what was found beside what was reported)", _ => "by-recipient")],
            call => call.Choice("measure", new Dictionary<string, Func<Indicator>>
            {
                ["by-recipient"] = () => EripGrants.Of(call.Library.Cited("us-erip-grants")),
                ["total"] = () => EripGrants.Total(call.Library.Cited("us-erip-grants")),
            })()),
    ];

    private static IndicatorParameter Years(string preset) => new("years", $"a year or years such as {preset}", _ => preset);

    private static IndicatorEntry Entry(string id, string summary, string unit, IReadOnlyList<string> datasets, IReadOnlyList<IndicatorParameter> parameters, Func<IndicatorCall, Indicator> compute) =>
        new() { Id = id, Family = Family, Summary = summary, Unit = unit, Datasets = datasets, Parameters = parameters, Compute = compute };

    private static CitedFigures Instruments(IndicatorCall call) => call.Library.Cited("defence-instruments");

    private static CitedFigures Shells(IndicatorCall call) => call.Library.Cited("ammunition-155mm");
}
