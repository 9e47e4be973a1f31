using Analysis.Procurement;
using Analysis.Scoreboards;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>EU money beside notified US sales: same states, same years, dollars on both sides.</summary>
public sealed class PullAndAnswerTests
{
    private static readonly CountryGroup Union = SampleData.Group("eu27", SampleData.Pol, SampleData.Deu);

    // NATO gives Germany 100 euros and 110 dollars in 2023, 100 and 120 in 2024; nothing for 2025.
    private static readonly DefenceSpending Both = SampleData.Spending(
        SampleData.Cell("DEU", 2023, SpendingMeasure.DefenceExpenditure, PriceBasis.Current("EUR"), 100),
        SampleData.Cell("DEU", 2023, SpendingMeasure.DefenceExpenditure, SampleData.Current, 110),
        SampleData.Cell("DEU", 2024, SpendingMeasure.DefenceExpenditure, PriceBasis.Current("EUR"), 100),
        SampleData.Cell("DEU", 2024, SpendingMeasure.DefenceExpenditure, SampleData.Current, 120),
        SampleData.Cell("POL", 2024, SpendingMeasure.DefenceExpenditure, SampleData.Current, 999)
    );

    // Grants of 400 over 2022-25, 100 a year, and 50 in 2024; loans of 600 over 2025-26; a ceiling outside the budget that does not count.
    private static readonly CitedValues Instruments = SampleCitedValues.Table(
        Money("edf", "budget", 400).In(2022, 2025),
        Money("asap", "budget", 50).In(2024),
        Money("safe", "loan-envelope", 600).In(2025, 2026),
        Money("epf", "ceiling", 9000).In(2021, 2027)
    );

    // Notified to members: 1,100 in 2023, 1,800 in 2024, 600 in 2025; Britain's 5,000 is none of it.
    private static readonly SalesNotices Notices = SampleNotices.Table(
        SampleNotices.Row("a", SampleData.Pol, "2023-01-01", 1100),
        SampleNotices.Row("b", SampleData.Deu, "2024-01-01", 1800),
        SampleNotices.Row("c", SampleData.Deu, "2025-01-01", 600),
        SampleNotices.Row("d", Country.Parse("GBR"), "2024-01-01", 5000)
    );

    private static CitedValue Money(string id, string measure, decimal value) =>
        SampleCitedValues.Row(id, SampleCitedValues.AsCited, id, "", measure, value, "million EUR (current)");

    private static Indicator<Share> Result(int from, int to) =>
        InstrumentsAndSales.CompareWithSales(Notices, Instruments, Both, Union, new(from, to));

    [Fact]
    public void Grants_of_a_year_beside_the_sales_of_the_year()
    {
        // 2023: 100 × 1.1 ÷ 1,100 = 0.1. 2024: 150 × 1.2 ÷ 1,800 = 0.1. Both: (110 + 180) ÷ 2,900 = 0.1.
        var grants = Result(2023, 2024).Observations.Where(o => o.Counterpart!.Id == "grants");
        Assert.Equal(
            [("2023", 0.1), ("2024", 0.1), ("2023-2024", 0.1)],
            grants.Select(o => (o.Period.ToString(), Math.Round(o.Value.Fraction, 12)))
        );
    }

    [Fact]
    public void Loans_are_apart_and_a_year_without_a_rate_takes_the_highest()
    {
        // Loans of 2025: 300 × 1.2 ÷ 600 = 0.6; there is none in 2024. Grants of 2025: 100 × 1.2 ÷ 600 = 0.2; both years (180 + 120) ÷
        // 2,400 = 0.125.
        var result = Result(2024, 2025);
        Assert.Equal(0.6, result.Observations.Single(o => o.Counterpart!.Id == "loans").Value.Fraction, 12);
        Assert.Equal(0.125, result.Observations.Single(o => o.Counterpart!.Id == "grants" && o.Period.Length == 2).Value.Fraction, 12);
        Assert.Equal(("loans", 2024), (result.Gaps.Single().Subject.Id, result.Gaps[0].Period.From));
        Assert.Contains(result.Notes, note => note.StartsWith("Euros of 2025 are at the highest rate", StringComparison.Ordinal));
    }

    [Fact]
    public void A_year_without_a_notice_is_a_gap_and_a_table_in_one_currency_is_refused()
    {
        Assert.Contains(
            Result(2022, 2023).Gaps,
            gap =>
                gap.Subject.Id == "grants" && gap.Period.From == 2022 && gap.Reason.Contains("no notice of 2022", StringComparison.Ordinal)
        );
        var dollars = SampleData.Spending(SampleData.Year("DEU", 2023, 1, 1));
        Assert.Contains(
            "both euros and dollars",
            SampleData.ErrorOf(() => InstrumentsAndSales.CompareWithSales(Notices, Instruments, dollars, Union, Period.Year(2023))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Over_the_years_with_both_is_the_longest_period_of_a_kind_or_its_own_gaps()
    {
        // Grants of both years (180 + 120) ÷ 2,400 = 0.125, loans of the one year that has any 0.6; neither runs in 2030.
        var (result, later) = (Result(2024, 2025), Result(2030, 2030));
        Assert.Equal(
            (0.125, 2),
            (Math.Round(result.OverYearsWithBoth("grants").Only.Value.Fraction, 12), result.OverYearsWithBoth("grants").Only.Period.Length)
        );
        Assert.Equal(0.6, result.OverYearsWithBoth("loans").Only.Value.Fraction, 12);
        Assert.Empty(later.OverYearsWithBoth("loans").Observations);
        Assert.Equal("loans", Assert.Single(later.OverYearsWithBoth("loans").Gaps).Subject.Id);
    }

    [Theory]
    [InlineData(0.0999, ClaimVerdict.Supported)]
    [InlineData(0.1, ClaimVerdict.NotSupported)] // on the line
    [InlineData(0.2, ClaimVerdict.NotSupported)]
    public void Small_is_below_what_is_signed_of_a_ceiling_at_the_least(double part, ClaimVerdict expected) =>
        Assert.Equal(expected, InstrumentsAndSales.IsSmall(Share.FromFraction(part), Share.FromFraction(0.1)));

    [Fact]
    public void Signed_parts_are_of_the_notices_that_have_a_contract_lowest_first()
    {
        // 50 ÷ 100 and 363 ÷ 1,940 = 0.187113.
        var notices = SampleNotices.Table(
            SampleNotices.Row("half", SampleData.Pol, "2023-01-01", 100) with
            {
                Contract = new(50, SampleData.Current),
            },
            SampleNotices.Row("fifth", SampleData.Deu, "2024-01-01", 1940) with
            {
                Contract = new(363, SampleData.Current),
            },
            SampleNotices.Row("none", SampleData.Deu, "2024-01-01", 7)
        );
        Assert.Equal(
            [("fifth", 0.187113), ("half", 0.5)],
            NotifiedSales.SignedPart(notices).Observations.Select(o => (o.Counterpart!.Id, Math.Round(o.Value.Fraction, 6)))
        );
    }
}
