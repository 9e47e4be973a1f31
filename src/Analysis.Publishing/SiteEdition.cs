namespace Analysis.Publishing;

/// <summary>One edition of a dataset as the page of the data shows it.</summary>
public sealed record SiteEdition
{
    /// <summary>The edition: <c>2026</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>The publisher's title of this edition.</summary>
    public required string Title { get; init; }

    /// <summary>Where the publisher provides it; null where there is no page.</summary>
    public string? Address { get; init; }

    /// <summary>The day of publication as the manifest has it; null where it is not known.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>The day on which this project gathered it.</summary>
    public string? Gathered { get; init; }

    /// <summary>The years that it covers: <c>2006-2025</c>.</summary>
    public string? Years { get; init; }

    /// <summary>The number of rows that this project holds.</summary>
    public int? Rows { get; init; }

    /// <summary>How the table was made, in a sentence.</summary>
    public string? Provenance { get; init; }

    /// <summary>The credit line of this edition, where it differs from the dataset's.</summary>
    public string? Credit { get; init; }

    /// <summary>What a reader must know before quoting a number from it.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];
}
