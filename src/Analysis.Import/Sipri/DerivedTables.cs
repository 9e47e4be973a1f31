using System.Globalization;
using Analysis.Data.Manifests;

namespace Analysis.Import.Sipri;

/// <summary>Tables that follow from a register, in the shape that the shipped ones of the same datasets have.</summary>
/// <param name="register">The table of the register itself, of which the others take edition, address and provenance.</param>
/// <param name="recipients">The recipients that the export was limited to; null for all.</param>
/// <param name="context">The shipped data and what the user says.</param>
/// <param name="log">Takes the differences: tables that can't be made though the shipped edition has them.</param>
internal sealed class DerivedTables(ImportedTable register, IReadOnlyList<string>? recipients, ImportContext context, ImportLog log)
{
    private const string Orders = "sipri-us-system-orders";

    private const string OrdersHow =
        "orders of chosen US systems since 2005, and older ones with a delivery in the last ten years, summed over European "
        + "NATO; the programmes of Britain and Italy for the F-35 are no firm orders";

    private static readonly (string Dataset, Func<RegisterTotals, IReadOnlyList<string[]>> Rows, string How)[] Makers =
    [
        (
            "sipri-arms-transfers-categories",
            RegisterTotals.ByCategory,
            "summed over European NATO by SIPRI's own category, supplier and year"
        ),
        (
            "sipri-arms-transfers-regions",
            RegisterTotals.ByRegion,
            "summed by supplier, region and year; organisations and unknown recipients count in the rest of the world"
        ),
        (
            "sipri-arms-transfers-europe-without-ukraine",
            RegisterTotals.WithoutUkraine,
            "summed by supplier over SIPRI's Europe without Ukraine"
        ),
        ("sipri-arms-transfers-to-us", RegisterTotals.ToUnitedStates, "summed over the United States as recipient by group of suppliers"),
        ("sipri-f35-deliveries", RegisterTotals.F35, "the F-35 alone, summed by supplier, recipient and year"),
        (
            "sipri-deal-counts",
            RegisterTotals.Deals,
            "counted over European NATO: a deal counts once in each window of five years in which it has a delivery"
        ),
        (
            "sipri-delivery-lags",
            RegisterTotals.Lags,
            "counted over European NATO: deals for new equipment ordered within the years covered, by years to the first delivery"
        ),
        (
            "sipri-platform-deliveries",
            RegisterTotals.Platforms,
            "summed over European NATO by kind of platform, supplier, origin of design, condition and year; kind and origin are ours"
        ),
        (
            "sipri-largest-deliveries",
            RegisterTotals.Largest,
            "summed by supplier, recipient, weapon and year; of each year from 2006 the three largest to European NATO"
        ),
        ("sipri-local-production", RegisterTotals.LocalProduction, "summed over European NATO by supplier, local production and year"),
        (
            "sipri-arms-transfers-systems",
            RegisterTotals.Systems,
            "summed over European NATO and each window of five years for the twenty largest systems; the origin of design is ours"
        ),
        (
            "sipri-us-design",
            RegisterTotals.UsDesign,
            "summed over suppliers other than the United States by recipient and windows of five years that do not overlap; the origin of "
                + "design and the cases of US consent are ours"
        ),
    ];

    // What can be counted without a split of the volume by year.
    private static readonly string[] Counted = ["sipri-deal-counts", "sipri-delivery-lags"];

    private static readonly string[] OfNumbers = ["sipri-delivery-lags", "sipri-platform-deliveries"];

    /// <summary>The datasets that follow from deliveries.</summary>
    public static IReadOnlyList<string> Datasets => [.. Makers.Select(maker => maker.Dataset)];

    /// <summary>The datasets that follow from deals.</summary>
    public static IReadOnlyList<string> OfDealsDatasets => [.. Counted, Orders];

    /// <summary>The tables that follow from deliveries, and those that don't, with the reason.</summary>
    public (IReadOnlyList<ImportedTable> Tables, IReadOnlyList<string> NotMade) Of(IReadOnlyList<Delivery> deliveries, Period covered)
    {
        var totals = RegisterTotals.Over(deliveries, covered, context);
        var (tables, notMade) = Made(
            [.. Makers.Select(maker => new TablePlan(maker.Dataset, maker.How, maker.Rows, of => of.UnclassifiedIn(maker.Dataset)))],
            totals,
            covered
        );
        return (tables, [.. notMade, $"{Orders}: it needs the numbers ordered, which only the register with one row a deal has"]);
    }

