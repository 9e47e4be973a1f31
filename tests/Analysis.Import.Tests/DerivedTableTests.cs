using System.Globalization;
using Analysis.Data;
using Analysis.Import.Tests.Sipri;

namespace Analysis.Import.Tests;

/// <summary>The tables that follow from a register, compared with rows added up by hand.</summary>
public sealed class DerivedTableTests : IDisposable
{
    private const string Fighter = "fighter/ground-attack aircraft";

    private readonly ShippedCopy _data = new("sipri-arms-transfers");

    // Three fighters for Poland in two deals, second-hand tanks from the Netherlands, a ship engine without a name, and deliveries outside
    // European NATO.
    private static readonly WrittenDelivery[] Rows =
    [
        new(1, "United States", "Poland", "F-35A Lightning-2", Fighter, "Aircraft", 2020, 2024, 2, 110),
        new(1, "United States", "Poland", "F-35A Lightning-2", Fighter, "Aircraft", 2020, 2025, 1, 55),
        new(2, "United States", "Norway", "F-35A Lightning-2", Fighter, "Aircraft", 2018, 2024, 1, 55),
        new(3, "Netherlands", "Poland", "Leopard-2A4", "tank", "Armoured vehicles", 2022, 2023, 10, 16, "Second hand"),
        new(4, "France", "Greece", "ship engine", "ship engine", "Engines", 2023, 2025, 1, 3.5m),
        new(5, "United States", "Ukraine", "F-35A Lightning-2", Fighter, "Aircraft", 2018, 2024, 1, 40),
        new(6, "Norway", "United States", "NSM", "anti-ship missile", "Missiles", 2018, 2024, 1, 7),
        new(7, "Switzerland", "United States", "Turret", "turret", "Other", 2018, 2024, 1, 0.5m),
        new(8, "United States", "Japan", "F-35A Lightning-2", Fighter, "Aircraft", 2018, 2022, 1, 9),
    ];

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData(
        "sipri-arms-transfers-categories",
        "aircraft,USA,2024,165",
        "aircraft,USA,2025,55",
        "armoured-vehicles,NLD,2023,16",
        "engines,FRA,2025,3.5"
    )]
    [InlineData(
        "sipri-arms-transfers-regions",
        "CHE,rest-of-world,2024,0.5",
        "FRA,sipri-europe,2025,3.5",
        "NLD,sipri-europe,2023,16",
        "NOR,rest-of-world,2024,7",
        "USA,rest-of-world,2022,9",
        "USA,sipri-europe,2024,205",
        "USA,sipri-europe,2025,55"
    )]
    [InlineData(
        "sipri-arms-transfers-europe-without-ukraine",
        "FRA,sipri-europe-without-ukraine,2025,3.5",
        "NLD,sipri-europe-without-ukraine,2023,16",
        "USA,sipri-europe-without-ukraine,2024,165",
        "USA,sipri-europe-without-ukraine,2025,55"
    )]
    [InlineData("sipri-arms-transfers-to-us", "european-nato,2024,7", "sipri-europe-outside-nato,2024,0.5")]
    [InlineData("sipri-f35-deliveries", "USA,NOR,2024,55", "USA,POL,2024,110", "USA,POL,2025,55")]
    [InlineData("sipri-deal-counts", "2021,2025,FRA,1", "2021,2025,NLD,1", "2021,2025,USA,2")]
    [InlineData(
        "sipri-platform-deliveries",
        "combat-aircraft,USA,USA,new,2024,3,165",
        "combat-aircraft,USA,USA,new,2025,1,55",
        "tank,european-nato,european-nato,second-hand,2023,10,16"
    )]
    [InlineData(
        "sipri-arms-transfers-systems",
        "2021,2025,F-35,aircraft,USA,USA,220",
        "2021,2025,Leopard-2,armoured-vehicles,european-nato,european-nato,16",
        "2021,2025,other-systems,engines,european-nato,x-unknown,3.5"
    )]
    // The engine was ordered in 2023 and came in 2025; the orders of 2020 and 2018 are before the years of the export, the tanks are
    // second-hand.
    [InlineData("sipri-delivery-lags", "engines,european-nato,2023,2,1,3.5")]
    public void Totals_are_those_of_a_calculation_by_hand(string dataset, params string[] rows)
    {
        Assert.Empty(Import(Rows).AcceptedDifferences);
        Assert.Equal(rows, _data.Rows(dataset, "2027"));
    }

    [Fact]
    public void What_can_not_be_made_is_reported()
    {
        var report = Read(Rows).Reports[0];
        Assert.Equal(
            ["sipri-us-system-orders: it needs the numbers ordered, which only the register with one row a deal has"],
            report.NotMade
        );
    }

    [Fact]
    public void A_share_that_differs_from_the_one_that_SIPRI_printed_refuses_the_file()
    {
        // 220 of 239.5 million to European NATO in 2021-2025, of which SIPRI printed 58 % in March 2026.
        var path = _data.Put(
            "x.csv",
            Registers.Deliveries(Rows.Select(row => row.ToString()), Registers.Preamble(range: "'2021' to '2025'"))
        );
        var problems = Assert.ThrowsAny<DataException>(() => _data.Read(path)).Problems;
        Assert.Contains(
            problems,
            problem =>
                problem.Message.StartsWith(
                    "the share of USA in the imports of European NATO 2021-2025 is 91.9 %, and SIPRI printed 58 %",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void The_library_reads_every_table_in_place_of_the_shipped_one()
    {
        Import(Rows);
        var library = _data.Open();
        Assert.All(
            (Source[])
                [
                    library.CategoryTransfers().Source,
                    library.RegionTransfers().Source,
                    library.SystemVolumes().Source,
                    library.PlatformDeliveries().Source,
                    library.OrderLags().Source,
                    library.DealCounts().Source,
                    library.TransfersToUnitedStates().Source,
                ],
            source => Assert.Equal((LicenceClass.BringYourOwn, "2027"), (source.LicenceClass, source.Edition))
        );
    }

    [Fact]
    public void What_is_without_class_and_below_the_limit_is_counted_in_totals_and_named_in_report_and_manifest()
    {
        WrittenDelivery novelty = new(900, "France", "Greece", "Rafale", "something new", "Novelties", 2022, 2024, 1, 1);
        var report = Import([.. Rows, .. Many, novelty], new() { Today = WrittenRegister.Today, AcceptDifferences = true });
        var accepted = Assert.Single(report.AcceptedDifferences);
        Assert.StartsWith("'Novelties' is not one of SIPRI's categories (", accepted.Message, StringComparison.Ordinal);
        // Known: 239.5 million in 4 deals and 100 million in 100; without class 1 million in 1 deal: 0.29 % of 340.5.
        Assert.Contains(
            "sipri-arms-transfers-categories: 0.29 % of the volume and 1 of 105 orders have no class: 'something new'",
            report.Notes
        );
        Assert.Contains("unmapped,FRA,2024,1", _data.Rows("sipri-arms-transfers-categories", "2027"));
        Assert.Contains("unmapped,european-nato,2022,2,1,1", _data.Rows("sipri-delivery-lags", "2027"));
        Assert.Contains(
            _data.Open().Dataset("sipri-platform-deliveries").Resources.Single(resource => resource.IsLocal).Caveats,
            caveat => caveat.EndsWith("'something new'. They are not in the table.", StringComparison.Ordinal)
        );
        Assert.Equal(
            340.5m,
            _data.Rows("sipri-arms-transfers-categories", "2027").Sum(row => decimal.Parse(row.Split(',')[3], CultureInfo.InvariantCulture))
        );
        Assert.NotNull(_data.Open().CategoryTransfers());
        Assert.Contains(_data.Open().OrderLags().Rows, lag => lag is { Category.Id: "unmapped", Orders: 1 });
    }

    [Fact]
    public void Above_the_limit_the_file_is_refused_with_the_names_and_the_file_to_add_them_to()
    {
        WrittenDelivery[] rows = [.. Rows, .. Many, new(900, "France", "Greece", "Zorblax-9", Fighter, "Aircraft", 2022, 2024, 1, 20)];
        // 20 of 359.5 million are 5.56 %. Of the combat aircraft (240 million) they are 8.33 %, so that the F-35 is in doubt too.
        var refused = Assert.ThrowsAny<DataException>(() => Read(rows)).Problems;
        Assert.Contains(
            refused,
            problem =>
                problem.Message
                == (
                    "sipri-arms-transfers-systems is not made: 5.56 % of the volume and 1 of 105 orders have no class: "
                    + "'Zorblax-9'; the most that is allowed is 2 %. Add 'Zorblax-9' to "
                    + "data/system-origins/2026.csv, and import the file again."
                )
        );
        Assert.False(Directory.Exists(_data.Local));
        var accepted = Read(rows, new() { Today = WrittenRegister.Today, AcceptDifferences = true }).Reports[0];
        Assert.DoesNotContain(accepted.Tables, table => table.Dataset == "sipri-arms-transfers-systems");
        Assert.Contains(
            accepted.NotMade,
            reason => reason.StartsWith("sipri-arms-transfers-systems is not made: 5.56 %", StringComparison.Ordinal)
        );
        var allowed = Read(rows, new() { Today = WrittenRegister.Today, MostUnclassified = 0.1m }).Reports[0];
        Assert.Contains(allowed.Tables, table => table.Dataset == "sipri-arms-transfers-systems");
    }

    [Fact]
    public void A_description_that_is_not_known_refuses_platforms_only_where_it_may_be_one()
    {
        // Of 256 million that may be platforms (the tanks and fighters and 20 of the new thing) 20 are without kind; as a missile it is not
        // a platform.
        Assert.Contains(
            Assert.ThrowsAny<DataException>(() => Read([.. Rows, .. Many, Thing("Aircraft")])).Problems,
            problem =>
                problem.Message.StartsWith("sipri-platform-deliveries is not made", StringComparison.Ordinal)
                && problem.Message.Contains("Add 'something new' to data/weapon-categories/2026.csv", StringComparison.Ordinal)
        );
        Assert.Contains(
            Read([.. Rows, .. Many, Thing("Missiles")]).Reports[0].Tables,
            table => table.Dataset == "sipri-platform-deliveries"
        );
        static WrittenDelivery Thing(string category) =>
            new(
                900,
                "France",
                "Greece",
                category == "Aircraft" ? "Rafale" : "AIM-120C AMRAAM",
                "something new",
                category,
                2022,
                2024,
                1,
                20
            );
    }

    [Fact]
    public void A_register_without_any_F35_is_no_reason_to_continue_with_an_old_table()
    {
        var rows = Rows.Where(row => row.Designation != "F-35A Lightning-2").Concat(Many);
        Assert.Contains(
            Assert.ThrowsAny<DataException>(() => Read([.. rows])).Problems,
            problem =>
                problem.Message.StartsWith(
                    "sipri-f35-deliveries is not made: no row of the register belongs to it, though the shipped edition has "
                        + "rows within 2021-2025",
                    StringComparison.Ordinal
                )
        );
    }

    // A hundred known tanks, each a deal of its own, twenty in each year.
    private static IEnumerable<WrittenDelivery> Many =>
        Enumerable
            .Range(100, 100)
            .Select(deal => new WrittenDelivery(
                deal,
                "Germany",
                "Hungary",
                "Leopard-2A4",
                "tank",
                "Armoured vehicles",
                2021,
                2021 + deal % 5,
                1,
                1
            ));

    private ImportReport Import(IReadOnlyList<WrittenDelivery> rows, ImportOptions? options = null)
    {
        var import = Read(rows, options);
        import.Write();
        Assert.DoesNotContain(DataCheck.Run(_data.Root), problem => problem.File.Contains("/local/", StringComparison.Ordinal));
        return import.Reports.Single();
    }

    private DataImport Read(IReadOnlyList<WrittenDelivery> rows, ImportOptions? options = null)
    {
        var path = _data.Put("trade-register.csv", WrittenRegister.Of(rows, "'2021' to '2025'"));
        return DataImport.Read(_data.Root, [path], options ?? new() { Today = WrittenRegister.Today });
    }
}
