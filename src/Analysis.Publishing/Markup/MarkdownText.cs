using Analysis.Charts;
using ColorCode;
using Markdig;

namespace Analysis.Publishing.Markup;

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
    internal static SafeHtml Render(string markdown) => Sanitiser.Clean(Markdown.ToHtml(markdown, Pipeline));
}

/// <summary>C# with its keywords, strings, numbers and comments marked by classes when the site is built.</summary>
internal static class CodeText
{
    internal static SafeHtml Render(string code)
    {
        var text = DirectionMarks.Named(code).Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n');
        var markup = new HtmlClassFormatter().GetHtmlString(text, Languages.CSharp);
        // The formatter adds line feeds around the code, which would show as empty lines.
        return new(
            markup
                .Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace("<pre>\n", "<pre tabindex=\"0\"><code>", StringComparison.Ordinal)
                .Replace("\n</pre>", "</code></pre>", StringComparison.Ordinal)
                .Trim()
        );
    }
}

/// <summary>
/// Markup that may be written to a page as it is. Everything else that a template prints is escaped, so there is one place
/// to look for what can reach a reader's browser: the callers that make a value of this type.
/// </summary>
/// <param name="Markup">The markup.</param>
internal sealed record SafeHtml(string Markup)
{
    internal static SafeHtml Empty { get; } = new("");

    internal bool IsEmpty => Markup.Length == 0;
}
