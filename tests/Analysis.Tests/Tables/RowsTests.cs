using Analysis.Tables;

namespace Analysis.Tests.Tables;

public class RowsTests
{
    private static readonly Source Edition = SampleData.Source("test", "2026");

    [Fact]
    public void Rows_of_transfers_are_those_that_made_the_table()
    {
        Transfer[] rows =
        [
            new(Country.UnitedStates, Country.Parse("POL"), 2024, new(10)),
            new(Country.Parse("FRA"), Country.Parse("POL"), 2025, new(2.5)),
        ];
        var coverage = new Coverage { Recipients = [Country.Parse("POL")], Years = new(2024, 2025) };
        Assert.Equal(rows, Transfers.Create(Edition, coverage, rows).Rows);
    }

    [Fact]
    public void Rows_of_spending_are_those_that_made_the_table_in_the_order_of_measures()
    {
        SpendingRow[] rows =
        [
            new(Country.Parse("POL"), 2024, SpendingMeasure.MilitaryPersonnel, null, 216.1, ObservationStatus.Estimate),
            new(
                Country.Parse("POL"),
                2025,
                SpendingMeasure.DefenceExpenditure,
                PriceBasis.Current("USD"),
                44_310,
                ObservationStatus.Actual
            ),
            new(Country.Parse("EST"), 2024, SpendingMeasure.DefenceExpenditure, PriceBasis.Current("USD"), 1_490, ObservationStatus.Actual),
        ];
        Assert.Equal([rows[1], rows[2], rows[0]], DefenceSpending.Create(Edition, rows).Rows);
    }

    [Theory]
    [InlineData(SpendingMeasure.DefenceExpenditure, "USD", 2021, "million USD (2021 prices)")]
    [InlineData(SpendingMeasure.GdpPerHead, "USD", null, "thousand USD (current) per head")]
    [InlineData(SpendingMeasure.DefenceExpenditurePerHead, "USD", 2021, "USD (2021 prices) per head")]
    [InlineData(SpendingMeasure.PrintedBurden, null, null, "fraction of GDP")]
    [InlineData(SpendingMeasure.EquipmentShare, null, null, "fraction of defence expenditure")]
    [InlineData(SpendingMeasure.MilitaryPersonnel, null, null, "thousand persons")]
    public void A_row_of_spending_has_its_unit(SpendingMeasure measure, string? currency, int? year, string unit) =>
        Assert.Equal(
            unit,
            new SpendingRow(
                Country.Parse("POL"),
                2024,
                measure,
                currency is null ? null : new PriceBasis(currency, year),
                1,
                ObservationStatus.Actual
            ).Unit
        );
}
