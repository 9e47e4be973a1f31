namespace Analysis;

/// <content>Calculation: what comes out has an id, a unit and the sources of both numbers.</content>
public partial class ResultValue
{
    private const string Fraction = "fraction";

    /// <summary>The difference, in the unit of both; of two shares or two changes in percentage points.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static ResultValue operator -(ResultValue left, ResultValue right)
    {
        RequireOneUnit(left, right, "subtracted");
        return Calculated(left, "minus", right, Difference(left.Quantity, right.Quantity), DifferenceUnit(left.Unit));
    }

    /// <summary>The sum, in the unit of both.</summary>
    /// <exception cref="ArgumentException">The units differ, or such quantities don't add up.</exception>
    public static ResultValue operator +(ResultValue left, ResultValue right)
    {
        RequireOneUnit(left, right, "added");
        return Calculated(left, "plus", right, Sum(left.Quantity, right.Quantity), left.Unit);
    }

    /// <summary>How many times the second number the first is.</summary>
    /// <exception cref="ArgumentException">The units differ, or the second number is zero.</exception>
    public static ResultValue operator /(ResultValue left, ResultValue right)
    {
        RequireOneUnit(left, right, "divided");
        RequireNotZero(right);
        return Calculated(left, "to", right, new Ratio(left.Number / right.Number), RatioUnit(left.Unit));
    }

    /// <summary>What part this number is of a whole, in per cent.</summary>
    /// <param name="whole">The whole, in the unit of this number.</param>
    /// <param name="of">What the whole is, as the unit of the part: <c>the fall</c>; the unit of the whole if left out.</param>
    /// <exception cref="ArgumentException">The units differ, or the whole is zero.</exception>
    public ResultValue ShareOf(ResultValue whole, string? of = null)
    {
        RequireOneUnit(this, whole, "compared");
        RequireNotZero(whole);
        return Calculated(this, "share of", whole, Share.Of(Number, whole.Number), $"{Fraction} of {of ?? whole.Unit.Text}");
    }

    /// <summary>The change from an earlier number to this one: in per cent, of shares in percentage points.</summary>
    /// <exception cref="ArgumentException">The units differ, or the earlier number is zero or less.</exception>
    public ResultValue ChangeFrom(ResultValue earlier)
    {
        RequireOneUnit(this, earlier, "compared");
        return Quantity is Share or Change
            ? Calculated(this, "change from", earlier, Difference(Quantity, earlier.Quantity), DifferenceUnit(Unit))
            : Calculated(this, "change from", earlier, Change.Between(earlier.Number, Number), $"{Fraction}, change of {Unit.Text}");
    }

    /// <summary>Whether the left number is the smaller one.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static bool operator <(ResultValue left, ResultValue right) => Compare(left, right) < 0;

    /// <summary>Whether the left number is the larger one.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static bool operator >(ResultValue left, ResultValue right) => Compare(left, right) > 0;

    /// <summary>Whether the left number is the smaller one, or the same.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static bool operator <=(ResultValue left, ResultValue right) => Compare(left, right) <= 0;

    /// <summary>Whether the left number is the larger one, or the same.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static bool operator >=(ResultValue left, ResultValue right) => Compare(left, right) >= 0;

    private static int Compare(ResultValue left, ResultValue right)
    {
        RequireOneUnit(left, right, "compared");
        return left.Number.CompareTo(right.Number);
    }

    private static ResultValue Calculated(ResultValue left, string word, ResultValue right, IQuantity quantity, Unit unit)
    {
        Finding Calculate() =>
            Finding.Derived(
                ResultId.Of(left.Finding.Id, word, right.Finding.Id),
                $"{left.Finding.Title}, {word} {ResultId.Rest(left.Finding.Title, right.Finding.Title, ", ")}",
                [left.Finding, right.Finding],
                new(quantity, unit, left.Period)
            );
        return new(Calculate, quantity);
    }

    private static IQuantity Difference(IQuantity left, IQuantity right) =>
        (left, right) switch
        {
            (Share a, Share b) => a - b,
            (Change a, Change b) => new PercentagePoints(a.Percent - b.Percent),
            (Money a, Money b) => a - b,
            _ => QuantityCalculation.Of(left, right, (a, b) => a - b),
        };

    private static IQuantity Sum(IQuantity left, IQuantity right) =>
        left is Ratio or Change ? throw new ArgumentException("Ratios and rates of change don't add up; add what they are computed from.")
        : (left, right) is (Money a, Money b) ? a + b
        : QuantityCalculation.Of(left, right, (a, b) => a + b);

    private static Unit DifferenceUnit(Unit unit) =>
        !unit.IsFraction ? unit
        : unit.Text.StartsWith(Fraction + " of ", StringComparison.Ordinal) ? UnitWords.Points + unit.Text[Fraction.Length..]
        : UnitWords.Points;

    private static Unit RatioUnit(Unit unit) =>
        unit.Kind is UnitKind.TrendValue ? UnitWords.RatioOfVolumes
        : unit.Basis is { } basis ? $"{UnitWords.Ratio}, {basis}"
        : UnitWords.Ratio;

    private static void RequireOneUnit(ResultValue left, ResultValue right, string what)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Unit != right.Unit)
            throw new ArgumentException(
                $"'{left.Finding.Title}' ({left.Unit}) and '{right.Finding.Title}' ({right.Unit}) can't be {what}; take both in one unit."
            );
    }

    private static void RequireNotZero(ResultValue value)
    {
        if (value.Number == 0)
            throw new ArgumentException($"'{value.Finding.Title}' is zero, so nothing can be divided by it; say so in words instead.");
    }
}

/// <summary>A calculation with two quantities of one kind, whose result is of that kind.</summary>
internal static class QuantityCalculation
{
    /// <exception cref="ArgumentException">The quantities differ in kind or in their prices, or don't calculate.</exception>
    internal static IQuantity Of(IQuantity left, IQuantity right, Func<double, double, double> calculate)
    {
        var number = calculate(left.Number, right.Number);
        return (left, right) switch
        {
            (Share, Share) => Share.FromFraction(number),
            (Change, Change) => new Change(number),
            (Money a, Money b) => (a + b) with { Millions = (decimal)number },
            (TrendValue, TrendValue) => new TrendValue(number),
            (Count, Count) => new Count(number),
            (Duration, Duration) => new Duration(number),
            (PercentagePoints, PercentagePoints) => new PercentagePoints(number),
            (Ratio, Ratio) => new Ratio(number),
            _ => throw new ArgumentException($"{left} and {right} don't calculate; take two numbers of one kind, such as two shares."),
        };
    }
}
