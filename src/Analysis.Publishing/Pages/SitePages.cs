using Analysis.Publishing.Markup;
using Analysis.Publishing.Output;

namespace Analysis.Publishing.Pages;

/// <summary>Puts the pages of a site together: each content in the frame that all share.</summary>
internal sealed class SitePages
{
    // 'self' covers a page from a server; a page from disk has no origin, so file: is given as well. Plotly writes style elements and
    // inline styles; nothing but our own files may run or load.
    private const string Policy =
        "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data: blob:; "
        + "font-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'";

    private readonly SiteRequest _request;
    private readonly EditionIndex _editionIndex;
    private readonly IReadOnlyList<NotebookPage> _pages;
    private readonly IReadOnlyList<MenuEntry> _menu;

    internal SitePages(SiteRequest request, IReadOnlyList<NotebookPage> pages)
    {
        (_request, _editionIndex, _pages) = (request, new(request.Datasets), pages);
        PageSets =
        [
            .. request.PageSets.Select(set => new PageSetPage(
                set,
                [.. pages.Where(page => page.Name.StartsWith($"{set.Folder}/", StringComparison.Ordinal))]
            )),
        ];
        _menu = [.. Questions.Select(page => page.Entry), .. PageSets.Select(set => set.Entry), .. Guides.Select(page => page.Entry)];
    }

    /// <summary>The pages that list a set of pages.</summary>
    internal IReadOnlyList<PageSetPage> PageSets { get; }

    // The order of the pages is that of the request: questions, sets, guides.
    private IEnumerable<NotebookPage> Questions => _pages.Take(_request.Notebooks.Count);

    private IEnumerable<NotebookPage> Guides => _pages.TakeLast(_request.Guides.Count);

    internal async Task<string> IndexAsync()
    {
        var cards = Questions.Select(page => new CardModel(
            page.Entry,
            page.Article.Question,
            page.Article.QuietAnswer,
            page.Parts.Charts.Count,
            _editionIndex.Lines(page.Quoted, page.Name)
        ));
        var content = await Templates.RenderAsync(
            "index",
            new IndexModel(_request.Title, _request.Description, [.. cards], [.. Guides.Select(page => page.Entry)])
            {
                PageSets = [.. PageSets.Select(set => set.Entry)],
            }
        );
        return await FrameAsync(
            new("index.html", _request.Title, _request.Description, [.. _pages.SelectMany(page => page.Editions)]),
            content
        );
    }

    internal async Task<string> NotebookAsync(NotebookPage page)
    {
        // The pages of a set follow one another, and are not in the menu.
        var row = PageSets.FirstOrDefault(set => set.Pages.Contains(page))?.Entries ?? _menu;
        var at = row.TakeWhile(entry => entry != page.Entry).Count();
        var content = await Templates.RenderAsync(
            "notebook",
            new NotebookModel
            {
                Page = page.Entry,
                Question = page.Article.Question,
                Answer = page.Article.Answer,
                Toc = page.Article.Toc,
                Body = page.Article.Body,
                Notes = [.. page.Article.Quoted.Select(finding => Note(finding, page.Name))],
                Parameters = page.Parts.Parameters,
                Setup = page.Parts.Setup,
                Editions = _editionIndex.Lines(page.Quoted, page.Name),
                Download = $"notebooks/{page.Source}.ipynb",
                Citation = $"“{page.Parts.Title}”. In: {_request.Citation}",
                Withdrawn = [.. _request.Errata.Where(erratum => erratum.Page == page.Name && erratum.After.Length == 0)],
                Previous = at > 0 ? row[at - 1] : MenuEntry.None,
                Next = at < row.Count - 1 ? row[at + 1] : MenuEntry.None,
            }
        );
        var frame = new Frame(page.Entry.Address, page.Parts.Title, page.Article.Description, page.Editions)
        {
            Charts = page.Parts.Charts.Count,
        };
        return await FrameAsync(frame, content);
    }

    internal async Task<string> PageSetAsync(PageSetPage set)
    {
        var content = await Templates.RenderAsync("pages", set.Model());
        return await FrameAsync(new(set.Entry.Address, set.Entry.Title, set.Lead, []), content);
    }

    private IEnumerable<PageUse> PageUses() =>
        [
            .. Questions.Select(page => new PageUse(page.Entry, page.Quoted, page.Editions)),
            .. PageSets.Select(set => new PageUse(
                set.Entry,
                [.. set.Pages.SelectMany(page => page.Quoted).Distinct()],
                [.. set.Pages.SelectMany(page => page.Editions).Distinct()]
            )),
            .. Guides.Select(page => new PageUse(page.Entry, page.Quoted, page.Editions)),
        ];

    internal async Task<string> DataAsync()
    {
        var content = await Templates.RenderAsync("data", DataPage.Model(_request.Datasets, [.. PageUses()]));
        return await FrameAsync(
            new("data.html", "The data", "The datasets behind every figure: publishers, editions, licences, credit and caveats.", []),
            content
        );
    }

    internal async Task<string> RevisionsAsync()
    {
        var content = await Templates.RenderAsync("revisions", await RevisionsPage.ModelAsync(_request));
        return await FrameAsync(
            new(
                "revisions.html",
                "Revisions",
                "What new editions changed of the years before, and what was corrected on this site.",
                RevisionsPage.Editions(_request)
            ),
            content
        );
    }

    private NoteModel Note(Finding finding, string notebook) =>
        new(
            finding.Id,
            finding.Title,
            finding.Unrounded,
            finding.Unit.Text,
            finding.Period.ToString(),
            finding.Indicator,
            finding.Status.Word(),
            _editionIndex.Lines(finding.Sources, notebook),
            Erratum(finding.Id)
        );

    private string Erratum(string id) =>
        Errata.Newest(_request.Errata, id) is { } erratum ? $"Corrected on {erratum.Corrected}; it was {erratum.Before}" : "";

    private async Task<string> FrameAsync(Frame frame, SafeHtml content) =>
        (
            await Templates.RenderAsync(
                "layout",
                new LayoutModel
                {
                    SiteTitle = _request.Title,
                    ShortTitle = _request.ShortTitle ?? _request.Title,
                    PageTitle = frame.Title,
                    Description = frame.Description,
                    Policy = Policy,
                    Address = frame.Address,
                    ListsPages = PageSets.Any(set => set.Entry.Address == frame.Address),
                    Menu = _menu,
                    Content = content,
                    Editions = _editionIndex.Lines(frame.Editions, frame.Address),
                    Citation = _request.Citation.ToString(),
                    Licence = _request.Citation.Licence ?? "",
                    HasCharts = frame.Charts > 0,
                }
            )
        ).Markup;

    private sealed record Frame(string Address, string Title, string Description, IReadOnlyList<EditionReference> Editions)
    {
        public int Charts { get; init; }
    }
}
