using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Analysis.Publishing;

/// <summary>A chart's title states a computed finding as plain text; here its numbers become figures like those of the prose.</summary>
internal static class ChartTitle
{
    /// <summary>Marks the number of each finding where the title holds its text.</summary>
    internal static Html WithNumbers(Html figure, IReadOnlyList<Finding> findings)
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

    // "1 %" stands inside "2.1 %", and "5" inside "57": those are other numbers.
    private static int At(IText node, string text)
    {
        var match = Regex.Match(node.Data, $@"(?<![\d.,]){Regex.Escape(text)}(?!\d|[.,]\d)", RegexOptions.CultureInvariant);
        return match.Success ? match.Index : -1;
    }

    private static void Replace(IText node, string text, IElement number)
    {
        var rest = node.Split(At(node, text));
        rest.Split(text.Length);
        number.TextContent = rest.Data;
        rest.Replace(number);
    }
}
