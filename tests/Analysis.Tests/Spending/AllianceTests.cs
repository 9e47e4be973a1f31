using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Tests.Spending;

/// <summary>Alliance share and burden ratio.</summary>
public sealed class AllianceTests
{
    private static readonly CountryGroup Alliance = SampleData.Group("alliance", SampleData.Usa, SampleData.Deu, SampleData.Fra);
    private static readonly CountryGroup Europe = SampleData.Group("europe", SampleData.Deu, SampleData.Fra);

    // Finland joins in 2023.
    private static readonly CountryGroup Growing = CountryGroup.Fixed(
        "growing",
        "Growing",
        [SampleData.Member(SampleData.Usa), SampleData.Member(SampleData.Deu), SampleData.Member(SampleData.Fin, 2023)],
        2025
    );

    private static readonly CountryGroup GrowingEurope = CountryGroup.Fixed(
        "growing-europe",
        "Growing Europe",
        [SampleData.Member(SampleData.Deu), SampleData.Member(SampleData.Fin, 2023)],
        2025
    );

    // Spending 700, 60, 40: together 800. GDP 6,000, 3,000, 1,000: together 10,000.
    private static readonly DefenceSpending Table = SampleData.Spending([
        .. SampleData.Year("USA", 2022, 700, 6000),
        .. SampleData.Year("DEU", 2022, 60, 3000),
        .. SampleData.Year("FRA", 2022, 40, 1000),
        .. SampleData.Year("FIN", 2022, 40, 200),
        .. SampleData.Year("USA", 2023, 700, 6000),
        .. SampleData.Year("DEU", 2023, 60, 3000),
        .. SampleData.Year("FIN", 2023, 40, 200),
    ]);

    private static readonly Period Year = Period.Year(2022);

    [Fact]
    public void A_members_share_is_its_part_of_the_sum()
    {
        var share = AllianceShare.Of(Table, [SampleData.Usa, Europe, Alliance], Alliance, Year);
        // 700 ÷ 800 = 0.875; (60 + 40) ÷ 800 = 0.125; all ÷ all = 1
        Assert.Equal([0.875, 0.125, 1], share.Observations.Select(o => o.Value.Fraction));
        Assert.All(share.Observations, o => Assert.Same(Alliance, o.Counterpart));
        Assert.Equal("fraction of alliance spending, USD (current)", share.Unit);
        Assert.Equal(ObservationStatus.Derived, share.Observations[0].Status);
    }

    [Fact]
    public void The_price_basis_is_in_the_unit() =>
        Assert.Equal(
            "fraction of alliance spending, USD (2021 prices)",
            AllianceShare.Of(Table, [SampleData.Usa], Alliance, Year, Prices.Constant).Unit
        );

    // 6,000 ÷ 10,000 = 0.6 and 4,000 ÷ 10,000 = 0.4 of the GDP.
    [Fact]
    public void The_share_of_the_economy_is_of_the_members_GDP()
    {
        var share = AllianceShare.OfGdp(Table, [SampleData.Usa, Europe], Alliance, Year);
        Assert.Equal([0.6, 0.4], share.Observations.Select(o => o.Value.Fraction));
        Assert.Equal("fraction of alliance GDP, USD (current)", share.Unit);
    }

    [Fact]
    public void The_burden_ratio_is_one_share_by_the_other()
    {
        var ratio = BurdenRatio.Of(Table, [SampleData.Usa, Europe], Alliance, Year);
        // (700 ÷ 800) ÷ (6,000 ÷ 10,000) = 0.875 ÷ 0.6 = 1.458333…; (100 ÷ 800) ÷ (4,000 ÷ 10,000) = 0.125 ÷ 0.4 = 0.3125
        Assert.Equal(0.875 / 0.6, ratio.At("USA", 2022).Value.Value, 12);
        Assert.Equal(0.3125, ratio.At("europe", 2022).Value.Value, 12);
        Assert.Equal("ratio, USD (current)", ratio.Unit);
    }

    [Fact]
    public void Year_by_year_the_whole_grows_with_the_members()
    {
        var share = AllianceShare.Of(Table, [SampleData.Usa], Growing.ByYear(), new Period(2022, 2023));
        // 2022: 700 ÷ (700 + 60); 2023: 700 ÷ (700 + 60 + 40) = 0.875
        Assert.Equal(700.0 / 760, share.At("USA", 2022).Value.Fraction, 12);
        Assert.Equal(0.875, share.At("USA", 2023).Value.Fraction, 12);
    }

