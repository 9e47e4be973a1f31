using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Which lag is given: half, a quarter or three quarters of the orders had their first delivery by then.</summary>
public enum LagQuantile
{
    /// <summary>A quarter of the orders.</summary>
    LowerQuartile,

    /// <summary>Half of the orders.</summary>
    Median,

    /// <summary>Three quarters of the orders.</summary>
    UpperQuartile,
}

/// <summary>Delivery lag: years from the order to its first delivery, of orders that had time to be delivered.</summary>
public static class DeliveryLag
{
    /// <summary>How many years each order is followed by default.</summary>
    public const int UsualFollowUp = 10;

    /// <summary>The fewest orders for a meaningful quantile.</summary>
    public const int FewestOrders = 5;

    /// <summary>All categories of weapon together.</summary>
    public static Subject AllCategories { get; } = new Aggregate("all-categories", "All categories");

    /// <summary>All suppliers together.</summary>
    public static Subject AllSuppliers { get; } = new Aggregate("all-suppliers", "All suppliers");

    /// <summary>The median or a quartile of the lags by category and supplier.</summary>
    /// <remarks>
    /// Formula: the quantile of (year of first delivery − year of order) over the orders placed in the order years and delivered first
    /// within the follow-up. Unit: whole calendar years; a lag of 1 may be a month or almost two years. Shape: one observation a category
    /// and supplier, which is the counterpart, and their totals. Rule against short-looking lags: the table holds only orders with a
    /// delivery, from the year that it begins. So order years before it begins, and those with less than the follow-up until its last
    /// first delivery, are a gap; and an order that took longer than the follow-up is left out of every year alike, or old years would
    /// look slower than young ones only because they were watched longer. What was never delivered is in no table: these are the lags
    /// of what arrived. Missing data: fewer than five orders is a gap. Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="orderYears">The years of the orders.</param>
    /// <param name="quantile">Median or quartile.</param>
    /// <param name="followUp">For how many years each order is followed.</param>
    /// <exception cref="ArgumentException">The follow-up is not at least one year.</exception>
    public static Indicator<Duration> Of(
        EditionTable<OrderLag> table,
        Period orderYears,
        LagQuantile quantile = LagQuantile.Median,
        int followUp = UsualFollowUp
    )
    {
        var part = quantile switch
        {
            LagQuantile.LowerQuartile => 0.25,
            LagQuantile.Median => 0.5,
            _ => 0.75,
        };
        var word = quantile switch
        {
            LagQuantile.LowerQuartile => "Lower quartile",
            LagQuantile.Median => "Median",
            _ => "Upper quartile",
        };
        return Run<Duration>(
                table,
                orderYears,
                followUp,
                (lags, supplier) =>
                    TooFew(lags, supplier, $"within {followUp} years") is { } reason
                        ? Outcome<Duration>.Missing(reason)
                        : new(
                            new(WeightedQuantile.Of([.. lags.Select(lag => ((double)lag.Lag, lag.Orders))], part)),
                            ObservationStatus.Derived,
                            null
                        )
            )
            .Build(
                "delivery-lag",
                $"{word} of the years from order to first delivery",
                UnitWords.Years,
                Definition(followUp),
                table.Source
            );
    }

    /// <summary>The mean of the lags by category and supplier; as <see cref="Of"/>.</summary>
    /// <remarks>Formula: Σ lag ÷ number of orders, over the same orders. It moves where the median, a whole year, does not.</remarks>
    /// <exception cref="ArgumentException">The follow-up is not at least one year.</exception>
    public static Indicator<Duration> Mean(EditionTable<OrderLag> table, Period orderYears, int followUp = UsualFollowUp) =>
        Run<Duration>(
                table,
                orderYears,
                followUp,
                (lags, supplier) =>
                    TooFew(lags, supplier, $"within {followUp} years") is { } reason
                        ? Outcome<Duration>.Missing(reason)
                        : new(new(MeanOf(lags)), ObservationStatus.Derived, null)
            )
            .Build("delivery-lag", "Mean of the years from order to first delivery", UnitWords.Years, Definition(followUp), table.Source);

    /// <summary>The number of orders behind the quantiles; as <see cref="Of"/>, with zero where there is none.</summary>
    /// <exception cref="ArgumentException">The follow-up is not at least one year.</exception>
    public static Indicator<Count> Orders(EditionTable<OrderLag> table, Period orderYears, int followUp = UsualFollowUp) =>
        Run<Count>(table, orderYears, followUp, (lags, _) => new(new(lags.Sum(lag => lag.Orders)), ObservationStatus.Derived, null))
            .Build("delivery-lag-orders", "Orders behind the delivery lags", UnitWords.Orders, Definition(followUp), table.Source);

