namespace Analysis.Import.Updating;

/// <summary>How the update of a dataset ended.</summary>
public enum UpdateOutcome
{
    /// <summary>There was something new, and it is in <c>data/local</c>.</summary>
    Changed,
    /// <summary>The publisher has no newer data.</summary>
    Same,
    /// <summary>It failed; the existing data were not changed.</summary>
    Failed,
    /// <summary>The publisher's terms require that a person downloads it.</summary>
    ByHand,
    /// <summary>The update was stopped before this dataset was done; the existing data were not changed.</summary>
    Stopped,
}

/// <summary>What came of updating a dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">What happened, or what to do, in sentences.</param>
/// <param name="Reports">What the files gave; empty where none was read.</param>
public sealed record UpdateReport(string Dataset, UpdateOutcome Outcome, string Message, IReadOnlyList<ImportReport> Reports);

/// <summary>How far a download is.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Address">The address.</param>
/// <param name="Bytes">How many bytes have come.</param>
/// <param name="Of">How many there are; null where the server does not give it.</param>
public sealed record UpdateProgress(string Dataset, Uri Address, long Bytes, long? Of);