    /// <summary>The same for deals, of which only orders, counts and lags follow.</summary>
    public (IReadOnlyList<ImportedTable> Tables, IReadOnlyList<string> NotMade) OfDeals(IReadOnlyList<Deal> deals, Period covered)
    {
        var deliveries = deals.SelectMany(deal => deal.Deliveries).Where(delivery => covered.Contains(delivery.Year)).ToList();
        var counted = Makers
            .Where(maker => Counted.Contains(maker.Dataset))
            .Select(maker => new TablePlan(maker.Dataset, maker.How, maker.Rows, of => of.UnclassifiedIn(maker.Dataset)));
        return Made(
            [.. counted, new TablePlan(Orders, OrdersHow, of => of.SystemOrders(deals), of => of.UnclassifiedIn(deals))],
            RegisterTotals.Over(deliveries, covered, context),
            covered
        );
    }

    private (List<ImportedTable> Tables, List<string> NotMade) Made(IReadOnlyList<TablePlan> plans, RegisterTotals? totals, Period covered)
    {
        var (tables, notMade) = (new List<ImportedTable>(), new List<string>());
        foreach (var plan in plans)
        {
            if (OmissionReason(plan.Dataset, totals) is { } reason)
                notMade.Add($"{plan.Dataset}: {reason}");
            else if (
                new TableDraft(plan, plan.Rows(totals!), plan.Unclassified(totals!)) is var draft
                && Refused(draft, covered) is { } difference
            )
                notMade.Add(difference);
            else
                tables.Add(Table(draft, totals!.CoveredBy(plan.Dataset)));
        }
        return (tables, notMade);
    }

    private string? OmissionReason(string dataset, RegisterTotals? totals)
    {
        if (context.Shipped.Datasets.All(known => known.Name != dataset))
            return "the data folder has no dataset of that name to take the columns from";
        if (totals is null)
            return "the data folder lacks the groups european-nato and sipri-europe or the classifications weapon-categories and "
                + "system-origins";
        return recipients is null ? null : "it needs all recipients";
    }

