using Analysis.Tables;

namespace Analysis.Tests.Tables;

public sealed class DefenceSpendingTests
{
    private static readonly SpendingRow Germany = SampleData.Cell("DEU", 2023, SpendingMeasure.DefenceExpenditure, SampleData.Current, 60);
    private static readonly SpendingRow GermanyConstant = Germany with { Basis = SampleData.Of2021, Value = 55 };

    [Fact]
    public void A_cell_is_found_by_measure_basis_entity_and_year()
    {
        var table = SampleData.Spending(
            Germany,
            GermanyConstant with
            {
                Status = ObservationStatus.Estimate,
            },
            Germany with
            {
                Year = 2021,
            }
        );
        Assert.Equal(
            new SpendingCell(60, ObservationStatus.Actual),
            table.Find(SpendingMeasure.DefenceExpenditure, SampleData.Current, SampleData.Deu, 2023)
        );
        Assert.Equal(
            new SpendingCell(55, ObservationStatus.Estimate),
            table.Find(SpendingMeasure.DefenceExpenditure, SampleData.Of2021, SampleData.Deu, 2023)
        );
        Assert.Equal(new Period(2021, 2023), table.Years);
        Assert.Equal("spending", table.Source.Dataset);
    }

    [Fact]
    public void An_absent_cell_is_nothing_and_not_zero()
    {
        var table = SampleData.Spending(Germany, Germany with { Year = 2021 });
        Assert.Null(table.Find(SpendingMeasure.DefenceExpenditure, SampleData.Current, SampleData.Deu, 2022));
        Assert.Null(table.Find(SpendingMeasure.DefenceExpenditure, SampleData.Current, SampleData.Deu, 2024));
        Assert.Null(table.Find(SpendingMeasure.DefenceExpenditure, SampleData.Of2021, SampleData.Deu, 2023));
        Assert.Null(table.Find(SpendingMeasure.Gdp, SampleData.Current, SampleData.Deu, 2023));
        Assert.Null(table.Find(SpendingMeasure.DefenceExpenditure, SampleData.Current, SampleData.Fra, 2023));
    }

    [Fact]
    public void A_cell_that_occurs_twice_is_refused() =>
        Assert.Equal(
            "Germany 2023, DefenceExpenditure in USD (current) occurs twice; keep one row.",
            SampleData.ErrorOf(() => SampleData.Spending(Germany, Germany with { Value = 61 }))
        );

    [Fact]
    public void A_table_without_rows_is_refused() =>
        Assert.Contains("holds no rows", SampleData.ErrorOf(() => SampleData.Spending()), StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    public void An_invalid_amount_is_refused(double value) =>
        Assert.Contains(
            "is not a value; leave the row out",
            SampleData.ErrorOf(() => SampleData.Spending(Germany with { Value = value })),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_real_change_may_be_below_zero()
    {
        var table = SampleData.Spending(SampleData.Cell("DEU", 2023, SpendingMeasure.PrintedRealChange, null, -0.05));
        Assert.Equal(-0.05, table.Find(SpendingMeasure.PrintedRealChange, null, SampleData.Deu, 2023)!.Value.Value);
    }

    [Fact]
    public void Money_has_a_price_basis_and_nothing_else_has()
    {
        Assert.Contains(
            "money needs a price basis",
            SampleData.ErrorOf(() => SampleData.Spending(Germany with { Basis = null })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "it is not money",
            SampleData.ErrorOf(() => SampleData.Spending(Germany with { Measure = SpendingMeasure.EquipmentShare })),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_constant_dollars_are_read_from_the_data()
    {
        Assert.Equal(
            SampleData.Of2021,
            SampleData.Spending(Germany, GermanyConstant, Germany with { Basis = PriceBasis.Constant("EUR", 2015) }).ConstantDollars
        );
        Assert.Contains(
            "take current prices",
            SampleData.ErrorOf(() => SampleData.Spending(Germany).ConstantDollars),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Constant_dollars_of_two_years_are_never_chosen_between_silently() =>
        Assert.Contains(
            "holds spending in USD (2015 prices) and USD (2021 prices); keep one of them.",
            SampleData.ErrorOf(() =>
                SampleData.Spending(GermanyConstant, GermanyConstant with { Basis = PriceBasis.Constant("USD", 2015) }).ConstantDollars
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Countries_with_a_measure_do_not_include_printed_totals()
    {
        var table = SampleData.Spending(
            SampleData.Cell("x-nato-total", 2023, SpendingMeasure.DefenceExpenditure, SampleData.Current, 100),
            SampleData.Cell("POL", 2023, SpendingMeasure.DefenceExpenditure, SampleData.Current, 40),
            Germany,
            SampleData.Cell("FRA", 2023, SpendingMeasure.Gdp, SampleData.Current, 3000)
        );
        Assert.Equal([SampleData.Deu, SampleData.Pol], table.CountriesWith(SpendingMeasure.DefenceExpenditure));
        Assert.Equal([SampleData.Fra], table.CountriesWith(SpendingMeasure.Gdp));
        Assert.Equal(4, table.Entities.Count);
    }
}
