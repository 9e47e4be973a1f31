using System.Text;
using Analysis.Publishing.Markup;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analysis.Publishing.Output;

/// <summary>Holds every page to two promises: what it links to is there, and nothing is loaded from the network.</summary>
internal static class ReferenceCheck
{
    /// <exception cref="PublishException">Every reference that breaks a promise.</exception>
    internal static void Check(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var pages = files
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .AsParallel()
            .AsOrdered()
            .Select(file => (file.Key, Value: new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Value.Span))))
            .ToArray();
        var ids = pages.ToDictionary(
            page => page.Key,
            page => page.Value.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal)
        );
        var problems = pages.SelectMany(page => Problems(page.Key, page.Value, files.ContainsKey, ids)).ToArray();
        if (problems.Length > 0)
            throw new PublishException(problems);
    }

    private static IEnumerable<string> Problems(
        string page,
        IHtmlDocument document,
        Func<string, bool> isFile,
        Dictionary<string, HashSet<string>> ids
    )
    {
        foreach (
            var element in document.QuerySelectorAll(
                "[src], [srcset], [poster], [background], [action], [formaction], [ping], link[href], object, iframe, embed, "
                    + "form, base, meta[http-equiv=refresh]"
            )
        )
            if (!IsLocal(page, element.GetAttribute("src") ?? element.GetAttribute("href"), isFile))
                yield return $"{page}: <{element.LocalName}> would load '{element.GetAttribute("src") ?? element.GetAttribute("href")}'; "
                    + $"pages load nothing but files of the site.";
        foreach (
            var address in document
                .QuerySelectorAll("a[href]")
                .Select(link => link.GetAttribute("href")!)
                .Where(address => !LinkAddress.IsOutside(address))
        )
            if (!LeadsSomewhere(page, address, isFile, ids))
                yield return $"{page}: the link to '{address}' has no target; link to a notebook, to a heading that "
                    + $"exists, or to a web address.";
    }

    private static bool IsLocal(string page, string? address, Func<string, bool> isFile) =>
        address is not null && (address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) || isFile(InSite(page, address)));

    // A page may lie in a folder of the site, and its links begin there.
    private static string InSite(string page, string address)
    {
        var folder = page.Split('/')[..^1].ToList();
        foreach (var part in address.Split('/')[..^1])
        {
            if (part != "..")
                folder.Add(part);
            else if (folder.Count > 0)
                folder.RemoveAt(folder.Count - 1);
            else
                return address;
        }
        return string.Join('/', [.. folder, address.Split('/')[^1]]);
    }

    private static bool LeadsSomewhere(string page, string address, Func<string, bool> isFile, Dictionary<string, HashSet<string>> ids)
    {
        var parts = address.Split('#', 2);
        var target = parts[0].Length == 0 ? page : InSite(page, Uri.UnescapeDataString(parts[0]));
        if (!isFile(target))
            return false;
        return parts.Length == 1 || ids.TryGetValue(target, out var anchors) && anchors.Contains(Uri.UnescapeDataString(parts[1]));
    }
}
