using NuGet.Packaging.Core;
using NuGet.Versioning;

namespace Analysis.Notebooks;

/// <summary>
/// Restores packages for cells into the user's cache. Of a package that several ask for, the highest of the lowest
/// versions that will do is taken, as a build does it.
/// </summary>
internal sealed class PackageRestore(string folder)
{
    /// <summary>Restores a package and all that it needs.</summary>
    /// <param name="request">The package.</param>
    /// <param name="progress">Is told each package before it is fetched.</param>
    /// <param name="cancellation">Ends the restore.</param>
    /// <exception cref="PackageException">A package cannot be had.</exception>
    internal async Task<RestoredPackages> RestoreAsync(PackageRequest request, Action<string> progress, CancellationToken cancellation)
    {
        using var feeds = new PackageFeeds(folder);
        var root = new PackageIdentity(request.Id, await VersionAsync(feeds, request, cancellation));
        var chosen = new Dictionary<string, PackageIdentity>(StringComparer.OrdinalIgnoreCase) { [root.Id] = root };
        var open = new Queue<PackageIdentity>([root]);
        while (open.TryDequeue(out var package))
        {
            progress($"{package.Id} {package.Version}");
            foreach (var needed in PackageAssets.DependenciesOf(await feeds.FetchAsync(package, cancellation)))
                if (await ChooseAsync(feeds, package, needed, chosen, cancellation) is { } more)
                    open.Enqueue(more);
        }

        return Of(root, [.. chosen.Values.Select(package => feeds.Cached(package)!)], chosen.Count - 1);
    }

    private static RestoredPackages Of(PackageIdentity root, IReadOnlyList<string> folders, int others) => new(
        $"{root.Id} {root.Version.ToNormalizedString()}",
        others,
        [.. folders.SelectMany(PackageAssets.LibrariesOf)],
        [.. folders.SelectMany(PackageAssets.NativeFoldersOf)]);

    private static async Task<NuGetVersion> VersionAsync(PackageFeeds feeds, PackageRequest request, CancellationToken cancellation)
    {
        if (request.Exact is { } exact && feeds.Cached(new(request.Id, exact)) is not null)
            return exact;
        var versions = await feeds.VersionsAsync(request.Id, cancellation);
        if (versions.Count == 0)
            throw new PackageException($"There is no package {request.Id} in {feeds.Names}; check the name.");
        var found = request.Versions is { } range
            ? range.FindBestMatch(versions)
            : versions.LastOrDefault(version => !version.IsPrerelease) ?? versions[^1];
        return found ?? throw new PackageException(
            $"The package {request} is not in {feeds.Names}; there are {string.Join(", ", versions.TakeLast(5).Select(version => version.ToNormalizedString()))}.");
    }

    // Null when what was chosen before will do.
    private static async Task<PackageIdentity?> ChooseAsync(
        PackageFeeds feeds, PackageIdentity asking, PackageDependency needed, Dictionary<string, PackageIdentity> chosen, CancellationToken cancellation)
    {
        if (chosen.TryGetValue(needed.Id, out var before) && needed.VersionRange.Satisfies(before.Version))
            return null;
        var lowest = needed.VersionRange is { HasLowerBound: true, IsMinInclusive: true } range ? range.MinVersion : null;
        if (lowest is not null && before is not null && before.Version > lowest)
            return null;
        if (lowest is null || feeds.Cached(new(needed.Id, lowest)) is null)
            lowest = needed.VersionRange.FindBestMatch(await feeds.VersionsAsync(needed.Id, cancellation));
        if (lowest is null)
            throw new PackageException($"The package {asking.Id} {asking.Version} needs {needed.Id} {needed.VersionRange.PrettyPrint()}, which is not in {feeds.Names}.");
        return chosen[needed.Id] = new PackageIdentity(needed.Id, lowest);
    }
}

/// <summary>Packages in the user's cache.</summary>
/// <param name="Name">The package that was asked for, with its version.</param>
/// <param name="Others">How many packages came with it.</param>
/// <param name="Libraries">The paths of their libraries.</param>
/// <param name="NativeFolders">The folders with their libraries of machine code.</param>
internal sealed record RestoredPackages(string Name, int Others, IReadOnlyList<string> Libraries, IReadOnlyList<string> NativeFolders)
{
    public override string ToString() => Others switch
    {
        0 => $"Package {Name}.",
        1 => $"Package {Name}, with one other that it needs.",
        _ => FormattableString.Invariant($"Package {Name}, with {Others} others that it needs."),
    };
}
