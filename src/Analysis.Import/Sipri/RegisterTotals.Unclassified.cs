namespace Analysis.Import.Sipri;

// How much of each table depends on names that the classifications lack.
internal sealed partial class RegisterTotals
{
    private const string ByCategories = "sipri-arms-transfers-categories";
    private const string F35Deliveries = "sipri-f35-deliveries";
    private const string CombatAircraft = "combat-aircraft";

    // The categories that the chosen systems belong to.
    private static readonly HashSet<string> OfChosenFamilies =
    [
        "air-defence-systems",
        "aircraft",
        "armoured-vehicles",
        "artillery",
        "missiles",
        RegisterTerms.Unmapped,
    ];

    /// <summary>How much of a table depends on names that are in no classification; null where the table needs none.</summary>
    public UnclassifiedAmount? UnclassifiedIn(string dataset) =>
        dataset switch
        {
            ByCategories => UnclassifiedAmount.Of(_toEurope.Select(Row), LacksCategory),
            DeliveryLags => UnclassifiedAmount.Of(Delivered().SelectMany(deal => deal.Deliveries).Select(Row), LacksCategory),
            PlatformDeliveries => UnclassifiedAmount.Of(
                Recent
                    .Where(one => _classification.MayBePlatform(one.Category) && _classification.Platform(one.Description) != "")
                    .Select(Row),
                LacksPlatform
            ),
            SystemVolumes or UsDesigns => UnclassifiedAmount.Of(Recent.Select(Row), LacksFamily),
            F35Deliveries => UnclassifiedAmount.Of(Recent.Where(MayBeF35).Select(Row), LacksFamily),
            _ => null,
        };

    /// <summary>The same for the orders of chosen systems.</summary>
    public UnclassifiedAmount UnclassifiedIn(IEnumerable<Deal> deals) =>
        UnclassifiedAmount.Of(
            Chosen(deals)
                .Where(deal => OfChosenFamilies.Contains(Category(deal.Category, deal.Description)))
                .Select(deal => new UnclassifiedAmount.Row(
                    deal.Id,
                    deal.Designation,
                    deal.Description,
                    Category(deal.Category, deal.Description),
                    deal.Volume
                )),
            LacksFamily
        );

    /// <summary>What becomes of the rows without class in a table.</summary>
    public static string TreatmentOf(string dataset) =>
        dataset switch
        {
            ByCategories or DeliveryLags => "They are in the table as unmapped, so that totals over all categories are whole.",
            SystemVolumes => "They are in the table with the design x-unknown.",
            UsDesigns => "They are in the column unknown.",
            _ => "They are not in the table.",
        };

    private IEnumerable<Delivery> Recent => _toEurope.Where(one => Classified.Contains(one.Year));

    private bool MayBeF35(Delivery delivery) =>
        delivery.Category is Aircraft or RegisterTerms.Unmapped && _classification.Platform(delivery.Description) is CombatAircraft or null;

    private static UnclassifiedAmount.Row Row(Delivery delivery) =>
        new(delivery.Deal, delivery.Designation, delivery.Description, delivery.Category, delivery.Volume);

    private static (string, string)? LacksCategory(UnclassifiedAmount.Row row) =>
        row.Category == RegisterTerms.Unmapped ? (WeaponClassification.Descriptions, row.Description) : null;

    private (string, string)? LacksPlatform(UnclassifiedAmount.Row row) =>
        _classification.Platform(row.Description) is null ? (WeaponClassification.Descriptions, row.Description) : null;

    // A label such as aircraft engine names no system that could be added.
    private (string, string)? LacksFamily(UnclassifiedAmount.Row row) =>
        LacksCategory(row)
        ?? (
            _classification.NamesASystem(row.Designation) && _classification.Family(row.Designation, row.Category) is null
                ? (WeaponClassification.Systems, row.Designation)
                : null
        );
}
