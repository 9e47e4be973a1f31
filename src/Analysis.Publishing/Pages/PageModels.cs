using Analysis.Publishing.Cells;
using Analysis.Publishing.Markup;

namespace Analysis.Publishing.Pages;

// A template takes null for a misspelt name, so that a model has no nulls: what is not there is empty.

/// <summary>What every page shows around its content.</summary>
internal sealed record LayoutModel
{
    public required string SiteTitle { get; init; }

    public required string ShortTitle { get; init; }

    /// <summary>The text of the tab; the site's title follows but on the index.</summary>
    public required string PageTitle { get; init; }

    public required string Description { get; init; }

    public required string Policy { get; init; }

    /// <summary>The address of this page in the site, which marks its entry in the menu.</summary>
    public required string Address { get; init; }

    /// <summary>What leads from the folder of the page to that of the site.</summary>
    public string Root => PageLinks.Root(Address);

    /// <summary>Whether this is the page that lists a set of pages.</summary>
    public bool ListsPages { get; init; }

    public required IReadOnlyList<MenuEntry> Menu { get; init; }

    public required SafeHtml Content { get; init; }

    public required IReadOnlyList<EditionLine> Editions { get; init; }

    public required string Citation { get; init; }

    public required string Licence { get; init; }

    /// <summary>A page without charts loads nothing of them.</summary>
    public required bool HasCharts { get; init; }
}

/// <summary>A page in the menu and on the index.</summary>
internal sealed record MenuEntry(string Address, string Number, string Title)
{
    internal static MenuEntry None { get; } = new("", "", "");
}

/// <summary>An edition at the foot of a page and under a number.</summary>
internal sealed record EditionLine(string Href, string Title, string Edition, string Publisher, string Credit, string Terms)
{
    /// <summary>Its name for a reader: its publisher, or its title where each row has a publisher of its own.</summary>
    public string Name => Publisher.StartsWith("Various", StringComparison.Ordinal) ? Title : Publisher;

    /// <summary>The lines for a head: several tables of one publisher and edition are listed once.</summary>
    public static IReadOnlyList<EditionLine> InShort(IEnumerable<EditionLine> lines) =>
        [.. lines.DistinctBy(line => (line.Name, line.Edition))];
}

/// <summary>The index: a card a question, a line a guide.</summary>
internal sealed record IndexModel(string Title, string Description, IReadOnlyList<CardModel> Cards, IReadOnlyList<MenuEntry> Guides)
{
    /// <summary>The pages that list a set of pages, such as those of countries.</summary>
    public IReadOnlyList<MenuEntry> PageSets { get; init; } = [];
}

/// <summary>A notebook on the index: its title, its question and its main result.</summary>
internal sealed record CardModel(MenuEntry Page, SafeHtml Question, SafeHtml Answer, int Charts, IReadOnlyList<EditionLine> Editions)
{
    public IReadOnlyList<EditionLine> EditionsInShort => EditionLine.InShort(Editions);

    public bool HasAnswer => !Answer.IsEmpty;
}

/// <summary>The page that lists a set of pages: a tile map where they are countries, and a list.</summary>
internal sealed record PageSetModel(string Title, string Lead, string Figure, IReadOnlyList<PageSetTile> Pages);

/// <summary>A page in the list of its set.</summary>
/// <param name="Address">Its address in the folder of the set.</param>
/// <param name="Code">The value that tells it apart: <c>POL</c>.</param>
/// <param name="Title">Its title: <c>Poland</c>.</param>
/// <param name="Answer">Its main result.</param>
/// <param name="Value">The number that the set shows of each page; empty where it has none.</param>
internal sealed record PageSetTile(string Address, string Code, string Title, SafeHtml Answer, string Value)
{
    /// <summary>The place on the tile map; 0 where it has none.</summary>
    public int Column { get; init; }

    public int Row { get; init; }

    /// <summary>How dark the tile is, from 0 to 100.</summary>
    public int Shade { get; init; }

    public bool HasPlace => Column > 0;

    public bool IsDark => Shade > 55;
}

/// <summary>The source of a number, as it opens beside it.</summary>
internal sealed record NoteModel(
    string Id,
    string Title,
    string Value,
    string Unit,
    string Period,
    string Indicator,
    string Status,
    IReadOnlyList<EditionLine> Sources,
    string Erratum
);

/// <summary>A notebook's page.</summary>
internal sealed record NotebookModel
{
    public required MenuEntry Page { get; init; }

    public required SafeHtml Question { get; init; }

    public required SafeHtml Answer { get; init; }

    public required IReadOnlyList<TocEntry> Toc { get; init; }

    public required SafeHtml Body { get; init; }

    public required IReadOnlyList<NoteModel> Notes { get; init; }

    /// <summary>Figures that were on the page before: their addresses stay valid.</summary>
    public required IReadOnlyList<SiteErratum> Withdrawn { get; init; }

    public required IReadOnlyList<PageParameter> Parameters { get; init; }

    public required SafeHtml Setup { get; init; }

    public required IReadOnlyList<EditionLine> Editions { get; init; }

    /// <summary>The editions for the head of the page.</summary>
    public IReadOnlyList<EditionLine> EditionsInShort => EditionLine.InShort(Editions);

    public required string Download { get; init; }

    /// <summary>What leads from the folder of the page to that of the site.</summary>
    public string Root => PageLinks.Root(Page.Address);

    public required string Citation { get; init; }

    /// <summary>The page before; of no address on the first.</summary>
    public required MenuEntry Previous { get; init; }

    /// <summary>The page after; of no address on the last.</summary>
    public required MenuEntry Next { get; init; }

    public bool HasAnswer => !Answer.IsEmpty;

    public bool HasSetup => !Setup.IsEmpty;
}

/// <summary>The page of the data.</summary>
internal sealed record DataModel(IReadOnlyList<DatasetModel> Datasets);

/// <summary>A dataset on the page of the data.</summary>
internal sealed record DatasetModel(SiteDataset About, string Terms, IReadOnlyList<Fact> Facts, IReadOnlyList<EditionModel> Editions);

/// <summary>An edition on the page of the data, with the pages that use it.</summary>
internal sealed record EditionModel(SiteEdition About, string Anchor, IReadOnlyList<Fact> Facts, IReadOnlyList<MenuEntry> UsedBy);

/// <summary>A term and what it is here; the address is empty where the text is not a link.</summary>
internal sealed record Fact(string Term, string Text, string Address)
{
    /// <summary>Whether the text is a publisher's title, of any length.</summary>
    public bool IsTitle => Term == "Table";
}
