using AngleSharp.Dom;

namespace Analysis.Publishing;

/// <summary>Links of a notebook as links of the site: to notebooks become links to pages, those that leave the site are marked.</summary>
internal static class Links
{
    private const string Extension = ".ipynb";

    internal static void Apply(IElement root, IReadOnlySet<string> notebooks)
    {
        foreach (var link in root.QuerySelectorAll("a[href]"))
        {
            var address = link.GetAttribute("href")!;
            if (Addresses.IsOutside(address))
                link.SetAttribute("rel", "noopener noreferrer");
            else
                link.SetAttribute("href", ToPage(address, notebooks));
        }
    }

    private static string ToPage(string address, IReadOnlySet<string> notebooks)
    {
        var parts = address.Split('#', 2);
        var path = parts[0].StartsWith("./", StringComparison.Ordinal) ? parts[0][2..] : parts[0];
        if (!path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || !notebooks.Contains(path[..^Extension.Length]))
            return address;
        var page = $"{path[..^Extension.Length]}.html";
        return parts.Length == 1 ? page : $"{page}#{parts[1]}";
    }
}
