using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Tests.Spending;

/// <summary>EDA's figures are given by report and on one price basis.</summary>
public sealed class EdaReportedFiguresTests
{
    private static readonly CitedValues Figures = SampleCitedValues.Table(
        SampleCitedValues
            .Row("investment-2022", SampleData.Deu, "defence-data-2022", "", "defence-investment-share", 18.4m, "% of defence expenditure")
            .In(2022),
        SampleCitedValues
            .Row("spending-2024", SampleData.Deu, "defence-data-2024-2025", "", "defence-expenditure", 343_000, "million EUR (current)")
            .In(2024),
        SampleCitedValues
            .Row("spending-2025", SampleData.Deu, "defence-data-2024-2025", "", "defence-expenditure", 381_000, "million EUR (current)")
            .In(2025) with
        {
            Unit = "million EUR (2024 prices)",
            Basis = PriceBasis.Constant("EUR", 2024),
        }
    );

    [Fact]
    public void A_share_is_a_fraction_and_names_its_report()
    {
        var only = EdaReportedValues.Shares(Figures, "defence-investment-share").Only;
        Assert.Equal((0.184, "Report 2022"), (only.Value.Fraction, only.Counterpart!.Name));
    }

    [Fact]
    public void An_amount_in_the_prices_of_another_year_is_a_gap()
    {
        var result = EdaReportedValues.Amounts(Figures, "defence-expenditure");
        Assert.Equal(343_000m, result.Only.Value.Millions);
        Assert.Equal(
            (2025, "The report gives it in EUR (2024 prices), which can't be compared with current prices."),
            (Assert.Single(result.Gaps).Period.To, result.Gaps[0].Reason)
        );
    }

    [Fact]
    public void A_measure_that_no_report_gives_is_refused_with_the_existing_ones() =>
        Assert.Contains(
            "there are defence-investment-share",
            SampleData.ErrorOf(() => EdaReportedValues.Shares(Figures, "defence-expenditure")),
            StringComparison.Ordinal
        );
}
