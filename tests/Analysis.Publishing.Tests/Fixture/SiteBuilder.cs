using System.Text;
using Analysis.Publishing.Output;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analysis.Publishing.Tests.Fixture;

/// <summary>Builds sites in memory and reads their pages as documents.</summary>
internal static class SiteBuilder
{
    internal static async Task<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> SiteAsync(params SiteNotebook[] notebooks) =>
        await SiteAsync(FixtureSite.Request("unused", notebooks));

    internal static async Task<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> SiteAsync(SiteRequest request) =>
        (await SiteFiles.BuildAsync(request, findingsBefore: null, TestContext.Current.CancellationToken)).Files;

    internal static async Task<IHtmlDocument> PageAsync(SiteNotebook notebook) =>
        Document(await SiteAsync(notebook), $"{notebook.Name}.html");

    internal static IHtmlDocument Document(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string name) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files[name].Span));

    /// <summary>A page with one more cell under a title.</summary>
    internal static NotebookBuilder Notebook(string name = "01-test") => new NotebookBuilder(name).Markdown("# A title\n\nA question?");
}
