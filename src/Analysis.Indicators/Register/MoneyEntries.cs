using Analysis.Data;
using Analysis.Procurement;

namespace Analysis.Indicators;

/// <summary>The indicators of the money behind arms sales: the pipeline of notified sales, PURL, spending against dependence.</summary>
internal static class MoneyEntries
{
    private const int WindowLength = 5;

    private static readonly IReadOnlyList<string> Imports = ["sipri-arms-transfers", "sipri-f35-deliveries"];

    private static readonly IndicatorParameter Group = new("group", "the group whose members are compared or added up", _ => "european-nato");

    internal static readonly IndicatorParameter NoticeYears = new("years", "the calendar years of the notices; the default is the newest five full ones", library => FullYears(library).ToString());

    public static IReadOnlyList<IndicatorEntry> All { get; } =
    [
        Entry("spending-and-dependence", "Change of equipment spending against change of the US share, by member, with and without the F-35", "Spearman's ρ, fraction, or percentage points",
            ["nato-defence-expenditure", .. Imports],
            [
                Group, new("window", "years such as 2021-2025; the newest five years of the transfers", library => NewestWindow(library).ToString()),
                new("against", "the earlier window, or 'before' for the one just before", _ => "before"),
                new("least-volume", "million TIV that a member must have taken in, in each window", _ => $"{SpendingAndDependence.UsualLeastVolume}"),
                new("measure", "correlation, spending-change or share-change", _ => "correlation"),
            ],
            DependenceOf),
        Entry("sales-pipeline", "US arms sales notified to Congress, by buyer, against a year of equipment spending", "years of equipment spending, million US$, or notices",
            ["us-arms-sales-notifications", "nato-defence-expenditure"],
            [Group, NoticeYears, new("spending-year", "the year of equipment spending; the default is the last year of the notices", library => $"{FullYears(library).To}"), new("measure", "ratio, amount or notices", _ => "ratio")],
            PipelineOf) with
            {
                DatasetsBy = new Dictionary<string, IReadOnlyList<string>>
                {
                    ["measure=ratio"] = ["us-arms-sales-notifications", "nato-defence-expenditure"],
                    ["measure=amount"] = ["us-arms-sales-notifications"],
                    ["measure=notices"] = ["us-arms-sales-notifications"],
                },
            },
        Entry("notified-sales", "US arms sales notified to Congress by calendar year, buyer and category: ceilings", "million US$, or fraction of notified value",
            ["us-arms-sales-notifications"],
            [
                Group with { Meaning = "the buyers, as one; or one buyer, by its code" }, NoticeYears,
                new("measure", "by-year, by-buyer, by-category, category-share, upkeep-share (munitions and sustainment), or signed-part (contracts found, of their ceilings)", _ => "by-year"),
                new("offers", "lowest or highest, of the offers whose outcome is unknown", _ => "lowest"),
            ],
            NotifiedOf),
        Entry("us-military-credit", "US loans, guarantees and grants for arms to Europe, each apart, as far as they were found", "million US$", ["us-foreign-military-financing"],
            [
                new("measure", "loan, loan-guarantee or grant", _ => "loan"),
                new("programme", "foreign-military-financing or baltic-security-initiative", _ => ForeignMilitaryFinancing.Programme),
                new("by", "recipient or year", _ => "recipient"),
            ],
            CreditOf),
        Entry("purl", "US-made equipment for Ukraine that allies pay for", "million EUR, or fraction of military allocations", ["ukraine-support"],
            [new("measure", "by-year, by-month or share", _ => "by-year")], PurlOf),
        Entry("us-arms-transfer-totals", "US arms transfers to the world by fiscal year", "million US$", ["us-arms-transfer-totals"],
            [new("measure", "one measure of the table, such as fms-total, fms-implemented or dcs-authorised", _ => "fms-total")],
            call => ArmsTransferTotals.Of(call.Library.Cited("us-arms-transfer-totals"), call.Text("measure"))),
    ];

