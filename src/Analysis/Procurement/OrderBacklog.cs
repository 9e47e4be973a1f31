using System.Globalization;
using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// What is left of orders of US systems that had a first delivery. The table holds no order without one: it does not include those, and is
/// not a backlog.
/// </summary>
public static class OrderBacklog
{
    /// <summary>All systems together.</summary>
    public static Subject AllSystems { get; } = new Aggregate("all-systems", "All systems");

    /// <summary>
    /// The part of the units not yet delivered in orders that had a first delivery, by system: a lower bound of what is outstanding.
    /// </summary>
    /// <remarks>
    /// Formula: (Σ ordered − Σ delivered) ÷ Σ ordered over the firm orders of a system. Unit: fraction of ordered units. Shape: one
    /// observation a system, its category the counterpart, over the years of its orders until the year of the register; systems are never
    /// added up, a missile and an aircraft being no two of a kind. Programme totals, of which only a part is under contract, are left out
    /// and named in a note. Where the table holds no order without a delivery, as the register copy does not, zero means that all orders
    /// with a first delivery are complete, and never that nothing is outstanding: a system may have orders of which nothing has arrived.
    /// OrdersOutstanding has those that were found. Missing data: more delivered than ordered, or nothing ordered, is a gap. Source: SIPRI
    /// Arms Transfers Database.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="asOf">The last year whose deliveries the register counts.</param>
    /// <exception cref="ArgumentException">A first delivery is after the year of the register.</exception>
    public static Indicator<Share> Undelivered(EditionTable<SystemOrder> table, int asOf)
    {
        var firm = FirmOrders(table, asOf);
        var result = new ResultBuilder<Share>();
        foreach (
            var orders in firm.GroupBy(order => (order.System, order.Category))
                .OrderBy(group => group.Key.System, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Category)
        )
            result.Add(Named(orders.Key.System), orders.Key.Category, Years(orders, asOf), NotDelivered(orders));
        AddOmissionNotes(result, table, firm);
        return result.Build(
            "order-backlog",
            "Units not yet delivered in firm orders of US systems that had a first delivery",
            UnitWords.ShareOfUndelivered,
            $"(Ordered − delivered by the end of {Text(asOf)}) ÷ ordered, over the firm orders of a system.",
            table.Source
        );
    }

    /// <summary>The median of the years from order to first delivery, undelivered orders censored at the year of the register.</summary>
    /// <remarks>
    /// Formula: Kaplan and Meier (1958); an order without a delivery waits until the year of the register. Unit: years. Shape: one
    /// observation a system, its category the counterpart, and one for all systems. Firm orders only. Missing data: a system with fewer
    /// than five orders, or of whose orders less than half are delivered, is a gap. So is the whole where the table holds no undelivered
    /// order at all: the register then left them out, and a median would pass off the lags of what arrived as those of what was ordered.
    /// Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="asOf">The last year whose deliveries the register counts.</param>
    /// <exception cref="ArgumentException">A first delivery is after the year of the register.</exception>
    public static Indicator<Duration> MedianLag(EditionTable<SystemOrder> table, int asOf)
    {
        var firm = FirmOrders(table, asOf);
        var result = new ResultBuilder<Duration>();
        if (firm.All(order => order.Lag is not null))
            result.AddGap(
                AllSystems,
                Years(table.Rows, asOf),
                "the table holds no order without a delivery, so that those still waiting can't be counted in; delivery-lag "
                    + "gives the lags of orders that had time to arrive"
            );
        else
        {
            result.Add(AllSystems, null, Years(firm, asOf), Median(firm, asOf));
            foreach (
                var orders in firm.GroupBy(order => (order.System, order.Category))
                    .OrderBy(group => group.Key.System, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Category)
            )
                result.Add(Named(orders.Key.System), orders.Key.Category, Years(orders, asOf), Median([.. orders], asOf));
        }
        AddOmissionNotes(result, table, firm);
        return result.Build(
            "order-backlog-lag",
            "Median of the years from order to first delivery of US systems",
            UnitWords.Years,
            $"Kaplan–Meier median over firm orders; orders without a delivery by the end of {Text(asOf)} count as waiting until then.",
            table.Source
        );
    }

