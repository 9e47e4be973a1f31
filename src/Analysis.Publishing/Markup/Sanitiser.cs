using Analysis.Charts;
using AngleSharp.Dom;
using Ganss.Xss;

namespace Analysis.Publishing.Markup;

/// <summary>
/// Makes markup of a notebook safe: elements and attributes from a list, no scripts, handlers, styles or forms,
/// nothing that loads from elsewhere, nothing that takes the place of a part of the page. What the library prints stays.
/// </summary>
internal static class Sanitiser
{
    private static readonly string[] Tags =
    [
        "a",
        "abbr",
        "article",
        "aside",
        "b",
        "bdi",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "data",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
        "wbr",
        "svg",
        "g",
        "path",
        "polyline",
        "polygon",
        "line",
        "circle",
        "ellipse",
        "rect",
        "text",
        "tspan",
        "title",
        "desc",
    ];

    private static readonly string[] Attributes =
    [
        "abbr",
        "alt",
        "cite",
        "class",
        "colspan",
        "datetime",
        "dir",
        "headers",
        "height",
        "href",
        "id",
        "lang",
        "open",
        "reversed",
        "role",
        "rowspan",
        "scope",
        "span",
        "src",
        "start",
        "tabindex",
        "title",
        "value",
        "width",
        "data-finding",
        "data-unit",
        "aria-describedby",
        "aria-hidden",
        "aria-label",
        "aria-labelledby",
        "aria-sort",
        "viewBox",
        "preserveAspectRatio",
        "d",
        "points",
        "x",
        "x1",
        "x2",
        "y",
        "y1",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "dx",
        "dy",
        "transform",
        "fill",
        "fill-opacity",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-opacity",
        "opacity",
        "text-anchor",
        "dominant-baseline",
        "font-size",
        "font-weight",
        "vector-effect",
    ];

    // Roles that describe the content; others (dialog, alert, navigation) belong to the frame of the page.
    private static readonly string[] Roles =
    [
        "definition",
        "group",
        "img",
        "list",
        "listitem",
        "none",
        "note",
        "presentation",
        "region",
        "term",
    ];

    // Ids that the page gives itself: figures, charts, errata, the foot, footnotes.
    private static readonly string[] OwnIds = ["finding-", "about-", "chart-", "erratum-", "foot-", "note-"];

    private static readonly HtmlSanitizer Rules = CreateRules();

    /// <summary>The safe part of a piece of markup.</summary>
    internal static SafeHtml Clean(string markup) => new(Rules.Sanitize(markup));

    private static HtmlSanitizer CreateRules()
    {
        var rules = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
                AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
                AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "data"], StringComparer.OrdinalIgnoreCase),
                UriAttributes = new HashSet<string>(["href", "src", "cite"], StringComparer.OrdinalIgnoreCase),
            }
        );
        rules.PostProcessNode += (_, step) => Tighten(step.Node);
        return rules;
    }

    private static void Tighten(INode node)
    {
        if (node is IText text)
            text.Data = DirectionMarks.Without(text.Data);
        if (node is not IElement element)
            return;
        OutputClasses.Keep(element);
        TightenAddresses(element);
        foreach (var attribute in element.Attributes.ToArray())
            if (IsRefused(element, attribute))
                element.RemoveAttribute(attribute.Name);
            else
                attribute.Value = DirectionMarks.Without(attribute.Value);
    }

    private static void TightenAddresses(IElement element)
    {
        if (element.LocalName == "img" && !Scheme(element.GetAttribute("src"), "data:image/"))
            element.Remove();
        else if (element.LocalName != "img")
            element.RemoveAttribute("src");
        if (element.LocalName != "a" || Scheme(element.GetAttribute("href"), "data:"))
            element.RemoveAttribute("href");
    }

    private static bool IsRefused(IElement element, IAttr attribute) =>
        attribute.Name switch
        {
            "id" => OwnIds.Any(start => attribute.Value.StartsWith(start, StringComparison.OrdinalIgnoreCase)),
            "role" => !Roles.Contains(attribute.Value),
            "tabindex" => attribute.Value != "0",
            "href" or "cite" => LinkAddress.IsHidden(attribute.Value),
            // On anything but a picture they widen the page.
            "width" or "height" when element.NamespaceUri != NamespaceNames.SvgUri => element.LocalName != "img",
            // A presentation attribute may hold url(…), also with escapes, and that would load.
            _ => attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)
                || element.NamespaceUri == NamespaceNames.SvgUri
                    && attribute.Name is not ("aria-label" or "title")
                    && attribute.Value.Contains('\\', StringComparison.Ordinal),
        };

    private static bool Scheme(string? address, string start) =>
        address is not null && address.TrimStart().StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
