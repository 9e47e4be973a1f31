using AngleSharp.Dom;

namespace Analysis.Publishing.Markup;

/// <summary>Links of a notebook as links of the site: to notebooks become links to pages, those that leave the site are marked.</summary>
internal static class Links
{
    private const string Extension = ".ipynb";

    internal static void Apply(IElement root, ArticlePlace place)
    {
        foreach (var link in root.QuerySelectorAll("a[href]"))
        {
            var address = link.GetAttribute("href")!;
            if (LinkAddress.IsOutside(address))
                link.SetAttribute("rel", "noopener noreferrer");
            else
                link.SetAttribute("href", ToPage(address, place));
        }
        LinkTitles(root, place);
    }

    private static string ToPage(string address, ArticlePlace place)
    {
        var parts = address.Split('#', 2);
        var path = parts[0].StartsWith("./", StringComparison.Ordinal) ? parts[0][2..] : parts[0];
        if (
            !path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            || !place.Links.Notebooks.TryGetValue(path[..^Extension.Length], out var page)
        )
            return address;
        page = PageLinks.Root(place.Notebook) + page;
        return parts.Length == 1 ? page : $"{page}#{parts[1]}";
    }

    // The name of a country in a table leads to its page.
    private static void LinkTitles(IElement root, ArticlePlace place)
    {
        if (place.Links.Titles.Count == 0)
            return;
        foreach (var cell in root.QuerySelectorAll("td, th[scope=row]").Where(cell => cell.ChildElementCount == 0))
        {
            if (!place.Links.Titles.TryGetValue(cell.TextContent.Trim(), out var page) || page == $"{place.Notebook}.html")
                continue;
            var link = cell.Owner!.CreateElement("a");
            link.SetAttribute("href", PageLinks.Root(place.Notebook) + page);
            link.TextContent = cell.TextContent.Trim();
            cell.ReplaceChildren(link);
        }
    }
}

/// <summary>The pages that an article may link to, by what it calls them.</summary>
/// <param name="Notebooks">The address of a page by the name of its notebook; that of the list for a notebook of many pages.</param>
/// <param name="Titles">The address of a page by its title, where tables name pages so.</param>
internal sealed record PageLinks(IReadOnlyDictionary<string, string> Notebooks, IReadOnlyDictionary<string, string> Titles)
{
    internal static PageLinks Of(SiteRequest request)
    {
        var notebooks = request
            .Notebooks.Concat(request.Guides)
            .ToDictionary(one => one.Name, one => $"{one.Name}.html", StringComparer.Ordinal);
        foreach (var set in request.PageSets)
        foreach (var one in set.Notebooks)
        {
            notebooks.TryAdd(one.Name, $"{one.Name}.html");
            notebooks.TryAdd(one.SourceName ?? one.Name, $"{set.Folder}/index.html");
        }
        var titled = request.PageSets.SelectMany(set => set.Notebooks).Where(one => one.Title is not null);
        return new(notebooks, titled.ToDictionary(one => one.Title!, one => $"{one.Name}.html", StringComparer.Ordinal));
    }

    /// <summary>What leads from the folder of a page to that of the site: <c>../</c>, or nothing.</summary>
    internal static string Root(string page) => string.Concat(Enumerable.Repeat("../", page.Count(c => c == '/')));
}

/// <summary>Where an address leads, read as browsers read it: they skip tabs and line ends, and take <c>\</c> for <c>/</c>.</summary>
internal static class LinkAddress
{
    /// <summary>Whether the address leads to another host with an explicit scheme.</summary>
    internal static bool IsOutside(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == "mailto" || uri.Scheme is "http" or "https" && uri.Host.Length > 0 && HasSlashes(address));

    /// <summary>
    /// Whether the address leads to another host without an explicit scheme, as <c>//host</c>, <c>\\host</c> and <c>https:host</c> do. From
    /// disk, Windows would log in there.
    /// </summary>
    internal static bool IsHidden(string address)
    {
        var read = AsRead(address);
        return read.StartsWith("//", StringComparison.Ordinal)
            || read.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                && read.Contains(':', StringComparison.Ordinal)
                && Uri.CheckSchemeName(read.Split(':')[0])
                && !IsOutside(address);
    }

    private static bool HasSlashes(string address) =>
        address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..].StartsWith("//", StringComparison.Ordinal);

    private static string AsRead(string address) =>
        string.Concat(address.SkipWhile(c => c <= ' ').Where(c => c is not ('\t' or '\n' or '\r'))).Replace('\\', '/');
}
