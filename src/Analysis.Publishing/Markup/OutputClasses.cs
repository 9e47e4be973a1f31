using AngleSharp.Dom;

namespace Analysis.Publishing.Markup;

/// <summary>
/// The classes that the markup of a notebook may carry: those that the library and Markdown print, each on its own element.
/// With any other an output could take the place of a part of the page, such as its menu or the source of a number.
/// </summary>
internal static class OutputClasses
{
    private const string Language = "language-";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["table"] = ["data"],
        ["td"] = ["gap"],
        ["th"] = ["gap"],
        ["p"] = ["headline", "prose", "caveat"],
        ["span"] = ["assumption"],
        ["section"] = ["sources"],
        ["svg"] = ["sparkline"],
        ["figure"] = ["picture"],
        ["div"] = ["footnotes"],
        ["a"] = ["footnote-ref", "footnote-back-ref"],
    };

    internal static void Keep(IElement element)
    {
        if (!element.HasAttribute("class"))
            return;
        string[] kept = [.. element.ClassList.Where(name => IsAllowed(element, name))];
        if (kept.Length == 0)
            element.RemoveAttribute("class");
        else
            element.SetAttribute("class", string.Join(' ', kept));
    }

    private static bool IsAllowed(IElement element, string name) =>
        element.LocalName switch
        {
            // The page itself decides what looks like a number with a source: only what names its figure gets that look.
            "data" => name == "finding" && element.HasAttribute("data-finding"),
            "code" => name.StartsWith(Language, StringComparison.Ordinal),
            var tag => Allowed.TryGetValue(tag, out var names) && names.Contains(name),
        };
}
