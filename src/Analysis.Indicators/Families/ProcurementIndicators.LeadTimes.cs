using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Procurement;

namespace Analysis.Indicators.Families;

/// <content>How long it takes from order to delivery, and what is still on order.</content>
public sealed partial class ProcurementIndicators
{
    private const string Lags = "sipri-delivery-lags";
    private const string Orders = "sipri-us-system-orders";

    private static YearsArgument UsualFollowUp => Analysis.Procurement.DeliveryLag.UsualFollowUp;

    private static YearsArgument UsualFollowUpOfChange => Analysis.Procurement.DeliveryLagChange.UsualFollowUp;

    private int LastDelivery => Library.OrderLags().Rows.Max(row => row.OrderYear + row.Lag);

    /// <summary>The last order year that had the whole follow-up of a comparison.</summary>
    private int LastFollowed => LastDelivery - Analysis.Procurement.DeliveryLagChange.UsualFollowUp;

    private PeriodArgument UsualOrderYears =>
        new Period(Library.OrderLags().Rows.Min(row => row.OrderYear), LastDelivery - Analysis.Procurement.DeliveryLag.UsualFollowUp);

    private PeriodArgument EarlierOrderYears => new Period(LastFollowed - 10, LastFollowed - 6);

    private PeriodArgument LaterOrderYears => new Period(LastFollowed - 5, LastFollowed);

    private YearsArgument LastDeliveryOfSystems => Library.SystemOrders().Rows.Max(order => order.OrderYear + (order.Lag ?? 0));

