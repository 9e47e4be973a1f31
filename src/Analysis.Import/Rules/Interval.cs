using System.Globalization;

namespace Analysis.Import.Rules;

/// <summary>The numbers that a rounded figure may represent, so that figures rounded independently are compared within their rounding.</summary>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>A figure that was rounded to some decimals; spreadsheets keep about fifteen digits.</summary>
    public static Interval Of(double value, int decimals)
    {
        var half = 0.5 * Math.Pow(10, -Math.Min(decimals, 12)) + 1e-9 * Math.Abs(value);
        return new(value - half, value + half);
    }

    public static Interval operator +(Interval one, Interval other) => new(one.Low + other.Low, one.High + other.High);

    public static Interval operator -(Interval one, Interval other) => new(one.Low - other.High, one.High - other.Low);

    public static Interval operator *(Interval one, double factor) => factor >= 0 ? new(one.Low * factor, one.High * factor) : new(one.High * factor, one.Low * factor);

    /// <summary>The quotient of figures that are not negative; everything where the divisor may be zero.</summary>
    public static Interval operator /(Interval one, Interval other) => other.Low <= 0 ? new(double.NegativeInfinity, double.PositiveInfinity) : new(Math.Max(one.Low, 0) / other.High, one.High / other.Low);

    /// <summary>Whether both may be the same number, or differ by no more than a margin.</summary>
    public bool Meets(Interval other, double margin = 0) => Low <= other.High + margin && other.Low <= High + margin;

    /// <summary>How many decimals a figure is written with.</summary>
    public static int Decimals(string value) => value.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? value.Length - point - 1 : 0;

    /// <inheritdoc/>
    public override string ToString() => ((Low + High) / 2).ToString("#,0.####", CultureInfo.InvariantCulture);
}
