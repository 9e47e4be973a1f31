using Analysis.Indicators;

namespace Analysis.Publishing;

/// <summary>Two editions of a dataset on the page of revisions.</summary>
public sealed record SiteRevision
{
    /// <summary>The heading: whose edition against whose.</summary>
    public required string Title { get; init; }

    /// <summary>What a reader must know before calling a difference a revision.</summary>
    public required string Lead { get; init; }

    /// <summary>What changed.</summary>
    public required RevisionReport Report { get; init; }

    /// <summary>One number as it was printed and as each edition gives it; null where none was printed.</summary>
    public Indicator? Bridge { get; init; }
}
