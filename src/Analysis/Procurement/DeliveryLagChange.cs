namespace Analysis.Procurement;

/// <summary>Change of the delivery lag: two periods of order years, each order followed equally long.</summary>
public static class DeliveryLagChange
{
    /// <summary>How many years each order is followed by default: short enough to reach recent orders.</summary>
    public const int UsualFollowUp = 4;

    /// <summary>The change of the mean lag from the earlier to the later order years, by category and supplier.</summary>
    /// <remarks>
    /// Formula: mean of (year of first delivery − year of order) of the later order years − the same of the earlier ones, both over orders with a first delivery
    /// within the follow-up. Unit: years. Shape: as <see cref="DeliveryLag.Of"/>, over the later order years; the value carries both means, both
    /// numbers of orders and the 95 % interval of the change (percentile bootstrap over orders, its distribution computed exactly, so that no seed
    /// enters). The periods may differ in length; the follow-up is the same. Missing data: order years before the table begins or without the whole
    /// follow-up, and fewer than five orders in a period, are a gap. What took longer than the follow-up is left out of both periods, so that the
    /// change is one among orders that arrived in time; orders without any delivery are in no table. Orders of one programme depend on each other,
    /// which makes the true interval wider. It does not show causes. Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="earlier">The earlier order years.</param>
    /// <param name="later">The later order years.</param>
    /// <param name="followUp">For how many years each order is followed.</param>
    /// <exception cref="ArgumentException">The follow-up is not at least one year, or the earlier years don't end before the later ones begin.</exception>
    public static Indicator<LagChange> Of(Listing<OrderLag> table, Period earlier, Period later, int followUp = UsualFollowUp)
    {
        ArgumentNullException.ThrowIfNull(table);
        DeliveryLag.CheckFollowUp(followUp);
        if (earlier.To >= later.From)
            throw new ArgumentException($"The order years {earlier} don't end before {later} begin; give the earlier ones first.");
        var result = new ResultBuilder<LagChange>();
        if ((DeliveryLag.WhyNot(table, earlier, followUp) ?? DeliveryLag.WhyNot(table, later, followUp)) is { } reason)
            result.AddGap(DeliveryLag.AllCategories, later, reason);
        else
            Compare(result, table, (earlier, later), followUp);
        return result.Build(
            "delivery-lag-change",
            $"Change of the mean years from order to first delivery, orders of {later} compared with {earlier}",
            "years",
            $"Mean lag of orders of {later} − mean lag of orders of {earlier}, over orders with a first delivery within {followUp} years; "
                + "new equipment only; 95 % bootstrap interval.",
            table.Source);
    }

    private static void Compare(ResultBuilder<LagChange> result, Listing<OrderLag> table, (Period Earlier, Period Later) years, int followUp)
    {
        foreach (var (category, supplier) in DeliveryLag.Pairs(table))
        {
            var lags = table.Rows.Where(row => row.Lag <= followUp
                && DeliveryLag.Is(row.Category, category, DeliveryLag.AllCategories)
                && DeliveryLag.Is(row.Supplier, supplier, DeliveryLag.AllSuppliers));
            var (first, second) = (In(lags, years.Earlier), In(lags, years.Later));
            if ((DeliveryLag.TooFew(first, supplier, Within(years.Earlier, followUp)) ?? DeliveryLag.TooFew(second, supplier, Within(years.Later, followUp))) is { } reason)
            {
                result.AddGap(category, years.Later, reason);
                continue;
            }
            var change = Change(first, second);
            result.Add(category, supplier, years.Later, change, ObservationStatus.Derived);
            if (category == DeliveryLag.AllCategories)
                result.AddNote(Both(supplier, years, change));
        }
        result.AddNote($"Orders with a first delivery more than {followUp} years after the order are left out of both periods, and so are orders without any delivery.");
    }

    private static LagChange Change(IReadOnlyList<OrderLag> first, IReadOnlyList<OrderLag> second) => new(
        new(DeliveryLag.MeanOf(first)), new(DeliveryLag.MeanOf(second)),
        first.Sum(lag => lag.Orders), second.Sum(lag => lag.Orders),
        BootstrapOfMeans.Difference(first, second));

    private static string Both(Subject supplier, (Period Earlier, Period Later) years, LagChange change) =>
        $"{supplier.Name}: {change.Earlier.ToString(2)} for orders of {years.Earlier}, {change.Later.ToString(2)} for orders of {years.Later}, {change}.";

    private static List<OrderLag> In(IEnumerable<OrderLag> lags, Period years) => [.. lags.Where(lag => years.Contains(lag.OrderYear))];

    private static string Within(Period years, int followUp) => $"within {followUp} years among those of {years}";
}
