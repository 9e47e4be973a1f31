using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Tests.Spending;

/// <summary>Government expenditure and investment by the national accounts, and spending per head.</summary>
public sealed class NationalAccountsTests
{
    private static readonly PriceBasis Euros = PriceBasis.Current("EUR");
    private static readonly CountryGroup Union = SampleData.Group("union", SampleData.Deu, SampleData.Fra);
    private static readonly Entity Printed = Entity.ParseEntity("x-eu27-total");

    private static readonly DefenceSpending Table = SampleData.Spending(
        SampleData.Cell("DEU", 2023, SpendingMeasure.GovernmentExpenditure, Euros, 50),
        SampleData.Cell("DEU", 2024, SpendingMeasure.GovernmentExpenditure, Euros, 60),
        SampleData.Cell("FRA", 2024, SpendingMeasure.GovernmentExpenditure, Euros, 40, ObservationStatus.Provisional),
        SampleData.Cell("x-eu27-total", 2024, SpendingMeasure.GovernmentExpenditure, Euros, 101),
        SampleData.Cell("DEU", 2024, SpendingMeasure.PrintedGovernmentExpenditureShare, null, 0.013),
        SampleData.Cell("DEU", 2024, SpendingMeasure.GovernmentInvestment, Euros, 9),
        SampleData.Cell("DEU", 2024, SpendingMeasure.PrintedGovernmentInvestmentShare, null, 0.002)
    );

    [Fact]
    public void Amounts_are_as_printed_and_a_group_is_the_sum()
    {
        var result = GovernmentDefenceExpenditure.Of(Table, [SampleData.Deu, Union, Printed], Period.Year(2024));
        // 60 + 40 = 100; the printed total is another number and stays as printed.
        Assert.Equal([60, 100, 101], result.Observations.Select(o => o.Value.Millions));
        Assert.Equal(
            [ObservationStatus.Actual, ObservationStatus.Provisional, ObservationStatus.Actual],
            result.Observations.Select(o => o.Status)
        );
        Assert.Equal("million EUR (current)", result.Unit);
    }

    [Fact]
    public void A_missing_cell_is_a_gap_and_leaves_the_group_without_a_sum()
    {
        var result = GovernmentDefenceExpenditure.Of(Table, [SampleData.Fra, Union], Period.Year(2023));
        Assert.Empty(result.Observations);
        Assert.Equal(
            ["The edition has no cell for France in 2023.", "The edition has no cell for France in 2023, so Group union can't be summed."],
            result.Gaps.Select(gap => gap.Reason)
        );
    }

    [Fact]
    public void A_year_outside_the_edition_is_a_gap() =>
        Assert.Equal(
            "The edition covers 2023-2024, not 2025.",
            Assert.Single(GovernmentDefenceExpenditure.Of(Table, [SampleData.Deu], Period.Year(2025)).Gaps).Reason
        );

