using Analysis.Data;
using Analysis.Procurement;

namespace Analysis.Indicators;

/// <summary>The indicators of who supplies.</summary>
internal static class ProcurementEntries
{
    /// <summary>SIPRI prints five years, because deliveries of single years swing with single ships and squadrons.</summary>
    private const int WindowLength = 5;

    private const string Volume = "fraction of import volume (TIV)";

    /// <summary>Other suppliers keep their proportion to the supplier of a scenario.</summary>
    private const string Proportional = "proportional";

    private static readonly IndicatorParameter Recipients = new(
        "recipients", "a country or a group, which is one pooled subject; several with commas", _ => "european-nato");

    private static readonly IndicatorParameter Window = new(
        "window", "years of delivery such as 2021-2025; the newest five years of the edition", library => NewestWindow(library).ToString());

    private static readonly IndicatorParameter Supplier = new(
        "supplier", "a country or group of suppliers, or 'all' for every supplier", _ => IndicatorRegister.All);

    private static readonly IndicatorParameter Group = new(
        "recipients", "the group whose members are compared", _ => "european-nato");

    private static readonly IndicatorParameter OneSupplier = new(
        "supplier", "the country that supplies", _ => "USA");

    private static readonly IndicatorParameter Against = new(
        "against", "the earlier window, or 'before' for the one just before", _ => "before");

    public static IReadOnlyList<IndicatorEntry> All { get; } =
    [
        Entry("import-volume", "Arms imports by volume", "million TIV", [Recipients, Window, Supplier], call => Each(call, recipient =>
            ImportVolume.Of(Table(call), recipient, call.Period("window"), call.IsLeftOut("supplier") ? null : call.Subject("supplier")))),
        Entry("supplier-share", "Supplier's part of arms imports over a window", Volume, [Recipients, Window, Supplier], call => Each(call, recipient =>
            call.IsLeftOut("supplier")
                ? SupplierShare.OfAll(Table(call), recipient, call.Period("window"))
                : SupplierShare.Of(Table(call), recipient, call.Period("window"), call.Subject("supplier")))),
        Entry("origin-split", "Imports from the United States, from the own group, from others", Volume,
            [Recipients, Window, new("own", "the group whose suppliers count as own", _ => "european-nato")],
            call => Each(call, recipient => OriginSplit.Of(Table(call), recipient, call.Period("window"), call.Group("own")))),
        Entry("concentration", "Concentration of suppliers", "index from 0 to 1, suppliers, or fraction",
            [Recipients, Window, new("measure", "herfindahl-hirschman, effective-suppliers or largest-share", _ => "herfindahl-hirschman")], ConcentrationOf),
        Entry("import-change", "Volume of imports against an earlier window", "fraction, change of import volume (TIV)",
            [Recipients, Window, Against],
            call => Each(call, recipient => ImportChange.Of(Table(call), recipient, call.Period("window"), Earlier(call)))),
        Entry("share-change-decomposition", "Change of a supplier's share: by what members buy, and by who buys", "percentage points",
            [Group, Window, OneSupplier, Against],
            call => ShareChangeDecomposition.Of(Table(call), call.Group("recipients"), call.Period("window"), call.Country("supplier"), Earlier(call))),
        Entry("supplier-share-path", "Scenario: a supplier's share if the group buys more from itself, and what it builds of it under licence", Volume,
            [
                Group, Window, OneSupplier,
                new("years", "from the base year, with nothing changed, to the year of the targets", library => $"{library.Transfers().Coverage.Years.To}-2035"),
                new("own-target", "the own group's share in the year of the targets, a fraction: 0.5 and 0.6 are what EDIS names for procurement within the EU", _ => "0.6"),
                new("other-target", "the share of other suppliers by then, a fraction; 'proportional' where they shrink as the supplier does", _ => Proportional),
                new("licensed", "the part of the supplier's deliveries built under licence by then, a fraction; it stays in the supplier's share", _ => "0.1"),
                new("lag", "years from order to delivery", _ => "3"),
                new("measure", "share, or built-under-licence: the part of it that the group builds itself", _ => "share"),
            ],
            PathOf),
    ];

    private static Indicator PathOf(IndicatorCall call)
    {
        var (group, window) = (call.Group("recipients"), call.Period("window"));
        var supplier = SupplierShare.Of(Table(call), group, window, call.Country("supplier")).Only;
        var own = SupplierShare.Of(Table(call), group, window, group).Only;
        var assumptions = new SharePathAssumptions
        {
            Years = call.Period("years"),
            OwnTarget = call.Share("own-target"),
            OtherTarget = call.Text("other-target") == Proportional ? null : call.Share("other-target"),
            Licensed = call.Share("licensed"),
            Lag = new(call.Number("lag")),
        };
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["share"] = () => SupplierSharePath.Of(supplier, own, [Table(call).Source], assumptions),
            ["built-under-licence"] = () => SupplierSharePath.BuiltUnderLicence(supplier, own, [Table(call).Source], assumptions),
        })();
    }

    private static IndicatorEntry Entry(string id, string summary, string unit, IReadOnlyList<IndicatorParameter> parameters, Func<IndicatorCall, Indicator> compute) => new()
    {
        Id = id,
        Family = "Procurement",
        Summary = summary,
        Unit = unit,
        Datasets = ["sipri-arms-transfers"],
        Parameters = parameters,
        Compute = compute,
    };

    private static Period? Earlier(IndicatorCall call) => call.Text("against") == "before" ? null : call.Period("against");

    private static Transfers Table(IndicatorCall call) => call.Library.Transfers();

    private static Indicator<T> Each<T>(IndicatorCall call, Func<Subject, Indicator<T>> compute) where T : struct, IQuantity =>
        call.Subjects("recipients").Select(compute).Joined();

    private static Indicator ConcentrationOf(IndicatorCall call)
    {
        var measures = new Dictionary<string, Func<Indicator>>
        {
            ["herfindahl-hirschman"] = () => Each(call, recipient => Concentration.HerfindahlHirschman(Table(call), recipient, call.Period("window"))),
            ["effective-suppliers"] = () => Each(call, recipient => Concentration.EffectiveSuppliers(Table(call), recipient, call.Period("window"))),
            ["largest-share"] = () => Each(call, recipient => Concentration.LargestShare(Table(call), recipient, call.Period("window"))),
        };
        return call.Choice("measure", measures)();
    }

    internal static Period NewestWindow(DataLibrary library)
    {
        var last = library.Transfers().Coverage.Years.To;
        return new(last - WindowLength + 1, last);
    }
}
