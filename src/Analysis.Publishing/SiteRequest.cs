namespace Analysis.Publishing;

/// <summary>Everything that a site is made of. The same request gives the same bytes.</summary>
public sealed record SiteRequest
{
    /// <summary>The folder to write; an existing site is replaced as a whole.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The title of the site.</summary>
    public required string Title { get; init; }

    /// <summary>The title at the head of every page, where there is little space; left out, <see cref="Title"/>.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>The question of the site, in a sentence or two: the lead of the index.</summary>
    public required string Description { get; init; }

    /// <summary>The executed notebooks in the order of reading.</summary>
    public required IReadOnlyList<SiteNotebook> Notebooks { get; init; }

    /// <summary>The datasets that the pages name.</summary>
    public required IReadOnlyList<SiteDataset> Datasets { get; init; }

    /// <summary>The bytes of <c>findings.json</c>, written at the root of the site as they are.</summary>
    public required ReadOnlyMemory<byte> Findings { get; init; }

    /// <summary>Editions that are compared on the page of revisions.</summary>
    public IReadOnlyList<SiteRevision> Revisions { get; init; } = [];

    /// <summary>Figures that were corrected after they had been published.</summary>
    public IReadOnlyList<SiteErratum> Errata { get; init; } = [];

    /// <summary>How to cite the site.</summary>
    public required SiteCitation Citation { get; init; }
}
