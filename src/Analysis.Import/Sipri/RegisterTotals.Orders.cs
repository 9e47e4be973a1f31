namespace Analysis.Import.Sipri;

internal sealed partial class RegisterTotals
{
    private const string PlatformDeliveries = "sipri-platform-deliveries";
    private const string SystemVolumes = "sipri-arms-transfers-systems";
    private const string DeliveryLags = "sipri-delivery-lags";
    private const string LargestDeliveries = "sipri-largest-deliveries";
    private const string LocalProductions = "sipri-local-production";

    private static readonly HashSet<string> ChosenFamilies =
    [
        "AH-64",
        "AMRAAM",
        "ATACMS",
        "CH-47",
        "F-16",
        "F-35",
        "GMLRS",
        "HIMARS",
        "JASSM",
        "Javelin",
        "M-1-Abrams",
        "MQ-9",
        "P-8",
        "Patriot",
    ];

    // SIPRI enters what these two plan to buy in all, of which only a part is under contract.
    private static readonly string[] Programmes = ["GBR", "ITA"];

    /// <summary>The first year whose orders count, and for how many years an older order counts on after its last delivery.</summary>
    private const int OrderedFrom = 2005,
        StillDelivered = 10;

    /// <summary>Orders of chosen US systems by European NATO.</summary>
    public IReadOnlyList<string[]> SystemOrders(IEnumerable<Deal> deals) =>
        [
            .. Chosen(deals)
                .Select(deal => (Deal: deal, Category: Category(deal.Category, deal.Description)))
                .Select(one => (one.Deal, one.Category, Family: _classification.Family(one.Deal.Designation, one.Category)))
                .Where(one => one.Family is not null && ChosenFamilies.Contains(one.Family))
                .GroupBy(one =>
                    (
                        one.Family,
                        one.Category,
                        one.Deal.OrderYear,
                        Firm: one.Family == "F-35" && Programmes.Contains(one.Deal.Recipient) ? "no" : "yes",
                        Lag: LagOf(one.Deal)
                    )
                )
                .Select(group =>
                    (string[])
                        [
                            group.Key.Family!,
                            group.Key.Category,
                            Text(group.Key.OrderYear),
                            group.Key.Firm,
                            Text(group.Count()),
                            ImportContext.Text(group.Sum(one => one.Deal.Ordered ?? 0)),
                            ImportContext.Text(group.Sum(one => one.Deal.Delivered ?? 0)),
                            group.Key.Lag,
                        ]
                ),
        ];

    /// <summary>The years that a derived table covers: those that depend on the classifications begin where these do.</summary>
    public Period CoveredBy(string dataset) =>
        dataset switch
        {
            PlatformDeliveries or SystemVolumes or DeliveryLags or LocalProductions => Classified,
            LargestDeliveries => new(Math.Min(Math.Max(_covered.From, NamedFrom), _covered.To), _covered.To),
            _ => _covered,
        };

    // An order of 1980 that was delivered by 1983 shows nothing of current orders.
    private IEnumerable<Deal> Chosen(IEnumerable<Deal> deals) =>
        deals.Where(deal =>
            deal.Supplier == Usa
            && _nato.Contains(deal.Recipient)
            && (deal.OrderYear >= OrderedFrom || deal.Years.Any(year => year > _covered.To - StillDelivered))
        );

    private static string LagOf(Deal deal) =>
        deal.Years.Where(year => year >= deal.OrderYear).DefaultIfEmpty().Min() is > 0 and var first ? Text(first - deal.OrderYear) : "";
}
