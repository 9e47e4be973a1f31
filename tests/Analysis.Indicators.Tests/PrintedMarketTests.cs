namespace Analysis.Indicators.Tests;

/// <summary>Access to the US market, production and delays as they are printed.</summary>
public sealed class PrintedMarketTests
{
    // US Department of Defense, letter to Congress of 6 July 2018: 10.6 of 320 billion dollars; by hand 3.3 %.
    [Fact]
    public void Foreign_entities_had_3_3_per_cent_of_the_contracts_of_2017()
    {
        var share = Assert.Single(ShippedLibrary.Run("us-foreign-purchase-share", null).Result.Numbers);
        Assert.Equal((3.3, 2017), (Math.Round(share.Value.Value * 100, 1), share.Period.To));
    }

    // 48 CFR 252.225-7002 (December 2017) lists 27 countries; of its 22 in Europe all but Austria, Switzerland and Türkiye are in European
    // NATO, counted by hand, and Lithuania came in 2022: Belgium, Czechia, Denmark, Estonia, Finland, France, Germany, Greece, Italy, Latvia,
    // Lithuania, Luxembourg, the Netherlands, Norway, Poland, Portugal, Slovenia, Spain, Sweden and the United Kingdom.
    [Fact]
    public void Twenty_members_of_European_NATO_are_qualifying_countries()
    {
        var result = ShippedLibrary.Run("us-qualifying-countries", null).Result;
        Assert.Equal((20, 9), (result.Numbers.Count, result.Gaps.Count));
    }

    // Shephard Media, 17 March 2025: MBDA's backlog of 37 and revenue of 4.9 billion euros; by hand 7.6 years.
    [Fact]
    public void Orders_in_hand_of_MBDA_are_seven_and_a_half_years_of_its_revenue() =>
        Assert.Equal(7.6, Math.Round(ShippedLibrary.Number("production-backlog-years", null), 1));

    // US Department of War, 6 January 2026: from about 600 PAC-3 MSE a year to 2,000.
    [Fact]
    public void The_target_of_PAC_3_is_no_output()
    {
        Assert.Equal(600, ShippedLibrary.Numbers("production-output", null)[("pac-3-mse-interceptor", 2025)]);
        Assert.Equal(2_000, ShippedLibrary.Numbers("production-target", null)[("pac-3-mse-interceptor", 2030)]);
        Assert.DoesNotContain(("pac-3-mse-interceptor", 2030), ShippedLibrary.Numbers("production-output", null).Keys);
    }

    // Defense News, 6 March 2026: Switzerland's Patriot comes four to five years later.
    [Theory]
    [InlineData("at-least", 4)]
    [InlineData("at-most", 5)]
    public void Patriot_for_Switzerland_comes_four_to_five_years_later(string bound, double years) =>
        Assert.Equal(years, ShippedLibrary.Number("delivery-delays", null, $"bound={bound}"));
}
