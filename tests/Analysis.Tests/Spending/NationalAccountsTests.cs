using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Tests.Spending;

/// <summary>Government expenditure and investment by the national accounts, and spending per head.</summary>
public sealed class NationalAccountsTests
{
    private static readonly PriceBasis Euros = PriceBasis.Current("EUR");
    private static readonly CountryGroup Union = Given.Group("union", Given.Deu, Given.Fra);
    private static readonly Entity Printed = Entity.ParseEntity("x-eu27-total");

    private static readonly DefenceSpending Table = Given.Spending(
        Given.Cell("DEU", 2023, SpendingMeasure.GovernmentExpenditure, Euros, 50),
        Given.Cell("DEU", 2024, SpendingMeasure.GovernmentExpenditure, Euros, 60),
        Given.Cell("FRA", 2024, SpendingMeasure.GovernmentExpenditure, Euros, 40, ObservationStatus.Provisional),
        Given.Cell("x-eu27-total", 2024, SpendingMeasure.GovernmentExpenditure, Euros, 101),
        Given.Cell("DEU", 2024, SpendingMeasure.PrintedGovernmentExpenditureShare, null, 0.013),
        Given.Cell("DEU", 2024, SpendingMeasure.GovernmentInvestment, Euros, 9),
        Given.Cell("DEU", 2024, SpendingMeasure.PrintedGovernmentInvestmentShare, null, 0.002));

    [Fact]
    public void Amounts_are_as_printed_and_a_group_is_the_sum()
    {
        var result = GovernmentDefenceExpenditure.Of(Table, [Given.Deu, Union, Printed], Period.Year(2024));
        // 60 + 40 = 100; the printed total is another number and stays as printed.
        Assert.Equal([60, 100, 101], result.Observations.Select(o => o.Value.Millions));
        Assert.Equal([ObservationStatus.Actual, ObservationStatus.Provisional, ObservationStatus.Actual], result.Observations.Select(o => o.Status));
        Assert.Equal("million EUR (current)", result.Unit);
    }

    [Fact]
    public void A_missing_cell_is_a_gap_and_leaves_the_group_without_a_sum()
    {
        var result = GovernmentDefenceExpenditure.Of(Table, [Given.Fra, Union], Period.Year(2023));
        Assert.Empty(result.Observations);
        Assert.Equal(["The edition has no cell for France in 2023.", "The edition has no cell for France in 2023, so Group union can't be summed."], result.Gaps.Select(gap => gap.Reason));
    }

    [Fact]
    public void A_year_outside_the_edition_is_a_gap() =>
        Assert.Equal("The edition covers 2023-2024, not 2025.", Assert.Single(GovernmentDefenceExpenditure.Of(Table, [Given.Deu], Period.Year(2025)).Gaps).Reason);

