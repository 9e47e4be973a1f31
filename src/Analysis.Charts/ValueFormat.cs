using System.Globalization;

namespace Analysis.Charts;

/// <summary>
/// How a value of the library is shown: what it is multiplied by, how many decimals, which text comes before and after it.
/// </summary>
/// <remarks>
/// Values enter a chart in the unit of the library (fractions, millions) and are shown in the unit of the reader (per cent, billions).
/// </remarks>
public sealed record ValueFormat
{
    private const char Space = '\u00a0';

    // Years carry no mark between thousands.
    private bool Grouped { get; init; } = true;

    private ValueFormat(double factor, int decimals, string prefix, string suffix) =>
        (Factor, Decimals, Prefix, Suffix) = (
            factor,
            decimals is >= 0 and <= 6 ? decimals : throw new ArgumentException("Give 0 to 6 decimals."),
            prefix,
            suffix
        );

    /// <summary>What a value is multiplied by to be shown.</summary>
    public double Factor { get; }

    /// <summary>Digits after the point.</summary>
    public int Decimals { get; }

    /// <summary>The text before the number: <c>US$ </c>.</summary>
    public string Prefix { get; }

    /// <summary>The text after the number: <c> %</c>.</summary>
    public string Suffix { get; }

    /// <summary>Fractions, shown as per cent: 0.576 is <c>57.6 %</c>.</summary>
    public static ValueFormat Percent(int decimals = 1) => new(100, decimals, "", Space + "%");

    /// <summary>Percentage points: 3.5 is <c>3.5 pp</c>.</summary>
    public static ValueFormat PercentagePoints(int decimals = 1) => new(1, decimals, "", Space + "pp");

    /// <summary>Millions, shown as billions: 334000 is <c>US$ 334 bn</c>.</summary>
    /// <param name="currency">The text before the number: <c>US$</c>, <c>€</c>; empty for a volume.</param>
    /// <param name="decimals">Digits after the point.</param>
    public static ValueFormat Billions(string currency = "", int decimals = 0) => new(0.001, decimals, Sign(currency), Space + "bn");

    /// <summary>Numbers as they are: 12.3.</summary>
    /// <param name="decimals">Digits after the point.</param>
    /// <param name="suffix">A short unit after the number, if any: <c>TIV</c>, <c>years</c>.</param>
    public static ValueFormat Plain(int decimals = 1, string suffix = "") => new(1, decimals, "", suffix.Length == 0 ? "" : Space + suffix);

    /// <summary>Ratios: 1.7 is <c>1.7×</c>.</summary>
    public static ValueFormat Times(int decimals = 1) => new(1, decimals, "", "×");

    /// <summary>Calendar years, without a mark between thousands: 2039.</summary>
    public static ValueFormat Years { get; } = new ValueFormat(1, 0, "", "") { Grouped = false };

    /// <summary>The usual format of a quantity: per cent for shares and changes, billions for money, plain otherwise.</summary>
    /// <typeparam name="T">Share, Money, TrendValue, Ratio …</typeparam>
    public static ValueFormat For<T>()
        where T : struct, IQuantity =>
        default(T) switch
        {
            Share or Change => Percent(),
            Analysis.PercentagePoints _ => PercentagePoints(),
            Money => Billions(decimals: 1),
            TrendValue => Plain(0),
            _ => Plain(2),
        };

    /// <summary>The same format with another number of decimals, 0 to 6.</summary>
    public ValueFormat WithDecimals(int decimals) => new(Factor, decimals, Prefix, Suffix) { Grouped = Grouped };

    /// <summary>The value in the unit of the reader, freed of the noise that the multiplication adds in the fifteenth digit.</summary>
    public double Shown(double value)
    {
        var shown = value * Factor;
        return double.Parse(shown.ToString("G13", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>The value as a reader sees it: <c>57.6 %</c>.</summary>
    public string Text(double value) => Write(Shown(value), Decimals);

    /// <summary>The digits alone, for marks whose unit is shown elsewhere: <c>57.6</c>.</summary>
    public string Digits(double value) => Signed(Shown(value), Decimals, "", "");

    /// <summary>From one mark to another, the unit once: <c>20–40 %</c>.</summary>
    /// <param name="from">The lower mark in the unit of the reader.</param>
    /// <param name="to">The upper mark in the unit of the reader.</param>
    /// <param name="step">The distance that must still show.</param>
    public string Range(double from, double to, double step) =>
        $"{Signed(from, DecimalsOf(step), Prefix, "")}–{Signed(to, DecimalsOf(step), "", Suffix)}";

    /// <summary>A mark on the axis, with no more decimals than the step needs.</summary>
    /// <param name="shown">The mark in the unit of the reader.</param>
    /// <param name="step">The distance of two marks.</param>
    public string Tick(double shown, double step) => Write(shown, DecimalsOf(step));

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-6;

    private static int DecimalsOf(double step) =>
        Enumerable.Range(0, 6).FirstOrDefault(decimals => IsWhole(step * Math.Pow(10, decimals)), 6);

    private string Write(double shown, int decimals) => Signed(shown, decimals, Prefix, Suffix);

    private string Signed(double shown, int decimals, string prefix, string suffix)
    {
        var digits = Math.Abs(shown)
            .ToString((Grouped ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var negative = shown < 0 && digits.Any(c => c is >= '1' and <= '9');
        return (negative ? "\u2212" : "") + prefix + digits + suffix;
    }

    private static string Sign(string currency) => currency.Length == 0 || currency is "€" or "£" ? currency : currency + Space;
}
