using Analysis.IndustrialBase;
using Analysis.Tables;
using static Analysis.Tests.SampleCitedValues;

namespace Analysis.Tests.IndustrialBase;

/// <summary>Qualifying countries and purchases from foreign entities.</summary>
public sealed class UsMarketAccessTests
{
    private const string Dollars = "million USD (current)";

    private static readonly CitedValues Figures = Table(
        Row("a", SampleData.Deu, "reciprocal-agreement", "", "qualifying", 1, "countries"),
        Row("b", SampleData.Pol, "reciprocal-agreement", "", "qualifying", 1, "countries").Beside(),
        Row("c", SampleData.Usa, "purchases", "", "from-foreign-entities", 10, Dollars).In(2017),
        Row("d", SampleData.Usa, "purchases", "", "all-contracts", 200, Dollars).In(2017),
        Row("e", SampleData.Usa, "purchases", "", "from-foreign-entities", 12, Dollars).In(2015)
    );

    [Fact]
    public void A_member_that_the_list_does_not_name_is_a_gap_and_no_zero()
    {
        var listed = UsMarketAccess.Qualifying(Figures, SampleData.Group("g", SampleData.Deu, SampleData.Fra, SampleData.Pol));
        Assert.Equal("DEU", Assert.Single(listed.Observations).Subject.Id);
        // Poland's row does not count.
        Assert.Equal(["FRA", "POL"], listed.Gaps.Select(gap => gap.Subject.Id));
    }

    [Fact]
    public void The_part_needs_both_amounts_of_a_year()
    {
        var share = UsMarketAccess.ForeignShare(Figures);
        // 10 ÷ 200; of 2015 the total is missing.
        Assert.Equal((0.05, Period.Year(2017)), (share.Only.Value.Fraction, share.Only.Period));
        Assert.Equal(Period.Year(2015), Assert.Single(share.Gaps).Period);
        Assert.Equal([12, 10], UsMarketAccess.ForeignPurchases(Figures).Observations.Select(o => (double)o.Value.Millions));
    }
}
