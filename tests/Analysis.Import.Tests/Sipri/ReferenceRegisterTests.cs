using Analysis.Data;
using Analysis.Data.Tests;
using Analysis.Procurement;

namespace Analysis.Import.Tests.Sipri;

/// <summary>
/// Importing the very register that a shipped table came from gives the shipped table, also where the register is written in the words of
/// another vintage.
/// </summary>
public sealed class ReferenceRegisterTests
{
    // On the right the words of the registers of 2024.
    private static readonly Dictionary<string, string> Before = new(StringComparer.Ordinal)
    {
        ["armoured personnel carrier"] = "APC",
        ["infantry fighting vehicle"] = "IFV",
        ["armoured recovery vehicle"] = "ARV",
        ["armoured engineer vehicle"] = "AEV",
        ["long-range air-to-air missile"] = "BVRAAM",
        ["short-range air-to-air missile"] = "SRAAM",
        ["air-to-surface missile"] = "ASM",
        ["surface-to-surface missile"] = "SSM",
        ["multiple rocket launcher"] = "self-propelled MRL",
        ["anti-submarine helicopter"] = "ASW helicopter",
        ["anti-submarine aircraft"] = "ASW aircraft",
        ["anti-submarine torpedo"] = "ASW torpedo",
        ["anti-submarine sonar"] = "ASW sonar",
        ["anti-aircraft gun"] = "AA gun",
        ["ground-attack aircraft"] = "ground attack aircraft",
        ["air-search radar"] = "air search radar",
        ["fire-control radar"] = "fire control radar",
        ["patrol boat"] = "patrol craft",
        ["patrol ship"] = "OPV",
        ["missile boat"] = "FAC",
    };

    private static readonly string[] OfFebruary =
    [
        "sipri-arms-transfers-categories",
        "sipri-f35-deliveries",
        "sipri-deal-counts",
        "sipri-delivery-lags",
        "sipri-platform-deliveries",
        "sipri-arms-transfers-systems",
        "sipri-largest-deliveries",
        "sipri-local-production",
    ];

    // What a register without any delivery to Europe does not give.
    private static readonly string[] OfEurope =
    [
        "sipri-arms-transfers-categories",
        "sipri-arms-transfers-systems",
        "sipri-delivery-lags",
        "sipri-f35-deliveries",
        "sipri-platform-deliveries",
        "sipri-us-design",
    ];

    [Fact]
    public void The_register_of_February_2026_gives_the_tables_of_edition_2025()
    {
        using var data = new ShippedCopy("sipri-arms-transfers");
        Import(data, ReferenceRegister.OfFebruary(row => (row["designation"], row["description"])));
        Assert.All(OfFebruary, dataset => AssertShipped(data, dataset, "2025"));
    }

    [Fact]
    public void The_update_of_March_2026_gives_the_tables_of_edition_2026()
    {
        using var data = new ShippedCopy("sipri-arms-transfers");
        Import(data, ReferenceRegister.OfMarch());
        Assert.All(
            (string[])
                [
                    "sipri-arms-transfers-categories",
                    "sipri-arms-transfers-systems",
                    "sipri-f35-deliveries",
                    "sipri-arms-transfers-europe-without-ukraine",
                    "sipri-largest-deliveries",
                    "sipri-us-design",
                ],
            dataset => AssertShipped(data, dataset, "2026")
        );
    }

    [Fact]
    public void The_sums_of_March_2026_by_region_and_to_the_United_States_give_the_tables_of_edition_2026()
    {
        using var regions = new ShippedCopy("sipri-arms-transfers");
        Import(
            regions,
            ReferenceRegister.OfRegions(),
            "the share of USA in the imports of European NATO 2021-2025 is ",
            "the share of KOR ",
            "the share of ISR ",
            "the share of FRA ",
            "sipri-f35-deliveries is not made: no row "
        );
        AssertShipped(regions, "sipri-arms-transfers-regions", "2026");
        using var unitedStates = new ShippedCopy("sipri-arms-transfers");
        var report = Import(
            unitedStates,
            ReferenceRegister.OfUnitedStates(),
            [.. OfEurope.Select(dataset => $"{dataset} is not made: no row ")]
        );
        Assert.Contains(report.Tables, table => table.Dataset == "sipri-arms-transfers-to-us");
        AssertShipped(unitedStates, "sipri-arms-transfers-to-us", "2026");
    }

