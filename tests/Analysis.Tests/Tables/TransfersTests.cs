using Analysis.Tables;

namespace Analysis.Tests.Tables;

public sealed class TransfersTests
{
    private static readonly Coverage Poland = new() { Recipients = [SampleData.Pol], Years = new(2021, 2025) };

    private static Transfers Table(Coverage coverage, params Transfer[] rows) => Transfers.Create(SampleData.Source(), coverage, rows);

    [Fact]
    public void Rows_become_columns_with_coded_parties()
    {
        var table = Table(
            Poland,
            SampleData.Row("USA", "POL", 2021, 5),
            SampleData.Row("KOR", "POL", 2022, 3),
            SampleData.Row("USA", "POL", 2023, 2)
        );
        Assert.Equal(3, table.Count);
        Assert.Equal(["USA", "KOR"], table.Suppliers.Select(supplier => supplier.Id));
        Assert.Equal(["POL"], table.Recipients.Select(recipient => recipient.Id));
        Assert.Equal([0, 1, 0], table.SupplierCodes.ToArray());
        Assert.Equal([0, 0, 0], table.RecipientCodes.ToArray());
        Assert.Equal([2021, 2022, 2023], table.Years.ToArray());
        Assert.Equal([5, 3, 2], table.Volumes.ToArray());
    }

    [Fact]
    public void A_volume_below_zero_is_refused() =>
        Assert.StartsWith(
            "United States to Poland in 2021: a volume can't be -0.5; correct the row or the coverage.",
            SampleData.ErrorOf(() => Table(Poland, SampleData.Row("USA", "POL", 2021, -0.5))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_volume_that_is_not_a_number_is_refused(double volume) =>
        Assert.Contains(
            "finite",
            SampleData.ErrorOf(() => Table(Poland, SampleData.Row("USA", "POL", 2021, volume))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(2020)]
    [InlineData(2026)]
    public void A_year_outside_the_coverage_is_refused(int year) =>
        Assert.Contains(
            "the edition covers 2021-2025",
            SampleData.ErrorOf(() => Table(Poland, SampleData.Row("USA", "POL", year, 1))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_recipient_outside_the_coverage_is_refused() =>
        Assert.Contains(
            "does not cover France as a recipient",
            SampleData.ErrorOf(() => Table(Poland, SampleData.Row("USA", "POL", 2021, 1), SampleData.Row("USA", "FRA", 2021, 1))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_supplier_outside_the_coverage_is_refused()
    {
        var onlyUsa = Poland with { Suppliers = [SampleData.Usa] };
        Assert.Equal(1, Table(onlyUsa, SampleData.Row("USA", "POL", 2021, 1)).Count);
        Assert.Contains(
            "South Korea to Poland in 2022: the edition does not cover South Korea as a supplier",
            SampleData.ErrorOf(() => Table(onlyUsa, SampleData.Row("USA", "POL", 2021, 1), SampleData.Row("KOR", "POL", 2022, 1))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_table_may_be_empty_for_nothing_was_delivered() => Assert.Equal(0, Table(Poland).Count);

    [Fact]
    public void A_coverage_gives_the_reason_where_it_does_not_reach()
    {
        Assert.Null(Poland.GapReason(SampleData.Pol, new Period(2021, 2025)));
        Assert.Null(Poland.GapReason(SampleData.Usa));
        Assert.Equal("the edition covers 2021-2025, not the whole of 2020-2024", Poland.GapReason(SampleData.Pol, new Period(2020, 2024)));
        Assert.Equal("the edition does not cover France as a recipient", Poland.GapReason(SampleData.Fra, new Period(2021, 2025)));
        Assert.Equal(
            "the edition does not cover France as a supplier",
            (Poland with { Suppliers = [SampleData.Usa] }).GapReason(SampleData.Fra)
        );
    }
}
