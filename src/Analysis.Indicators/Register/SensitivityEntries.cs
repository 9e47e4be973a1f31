using Analysis.Data;
using Analysis.Procurement;

namespace Analysis.Indicators;

/// <summary>The indicators of how far the supplier share hangs on definition, category, system, design and edition.</summary>
internal static class SensitivityEntries
{
    /// <summary>The one recipient of the tables by category, by system and of deals.</summary>
    private const string Whole = "european-nato";

    private const string Transfers = "sipri-arms-transfers";
    private const string Categories = "sipri-arms-transfers-categories";
    private const string Systems = "sipri-arms-transfers-systems";
    private const string Deals = "sipri-deal-counts";
    private const string ToUnitedStates = "sipri-arms-transfers-to-us";
    private const string Regions = "sipri-arms-transfers-regions";
    private const string WithoutUkraine = "sipri-arms-transfers-europe-without-ukraine";
    private const string Claims = "procurement-share-claims";
    private const string Largest = "sipri-largest-deliveries";
    private const string LocalProduction = "sipri-local-production";

    private static readonly string[] Divided = [Transfers, Categories, Systems];
    private static readonly string[] Defined = [Transfers, Deals, Claims];
    private static readonly string[] BothWays = [Transfers, ToUnitedStates];
    private static readonly string[] Europe = [Regions, WithoutUkraine];
    private static readonly string[] Named = [Transfers, Largest];

    private static readonly IndicatorParameter Supplier = new("supplier", "the country that supplies", _ => "USA");