    private static List<SystemOrder> FirmOrders(EditionTable<SystemOrder> table, int asOf)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Rows.FirstOrDefault(order => order.OrderYear + (order.Lag ?? 0) > asOf) is { } later)
            throw new ArgumentException(
                $"{later.System} ordered in {Text(later.OrderYear)} is after {Text(asOf)}; give the last year whose deliveries "
                    + $"the register counts."
            );
        return [.. table.Rows.Where(order => order.IsFirm)];
    }

    private static Outcome<Share> NotDelivered(IEnumerable<SystemOrder> orders)
    {
        var (ordered, delivered) = (orders.Sum(order => order.Ordered), orders.Sum(order => order.Delivered));
        if (ordered <= 0)
            return Outcome<Share>.Missing("the table has no number ordered");
        return delivered > ordered
            ? Outcome<Share>.Missing($"the table has {Text(delivered)} delivered of {Text(ordered)} ordered, which can't be")
            : new(Share.Of(ordered - delivered, ordered), ObservationStatus.Derived, null);
    }

    private static Outcome<Duration> Median(IReadOnlyCollection<SystemOrder> orders, int asOf)
    {
        var number = orders.Sum(order => order.Orders);
        if (number < DeliveryLag.FewestOrders)
            return Outcome<Duration>.Missing(
                $"a median takes {DeliveryLag.FewestOrders} orders, and there {(number == 1 ? "is" : "are")} {number}"
            );
        return
            KaplanMeier.Median([.. orders.Select(order => (order.Lag ?? asOf - order.OrderYear, order.Lag is not null, order.Orders))])
                is { } median
            ? new(new(median), ObservationStatus.Derived, null)
            : Outcome<Duration>.Missing(
                "by the estimate less than half of the orders are delivered, so that the median is not reached yet"
            );
    }

    private static void AddOmissionNotes<T>(ResultBuilder<T> result, EditionTable<SystemOrder> table, IReadOnlyList<SystemOrder> firm)
        where T : struct, IQuantity
    {
        foreach (var programme in table.Rows.Where(order => !order.IsFirm).GroupBy(order => order.System))
            result.AddNote(
                $"{programme.Key}: programme totals of {Text(programme.Sum(order => order.Ordered))} units, "
                    + $"{Text(programme.Sum(order => order.Delivered))} of them delivered, are not firm orders and are left out."
            );
        if (firm.All(order => order.Lag is not null))
            result.AddNote(
                "The table holds no order without a delivery: what is outstanding is more than this, and zero does not mean "
                    + "that nothing is."
            );
    }

    private static Aggregate Named(string system) => new(system, system);

    private static Period Years(IEnumerable<SystemOrder> orders, int asOf) => new(orders.Min(order => order.OrderYear), asOf);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The product-limit estimate of Kaplan and Meier (1958): how long things take of which some have not happened yet.</summary>
internal static class KaplanMeier
{
    /// <summary>The earliest time by which at least half have happened; null where the estimate never falls to a half.</summary>
    /// <remarks>
    /// S(t) = Π over the times tᵢ ≤ t of (1 − happened at tᵢ ÷ still waiting just before tᵢ). What is censored at a time still counts as
    /// waiting at that time.
    /// </remarks>
    /// <param name="cases">The time of each, whether it had happened then or was still waiting, and how many there are of it.</param>
    public static int? Median(IReadOnlyCollection<(int Time, bool Happened, int Times)> cases)
    {
        var waiting = 1.0;
        foreach (var time in cases.Where(one => one.Happened && one.Times > 0).Select(one => one.Time).Distinct().Order())
        {
            var atRisk = cases.Where(one => one.Time >= time).Sum(one => one.Times);
            var happened = cases.Where(one => one.Happened && one.Time == time).Sum(one => one.Times);
            waiting *= 1 - (double)happened / atRisk;
            // Rounding may leave a hair above the half that the fractions reach exactly.
            if (waiting <= 0.5 + 1e-12)
                return time;
        }
        return null;
    }
}
