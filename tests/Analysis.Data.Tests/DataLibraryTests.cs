using Analysis.Tables;

namespace Analysis.Data.Tests;

/// <summary>What the library gives out of a small data root, and what it refuses.</summary>
public sealed class DataLibraryTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_newest_edition_is_taken_unless_another_is_named()
    {
        Assert.Equal(["2025", "2026"], _folder.Open().Editions("sipri-arms-transfers"));
        Assert.Equal("2026", _folder.Open().Transfers().Source.Edition);
        Assert.Equal("2025", _folder.Open(("sipri-arms-transfers", "2025")).Transfers().Source.Edition);
        Assert.Equal("2025", _folder.Open().Transfers("2025").Source.Edition);
    }

    [Fact]
    public void Transfers_come_with_their_volumes_coverage_and_source()
    {
        var table = _folder.Open().Transfers();

        Assert.Equal(["USA", "FRA"], table.Suppliers.Select(supplier => supplier.Id));
        Assert.Equal(["POL", "NOR"], table.Recipients.Select(recipient => recipient.Id));
        Assert.Equal([3.5, 1, 2, 0.25], table.Volumes.ToArray());
        Assert.Equal([2020, 2021, 2021, 2021], table.Years.ToArray());
        Assert.Null(table.Coverage.Suppliers);
        Assert.Equal(Period.Parse("2020-2022"), table.Coverage.Years);
        Assert.Equal(
            ("sipri-arms-transfers", "2026", "Tables of 2026", "SIPRI", "https://example.org/data", "Source: SIPRI", LicenceClass.Extract),
            (
                table.Source.Dataset,
                table.Source.Edition,
                table.Source.Title,
                table.Source.Publisher,
                table.Source.Address,
                table.Source.Credit,
                table.Source.LicenceClass
            )
        );
        Assert.Equal(["Not real."], table.Source.Caveats);
    }

    [Fact]
    public void Regions_are_groups_where_one_has_the_id_and_totals_where_none_has()
    {
        var table = _folder.Open().RegionTransfers();
        Assert.IsType<CountryGroup>(table.Recipients[0]);
        Assert.Equal("Elsewhere", Assert.IsType<Aggregate>(table.Recipients[1]).Name);
        Assert.Equal(table.Recipients, table.Coverage.Recipients);
    }

    [Fact]
    public void Spending_is_in_fractions_and_on_its_price_basis()
    {
        var table = _folder.Open().DefenceSpending();
        var poland = Country.Parse("POL");

        Assert.Equal(200, table.Find(SpendingMeasure.DefenceExpenditure, PriceBasis.Current("USD"), poland, 2025)?.Value);
        Assert.Equal(0.0205, table.Find(SpendingMeasure.PrintedBurden, null, poland, 2025)!.Value.Value, 15);
        Assert.Equal(
            new SpendingCell(250, ObservationStatus.Estimate),
            table.Find(SpendingMeasure.DefenceExpenditure, PriceBasis.Constant("USD", 2021), poland, 2026)
        );
        Assert.Equal(
            900,
            table
                .Find(SpendingMeasure.DefenceExpenditure, PriceBasis.Constant("USD", 2021), Entity.ParseEntity("x-nato-total"), 2026)
                ?.Value
        );
        Assert.Null(table.Find(SpendingMeasure.Gdp, PriceBasis.Constant("USD", 2021), poland, 2025));
    }

    [Fact]
    public void Revenue_is_money_of_a_country_or_a_named_total()
    {
        var table = _folder.Open().ArmsRevenues();
        var row = table.Find(table.Total, 2024, PriceBasis.Constant("USD", 2024));
        Assert.Equal((100m, 10, "All"), (row!.Value.Revenue.Millions, row.Value.Companies, table.Total.Name));
        Assert.IsType<Country>(table.Groups[0]);
    }

    [Fact]
    public void A_group_has_the_members_of_one_year_or_of_each_year()
    {
        var library = _folder.Open();
        Assert.Equal(["NOR", "POL"], library.Group("allies").MembersIn(2000).Select(country => country.Code));
        Assert.Equal(["NOR", "POL", "USA"], library.Group("allies-by-year").MembersIn(2000).Select(country => country.Code));
        Assert.Equal(["NOR", "USA"], library.Group("allies-by-year").MembersIn(1990).Select(country => country.Code));
    }

    [Fact]
    public void Names_that_do_not_exist_are_reported_with_the_closest_match_or_the_known_ones()
    {
        Told(
            "There is no dataset 'sipri-arm-transfers'; did you mean sipri-arms-transfers?",
            library => library.Editions("sipri-arm-transfers")
        );
        Told("sipri-arms-transfers has no edition '2024'; it has 2025, 2026.", library => library.Transfers("2024"));
        Told("There is no group 'alies-by-year'; did you mean allies-by-year?", library => library.Group("alies-by-year"));
        var e = Assert.Throws<ArgumentException>(() => _folder.Open(("sipri-arms-transfers", "2024")));
        Assert.StartsWith("sipri-arms-transfers has no edition '2024'; it has 2025, 2026.", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _folder.Open(("nato", "2024")));
    }

    [Fact]
    public void A_table_with_problems_is_refused_with_all_of_them_and_the_others_are_given()
    {
        _folder.Replace(
            "sipri-arms-transfers",
            "2026.csv",
            DataFolder.Transfers.Replace("3.5", "many", StringComparison.Ordinal).Replace("NOR", "NRO", StringComparison.Ordinal)
        );
        var library = _folder.Open();

        var e = Assert.ThrowsAny<DataException>(() => library.Transfers());

        Assert.Equal([(2, "volume"), (5, "recipient")], e.Problems.Select(problem => (problem.Row!.Value, problem.Column!)));
        Assert.Equal(2, e.Message.Split('\n').Length);
        Assert.Equal("2025", library.Transfers("2025").Source.Edition);
    }

    [Fact]
    public void A_changed_file_is_refused()
    {
        File.AppendAllText(_folder.PathOf("sipri-arms-transfers", "2026.csv"), "FRA,NOR,2022,1\n");
        var e = Assert.ThrowsAny<DataException>(() => _folder.Open().Transfers());
        Assert.Contains(e.Problems, problem => problem.Message.Contains("its checksum is sha256:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_manifest_is_refused()
    {
        File.WriteAllText(_folder.PathOf("sipri-arms-transfers", "datapackage.json"), "{");
        Assert.ThrowsAny<DataException>(() => _folder.Open().Transfers());
        Assert.ThrowsAny<DataException>(() => _folder.Open().Datasets);
        Assert.NotNull(_folder.Open().DefenceSpending());
    }

    [Fact]
    public void A_frame_has_the_columns_of_the_file_and_leaves_empty_cells_out()
    {
        var frame = _folder.Open().Frame("groups", "2026");
        Assert.Equal(["group", "country", "from", "until", "source"], frame.ColumnKeys);
        Assert.Equal((3, 1), (frame.RowCount, frame.GetColumn<int>("until").ValueCount));
        Assert.Equal(7.0 - 0.25, Deedle.Stats.sum(_folder.Open().Frame("sipri-arms-transfers").GetColumn<double>("volume")));
    }

    [Fact]
    public async Task Threads_share_one_table()
    {
        var library = _folder.Open();
        var tables = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => library.Transfers(), TestContext.Current.CancellationToken))
        );
        Assert.All(tables, table => Assert.Same(tables[0], table));
    }

    private void Told(string message, Action<DataLibrary> call)
    {
        var e = Assert.Throws<ArgumentException>(() => call(_folder.Open()));
        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
    }
}
