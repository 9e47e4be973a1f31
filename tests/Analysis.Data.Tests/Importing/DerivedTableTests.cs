namespace Analysis.Data.Tests.Importing;

/// <summary>The tables that follow from a register, held against rows added up by hand.</summary>
public sealed class DerivedTableTests : IDisposable
{
    private readonly ShippedCopy _data = new("sipri-arms-transfers");

    // Three fighters for Poland in two deals, second-hand tanks from the Netherlands, a ship engine without a name, and deliveries outside European NATO.
    private static readonly string[] Rows =
    [
        Registers.Delivery("United States", "Poland", 2024, "110", deal: "1", designation: "F-35A Lightning-2", description: "fighter/ground-attack aircraft", order: 2020, units: "2"),
        Registers.Delivery("United States", "Poland", 2025, "55", deal: "1", designation: "F-35A Lightning-2", description: "fighter/ground-attack aircraft", order: 2020),
        Registers.Delivery("United States", "Norway", 2024, "55", deal: "2", designation: "F-35A Lightning-2", description: "fighter/ground-attack aircraft", order: 2018),
        Registers.Delivery("Netherlands", "Poland", 2023, "16", "Armoured vehicles", "3", "Leopard-2A4", "tank", 2022, "10", "Second hand"),
        Registers.Delivery("France", "Greece", 2025, "3.5", "Engines", "4", "ship engine", "ship engine", 2023),
        Registers.Delivery("United States", "Ukraine", 2024, "40", deal: "5", designation: "F-35A Lightning-2", description: "fighter/ground-attack aircraft"),
        Registers.Delivery("Norway", "United States", 2024, "7", "Missiles", "6", "NSM", "anti-ship missile"),
        Registers.Delivery("Switzerland", "United States", 2024, "0.5", "Other", "7", "Turret", "turret"),
        Registers.Delivery("United States", "Japan", 2022, "9", deal: "8"),
    ];

    public DerivedTableTests() => _data.Import(_data.Put("trade-register.csv", Registers.Deliveries(Rows, Registers.Preamble(range: "'2021' to '2025'"))));

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("sipri-arms-transfers-categories", "aircraft,USA,2024,165", "aircraft,USA,2025,55", "armoured-vehicles,NLD,2023,16", "engines,FRA,2025,3.5")]
    [InlineData("sipri-arms-transfers-regions", "CHE,rest-of-world,2024,0.5", "FRA,sipri-europe,2025,3.5", "NLD,sipri-europe,2023,16", "NOR,rest-of-world,2024,7", "USA,rest-of-world,2022,9", "USA,sipri-europe,2024,205", "USA,sipri-europe,2025,55")]
    [InlineData("sipri-arms-transfers-europe-without-ukraine", "FRA,sipri-europe-without-ukraine,2025,3.5", "NLD,sipri-europe-without-ukraine,2023,16", "USA,sipri-europe-without-ukraine,2024,165", "USA,sipri-europe-without-ukraine,2025,55")]
    [InlineData("sipri-arms-transfers-to-us", "european-nato,2024,7", "sipri-europe-outside-nato,2024,0.5")]
    [InlineData("sipri-f35-deliveries", "USA,NOR,2024,55", "USA,POL,2024,110", "USA,POL,2025,55")]
    [InlineData("sipri-deal-counts", "2021,2025,FRA,1", "2021,2025,NLD,1", "2021,2025,USA,2")]
    [InlineData("sipri-platform-deliveries", "combat-aircraft,USA,USA,new,2024,3,165", "combat-aircraft,USA,USA,new,2025,1,55", "tank,european-nato,european-nato,second-hand,2023,10,16")]
    [InlineData("sipri-arms-transfers-systems", "2021,2025,F-35,aircraft,USA,USA,220", "2021,2025,Leopard-2,armoured-vehicles,european-nato,european-nato,16", "2021,2025,other-systems,engines,european-nato,x-unknown,3.5")]
    // The engine was ordered in 2023 and came in 2025; the order of 2020 and 2018 lie before the years of the export, the tanks are second-hand.
    [InlineData("sipri-delivery-lags", "engines,european-nato,2023,2,1,3.5")]
    public void Totals_are_those_of_a_calculation_by_hand(string dataset, params string[] rows) => Assert.Equal(rows, _data.Rows(dataset, "2026"));

    [Fact]
    public void What_can_not_be_made_is_said()
    {
        var report = _data.Read(_data.Put("trade-register.csv", Registers.Deliveries(Rows))).Reports[0];
        Assert.Equal(["sipri-us-system-orders: it needs the numbers ordered, which only the register with one row a deal has"], report.NotMade);
    }

    [Fact]
    public void SIPRIs_printed_shares_stand_beside_those_of_the_file()
    {
        // 220 of 239.5 million to European NATO.
        var report = _data.Read(_data.Put("trade-register.csv", Registers.Deliveries(Rows, Registers.Preamble(range: "'2021' to '2025'")))).Reports[0];
        Assert.Contains("share of USA in the imports of European NATO 2021-2025: 91.9 %, SIPRI printed 58 %: MORE THAN A POINT APART", report.Checks.Select(check => check.ToString()));
    }

    [Fact]
    public void The_library_reads_every_table_in_place_of_the_shipped_one()
    {
        var library = _data.Open();
        Assert.All(
            (Source[])[library.CategoryTransfers().Source, library.RegionTransfers().Source, library.SystemVolumes().Source, library.PlatformDeliveries().Source, library.OrderLags().Source, library.DealCounts().Source, library.TransfersToUnitedStates().Source],
            source => Assert.Equal((LicenceClass.BringYourOwn, "2026"), (source.LicenceClass, source.Edition)));
    }

    [Fact]
    public void A_description_that_has_no_kind_is_named_in_the_caveats_and_left_out_of_platforms()
    {
        string[] rows = [.. Rows, Registers.Delivery("France", "Greece", 2024, "8", "Other", "9", "Thing", "something new")];
        _data.Import(_data.Put("trade-register.csv", Registers.Deliveries(rows, Registers.Preamble(range: "'2021' to '2025'"))));
        Assert.Contains(_data.Open().Dataset("sipri-platform-deliveries").Resources.Single(resource => resource.IsLocal).Caveats, caveat => caveat == "Left out, because weapon-categories lacks their descriptions: 1 deliveries of 8 million TIV (something new).");
        Assert.Contains("other,FRA,2024,8", _data.Rows("sipri-arms-transfers-categories", "2026"));
    }

    [Fact]
    public void A_category_that_is_not_known_leaves_the_tables_by_category_shipped()
    {
        var report = _data.Read(_data.Put("trade-register.csv", Registers.Deliveries([.. Rows, Registers.Delivery("France", "Greece", 2024, "8", "Spaceships", "9", "Thing", "something new")]))).Reports[0];
        Assert.Contains(report.NotMade, reason => reason == "sipri-arms-transfers-categories: the register has a category that is not known here, that of 'something new'");
        Assert.Contains(report.Tables, table => table.Dataset == "sipri-arms-transfers-regions");
    }
}