    [Fact]
    public void Shares_are_as_printed_and_a_group_has_none()
    {
        var result = GovernmentDefenceExpenditure.AsShareOfGdp(Table, [SampleData.Deu, Union], Period.Year(2024));
        Assert.Equal(0.013, result.Only.Value.Fraction, 12);
        Assert.Contains("prints shares of GDP of countries", Assert.Single(result.Gaps).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Investment_is_another_measure()
    {
        Assert.Equal(9, GovernmentDefenceInvestment.Of(Table, [SampleData.Deu], Period.Year(2024)).Only.Value.Millions);
        Assert.Equal(0.002, GovernmentDefenceInvestment.AsShareOfGdp(Table, [SampleData.Deu], Period.Year(2024)).Only.Value.Fraction, 12);
        Assert.Equal(
            "The edition has no cell for Germany in 2023.",
            Assert.Single(GovernmentDefenceInvestment.Of(Table, [SampleData.Deu], Period.Year(2023)).Gaps).Reason
        );
    }

    [Fact]
    public void Investment_below_zero_goes_into_the_sum_as_published()
    {
        var table = SampleData.Spending(
            SampleData.Cell("DEU", 2024, SpendingMeasure.GovernmentInvestment, Euros, 9),
            SampleData.Cell("FRA", 2024, SpendingMeasure.GovernmentInvestment, Euros, -12)
        );
        // 9 − 12 = −3
        Assert.Equal(-3, GovernmentDefenceInvestment.Of(table, [Union], Period.Year(2024)).Only.Value.Millions);
    }

    [Fact]
    public void The_longer_series_has_an_id_of_its_own() =>
        Assert.Equal(
            "government-defence-expenditure-since-1995",
            GovernmentDefenceExpenditure.Since1995(Table, [SampleData.Deu], Period.Year(2024)).Id
        );

    [Fact]
    public void An_aggregate_is_refused() =>
        Assert.Contains(
            "neither a country nor a group",
            SampleData.ErrorOf(() => GovernmentDefenceExpenditure.Of(Table, [new Aggregate("others", "Others")], Period.Year(2024))),
            StringComparison.Ordinal
        );

    // Spending 700 and 60 million; population 350 and 80 and Iceland's 1, which is left out with its missing spending.
    private static readonly DefenceSpending Nato = SampleData.Spending([
        .. SampleData.Year("USA", 2024, 700, 6000),
        .. SampleData.Year("DEU", 2024, 60, 3000, ObservationStatus.Estimate),
        .. SampleData.Year("USA", 2025, 710, 6100),
    ]);

    private static readonly DefenceSpending People = SampleData.Spending(
        SampleData.Cell("USA", 2024, SpendingMeasure.Population, null, 350),
        SampleData.Cell("DEU", 2024, SpendingMeasure.Population, null, 80),
        SampleData.Cell("ISL", 2024, SpendingMeasure.Population, null, 1),
        SampleData.Cell("FIN", 2023, SpendingMeasure.Population, null, 5),
        SampleData.Cell("FRA", 2024, SpendingMeasure.Population, null, 0)
    );

    [Fact]
    public void Spending_per_head_divides_sums()
    {
        var alliance = SampleData.Group("alliance", SampleData.Usa, SampleData.Deu, SampleData.Isl);
        var result = DefenceExpenditurePerHead.Of(Nato, People, [SampleData.Usa, alliance], Period.Year(2024));
        // 700 million ÷ 350 = 2,000,000; (700 + 60) million ÷ (350 + 80) = 1,767,441.86…
        Assert.Equal(2_000_000, result.At("USA", 2024).Value.Value, 6);
        Assert.Equal(760_000_000.0 / 430, result.At("alliance", 2024).Value.Value, 6);
        Assert.Equal(ObservationStatus.Estimate, result.At("alliance", 2024).Status);
        Assert.Equal(
            "Group alliance is summed without Iceland, which has no armed forces and no spending in the edition.",
            Assert.Single(result.Notes)
        );
        Assert.Equal("USD per head (current)", result.Unit);
    }

    [Fact]
    public void Where_the_population_ends_there_is_a_gap() =>
        Assert.Equal(
            "The edition has the population of the United States for 2024, not for 2025.",
            Assert.Single(DefenceExpenditurePerHead.Of(Nato, People, [SampleData.Usa], Period.Year(2025)).Gaps).Reason
        );

    [Fact]
    public void An_empty_group_is_not_divided_by()
    {
        var french = SampleData.Spending(SampleData.Year("FRA", 2024, 40, 1000));
        Assert.Contains(
            "zero",
            Assert.Single(DefenceExpenditurePerHead.Of(french, People, [SampleData.Fra], Period.Year(2024)).Gaps).Reason,
            StringComparison.Ordinal
        );
        var polish = SampleData.Spending(SampleData.Year("POL", 2024, 40, 1000));
        Assert.Equal(
            "The edition of the population does not hold Poland.",
            Assert.Single(DefenceExpenditurePerHead.Of(polish, People, [SampleData.Pol], Period.Year(2024)).Gaps).Reason
        );
    }

    [Fact]
    public void Two_editions_of_one_dataset_are_refused() =>
        Assert.Contains(
            "don't mix",
            SampleData.ErrorOf(() =>
                DefenceExpenditurePerHead.Of(
                    Nato,
                    DefenceSpending.Create(
                        SampleData.Source("spending", "2024"),
                        [SampleData.Cell("USA", 2024, SpendingMeasure.Population, null, 350)]
                    ),
                    [SampleData.Usa],
                    Period.Year(2024)
                )
            ),
            StringComparison.Ordinal
        );
}
