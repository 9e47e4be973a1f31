namespace Analysis.Indicators;

/// <summary>One number that is another one than before.</summary>
/// <param name="Id">What names it among its like: the id of a finding, the key of a row.</param>
/// <param name="Title">The same for a reader.</param>
/// <param name="Before">The number before, and what it was measured in.</param>
/// <param name="After">The number now.</param>
public sealed record ValueChange(string Id, string Title, Measured Before, Measured After)
{
    /// <summary>After less before, in the unit of the numbers.</summary>
    public double Difference => After.Value - Before.Value;

    /// <summary>The difference against the larger of the two, from 0 to 2, to rank numbers of different units.</summary>
    public double Relative => Difference == 0 ? 0 : Math.Abs(Difference) / Math.Max(Math.Abs(Before.Value), Math.Abs(After.Value));
}

/// <summary>A number with what it means.</summary>
/// <param name="Value">The number, unrounded; shares of the library are fractions, percentages of a table per cent.</param>
/// <param name="Unit">The unit, price base included.</param>
/// <param name="Period">The year or window; empty where the key names it.</param>
/// <param name="Editions">The editions behind it, written <c>dataset=edition</c>, with blanks between them.</param>
public sealed record Measured(double Value, Unit Unit, string Period, string Editions);
