namespace Analysis.Data.Importing;

/// <summary>What the user says beside the files.</summary>
public sealed record ImportOptions
{
    /// <summary>The dataset that the files must be; null where their content tells it.</summary>
    public string? Dataset { get; init; }

    /// <summary>The edition to file them under; null where their content tells it.</summary>
    public string? Edition { get; init; }

    /// <summary>The day that the manifest names as the day of gathering.</summary>
    public required DateOnly Today { get; init; }
}
