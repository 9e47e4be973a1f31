using System.Globalization;

namespace Analysis;

/// <summary>Keeps NaN and infinity out of every quantity: they would look like a number where there is none.</summary>
internal static class Finite
{
    /// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
    public static double Checked(double number, string quantity) => double.IsFinite(number)
        ? number
        : throw new ArgumentException($"A {quantity} must be a finite number, not {number.ToString(CultureInfo.InvariantCulture)}; return a Gap for a missing value.");
}
