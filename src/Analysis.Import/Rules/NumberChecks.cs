using System.Globalization;

namespace Analysis.Import.Rules;

/// <summary>
/// The numbers that a rounded figure may represent, so that figures rounded independently are compared within their rounding.
/// </summary>
internal readonly record struct RoundingInterval(double Low, double High)
{
    /// <summary>A figure that was rounded to some decimals; spreadsheets keep about fifteen digits.</summary>
    public static RoundingInterval Of(double value, int decimals)
    {
        var half = 0.5 * Math.Pow(10, -Math.Min(decimals, 12)) + 1e-9 * Math.Abs(value);
        return new(value - half, value + half);
    }

    public static RoundingInterval operator +(RoundingInterval one, RoundingInterval other) =>
        new(one.Low + other.Low, one.High + other.High);

    public static RoundingInterval operator -(RoundingInterval one, RoundingInterval other) =>
        new(one.Low - other.High, one.High - other.Low);

    public static RoundingInterval operator *(RoundingInterval one, double factor) =>
        factor >= 0 ? new(one.Low * factor, one.High * factor) : new(one.High * factor, one.Low * factor);

    /// <summary>The quotient of figures that are not negative; everything where the divisor may be zero.</summary>
    public static RoundingInterval operator /(RoundingInterval one, RoundingInterval other) =>
        other.Low <= 0
            ? new(double.NegativeInfinity, double.PositiveInfinity)
            : new(Math.Max(one.Low, 0) / other.High, one.High / other.Low);

    /// <summary>Whether both may be the same number, or differ by no more than a margin.</summary>
    public bool Meets(RoundingInterval other, double margin = 0) => Low <= other.High + margin && other.Low <= High + margin;

    /// <summary>How many decimals a figure is written with.</summary>
    public static int Decimals(string value) =>
        value.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? value.Length - point - 1 : 0;

    /// <inheritdoc/>
    public override string ToString() => ((Low + High) / 2).ToString("#,0.####", CultureInfo.InvariantCulture);
}

/// <summary>Finds figures that jump away from the years beside them, as a wrong digit or a shifted row does.</summary>
internal static class YearJumps
{
    /// <summary>
    /// How many times the value of a year is above both years beside it, or below both; 1 where it is between them or a year is missing.
    /// </summary>
    /// <param name="series">The value of a year; null where there is none.</param>
    /// <param name="year">The year.</param>
    public static double JumpAt(Func<int, double?> series, int year) => Math.Exp(Math.Abs(SignedJumpAt(series, year)));

    /// <summary>The logarithm of <see cref="JumpAt"/>, negative where the value is below both.</summary>
    public static double SignedJumpAt(Func<int, double?> series, int year)
    {
        if (series(year - 1) is not > 0 || series(year) is not > 0 || series(year + 1) is not > 0)
            return 0;
        var (before, after) = (
            Math.Log(series(year)!.Value / series(year - 1)!.Value),
            Math.Log(series(year)!.Value / series(year + 1)!.Value)
        );
        return before * after <= 0 ? 0 : Math.CopySign(Math.Min(Math.Abs(before), Math.Abs(after)), before);
    }

    /// <summary>How many times the value of a year is that of the year before, or the other way round; 1 where one is missing.</summary>
    public static double Step(Func<int, double?> series, int year) =>
        series(year - 1) is { } before and > 0 && series(year) is { } now and > 0 ? Math.Max(now / before, before / now) : 1;
}
