namespace Analysis.Publishers;

/// <summary>A deal of SIPRI's register.</summary>
/// <param name="Id">SIPRI's number of the deal.</param>
/// <param name="Supplier">The code of the supplier.</param>
/// <param name="Recipient">The code of the recipient.</param>
/// <param name="Designation">The name of the weapon.</param>
/// <param name="Description">Its kind in SIPRI's words.</param>
/// <param name="Category">SIPRI's category as an id.</param>
/// <param name="Order">The year of the order.</param>
/// <param name="Status">New, Second hand or Second hand but modernized.</param>
/// <param name="Unit">The volume of one.</param>
/// <param name="Deliveries">How many were delivered in which year.</param>
public sealed record SipriDeal(
    int Id,
    string Supplier,
    string Recipient,
    string Designation,
    string Description,
    string Category,
    int Order,
    string Status,
    decimal Unit,
    IReadOnlyList<(int Year, int Units)> Deliveries
)
{
    /// <summary>How many were delivered in all.</summary>
    public int Units => Deliveries.Sum(one => one.Units);

    /// <summary>The volume of one as if it were new.</summary>
    public decimal AsNew =>
        Status switch
        {
            "New" => Unit,
            "Second hand" => Math.Round(Unit / 0.4m, 2),
            _ => Math.Round(Unit / 0.66m, 2),
        };
}

/// <summary>Deals whose deliveries add up to a table of volumes.</summary>
public static class SipriDeals
{
    /// <summary>The first year of the registers that are made.</summary>
    public const int FirstYear = 2016;

    /// <summary>The last.</summary>
    public const int LastYear = 2025;

    private static readonly string[] Elsewhere =
    [
        "UKR",
        "IND",
        "JPN",
        "USA",
        "CHN",
        "SAU",
        "AUS",
        "EGY",
        "KOR",
        "BRA",
        "CHE",
        "x-un",
        "x-organisations",
        "x-armed-groups",
    ];

    // No whole register of these years lacks it.
    private static readonly string[] BuyersOfF35 = ["BEL", "DNK", "GBR", "ITA", "NLD", "NOR"];
    private static readonly string[] Suppliers = ["USA", "FRA", "RUS", "DEU", "CHN", "ITA", "ESP", "x-unknown"];

    /// <summary>The deals behind the table of transfers that a data folder ships, and deals of recipients that the table lacks.</summary>
    public static IReadOnlyList<SipriDeal> Of(string root, int seed)
    {
        var (random, weapons) = (new Random(seed), Weapons(root));
        var table = ShippedTable.Read(root, "sipri-arms-transfers", "2026.csv");
        var flows = table
            .Rows.Select(row =>
                (
                    Supplier: row[0],
                    Recipient: row[1],
                    Year: Whole(row[2]),
                    Hundredths: (int)(decimal.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture) * 100)
                )
            )
            .Where(row => row.Year is >= FirstYear and <= LastYear && row.Hundredths > 0)
            .Concat(Others(random))
            .GroupBy(row => (row.Supplier, row.Recipient))
            .OrderBy(group => group.Key.Supplier, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Recipient, StringComparer.Ordinal);
        var deals = new List<SipriDeal>();
        foreach (var flow in flows)
            Add(deals, flow.Key, [.. flow.Select(row => (row.Year, row.Hundredths)).OrderBy(row => row.Year)], weapons, random);
        return deals;
    }

    // Years that share a divisor which is not too small go into one deal of several deliveries.
    private static void Add(
        List<SipriDeal> deals,
        (string Supplier, string Recipient) of,
        List<(int Year, int Hundredths)> years,
        List<string[]> weapons,
        Random random
    )
    {
        for (var isFirst = true; years.Count > 0; isFirst = false)
        {
            var unit = years[0].Hundredths;
            var count = 1;
            while (
                count < Math.Min(3, years.Count)
                && Divisor(unit, years[count].Hundredths) is var shared
                && shared * 200 >= years[count].Hundredths
                && shared * 200 >= unit
            )
                (unit, count) = (shared, count + 1);
            if (count == 1)
                unit /= ((int[])[10, 4, 2, 1]).First(part => unit % part == 0);
            var (drawn, status) = (
                weapons[random.Next(weapons.Count)],
                random.Next(10) switch
                {
                    0 => "Second hand",
                    1 => "Second hand but modernized",
                    _ => "New",
                }
            );
            var weapon =
                isFirst && of.Supplier == "USA" && BuyersOfF35.Contains(of.Recipient)
                    ? ["F-35A Lightning-2", "FGA aircraft", "aircraft"]
                    : drawn;
            deals.Add(
                new(
                    50_000 + deals.Count,
                    of.Supplier,
                    of.Recipient,
                    weapon[0],
                    weapon[1],
                    weapon[2],
                    years[0].Year - random.Next(1, 6),
                    status,
                    unit / 100m,
                    [.. years.Take(count).Select(year => (year.Year, year.Hundredths / unit))]
                )
            );
            years.RemoveRange(0, count);
        }
    }

    private static IEnumerable<(string Supplier, string Recipient, int Year, int Hundredths)> Others(Random random) =>
        Elsewhere.SelectMany(recipient =>
            Suppliers
                .Where(supplier => supplier != recipient && random.Next(3) == 0)
                .SelectMany(supplier =>
                    Enumerable
                        .Range(FirstYear, LastYear - FirstYear + 1)
                        .Where(_ => random.Next(3) == 0)
                        .Select(year => (supplier, recipient, year, random.Next(1, 400) * 25))
                )
        );

    // A weapon that the classifications name, with a description of its category.
    private static List<string[]> Weapons(string root)
    {
        var kinds = ShippedTable.Read(root, "weapon-categories", "2026.csv");
        var systems = ShippedTable.Read(root, "system-origins", "2026.csv");
        var words = kinds
            .Rows.GroupBy(row => kinds.Cell(row, "category"))
            .ToDictionary(group => group.Key, group => group.Select(row => kinds.Cell(row, "description")).ToList());
        return
        [
            .. systems
                .Rows.Where(row => !systems.Cell(row, "system").Contains(',', StringComparison.Ordinal))
                .Select(
                    (row, i) =>
                        (string[])
                            [
                                systems.Cell(row, "system"),
                                words[systems.Cell(row, "kind")][i % words[systems.Cell(row, "kind")].Count],
                                systems.Cell(row, "kind"),
                            ]
                )
                .Where(weapon => !weapon[1].Contains(',', StringComparison.Ordinal)),
        ];
    }

    private static int Divisor(int one, int other) => other == 0 ? one : Divisor(other, one % other);

    private static int Whole(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
