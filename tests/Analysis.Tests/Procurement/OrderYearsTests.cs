using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>The order years that had the whole follow-up, and the means of periods of five of them.</summary>
public sealed class OrderYearsTests
{
    private static readonly Aggregate Aircraft = new("aircraft", "Aircraft");

    private static OrderLag Us(int year, int lag, int orders) => new(Aircraft, SampleData.Usa, year, lag, orders);

    private static EditionTable<OrderLag> Table(params OrderLag[] rows) => new(SampleData.Source("lags"), null, rows);

    // The first orders are of 1998, the last first delivery is of 2020 + 4 = 2024: with ten years of follow-up 1998 to 2014.
    [Fact]
    public void Order_years_end_where_the_follow_up_does()
    {
        var table = Table(Us(1998, 1, 5), Us(2020, 4, 1));
        Assert.Equal(new(1998, 2014), OrderYears.Followed(table, 10));
        Assert.Equal(new(1998, 1999), OrderYears.Followed(table, 25));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(26)]
    public void A_follow_up_that_leaves_no_two_order_years_is_refused_with_the_longest(int followUp) =>
        Assert.Contains(
            "give between one and 25",
            SampleData.ErrorOf(() => OrderYears.Followed(Table(Us(1998, 1, 5), Us(2020, 4, 1)), followUp)),
            StringComparison.Ordinal
        );

    // Recent are 2015 to 2020, so that the periods before are 2010 to 2014 and 2005 to 2009; 2000 to 2004 would begin before the table.
    // Means: (4 × 1 + 1 × 3) ÷ 5 = 1.4 for 2005–09, a gap for the two orders of 2010–14, (3 × 2 + 2 × 4) ÷ 5 = 2.8 for 2015–20.
    [Fact]
    public void Means_are_of_whole_periods_of_five_years_before_the_recent_ones()
    {
        var means = OrderYears.MeansUntil(
            Table(Us(2003, 4, 5), Us(2005, 1, 4), Us(2009, 3, 1), Us(2010, 2, 2), Us(2015, 2, 3), Us(2020, 4, 2)),
            new(2015, 2020)
        );
        var american = means.OfCounterpart("USA");
        Assert.Equal([new(2005, 2009), new(2015, 2020)], american.Observations.Select(o => o.Period));
        Assert.Equal([1.4, 2.8], american.Observations.Select(o => Math.Round(o.Value.Years, 12)));
        Assert.All(means.Observations, o => Assert.Equal(DeliveryLag.AllCategories, o.Subject));
        Assert.Contains(
            means.Gaps,
            gap =>
                gap.Period == new Period(2010, 2014) && gap.Reason.StartsWith("United States: it takes 5 orders", StringComparison.Ordinal)
        );
    }

    // An order of 2020 with four years until the last delivery, but five of follow-up.
    [Fact]
    public void A_period_without_the_whole_follow_up_is_a_gap()
    {
        var means = OrderYears.MeansUntil(Table(Us(2015, 2, 5), Us(2020, 4, 5)), new(2015, 2020), followUp: 5);
        Assert.Empty(means.Observations);
        Assert.Contains("shorten the follow-up", Assert.Single(means.Gaps).Reason, StringComparison.Ordinal);
    }
}
