using System.Globalization;

namespace Analysis;

/// <summary>An amount of money, in millions, on one price basis. Amounts on two bases don't add up.</summary>
/// <param name="Millions">The amount in millions of the currency.</param>
/// <param name="Basis">Currency and prices.</param>
public readonly record struct Money(decimal Millions, PriceBasis Basis) : IQuantity, IComparable<Money>
{
    /// <inheritdoc/>
    public double Number => (double)Millions;

    /// <summary>The amount in billions.</summary>
    public decimal Billions => Millions / 1000;

    /// <summary>The sum of two amounts on one basis.</summary>
    /// <exception cref="ArgumentException">The bases differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.Millions + right.Millions, CommonBasis(left, right));

    /// <summary>The difference of two amounts on one basis.</summary>
    /// <exception cref="ArgumentException">The bases differ.</exception>
    public static Money operator -(Money left, Money right) => new(left.Millions - right.Millions, CommonBasis(left, right));

    /// <summary>The ratio of two amounts on one basis.</summary>
    /// <exception cref="ArgumentException">The bases differ, or the second amount is zero.</exception>
    public static Share operator /(Money left, Money right)
    {
        CommonBasis(left, right);
        return Share.Of((double)left.Millions, (double)right.Millions);
    }

    /// <summary>Whether the left amount is the smaller one.</summary>
    /// <exception cref="ArgumentException">The bases differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is the larger one.</summary>
    /// <exception cref="ArgumentException">The bases differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is the smaller one, or the same.</summary>
    /// <exception cref="ArgumentException">The bases differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is the larger one, or the same.</summary>
    /// <exception cref="ArgumentException">The bases differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The bases differ.</exception>
    public int CompareTo(Money other)
    {
        CommonBasis(this, other);
        return Millions.CompareTo(other.Millions);
    }

    /// <summary>
    /// In billions from 1,000 million on, else in millions: <c>US$ 334 bn</c>, <c>−€1.5 bn</c>. The basis is in the unit, not here.
    /// </summary>
    public override string ToString() => ToString(Math.Abs(Amount.Value) >= 100 ? 0 : 1);

    /// <summary>The same with so many decimals: <c>US$ 334.2 bn</c> for 1.</summary>
    public string ToString(int decimals)
    {
        var currency = Basis.Currency switch
        {
            "USD" => "US$\u00a0",
            "EUR" => "€",
            var code => code + "\u00a0",
        };
        var (amount, word) = Amount;
        var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        return (Millions < 0 ? "\u2212" : "")
            + currency
            + Math.Abs(amount).ToString(format, CultureInfo.InvariantCulture)
            + "\u00a0"
            + word;
    }

    private (decimal Value, string Word) Amount => Math.Abs(Millions) >= 1000 ? (Billions, "bn") : (Millions, "m");

    private static PriceBasis CommonBasis(Money left, Money right) =>
        left.Basis == right.Basis
            ? left.Basis
            : throw new ArgumentException($"{left.Basis} and {right.Basis} don't mix; take both amounts on one price basis.");
}

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
    public override string ToString() =>
        BaseYear is { } year ? $"{Currency} ({year.ToString(CultureInfo.InvariantCulture)} prices)" : $"{Currency} (current)";
}

/// <summary>At which prices money is compared.</summary>
public enum Prices
{
    /// <summary>Each year's own prices and exchange rates.</summary>
    Current,

    /// <summary>The prices and exchange rates of the edition's base year.</summary>
    Constant,
}
