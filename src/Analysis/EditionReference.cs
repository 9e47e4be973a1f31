namespace Analysis;

/// <summary>One edition of one dataset by its names alone, as <c>findings.json</c> holds it; a <see cref="Source"/> has more of it.</summary>
public record EditionReference
{
    /// <summary>A reference to be filled in.</summary>
    public EditionReference()
    {
    }

    /// <summary>The reference to an edition.</summary>
    /// <param name="dataset">The id of the dataset: <c>nato-defence-expenditure</c>.</param>
    /// <param name="edition">The edition: <c>2026</c>.</param>
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public EditionReference(string dataset, string edition) => (Dataset, Edition) = (dataset, edition);

    /// <summary>The id of the dataset: <c>nato-defence-expenditure</c>.</summary>
    public required string Dataset { get; init; }

    /// <summary>The edition: <c>2026</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>Dataset and edition, for messages.</summary>
    public override string ToString() => $"{Dataset} {Edition}";
}
