using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Tests.Spending;

public sealed class RealGrowthTests
{
    // Finland joins in 2023.
    private static readonly CountryGroup Growing = CountryGroup
        .Fixed("growing", "Growing", [SampleData.Member(SampleData.Deu), SampleData.Member(SampleData.Fin, 2023)], 2025)
        .ByYear();

    private static SpendingRow Spent(string country, int year, double millions, ObservationStatus status = ObservationStatus.Actual) =>
        SampleData.Cell(country, year, SpendingMeasure.DefenceExpenditure, SampleData.Of2021, millions, status);

    private static readonly DefenceSpending Table = SampleData.Spending(
        Spent("DEU", 2021, 50),
        Spent("DEU", 2022, 60),
        Spent("DEU", 2023, 66),
        Spent("FIN", 2022, 40),
        Spent("FIN", 2023, 44)
    );

    [Fact]
    public void Growth_is_a_year_by_the_year_before_less_one()
    {
        var growth = RealGrowth.Annual(Table, [SampleData.Deu], new Period(2022, 2023));
        // 60 ÷ 50 − 1 = 0.2; 66 ÷ 60 − 1 = 0.1
        Assert.Equal(0.2, growth.At("DEU", 2022).Value.Fraction, 12);
        Assert.Equal(0.1, growth.At("DEU", 2023).Value.Fraction, 12);
        Assert.Equal("fraction a year, USD (2021 prices)", growth.Unit);
        Assert.Equal(ObservationStatus.Actual, growth.At("DEU", 2022).Status);
    }

    [Fact]
    public void The_first_year_has_no_year_before_it() =>
        Assert.Equal(
            "The edition covers 2021-2023, not 2020.",
            Assert.Single(RealGrowth.Annual(Table, [SampleData.Deu], Period.Year(2021)).Gaps).Reason
        );

    [Fact]
    public void An_accession_is_not_growth()
    {
        var growth = RealGrowth.Annual(Table, [Growing], new Period(2022, 2023));
        // 2023 with Finland in both years: (66 + 44) ÷ (60 + 40) − 1 = 0.1, and not (66 + 44) ÷ 60 − 1 = 0.83. 2022 without: 0.2
        Assert.Equal(0.1, growth.At("growing-by-year", 2023).Value.Fraction, 12);
        Assert.Equal(0.2, growth.At("growing-by-year", 2022).Value.Fraction, 12);
    }

    [Fact]
    public void A_new_member_without_an_earlier_cell_is_a_gap()
    {
        var table = SampleData.Spending(Spent("DEU", 2022, 60), Spent("DEU", 2023, 66), Spent("FIN", 2023, 44));
        Assert.Equal(
            "The edition has no defence expenditure in USD (2021 prices) for Finland in 2022, so Growing (members of each "
                + "year) can't be summed.",
            Assert.Single(RealGrowth.Annual(table, [Growing], Period.Year(2023)).Gaps).Reason
        );
    }

    [Fact]
    public void A_printed_total_changes_its_members_and_so_has_no_growth()
    {
        var table = SampleData.Spending(Spent("x-nato-total", 2022, 100), Spent("x-nato-total", 2023, 140));
        var total = Entity.ParseEntity("x-nato-total");
        Assert.Contains(
            "an accession is not growth; take the group instead",
            Assert.Single(RealGrowth.Annual(table, [total], Period.Year(2023)).Gaps).Reason,
            StringComparison.Ordinal
        );
        Assert.Single(RealGrowth.Compound(table, [total], new Period(2022, 2023)).Gaps);
    }

    [Fact]
    public void Growth_from_nothing_is_a_gap()
    {
        var table = SampleData.Spending(Spent("DEU", 2022, 0), Spent("DEU", 2023, 66));
        Assert.Contains(
            "zero",
            Assert.Single(RealGrowth.Annual(table, [SampleData.Deu], Period.Year(2023)).Gaps).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Growth_to_nothing_is_minus_one_hundred_per_cent()
    {
        var table = SampleData.Spending(Spent("DEU", 2021, 50), Spent("DEU", 2023, 0));
        Assert.Equal(-1, RealGrowth.Compound(table, [SampleData.Deu], new Period(2021, 2023)).Only.Value.Fraction);
    }

    [Fact]
    public void Compound_growth_is_the_steady_rate()
    {
        var table = SampleData.Spending(Spent("DEU", 2021, 100), Spent("DEU", 2022, 300), Spent("DEU", 2023, 121));
        var growth = RealGrowth.Compound(table, [SampleData.Deu], new Period(2021, 2023));
        // (121 ÷ 100)^(1 ÷ 2) − 1 = 1.1 − 1 = 0.1; the year between does not matter
        Assert.Equal(0.1, growth.Only.Value.Fraction, 12);
        Assert.Equal(new Period(2021, 2023), growth.Only.Period);
    }

    [Fact]
    public void Compound_growth_takes_the_last_years_members_in_both_years()
    {
        // (66 + 44) ÷ (60 + 40) − 1 = 0.1 over one year
        Assert.Equal(0.1, RealGrowth.Compound(Table, [Growing], new Period(2022, 2023)).Only.Value.Fraction, 12);
    }

    [Fact]
    public void Compound_growth_outside_the_edition_is_a_gap() =>
        Assert.Equal(
            new Gap(SampleData.Deu, new Period(2015, 2023), "The edition covers 2021-2023, not 2015."),
            Assert.Single(RealGrowth.Compound(Table, [SampleData.Deu], new Period(2015, 2023)).Gaps)
        );

    [Fact]
    public void Compound_growth_on_one_year_is_refused() =>
        Assert.Contains(
            "needs two years",
            SampleData.ErrorOf(() => RealGrowth.Compound(Table, [SampleData.Deu], Period.Year(2023))),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_estimate_in_either_year_makes_an_estimate()
    {
        var table = SampleData.Spending(Spent("DEU", 2021, 50), Spent("DEU", 2022, 60, ObservationStatus.Estimate), Spent("DEU", 2023, 66));
        var growth = RealGrowth.Annual(table, [SampleData.Deu], new Period(2022, 2023));
        Assert.All(growth.Observations, o => Assert.Equal(ObservationStatus.Estimate, o.Status));
        Assert.Equal(ObservationStatus.Actual, RealGrowth.Compound(table, [SampleData.Deu], new Period(2021, 2023)).Only.Status);
    }

    [Fact]
    public void Iceland_is_left_out_with_a_note()
    {
        var group = SampleData.Group("with-iceland", SampleData.Deu, SampleData.Isl);
        Assert.Contains(
            "without Iceland",
            Assert.Single(RealGrowth.Annual(Table, [group], Period.Year(2022)).Notes),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "without Iceland",
            Assert.Single(RealGrowth.Compound(Table, [group], new Period(2021, 2023)).Notes),
            StringComparison.Ordinal
        );
    }
}
