namespace Analysis.Publishing;

/// <summary>Where an address leads, read as browsers read it: they skip tabs and line ends, and take <c>\</c> for <c>/</c>.</summary>
internal static class Addresses
{
    /// <summary>Whether the address leads to another host with an explicit scheme.</summary>
    internal static bool IsOutside(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == "mailto" || uri.Scheme is "http" or "https" && uri.Host.Length > 0 && HasSlashes(address));

    /// <summary>Whether the address leads to another host without an explicit scheme, as <c>//host</c>, <c>\\host</c> and <c>https:host</c> do. From disk, Windows would log in there.</summary>
    internal static bool IsHidden(string address)
    {
        var read = AsRead(address);
        return read.StartsWith("//", StringComparison.Ordinal)
            || read.StartsWith("http", StringComparison.OrdinalIgnoreCase) && read.Contains(':', StringComparison.Ordinal) && Uri.CheckSchemeName(read.Split(':')[0]) && !IsOutside(address);
    }

    private static bool HasSlashes(string address) => address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..].StartsWith("//", StringComparison.Ordinal);

    private static string AsRead(string address) => string.Concat(address.SkipWhile(c => c <= ' ').Where(c => c is not ('\t' or '\n' or '\r'))).Replace('\\', '/');
}
