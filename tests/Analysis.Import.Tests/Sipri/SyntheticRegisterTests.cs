using System.Globalization;
using Analysis.Data;

namespace Analysis.Import.Tests.Sipri;

/// <summary>
/// Every derived table over a whole register, compared with a plain calculation by the rule that the shipped manifest writes down; once in
/// the words of 2026 and once in those of 2024.
/// </summary>
public sealed class SyntheticRegisterTests
{
    private const int FirstClassified = 1995;

    private static readonly Func<SyntheticSystem, (string, string)> Today = system => (system.Today, system.Description);
    private static readonly Func<SyntheticSystem, (string, string)> Before = system => (system.Before, system.DescriptionBefore);

    private static readonly IReadOnlyList<SyntheticDeal> Deals = SyntheticRegister.Deals(seed: 20261130, count: 4000);

    // One row a delivery, with the deal that it belongs to and the volume that is written.
    private static readonly List<(SyntheticDeal Deal, int Year, decimal Units, decimal Volume)> Rows =
    [
        .. Deals.SelectMany(deal => deal.Rows(Today).Select(row => (deal, row.Year, row.Units, row.Volume))),
    ];

    private static readonly List<(SyntheticDeal Deal, int Year, decimal Units, decimal Volume)> Allied =
    [
        .. Rows.Where(row => row.Deal.Recipient.IsAlly),
    ];

    public static TheoryData<string> Words => ["today", "before"];

