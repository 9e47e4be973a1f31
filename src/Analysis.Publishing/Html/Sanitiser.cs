using AngleSharp.Dom;
using Ganss.Xss;

namespace Analysis.Publishing;

/// <summary>
/// Makes markup of a notebook safe: elements and attributes from a list, no scripts, handlers, styles or forms,
/// nothing that loads from elsewhere. Classes, titles and <c>data-*</c> stay: the pages are styled by them.
/// </summary>
internal static class Sanitiser
{
    private static readonly string[] Tags =
    [
        "a", "abbr", "article", "aside", "b", "bdi", "blockquote", "br", "caption", "cite", "code", "col", "colgroup",
        "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp",
        "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
        "time", "tr", "u", "ul", "var", "wbr",
        "svg", "g", "path", "polyline", "polygon", "line", "circle", "ellipse", "rect", "text", "tspan", "title", "desc",
    ];

    private static readonly string[] Attributes =
    [
        "abbr", "alt", "cite", "class", "colspan", "datetime", "dir", "headers", "height", "href", "id", "lang", "open",
        "reversed", "role", "rowspan", "scope", "span", "src", "start", "tabindex", "title", "value", "width",
        "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "aria-sort",
        "viewBox", "preserveAspectRatio", "d", "points", "x", "x1", "x2", "y", "y1", "y2", "cx", "cy", "r", "rx", "ry",
        "dx", "dy", "transform", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
        "stroke-linejoin", "stroke-opacity", "opacity", "text-anchor", "dominant-baseline", "font-size", "font-weight",
        "vector-effect",
    ];

    private static readonly HtmlSanitizer Rules = CreateRules();

    /// <summary>The safe part of a piece of markup.</summary>
    internal static Html Clean(string markup) => new(Rules.Sanitize(markup));

    private static HtmlSanitizer CreateRules()
    {
        var rules = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "data"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "cite"], StringComparer.OrdinalIgnoreCase),
        })
        { AllowDataAttributes = true };
        rules.PostProcessNode += (_, step) => Tighten(step.Node);
        return rules;
    }

    private static void Tighten(INode node)
    {
        if (node is not IElement element)
            return;
        if (element.LocalName == "img" && !IsPicture(element.GetAttribute("src")))
            element.Remove();
        else if (element.LocalName != "img")
            element.RemoveAttribute("src");
        if (Scheme(element.GetAttribute("href"), "data:"))
            element.RemoveAttribute("href");
        if (IsReserved(element.Id))
            element.RemoveAttribute("id");
        // A presentation attribute may hold url(…), and that would load.
        foreach (var attribute in element.Attributes.Where(a => a.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)).ToArray())
            element.RemoveAttribute(attribute.Name);
    }

    // The addresses of figures are given by the page alone.
    private static bool IsReserved(string? id) =>
        id is not null && (id.StartsWith("finding-", StringComparison.Ordinal) || id.StartsWith("about-", StringComparison.Ordinal));

    private static bool IsPicture(string? address) => Scheme(address, "data:image/");

    private static bool Scheme(string? address, string start) =>
        address is not null && address.TrimStart().StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
