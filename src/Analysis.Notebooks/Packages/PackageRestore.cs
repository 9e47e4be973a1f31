using NuGet.Packaging.Core;
using NuGet.Versioning;

namespace Analysis.Notebooks.Packages;

/// <summary>
/// Restores packages for the cells of a session into the user's cache. Of a package that several cells request, the highest of
/// the lowest versions that will do is taken, as a build does it. What an earlier cell took stays: .NET cannot unload it.
/// </summary>
internal sealed class PackageRestore(string folder)
{
    private readonly Dictionary<string, PackageIdentity> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Restores a package and all that it needs.</summary>
    /// <param name="request">The package.</param>
    /// <param name="progress">Receives each package before it is downloaded.</param>
    /// <param name="cancellation">Ends the restore.</param>
    /// <exception cref="PackageException">A package cannot be had, or an earlier cell took another version of it.</exception>
    internal async Task<RestoredPackages> RestoreAsync(PackageRequest request, Action<string> progress, CancellationToken cancellation)
    {
        try
        {
            using var feeds = new PackageFeeds(folder);
            return await RestoreAsync(feeds, request, progress, cancellation);
        }
        catch (Exception error) when (error is not (PackageException or OperationCanceledException))
        {
            // A configuration, a feed or a file that is broken; the message must name the package.
            throw new PackageException($"The package {request} could not be restored: {error.Message}");
        }
    }

    private async Task<RestoredPackages> RestoreAsync(
        PackageFeeds feeds,
        PackageRequest request,
        Action<string> progress,
        CancellationToken cancellation
    )
    {
        var root = await RootAsync(feeds, request, cancellation);
        var chosen = new Dictionary<string, PackageIdentity>(StringComparer.OrdinalIgnoreCase) { [root.Id] = root };
        var open = new Queue<PackageIdentity>([root]);
        while (open.TryDequeue(out var package))
        {
            progress($"{package.Id} {package.Version.ToNormalizedString()}");
            foreach (var needed in PackageAssets.DependenciesOf(await feeds.FetchAsync(package, cancellation)))
                if (await ChooseAsync(feeds, package, needed, chosen, cancellation) is { } more)
                    open.Enqueue(more);
        }

        foreach (var package in chosen.Values)
            _taken[package.Id] = package;
        return Of(root, [.. chosen.Values.Select(package => feeds.Cached(package)!)], chosen.Count - 1);
    }

    private async Task<PackageIdentity> RootAsync(PackageFeeds feeds, PackageRequest request, CancellationToken cancellation)
    {
        if (!_taken.TryGetValue(request.Id, out var taken))
            return new(request.Id, await VersionAsync(feeds, request, cancellation));
        return request.Versions?.Satisfies(taken.Version) ?? true
            ? taken
            : throw new PackageException(
                $"The package {request} cannot be taken: an earlier cell took {Name(taken)}. Restart the kernel to take another version."
            );
    }

    private static RestoredPackages Of(PackageIdentity root, IReadOnlyList<string> folders, int others) =>
        new(Name(root), others, [.. folders.SelectMany(PackageAssets.LibrariesOf)], [.. folders.SelectMany(PackageAssets.NativeFoldersOf)]);

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
        return found
            ?? throw new PackageException(
                $"The package {request} is not in {feeds.Names}; there are "
                    + $"{string.Join(", ", versions.TakeLast(5).Select(version => version.ToNormalizedString()))}."
            );
    }

    // Null when what was chosen before will do.
    private async Task<PackageIdentity?> ChooseAsync(
        PackageFeeds feeds,
        PackageIdentity asking,
        PackageDependency needed,
        Dictionary<string, PackageIdentity> chosen,
        CancellationToken cancellation
    )
    {
        if (chosen.TryGetValue(needed.Id, out var before) && IsEnough(before, needed))
            return null;
        if (!_taken.TryGetValue(needed.Id, out var package))
            package = await LowestAsync(feeds, asking, needed, cancellation);
        else if (!IsEnough(package, needed))
            throw new PackageException(
                $"The package {Name(asking)} needs {needed.Id} {needed.VersionRange.PrettyPrint()}, and an earlier cell took "
                    + $"{Name(package)}. Restart the kernel and name {asking.Id} first."
            );
        return chosen[needed.Id] = package;
    }

    // A build, too, takes a higher version than the requested one.
    private static bool IsEnough(PackageIdentity package, PackageDependency needed) =>
        needed.VersionRange.Satisfies(package.Version) || needed.VersionRange.MinVersion is { } lowest && package.Version > lowest;

    private static async Task<PackageIdentity> LowestAsync(
        PackageFeeds feeds,
        PackageIdentity asking,
        PackageDependency needed,
        CancellationToken cancellation
    )
    {
        var range = needed.VersionRange;
        if (
            range is { HasLowerBound: true, IsMinInclusive: true }
            && new PackageIdentity(needed.Id, range.MinVersion) is var lowest
            && feeds.Cached(lowest) is not null
        )
            return lowest;
        return range.FindBestMatch(await feeds.VersionsAsync(needed.Id, cancellation)) is { } found
            ? new(needed.Id, found)
            : throw new PackageException(
                $"The package {Name(asking)} needs {needed.Id} {range.PrettyPrint()}, which is not in {feeds.Names}."
            );
    }

    private static string Name(PackageIdentity package) => $"{package.Id} {package.Version.ToNormalizedString()}";
}

/// <summary>Packages in the user's cache.</summary>
/// <param name="Name">The requested package, with its version.</param>
/// <param name="Others">How many packages came with it.</param>
/// <param name="Libraries">The paths of their libraries.</param>
/// <param name="NativeFolders">The folders with their libraries of machine code.</param>
internal sealed record RestoredPackages(string Name, int Others, IReadOnlyList<string> Libraries, IReadOnlyList<string> NativeFolders)
{
    public override string ToString() =>
        Others switch
        {
            0 => $"Package {Name}.",
            1 => $"Package {Name}, with one other that it needs.",
            _ => FormattableString.Invariant($"Package {Name}, with {Others} others that it needs."),
        };
}

/// <summary>A package that a cell requests: <c>#r "nuget: Id, Version"</c>.</summary>
/// <param name="Id">The id of the package.</param>
/// <param name="Versions">The accepted versions; null takes the newest that is not a preview.</param>
/// <param name="Exact">The version, where the cell names one and no range.</param>
internal sealed record PackageRequest(string Id, VersionRange? Versions, NuGetVersion? Exact)
{
    private const string Prefix = "nuget:";

    internal static bool IsRequest(string reference) => reference.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

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

/// <summary>A package that cannot be had; the message names it.</summary>
internal sealed class PackageException(string message) : Exception(message);
