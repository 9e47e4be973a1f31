using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Analysis.Publishing.Markup;

/// <summary>Keeps years such as 2016–20 on one line: broken after the dash they read as two things.</summary>
internal static partial class YearRanges
{
    [GeneratedRegex(@"\b\d{4}–(\d{4}|\d{2})\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years { get; }

    internal static void KeepTogether(IElement root)
    {
        foreach (var text in root.QuerySelectorAll("p, li, h2, h3").SelectMany(block => block.Descendants<IText>()).Distinct().ToArray())
            if (text.ParentElement is not { LocalName: "code" or "data" } && text.Closest("figure") is null)
                Wrap(text);
    }

    private static void Wrap(IText text)
    {
        while (Years.Match(text.Data) is { Success: true } match)
        {
            var range = text.Split(match.Index);
            var rest = range.Split(match.Length);
            var span = text.Owner!.CreateElement("span");
            span.ClassName = "range";
            span.TextContent = range.Data;
            range.Replace(span);
            text = rest;
        }
    }

    private static IElement? Closest(this IText text, string selectors) => text.ParentElement?.Closest(selectors);
}