    public static IReadOnlyList<IndicatorEntry> All { get; } =
    [
        Entry("leave-one-out", "Shift of a supplier's pooled share without each recipient, category or system", "percentage points", Divided,
            [
                new("by", "recipient (the members of the group), category or system", _ => "recipient"),
                new("recipients", $"the group whose members are compared; by category and by system {Whole} only", _ => Whole),
                Window(library => library.Transfers(library.CommonEdition(Divided)).Coverage.Years), Supplier,
            ],
            LeaveOneOutOf) with { DatasetsBy = Choices("by", ("recipient", Transfers), ("category", Categories), ("system", Systems)) },
        Entry("dependence-by-category", "Supplier's share within each category of weapon that European NATO took in", "fraction of the category's import volume (TIV)", [Categories],
            [
                Window(library => library.CategoryTransfers().Coverage.Years),
                new("supplier", "a country or group of suppliers, 'all' for every supplier, or 'largest' for the largest of each category", _ => "USA"),
            ],
            DependenceOf),
        Entry("design-share", "Imports of European NATO from the United States, the own group, others and unknown: by who delivered or by whose design it is", "fraction of import volume (TIV)", [Systems],
            [Window(library => library.SystemVolumes().Rows.Max(row => row.Window.To)), new("by", "supplier (who delivered) or design (whose design it is)", _ => "design")],
            DesignShareOf),
        Entry("definition-sensitivity", "Share of a supplier under several definitions, which don't compare", "fraction: of volume (TIV), of deals, or of what a claim says", Defined,
            [
                new("definition", "volume (TIV delivered), deals (count of deals with a delivery) or claims (what others have published)", _ => "volume"),
                new("recipients", $"for volume: a country or group; deals are those of {Whole} only, claims have their own", _ => Whole),
                Window(library => library.DealCounts(library.CommonEdition(Transfers, Deals)).Rows.Max(row => row.Window.To)),
                new("supplier", "for volume and deals: the country that supplies; claims have their own", _ => "USA"),
            ],
            DefinitionSensitivityOf) with { DatasetsBy = Choices("definition", ("volume", Transfers), ("deals", Deals), ("claims", Claims)) },
        Entry("revision-bridge", "Share of a supplier over one window, as SIPRI printed it and by edition", "fraction of import volume (TIV)", [Claims, Transfers],
            [
                new("recipients", "a country or group", _ => Whole),
                Window(library => library.Editions(Transfers).Min(edition => library.Transfers(edition).Coverage.Years.To), "that every edition covers"), Supplier,
            ],
            call => RevisionBridge.Of([.. call.Library.Editions(Transfers).Select(edition => call.Library.Transfers(edition))],
                call.Library.Cited(Claims), call.Subject("recipients"), call.Period("window"), call.Country("supplier"))),
        Entry("asymmetry", "Deliveries of the United States to a group against those of the group to the United States", "million TIV, or ratio", BothWays,
            [
                new("group", "the group on the other side", _ => Whole),
                Window(library => library.Transfers(library.CommonEdition(BothWays)).Coverage.Years),
                new("measure", "volume (each way) or ratio (to the group ÷ to the United States)", _ => "volume"),
            ],
            AsymmetryOf),
        Entry("europe-supplier-share", "Supplier's part of the imports of SIPRI's Europe, with and without Ukraine", "fraction of import volume (TIV)", Europe,
            [Window(library => library.RegionTransfers(library.CommonEdition(Europe)).Coverage.Years), new("supplier", "a country or group of suppliers, or 'all' for every supplier", _ => "USA")],
            EuropeSupplierShareOf),
        Entry("alliance-owned-share", "Supplier's part of arms imports, with what NATO buys as an organisation", "fraction of import volume (TIV)", [Transfers],
            [new("recipients", "the group", _ => Whole), Window(library => WithNato(library).Coverage.Years), Supplier],
            call => AllianceOwnedShare.Of(WithNato(call.Library), call.Group("recipients"), call.Period("window"), call.Country("supplier"))),
        Entry("local-production-share", "Part of European NATO's arms imports in deals that SIPRI marks as having some local production", "fraction of import volume (TIV)", [LocalProduction],
            [
                Window(library => library.LocalProduction().Years!.Value),
                new("supplier", "USA, european-nato, others or x-unknown; 'all' for all suppliers together", _ => IndicatorRegister.All),
            ],
            call => LocalProductionShare.Of(call.Library.LocalProduction(), call.Library.Group(Whole), call.Period("window"), call.IsLeftOut("supplier") ? null : PartyOf(call))),
        Entry("share-without-delivery", "Supplier's share of a single year's imports without each of the year's largest deliveries", "fraction of import volume (TIV)", Named,
            [new("recipients", "the group", _ => Whole), Years(), Supplier],
            call => LargestDeliveries.ShareWithout(
                call.Library.Transfers(call.Library.CommonEdition(Named)), call.Library.LargestDeliveries(call.Library.CommonEdition(Named)), call.Group("recipients"), call.Period("years"), call.Country("supplier"))),
        Entry("largest-deliveries", "The three largest deliveries of each year to European NATO", "million TIV", [Largest],
            [new("recipients", "the group whose members received them", _ => Whole), Years()],
            call => LargestDeliveries.Of(call.Library.LargestDeliveries(), call.Group("recipients"), call.Period("years"))),
    ];

    private static IndicatorParameter Years() => new("years", "years of delivery such as 2022-2025; all of the edition", library => library.LargestDeliveries().Years!.Value.ToString());

    // Not every copy of the register holds what NATO buys as an organisation.
    private static Transfers WithNato(DataLibrary library) => library.Transfers(library.EditionCovering(Transfers, "recipient", AllianceOwnedShare.Nato.Id));

    private static Subject PartyOf(IndicatorCall call) => call.Library.LocalProduction().Rows.Select(row => row.Supplier).FirstOrDefault(party => party.Id == call.Text("supplier"))
        ?? throw new ArgumentException($"--set supplier={call.Text("supplier")}: the table has USA, european-nato, others and x-unknown; give one of them, or all.");

    private static IndicatorEntry Entry(string id, string summary, string unit, IReadOnlyList<string> datasets, IReadOnlyList<IndicatorParameter> parameters, Func<IndicatorCall, Indicator> compute) =>
        new() { Id = id, Family = "Procurement", Summary = summary, Unit = unit, Datasets = datasets, Parameters = parameters, Compute = compute };

    private static Dictionary<string, IReadOnlyList<string>> Choices(string parameter, params IEnumerable<(string Value, string Dataset)> choices) =>
        choices.ToDictionary(choice => $"{parameter}={choice.Value}", IReadOnlyList<string> (choice) => [choice.Dataset]);

