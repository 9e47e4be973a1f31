using Analysis.Data;
using Analysis.Procurement;

namespace Analysis.Indicators;

/// <summary>The indicators that set US incentives beside what followed, and beside what the European Union answers.</summary>
internal static class IncentiveEntries
{
    public static IReadOnlyList<IndicatorEntry> All { get; } =
    [
        new()
        {
            Id = "erip-comparison",
            Family = "Procurement",
            Summary = "US share and volume of states with a grant for replacing Russian arms, beside those without",
            Unit = "percentage points, million TIV, or states",
            Datasets = ["us-erip-grants", "sipri-arms-transfers"],
            Parameters =
            [
                new("group", "the group whose members are compared", _ => "european-nato"),
                new("window", "the later window; the one just before is compared with it", library => ProcurementEntries.NewestWindow(library).ToString()),
                new("least-volume", "million TIV that a member must have taken in, in each window", _ => $"{SpendingAndDependence.UsualLeastVolume}"),
                new("measure", "rising (how many), share-change or volume-change", _ => "rising"),
            ],
            Compute = Erip,
        },
        new()
        {
            Id = "pull-and-answer",
            Family = "Procurement",
            Summary = "EU grants and loans of a year as a part of the US sales notified to the same states in that year",
            Unit = "fraction of notified US sales",
            Datasets = ["us-arms-sales-notifications", "defence-instruments", "nato-defence-expenditure"],
            Parameters =
            [
                new("group", "the states on both sides", _ => "eu27"),
                MoneyEntries.NoticeYears,
            ],
            Compute = call => PullAndAnswer.BesideSales(call.Library.SalesNotices(), call.Library.Cited("defence-instruments"), BothCurrencies(call.Library), call.Group("group"), call.Period("years")),
        },
    ];

    private static Indicator Erip(IndicatorCall call)
    {
        var (grants, transfers, group) = (call.Library.Cited("us-erip-grants"), call.Library.Transfers(), call.Group("group"));
        var (window, least) = (call.Period("window"), call.Number("least-volume"));
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["rising"] = () => EripComparison.Rising(grants, transfers, group, window, least),
            ["share-change"] = () => EripComparison.ShareChange(grants, transfers, group, window, least),
            ["volume-change"] = () => EripComparison.VolumeChange(grants, transfers, group, window, least),
        })();
    }

    /// <summary>NATO's edition of 2024 is the last that prints spending in national currencies: it gives the exchange rates, whatever edition is chosen for spending.</summary>
    private static DefenceSpending BothCurrencies(DataLibrary library) => library.DefenceSpending("2024");
}
