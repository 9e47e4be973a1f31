using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>What was ordered of US systems and has not arrived.</summary>
public sealed class OrderBacklogTests
{
    private static readonly Aggregate Aircraft = new("aircraft", "Aircraft");

    private static SystemOrder Order(int year, int? lag, double ordered = 10, double delivered = 10, string system = "F-35") =>
        new(system, Aircraft, year, true, 1, ordered, delivered, lag);

    private static EditionTable<SystemOrder> Table(params SystemOrder[] rows) => new(SampleData.Source("orders"), null, rows);

    // Six orders as of 2024: delivered after 1, 2, 4 and 6 years, waiting since 3 (ordered 2021) and 5 years (2019).
    private static readonly SystemOrder[] Six =
    [
        Order(2010, 1),
        Order(2010, 2),
        Order(2010, 4),
        Order(2010, 6),
        Order(2021, null, 20, 0),
        Order(2019, null, 20, 0),
    ];

    [Fact]
    public void Waiting_orders_are_counted_in_until_the_year_of_the_register()
    {
        // S(1) = 5/6. S(2) = 5/6 × 4/5 = 4/6. At 3 one leaves unseen. S(4) = 4/6 × 2/3 = 4/9, the first below a half.
        // The four that were delivered have their median at (2 + 4) ÷ 2 = 3: too short.
        var lag = OrderBacklog.MedianLag(Table(Six), 2024);
        Assert.Equal(4, lag.Observations.Single(o => o.Subject == OrderBacklog.AllSystems).Value.Years);
        Assert.Equal(4, lag.Observations.Single(o => o.Subject.Id == "F-35").Value.Years);
        Assert.Equal(new Period(2010, 2024), lag.Observations[0].Period);
    }

    [Fact]
    public void What_leaves_at_a_time_still_waits_at_that_time()
    {
        // Delivered after 2 and 2, waiting since 2, 2 and 1 years: four wait just before 2, S(2) = 1 − 2/4 = 1/2, reached.
        SystemOrder[] rows = [Order(2010, 2), Order(2011, 2), Order(2022, null, 5, 0), Order(2022, null, 6, 0), Order(2023, null, 5, 0)];
        Assert.Equal(2, OrderBacklog.MedianLag(Table(rows), 2024).Observations[0].Value.Years);
    }

    [Fact]
    public void Less_than_half_delivered_gives_no_median()
    {
        // Of five one has come: S = 4/5.
        SystemOrder[] rows = [Order(2010, 2), .. Enumerable.Repeat(Order(2020, null, 5, 0), 4)];
        Assert.All(
            OrderBacklog.MedianLag(Table(rows), 2024).Gaps,
            gap => Assert.Contains("less than half", gap.Reason, StringComparison.Ordinal)
        );
        Assert.Empty(OrderBacklog.MedianLag(Table(rows), 2024).Observations);
    }

    [Fact]
    public void A_table_that_left_out_what_waits_gives_no_median()
    {
        var lag = OrderBacklog.MedianLag(Table(Six[..4]), 2024);
        Assert.Empty(lag.Observations);
        Assert.Contains("no order without a delivery", Assert.Single(lag.Gaps).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Four_orders_of_a_system_are_too_few() =>
        Assert.Contains(
            OrderBacklog.MedianLag(Table([.. Six, .. Enumerable.Repeat(Order(2010, 3, 1, 1, "P-8"), 4)]), 2024).Gaps,
            gap => gap.Subject.Id == "P-8" && gap.Reason == "A median takes 5 orders, and there are 4."
        );

    [Fact]
    public void Undelivered_units_are_a_share_of_the_firm_orders()
    {
        // Ordered 4 × 10 + 2 × 20 = 80, delivered 40: a half. The programme of 138 with 37 delivered does not count.
        SystemOrder programme = Order(2006, 6, 138, 37) with
        {
            IsFirm = false,
        };
        var share = OrderBacklog.Undelivered(Table([.. Six, programme]), 2024);
        Assert.Equal(0.5, share.Only.Value.Fraction);
        Assert.Equal((Aircraft.Id, new Period(2010, 2024)), (share.Only.Counterpart!.Id, share.Only.Period));
        Assert.Contains("F-35: programme totals of 138 units, 37 of them delivered, are not firm orders and are left out.", share.Notes);
    }

    [Fact]
    public void More_delivered_than_ordered_is_a_gap() =>
        Assert.Equal(
            "The table has 12 delivered of 10 ordered, which can't be.",
            Assert.Single(OrderBacklog.Undelivered(Table(Order(2010, 1, 10, 12)), 2024).Gaps).Reason
        );

    [Fact]
    public void Nothing_ordered_is_a_gap() =>
        Assert.Contains(
            "no number ordered",
            Assert.Single(OrderBacklog.Undelivered(Table(Order(2010, 1, 0, 0)), 2024).Gaps).Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_delivery_after_the_year_of_the_register_is_refused() =>
        Assert.Contains(
            "is after 2015",
            SampleData.ErrorOf(() => OrderBacklog.Undelivered(Table(Order(2010, 6)), 2015)),
            StringComparison.Ordinal
        );
}
