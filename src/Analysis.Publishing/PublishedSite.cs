namespace Analysis.Publishing;

/// <summary>What a publish wrote.</summary>
/// <param name="IndexPath">The full path of the page to open.</param>
/// <param name="Pages">The number of pages.</param>
/// <param name="Files">The number of files.</param>
/// <param name="Bytes">The size of all files.</param>
public sealed record PublishedSite(string IndexPath, int Pages, int Files, long Bytes)
{
    /// <summary>Figures that differ from the site that was replaced, without an erratum, one sentence for each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
