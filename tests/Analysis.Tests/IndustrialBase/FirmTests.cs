using Analysis.IndustrialBase;
using Analysis.Tables;

namespace Analysis.Tests.IndustrialBase;

/// <summary>Firm size, and concentration over groups of headquarters.</summary>
public sealed class FirmTests
{
    private static readonly PriceBasis Of2024 = PriceBasis.Constant("USD", 2024);
    private static readonly Aggregate Total = new(ArmsRevenues.TotalId, "Top 100");
    private static readonly Aggregate Europe = new("europe", "Europe");
    private static readonly Aggregate Other = new("other", "Others");

    private static readonly ArmsRevenues Table = ArmsRevenues.Create(
        SampleData.Source("top-100"),
        [
            Row(SampleData.Usa, 2024, 500, 10),
            Row(Europe, 2024, 300, 4),
            Row(Other, 2024, 200, 5),
            Row(Total, 2024, 1000, 19),
            Row(SampleData.Usa, 2023, 500, 10),
            Row(Europe, 2023, 0, 0),
            Row(Other, 2023, 200, 5),
            Row(Total, 2023, 1000, 15),
            Row(SampleData.Usa, 2022, 500, 10),
            Row(Total, 2022, 0, 15),
            new(SampleData.Usa, 2024, new(450, Of2024), 10),
        ]
    );

    private static ArmsRevenueRow Row(Subject group, int year, decimal revenue, int companies) =>
        new(group, year, new(revenue, SampleData.Current), companies);

    [Fact]
    public void Firm_size_is_revenue_by_company()
    {
        var size = FirmSize.Of(Table, [SampleData.Usa, Europe, Total], Period.Year(2024));
        // 500 ÷ 10 = 50; 300 ÷ 4 = 75; 1000 ÷ 19
        Assert.Equal([50, 75, 1000m / 19], size.Observations.Select(o => o.Value.Millions));
        Assert.Equal("million USD (current)", size.Unit.Text);
        Assert.Equal(new Money(45, Of2024), FirmSize.Of(Table, [SampleData.Usa], Period.Year(2024), Prices.Constant).Only.Value);
    }

    [Fact]
    public void Without_a_company_there_is_no_size() =>
        Assert.Equal(
            "The ranking of 2023 has no company of Europe.",
            Assert.Single(FirmSize.Of(Table, [Europe], Period.Year(2023)).Gaps).Reason
        );

    [Fact]
    public void A_year_outside_the_edition_is_a_gap() =>
        Assert.Equal(
            "The edition covers 2022-2024, not 2025.",
            Assert.Single(FirmSize.Of(Table, [SampleData.Usa], Period.Year(2025)).Gaps).Reason
        );

    [Fact]
    public void Concentration_is_the_sum_of_squared_shares_of_the_groups()
    {
        var index = IndustryConcentration.Of(Table, Period.Year(2024));
        // 0.5² + 0.3² + 0.2² = 0.25 + 0.09 + 0.04 = 0.38
        Assert.Equal(0.38, index.Only.Value.Value, 12);
        Assert.Equal("top-100", index.Only.Subject.Id);
    }

    [Fact]
    public void The_index_over_companies_is_always_a_gap()
    {
        var gap = IndustryConcentration.Of(Table, Period.Year(2024)).Gaps[^1];
        Assert.Equal("companies", gap.Subject.Id);
        Assert.StartsWith("Company rows are bring-your-own", gap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_that_miss_the_total_give_no_index()
    {
        // 500 + 0 + 200 = 700 of 1,000.
        Assert.Equal("The groups add up to 70.0\u00a0% of the total.", IndustryConcentration.Of(Table, Period.Year(2023)).Gaps[0].Reason);
        // In 2022 the total is zero; in 2025 there is nothing.
        Assert.Contains("zero", IndustryConcentration.Of(Table, Period.Year(2022)).Gaps[0].Reason, StringComparison.Ordinal);
        Assert.Contains("covers 2022-2024", IndustryConcentration.Of(Table, Period.Year(2025)).Gaps[0].Reason, StringComparison.Ordinal);
    }
}
