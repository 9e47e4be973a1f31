using Markdig;

namespace Analysis.Publishing;

/// <summary>Markdown cells as markup: tables, footnotes and anchors of headings, but no HTML of the author's own.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseAbbreviations()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .DisableHtml()
        .Build();

    // Markdig lets a link have any scheme, so what it gives goes through the sanitiser as well.
    internal static Html Render(string markdown) => Sanitiser.Clean(Markdown.ToHtml(markdown, Pipeline));
}
