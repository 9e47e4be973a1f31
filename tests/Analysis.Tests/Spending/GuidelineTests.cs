using Analysis.Spending;
using Analysis.Tables;
using CsCheck;

namespace Analysis.Tests.Spending;

/// <summary>Guideline gap, cumulative shortfall, path to guideline, size and burden.</summary>
public sealed class GuidelineTests
{
    private static readonly Share TwoPercent = Share.FromPercent(2);
    private static readonly CountryGroup Two = SampleData.Group("two", SampleData.Pol, SampleData.Deu);

    // At 2 %: Poland 2020 spends 15 of the 20 required, 2021 25 of 20. Germany 2020 spends 40 of 60, 2021 50 of 60.
    private static readonly DefenceSpending Table = SampleData.Spending([
        .. SampleData.Year("POL", 2020, 15, 1000),
        .. SampleData.Year("POL", 2021, 25, 1000),
        .. SampleData.Year("DEU", 2020, 40, 3000),
        .. SampleData.Year("DEU", 2021, 50, 3000, ObservationStatus.Estimate),
    ]);

    [Fact]
    public void A_surplus_of_one_member_does_not_pay_for_another()
    {
        var gap = GuidelineGap.Of(Table, [Two], new(2020, 2021), TwoPercent);

        // 2020: 5 + 20. 2021: Poland is above and gives 0, Germany misses 10.
        Assert.Equal([25m, 10m], gap.Observations.Select(o => o.Value.Millions));
        Assert.Equal([ObservationStatus.Derived, ObservationStatus.Estimate], gap.Observations.Select(o => o.Status));
    }

    [Fact]
    public void The_shortfall_adds_up_over_the_years()
    {
        var shortfall = GuidelineGap.Cumulative(Table, [Two, SampleData.Pol], Two, new(2020, 2021), TwoPercent);

        Assert.Equal(35, shortfall.At("two", new Period(2020, 2021)).Value.Millions); // 25 + 10
        Assert.Equal(5, shortfall.At("POL", new Period(2020, 2021)).Value.Millions); // 5 + 0: the surplus of 2021 is not netted
        Assert.Equal(SampleData.Of2021, shortfall.Observations[0].Value.Basis);
    }

    [Fact]
    public void A_missing_year_makes_the_sum_a_gap() =>
        Assert.Contains(
            "2022",
            Assert.Single(GuidelineGap.Cumulative(Table, [SampleData.Pol], Two, new(2020, 2022), TwoPercent).Gaps).Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_country_counts_from_its_accession()
    {
        var joined = CountryGroup.Fixed("club", "Club", [SampleData.Member(SampleData.Deu, from: 2021)], 2025).ByYear();

        // Germany misses 20 in 2020, before its accession, and 10 in 2021.
        Assert.Equal(10, GuidelineGap.Cumulative(Table, [SampleData.Deu], joined, new(2020, 2021), TwoPercent).Only.Value.Millions);
        Assert.Contains(
            "is not a member",
            Assert.Single(GuidelineGap.Cumulative(Table, [SampleData.Pol], joined, new(2020, 2021), TwoPercent).Gaps).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_target_of_nothing_is_refused() =>
        Assert.Contains(
            "above zero",
            SampleData.ErrorOf(() => GuidelineGap.Of(Table, [SampleData.Pol], new(2020, 2020), Share.FromPercent(0))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Doubling_the_burden_in_one_year_of_steady_GDP_needs_growth_of_a_hundred_per_cent()
    {
        // Poland 2020: 1.5 % of GDP; to 3 % in a year without growth of GDP is ×2. With GDP growing by a tenth it is ×2.2.
        Assert.Equal(1.0, Path(2021, 3, 0).Only.Value.Fraction, 12);
        Assert.Equal(1.2, Path(2021, 3, 0.1).Only.Value.Fraction, 12);
    }

    [Fact]
    public void The_closed_form_is_the_simulated_path() =>
        Gen.Select(Gen.Double[0.5, 8], Gen.Double[-0.05, 0.05], Gen.Int[2021, 2045])
            .Sample(
                (percent, gdpGrowth, year) =>
                {
                    var growth = Path(year, percent, gdpGrowth).Only.Value.Fraction;
                    var (spending, gdp) = (15.0, 1000.0);
                    for (var at = 2020; at < year; at++)
                        (spending, gdp) = (spending * (1 + growth), gdp * (1 + gdpGrowth));
                    return Math.Abs(spending / gdp - percent / 100) < 1e-9;
                }
            );

    [Fact]
    public void A_path_needs_two_years() =>
        Assert.Contains(
            "later year",
            SampleData.ErrorOf(() => PathToGuideline.Of(Table, [SampleData.Pol], new(2020, 2020), TwoPercent, new(0))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_percentage_in_the_place_of_a_fraction_is_refused()
    {
        Assert.Contains(
            "write 0.035 for 3.5 %",
            SampleData.ErrorOf(() => PathToGuideline.Of(Table, [SampleData.Pol], new(2020, 2025), Share.FromFraction(3.5), new(0))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "write 0.035 for 3.5 %",
            SampleData.ErrorOf(() => GuidelineGap.Of(Table, [SampleData.Pol], new(2020, 2020), Share.FromFraction(2))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Ranks_that_agree_correlate_fully_and_ties_share_a_rank()
    {
        // GDP ranks 1, 2, 3, 4; burdens 1 %, 2 %, 2 %, 3 % have ranks 1, 2.5, 2.5, 4. From the mean of 2.5: products 2.25 + 0 + 0 + 2.25 =
        // 4.5, squares
        // 2.25 + 0.25 + 0.25 + 2.25 = 5 and 2.25 + 2.25 = 4.5: ρ = 4.5 ÷ √(5 × 4.5).
        var table = SampleData.Spending([
            .. SampleData.Year("POL", 2020, 10, 1000),
            .. SampleData.Year("FRA", 2020, 40, 2000),
            .. SampleData.Year("DEU", 2020, 60, 3000),
            .. SampleData.Year("FIN", 2020, 120, 4000),
        ]);

        var rho = SizeAndBurden
            .Of(table, SampleData.Group("four", SampleData.Pol, SampleData.Deu, SampleData.Fra, SampleData.Fin), new(2020, 2020))
            .Only.Value;

        Assert.Equal(4.5 / Math.Sqrt(22.5), rho.Value, 12);
        Assert.Equal(4, rho.Count);
    }

    [Fact]
    public void Three_members_are_too_few_for_a_correlation() =>
        Assert.Equal(
            "Group three has 3 members in 2020, too few for a correlation.",
            Assert
                .Single(
                    SizeAndBurden
                        .Of(
                            SampleData.Spending([
                                .. SampleData.Year("POL", 2020, 10, 1000),
                                .. SampleData.Year("FRA", 2020, 40, 2000),
                                .. SampleData.Year("DEU", 2020, 60, 3000),
                            ]),
                            SampleData.Group("three", SampleData.Pol, SampleData.Deu, SampleData.Fra),
                            new(2020, 2020)
                        )
                        .Gaps
                )
                .Reason
        );

    [Fact]
    public void Two_members_are_too_few_for_a_correlation() =>
        Assert.Contains("too few", Assert.Single(SizeAndBurden.Of(Table, Two, new(2020, 2020)).Gaps).Reason, StringComparison.Ordinal);

    private static Indicator<Change> Path(int year, double percent, double gdpGrowth) =>
        PathToGuideline.Of(Table, [SampleData.Pol], new(2020, year), Share.FromPercent(percent), new(gdpGrowth));
}
