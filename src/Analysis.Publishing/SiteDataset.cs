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
