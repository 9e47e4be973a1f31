using Analysis.Hosting;
using Analysis.Notebooks;

namespace Analysis.Publishing;

/// <summary>One executed notebook on its way to a page.</summary>
public sealed record SiteNotebook
{
    /// <summary>The name of the file without its extension; the page takes it: <c>01-burden</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The executed notebook. One with an error output is refused.</summary>
    public required NotebookDocument Executed { get; init; }

    /// <summary>The bytes of the source notebook, which the page offers for download.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>The parameters of the notebook, with their defaults.</summary>
    public IReadOnlyList<NotebookParameter> Parameters { get; init; } = [];

    /// <summary>The values that differ from the defaults, by name.</summary>
    public IReadOnlyDictionary<string, ParameterValue> Values { get; init; } = new Dictionary<string, ParameterValue>();

    /// <summary>The editions that the run read. The page adds those that its figures and charts name.</summary>
    public IReadOnlyList<EditionReference> Editions { get; init; } = [];
}
