using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

public sealed class ConcentrationTests
{
    private static readonly Period Window = new(2021, 2025);

    // 50, 25 and 25 of 100
    private static readonly Transfers Table = SampleData.Transfers(
        new(2016, 2025),
        ("USA", "POL", 2021, 30),
        ("USA", "POL", 2023, 20),
        ("KOR", "POL", 2022, 25),
        ("DEU", "POL", 2025, 25),
        ("USA", "DEU", 2016, 9)
    );

    [Fact]
    public void The_index_is_the_sum_of_squared_shares()
    {
        var index = Concentration.HerfindahlHirschman(Table, SampleData.Pol, Window);
        // 0.5² + 0.25² + 0.25² = 0.25 + 0.0625 + 0.0625 = 0.375
        Assert.Equal(0.375, index.Only.Value.Value, 12);
        Assert.Equal(("concentration", "index from 0 to 1"), (index.Id, index.Unit.Text));
        Assert.Equal(ObservationStatus.Derived, index.Only.Status);
    }

    [Fact]
    public void Effective_suppliers_are_the_inverse_of_the_index()
    {
        // 1 ÷ 0.375 = 2.666…
        Assert.Equal(8.0 / 3, Concentration.EffectiveSuppliers(Table, SampleData.Pol, Window).Only.Value.Value, 12);
    }

    [Fact]
    public void The_largest_share_names_its_supplier()
    {
        var largest = Concentration.LargestShare(Table, SampleData.Pol, Window);
        Assert.Equal((0.5, SampleData.Usa), (largest.Only.Value.Fraction, largest.Only.Counterpart));
        Assert.Equal("largest-supplier-share", largest.Id);
    }

    [Fact]
    public void A_single_supplier_is_all_there_is()
    {
        var table = SampleData.Transfers(Window, ("USA", "POL", 2021, 7));
        Assert.Equal(1, Concentration.HerfindahlHirschman(table, SampleData.Pol, Window).Only.Value.Value);
        Assert.Equal(1, Concentration.EffectiveSuppliers(table, SampleData.Pol, Window).Only.Value.Value);
        Assert.Equal(1, Concentration.LargestShare(table, SampleData.Pol, Window).Only.Value.Fraction);
    }

    [Fact]
    public void Where_there_are_no_shares_there_is_a_gap()
    {
        Indicator[] results =
        [
            Concentration.HerfindahlHirschman(Table, SampleData.Deu, Window),
            Concentration.EffectiveSuppliers(Table, SampleData.Deu, Window),
            Concentration.LargestShare(Table, SampleData.Deu, Window),
        ];
        Assert.All(results, result => Assert.Empty(result.Numbers));
        Assert.All(
            results,
            result => Assert.Equal("The edition records no deliveries to Germany in 2021-2025.", Assert.Single(result.Gaps).Reason)
        );
    }
}
