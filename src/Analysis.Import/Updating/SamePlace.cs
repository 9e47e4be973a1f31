namespace Analysis.Import.Updating;

/// <summary>Decides which redirects are followed: those that keep scheme, host and port of the address in the manifest.</summary>
internal static class SamePlace
{
    /// <summary>Why a redirect is not followed; null where it is.</summary>
    public static string? WhyNot(Uri begun, Uri next)
    {
        if (!next.IdnHost.Equals(begun.IdnHost, StringComparison.OrdinalIgnoreCase))
            return $"leads to another host, {next.Host}";
        if (next.Scheme != begun.Scheme)
            return $"leads from {begun.Scheme} to {next.Scheme}";
        if (next.Port != begun.Port)
            return $"leads to another port, {next.Port}";
        return next.UserInfo.Length > 0 ? "leads to an address with a user name" : null;
    }
}
