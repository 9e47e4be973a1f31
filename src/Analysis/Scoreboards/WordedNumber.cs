namespace Analysis;

/// <summary>A number with its own words, where rows of one result are in different units.</summary>
/// <param name="Number">The number in the unit of its row.</param>
/// <param name="Text">The number as its row gives it.</param>
public readonly record struct WordedNumber(double Number, string Text) : IQuantity
{
    /// <inheritdoc/>
    public double Number { get; } = Finite.Checked(Number, "number");

    /// <inheritdoc/>
    public override string ToString() => Text;
}
