namespace Analysis.Publishing;

/// <summary>A dataset as the page of the data shows it: whose it is, on what terms, in which editions.</summary>
public sealed record SiteDataset
{
    /// <summary>The id: <c>nato-defence-expenditure</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What it holds, in a sentence.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>How far the publisher's terms let the table go.</summary>
    public required LicenceClass LicenceClass { get; init; }

    /// <summary>The terms in words: <c>CC BY 4.0</c>.</summary>
    public required string Licence { get; init; }

    /// <summary>The address of the terms; null where there is none.</summary>
    public string? LicenceAddress { get; init; }

    /// <summary>The credit line that the terms require.</summary>
    public required string Credit { get; init; }

    /// <summary>The editions; the page shows the newest first.</summary>
    public required IReadOnlyList<SiteEdition> Editions { get; init; }
}

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
