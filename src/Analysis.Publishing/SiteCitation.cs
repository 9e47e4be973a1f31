namespace Analysis.Publishing;

/// <summary>How to cite the site, from CITATION.cff.</summary>
public sealed record SiteCitation
{
    /// <summary>The title of the work.</summary>
    public required string Title { get; init; }

    /// <summary>The authors, each as it is to be printed.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The day of release, <c>2026-11-23</c>; null where there is none.</summary>
    public string? Released { get; init; }

    /// <summary>The address of the work; null where there is none.</summary>
    public string? Address { get; init; }

    /// <summary>The licence of the code and the prose, such as <c>MIT</c>; the data keep their own terms.</summary>
    public string? Licence { get; init; }

    /// <summary>One line, ready to be pasted.</summary>
    public override string ToString()
    {
        var year = Released is { Length: >= 4 } released ? $" ({released[..4]})" : "";
        var address = Address is null ? "" : $" {Address}";
        return $"{string.Join(", ", Authors)}{year}. {Title}, version {Version}.{address}";
    }
}
