using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Tests.Spending;

/// <summary>Defence expenditure, defence burden: one country, a group, and what makes a gap.</summary>
public sealed class BurdenTests
{
    private static readonly CountryGroup Two = SampleData.Group("two", SampleData.Deu, SampleData.Fra);

    // Germany 60 of 4,000 and France 40 of 1,000 (millions): 1.5 % and 4 %.
    private static readonly DefenceSpending Table = SampleData.Spending([
        .. SampleData.Year("DEU", 2023, 60, 4000),
        .. SampleData.Year("FRA", 2023, 40, 1000),
        .. SampleData.Year("DEU", 2024, 80, 4000, ObservationStatus.Estimate),
    ]);

    private static readonly Period Year = Period.Year(2023);

    [Fact]
    public void A_countrys_burden_is_its_spending_by_its_gdp()
    {
        var burden = DefenceBurden.Of(Table, [SampleData.Deu], Year);
        // 60 ÷ 4,000 = 0.015
        Assert.Equal(0.015, burden.Only.Value.Fraction, 15);
        Assert.Equal(ObservationStatus.Actual, burden.Only.Status);
        Assert.Equal("defence-burden", burden.Id);
        Assert.Equal("fraction of GDP, USD (2021 prices)", burden.Unit.Text);
        Assert.Equal("spending", Assert.Single(burden.Sources).Dataset);
        Assert.Empty(burden.Gaps);
    }

    [Fact]
    public void A_groups_burden_is_the_ratio_of_sums_and_not_the_mean_of_ratios()
    {
        var burden = DefenceBurden.Of(Table, [Two], Year).Only;
        // (60 + 40) ÷ (4,000 + 1,000) = 100 ÷ 5,000 = 0.02; the mean of 1.5 % and 4 % would be 2.75 %
        Assert.Equal(0.02, burden.Value.Fraction, 15);
        Assert.Equal(ObservationStatus.Derived, burden.Status);
        Assert.Same(Two, burden.Subject);
    }

    [Fact]
    public void Prices_make_a_difference_and_are_in_the_unit()
    {
        var table = SampleData.Spending(
            SampleData.Cell("DEU", 2023, SpendingMeasure.DefenceExpenditure, SampleData.Current, 60),
            SampleData.Cell("DEU", 2023, SpendingMeasure.Gdp, SampleData.Current, 3000),
            SampleData.Cell("DEU", 2023, SpendingMeasure.DefenceExpenditure, SampleData.Of2021, 50),
            SampleData.Cell("DEU", 2023, SpendingMeasure.Gdp, SampleData.Of2021, 2000)
        );
        var (current, constant) = (
            DefenceBurden.Of(table, [SampleData.Deu], Year, Prices.Current),
            DefenceBurden.Of(table, [SampleData.Deu], Year)
        );
        // 60 ÷ 3,000 = 0.02; 50 ÷ 2,000 = 0.025
        Assert.Equal((0.02, "fraction of GDP, USD (current)"), (current.Only.Value.Fraction, current.Unit.Text));
        Assert.Equal((0.025, "fraction of GDP, USD (2021 prices)"), (constant.Only.Value.Fraction, constant.Unit.Text));
    }

    [Fact]
    public void A_member_without_a_cell_makes_the_group_a_gap_that_names_it()
    {
        var burden = DefenceBurden.Of(Table, [Two], new Period(2023, 2024));
        Assert.Equal(2023, Assert.Single(burden.Observations).Period.From);
        Assert.Equal(
            new Gap(
                Two,
                Period.Year(2024),
                "The edition has no defence expenditure in USD (2021 prices) for France in 2024, so Group two can't be summed."
            ),
            Assert.Single(burden.Gaps)
        );
    }

    [Fact]
    public void Spending_without_gdp_is_a_gap()
    {
        var table = SampleData.Spending(SampleData.Cell("DEU", 2023, SpendingMeasure.DefenceExpenditure, SampleData.Of2021, 60));
        Assert.Equal(
            "The edition has no GDP in USD (2021 prices) for Germany in 2023.",
            Assert.Single(DefenceBurden.Of(table, [SampleData.Deu], Year).Gaps).Reason
        );
    }

    [Fact]
    public void A_year_outside_the_edition_is_a_gap()
    {
        var burden = DefenceBurden.Of(Table, [Two], Period.Year(2010));
        Assert.Empty(burden.Observations);
        Assert.Equal("The edition covers 2023-2024, not 2010.", Assert.Single(burden.Gaps).Reason);
    }

