namespace Analysis.Indicators.Tests;

/// <summary>Access to the US market as it is printed.</summary>
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
}
