namespace Analysis.Publishing;

/// <summary>Every Markdown cell numbers its footnotes from one; on a page each needs an address of its own.</summary>
internal static class Footnotes
{
    internal static Html WithOwnIds(Html html, int cell) => new(html.Markup
        .Replace("id=\"fn", $"id=\"note-{cell}-fn", StringComparison.Ordinal)
        .Replace("href=\"#fn", $"href=\"#note-{cell}-fn", StringComparison.Ordinal));
}
