using Analysis.IndustrialBase;
using Analysis.Tables;

namespace Analysis.Tests.IndustrialBase;

/// <summary>Arms revenue, revenue share, revenue ratio and revenue growth.</summary>
public sealed class RevenueTests
{
    private static readonly PriceBasis Of2024 = PriceBasis.Constant("USD", 2024);
    private static readonly Aggregate Total = new(ArmsRevenues.TotalId, "Top 100");
    private static readonly Aggregate Europe = new("sipri-top-100-europe", "Europe");
    private static readonly Aggregate China = new("china", "China");

    // Current: 2023 US 300, Europe 120, all 600; 2024 US 330, Europe 150, all 660. China enters in 2024; Europe has none in 2022.
    private static readonly ArmsRevenues Table = ArmsRevenues.Create(
        SampleData.Source("top-100"),
        [
            .. Rows(SampleData.Usa, 2022, 250, 200),
            .. Rows(SampleData.Usa, 2023, 300, 300),
            .. Rows(SampleData.Usa, 2024, 330, 242),
            .. Rows(Europe, 2022, 0, 0),
            .. Rows(Europe, 2023, 120, 100),
            .. Rows(Europe, 2024, 150, 120),
            .. Rows(China, 2024, 90, 90),
            .. Rows(Total, 2022, 0, 0),
            .. Rows(Total, 2023, 600, 500),
            .. Rows(Total, 2024, 660, 605),
        ]
    );

    private static IEnumerable<ArmsRevenueRow> Rows(Subject group, int year, decimal current, decimal constant) =>
        [new(group, year, new(current, SampleData.Current), 10), new(group, year, new(constant, Of2024), 10)];

    [Fact]
    public void Revenue_is_as_the_edition_has_it()
    {
        var revenue = ArmsRevenue.Of(Table, [SampleData.Usa, Europe], Period.Year(2024));
        Assert.Equal([new Money(330, SampleData.Current), new Money(150, SampleData.Current)], revenue.Observations.Select(o => o.Value));
        Assert.Equal("million USD (current)", revenue.Unit.Text);
        Assert.Equal(ObservationStatus.Derived, revenue.Observations[0].Status);
        var constant = ArmsRevenue.Of(Table, [SampleData.Usa], Period.Year(2024), Prices.Constant);
        Assert.Equal((new Money(242, Of2024), "million USD (2024 prices)"), (constant.Only.Value, constant.Unit.Text));
    }

    [Fact]
    public void The_share_is_of_the_whole_ranking()
    {
        var share = RevenueShare.Of(Table, [SampleData.Usa, Total], Period.Year(2024));
        // 330 ÷ 660 = 0.5
        Assert.Equal([0.5, 1], share.Observations.Select(o => o.Value.Fraction));
        Assert.All(share.Observations, o => Assert.Equal(Total, o.Counterpart));
    }

    [Fact]
    public void The_ratio_is_of_one_group_to_another()
    {
        var ratio = RevenueRatio.Of(Table, SampleData.Usa, Europe, new(2023, 2024));
        // 300 ÷ 120 = 2.5; 330 ÷ 150 = 2.2
        Assert.Equal(2.5, ratio.At("USA", 2023).Value.Value, 12);
        Assert.Equal(2.2, ratio.At("USA", 2024).Value.Value, 12);
        Assert.All(ratio.Observations, o => Assert.Equal(Europe, o.Counterpart));
        Assert.Equal("Arms revenue for each dollar of Europe", ratio.Title);
    }

    [Fact]
    public void The_ratio_at_constant_prices_says_so()
    {
        var ratio = RevenueRatio.Of(Table, SampleData.Usa, Europe, Period.Year(2024), Prices.Constant);
        // 242 ÷ 120
        Assert.Equal(242.0 / 120, ratio.Only.Value.Value, 12);
        Assert.Equal("ratio, constant prices", ratio.Unit.Text);
        Assert.Equal("ratio, current prices", RevenueRatio.Of(Table, SampleData.Usa, Europe, Period.Year(2024)).Unit.Text);
    }

    [Fact]
    public void Growth_is_at_constant_prices()
    {
        var growth = RevenueGrowth.Annual(Table, [SampleData.Usa, Europe], Period.Year(2024));
        // 242 ÷ 300 − 1 = −0.19333…; 120 ÷ 100 − 1 = 0.2
        Assert.Equal(-58.0 / 300, growth.At("USA", 2024).Value.Fraction, 12);
        Assert.Equal(0.2, growth.At("sipri-top-100-europe", 2024).Value.Fraction, 12);
        Assert.Equal("fraction a year, USD (2024 prices)", growth.Unit.Text);
    }

