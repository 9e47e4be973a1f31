using System.Globalization;

namespace Analysis.Import.Sipri;

/// <summary>Totals over the deliveries of a register, as rows of the derived tables.</summary>
internal sealed partial class RegisterTotals
{
    /// <summary>The classifications name the imports of European NATO from this year on; before it most rows would be left out.</summary>
    private const int ClassifiedFrom = 1995;

    /// <summary>The shipped extract begins with this year; deliveries of earlier years have no share to be compared with.</summary>
    private const int NamedFrom = 2006;

    private const int NamedDeliveries = 3;
    private const int WindowLength = 5;
    private const int NamedSystems = 20;
    private const string EuropeanNato = "european-nato";
    private const string Others = "others";
    private const string UnknownParty = "x-unknown";
    private const string Usa = "USA";
    private const string Aircraft = "aircraft";

    private const string PlatformDeliveries = "sipri-platform-deliveries";
    private const string SystemVolumes = "sipri-arms-transfers-systems";
    private const string DeliveryLags = "sipri-delivery-lags";
    private const string LargestDeliveries = "sipri-largest-deliveries";
    private const string LocalProductions = "sipri-local-production";

    private readonly IReadOnlyList<Delivery> _all;
    private readonly List<Delivery> _toEurope;
    private readonly Period _covered;
    private readonly WeaponClassification _classification;
    private readonly HashSet<string> _nato;
    private readonly HashSet<string> _europe;

    private RegisterTotals(
        IReadOnlyList<Delivery> deliveries,
        Period covered,
        WeaponClassification classification,
        CountryGroup nato,
        CountryGroup europe
    )
    {
        (_covered, _classification) = (covered, classification);
        _all =
        [
            .. deliveries.Select(one =>
                one.Category == RegisterTerms.Unmapped ? one with { Category = Category(one.Category, one.Description) } : one
            ),
        ];
        (_nato, _europe) = (Codes(nato), Codes(europe));
        _toEurope = [.. _all.Where(delivery => _nato.Contains(delivery.Recipient))];
    }

    /// <summary>The totals; null where the data root has no groups or classifications to total by.</summary>
    public static RegisterTotals? Over(IReadOnlyList<Delivery> deliveries, Period covered, ImportContext context) =>
        context.Group(EuropeanNato) is { } nato
        && context.Group("sipri-europe") is { } europe
        && WeaponClassification.In(context.Shipped) is { } classification
            ? new(deliveries, covered, classification, nato, europe) { Cases = CasesIn(context.Shipped) }
            : null;

    public static IReadOnlyList<string[]> ByCategory(RegisterTotals totals) =>
        RowSums.By(
            totals._toEurope,
            one => (one.Category, one.Supplier, one.Year),
            one => one.Volume,
            (key, volume) => [key.Category, key.Supplier, Text(key.Year), ImportContext.Text(volume)]
        );

    public static IReadOnlyList<string[]> ByRegion(RegisterTotals totals) =>
        RowSums.By(
            totals._all,
            one => (one.Supplier, Region: totals._europe.Contains(one.Recipient) ? "sipri-europe" : "rest-of-world", one.Year),
            one => one.Volume,
            (key, volume) => [key.Supplier, key.Region, Text(key.Year), ImportContext.Text(volume)]
        );

    public static IReadOnlyList<string[]> WithoutUkraine(RegisterTotals totals) =>
        RowSums.By(
            totals._all.Where(one => totals._europe.Contains(one.Recipient) && one.Recipient != "UKR"),
            one => (one.Supplier, one.Year),
            one => one.Volume,
            (key, volume) => [key.Supplier, "sipri-europe-without-ukraine", Text(key.Year), ImportContext.Text(volume)]
        );

    public static IReadOnlyList<string[]> ToUnitedStates(RegisterTotals totals) =>
        RowSums.By(
            totals._all.Where(one => one.Recipient == Usa),
            one => (Supplier: totals.SupplierOfUnitedStates(one.Supplier), one.Year),
            one => one.Volume,
            (key, volume) => [key.Supplier, Text(key.Year), ImportContext.Text(volume)]
        );

    public static IReadOnlyList<string[]> F35(RegisterTotals totals) =>
        RowSums.By(
            totals._all.Where(one =>
                one.Category == Aircraft
                && totals._classification.Family(one) == "F-35"
                && (totals._nato.Contains(one.Recipient) || one.Recipient == "TUR")
            ),
            one => (one.Supplier, one.Recipient, one.Year),
            one => one.Volume,
            (key, volume) => [key.Supplier, key.Recipient, Text(key.Year), ImportContext.Text(volume)]
        );

