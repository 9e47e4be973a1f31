using System.Text.Json.Nodes;

namespace Analysis.Data.Importing;

/// <summary>Tables that follow from a register, in the shape that the shipped ones of the same datasets have.</summary>
internal static class DerivedTables
{
    private const string Orders = "sipri-us-system-orders";

    private static readonly (string Dataset, Func<RegisterTotals, IReadOnlyList<string[]>> Rows, string How)[] Makers =
    [
        ("sipri-arms-transfers-categories", RegisterTotals.ByCategory, "summed over European NATO by SIPRI's own category, supplier and year"),
        ("sipri-arms-transfers-regions", RegisterTotals.ByRegion, "summed by supplier, region and year; organisations and unknown recipients count in the rest of the world"),
        ("sipri-arms-transfers-europe-without-ukraine", RegisterTotals.WithoutUkraine, "summed by supplier over SIPRI's Europe without Ukraine"),
        ("sipri-arms-transfers-to-us", RegisterTotals.ToUnitedStates, "summed over the United States as recipient by group of suppliers"),
        ("sipri-f35-deliveries", RegisterTotals.F35, "the F-35 alone, summed by supplier, recipient and year"),
        ("sipri-deal-counts", RegisterTotals.Deals, "counted over European NATO: a deal counts once in each window of five years in which it has a delivery"),
        ("sipri-delivery-lags", RegisterTotals.Lags, "counted over European NATO: deals for new equipment ordered within the years covered, by years to the first delivery"),
        ("sipri-platform-deliveries", RegisterTotals.Platforms, "summed over European NATO by kind of platform, supplier, origin of design, condition and year; kind and origin are ours"),
        ("sipri-arms-transfers-systems", RegisterTotals.Systems, "summed over European NATO and each window of five years for the twenty largest systems; the origin of design is ours"),
    ];

    // What can be counted without a split of the volume by year.
    private static readonly string[] Counted = ["sipri-deal-counts", "sipri-delivery-lags"];

    /// <summary>The datasets that follow from deliveries.</summary>
    public static IReadOnlyList<string> Datasets => [.. Makers.Select(maker => maker.Dataset)];

    /// <summary>The datasets that follow from deals.</summary>
    public static IReadOnlyList<string> OfDealsDatasets => [.. Counted, Orders];

    /// <summary>The tables that follow from deliveries, and those that don't, with the reason.</summary>
    public static (IReadOnlyList<ImportedTable> Tables, IReadOnlyList<string> NotMade) Of(IReadOnlyList<Delivery> deliveries, ImportedTable register, Period covered, IReadOnlyList<string>? recipients, ImportContext context)
    {
        var (tables, notMade) = Made(Makers, RegisterTotals.Over(deliveries, covered, context), register, recipients, context);
        return (tables, [.. notMade, $"{Orders}: it needs the numbers ordered, which only the register with one row a deal has"]);
    }

    /// <summary>The same for deals, of which only orders, counts and lags follow.</summary>
    public static (IReadOnlyList<ImportedTable> Tables, IReadOnlyList<string> NotMade) OfDeals(IReadOnlyList<Deal> deals, ImportedTable register, Period covered, IReadOnlyList<string>? recipients, ImportContext context)
    {
        var deliveries = deals.SelectMany(deal => deal.Deliveries).Where(delivery => covered.Contains(delivery.Year)).ToList();
        var totals = RegisterTotals.Over(deliveries, covered, context);
        var orders = (Orders, (Func<RegisterTotals, IReadOnlyList<string[]>>)(known => known.SystemOrders(deals)), "orders of chosen US systems summed over European NATO; the programmes of Britain and Italy for the F-35 are no firm orders");
        return Made([.. Makers.Where(maker => Counted.Contains(maker.Dataset)), orders], totals, register, recipients, context);
    }

    private static (List<ImportedTable> Tables, List<string> NotMade) Made((string Dataset, Func<RegisterTotals, IReadOnlyList<string[]>> Rows, string How)[] makers, RegisterTotals? totals, ImportedTable register, IReadOnlyList<string>? recipients, ImportContext context)
    {
        var (tables, notMade) = (new List<ImportedTable>(), new List<string>());
        foreach (var maker in makers)
        {
            if (WhyNot(maker.Dataset, recipients, totals, context) is { } reason)
                notMade.Add($"{maker.Dataset}: {reason}");
            else
                Add(maker.Dataset, maker.Rows(totals!), rows => tables.Add(Table(maker.Dataset, rows, maker.How, register, totals!, context)), notMade);
        }
        return (tables, notMade);
    }

    private static void Add(string dataset, IReadOnlyList<string[]> rows, Action<IReadOnlyList<string[]>> add, List<string> notMade)
    {
        if (rows.Count > 0)
            add(rows);
        else
            notMade.Add($"{dataset}: no row of the register belongs to it");
    }

    private static string? WhyNot(string dataset, IReadOnlyList<string>? recipients, RegisterTotals? totals, ImportContext context)
    {
        if (context.Shipped.Datasets.All(known => known.Name != dataset))
            return "the data folder has no dataset of that name to take the columns from";
        if (totals is null)
            return "the data folder lacks the groups european-nato and sipri-europe or the classifications weapon-categories and system-origins";
        if (recipients is not null)
            return "it needs all recipients";
        return totals.UnmappedOf(dataset) is [var name, ..] ? $"the register has a category that is not known here, that of '{name}'" : null;
    }

    private static ImportedTable Table(string dataset, IReadOnlyList<string[]> rows, string how, ImportedTable register, RegisterTotals totals, ImportContext context)
    {
        var manifest = JsonNode.Parse(File.ReadAllBytes(context.Shipped.Dataset(dataset).ManifestPath))!.AsObject();
        var model = manifest["resources"]!.AsArray().Select(node => node!.AsObject()).MaxBy(resource => (string)resource["edition"]!, StringComparer.Ordinal)!;
        return register with
        {
            Dataset = SipriTexts.Transfers with { Name = dataset, Title = (string)manifest["title"]!, Description = (string)manifest["description"]! },
            Shape = new(Fields(model), [.. model["schema"]!["primaryKey"]!.AsArray().Select(name => (string)name!)]),
            Rows = rows,
            Title = $"{register.Title}, totals by this project",
            Provenance = $"{register.Provenance[..register.Provenance.LastIndexOf(register.PublishedOn, StringComparison.Ordinal)]}{register.PublishedOn}, {how}.",
            HasNumberedRows = false,
            IsDerived = true,
            Coverage = Coverage(model, totals.CoveredBy(dataset)),
            AbsentIsZero = (string?)model["absentInside"] == "zero",
            Caveats = [.. SipriTexts.VolumeCaveats, "Recipients, kinds and origins are classed as in the shipped edition; its caveats on them hold here too.", .. totals.LeftOutOf(dataset)],
        };
    }

    // A register names parties that the shipped extract has none of.
    private static JsonArray Fields(JsonObject model)
    {
        var fields = model["schema"]!["fields"]!.DeepClone().AsArray();
        foreach (var field in fields.Select(field => field!.AsObject()).Where(field => (string?)field["codes"] == "country" && field["constraints"]?["enum"] is null))
            field["otherCodes"] = JsonNode.Parse(SipriTexts.OtherCodes);
        return fields;
    }

    private static JsonObject Coverage(JsonObject model, Period covered)
    {
        var coverage = model["coverage"]!.DeepClone().AsObject();
        if (coverage.ContainsKey("years"))
            coverage["years"] = covered.ToString();
        return coverage;
    }
}
