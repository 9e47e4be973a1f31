using System.Net;
using Analysis.Charts;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Analysis.Publishing.Markup;

/// <summary>A chart's title states a computed finding as plain text; here its numbers become figures like those of the prose.</summary>
internal static class ChartTitle
{
    /// <summary>Marks the number of each finding where the title holds its text.</summary>
    internal static SafeHtml WithNumbers(SafeHtml figure, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return figure;
        var body = new HtmlParser().ParseDocument($"<!doctype html><body>{figure.Markup}</body>").Body!;
        var title = body.QuerySelector(".chart-title")!;
        foreach (var finding in findings)
            Wrap(title, finding);
        return new(body.InnerHtml);
    }

    private static void Wrap(IElement title, Finding finding)
    {
        var number = title.Owner!.CreateElement("data");
        number.SetAttribute("value", finding.Unrounded);
        number.SetAttribute("data-finding", finding.Id);
        if (finding.Text is { Length: > 0 } text && Holder(title, text) is { } holder)
            Replace(holder, text, number);
    }

    private static IText? Holder(IElement title, string text) =>
        title.ChildNodes.OfType<IText>().FirstOrDefault(node => At(node, text) >= 0);

    // "1 %" occurs inside "2.1 %", and "5" inside "57": those are other numbers.
    private static int At(IText node, string text)
    {
        var at = node.Data.IndexOf(text, StringComparison.Ordinal);
        while (at >= 0 && !IsWhole(node.Data.AsSpan(0, at), node.Data.AsSpan(at + text.Length)))
            at = node.Data.IndexOf(text, at + 1, StringComparison.Ordinal);
        return at;
    }

    private static bool IsWhole(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        before is not [.., '.' or ',']
        && !EndsInDigit(before)
        && !BeginsWithDigit(behind)
        && !(behind is ['.' or ',', ..] && BeginsWithDigit(behind[1..]));

    private static bool EndsInDigit(ReadOnlySpan<char> text) => !text.IsEmpty && char.IsDigit(text[^1]);

    private static bool BeginsWithDigit(ReadOnlySpan<char> text) => !text.IsEmpty && char.IsDigit(text[0]);

    private static void Replace(IText node, string text, IElement number)
    {
        var rest = node.Split(At(node, text));
        rest.Split(text.Length);
        number.TextContent = rest.Data;
        rest.Replace(number);
    }
}

/// <summary>
/// Titles come from notebooks and publishers. On a page each is isolated: what it does to the direction of text ends
/// with it, and one that is too long is cut, with the whole in the <c>title</c> attribute.
/// </summary>
internal static class TitleMarkup
{
    /// <summary>A title as an element.</summary>
    internal static SafeHtml Markup(string title)
    {
        var whole = DirectionMarks.Without(title);
        var shown = TitleShortener.Shorten(whole);
        return new(
            shown == whole
                ? $"<bdi>{WebUtility.HtmlEncode(whole)}</bdi>"
                : $"<bdi title=\"{WebUtility.HtmlEncode(whole)}\">{WebUtility.HtmlEncode(shown)}</bdi>"
        );
    }

    /// <summary>A title as text, for attributes and the tab.</summary>
    internal static string Text(string title) => TitleShortener.Shorten(DirectionMarks.Without(title));
}
