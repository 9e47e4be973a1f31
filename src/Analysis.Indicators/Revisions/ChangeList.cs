namespace Analysis.Indicators.Revisions;

/// <summary>What became of the numbers of one table, one indicator or all findings.</summary>
public sealed record ChangeList
{
    /// <summary>The id of the dataset or indicator, or <c>findings</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The same for a reader.</summary>
    public required string Title { get; init; }

    /// <summary>With what it was computed, <c>name=value</c>; empty for tables and findings.</summary>
    public string With { get; init; } = "";

    /// <summary>The numbers that differ by more than the tolerance of their unit, the largest first.</summary>
    public IReadOnlyList<ValueChange> Changed { get; init; } = [];

    /// <summary>Findings of one id for another period than before: no revision.</summary>
    public IReadOnlyList<ValueChange> Moved { get; init; } = [];

    /// <summary>Numbers in another unit or at prices of another year than before, which can't be compared.</summary>
    public IReadOnlyList<ValueChange> Rebased { get; init; } = [];

    /// <summary>How many are the same within the tolerance.</summary>
    public int Unchanged { get; init; }

    /// <summary>What is there now and was not.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>What was there and is not now.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Why nothing can be compared; empty where it can.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether anything is other than before.</summary>
    public bool IsQuiet => Changed.Count + Moved.Count + Rebased.Count + Added.Count + Removed.Count == 0 && Reason.Length == 0;
}

/// <summary>One number that is another one than before.</summary>
/// <param name="Id">What names it among its like: the id of a finding, the key of a row.</param>
/// <param name="Title">The same for a reader.</param>
/// <param name="Before">The number before, and what it was measured in.</param>
/// <param name="After">The number now.</param>
public sealed record ValueChange(string Id, string Title, MeasuredValue Before, MeasuredValue After)
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
public sealed record MeasuredValue(double Value, Unit Unit, string Period, string Editions);
