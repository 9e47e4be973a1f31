using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Years from order to first delivery, of orders that had time to be delivered.</summary>
public sealed class DeliveryLagTests
{
    private static readonly Aggregate Aircraft = new("aircraft", "Aircraft");
    private static readonly Aggregate Missiles = new("missiles", "Missiles");
    private static readonly Aggregate Europe = new("european-nato", "European NATO");
    private static readonly Period Orders = new(1995, 2014);

    // Aircraft from the United States, order year and lag, sorted by lag: 1, 1, 2, 2, 3, 5, 10 and, too late for the follow-up of ten
    // years, 12. The last first delivery is of 2014 + 10 = 2024.
    private static readonly OrderLag[] Rows =
    [
        new(Aircraft, SampleData.Usa, 2012, 1, 2),
        new(Aircraft, SampleData.Usa, 1995, 2, 2),
        new(Aircraft, SampleData.Usa, 1996, 3, 1),
        new(Aircraft, SampleData.Usa, 1998, 5, 1),
        new(Aircraft, SampleData.Usa, 2014, 10, 1),
        new(Aircraft, SampleData.Usa, 2000, 12, 1),
        new(Missiles, Europe, 2001, 4, 1),
    ];

    private static EditionTable<OrderLag> Table(params OrderLag[] rows) => new(SampleData.Source("lags"), null, rows);

    private static double Years(Subject category, LagQuantile quantile, params OrderLag[] rows) =>
        DeliveryLag
            .Of(Table(rows), Orders, quantile)
            .Observations.Single(o => o.Subject == category && o.Counterpart == DeliveryLag.AllSuppliers)
            .Value.Years;

    // Seven aircraft: the fourth is the median; 0.25 × 7 = 1.75, so the second; 0.75 × 7 = 5.25, so the sixth.
    [Theory]
    [InlineData(LagQuantile.LowerQuartile, 1)]
    [InlineData(LagQuantile.Median, 2)]
    [InlineData(LagQuantile.UpperQuartile, 5)]
    public void Seven_orders_have_a_middle_one(LagQuantile quantile, double years) => Assert.Equal(years, Years(Aircraft, quantile, Rows));

    // With the missiles eight, 1, 1, 2, 2, 3, 4, 5, 10: (2 + 3) ÷ 2; 0.25 × 8 = 2, so (1 + 2) ÷ 2; 0.75 × 8 = 6, so (4 + 5) ÷ 2.
    [Theory]
    [InlineData(LagQuantile.LowerQuartile, 1.5)]
    [InlineData(LagQuantile.Median, 2.5)]
    [InlineData(LagQuantile.UpperQuartile, 4.5)]
    public void Eight_orders_have_two(LagQuantile quantile, double years) =>
        Assert.Equal(years, Years(DeliveryLag.AllCategories, quantile, Rows));

    // Seven aircraft: (1 + 1 + 2 + 2 + 3 + 5 + 10) ÷ 7 = 24 ÷ 7; followed for four years only, in 1995–2014, (1 + 1 + 2 + 2 + 3) ÷ 5 = 9 ÷
    // 5.
    [Theory]
    [InlineData(10, 24.0 / 7)]
    [InlineData(4, 9.0 / 5)]
    public void The_mean_is_of_the_orders_that_arrived_within_the_follow_up(int followUp, double years) =>
        Assert.Equal(
            years,
            DeliveryLag
                .Mean(Table(Rows), Orders, followUp)
                .Observations.Single(o => o.Subject == Aircraft && o.Counterpart == DeliveryLag.AllSuppliers)
                .Value.Years,
            12
        );

    [Fact]
    public void Counts_are_given_as_well_and_absence_is_zero()
    {
        var orders = DeliveryLag.Orders(Table(Rows), Orders);
        double Of(Subject category, Subject supplier) =>
            orders.Observations.Single(o => o.Subject == category && o.Counterpart == supplier).Value.Value;
        Assert.Equal(
            (8, 7, 1, 0),
            (
                Of(DeliveryLag.AllCategories, DeliveryLag.AllSuppliers),
                Of(Aircraft, SampleData.Usa),
                Of(Missiles, Europe),
                Of(Missiles, SampleData.Usa)
            )
        );
        Assert.Contains("Left out of every year alike: 1 with a first delivery more than 10 years after the order.", orders.Notes);
    }

    [Fact]
    public void One_order_is_too_few_for_a_quantile()
    {
        var lag = DeliveryLag.Of(Table(Rows), Orders);
        Assert.DoesNotContain(lag.Observations, o => o.Subject == Missiles);
        Assert.Contains(
            lag.Gaps,
            gap =>
                gap.Subject == Missiles
                && gap.Reason == "All suppliers: it takes 5 orders with a first delivery within 10 years, and there is 1."
        );
    }

    // The floor is the reason, though one order was delivered.
    [Fact]
    public void The_reason_of_a_pair_is_the_true_one()
    {
        var lag = DeliveryLag.Of(Table(Rows), Orders);
        Assert.Equal(
            "European NATO: it takes 5 orders with a first delivery within 10 years, and there is 1.",
            DeliveryLag.WhyMissing(lag, Missiles, Europe)
        );
        Assert.Equal(
            "United States: it takes 5 orders with a first delivery within 10 years, and there are 0.",
            DeliveryLag.WhyMissing(lag, Missiles, SampleData.Usa)
        );
        Assert.Contains(
            "lacks no value",
            SampleData.ErrorOf(() => DeliveryLag.WhyMissing(lag, Aircraft, SampleData.Usa)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "begins with orders of 1995",
            DeliveryLag.WhyMissing(DeliveryLag.Of(Table(Rows), new(1990, 2000)), Missiles, Europe),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Orders_that_had_no_time_to_arrive_are_a_gap_and_no_acceleration()
    {
        var reason = Assert.Single(DeliveryLag.Of(Table(Rows), new(2010, 2020)).Gaps).Reason;
        Assert.Contains("orders after 2014 had less than 10 years", reason, StringComparison.Ordinal);
        Assert.Empty(DeliveryLag.Of(Table(Rows), new(2010, 2020)).Observations);
        // Followed for four years only, orders until 2020 had the time: the two of 2012 are there, that of 2014 took longer.
        Assert.Equal(2, DeliveryLag.Orders(Table(Rows), new(2010, 2020), 4).Observations[0].Value.Value);
    }

    [Fact]
    public void Orders_from_before_the_table_are_a_gap() =>
        Assert.Contains(
            "begins with orders of 1995",
            Assert.Single(DeliveryLag.Of(Table(Rows), new(1990, 2000)).Gaps).Reason,
            StringComparison.Ordinal
        );

    // The young order that came at once must not shorten the lags of the window before.
    [Fact]
    public void A_young_order_changes_nothing_in_an_older_window() =>
        Assert.Equal(
            Years(Aircraft, LagQuantile.Median, Rows),
            Years(Aircraft, LagQuantile.Median, [.. Rows, new(Aircraft, SampleData.Usa, 2024, 0, 30)])
        );

    [Fact]
    public void A_follow_up_of_no_year_is_refused() =>
        Assert.Contains(
            "at least one year",
            SampleData.ErrorOf(() => DeliveryLag.Of(Table(Rows), Orders, followUp: 0)),
            StringComparison.Ordinal
        );
}
