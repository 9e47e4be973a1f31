using System.Globalization;

namespace Analysis;

/// <summary>In what money is counted: a currency, and the year whose prices and exchange rates hold, or none for current prices.</summary>
/// <remarks>As text it is <c>USD (2021 prices)</c> or <c>USD (current)</c>.</remarks>
public sealed record PriceBasis
{
    /// <summary>A price basis.</summary>
    /// <param name="currency">The currency by ISO 4217, three capital letters.</param>
    /// <param name="baseYear">The year of the prices; null for current prices.</param>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    public PriceBasis(string currency, int? baseYear)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
            throw new ArgumentException($"'{currency}' is not a currency of ISO 4217, such as USD or EUR.");
        (Currency, BaseYear) = (currency, baseYear);
    }

    /// <summary>The currency by ISO 4217.</summary>
    public string Currency { get; }

    /// <summary>The year whose prices hold; null for current prices.</summary>
    public int? BaseYear { get; }

    /// <summary>Whether it compares volumes over the years, that is, names a base year.</summary>
    public bool IsConstant => BaseYear is not null;

    /// <summary>Current prices (and exchange rates) in a currency.</summary>
    public static PriceBasis Current(string currency) => new(currency, null);

    /// <summary>The prices (and exchange rates) of one year in a currency.</summary>
    public static PriceBasis Constant(string currency, int baseYear) => new(currency, baseYear);

    /// <inheritdoc/>
    public override string ToString() => BaseYear is { } year
        ? $"{Currency} ({year.ToString(CultureInfo.InvariantCulture)} prices)"
        : $"{Currency} (current)";
}
