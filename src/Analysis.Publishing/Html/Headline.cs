using AngleSharp.Dom;

namespace Analysis.Publishing;

/// <summary>The main result of a notebook: the first element of class <c>headline</c>.</summary>
internal static class Headline
{
    /// <summary>Moves the main result, and the code of its cell, to the top of the page, and returns it once more without links.</summary>
    internal static Html Move(IElement body, IElement top)
    {
        if (body.QuerySelector(".headline") is not { } headline)
            return Html.Empty;
        var code = headline.NextElementSibling;
        top.Append(headline);
        if (code is not null && code.Matches("details.code"))
            top.Append(code);
        return Quiet(headline);
    }

    // The card of the index is a link itself, and its numbers have their address on the page.
    private static Html Quiet(IElement headline)
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
