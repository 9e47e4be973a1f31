using System.Globalization;
using AngleSharp.Dom;

namespace Analysis.Publishing.Markup;

/// <summary>
/// Gives every number in prose its address and a button that opens its source. The number stays plain text under the
/// button, so that it is there when a sentence is copied.
/// </summary>
internal static class FindingMarks
{
    /// <summary>Marks the numbers under <paramref name="root"/> and gives the findings they quote, in the order of the text.</summary>
    /// <exception cref="PublishException">A number has no finding behind it, or is another number than its finding.</exception>
    internal static IReadOnlyList<Finding> Apply(IElement root, IReadOnlyDictionary<string, Finding> findings, string notebook)
    {
        var quoted = new OrderedDictionary<string, Finding>(StringComparer.Ordinal);
        foreach (var number in root.QuerySelectorAll("data[data-finding]").ToArray())
        {
            var finding = FindingOf(number, findings, notebook);
            Mark(number, finding, quoted.TryAdd(finding.Id, finding) ? Occurrence.First : Occurrence.Later);
        }

        return [.. quoted.Values];
    }

    // Numbers do not break over two lines; words that go with one may have to, on a phone.
    private const int LongestOnOneLine = 24;

    private enum Occurrence
    {
        First,
        Later,
    }

    private static Finding FindingOf(IElement number, IReadOnlyDictionary<string, Finding> findings, string notebook)
    {
        var id = number.GetAttribute("data-finding")!;
        if (!findings.TryGetValue(id, out var finding))
            throw new PublishException(
                $"{notebook}: the text quotes '{id}' ({number.TextContent}), but no cell records the source of that figure; "
                    + $"print it through a figure of the library."
            );
        if (!double.TryParse(number.GetAttribute("value"), CultureInfo.InvariantCulture, out var value) || !value.Equals(finding.Value))
            throw new PublishException(
                $"{notebook}: the text says {number.GetAttribute("value")} for '{id}', and the figure is {finding.Unrounded}; "
                    + $"give one of them another id."
            );
        return finding;
    }

    private static void Mark(IElement number, Finding finding, Occurrence occurrence)
    {
        var document = number.Owner!;
        var mark = document.CreateElement("span");
        mark.ClassName = number.TextContent.Length > LongestOnOneLine ? "finding long" : "finding";
        if (occurrence == Occurrence.First)
            mark.Id = $"finding-{finding.Id}";
        number.Replace(mark);
        number.RemoveAttribute("class");
        mark.Append(number, Button(document, finding, number.TextContent));
    }

    private static IElement Button(IDocument document, Finding finding, string text)
    {
        var button = document.CreateElement("button");
        button.SetAttribute("type", "button");
        button.SetAttribute("popovertarget", $"about-{finding.Id}");
        button.SetAttribute("aria-label", $"Source of {TitleMarkup.Text(text.Trim())}");
        return button;
    }
}
