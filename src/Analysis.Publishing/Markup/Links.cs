using AngleSharp.Dom;

namespace Analysis.Publishing.Markup;

/// <summary>Links of a notebook as links of the site: to notebooks become links to pages, those that leave the site are marked.</summary>
internal static class Links
{
    private const string Extension = ".ipynb";

    internal static void Apply(IElement root, IReadOnlySet<string> notebooks)
    {
        foreach (var link in root.QuerySelectorAll("a[href]"))
        {
            var address = link.GetAttribute("href")!;
            if (LinkAddress.IsOutside(address))
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
