namespace Analysis.Import.Tests;

public sealed partial class DeliveryRegisterTests
{
    // "Chle" is Chile without a letter, and Freedonia is unknown; if both are accepted they count as other.
    [Fact]
    public void A_name_that_is_not_known_is_a_difference_that_the_user_may_accept()
    {
        var path = _folder.Put(
            "x.csv",
            Registers.Deliveries([
                .. Registers.AsShipped,
                Registers.Delivery("Freedonia", "Chle", 2022, "5"),
                Registers.Delivery("Freedonia", "Poland", 2022, "6"),
            ])
        );
        var differences = Consent.Differences(_folder.Root, path);
        Assert.Equal([(18, "Supplier"), (18, "Recipient")], differences.Select(one => (one.Row ?? 0, one.Column)));
        Assert.DoesNotContain("one letter away", differences[0].Message, StringComparison.Ordinal);
        Assert.Contains(
            "'Chle' is not the name of a party that is known ('Chile' is one letter away)",
            differences[1].Message,
            StringComparison.Ordinal
        );
        var import = DataImport.Read(_folder.Root, [path], new() { Today = new(2026, 11, 25), AcceptDifferences = true });
        import.Write();
        Assert.Equal([("Freedonia", "kept as x-other", 2), ("Chle", "kept as x-other", 1)], import.Reports[0].Unmapped);
        Assert.Equal(2, import.Reports[0].AcceptedDifferences.Count);
        Assert.Contains("x-other,POL,2022,6", _folder.Rows("sipri-arms-transfers", "2026"));
    }

    // Row 13 is United States to Poland: 1 unit of 3.5 in 2020. What a cell is replaced by, and the column that the difference names.
    [Theory]
    [InlineData("New,3.5,3.5,3.5,No", "New,3.5,3.5,3.6,No", "TIV delivery values")]
    [InlineData("New,3.5,3.5,3.5,No", "New,3.5,3.4,3.5,No", "TIV deal unit")]
    [InlineData("New,3.5,3.5,3.5,No", "Second hand,3.5,3.5,3.5,No", "TIV deal unit")]
    [InlineData("2018,No,1,No,2020", "2018,No,2,No,2020", "TIV delivery values")]
    [InlineData("2018,No,1,No,2020", "2024,No,1,No,2020", "Delivery year")]
    [InlineData("Aircraft,2018,No,1,No,2020", "Aircaft,2018,No,1,No,2020", "Armament category")]
    public void Figures_of_a_row_that_do_not_fit_together_are_a_difference(string cells, string damaged, params string[] columns)
    {
        var text = Registers.Deliveries(Registers.AsShipped).Replace(cells, damaged, StringComparison.Ordinal);
        var differences = Consent.Differences(_folder.Root, _folder.Put("x.csv", text));
        Assert.Equal(columns.Select(column => (13, column)), differences.Select(one => (one.Row ?? 0, one.Column!)));
    }

    // A second-hand unit counts 0.4 of 0.01, which is printed as 0, and fifty of them 0.2.
    [Fact]
    public void Volumes_that_only_seem_apart_by_rounding_agree()
    {
        var row = "7,France,Norway,X,FGA aircraft,Aircraft,2018,No,50,No,2022,No,Second hand,0.01,0,0.2,No";
        Assert.All(
            _folder.Import(_folder.Put("x.csv", Registers.Deliveries([.. Registers.AsShipped, row]))).Checks,
            check => Assert.Empty(check.Differences)
        );
        Assert.Contains("FRA,NOR,2022,0.2", _folder.Rows("sipri-arms-transfers", "2026"));
    }

    [Fact]
    public void A_row_that_is_there_twice_is_a_difference()
    {
        var problem = Assert.Single(
            Consent.Differences(_folder.Root, _folder.Put("x.csv", Registers.Deliveries([.. Registers.AsShipped, Registers.AsShipped[1]])))
        );
        Assert.Equal(18, problem.Row);
        Assert.Contains("has a delivery of deal 101 in 2021, and so has row 14", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_one_deal_with_different_data_are_a_difference()
    {
        string[] rows =
        [
            .. Registers.AsShipped,
            Registers.Delivery("France", "Norway", 2022, "1", deal: "7"),
            Registers.Delivery("Italy", "Norway", 2023, "1", deal: "7"),
        ];
        var problem = Assert.Single(Consent.Differences(_folder.Root, _folder.Put("x.csv", Registers.Deliveries(rows))));
        Assert.Equal((19, "Supplier"), (problem.Row ?? 0, problem.Column));
        Assert.Contains("'Italy' is not 'France', which row 18 has", problem.Message, StringComparison.Ordinal);
    }
}
