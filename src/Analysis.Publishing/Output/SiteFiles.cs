using System.Text;
using Analysis.Charts.Rendering;
using Analysis.Publishing.Cells;
using Analysis.Publishing.Markup;
using Analysis.Publishing.Pages;

namespace Analysis.Publishing.Output;

/// <summary>Builds every file of a site in memory: nothing is written before all of it is there and checked.</summary>
internal static class SiteFiles
{
    /// <summary>The files by their path in the site, sorted, and the remarks on figures that changed.</summary>
    /// <exception cref="PublishException">A notebook cannot be shown, an erratum is wrong, or a link has no target.</exception>
    internal static async Task<(SortedDictionary<string, ReadOnlyMemory<byte>> Files, IReadOnlyList<string> Remarks)> BuildAsync(
        SiteRequest request,
        string? findingsBefore,
        CancellationToken ct
    )
    {
        RequestCheck.Check(request);
        SiteNotebook[] all = [.. request.Notebooks, .. request.PageSets.SelectMany(set => set.Notebooks), .. request.Guides];
        var links = PageLinks.Of(request);
        var pages = await Task.WhenAll(all.Select(notebook => Task.Run(() => NotebookPage.Build(notebook, links), ct)));
        NotebookFindings.CheckAcross(pages);
        Errata.Check(request.Errata, pages);
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { ["findings.json"] = request.Findings };
        foreach (var notebook in all)
            files[$"notebooks/{notebook.SourceName ?? notebook.Name}.ipynb"] = notebook.Source;
        foreach (var (address, bytes) in await WriteAsync(new SitePages(request, pages), pages, ct))
            files[address] = bytes;
        foreach (var (name, bytes) in SiteAssets.For(request, pages))
            files[$"assets/{name}"] = bytes;
        ReferenceCheck.Check(files);
        return (files, Errata.Remarks(findingsBefore, request, pages));
    }

    // All pages at once: each is independent of the others, and the first that fails in their order is the one that is reported.
    private static Task<(string Address, byte[] Bytes)[]> WriteAsync(SitePages site, NotebookPage[] pages, CancellationToken ct)
    {
        IEnumerable<(string Address, Func<Task<string>> Render)> all =
        [
            ("index.html", site.IndexAsync),
            ("data.html", site.DataAsync),
            ("revisions.html", site.RevisionsAsync),
            .. pages.Select(page => (page.Entry.Address, (Func<Task<string>>)(() => site.NotebookAsync(page)))),
            .. site.PageSets.Select(set => (set.Entry.Address, (Func<Task<string>>)(() => site.PageSetAsync(set)))),
        ];
        return Task.WhenAll(all.Select(page => Task.Run(async () => (page.Address, Bytes(await page.Render())), ct)));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
}

/// <summary>Refuses a request that cannot become a site, before any page is built.</summary>
internal static class RequestCheck
{
    /// <exception cref="ArgumentException">The request contradicts itself.</exception>
    internal static void Check(SiteRequest request)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(request.OutputFolder);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Title);
        PageName.Check([
            .. request.Notebooks.Concat(request.Guides).Select(notebook => notebook.Name),
            .. request.PageSets.Select(set => set.Folder),
        ]);
        foreach (var set in request.PageSets)
            PageName.Check(set);
    }
}

/// <summary>The files that pages share, each once. A site without charts has none of theirs.</summary>
internal static class SiteAssets
{
    private static readonly string[] Own = ["site.css", "site.js", "icon.svg"];

    internal static IEnumerable<(string Name, byte[] Bytes)> For(SiteRequest request, IReadOnlyList<NotebookPage> pages)
    {
        string[] names = request.PageSets.Count > 0 ? [.. Own, "pages.css"] : Own;
        (string, byte[])[] own = [.. names.Select(name => (name, EmbeddedFile.Bytes($"assets/{name}")))];
        return pages.Any(page => page.Parts.Charts.Count > 0) ? [.. own, .. OfCharts()] : own;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> OfCharts()
    {
        var renderer = new PlotlyRenderer();
        yield return ("charts.css", Encoding.UTF8.GetBytes(renderer.ChartsStyle));
        yield return ("charts.js", Encoding.UTF8.GetBytes(renderer.ChartsScript));
        yield return ("plotly.js", Encoding.UTF8.GetBytes(renderer.PlotlyScript));
        yield return ("plotly-licence.txt", Encoding.UTF8.GetBytes(renderer.PlotlyLicence));
    }
}
