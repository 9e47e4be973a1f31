using Analysis.Tables;

namespace Analysis.Data.Tests;

/// <summary>Eurostat's accounts of what governments spend on defence: the members add up to the printed Union.</summary>
public sealed class GovernmentSpendingTests
{
    private static readonly PriceBasis Euro = PriceBasis.Current("EUR");

    // Eurostat rounds each cell to 0.1 million euro: 28 cells may differ by at most 1.4.
    [Theory]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    public void Investment_of_the_27_members_is_the_printed_Union(int year)
    {
        var table = Repository.Library.GovernmentSpending();
        var members = Repository
            .Library.Group("eu27")
            .MembersIn(year)
            .Sum(member => table.Find(SpendingMeasure.GovernmentInvestment, Euro, member, year)!.Value.Value);
        var union = table.Find(SpendingMeasure.GovernmentInvestment, Euro, Entity.ParseEntity("x-eu27-total"), year)!.Value.Value;
        Assert.Equal(union, members, 1.4);
    }

    // Eurostat, gov_ev of 27 April 2026: investment is net of what leaves the stock, and Slovakia's is below zero in 2022 and 2023.
    [Theory]
    [InlineData(2022, -136.7)]
    [InlineData(2023, -1274.4)]
    public void Net_investment_may_be_below_zero(int year, double printed) =>
        Assert.Equal(
            printed,
            Repository
                .Library.GovernmentSpending()
                .Find(SpendingMeasure.GovernmentInvestment, Euro, Country.Parse("SVK"), year)!
                .Value.Value
        );
}
