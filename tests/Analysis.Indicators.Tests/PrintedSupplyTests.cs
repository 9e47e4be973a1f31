namespace Analysis.Indicators.Tests;

/// <summary>Suppliers of materials against the Commission's print.</summary>
public sealed class PrintedSupplyTests
{
    // European Commission, Study on the critical raw materials for the EU 2023, final report (doi:10.2873/725585), appendix 7, EU sourcing.
    [Theory]
    [InlineData("magnesium", "CHN", 97)]
    [InlineData("germanium", "CHN", 83)]
    [InlineData("niobium", "BRA", 82)]
    [InlineData("lithium", "CHL", 79)]
    [InlineData("gallium", "CHN", 69)]
    [InlineData("titanium-metal", "KAZ", 36)]
    public void The_largest_EU_supplier_of_2023_is_the_Commissions(string material, string supplier, double percent)
    {
        var largest = Assert.Single(ShippedLibrary.Run("supply-concentration", null, $"materials={material}").Result.Numbers);
        Assert.Equal((supplier, percent / 100), (largest.Counterpart!.Id, largest.Value.Value));
    }

    // US Geological Survey, Mineral Commodity Summaries 2026: Belgium supplied 41 % of US germanium imports in 2021-2024.
    [Fact]
    public void Belgium_is_the_largest_supplier_of_germanium_to_the_United_States()
    {
        var largest = Assert.Single(
            ShippedLibrary.Run("supply-concentration", null, "materials=germanium-total", "definition=us-imports").Result.Numbers
        );
        Assert.Equal(("BEL", 0.41), (largest.Counterpart!.Id, largest.Value.Value));
    }
}
