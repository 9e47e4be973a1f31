namespace Analysis;

/// <summary>Between which numbers a quantity lies with 95 % confidence, in the unit of the quantity.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <exception cref="ArgumentException">An end is NaN or infinite, or the lower one lies above the upper one.</exception>
public readonly record struct ConfidenceInterval(double Low, double High)
{
    /// <summary>The lower end.</summary>
    public double Low { get; } = Finite.Checked(Low, "lower end of an interval");

    /// <summary>The upper end.</summary>
    public double High { get; } = Finite.Checked(High, "upper end of an interval") >= Low
        ? High
        : throw new ArgumentException("The lower end of an interval can't lie above its upper end.");

    /// <summary>Whether the number lies in it, both ends included.</summary>
    public bool Contains(double number) => Low <= number && number <= High;
}
