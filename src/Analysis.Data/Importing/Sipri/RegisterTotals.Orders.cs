namespace Analysis.Data.Importing;

internal sealed partial class RegisterTotals
{
    private const string PlatformDeliveries = "sipri-platform-deliveries";
    private const string SystemVolumes = "sipri-arms-transfers-systems";
    private const string DeliveryLags = "sipri-delivery-lags";

    private static readonly HashSet<string> ChosenFamilies =
        ["AH-64", "AMRAAM", "ATACMS", "CH-47", "F-16", "F-35", "GMLRS", "HIMARS", "JASSM", "Javelin", "M-1-Abrams", "MQ-9", "P-8", "Patriot"];

    // SIPRI enters what these two plan to buy in all, of which only a part is under contract.
    private static readonly string[] Programmes = ["GBR", "ITA"];

    /// <summary>Orders of chosen US systems by European NATO.</summary>
    public IReadOnlyList<string[]> SystemOrders(IEnumerable<Deal> deals) =>
    [
        .. deals
            .Where(deal => deal.Supplier == Usa && _nato.Contains(deal.Recipient))
            .Select(deal => (Deal: deal, Family: _classification.Family(deal.Designation, deal.Category)))
            .Where(one => one.Family is not null && ChosenFamilies.Contains(one.Family))
            .GroupBy(one => (one.Family, one.Deal.Category, one.Deal.OrderYear, Firm: one.Family == "F-35" && Programmes.Contains(one.Deal.Recipient) ? "no" : "yes"))
            .Select(group => (string[])
            [
                group.Key.Family!, group.Key.Category, Text(group.Key.OrderYear), group.Key.Firm, Text(group.Count()),
                ImportContext.Text(group.Sum(one => one.Deal.Ordered ?? 0)), ImportContext.Text(group.Sum(one => one.Deal.Delivered ?? 0)),
                group.SelectMany(one => one.Deal.Years).Where(year => year >= group.Key.OrderYear).DefaultIfEmpty().Min() is > 0 and var first ? Text(first - group.Key.OrderYear) : "",
            ]),
    ];

    /// <summary>The years that a derived table speaks for: those that hang on the classifications begin where these do.</summary>
    public Period CoveredBy(string dataset) => dataset is PlatformDeliveries or SystemVolumes or DeliveryLags ? Classified : _covered;

    /// <summary>What a derived table leaves out because the classification lacks it, as a caveat.</summary>
    public IEnumerable<string> LeftOutOf(string dataset)
    {
        var missing = dataset switch
        {
            PlatformDeliveries => _toEurope.Where(one => Classified.Contains(one.Year) && _classification.Platform(one.Description) is null).ToList(),
            DeliveryLags => _toEurope.Where(one => one.Category == RegisterWords.Unmapped && one.OrderYear >= Classified.From).ToList(),
            _ => [],
        };
        if (missing.Count > 0)
            yield return FormattableString.Invariant($"Left out, because weapon-categories lacks their descriptions: {missing.Count:N0} deliveries of {missing.Sum(one => one.Volume):N0} million TIV ({string.Join(", ", missing.Select(one => one.Description).Distinct().Take(5))}).");
    }

    /// <summary>Descriptions of deliveries whose category SIPRI's own column leaves open, which a table by category can't do without.</summary>
    public IReadOnlyList<string> UnmappedOf(string dataset) => dataset is "sipri-arms-transfers-categories" or PlatformDeliveries or SystemVolumes
        ? [.. _toEurope.Where(delivery => delivery.Category == RegisterWords.Unmapped).Select(delivery => delivery.Description).Distinct()]
        : [];
}