    [Fact]
    public void Compound_growth_is_the_steady_rate()
    {
        var growth = RevenueGrowth.Compound(Table, [SampleData.Usa], new(2022, 2024));
        // (242 ÷ 200)^(1 ÷ 2) − 1 = 1.1 − 1 = 0.1
        Assert.Equal(0.1, growth.Only.Value.Fraction, 12);
        Assert.Equal(new Period(2022, 2024), growth.Only.Period);
    }

    [Fact]
    public void Compound_growth_on_one_year_is_refused() =>
        Assert.Contains(
            "needs two years",
            SampleData.ErrorOf(() => RevenueGrowth.Compound(Table, [SampleData.Usa], Period.Year(2024))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_year_outside_the_edition_is_a_gap()
    {
        Indicator[] results =
        [
            ArmsRevenue.Of(Table, [SampleData.Usa], Period.Year(2001)),
            RevenueShare.Of(Table, [SampleData.Usa], Period.Year(2001)),
            RevenueRatio.Of(Table, SampleData.Usa, Europe, Period.Year(2001)),
            RevenueGrowth.Annual(Table, [SampleData.Usa], Period.Year(2001)),
            RevenueGrowth.Compound(Table, [SampleData.Usa], new(2001, 2024)),
        ];
        Assert.All(results, result => Assert.Empty(result.Numbers));
        Assert.All(results, result => Assert.Equal("The edition covers 2022-2024, not 2001.", Assert.Single(result.Gaps).Reason));
    }

    [Fact]
    public void The_first_year_has_no_growth() =>
        Assert.Equal(
            "The edition covers 2022-2024, not 2021.",
            Assert.Single(RevenueGrowth.Annual(Table, [SampleData.Usa], Period.Year(2022)).Gaps).Reason
        );

    [Fact]
    public void A_group_that_enters_later_has_a_gap_before_and_not_zero()
    {
        Assert.Equal(
            "The edition has no revenue of China in 2023, USD (current).",
            Assert.Single(ArmsRevenue.Of(Table, [China], Period.Year(2023)).Gaps).Reason
        );
        Assert.Equal(
            "The edition has no revenue of China in 2023, USD (2024 prices).",
            Assert.Single(RevenueGrowth.Annual(Table, [China], Period.Year(2024)).Gaps).Reason
        );
        Assert.Equal(
            "The edition has no revenue of China in 2022, USD (2024 prices).",
            Assert.Single(RevenueGrowth.Compound(Table, [China], new(2022, 2024)).Gaps).Reason
        );
        Assert.Single(RevenueRatio.Of(Table, SampleData.Usa, China, Period.Year(2023)).Gaps);
        Assert.Single(RevenueShare.Of(Table, [China], Period.Year(2023)).Gaps);
    }

    [Fact]
    public void Nothing_is_divided_by_zero()
    {
        Assert.Contains(
            "zero",
            Assert.Single(RevenueShare.Of(Table, [SampleData.Usa], Period.Year(2022)).Gaps).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "zero",
            Assert.Single(RevenueRatio.Of(Table, SampleData.Usa, Europe, Period.Year(2022)).Gaps).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "zero",
            Assert.Single(RevenueGrowth.Annual(Table, [Europe], Period.Year(2023)).Gaps).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_group_that_the_edition_does_not_have_is_refused_with_those_it_has()
    {
        Func<object?>[] calls =
        [
            () => ArmsRevenue.Of(Table, [SampleData.Deu], Period.Year(2024)),
            () => RevenueShare.Of(Table, [SampleData.Deu], Period.Year(2024)),
            () => RevenueRatio.Of(Table, SampleData.Usa, SampleData.Deu, Period.Year(2024)),
            () => RevenueGrowth.Annual(Table, [SampleData.Deu], Period.Year(2024)),
        ];
        Assert.All(
            calls,
            call =>
                Assert.Contains(
                    "'DEU' is not a group of A publisher, A table, edition 2026; it has USA, sipri-top-100-europe, china, top-100.",
                    SampleData.ErrorOf(call),
                    StringComparison.Ordinal
                )
        );
    }
}
