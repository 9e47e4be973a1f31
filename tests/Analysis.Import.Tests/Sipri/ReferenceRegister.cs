using System.Globalization;
using System.Text;
using Analysis.Data.Tables;
using Analysis.Data.Tests;

namespace Analysis.Import.Tests.Sipri;

/// <summary>
/// The fuller copies of SIPRI's registers that the shipped tables were made from, where they are beside the project, written back into
/// SIPRI's layout.
/// </summary>
internal static class ReferenceRegister
{
    private static readonly string? Folder = Above(AppContext.BaseDirectory)
        .Select(folder => Path.Combine(folder, "shared", "reference", "procurement"))
        .FirstOrDefault(Directory.Exists);

    /// <summary>The deliveries to Europe of the register that SIPRI made on 12 February 2026.</summary>
    public static IReadOnlyList<Dictionary<string, string>> February =>
        Read("sipri_trade_register_deliveries_europe_1995_2024_gen2026-02-12.csv");

    /// <summary>The deliveries to Europe of the update of March 2026, without deals, orders and categories.</summary>
    public static IReadOnlyList<Dictionary<string, string>> March => Read("sipri_deliveries_items_europe_2000_2025_v2026-03.csv");

    /// <summary>The sums of that update by supplier and region, and those to the United States.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Regions =>
        Read("sipri_tiv_exports_by_supplier_and_region_2000_2025_v2026-03.csv");

    /// <inheritdoc cref="Regions"/>
    public static IReadOnlyList<Dictionary<string, string>> ToUnitedStates => Read("sipri_tiv_to_usa_1990_2025_v2026-03.csv");

    /// <summary>The deals of US systems with Europe in the register of 23 October 2025.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Orders => Read("us_systems_orders_europe_gen2025-10-23.csv");

    public static string OfFebruary(Func<Dictionary<string, string>, (string Designation, string Description)> words) =>
        Registers.Deliveries(
            February.Select(row =>
                Joined(
                    row["deal_id"],
                    row["supplier_name"],
                    row["recipient_name"],
                    words(row).Designation,
                    words(row).Description,
                    row["category"],
                    row["order_year"],
                    row["order_year_estimate"],
                    row["number_delivered"],
                    row["number_delivered_estimate"],
                    row["delivery_year"],
                    row["delivery_year_estimate"],
                    row["status"],
                    row["sipri_estimate_tiv_unit_new"],
                    row["tiv_deal_unit"],
                    row["tiv_delivered_million"],
                    row["local_production"]
                )
            ),
            Registers.Preamble("12 Feb 2026", range: "'1995' to '2024'")
        );

    // The copy has no encoding for a letter of Kilic, and no category.
    public static string OfMarch()
    {
        var categories = Rows(Path.Combine(Repository.Data, "weapon-categories", "2026.csv"))
            .ToDictionary(row => row["description"], row => row["category"].Replace('-', ' '), StringComparer.Ordinal);
        return OfMarch(
            March.Select(
                (row, i) =>
                    Sum(
                        i,
                        Party(row["supplier_iso3"]),
                        Party(row["recipient_iso3"]),
                        row["designation"].Replace('\uFFFD', 'c'),
                        row["description"],
                        categories[row["description"]],
                        row["delivery_year"],
                        row["tiv_delivered_million"]
                    )
            ),
            "'2000' to '2025'"
        );
    }

    public static string OfRegions() =>
        OfMarch(
            Regions.Select(
                (row, i) =>
                    Sum(
                        i,
                        Party(row["supplier_iso3"]),
                        row["recipient_region"] == "SIPRI_EUROPE" ? "Poland" : "Brazil",
                        "F-16C",
                        "fighter/ground-attack aircraft",
                        "Aircraft",
                        row["year"],
                        row["value"]
                    )
            ),
            "'2000' to '2025'"
        );

    public static string OfUnitedStates() =>
        OfMarch(
            ToUnitedStates.Select(
                (row, i) =>
                    Sum(
                        i,
                        Party(row["supplier_iso3"]),
                        "United States",
                        "F-16C",
                        "fighter/ground-attack aircraft",
                        "Aircraft",
                        row["year"],
                        row["value"]
                    )
            ),
            "'1990' to '2025'"
        );

    public static string OfOrders() =>
        Registers.Deals(
            Orders.Select(row =>
                Joined(
                    Party(row["recipient_iso3"]),
                    Party(row["supplier_iso3"]),
                    row["order_year"],
                    Mark(row["order_year_uncertain"]),
                    row["number_ordered"],
                    Mark(row["number_ordered_uncertain"]),
                    row["designation"],
                    row["description"],
                    row["number_delivered"],
                    Mark(row["number_delivered_uncertain"]),
                    row["delivery_years"].Replace(";", "; ", StringComparison.Ordinal),
                    row["status"],
                    row["comments"],
                    row["tiv_unit"],
                    row["tiv_deal_million"],
                    row["tiv_delivered_million"]
                )
            ),
            Registers.Preamble("23 Oct 2025", range: "'1950' to '2024'")
        );

    private static string OfMarch(IEnumerable<string> lines, string range) =>
        Registers.Deliveries(lines, Registers.Preamble("16 Jun 2026", range: range));

    // A volume that the copies hold without its deal: as one unit, new, ordered and delivered in its year, of which no table of these tests
    // is made.
    private static string Sum(
        int i,
        string supplier,
        string recipient,
        string designation,
        string description,
        string category,
        string year,
        string volume
    ) =>
        Joined(
            i.ToString(CultureInfo.InvariantCulture),
            supplier,
            recipient,
            designation,
            description,
            category,
            year,
            "No",
            "1",
            "No",
            year,
            "No",
            "New",
            volume,
            volume,
            volume,
            "No"
        );

    private static string Joined(params string[] cells) => string.Join(',', cells.Select(Quoted));

    private static string Quoted(string cell) =>
        cell.Contains(',', StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    private static string Party(string code) => code == "X_NATO" ? "NATO**" : Country.Parse(code).Name;

    private static string Mark(string isUncertain) => isUncertain == "1" ? "?" : "";

    private static List<Dictionary<string, string>> Read(string name)
    {
        var path = Path.Combine(Folder ?? "", name);
        Assert.SkipUnless(Folder is not null && File.Exists(path), $"{name} is not beside the project.");
        return Rows(path);
    }

    private static List<Dictionary<string, string>> Rows(string path)
    {
        var rows = CsvText.Read(Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\n")), path, []);
        return
        [
            .. rows.Skip(1)
                .Select(row => rows[0].Cells.Zip(row.Cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)),
        ];
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
