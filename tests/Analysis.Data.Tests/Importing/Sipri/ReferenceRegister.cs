using System.Globalization;
using System.Text;
using Analysis.Data.Tables;

namespace Analysis.Data.Tests.Importing.Sipri;

/// <summary>The fuller copies of SIPRI's registers that the shipped tables were made from, where they lie beside the project, written back into SIPRI's layout.</summary>
internal static class ReferenceRegister
{
    private static readonly string? Folder = Above(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, "shared", "reference", "procurement")).FirstOrDefault(Directory.Exists);

    /// <summary>The deliveries to Europe of the register that SIPRI made on 12 February 2026.</summary>
    public static IReadOnlyList<Dictionary<string, string>> February => Read("sipri_trade_register_deliveries_europe_1995_2024_gen2026-02-12.csv");

    /// <summary>The deliveries to Europe of the update of March 2026, without deals, orders and categories.</summary>
    public static IReadOnlyList<Dictionary<string, string>> March => Read("sipri_deliveries_items_europe_2000_2025_v2026-03.csv");

    /// <summary>The sums of that update by supplier and region, and those to the United States.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Regions => Read("sipri_tiv_exports_by_supplier_and_region_2000_2025_v2026-03.csv");

    /// <inheritdoc cref="Regions"/>
    public static IReadOnlyList<Dictionary<string, string>> ToUnitedStates => Read("sipri_tiv_to_usa_1990_2025_v2026-03.csv");

    /// <summary>The deals of US systems with Europe in the register of 23 October 2025.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Orders => Read("us_systems_orders_europe_gen2025-10-23.csv");

    public static string OfFebruary(Func<Dictionary<string, string>, (string Designation, string Description)> words) => Registers.Deliveries(
        February.Select(row => Line(row["deal_id"], row["supplier_name"], row["recipient_name"], words(row).Designation, words(row).Description, row["category"], row["order_year"], row["number_delivered"], row["delivery_year"], row["status"], row["tiv_deal_unit"], row["tiv_delivered_million"])),
        Registers.Preamble("12 Feb 2026", range: "'1995' to '2024'"));

    // The copy has no encoding for a letter of Kilic. What it lacks is filled with what no table of the test is made of; the category is left to the description.
    public static string OfMarch() => OfMarch(March.Select((row, i) => Line(Number(i), Party(row["supplier_iso3"]), Party(row["recipient_iso3"]), row["designation"].Replace('\uFFFD', 'c'), row["description"], "", row["delivery_year"], "", row["delivery_year"], "New", "", row["tiv_delivered_million"])), "'2000' to '2025'");

    public static string OfRegions() => OfMarch(Regions.Select((row, i) => Line(Number(i), Party(row["supplier_iso3"]), row["recipient_region"] == "SIPRI_EUROPE" ? "Poland" : "Brazil", "F-16C", "fighter/ground-attack aircraft", "Aircraft", "2000", "", row["year"], "New", "", row["value"])), "'2000' to '2025'");

    public static string OfUnitedStates() => OfMarch(ToUnitedStates.Select((row, i) => Line(Number(i), Party(row["supplier_iso3"]), "United States", "F-16C", "fighter/ground-attack aircraft", "Aircraft", "2000", "", row["year"], "New", "", row["value"])), "'1990' to '2025'");

    public static string OfOrders() => Registers.Deals(
        Orders.Select(row => string.Join(',', Party(row["recipient_iso3"]), Party(row["supplier_iso3"]), row["order_year"], "", row["number_ordered"], "", row["designation"], row["description"], row["number_delivered"], "", row["delivery_years"].Replace(";", "; ", StringComparison.Ordinal), row["status"], "", row["tiv_unit"], row["tiv_deal_million"], row["tiv_delivered_million"])),
        Registers.Preamble("23 Oct 2025", range: "'1950' to '2024'"));

    private static string OfMarch(IEnumerable<string> lines, string range) => Registers.Deliveries(lines, Registers.Preamble("16 Jun 2026", range: range));

    private static string Line(string deal, string supplier, string recipient, string designation, string description, string category, string ordered, string units, string year, string status, string unit, string volume) =>
        string.Join(',', ((string[])[deal, supplier, recipient, designation, description, category, ordered, "", units, "", year, "", status, "", unit, volume, ""]).Select(Quoted));

    private static string Quoted(string cell) => cell.Contains(',', StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Party(string code) => code == "X_NATO" ? "NATO**" : Country.Parse(code).Name;

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Read(string name)
    {
        var path = Path.Combine(Folder ?? "", name);
        Assert.SkipUnless(Folder is not null && File.Exists(path), $"{name} does not lie beside the project.");
        var rows = CsvText.Read(Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\n")), path, []);
        return [.. rows.Skip(1).Select(row => rows[0].Cells.Zip(row.Cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
