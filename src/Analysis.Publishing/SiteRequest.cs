using Analysis.Hosting;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Parameters;

namespace Analysis.Publishing;

/// <summary>Everything that a site is made of. The same request gives the same bytes.</summary>
public sealed record SiteRequest
{
    /// <summary>The folder to write; an existing site is replaced as a whole.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The title of the site.</summary>
    public required string Title { get; init; }

    /// <summary>The title at the head of every page, where there is little space; left out, <see cref="Title"/>.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>The question of the site, in a sentence or two: the lead of the index.</summary>
    public required string Description { get; init; }

    /// <summary>The executed notebooks in the order of reading.</summary>
    public required IReadOnlyList<SiteNotebook> Notebooks { get; init; }

    /// <summary>Executed notebooks that teach, such as the cheat sheet: pages in the menu, and no card on the index.</summary>
    public IReadOnlyList<SiteNotebook> Guides { get; init; } = [];

    /// <summary>Pages of one kind, such as those of countries: a page that lists them in the menu, and no card on the index.</summary>
    public IReadOnlyList<SitePageSet> PageSets { get; init; } = [];

    /// <summary>The datasets that the pages name.</summary>
    public required IReadOnlyList<SiteDataset> Datasets { get; init; }

    /// <summary>The bytes of <c>findings.json</c>, written at the root of the site as they are.</summary>
    public required ReadOnlyMemory<byte> Findings { get; init; }

    /// <summary>Editions that are compared on the page of revisions.</summary>
    public IReadOnlyList<RevisionSection> Revisions { get; init; } = [];

    /// <summary>Figures that were corrected after they had been published.</summary>
    public IReadOnlyList<SiteErratum> Errata { get; init; } = [];

    /// <summary>How to cite the site.</summary>
    public required SiteCitation Citation { get; init; }
}

/// <summary>Pages that one notebook makes, each with another value of a parameter, in a folder of the site.</summary>
public sealed record SitePageSet
{
    /// <summary>The folder of the site; <c>FOLDER/index.html</c> lists the pages.</summary>
    public required string Folder { get; init; }

    /// <summary>The title of the page that lists them: <c>Countries</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The id of the finding that the list shows of each page, without the suffix of its run; empty for none.</summary>
    public string Figure { get; init; } = "";

    /// <summary>The executed notebooks, each named <c>FOLDER/VALUE</c>, with a title of its own.</summary>
    public required IReadOnlyList<SiteNotebook> Notebooks { get; init; }
}

/// <summary>One executed notebook on its way to a page.</summary>
public sealed record SiteNotebook
{
    /// <summary>The name of the file without its extension; the page takes it: <c>01-burden</c>, <c>countries/POL</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The title of the page; null takes that of the notebook.</summary>
    public string? Title { get; init; }

    /// <summary>The name under which the page offers the source notebook; null takes that of the page.</summary>
    public string? SourceName { get; init; }

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