    /// <summary>Years from order to first delivery, of orders that had time to be delivered.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DeliveryLag.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="orderYears">Years of the orders; the default ends early enough that every order had the usual follow-up.</param>
    /// <param name="followUp">For how many years each order is followed; slower ones are left out of every year alike.</param>
    /// <param name="measure">Median, mean, lower-quartile or upper-quartile.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "delivery-lag",
        "Years from order to first delivery, of orders that had time to be delivered",
        unit: UnitWords.Years,
        datasets: [Lags]
    )]
    public Indicator<Duration> DeliveryLag(
        [DefaultFrom(nameof(UsualOrderYears))] PeriodArgument? orderYears = null,
        [DefaultFrom(nameof(UsualFollowUp))] YearsArgument? followUp = null,
        [Default("median")] WordArgument? measure = null
    )
    {
        var (table, orders, years) = (Library.OrderLags(), Value(orderYears), Value(followUp));
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Duration>>>
                {
                    ["median"] = () => Analysis.Procurement.DeliveryLag.Of(table, orders, LagQuantile.Median, years),
                    ["mean"] = () => Analysis.Procurement.DeliveryLag.Mean(table, orders, years),
                    ["lower-quartile"] = () => Analysis.Procurement.DeliveryLag.Of(table, orders, LagQuantile.LowerQuartile, years),
                    ["upper-quartile"] = () => Analysis.Procurement.DeliveryLag.Of(table, orders, LagQuantile.UpperQuartile, years),
                }
            )(),
            [orderYears, followUp, measure]
        );
    }

    /// <summary>Number of orders behind the years from order to first delivery.</summary>
    /// <remarks>
    /// The orders that go into the median, by category and supplier. Of the median:
    /// <inheritdoc cref="Analysis.Procurement.DeliveryLag.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="orderYears">Years of the orders; the default ends early enough that every order had the usual follow-up.</param>
    /// <param name="followUp">For how many years each order is followed; slower ones are left out of every year alike.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "delivery-lag-orders",
        "Number of orders behind the years from order to first delivery",
        unit: UnitWords.Orders,
        datasets: [Lags]
    )]
    [FormerId("delivery-lag", "measure", "orders")]
    public Indicator<Count> DeliveryLagOrders(
        [DefaultFrom(nameof(UsualOrderYears))] PeriodArgument? orderYears = null,
        [DefaultFrom(nameof(UsualFollowUp))] YearsArgument? followUp = null
    ) =>
        WithArguments(
            Analysis.Procurement.DeliveryLag.Orders(Library.OrderLags(), Value(orderYears), Value(followUp)),
            [orderYears, followUp]
        );

    /// <summary>Change of the mean years from order to first delivery, each order followed equally long.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DeliveryLagChange.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="earlier">The earlier order years; the default is the five before the later ones.</param>
    /// <param name="later">The later order years; the default is the last six with the whole follow-up.</param>
    /// <param name="followUp">For how many years each order is followed; slower ones are left out of every year alike.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "delivery-lag-change",
        "Change of the mean years from order to first delivery, each order followed equally long",
        unit: UnitWords.Years,
        datasets: [Lags]
    )]
    public Indicator<LagChange> DeliveryLagChange(
        [DefaultFrom(nameof(EarlierOrderYears))] PeriodArgument? earlier = null,
        [DefaultFrom(nameof(LaterOrderYears))] PeriodArgument? later = null,
        [DefaultFrom(nameof(UsualFollowUpOfChange))] YearsArgument? followUp = null
    ) =>
        WithArguments(
            Analysis.Procurement.DeliveryLagChange.Of(Library.OrderLags(), Value(earlier), Value(later), Value(followUp)),
            [earlier, later, followUp]
        );

    /// <summary>Mean years from order to first delivery, over periods of five order years up to the recent ones.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.OrderYears.MeansUntil" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="later">The recent order years; the default is the last six with the whole follow-up.</param>
    /// <param name="followUp">For how many years each order is followed; slower ones are left out of every year alike.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "delivery-lag-path",
        "Mean years from order to first delivery, over periods of five order years up to the recent ones",
        unit: UnitWords.Years,
        datasets: [Lags]
    )]
    public Indicator<Duration> DeliveryLagPath(
        [DefaultFrom(nameof(LaterOrderYears))] PeriodArgument? later = null,
        [DefaultFrom(nameof(UsualFollowUpOfChange))] YearsArgument? followUp = null
    ) => WithArguments(OrderYears.MeansUntil(Library.OrderLags(), Value(later), Value(followUp)), [later, followUp]);

    /// <summary>What is left of orders of US systems that had a first delivery; other orders are not included.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.OrderBacklog.Undelivered" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="asOf">The last year whose deliveries the register counts.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "order-backlog",
        "What is left of orders of US systems that had a first delivery; other orders are not included",
        unit: UnitWords.ShareOfUndelivered,
        datasets: [Orders]
    )]
    [FormerId("order-backlog", "measure", "undelivered-share")]
    public Indicator<Share> OrderBacklog([DefaultFrom(nameof(LastDeliveryOfSystems))] YearsArgument? asOf = null) =>
        WithArguments(Analysis.Procurement.OrderBacklog.Undelivered(Library.SystemOrders(), Value(asOf)), [asOf]);

    /// <summary>Median years from order to first delivery of US systems.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.OrderBacklog.MedianLag" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="asOf">The last year whose deliveries the register counts.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("order-backlog-lag", "Median years from order to first delivery of US systems", unit: UnitWords.Years, datasets: [Orders])]
    [FormerId("order-backlog", "measure", "median-lag")]
    public Indicator<Duration> OrderBacklogLag([DefaultFrom(nameof(LastDeliveryOfSystems))] YearsArgument? asOf = null) =>
        WithArguments(Analysis.Procurement.OrderBacklog.MedianLag(Library.SystemOrders(), Value(asOf)), [asOf]);

    /// <summary>Ordered and not delivered at the date of the page, by buyer and system; never added up.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.OrdersOutstanding.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "orders-outstanding",
        "Ordered and not delivered at the date of the page, by buyer and system; never added up",
        unit: UnitWords.OfEachRow,
        datasets: ["backlog-orders"]
    )]
    public Indicator<Count> OrdersOutstanding() => WithArguments(Analysis.Procurement.OrdersOutstanding.Of(Library.BacklogOrders()), []);
}
