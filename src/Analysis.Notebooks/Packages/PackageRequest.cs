using NuGet.Versioning;

namespace Analysis.Notebooks;

/// <summary>A package that a cell requests: <c>#r "nuget: Id, Version"</c>.</summary>
/// <param name="Id">The id of the package.</param>
/// <param name="Versions">The accepted versions; null takes the newest that is not a preview.</param>
/// <param name="Exact">The version, where the cell names one and no range.</param>
internal sealed record PackageRequest(string Id, VersionRange? Versions, NuGetVersion? Exact)
{
    private const string Prefix = "nuget:";

    internal static bool Is(string reference) => reference.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the text between the quotes.</summary>
    /// <exception cref="PackageException">It names no package, or an invalid version.</exception>
    internal static PackageRequest Parse(string reference)
    {
        var parts = reference[Prefix.Length..].Split(',', 2, StringSplitOptions.TrimEntries);
        if (parts[0].Length == 0)
            throw new PackageException("#r \"nuget:\" names no package; write #r \"nuget: Id, Version\".");
        if (parts.Length == 1 || parts[1] is "" or "*")
            return new(parts[0], null, null);
        if (NuGetVersion.TryParse(parts[1], out var exact))
            return new(parts[0], new VersionRange(exact, includeMinVersion: true, exact, includeMaxVersion: true), exact);
        return VersionRange.TryParse(parts[1], out var range)
            ? new(parts[0], range, null)
            : throw new PackageException($"{parts[1]} is no version of the package {parts[0]}; write one such as 1.2.3.");
    }

    public override string ToString() => Versions is null ? Id : $"{Id} {Exact?.ToNormalizedString() ?? Versions.OriginalString}";
}
