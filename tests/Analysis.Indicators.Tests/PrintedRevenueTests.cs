namespace Analysis.Indicators.Tests;

/// <summary>
/// Arms revenue against SIPRI's press release on "The SIPRI Top 100 arms-producing and military services companies, 2024"
/// (December 2025), in billions of US dollars.
/// </summary>
public sealed class PrintedRevenueTests
{
    [Theory]
    [InlineData("top-100", 679, 0)]
    [InlineData("USA", 334, 0)]
    [InlineData("sipri-top-100-europe", 151, 0)]
    [InlineData("RUS", 31.2, 1)]
    public void SIPRI_prints_the_revenue_of_2024_by_headquarters(string group, double billions, int decimals) =>
        Assert.Equal(billions, Math.Round(Shipped.Number("arms-revenue", null, $"groups={group}", "years=2024") / 1000, decimals));

    // From the same prints: 334 ÷ 679 = 0.492 and 334 ÷ 151 = 2.21, each print within half a billion.
    [Fact]
    public void Share_and_ratio_of_2024_follow_from_SIPRIs_printed_revenues()
    {
        Assert.InRange(Shipped.Number("revenue-share", null, "groups=USA", "years=2024"), 333.5 / 679.5, 334.5 / 678.5);
        Assert.InRange(Shipped.Number("revenue-ratio", null, "years=2024"), 333.5 / 151.5, 334.5 / 150.5);
    }
}