    [Fact]
    public void A_future_member_has_no_part()
    {
        var share = AllianceShare.Of(Table, [SampleData.Fin], Growing.ByYear(), new Period(2022, 2023));
        // 40 ÷ 800 = 0.05 once Finland is in
        Assert.Equal(0.05, share.Only.Value.Fraction, 12);
        Assert.Equal(
            new Gap(SampleData.Fin, Year, "Finland does not count as a member of Growing (members of each year) in 2022."),
            Assert.Single(share.Gaps)
        );
        Assert.Single(BurdenRatio.Of(Table, [SampleData.Fin], Growing.ByYear(), Year).Gaps);
    }

    [Fact]
    public void A_fixed_group_is_not_a_part_of_a_whole_that_is_taken_year_by_year()
    {
        // Fixed, Growing Europe holds Finland in 2022 already; the whole of 2022 does not. Both year by year agree.
        var mixed = AllianceShare.Of(Table, [GrowingEurope], Growing.ByYear(), Year);
        Assert.Contains("take both as of one year or both year by year", Assert.Single(mixed.Gaps).Reason, StringComparison.Ordinal);
        // 60 ÷ 760
        Assert.Equal(60.0 / 760, AllianceShare.Of(Table, [GrowingEurope.ByYear()], Growing.ByYear(), Year).Only.Value.Fraction, 12);
    }

    [Fact]
    public void A_member_without_a_cell_makes_the_whole_a_gap()
    {
        var share = AllianceShare.Of(Table, [SampleData.Usa], Alliance, Period.Year(2023));
        Assert.Equal(
            "The edition has no defence expenditure in USD (current) for France in 2023, so Group alliance can't be summed.",
            Assert.Single(share.Gaps).Reason
        );
    }

    [Fact]
    public void Iceland_is_left_out_of_the_whole_with_a_note()
    {
        var alliance = SampleData.Group("with-iceland", SampleData.Usa, SampleData.Deu, SampleData.Isl);
        var share = AllianceShare.Of(Table, [SampleData.Usa], alliance, Year);
        // 700 ÷ (700 + 60)
        Assert.Equal(700.0 / 760, share.Only.Value.Fraction, 12);
        Assert.Equal(PooledWithoutIceland(alliance), Assert.Single(share.Notes));
        Assert.Equal(PooledWithoutIceland(alliance), Assert.Single(AllianceShare.Of(Table, [alliance], alliance, Year).Notes));
        Assert.Equal(PooledWithoutIceland(alliance), Assert.Single(BurdenRatio.Of(Table, [SampleData.Usa], alliance, Year).Notes));
    }

    [Fact]
    public void An_estimated_member_makes_every_share_an_estimate()
    {
        var table = SampleData.Spending([
            .. SampleData.Year("USA", 2022, 700, 6000),
            .. SampleData.Year("DEU", 2022, 60, 3000, ObservationStatus.Estimate),
        ]);
        var alliance = SampleData.Group("pair", SampleData.Usa, SampleData.Deu);
        Assert.Equal(ObservationStatus.Estimate, AllianceShare.Of(table, [SampleData.Usa], alliance, Year).Only.Status);
        Assert.Equal(ObservationStatus.Estimate, BurdenRatio.Of(table, [SampleData.Usa], alliance, Year).Only.Status);
    }

    [Fact]
    public void An_alliance_that_spends_nothing_has_no_shares()
    {
        var table = SampleData.Spending([.. SampleData.Year("USA", 2022, 0, 6000), .. SampleData.Year("DEU", 2022, 0, 3000)]);
        var alliance = SampleData.Group("pair", SampleData.Usa, SampleData.Deu);
        Assert.Contains(
            "zero",
            Assert.Single(AllianceShare.Of(table, [SampleData.Usa], alliance, Year).Gaps).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "zero",
            Assert.Single(BurdenRatio.Of(table, [SampleData.Usa], alliance, Year).Gaps).Reason,
            StringComparison.Ordinal
        );
    }

    private static string PooledWithoutIceland(CountryGroup group) =>
        $"{group.Name} is summed without Iceland, which has no armed forces and no spending in the edition.";
}
