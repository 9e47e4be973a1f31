using System.Globalization;
using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Change of the delivery lag: two periods of order years, each order followed equally long.</summary>
public static class DeliveryLagChange
{
    /// <summary>How many years each order is followed by default: short enough to reach recent orders.</summary>
    public const int UsualFollowUp = 4;

    /// <summary>The change of the mean lag from the earlier to the later order years, by category and supplier.</summary>
    /// <remarks>
    /// Formula: mean of (year of first delivery − year of order) of the later order years − the same of the earlier ones, both over orders
    /// with a first delivery within the follow-up. Unit: years. Shape: as <see cref="DeliveryLag.Of"/>, over the later order years; the
    /// value carries both means, both numbers of orders and the 95 % interval of the change (percentile bootstrap over orders, its
    /// distribution computed exactly, so that no seed enters). The periods may differ in length; the follow-up is the same. Missing data:
    /// order years before the table begins or without the whole follow-up, and fewer than five orders in a period, are a gap. What took
    /// longer than the follow-up is left out of both periods, so that the change is one among orders that arrived in time; orders without
    /// any delivery are in no table. Orders of one programme depend on each other, which makes the true interval wider. It does not show
    /// causes. Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="earlier">The earlier order years.</param>
    /// <param name="later">The later order years.</param>
    /// <param name="followUp">For how many years each order is followed.</param>
    /// <exception cref="ArgumentException">The follow-up is not at least one year, or the earlier years don't end before the later ones
    /// begin.</exception>
    public static Indicator<LagChange> Of(EditionTable<OrderLag> table, Period earlier, Period later, int followUp = UsualFollowUp)
    {
        ArgumentNullException.ThrowIfNull(table);
        DeliveryLag.CheckFollowUp(followUp);
        if (earlier.To >= later.From)
            throw new ArgumentException($"The order years {earlier} don't end before {later} begin; give the earlier ones first.");
        var result = new ResultBuilder<LagChange>();
        if ((DeliveryLag.WindowGapReason(table, earlier, followUp) ?? DeliveryLag.WindowGapReason(table, later, followUp)) is { } reason)
            result.AddGap(DeliveryLag.AllCategories, later, reason);
        else
            Compare(result, table, (earlier, later), followUp);
        return result.Build(
            "delivery-lag-change",
            $"Change of the mean years from order to first delivery, orders of {later} compared with {earlier}",
            UnitWords.Years,
            $"Mean lag of orders of {later} − mean lag of orders of {earlier}, over orders with a first delivery within {followUp} years; "
                + "new equipment only; 95 % bootstrap interval.",
            table.Source
        );
    }

    private static void Compare(
        ResultBuilder<LagChange> result,
        EditionTable<OrderLag> table,
        (Period Earlier, Period Later) years,
        int followUp
    )
    {
        foreach (var (category, supplier) in DeliveryLag.Pairs(table))
        {
            var lags = table.Rows.Where(row =>
                row.Lag <= followUp
                && DeliveryLag.Matches(row.Category, category, DeliveryLag.AllCategories)
                && DeliveryLag.Matches(row.Supplier, supplier, DeliveryLag.AllSuppliers)
            );
            var (first, second) = (In(lags, years.Earlier), In(lags, years.Later));
            if (
                (
                    DeliveryLag.TooFew(first, supplier, Within(years.Earlier, followUp))
                    ?? DeliveryLag.TooFew(second, supplier, Within(years.Later, followUp))
                ) is
                { } reason
            )
            {
                result.AddGap(category, years.Later, reason);
                continue;
            }
            var change = Change(first, second);
            result.Add(category, supplier, years.Later, change, ObservationStatus.Derived);
            if (category == DeliveryLag.AllCategories)
                result.AddNote(Both(supplier, years, change));
        }
        result.AddNote(
            $"Orders with a first delivery more than {followUp} years after the order are left out of both periods, and so are "
                + $"orders without any delivery."
        );
    }

    private static LagChange Change(IReadOnlyList<OrderLag> first, IReadOnlyList<OrderLag> second) =>
        new(
            new(DeliveryLag.MeanOf(first)),
            new(DeliveryLag.MeanOf(second)),
            first.Sum(lag => lag.Orders),
            second.Sum(lag => lag.Orders),
            BootstrapOfMeans.Difference(first, second)
        );

    private static string Both(Subject supplier, (Period Earlier, Period Later) years, LagChange change) =>
        $"{supplier.Name}: {change.Earlier.ToString(2)} for orders of {years.Earlier}, {change.Later.ToString(2)} for orders of "
        + $"{years.Later}, {change}.";