    [Fact]
    public void The_deals_of_October_2025_give_the_orders_of_edition_2025()
    {
        using var data = new ShippedCopy("sipri-arms-transfers", "sipri-deal-counts");
        Import(data, ReferenceRegister.OfOrders());
        AssertShipped(data, "sipri-us-system-orders", "2025");
    }

    // Every designation with a code loses its popular name, every description is that of 2024.
    [Fact]
    public void The_register_in_the_words_of_2024_loses_no_platforms_and_lags_and_next_to_nothing_of_the_systems()
    {
        using var data = new ShippedCopy("sipri-arms-transfers");
        var report = Import(
            data,
            ReferenceRegister.OfFebruary(row =>
                (Code(row["designation"]), Before.GetValueOrDefault(row["description"], row["description"]))
            )
        );
        Assert.All(
            (string[])["sipri-arms-transfers-categories", "sipri-f35-deliveries", "sipri-deal-counts", "sipri-delivery-lags"],
            dataset => AssertShipped(data, dataset, "2025")
        );
        Assert.Contains(report.Notes, note => note.StartsWith("sipri-platform-deliveries: 0 % of the volume", StringComparison.Ordinal));
        var (library, shipped) = (data.Open(), Repository.Library);
        Period window = new(2019, 2023);
        Assert.Equal(Share(shipped, window), Share(library, window), 3);
        Assert.Equal(0.666, Share(library, window), 3);
        Assert.Equal(Units(shipped), Units(library));
        Assert.Equal(
            1085,
            DeliveryLag
                .Orders(library.OrderLags("2025"), new(1995, 2014))
                .Observations.First(one => one.Subject == DeliveryLag.AllCategories && one.Counterpart == DeliveryLag.AllSuppliers)
                .Value.Number
        );
    }

    private static double Share(DataLibrary library, Period window) =>
        DesignShare
            .ByDesign(library.SystemVolumes("2025"), library.Group("european-nato"), window)
            .Observations.Single(one => one.Counterpart!.Id == "USA")
            .Value.Fraction;

    private static double Units(DataLibrary library) =>
        library
            .PlatformDeliveries("2025")
            .Rows.Where(row => row.Platform.Id == "infantry-fighting-and-armoured-vehicle")
            .Sum(row => row.Units);

    private static string Code(string designation) =>
        designation.Split(' ')[0] is var first && first.Any(char.IsAsciiDigit) && first.Any(char.IsAsciiLetter) ? first : designation;

    // Sums by region give neither the shares of European NATO that SIPRI printed nor every table; the user has to accept these differences,
    // and no others.
    private static ImportReport Import(ShippedCopy data, string register, params string[] differences)
    {
        ImportOptions options = new() { Today = new(2026, 11, 30), AcceptDifferences = differences.Length > 0 };
        var import = DataImport.Read(data.Root, [data.Put("trade-register.csv", register)], options);
        var report = import.Reports.Single();
        var accepted = report.AcceptedDifferences.Select(one =>
            differences.SingleOrDefault(start => one.Message.StartsWith(start, StringComparison.Ordinal), one.Message)
        );
        Assert.Equal(differences.Order(StringComparer.Ordinal), accepted.Order(StringComparer.Ordinal));
        import.Write();
        return report;
    }

    private static void AssertShipped(ShippedCopy data, string dataset, string edition) =>
        Assert.Equal(
            File.ReadAllLines(Path.Combine(Repository.Data, dataset, edition + ".csv"))[1..].Order(StringComparer.Ordinal),
            data.Rows(dataset, edition).Order(StringComparer.Ordinal)
        );
}