    // Without the table the newest edition of one dataset is another than that of the next, so the user must choose.
    private string? Refused(TableDraft draft, Period covered)
    {
        var (dataset, unclassified) = (draft.Plan.Dataset, draft.Unclassified);
        if (unclassified is not null)
            log.Notes.Add($"{dataset}: {unclassified.Words()}");
        if (dataset == Orders)
            return unclassified is { Names.Count: > 0 } && LostFamilies(draft.Rows, covered) is { Count: > 0 } lost
                ? Difference(
                    $"{dataset} is not made: the register has no order of {string.Join(", ", lost)}, which the shipped edition "
                        + $"has; their names have changed. {unclassified.Remedy(FileOf)}, and import the file again."
                )
                : NoRow(draft);
        if (unclassified is { } found && Share(dataset, found) > context.Options.MostUnclassified)
            return Difference(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{dataset} is not made: {found.Words()}; the most that is allowed is "
                        + $"{100 * context.Options.MostUnclassified:0.##} %. {found.Remedy(FileOf)}, and import the file again."
                )
            );
        return draft.Rows.Count == 0 && unclassified is not null && ShippedRows(dataset, covered).Any()
            ? Difference(
                $"{dataset} is not made: no row of the register belongs to it, though the shipped edition has rows within "
                    + $"{covered}; the export leaves them out, or names them in a way that is not known here. Export all suppliers, "
                    + $"recipients and categories."
            )
            : NoRow(draft);
    }

    // What counts deals or platforms loses many small ones before it loses much volume.
    private static decimal Share(string dataset, UnclassifiedAmount found) =>
        OfNumbers.Contains(dataset) ? Math.Max(found.OfVolume, found.OfOrders) : found.OfVolume;

    private static string? NoRow(TableDraft draft) =>
        draft.Rows.Count > 0 ? null : $"{draft.Plan.Dataset}: no row of the register belongs to it";

    private string FileOf(string dataset) => WeaponClassification.File(dataset, context.Shipped);

    // A register without any of the chosen systems is a choice of its own; one that lacks some of them has other names for these, however
    // many they are.
    private List<string> LostFamilies(IReadOnlyList<string[]> rows, Period covered)
    {
        var shipped = ShippedRows(Orders, covered)
            .Where(row => int.Parse(row[2], CultureInfo.InvariantCulture) + Whole(row[^1]) <= covered.To)
            .Select(row => row[0])
            .Distinct()
            .ToList();
        var lost = shipped.Except(rows.Select(row => row[0])).Order(StringComparer.Ordinal).ToList();
        return rows.Count > 0 ? lost : [];
    }

    private static int Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string Difference(string message)
    {
        log.AddDifference(null, null, message);
        return message;
    }

    private IEnumerable<string[]> ShippedRows(string dataset, Period covered)
    {
        var resource = context.Shipped.Dataset(dataset).Resources.MaxBy(one => one.Edition, StringComparer.Ordinal)!;
        var years = resource
            .Fields.Select((field, i) => (field, i))
            .Where(pair => pair.field.Type == FieldType.Year)
            .Select(pair => pair.i)
            .ToList();
        return context.Shipped.Cells(resource).Where(row => years.All(place => covered.Contains(Whole(row[place]))));
    }

    private ImportedTable Table(TableDraft draft, Period covered)
    {
        var (plan, rows) = (draft.Plan, draft.Rows);
        var package = context.Shipped.Dataset(plan.Dataset);
        var model = package.Resources.MaxBy(resource => resource.Edition, StringComparer.Ordinal)!;
        return register with
        {
            Dataset = SipriManifestText.Transfers with { Name = plan.Dataset, Title = package.Title, Description = package.Description },
            Shape = new(Fields(model, rows), model.PrimaryKey),
            Rows = rows,
            Title = $"{register.Title}, totals by this project",
            Provenance =
                $"{register.Provenance[..register.Provenance.LastIndexOf(register.PublishedOn, StringComparison.Ordinal)]}{register.PublishedOn}, {plan.How}.",
            HasNumberedRows = false,
            IsDerived = true,
            Coverage = Coverage(model, covered, HasUnmapped(model, rows)),
            Caveats =
            [
                .. SipriManifestText.VolumeCaveats,
                "Recipients, kinds and origins are classed as in the shipped edition; its caveats on them hold here too.",
                .. Caveats(draft),
            ],
        };
    }

    private static IEnumerable<string> Caveats(TableDraft draft)
    {
        if (draft.Unclassified is { Names.Count: > 0 } unclassified)
            yield return $"By the classifications of this project {unclassified.Words()}. {RegisterTotals.TreatmentOf(draft.Plan.Dataset)}";
    }

    // A register names parties that the shipped extract has none of, and may have descriptions without category.
    private static DataField[] Fields(DataResource model, IReadOnlyList<string[]> rows)
    {
        var others = SipriManifestText.OtherParties.Keys.ToList();
        var hasUnmapped = HasUnmapped(model, rows);
        return
        [
            .. model
                .Fields.Select(field =>
                    field.Codes == CodeList.Country && field.Enum.Count == 0 ? field with { OtherCodes = others } : field
                )
                .Select(field => hasUnmapped && IsCategory(field) ? WithUnmapped(field) : field),
        ];
    }

    private static DataField WithUnmapped(DataField category) =>
        category with
        {
            Enum = [.. category.Enum.Union([RegisterTerms.Unmapped])],
            Labels = new Dictionary<string, string>(category.Labels) { [RegisterTerms.Unmapped] = "Category not decided" },
        };

    private static bool HasUnmapped(DataResource model, IReadOnlyList<string[]> rows)
    {
        var place = model.Fields.ToList().FindIndex(IsCategory);
        return place >= 0 && rows.Any(row => row[place] == RegisterTerms.Unmapped);
    }

    private static bool IsCategory(DataField field) => field.Name == "category";

    private static ResourceCoverage Coverage(DataResource model, Period covered, bool hasUnmapped) =>
        model.Coverage with
        {
            Years = model.Coverage.Years is null ? null : covered,
            Codes = model.Coverage.Codes.ToDictionary(
                pair => pair.Key,
                pair =>
                    hasUnmapped && pair.Key == "category" && pair.Value is { } codes
                        ? [.. codes.Union([RegisterTerms.Unmapped])]
                        : pair.Value,
                StringComparer.Ordinal
            ),
        };

    /// <summary>How one table is made.</summary>
    /// <param name="Dataset">The dataset.</param>
    /// <param name="How">How the rows are made, in words.</param>
    /// <param name="Rows">The rows.</param>
    /// <param name="Unclassified">What depends on names without class; null where the table needs no classification.</param>
    private sealed record TablePlan(
        string Dataset,
        string How,
        Func<RegisterTotals, IReadOnlyList<string[]>> Rows,
        Func<RegisterTotals, UnclassifiedAmount?> Unclassified
    );

    /// <summary>What a plan gives for one register.</summary>
    private sealed record TableDraft(TablePlan Plan, IReadOnlyList<string[]> Rows, UnclassifiedAmount? Unclassified);
}