    /// <summary>The largest deliveries of each year: all units of one weapon from one supplier to one member.</summary>
    public static IReadOnlyList<string[]> Largest(RegisterTotals totals) =>
        [
            .. totals
                ._toEurope.Where(one => one.Year >= NamedFrom)
                .GroupBy(one => (one.Year, one.Supplier, one.Recipient, one.Designation))
                .Select(group => (group.Key, Volume: group.Sum(one => one.Volume)))
                .GroupBy(delivery => delivery.Key.Year)
                .SelectMany(year =>
                    year.OrderByDescending(one => one.Volume)
                        .ThenBy(one => one.Key.Supplier, StringComparer.Ordinal)
                        .ThenBy(one => one.Key.Recipient, StringComparer.Ordinal)
                        .ThenBy(one => one.Key.Designation, StringComparer.Ordinal)
                        .Take(NamedDeliveries)
                )
                .Select(one =>
                    (string[])[one.Key.Supplier, one.Key.Recipient, Text(one.Key.Year), one.Key.Designation, ImportContext.Text(one.Volume)]
                ),
        ];

    public static IReadOnlyList<string[]> LocalProduction(RegisterTotals totals) =>
        RowSums.By(
            totals._toEurope.Where(one => one.LocalProduction.Length > 0 && totals.Classified.Contains(one.Year)),
            one => (Supplier: totals.Party(one.Supplier), one.LocalProduction, one.Year),
            one => one.Volume,
            (key, volume) => [key.Supplier, key.LocalProduction, Text(key.Year), ImportContext.Text(volume)]
        );

    public static IReadOnlyList<string[]> Platforms(RegisterTotals totals) =>
        [
            .. totals
                ._toEurope.Where(one =>
                    one.Status.Length > 0
                    && totals.Classified.Contains(one.Year)
                    && totals._classification.Platform(one.Description) is { Length: > 0 }
                )
                .GroupBy(one =>
                    (
                        Platform: totals._classification.Platform(one.Description)!,
                        Supplier: totals.Party(one.Supplier),
                        Origin: totals.Design(one),
                        one.Status,
                        one.Year
                    )
                )
                .Select(group =>
                    (string[])
                        [
                            group.Key.Platform,
                            group.Key.Supplier,
                            group.Key.Origin,
                            group.Key.Status,
                            Text(group.Key.Year),
                            ImportContext.Text(group.Sum(one => one.Units ?? 0)),
                            ImportContext.Text(group.Sum(one => one.Volume)),
                        ]
                ),
        ];

    public static IReadOnlyList<string[]> Systems(RegisterTotals totals) => [.. Windows(totals.Classified).SelectMany(totals.SystemsOf)];

    // SIPRI's own category where the register has one that is known, else that of the description.
    private string Category(string own, string description) =>
        own == RegisterTerms.Unmapped ? _classification.Category(description) ?? own : own;

    /// <summary>The years that a derived table covers: those that depend on the classifications begin where these do.</summary>
    public Period CoveredBy(string dataset) =>
        dataset switch
        {
            PlatformDeliveries or SystemVolumes or DeliveryLags or LocalProductions => Classified,
            UsDesigns => new(SeparateWindows().Select(window => window.From).DefaultIfEmpty(_covered.From).Min(), _covered.To),
            LargestDeliveries => new(Math.Min(Math.Max(_covered.From, NamedFrom), _covered.To), _covered.To),
            _ => _covered,
        };

    private Period Classified => new(Math.Min(Math.Max(_covered.From, ClassifiedFrom), _covered.To), _covered.To);

    private static IEnumerable<Period> Windows(Period covered) =>
        Enumerable
            .Range(covered.From, Math.Max(0, covered.Length - WindowLength + 1))
            .Select(first => new Period(first, first + WindowLength - 1));

    private IEnumerable<string[]> SystemsOf(Period window)
    {
        var inside = _toEurope.Where(one => window.Contains(one.Year)).ToList();
        var named = inside
            .Where(NamesASystem)
            .GroupBy(System)
            .OrderByDescending(system => system.Sum(one => one.Volume))
            .ThenBy(system => system.Key, StringComparer.Ordinal)
            .Take(NamedSystems)
            .Select(system => system.Key)
            .ToHashSet(StringComparer.Ordinal);
        return RowSums.By(
            inside,
            one =>
                (
                    System: NamesASystem(one) && named.Contains(System(one)) ? System(one) : "other-systems",
                    one.Category,
                    Supplier: Party(one.Supplier),
                    Design: Design(one)
                ),
            one => one.Volume,
            (key, volume) =>
                [Text(window.From), Text(window.To), key.System, key.Category, key.Supplier, key.Design, ImportContext.Text(volume)]
        );
    }

    private string System(Delivery delivery) => _classification.Family(delivery) ?? delivery.Designation;

    private bool NamesASystem(Delivery delivery) => _classification.NamesASystem(delivery.Designation);

    private string Design(Delivery delivery) =>
        _classification.Origin(delivery) switch
        {
            null => UnknownParty,
            "x-multinational-europe" => EuropeanNato,
            var origin => Party(origin),
        };

    private string Party(string code) =>
        code switch
        {
            Usa or UnknownParty => code,
            _ => _nato.Contains(code) ? EuropeanNato : Others,
        };

    private string SupplierOfUnitedStates(string code) =>
        _nato.Contains(code) ? EuropeanNato
        : _europe.Contains(code) ? "sipri-europe-outside-nato"
        : Others;

    private static HashSet<string> Codes(CountryGroup group) => [.. group.MembersIn(group.AsOf!.Value).Select(member => member.Id)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
