using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Two periods of order years, each order followed equally long, with the bootstrap interval of the change.</summary>
public sealed class DeliveryLagChangeTests
{
    private static readonly Aggregate Aircraft = new("aircraft", "Aircraft");
    private static readonly Aggregate Europe = new("european-nato", "European NATO");
    private static readonly Period Earlier = new(2010, 2014),
        Later = new(2015, 2020);

    // The table begins with an order of 2010; one of 2020 delivered in 2024 closes it in 2024, so that orders until 2020 had four years.
    private static readonly OrderLag[] Bounds = [new(Aircraft, Europe, 2010, 1, 1), new(Aircraft, Europe, 2020, 4, 1)];

    private static Indicator<LagChange> Of(params OrderLag[] rows) =>
        DeliveryLagChange.Of(new(SampleData.Source("lags"), null, [.. rows, .. Bounds]), Earlier, Later);

    private static OrderLag Us(int year, int lag, int orders) => new(Aircraft, SampleData.Usa, year, lag, orders);

    private static LagChange Change(params OrderLag[] rows) =>
        Of(rows).Observations.Single(o => o.Subject == DeliveryLag.AllCategories && o.Counterpart == SampleData.Usa).Value;

    // Earlier: five orders of 1 year. Later: four of 2 years and one of 4, mean 12 ÷ 5. A sample of the later five has K orders of 4 years,
    // K binomial with five draws and a chance of 1/5: P(K = 0) = 0.328, P(K ≤ 2) = 0.942, P(K ≤ 3) = 0.993. So 2.5 % lie at K = 0, mean 2,
    // and 97.5 % at K = 3, mean 16 ÷ 5; less the 1 year of the earlier orders, 1 to 2.2.
    [Fact]
    public void The_change_comes_with_both_means_both_numbers_and_the_interval()
    {
        var change = Change(Us(2010, 1, 3), Us(2014, 1, 2), Us(2015, 2, 4), Us(2020, 4, 1));
        Assert.Equal((1, 2.4, 5, 5), (change.Earlier.Years, change.Later.Years, change.EarlierOrders, change.LaterOrders));
        Assert.Equal(1.4, change.Years, 12);
        Assert.Equal((1, 2.2), (change.Interval.Low, Math.Round(change.Interval.High, 12)));
        Assert.Equal("+1.40\u00a0years (n\u00a0=\u00a05 and 5, 95\u00a0% interval +1.00 to +2.20)", change.ToString());
    }

    // Earlier: four of 1 year and one of 3, so that a sample has the mean 1 + 2K ÷ 5; later: five of 4 years. The change is 3 − 0.4K. P(K ≥
    // 4) = 0.0067 and P(K ≥ 3) = 0.058, so 2.5 % lie at K = 3, 1.8 years; P(K ≥ 1) = 0.672, so 97.5 % lie at K = 0, 3 years.
    [Fact]
    public void The_earlier_orders_are_as_uncertain_as_the_later_ones()
    {
        var interval = Change(Us(2011, 1, 4), Us(2012, 3, 1), Us(2016, 4, 5)).Interval;
        Assert.Equal((1.8, 3), (Math.Round(interval.Low, 12), interval.High));
    }

    // All 5⁵ samples of each side, counted one by one: 9,765,625 equally likely pairs.
    [Fact]
    public void The_interval_is_that_of_all_samples_there_are()
    {
        int[] earlier = [0, 1, 1, 2, 4],
            later = [1, 2, 3, 3, 4];
        var interval = Change([.. earlier.Select(lag => Us(2012, lag, 1)), .. later.Select(lag => Us(2018, lag, 1))]).Interval;
        var (first, second) = (Sums(earlier), Sums(later));
        var differences = first
            .SelectMany(a => second.Select(b => (Change: b.Key - a.Key, Times: (long)a.Value * b.Value)))
            .OrderBy(pair => pair.Change)
            .ToList();
        double Quantile(double part)
        {
            var reached = 0L;
            return differences.First(pair => (reached += pair.Times) >= part * 9_765_625).Change / 5.0;
        }
        Assert.Equal((Quantile(0.025), Quantile(0.975)), (interval.Low, interval.High));
    }

    private static Dictionary<int, int> Sums(int[] lags) =>
        (from a in lags from b in lags from c in lags from d in lags from e in lags select a + b + c + d + e)
            .CountBy(sum => sum)
            .ToDictionary();

    // What took longer than four years is left out of both periods: the earlier orders were followed longer, which does not make them
    // slower.
    [Fact]
    public void An_order_that_took_longer_than_the_follow_up_counts_in_neither_period() =>
        Assert.Equal(1, Change(Us(2010, 1, 5), Us(2010, 5, 3), Us(2010, 14, 1), Us(2015, 2, 5), Us(2015, 5, 2)).Years);

    [Theory]
    [InlineData(2010, 2014, 2015, 2021, "orders after 2020 had less than 4 years")]
    [InlineData(2009, 2014, 2015, 2020, "begins with orders of 2010")]
    public void Order_years_that_could_not_be_followed_are_a_gap(int from, int to, int laterFrom, int laterTo, string reason)
    {
        var result = DeliveryLagChange.Of(
            new(SampleData.Source("lags"), null, [Us(2010, 1, 9), Us(2020, 1, 9), .. Bounds]),
            new(from, to),
            new(laterFrom, laterTo)
        );
        Assert.Contains(reason, Assert.Single(result.Gaps).Reason, StringComparison.Ordinal);
        Assert.Empty(result.Observations);
    }

    [Fact]
    public void Four_orders_in_one_period_are_too_few_and_five_are_enough()
    {
        Assert.Contains(
            Of(Us(2010, 1, 4), Us(2015, 2, 9)).Gaps,
            gap =>
                gap.Reason
                == "United States: it takes 5 orders with a first delivery within 4 years among those of 2010-2014, and there are 4."
        );
        Assert.Equal(5, Change(Us(2010, 1, 5), Us(2015, 2, 9)).EarlierOrders);
    }

    [Fact]
    public void Periods_that_overlap_are_refused() =>
        Assert.Contains(
            "give the earlier ones first",
            SampleData.ErrorOf(() => DeliveryLagChange.Of(new(SampleData.Source("lags"), null, Bounds), new(2010, 2015), Later)),
            StringComparison.Ordinal
        );
}
