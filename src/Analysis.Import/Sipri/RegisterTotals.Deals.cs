namespace Analysis.Import.Sipri;

// What counts deals and orders.
internal sealed partial class RegisterTotals
{
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

    /// <summary>In how many deals each supplier delivered something, by window of five years.</summary>
    public static IReadOnlyList<string[]> Deals(RegisterTotals totals) =>
        [
            .. Windows(totals._covered)
                .SelectMany(window =>
                    RowSums.By(
                        totals._toEurope.Where(one => window.Contains(one.Year)).Select(one => (one.Supplier, one.Deal)).Distinct(),
                        one => one.Supplier,
                        _ => 1,
                        (supplier, deals) => [Text(window.From), Text(window.To), supplier, ImportContext.Text(deals)]
                    )
                ),
        ];

    /// <summary>Deals for new equipment by years from the order to the first delivery.</summary>
    public static IReadOnlyList<string[]> Lags(RegisterTotals totals)
    {
        var deals = totals
            .Delivered()
            .GroupBy(deal =>
                (
                    deal.First.Category,
                    Supplier: totals.Party(deal.First.Supplier),
                    Order: deal.First.OrderYear!.Value,
                    Lag: deal.First.Year - deal.First.OrderYear!.Value
                )
            );
        return
        [
            .. deals.Select(group =>
                (string[])
                    [
                        group.Key.Category,
                        group.Key.Supplier,
                        Text(group.Key.Order),
                        Text(group.Key.Lag),
                        Text(group.Count()),
                        ImportContext.Text(group.Sum(deal => deal.Deliveries.Sum(one => one.Volume))),
                    ]
            ),
        ];
    }

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

    // An order of 1980 that was delivered by 1983 shows nothing of current orders.
    private IEnumerable<Deal> Chosen(IEnumerable<Deal> deals) =>
        deals.Where(deal =>
            deal.Supplier == Usa
            && _nato.Contains(deal.Recipient)
            && (deal.OrderYear >= OrderedFrom || deal.Years.Any(year => year > _covered.To - StillDelivered))
        );

    private static string LagOf(Deal deal) =>
        deal.Years.Where(year => year >= deal.OrderYear).DefaultIfEmpty().Min() is > 0 and var first ? Text(first - deal.OrderYear) : "";

    // Deals for new equipment, ordered late enough that the first delivery is in the register.
    private IEnumerable<(Delivery First, List<Delivery> Deliveries)> Delivered() =>
        _toEurope
            .Where(one => one.Status == "new")
            .GroupBy(one => one.Deal)
            .Select(deal => (First: deal.MinBy(one => one.Year)!, Deliveries: deal.ToList()))
            .Where(deal => deal.First.OrderYear >= Classified.From && deal.First.OrderYear <= deal.First.Year);
}
