using AngleSharp.Dom;
using Markdig.Helpers;

namespace Analysis.Publishing.Markup;

/// <summary>An entry of a table of contents.</summary>
/// <param name="Id">The anchor.</param>
/// <param name="Text">The heading.</param>
/// <param name="Level">2 or 3.</param>
internal sealed record TocEntry(string Id, string Text, int Level);

/// <summary>Headings of a page: one first heading only, an anchor for each, and the table of contents.</summary>
internal static class Headings
{
    /// <param name="root">The content of the page.</param>
    /// <param name="taken">Ids that the frame of the page uses.</param>
    internal static IReadOnlyList<TocEntry> Apply(IElement root, IEnumerable<string> taken)
    {
        foreach (var extra in root.QuerySelectorAll("h1").ToArray())
            Demote(extra);
        var headings = root.QuerySelectorAll("h2, h3").Where(heading => heading.Closest("figure") is null).ToArray();
        foreach (var heading in headings.Where(heading => string.IsNullOrEmpty(heading.Id)))
            heading.Id = LinkHelper.UrilizeAsGfm(heading.TextContent);
        MakeIdsUnique(root, taken);
        return [.. headings.Select(heading => new TocEntry(heading.Id!, heading.TextContent.Trim(), heading.LocalName == "h2" ? 2 : 3))];
    }

    // Every address means one place: later elements of the same id get a number.
    private static void MakeIdsUnique(IElement root, IEnumerable<string> taken)
    {
        var seen = new HashSet<string>(taken, StringComparer.Ordinal);
        // The ids that the page gives to charts and figures are addresses to quote: they stay as they are.
        foreach (var element in root.QuerySelectorAll("[id]").OrderBy(element => element.Closest("figure.chart, .finding") is null ? 1 : 0))
        {
            var id = element.Id!;
            for (var number = 2; !seen.Add(element.Id!); number++)
                element.Id = $"{id}-{number}";
        }
    }

    private static void Demote(IElement heading)
    {
        var lower = heading.Owner!.CreateElement("h2");
        lower.InnerHtml = heading.InnerHtml;
        if (!string.IsNullOrEmpty(heading.Id))
            lower.Id = heading.Id;
        heading.Replace(lower);
    }
}

/// <summary>The main result of a notebook: the first element of class <c>headline</c>.</summary>
internal static class Headline
{
    /// <summary>Moves the main result, and the code of its cell, to the top of the page, and returns it once more without links.</summary>
    internal static SafeHtml Move(IElement body, IElement top)
    {
        if (body.QuerySelector(".headline") is not { } headline)
            return SafeHtml.Empty;
        var code = headline.NextElementSibling;
        top.Append(headline);
        if (code is not null && code.Matches("details.code"))
            top.Append(code);
        return Quiet(headline);
    }

    // The card of the index is a link itself, and its numbers have their address on the page.
    private static SafeHtml Quiet(IElement headline)
    {
        var copy = (IElement)headline.Clone(true);
        foreach (var link in copy.QuerySelectorAll("a, button").ToArray())
            link.Replace([.. link.ChildNodes]);
        foreach (var element in copy.QuerySelectorAll("*"))
        foreach (var name in element.Attributes.Select(attribute => attribute.Name).Where(name => name != "value").ToArray())
            element.RemoveAttribute(name);
        return new(copy.InnerHtml);
    }
}
