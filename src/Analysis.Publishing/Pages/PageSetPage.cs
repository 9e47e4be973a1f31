using System.Globalization;
using Analysis.Charts;

namespace Analysis.Publishing.Pages;

/// <summary>The page that lists a set of pages: a tile map where the pages are countries, and a list with the answer of each.</summary>
internal sealed class PageSetPage(SitePageSet set, IReadOnlyList<NotebookPage> pages)
{
    /// <summary>The pages of the set, in the order of their titles.</summary>
    internal IReadOnlyList<NotebookPage> Pages { get; } = [.. pages.OrderBy(page => page.Parts.Title, StringComparer.Ordinal)];

    internal MenuEntry Entry { get; } = new($"{set.Folder}/index.html", "", set.Title);

    /// <summary>The entries of the pages: each page leads to the one before and after it.</summary>
    internal IReadOnlyList<MenuEntry> Entries => [.. Pages.Select(page => page.Entry)];

    internal string Lead =>
        string.Create(CultureInfo.InvariantCulture, $"{Pages.Count} pages, each with the same questions and the same sources.");

    internal PageSetModel Model() => new(set.Title, Lead, FigureTitle, [.. Pages.Select(Tile)]);

    private string FigureTitle => Pages.Select(Figure).OfType<Finding>().Select(finding => finding.Title).FirstOrDefault() ?? "";

    // The ids of such a page carry the value of its parameter behind the id that the set names.
    private Finding? Figure(NotebookPage page) =>
        set.Figure.Length == 0 ? null : page.Findings.Values.FirstOrDefault(finding => FindingId.WithoutSuffix(finding.Id) == set.Figure);

    private PageSetTile Tile(NotebookPage page)
    {
        var code = page.Name.Split('/')[^1];
        var figure = Figure(page);
        var (column, row) = EuropeTiles.Places.TryGetValue(code, out var place) ? (place.Column + 1, place.Row + 1) : (0, 0);
        return new($"{code}.html", code, page.Parts.Title, page.Article.QuietAnswer, figure?.Text ?? "")
        {
            Column = column,
            Row = row,
            Shade = figure is null ? 0 : (int)Math.Round(Math.Clamp(figure.Value, 0, 1) * 100),
        };
    }
}