    private static IndicatorParameter Window(Func<DataLibrary, Period> years) => Window(library => years(library).To);

    private static IndicatorParameter Window(Func<DataLibrary, int> last, string which = "of the edition") => new(
        "window", $"years of delivery such as 2021-2025; the newest five years {which}", library => new Period(last(library) - 4, last(library)).ToString());

    private static Indicator LeaveOneOutOf(IndicatorCall call)
    {
        var (edition, window, supplier) = (call.Library.CommonEdition(Divided), call.Period("window"), call.Country("supplier"));
        return call.Choice("by", new Dictionary<string, Func<Indicator>>
        {
            ["recipient"] = () => LeaveOneOut.ByRecipient(call.Library.Transfers(edition), call.Group("recipients"), window, supplier),
            ["category"] = () => LeaveOneOut.ByCategory(call.Library.CategoryTransfers(edition), OnlyWhole(call, "by category"), window, supplier),
            ["system"] = () => LeaveOneOut.BySystem(call.Library.SystemVolumes(edition), OnlyWhole(call, "by system"), window, supplier),
        })();
    }

    private static Indicator DependenceOf(IndicatorCall call)
    {
        var (table, recipient, window) = (call.Library.CategoryTransfers(), call.Library.Group(Whole), call.Period("window"));
        return call.Text("supplier") switch
        {
            IndicatorRegister.All => DependenceByCategory.OfAll(table, recipient, window),
            "largest" => DependenceByCategory.Largest(table, recipient, window),
            _ => DependenceByCategory.Of(table, recipient, window, call.Subject("supplier")),
        };
    }

    private static Indicator DesignShareOf(IndicatorCall call)
    {
        var (table, recipient, window) = (call.Library.SystemVolumes(), call.Library.Group(Whole), call.Period("window"));
        return call.Choice("by", new Dictionary<string, Func<Indicator>>
        {
            ["supplier"] = () => DesignShare.BySupplier(table, recipient, window),
            ["design"] = () => DesignShare.ByDesign(table, recipient, window),
        })();
    }

    // Volume and deals are held against each other, so they are of the edition that both have.
    private static Indicator DefinitionSensitivityOf(IndicatorCall call)
    {
        var edition = call.Library.CommonEdition(Transfers, Deals);
        return call.Choice("definition", new Dictionary<string, Func<Indicator>>
        {
            ["volume"] = () => DefinitionSensitivity.ByVolume(call.Library.Transfers(edition), call.Subject("recipients"), call.Period("window"), call.Country("supplier")),
            ["deals"] = () => DefinitionSensitivity.ByDeals(call.Library.DealCounts(edition), OnlyWhole(call, "by count of deals"), call.Period("window"), call.Country("supplier")),
            ["claims"] = () => DefinitionSensitivity.Claims(call.Library.Cited(Claims)),
        })();
    }

    private static Indicator AsymmetryOf(IndicatorCall call)
    {
        var edition = call.Library.CommonEdition(BothWays);
        var (there, back, group, window) = (call.Library.Transfers(edition), call.Library.TransfersToUnitedStates(edition), call.Group("group"), call.Period("window"));
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["volume"] = () => Asymmetry.Volumes(there, back, group, window),
            ["ratio"] = () => Asymmetry.Ratio(there, back, group, window),
        })();
    }

    private static Indicator EuropeSupplierShareOf(IndicatorCall call)
    {
        var edition = call.Library.CommonEdition(Europe);
        return EuropeSupplierShare.Of(
            call.Library.RegionTransfers(edition), call.Library.TransfersWithoutUkraine(edition), call.Library.Group("sipri-europe"),
            call.Period("window"), call.IsLeftOut("supplier") ? null : call.Subject("supplier"));
    }

    private static CountryGroup OnlyWhole(IndicatorCall call, string how) => call.Group("recipients") is { Id: Whole } whole
        ? whole
        : throw new ArgumentException($"--set recipients={call.Text("recipients")}: {how} the edition holds {Whole} as one recipient only; leave it out.");
}