    /// <summary>Why a result has no value for a category and supplier, for a chart or table that shows the pair.</summary>
    /// <exception cref="ArgumentException">It has a value, or the table has no such category or supplier.</exception>
    public static string WhyMissing<T>(Indicator<T> lags, Subject category, Subject supplier)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(lags);
        ArgumentNullException.ThrowIfNull(category);
        ArgumentNullException.ThrowIfNull(supplier);
        return lags.Observations.Count == 0 && lags.Gaps is [var whole]
            ? whole.Reason
            : lags.Gaps.FirstOrDefault(gap =>
                gap.Subject.Id == category.Id && gap.Reason.StartsWith(supplier.Name + ": ", StringComparison.Ordinal)
            )?.Reason
                ?? throw new ArgumentException(
                    $"{lags.Title} lacks no value for {category.Name} from {supplier.Name}; take a pair of which it gives none."
                );
    }

    private static ResultBuilder<T> Run<T>(
        EditionTable<OrderLag> table,
        Period orderYears,
        int followUp,
        Func<IReadOnlyList<OrderLag>, Subject, Outcome<T>> compute
    )
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(table);
        CheckFollowUp(followUp);
        var result = new ResultBuilder<T>();
        if (WindowGapReason(table, orderYears, followUp) is { } reason)
        {
            result.AddGap(AllCategories, orderYears, reason);
            return result;
        }
        var placed = table.Rows.Where(row => orderYears.Contains(row.OrderYear)).ToList();
        AddOmissionNotes(result, placed, followUp);
        var followed = placed.Where(row => row.Lag <= followUp).ToList();
        foreach (var (category, supplier) in Pairs(table))
            result.Add(
                category,
                supplier,
                orderYears,
                compute(
                    [
                        .. followed.Where(row =>
                            Matches(row.Category, category, AllCategories) && Matches(row.Supplier, supplier, AllSuppliers)
                        ),
                    ],
                    supplier
                )
            );
        return result;
    }

    /// <summary>The reason where there are too few orders; null where there are enough.</summary>
    internal static string? TooFew(IReadOnlyList<OrderLag> lags, Subject supplier, string when) =>
        lags.Sum(lag => lag.Orders) is var orders && orders < FewestOrders
            ? $"{supplier.Name}: it takes {FewestOrders} orders with a first delivery {when}, and there "
                + $"{(orders == 1 ? "is" : "are")} {orders}"
            : null;

    internal static double MeanOf(IReadOnlyList<OrderLag> lags) =>
        lags.Sum(lag => (double)lag.Lag * lag.Orders) / lags.Sum(lag => lag.Orders);

    internal static void CheckFollowUp(int followUp)
    {
        if (followUp < 1)
            throw new ArgumentException($"A follow-up of {followUp} years is not possible; give at least one year.");
    }

    /// <summary>Why the order years had not all the whole follow-up; null where they had.</summary>
    internal static string? WindowGapReason(EditionTable<OrderLag> table, Period orderYears, int followUp)
    {
        var (first, last) = (table.Rows.Min(row => row.OrderYear), table.Rows.Max(row => row.OrderYear + row.Lag));
        if (orderYears.From < first)
            return $"the table begins with orders of {first}: of older ones the register holds only those that were delivered late";
        return orderYears.To > last - followUp
            ? $"the last first deliveries are of {last}, so that orders after {last - followUp} had less than {followUp} years, "
                + $"and those still waiting are not in the table; end the order years in {last - followUp}, or shorten the follow-up"
            : null;
    }

    private static void AddOmissionNotes<T>(ResultBuilder<T> result, IReadOnlyList<OrderLag> placed, int followUp)
        where T : struct, IQuantity
    {
        var late = placed.Where(row => row.Lag > followUp).Sum(row => row.Orders);
        if (late > 0)
            result.AddNote($"Left out of every year alike: {late} with a first delivery more than {followUp} years after the order.");
        result.AddNote("Orders without any delivery are not in the table: these are lags of what arrived, not of all that was ordered.");
    }

    internal static IEnumerable<(Subject Category, Subject Supplier)> Pairs(EditionTable<OrderLag> table)
    {
        IEnumerable<Subject> categories = [AllCategories, .. table.Rows.Select(row => row.Category).Distinct().Order()];
        Subject[] suppliers = [AllSuppliers, .. table.Rows.Select(row => row.Supplier).Distinct().Order()];
        return categories.SelectMany(category => suppliers.Select(supplier => (category, supplier)));
    }

    internal static bool Matches(Subject candidate, Subject wanted, Subject all) => wanted == all || candidate == wanted;

    private static string Definition(int followUp) =>
        $"Calendar year of the first delivery − year of the order, over orders of the years named with a first delivery within "
        + $"{followUp} years; new equipment only.";
}

/// <summary>Quantiles of values, each with the number of its occurrences.</summary>
internal static class WeightedQuantile
{
    /// <summary>
    /// The smallest value that at least the part reaches; where the part is reached exactly, the mean of it and the next (Hyndman and Fan,
    /// 1996, type 2).
    /// </summary>
    /// <remarks>For the part one half this is the median as it is taught: the middle value, or the mean of the two middle ones.</remarks>
    public static double Of(IReadOnlyList<(double Value, int Times)> values, double part)
    {
        var sorted = values.Where(pair => pair.Times > 0).OrderBy(pair => pair.Value).ToList();
        var wanted = part * sorted.Sum(pair => pair.Times);
        var reached = 0;
        for (var place = 0; place < sorted.Count; place++)
        {
            reached += sorted[place].Times;
            if (reached == wanted && place + 1 < sorted.Count)
                return (sorted[place].Value + sorted[place + 1].Value) / 2;
            if (reached >= wanted)
                return sorted[place].Value;
        }
        throw new ArgumentException("There are no values; return a Gap instead.");
    }
}