    private static IndicatorEntry Entry(string id, string summary, string unit, IReadOnlyList<string> datasets, IReadOnlyList<IndicatorParameter> parameters, Func<IndicatorCall, Indicator> compute) => new()
    {
        Id = id,
        Family = "Procurement",
        Summary = summary,
        Unit = unit,
        Datasets = datasets,
        Parameters = parameters,
        Compute = compute,
    };

    private static Indicator DependenceOf(IndicatorCall call)
    {
        var edition = call.Library.CommonEdition(Imports);
        var (spending, transfers, f35) = (call.Library.DefenceSpending(), call.Library.Transfers(edition), call.Library.F35Transfers(edition));
        var (group, window, least) = (call.Group("group"), call.Period("window"), call.Number("least-volume"));
        Period? earlier = call.Text("against") == "before" ? null : call.Period("against");
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["correlation"] = () => SpendingAndDependence.Correlation(spending, transfers, f35, group, window, earlier, least),
            ["spending-change"] = () => SpendingAndDependence.Spending(spending, transfers, f35, group, window, earlier, least),
            ["share-change"] = () => SpendingAndDependence.Share(spending, transfers, f35, group, window, earlier, least),
        })();
    }

    private static Indicator PipelineOf(IndicatorCall call)
    {
        var (notices, group, window) = (call.Library.SalesNotices(), call.Group("group"), call.Period("years"));
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["ratio"] = () => SalesPipeline.AgainstSpending(notices, call.Library.DefenceSpending(), group, window, Year(call, "spending-year")),
            ["amount"] = () => SalesPipeline.Amount(notices, group, window),
            ["notices"] = () => SalesPipeline.Notices(notices, group, window),
        })();
    }

    private static Indicator NotifiedOf(IndicatorCall call)
    {
        var (notices, buyer, years) = (call.Library.SalesNotices(), call.Subject("group"), call.Period("years"));
        var offers = call.Choice("offers", new Dictionary<string, OpenOffers> { ["lowest"] = OpenOffers.Lowest, ["highest"] = OpenOffers.Highest });
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["by-year"] = () => NotifiedSales.ByYear(notices, buyer, years, offers),
            ["by-buyer"] = () => NotifiedSales.ByBuyer(notices, call.Group("group"), years, offers),
            ["by-category"] = () => NotifiedSales.ByCategory(notices, buyer, years, offers),
            ["category-share"] = () => NotifiedSales.CategoryShare(notices, buyer, years, offers),
            ["signed-part"] = () => NotifiedSales.SignedPart(notices),
            ["upkeep-share"] = () => NotifiedSales.UpkeepShare(notices, buyer, years, offers),
        })();
    }

    private static Indicator CreditOf(IndicatorCall call)
    {
        var (figures, kind, programme) = (call.Library.Cited("us-foreign-military-financing"), call.Text("measure"), call.Text("programme"));
        return call.Choice("by", new Dictionary<string, Func<Indicator>>
        {
            ["recipient"] = () => ForeignMilitaryFinancing.ByRecipient(figures, kind, programme),
            ["year"] = () => ForeignMilitaryFinancing.ByYear(figures, kind, programme),
        })();
    }

    private static Indicator PurlOf(IndicatorCall call)
    {
        var support = call.Library.Cited("ukraine-support");
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["by-year"] = () => Purl.ByYear(support),
            ["by-month"] = () => Purl.ByMonth(support),
            ["share"] = () => Purl.OfMilitaryAllocations(support),
        })();
    }

    private static int Year(IndicatorCall call, string name) => call.Period(name) is { IsYear: true } year
        ? year.From
        : throw new ArgumentException($"--set {name}={call.Text(name)}: give one year, such as 2025.");

    /// <summary>The newest five calendar years that the notices speak for wholly: the last of the table is part of a year.</summary>
    private static Period FullYears(DataLibrary library)
    {
        var last = library.SalesNotices().Years.To - 1;
        return new(last - WindowLength + 1, last);
    }

    private static Period NewestWindow(DataLibrary library)
    {
        var last = library.Transfers(library.CommonEdition(Imports)).Coverage.Years.To;
        return new(last - WindowLength + 1, last);
    }
}
