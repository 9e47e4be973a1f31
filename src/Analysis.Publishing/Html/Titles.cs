using System.Net;
using Analysis.Charts;

namespace Analysis.Publishing;

/// <summary>
/// Titles come from notebooks and publishers. On a page each is isolated: what it does to the direction of text ends
/// with it, and one that is too long is cut, with the whole in the <c>title</c> attribute.
/// </summary>
internal static class Titles
{
    /// <summary>A title as an element.</summary>
    internal static Html Markup(string title)
    {
        var whole = DirectionMarks.Without(title);
        var shown = LongText.Cut(whole);
        return new(shown == whole
            ? $"<bdi>{WebUtility.HtmlEncode(whole)}</bdi>"
            : $"<bdi title=\"{WebUtility.HtmlEncode(whole)}\">{WebUtility.HtmlEncode(shown)}</bdi>");
    }

    /// <summary>A title as text, for attributes and the tab.</summary>
    internal static string Text(string title) => LongText.Cut(DirectionMarks.Without(title));
}