    [Fact]
    public void Shares_are_as_printed_and_a_group_has_none()
    {
        var result = GovernmentDefenceExpenditure.AsShareOfGdp(Table, [Given.Deu, Union], Period.Year(2024));
        Assert.Equal(0.013, result.Only.Value.Fraction, 12);
        Assert.Contains("prints shares of GDP of countries", Assert.Single(result.Gaps).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Investment_is_another_measure()
    {
        Assert.Equal(9, GovernmentDefenceInvestment.Of(Table, [Given.Deu], Period.Year(2024)).Only.Value.Millions);
        Assert.Equal(0.002, GovernmentDefenceInvestment.AsShareOfGdp(Table, [Given.Deu], Period.Year(2024)).Only.Value.Fraction, 12);
        Assert.Equal("The edition has no cell for Germany in 2023.", Assert.Single(GovernmentDefenceInvestment.Of(Table, [Given.Deu], Period.Year(2023)).Gaps).Reason);
    }

    [Fact]
    public void Investment_below_zero_goes_into_the_sum_as_published()
    {
        var table = Given.Spending(
            Given.Cell("DEU", 2024, SpendingMeasure.GovernmentInvestment, Euros, 9),
            Given.Cell("FRA", 2024, SpendingMeasure.GovernmentInvestment, Euros, -12));
        // 9 − 12 = −3
        Assert.Equal(-3, GovernmentDefenceInvestment.Of(table, [Union], Period.Year(2024)).Only.Value.Millions);
    }

    [Fact]
    public void The_longer_series_has_an_id_of_its_own() =>
        Assert.Equal("government-defence-expenditure-since-1995", GovernmentDefenceExpenditure.Since1995(Table, [Given.Deu], Period.Year(2024)).Id);

    [Fact]
    public void An_aggregate_is_refused() =>
        Assert.Contains("neither a country nor a group", Given.ErrorOf(() => GovernmentDefenceExpenditure.Of(Table, [new Aggregate("others", "Others")], Period.Year(2024))), StringComparison.Ordinal);

    // Spending 700 and 60 million; population 350 and 80 and Iceland's 1, which is left out with its missing spending.
    private static readonly DefenceSpending Nato = Given.Spending([.. Given.Year("USA", 2024, 700, 6000), .. Given.Year("DEU", 2024, 60, 3000, ObservationStatus.Estimate), .. Given.Year("USA", 2025, 710, 6100)]);

    private static readonly DefenceSpending People = Given.Spending(
        Given.Cell("USA", 2024, SpendingMeasure.Population, null, 350),
        Given.Cell("DEU", 2024, SpendingMeasure.Population, null, 80),
        Given.Cell("ISL", 2024, SpendingMeasure.Population, null, 1),
        Given.Cell("FIN", 2023, SpendingMeasure.Population, null, 5),
        Given.Cell("FRA", 2024, SpendingMeasure.Population, null, 0));

    [Fact]
    public void Spending_per_head_divides_sums()
    {
        var alliance = Given.Group("alliance", Given.Usa, Given.Deu, Given.Isl);
        var result = DefenceExpenditurePerHead.Of(Nato, People, [Given.Usa, alliance], Period.Year(2024));
        // 700 million ÷ 350 = 2,000,000; (700 + 60) million ÷ (350 + 80) = 1,767,441.86…
        Assert.Equal(2_000_000, result.At("USA", 2024).Value.Value, 6);
        Assert.Equal(760_000_000.0 / 430, result.At("alliance", 2024).Value.Value, 6);
        Assert.Equal(ObservationStatus.Estimate, result.At("alliance", 2024).Status);
        Assert.Equal("Group alliance is summed without Iceland, which has no armed forces and no spending in the edition.", Assert.Single(result.Notes));
        Assert.Equal("USD per head (current)", result.Unit);
    }

    [Fact]
    public void Where_the_population_ends_there_is_a_gap() =>
        Assert.Equal(
            "The edition has the population of the United States for 2024, not for 2025.",
            Assert.Single(DefenceExpenditurePerHead.Of(Nato, People, [Given.Usa], Period.Year(2025)).Gaps).Reason);

    [Fact]
    public void An_empty_group_is_not_divided_by()
    {
        var french = Given.Spending(Given.Year("FRA", 2024, 40, 1000));
        Assert.Contains("zero", Assert.Single(DefenceExpenditurePerHead.Of(french, People, [Given.Fra], Period.Year(2024)).Gaps).Reason, StringComparison.Ordinal);
        var polish = Given.Spending(Given.Year("POL", 2024, 40, 1000));
        Assert.Equal("The edition of the population does not hold Poland.", Assert.Single(DefenceExpenditurePerHead.Of(polish, People, [Given.Pol], Period.Year(2024)).Gaps).Reason);
    }

    [Fact]
    public void Two_editions_of_one_dataset_are_refused() =>
        Assert.Contains("don't mix", Given.ErrorOf(() => DefenceExpenditurePerHead.Of(
            Nato, DefenceSpending.Create(Given.Source("spending", "2024"), [Given.Cell("USA", 2024, SpendingMeasure.Population, null, 350)]), [Given.Usa], Period.Year(2024))), StringComparison.Ordinal);
}
