namespace Analysis.Import;

/// <summary>The user's options for an import.</summary>
public sealed record ImportOptions
{
    /// <summary>The dataset of the files; null to take it from their content.</summary>
    public string? Dataset { get; init; }

    /// <summary>The edition to import them as; null to take it from their content.</summary>
    public string? Edition { get; init; }

    /// <summary>Import files whose figures differ from the totals that the publisher prints beside them, or that hold unknown names; the differences are written into the manifest.</summary>
    public bool AcceptDifferences { get; init; }

    /// <summary>The largest part of the volume, or of the orders, that a table derived from a register may leave unclassified.</summary>
    public decimal MostUnclassified { get; init; } = 0.02m;

    /// <summary>The day that the manifest names as the day of gathering.</summary>
    public required DateOnly Today { get; init; }
}
