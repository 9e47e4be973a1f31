using Analysis.Tables;

namespace Analysis.Tests.Tables;

public sealed class ArmsRevenuesTests
{
    private static readonly Aggregate Total = new(ArmsRevenues.TotalId, "Top 100");
    private static readonly PriceBasis Of2024 = PriceBasis.Constant("USD", 2024);

    private static readonly ArmsRevenueRow Usa = new(SampleData.Usa, 2023, new(300, SampleData.Current), 41);
    private static readonly ArmsRevenueRow All = new(Total, 2024, new(600, Of2024), 100);

    private static ArmsRevenues Table(params ArmsRevenueRow[] rows) => ArmsRevenues.Create(SampleData.Source(), rows);

    [Fact]
    public void A_row_is_found_by_group_year_and_basis()
    {
        var table = Table(Usa, All);
        Assert.Equal(Usa, table.Find(SampleData.Usa, 2023, SampleData.Current));
        Assert.Null(table.Find(SampleData.Usa, 2024, SampleData.Current));
        Assert.Null(table.Find(SampleData.Usa, 2023, Of2024));
        Assert.Equal(new Period(2023, 2024), table.Years);
        Assert.Equal(Of2024, table.ConstantDollars);
        Assert.Equal(Total, table.Total);
        Assert.Equal(2, table.Groups.Count);
    }

    [Fact]
    public void A_total_and_constant_prices_are_needed()
    {
        Assert.Contains(
            "needs the total 'top-100'",
            SampleData.ErrorOf(() => Table(Usa, Usa with { Revenue = new(1, Of2024) })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "constant US dollars",
            SampleData.ErrorOf(() => Table(Usa, All with { Revenue = new(600, SampleData.Current) })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "constant US dollars",
            SampleData.ErrorOf(() => Table(All with { Revenue = new(600, PriceBasis.Constant("EUR", 2024)) })),
            StringComparison.Ordinal
        );
        Assert.Contains("needs the total", SampleData.ErrorOf(() => Table()), StringComparison.Ordinal);
    }

    [Fact]
    public void Constant_prices_of_two_years_are_refused() =>
        Assert.Contains(
            "of one year",
            SampleData.ErrorOf(() => Table(All, All with { Revenue = new(500, SampleData.Of2021) })),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_cell_that_occurs_twice_is_refused() =>
        Assert.StartsWith(
            "Revenue of USA in 2023, USD (current) occurs twice; keep one row.",
            SampleData.ErrorOf(() => Table(All, Usa, Usa with { Companies = 40 })),
            StringComparison.Ordinal
        );

    [Fact]
    public void Revenue_below_zero_is_refused() =>
        Assert.StartsWith(
            "Revenue of USA in 2023, USD (current) is below zero",
            SampleData.ErrorOf(() => Table(All, Usa with { Revenue = new(-1, SampleData.Current) })),
            StringComparison.Ordinal
        );
}
