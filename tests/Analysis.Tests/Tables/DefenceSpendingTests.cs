using Analysis.Tables;

namespace Analysis.Tests.Tables;

public sealed class DefenceSpendingTests
{
    private static readonly SpendingRow Germany = Given.Cell("DEU", 2023, SpendingMeasure.DefenceExpenditure, Given.Current, 60);
    private static readonly SpendingRow GermanyConstant = Germany with { Basis = Given.Of2021, Value = 55 };

    [Fact]
    public void A_cell_is_found_by_measure_basis_entity_and_year()
    {
        var table = Given.Spending(Germany, GermanyConstant with { Status = ObservationStatus.Estimate }, Germany with { Year = 2021 });
        Assert.Equal(new SpendingCell(60, ObservationStatus.Actual), table.Find(SpendingMeasure.DefenceExpenditure, Given.Current, Given.Deu, 2023));
        Assert.Equal(new SpendingCell(55, ObservationStatus.Estimate), table.Find(SpendingMeasure.DefenceExpenditure, Given.Of2021, Given.Deu, 2023));
        Assert.Equal(new Period(2021, 2023), table.Years);
        Assert.Equal("spending", table.Source.Dataset);
    }

    [Fact]
    public void An_absent_cell_is_nothing_and_not_zero()
    {
        var table = Given.Spending(Germany, Germany with { Year = 2021 });
        Assert.Null(table.Find(SpendingMeasure.DefenceExpenditure, Given.Current, Given.Deu, 2022));
        Assert.Null(table.Find(SpendingMeasure.DefenceExpenditure, Given.Current, Given.Deu, 2024));
        Assert.Null(table.Find(SpendingMeasure.DefenceExpenditure, Given.Of2021, Given.Deu, 2023));
        Assert.Null(table.Find(SpendingMeasure.Gdp, Given.Current, Given.Deu, 2023));
        Assert.Null(table.Find(SpendingMeasure.DefenceExpenditure, Given.Current, Given.Fra, 2023));
    }

    [Fact]
    public void A_cell_that_occurs_twice_is_refused() =>
        Assert.Equal("Germany 2023, DefenceExpenditure in USD (current) occurs twice; keep one row.", Given.ErrorOf(() => Given.Spending(Germany, Germany with { Value = 61 })));

    [Fact]
    public void A_table_without_rows_is_refused() => Assert.Contains("holds no rows", Given.ErrorOf(() => Given.Spending()), StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    public void An_invalid_amount_is_refused(double value) =>
        Assert.Contains("is not a value; leave the row out", Given.ErrorOf(() => Given.Spending(Germany with { Value = value })), StringComparison.Ordinal);

    [Fact]
    public void A_real_change_may_be_below_zero()
    {
        var table = Given.Spending(Given.Cell("DEU", 2023, SpendingMeasure.PrintedRealChange, null, -0.05));
        Assert.Equal(-0.05, table.Find(SpendingMeasure.PrintedRealChange, null, Given.Deu, 2023)!.Value.Value);
    }

    [Fact]
    public void Money_has_a_price_basis_and_nothing_else_has()
    {
        Assert.Contains("money needs a price basis", Given.ErrorOf(() => Given.Spending(Germany with { Basis = null })), StringComparison.Ordinal);
        Assert.Contains("it is not money", Given.ErrorOf(() => Given.Spending(Germany with { Measure = SpendingMeasure.EquipmentShare })), StringComparison.Ordinal);
    }

    [Fact]
    public void The_constant_dollars_are_read_from_the_data()
    {
        Assert.Equal(Given.Of2021, Given.Spending(Germany, GermanyConstant, Germany with { Basis = PriceBasis.Constant("EUR", 2015) }).ConstantDollars);
        Assert.Contains("take current prices", Given.ErrorOf(() => Given.Spending(Germany).ConstantDollars), StringComparison.Ordinal);
    }

    [Fact]
    public void Constant_dollars_of_two_years_are_never_chosen_between_silently() =>
        Assert.Contains(
            "holds spending in USD (2015 prices) and USD (2021 prices); keep one of them.",
            Given.ErrorOf(() => Given.Spending(GermanyConstant, GermanyConstant with { Basis = PriceBasis.Constant("USD", 2015) }).ConstantDollars),
            StringComparison.Ordinal);

    [Fact]
    public void Countries_with_a_measure_do_not_include_printed_totals()
    {
        var table = Given.Spending(
            Given.Cell("x-nato-total", 2023, SpendingMeasure.DefenceExpenditure, Given.Current, 100),
            Given.Cell("POL", 2023, SpendingMeasure.DefenceExpenditure, Given.Current, 40),
            Germany,
            Given.Cell("FRA", 2023, SpendingMeasure.Gdp, Given.Current, 3000));
        Assert.Equal([Given.Deu, Given.Pol], table.CountriesWith(SpendingMeasure.DefenceExpenditure));
        Assert.Equal([Given.Fra], table.CountriesWith(SpendingMeasure.Gdp));
        Assert.Equal(4, table.Entities.Count);
    }
}
