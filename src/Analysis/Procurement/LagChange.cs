using System.Globalization;

namespace Analysis.Procurement;

/// <summary>By how many years the mean delivery lag of one period of order years differs from that of an earlier one.</summary>
/// <param name="Earlier">The mean of the earlier order years.</param>
/// <param name="Later">The mean of the later order years.</param>
/// <param name="EarlierOrders">The number of included orders of the earlier years.</param>
/// <param name="LaterOrders">The number of included orders of the later years.</param>
/// <param name="Interval">The 95 % interval of the change, in years.</param>
public readonly record struct LagChange(Duration Earlier, Duration Later, int EarlierOrders, int LaterOrders, ConfidenceInterval Interval) : IQuantity
{
    /// <summary>Later mean − earlier mean, in years.</summary>
    public double Years => Later.Years - Earlier.Years;

    /// <inheritdoc/>
    public double Number => Years;

    /// <summary>With n and interval: <c>+1.17 years (n = 71 and 131, 95 % interval +0.81 to +1.52)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Signed(Years)}\u00a0years (n\u00a0=\u00a0{EarlierOrders} and {LaterOrders}, 95\u00a0% interval {Signed(Interval.Low)} to {Signed(Interval.High)})");

    private static string Signed(double years) => Math.Round(years, 2) switch
    {
        0 => "0.00",
        var rounded => (rounded < 0 ? "\u2212" : "+") + Math.Abs(rounded).ToString("N2", CultureInfo.InvariantCulture),
    };
}
