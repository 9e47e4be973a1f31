namespace Analysis.Indicators;

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
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>Why nothing can be compared; empty where it can.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether anything is other than before.</summary>
    public bool IsQuiet => Changed.Count + Moved.Count + Rebased.Count + Added.Count + Gone.Count == 0 && Reason.Length == 0;
}