    [Fact]
    public void A_burden_on_no_gdp_is_a_gap_and_no_number() =>
        Assert.Contains(
            "zero",
            Assert.Single(DefenceBurden.Of(SampleData.Spending(SampleData.Year("DEU", 2023, 60, 0)), [SampleData.Deu], Year).Gaps).Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void Iceland_is_left_out_of_both_sums_with_a_note()
    {
        var group = SampleData.Group("with-iceland", SampleData.Deu, SampleData.Isl);
        var table = SampleData.Spending([
            .. SampleData.Year("DEU", 2023, 60, 4000),
            SampleData.Cell("ISL", 2023, SpendingMeasure.Gdp, SampleData.Of2021, 1000),
        ]);
        var burden = DefenceBurden.Of(table, [group], Year);
        // 60 ÷ 4,000, and not 60 ÷ 5,000
        Assert.Equal(0.015, burden.Only.Value.Fraction, 15);
        Assert.Equal(
            "Group with-iceland is summed without Iceland, which has no armed forces and no spending in the edition.",
            Assert.Single(burden.Notes)
        );
        Assert.Empty(burden.Gaps);
    }

    [Fact]
    public void Iceland_alone_is_a_gap() =>
        Assert.Contains(
            "for Iceland in 2023",
            Assert.Single(DefenceBurden.Of(Table, [SampleData.Isl], Year).Gaps).Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_group_without_members_in_the_year_is_a_gap()
    {
        var later = CountryGroup.Fixed("later", "Later", [SampleData.Member(SampleData.Deu, 2024)], 2025).ByYear();
        Assert.Equal(
            "Later (members of each year) has no members in 2023.",
            Assert.Single(DefenceBurden.Of(Table, [later], Year).Gaps).Reason
        );
    }

    [Fact]
    public void An_estimate_among_the_members_makes_the_group_an_estimate()
    {
        var table = SampleData.Spending([
            .. SampleData.Year("DEU", 2023, 60, 4000),
            .. SampleData.Year("FRA", 2023, 40, 1000, ObservationStatus.Estimate),
        ]);
        var burden = DefenceBurden.Of(table, [Two, SampleData.Deu, SampleData.Fra], Year);
        Assert.Equal(
            [ObservationStatus.Estimate, ObservationStatus.Actual, ObservationStatus.Estimate],
            burden.Observations.Select(o => o.Status)
        );
    }

    [Fact]
    public void An_estimated_gdp_makes_the_burden_an_estimate()
    {
        var table = SampleData.Spending(
            SampleData.Cell("DEU", 2023, SpendingMeasure.DefenceExpenditure, SampleData.Of2021, 60),
            SampleData.Cell("DEU", 2023, SpendingMeasure.Gdp, SampleData.Of2021, 3000, ObservationStatus.Estimate)
        );
        Assert.Equal(ObservationStatus.Estimate, DefenceBurden.Of(table, [SampleData.Deu], Year).Only.Status);
    }

    [Fact]
    public void What_is_neither_country_nor_group_is_refused() =>
        Assert.Contains(
            "neither a country nor a group",
            SampleData.ErrorOf(() => DefenceBurden.Of(Table, [new Aggregate("top-100", "Top 100")], Year)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Constant_prices_that_the_edition_lacks_are_refused()
    {
        var table = SampleData.Spending(SampleData.Cell("DEU", 2023, SpendingMeasure.DefenceExpenditure, SampleData.Current, 60));
        Assert.Contains(
            "take current prices",
            SampleData.ErrorOf(() => DefenceBurden.Of(table, [SampleData.Deu], Year)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Spending_of_a_group_is_the_sum_in_money()
    {
        var spending = DefenceExpenditure.Of(Table, [Two, SampleData.Fra], Year);
        // 60 + 40 = 100 million
        Assert.Equal([new Money(100, SampleData.Of2021), new Money(40, SampleData.Of2021)], spending.Observations.Select(o => o.Value));
        Assert.Equal("million USD (2021 prices)", spending.Unit.Text);
    }

    [Fact]
    public void Missing_spending_is_not_zero()
    {
        var spending = DefenceExpenditure.Of(Table, [SampleData.Fra], Period.Year(2024), Prices.Current);
        Assert.Empty(spending.Observations);
        Assert.Equal("The edition has no defence expenditure in USD (current) for France in 2024.", Assert.Single(spending.Gaps).Reason);
    }
}