    [Theory]
    [MemberData(nameof(Words))]
    public void Each_table_of_deliveries_is_that_of_the_written_rule(string words)
    {
        using var data = new ShippedCopy("sipri-arms-transfers");
        Import(data, WrittenRegister.Of(Deals.SelectMany(deal => deal.Rows(words == "today" ? Today : Before))));
        foreach (var (dataset, expected) in Expected(words == "today" ? Today : Before))
            Assert.Equal(expected.Order(StringComparer.Ordinal), data.Rows(dataset, "2027").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Orders_and_lags_of_deals_are_those_of_the_written_rule(string words)
    {
        using var data = new ShippedCopy("sipri-arms-transfers", "sipri-deal-counts");
        var sorted = Deals.OrderBy(deal => deal.Recipient.Name, StringComparer.Ordinal);
        Import(data, WrittenRegister.Deals(sorted.Select(deal => Line(deal, words == "today" ? Today : Before))));
        Assert.Equal(Orders().Order(StringComparer.Ordinal), data.Rows("sipri-us-system-orders", "2027").Order(StringComparer.Ordinal));
        Assert.Equal(Lags().Order(StringComparer.Ordinal), data.Rows("sipri-delivery-lags", "2027").Order(StringComparer.Ordinal));
    }

    // More than half of the families that the shipped edition has are lost, which is no choice of the export but other names.
    [Fact]
    public void A_register_with_other_names_for_all_chosen_systems_but_one_gives_no_table_of_their_orders()
    {
        using var data = new ShippedCopy("sipri-arms-transfers", "sipri-deal-counts");
        var sorted = Deals.OrderBy(deal => deal.Recipient.Name, StringComparer.Ordinal);
        var register = WrittenRegister.Deals(sorted.Select(deal => Line(deal, Renamed)));
        var path = data.Put("trade-register.csv", register);
        var refused = Assert.Throws<DifferencesException>(() =>
            DataImport.Read(data.Root, [path], new() { Today = WrittenRegister.Today })
        );
        Assert.Contains(
            refused.Problems,
            one => one.Message.StartsWith("sipri-us-system-orders is not made: the register has no order of ", StringComparison.Ordinal)
        );
    }

    private static (string, string) Renamed(SyntheticSystem system) =>
        system.Family == "F-35"
            ? Today(system)
            : ($"Nobody's {Array.IndexOf(SyntheticRegister.Systems, system)}", "thing of no description");

    // Nothing of the register is accepted that a user would have to agree to.
    private static void Import(ShippedCopy data, string register)
    {
        var import = DataImport.Read(data.Root, [data.Put("trade-register.csv", register)], new() { Today = WrittenRegister.Today });
        import.Write();
        Assert.DoesNotContain(DataCheck.Run(data.Root), problem => problem.File.Contains("/local/", StringComparison.Ordinal));
    }

    // Recipient, supplier, order, weapon, deliveries, status and comment, and the volumes of one unit, of the order and of what was
    // delivered.
    private static string Line(SyntheticDeal deal, Func<SyntheticSystem, (string Name, string Description)> words)
    {
        var ((name, description), ordered, delivered) = (words(deal.System), Ordered(deal), Delivered(deal));
        return string.Join(
            ',',
            deal.Recipient.Name,
            deal.Supplier.Name,
            deal.Ordered,
            "",
            Text(ordered),
            "",
            name,
            description,
            Text(delivered),
            "",
            string.Join("; ", deal.Deliveries.Select(one => one.Year)),
            deal.Status,
            "a comment",
            Text(deal.UnitVolume),
            Text(ordered * deal.UnitVolume),
            Text(delivered * deal.UnitVolume)
        );
    }

    private static decimal Delivered(SyntheticDeal deal) => deal.Deliveries.Sum(one => one.Units);

    private static decimal Ordered(SyntheticDeal deal) => Delivered(deal) + deal.Id % 5;

    private static IEnumerable<(string Dataset, IEnumerable<string> Rows)> Expected(Func<SyntheticSystem, (string, string)> words) =>
        [
            ("sipri-arms-transfers-categories", Sums(Allied, row => $"{row.Deal.Kind},{row.Deal.Supplier.Code},{row.Year}")),
            (
                "sipri-arms-transfers-regions",
                Sums(Rows, row => $"{row.Deal.Supplier.Code},{(row.Deal.Recipient.IsEurope ? "sipri-europe" : "rest-of-world")},{row.Year}")
            ),
            (
                "sipri-arms-transfers-europe-without-ukraine",
                Sums(
                    Rows.Where(row => row.Deal.Recipient.IsEurope && row.Deal.Recipient.Code != "UKR"),
                    row => $"{row.Deal.Supplier.Code},sipri-europe-without-ukraine,{row.Year}"
                )
            ),
            (
                "sipri-arms-transfers-to-us",
                Sums(Rows.Where(row => row.Deal.Recipient.Code == "USA"), row => $"{row.Deal.Supplier.ForUnitedStates},{row.Year}")
            ),
            (
                "sipri-f35-deliveries",
                Sums(
                    Rows.Where(row => row.Deal.System.Family == "F-35" && (row.Deal.Recipient.IsAlly || row.Deal.Recipient.Code == "TUR")),
                    row => $"{row.Deal.Supplier.Code},{row.Deal.Recipient.Code},{row.Year}"
                )
            ),
            (
                "sipri-deal-counts",
                Windows(SyntheticRegister.FirstYear)
                    .SelectMany(first =>
                        Allied
                            .Where(row => In(row.Year, first))
                            .Select(row => row.Deal)
                            .Distinct()
                            .GroupBy(deal => deal.Supplier.Code)
                            .Select(deals => $"{first},{first + 4},{deals.Key},{deals.Count()}")
                    )
            ),
            ("sipri-largest-deliveries", Largest(words)),
            (
                "sipri-local-production",
                Sums(
                    Allied.Where(row => row.Year >= FirstClassified),
                    row => $"{row.Deal.Supplier.Party},{(row.Deal.IsLocal ? "yes" : "no")},{row.Year}"
                )
            ),
            ("sipri-delivery-lags", Lags()),
            ("sipri-platform-deliveries", Platforms()),
            ("sipri-arms-transfers-systems", Windows(FirstClassified).SelectMany(Systems)),
            ("sipri-us-design", UsDesign()),
        ];

    // Windows of five years back from the last year, as long as they begin in 2006 or later; a row a recipient with a delivery.
    private static IEnumerable<string> UsDesign()
    {
        for (var last = SyntheticRegister.LastYear; last - 4 >= 2006; last -= 5)
            foreach (var received in Allied.Where(row => In(row.Year, last - 4)).GroupBy(row => row.Deal.Recipient.Code))
            {
                decimal Sum(string design) =>
                    received.Where(row => row.Deal.Supplier.Code != "USA" && row.Deal.System.Design == design).Sum(row => row.Volume);
                yield return $"{last - 4},{last},{received.Key},{Text(Sum("USA"))},{Text(Cases(received))},{Text(Sum("x-unknown"))}";
            }
    }

    // The two cases of us-consent-cases that count.
    private static decimal Cases(IEnumerable<(SyntheticDeal Deal, int Year, decimal Units, decimal Volume)> rows) =>
        rows.Where(row =>
                (row.Deal.Recipient.Code, row.Deal.Supplier.Code, row.Deal.System.Family)
                    is
                        ("DEU", "ISR", "Arrow-3")
                        or
                        ("FIN", "ISR", "David's Sling")
            )
            .Sum(row => row.Volume);

    // Of each year from 2006 the three weapons of which one supplier delivered the largest volume to one member.
    private static IEnumerable<string> Largest(Func<SyntheticSystem, (string, string)> words) =>
        Enumerable
            .Range(2006, SyntheticRegister.LastYear - 2005)
            .SelectMany(year =>
                Allied
                    .Where(row => row.Year == year)
                    .GroupBy(row => (row.Deal.Supplier.Code, Recipient: row.Deal.Recipient.Code, row.Deal.System))
                    .Select(rows => (rows.Key, Volume: rows.Sum(row => row.Volume)))
                    .OrderByDescending(one => one.Volume)
                    .Take(3)
                    .Select(one => $"{one.Key.Code},{one.Key.Recipient},{year},{(words(one.Key.System).Item1)},{Text(one.Volume)}")
            );

    // Deals for new equipment ordered from 1995 on.
    private static IEnumerable<string> Lags() =>
        Deals
            .Where(deal => deal.Recipient.IsAlly && deal.Status == "New" && deal.Ordered >= FirstClassified)
            .GroupBy(deal => (deal.Kind, deal.Supplier.Party, deal.Ordered, Lag: deal.Deliveries[0].Year - deal.Ordered))
            .Select(deals =>
                $"{deals.Key.Kind},{deals.Key.Party},{deals.Key.Ordered},{deals.Key.Lag},{deals.Count()},{Text(deals.Sum(deal => deal.Rows(Today).Sum(row => row.Volume)))}"
            );

    private static IEnumerable<string> Platforms() =>
        Allied
            .Where(row => row.Year >= FirstClassified && row.Deal.System.Platform.Length > 0)
            .GroupBy(row =>
                $"{row.Deal.System.Platform},{row.Deal.Supplier.Party},{row.Deal.System.Design},{Condition(row.Deal.Status)},{row.Year}"
            )
            .Select(rows => $"{rows.Key},{Text(rows.Sum(row => row.Units))},{Text(rows.Sum(row => row.Volume))}");

    // The twenty families with the largest volume of the window by name, all else together.
    private static IEnumerable<string> Systems(int first)
    {
        var inside = Allied.Where(row => In(row.Year, first)).ToList();
        var named = inside
            .Where(row => row.Deal.System.Family is not null)
            .GroupBy(row => row.Deal.System.Family!)
            .OrderByDescending(family => family.Sum(row => row.Volume))
            .ThenBy(family => family.Key, StringComparer.Ordinal)
            .Take(20)
            .Select(family => family.Key)
            .ToList();
        Assert.Equal(20, named.Count);
        return Sums(
            inside,
            row =>
                $"{first},{first + 4},{(named.Contains(row.Deal.System.Family ?? "") ? row.Deal.System.Family : "other-systems")},{row.Deal.Kind},{row.Deal.Supplier.Party},{row.Deal.System.Design}"
        );
    }

    // Orders of these families placed since 2005, or still being delivered in the last ten years (2017 to 2026).
    private static IEnumerable<string> Orders() =>
        Deals
            .Where(deal => deal.Recipient.IsAlly && deal.Supplier.Code == "USA")
            .Where(deal => deal.System.Family is "F-35" or "F-16" or "CH-47" or "P-8" or "MQ-9" or "HIMARS" or "AMRAAM" or "Javelin")
            .Where(deal => deal.Ordered >= 2005 || deal.Deliveries[^1].Year >= 2017)
            .GroupBy(deal =>
                (
                    deal.System.Family,
                    deal.Kind,
                    deal.Ordered,
                    Firm: deal.System.Family == "F-35" && deal.Recipient.Code == "GBR" ? "no" : "yes",
                    Lag: deal.Deliveries[0].Year - deal.Ordered
                )
            )
            .Select(deals =>
                $"{deals.Key.Family},{deals.Key.Kind},{deals.Key.Ordered},{deals.Key.Firm},{deals.Count()},{Text(deals.Sum(Ordered))},{Text(deals.Sum(Delivered))},{deals.Key.Lag}"
            );

    private static IEnumerable<string> Sums(
        IEnumerable<(SyntheticDeal Deal, int Year, decimal Units, decimal Volume)> rows,
        Func<(SyntheticDeal Deal, int Year, decimal Units, decimal Volume), string> key
    ) => rows.GroupBy(key).Select(group => $"{group.Key},{Text(group.Sum(row => row.Volume))}");

    private static IEnumerable<int> Windows(int from) => Enumerable.Range(from, SyntheticRegister.LastYear - 4 - from + 1);

    private static bool In(int year, int first) => year >= first && year <= first + 4;

    private static string Condition(string status) =>
        status switch
        {
            "New" => "new",
            "Second hand" => "second-hand",
            _ => "modernised",
        };

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
