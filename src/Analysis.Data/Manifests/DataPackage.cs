namespace Analysis.Data.Manifests;

/// <summary>
/// A dataset as its manifest describes it (Frictionless Data Package, with the properties that <c>data/README.md</c> names).
/// </summary>
public sealed record DataPackage
{
    /// <summary>The id of the dataset, and the name of its folder.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What it holds, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Who publishes the figures.</summary>
    public required string Publisher { get; init; }

    /// <summary>How far the publisher's terms let the tables go.</summary>
    public required LicenceClass LicenceClass { get; init; }

    /// <summary>The line to print under what is made of the figures.</summary>
    public required string Credit { get; init; }

    /// <summary>The terms.</summary>
    public required IReadOnlyList<DataLink> Licences { get; init; }

    /// <summary>Where the publisher has the data.</summary>
    public required IReadOnlyList<DataLink> Origins { get; init; }

    /// <summary>How to get newer data; empty where there is no stable address.</summary>
    public IReadOnlyList<UpdateSource> Updates { get; init; } = [];

    /// <summary>The tables, one or more an edition.</summary>
    public required IReadOnlyList<DataResource> Resources { get; init; }

    /// <summary>The full path of the manifest; of the shipped one where the user imported further editions.</summary>
    public required string ManifestPath { get; init; }

    /// <summary>Whether all of it is in <c>data/local</c>, that is, imported by the user.</summary>
    public required bool IsLocal { get; init; }

    /// <summary>The editions, oldest first.</summary>
    public IReadOnlyList<string> Editions => [.. Resources.Select(resource => resource.Edition).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>A title with an address.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Address">Where it is.</param>
public sealed record DataLink(string Title, string Address);

/// <summary>Where newer data of a dataset are available.</summary>
/// <param name="Kind">The form of the publisher's response, or that the user has to download it.</param>
/// <param name="Address">The address; <c>{year}</c> in it is replaced by the year of the edition.</param>
/// <param name="How">What to do by hand; null where a program may download it.</param>
public sealed record UpdateSource(UpdateKind Kind, string Address, string? How);

/// <summary>What is available at an address.</summary>
public enum UpdateKind
{
    /// <summary>To be downloaded by hand, as the publisher's terms require.</summary>
    ByHand,

    /// <summary>A response of Eurostat's interface in JSON-stat.</summary>
    EurostatJsonStat,

    /// <summary>A response of the World Bank's interface in JSON.</summary>
    WorldBankJson,

    /// <summary>A workbook (.xlsx).</summary>
    Workbook,
}
