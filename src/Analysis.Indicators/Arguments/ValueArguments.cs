using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Analysis.Indicators.Arguments;

/// <summary>A year or years: typed, a number, or text (<c>"2021-2025"</c>).</summary>
public sealed class PeriodArgument : IndicatorArgument<Period>
{
    private PeriodArgument(string text, Func<Period> read)
        : base(text, _ => read()) { }

    /// <summary>The period that a text gives; null where it is left out.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator PeriodArgument?(string? text) => text is null ? null : new(text, () => Period.Parse(text));

    /// <summary>The period itself.</summary>
    public static implicit operator PeriodArgument(Period period) => new(period.ToString(), () => period);

    /// <summary>One year.</summary>
    public static implicit operator PeriodArgument(int year) => Period.Year(year);
}

/// <summary>A plain number: typed, or text with a point (<c>"0.015"</c>).</summary>
public sealed class NumberArgument : IndicatorArgument<double>
{
    private NumberArgument(string text, Func<double> read)
        : base(text, _ => read()) { }

    /// <summary>The number that a text gives; null where it is left out.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator NumberArgument?(string? text) => text is null ? null : new(text, () => Parse(text));

    /// <summary>The number itself.</summary>
    public static implicit operator NumberArgument(double number) => new(number.ToString(CultureInfo.InvariantCulture), () => number);

    internal static double Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new ArgumentException($"'{text}' is not a number; write it with a point, such as 0.02.");
}

/// <summary>A whole number of years: typed or text (<c>"10"</c>).</summary>
public sealed class YearsArgument : IndicatorArgument<int>
{
    private YearsArgument(string text, Func<int> read)
        : base(text, _ => read()) { }

    /// <summary>The number that a text gives; null where it is left out.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator YearsArgument?(string? text) => text is null ? null : new(text, () => Whole(text));

    /// <summary>The number itself.</summary>
    public static implicit operator YearsArgument(int years) => new(years.ToString(CultureInfo.InvariantCulture), () => years);

    private static int Whole(string text)
    {
        var number = NumberArgument.Parse(text);
        return number == Math.Floor(number) && Math.Abs(number) < 10_000
            ? (int)number
            : throw new ArgumentException("give a whole number of years.");
    }
}

/// <summary>A share as a fraction: typed, a number, or text (<c>"0.02"</c> is 2 %).</summary>
public sealed class ShareArgument : IndicatorArgument<Share>
{
    private ShareArgument(string text, Func<Share> read)
        : base(text, _ => read()) { }

    /// <summary>The share that a text gives; null where it is left out.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator ShareArgument?(string? text) =>
        text is null ? null : new(text, () => Fraction(NumberArgument.Parse(text)));

    /// <summary>The share itself.</summary>
    public static implicit operator ShareArgument(Share share) =>
        new(share.Fraction.ToString(CultureInfo.InvariantCulture), () => Fraction(share.Fraction));

    /// <summary>The share of a fraction.</summary>
    public static implicit operator ShareArgument(double fraction) =>
        new(fraction.ToString(CultureInfo.InvariantCulture), () => Fraction(fraction));

    // A target above the whole is per cent by mistake.
    private static Share Fraction(double fraction) =>
        fraction <= 1 ? Share.FromFraction(fraction) : throw new ArgumentException("give the share as a fraction; 0.02 is 2 %.");
}

/// <summary>One of some words, such as <c>"annual"</c>, or the name of something in a table.</summary>
public sealed class WordArgument : IndicatorArgument<string>
{
    private WordArgument(string text)
        : base(text, _ => text) { }

    /// <summary>The word; null where it is left out.</summary>
    [return: NotNullIfNotNull(nameof(word))]
    public static implicit operator WordArgument?(string? word) => word is null ? null : new(word);

    /// <summary>A number as a word, where either is taken.</summary>
    public static implicit operator WordArgument(double number) => new(number.ToString(CultureInfo.InvariantCulture));
}

/// <summary>One value of an enumeration: typed, or its words with hyphens (<c>"transferred-out"</c>).</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class ChoiceArgument<T> : IndicatorArgument<string>
    where T : struct, Enum
{
    private ChoiceArgument(string text)
        : base(text, _ => text) { }

    /// <summary>The value that a text gives; null where it is left out.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator ChoiceArgument<T>?(string? text) => text is null ? null : new(text);

    /// <summary>The value itself.</summary>
    public static implicit operator ChoiceArgument<T>(T value) => new(Hyphens.Of(value.ToString()));
}