    private static List<OrderLag> In(IEnumerable<OrderLag> lags, Period years) => [.. lags.Where(lag => years.Contains(lag.OrderYear))];

    private static string Within(Period years, int followUp) => $"within {followUp} years among those of {years}";
}

/// <summary>By how many years the mean delivery lag of one period of order years differs from that of an earlier one.</summary>
/// <param name="Earlier">The mean of the earlier order years.</param>
/// <param name="Later">The mean of the later order years.</param>
/// <param name="EarlierOrders">The number of included orders of the earlier years.</param>
/// <param name="LaterOrders">The number of included orders of the later years.</param>
/// <param name="Interval">The 95 % interval of the change, in years.</param>
public readonly record struct LagChange(Duration Earlier, Duration Later, int EarlierOrders, int LaterOrders, ConfidenceInterval Interval)
    : IQuantity
{
    /// <summary>Later mean − earlier mean, in years.</summary>
    public double Years => Later.Years - Earlier.Years;

    /// <inheritdoc/>
    public double Number => Years;

    /// <summary>With n and interval: <c>+1.17 years (n = 71 and 131, 95 % interval +0.81 to +1.52)</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Signed(Years)}\u00a0years (n\u00a0=\u00a0{EarlierOrders} and {LaterOrders}, 95\u00a0% interval "
                + $"{Signed(Interval.Low)} to {Signed(Interval.High)})"
        );

    private static string Signed(double years) =>
        Math.Round(years, 2) switch
        {
            0 => "0.00",
            var rounded => (rounded < 0 ? "\u2212" : "+") + Math.Abs(rounded).ToString("N2", CultureInfo.InvariantCulture),
        };
}

/// <summary>The bootstrap interval of the difference of two means of whole numbers, without random numbers.</summary>
/// <remarks>
/// The percentile bootstrap (Efron, 1979) draws samples of the same size with replacement from each side and takes the 2.5 and the 97.5 %
/// quantile of the differences of their means. With whole numbers the sum of a sample has few values, so that the chance of each can be
/// computed and nothing is left to the draws: the same numbers give the same interval everywhere.
/// </remarks>
internal static class BootstrapOfMeans
{
    /// <summary>What the computer's rounding may take from a sum of chances.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The 95 % interval of mean(later) − mean(earlier); the lags are not below zero.</summary>
    public static ConfidenceInterval Difference(IReadOnlyList<OrderLag> earlier, IReadOnlyList<OrderLag> later)
    {
        var (first, second) = (ChancesOfSums(earlier), ChancesOfSums(later));
        var below = new double[second.Length];
        for (var (sum, total) = (0, 0.0); sum < second.Length; sum++)
            below[sum] = total += second[sum];
        var (n, m) = (earlier.Sum(lag => lag.Orders), later.Sum(lag => lag.Orders));

        // A difference of means is a whole number of parts, each 1 ÷ (n × m): later sum × n − earlier sum × m.
        double ChanceUpTo(long parts) =>
            first.Select((chance, sum) => chance * UpTo(below, Math.Floor((parts + (double)sum * m) / n))).Sum();
        double Quantile(double part)
        {
            var (low, high) = (-(long)first.Length * m, (long)second.Length * n);
            while (low < high)
            {
                var middle = low + (high - low) / 2;
                (low, high) = ChanceUpTo(middle) >= part - Rounding ? (low, middle) : (middle + 1, high);
            }
            return (double)low / ((double)n * m);
        }
        return new(Quantile(0.025), Quantile(0.975));
    }

    private static double UpTo(double[] below, double sum) => sum < 0 ? 0 : below[(int)Math.Min(sum, below.Length - 1)];

    /// <summary>The chance of each sum of as many draws as there are orders, the place in the array being the sum.</summary>
    private static double[] ChancesOfSums(IReadOnlyList<OrderLag> lags)
    {
        var (orders, longest) = (lags.Sum(lag => lag.Orders), lags.Max(lag => lag.Lag));
        var draw = new double[longest + 1];
        foreach (var lag in lags)
            draw[lag.Lag] += (double)lag.Orders / orders;
        double[] sums = [1];
        for (var drawn = 0; drawn < orders; drawn++)
            sums = WithOneMore(sums, draw);
        return sums;
    }

    private static double[] WithOneMore(double[] sums, double[] draw)
    {
        var more = new double[sums.Length + draw.Length - 1];
        for (var sum = 0; sum < sums.Length; sum++)
        for (var lag = 0; lag < draw.Length; lag++)
            more[sum + lag] += sums[sum] * draw[lag];
        return more;
    }
}
