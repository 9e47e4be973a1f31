using Analysis.IndustrialBase;

namespace Analysis.Indicators;

/// <summary>The indicators of who builds.</summary>
internal static class IndustrialBaseEntries
{
    private static readonly IndicatorParameter Groups = new(
        "groups", "groups of headquarters as the table has them, with commas, or 'all'", _ => IndicatorRegister.All);

    private static readonly IndicatorParameter Years = new(
        "years", "a year or years such as 2015-2024", library => library.ArmsRevenues().Years.ToString());

    private static readonly IndicatorParameter Growth = new(
        "measure", "annual (each year on the year before) or compound (steady yearly growth from the first to the last year)", _ => "annual");

    public static IReadOnlyList<IndicatorEntry> All { get; } =
    [
        Entry("arms-revenue", "Arms revenue of SIPRI's Top 100 by headquarters", "million US$",
            [Groups, Years, new("prices", "current, or constant (the edition's base year)", _ => "current")],
            call => ArmsRevenue.Of(Table(call), GroupsOf(call), call.Period("years"), call.Prices("prices"))),
        Entry("revenue-share", "Share of the arms revenue of the Top 100", "fraction of revenue", [Groups, Years],
            call => RevenueShare.Of(Table(call), GroupsOf(call), call.Period("years"))),
        Entry("revenue-ratio", "Arms revenue of one group for each dollar of another", "ratio",
            [new("group", "the group above the line", _ => "USA"), new("other", "the group below the line", _ => "sipri-top-100-europe"), Years],
            call => RevenueRatio.Of(Table(call), OneOf(call, "group"), OneOf(call, "other"), call.Period("years"))),
        Entry("revenue-growth", "Growth of arms revenue at constant prices", "fraction a year", [Groups, Years, Growth], RevenueGrowthOf),
        Entry("firm-size", "Mean arms revenue of a company of the Top 100", "million US$",
            [Groups, Years, new("prices", "current, or constant (the edition's base year)", _ => "current")],
            call => FirmSize.Of(Table(call), GroupsOf(call), call.Period("years"), call.Prices("prices"))),
        Entry("industry-concentration", "Concentration of arms revenue over groups of headquarters", "index from 0 to 1", [Years],
            call => IndustryConcentration.Of(Table(call), call.Period("years"))),
    ];

    private static IndicatorEntry Entry(string id, string summary, string unit, IReadOnlyList<IndicatorParameter> parameters, Func<IndicatorCall, Indicator> compute) => new()
    {
        Id = id,
        Family = "IndustrialBase",
        Summary = summary,
        Unit = unit,
        Datasets = ["sipri-top-100"],
        Parameters = parameters,
        Compute = compute,
    };

    private static Indicator RevenueGrowthOf(IndicatorCall call)
    {
        var measures = new Dictionary<string, Func<Indicator>>
        {
            ["annual"] = () => RevenueGrowth.Annual(Table(call), GroupsOf(call), call.Period("years")),
            ["compound"] = () => RevenueGrowth.Compound(Table(call), GroupsOf(call), call.Period("years")),
        };
        return call.Choice("measure", measures)();
    }

    private static ArmsRevenues Table(IndicatorCall call) => call.Library.ArmsRevenues();

    private static IEnumerable<Subject> GroupsOf(IndicatorCall call) => call.IsLeftOut("groups")
        ? Table(call).Groups
        : call.Subjects("groups", id => Named(call, id));

    private static Subject OneOf(IndicatorCall call, string parameter) => call.Subject(parameter, id => Named(call, id));

    private static Subject Named(IndicatorCall call, string id) => Table(call).Groups.FirstOrDefault(group => group.Id == id)
        ?? throw new ArgumentException($"the table has no group '{id}'; did you mean {Nearest.To(id, Table(call).Groups.Select(group => group.Id))}?");
}
