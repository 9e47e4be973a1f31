using NuGet.Common;
using NuGet.Configuration;
using NuGet.Packaging.Core;
using NuGet.Packaging.Signing;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Analysis.Notebooks.Packages;

/// <summary>The feeds of the user's NuGet configuration and the cache that all builds of the user share.</summary>
internal sealed class PackageFeeds : IDisposable
{
    private readonly ISettings _settings;
    private readonly IReadOnlyList<SourceRepository> _feeds;
    private readonly SourceCacheContext _cache = new();

    /// <summary>The feeds as configured for a folder.</summary>
    internal PackageFeeds(string folder)
    {
        _settings = Settings.LoadDefaultSettings(folder);
        _feeds =
        [
            .. new PackageSourceProvider(_settings)
                .LoadPackageSources()
                .Where(source => source.IsEnabled)
                .Select(source => Repository.Factory.GetCoreV3(source)),
        ];
        Folder = SettingsUtility.GetGlobalPackagesFolder(_settings);
    }

    /// <summary>The user's cache.</summary>
    internal string Folder { get; }

    internal string Names =>
        _feeds.Count > 0
            ? string.Join(", ", _feeds.Select(feed => feed.PackageSource.Name))
            : "any feed, because NuGet's configuration names none";

    /// <summary>Every version of a package in any feed, from the oldest; none when there is no such package.</summary>
    internal async Task<IReadOnlyList<NuGetVersion>> VersionsAsync(string id, CancellationToken cancellation)
    {
        var all = new SortedSet<NuGetVersion>();
        foreach (var feed in _feeds)
            all.UnionWith(
                await FromAsync(
                    feed,
                    id,
                    resource => resource.GetAllVersionsAsync(id, _cache, NullLogger.Instance, cancellation),
                    cancellation
                ) ?? []
            );
        return [.. all];
    }

    /// <summary>The folder of a package in the user's cache, fetched where it is not there yet.</summary>
    /// <exception cref="PackageException">No feed has it.</exception>
    internal async Task<string> FetchAsync(PackageIdentity package, CancellationToken cancellation)
    {
        if (Cached(package) is { } there)
            return there;
        foreach (var feed in _feeds)
        {
            using var stream = new MemoryStream();
            if (
                !await FromAsync(
                    feed,
                    package.Id,
                    resource =>
                        resource.CopyNupkgToStreamAsync(package.Id, package.Version, stream, _cache, NullLogger.Instance, cancellation),
                    cancellation
                )
            )
                continue;
            stream.Position = 0;
            using var added = await GlobalPackagesFolderUtility.AddPackageAsync(
                feed.PackageSource.Source,
                package,
                stream,
                Folder,
                Guid.Empty,
                ClientPolicyContext.GetClientPolicy(_settings, NullLogger.Instance),
                NullLogger.Instance,
                cancellation
            );
            return Cached(package)!;
        }

        throw new PackageException($"The package {package.Id} {package.Version} is not in {Names}.");
    }

    /// <summary>The folder of a package in the user's cache; null when it is not there.</summary>
    internal string? Cached(PackageIdentity package)
    {
        var folder = new NuGet.Packaging.VersionFolderPathResolver(Folder).GetInstallPath(package.Id, package.Version);
        return File.Exists(Path.Combine(folder, ".nupkg.metadata")) ? folder : null;
    }

    public void Dispose() => _cache.Dispose();

    private static async Task<T?> FromAsync<T>(
        SourceRepository feed,
        string id,
        Func<FindPackageByIdResource, Task<T>> ask,
        CancellationToken cancellation
    )
    {
        try
        {
            return await ask(
                await feed.GetResourceAsync<FindPackageByIdResource>(cancellation)
                    ?? throw new PackageException($"{feed.PackageSource.Source} is not a package feed.")
            );
        }
        catch (FatalProtocolException error)
        {
            // NuGet reports an unavailable feed and an interrupt by the user in the same way.
            cancellation.ThrowIfCancellationRequested();
            throw new PackageException(
                $"The feed {feed.PackageSource.Name} ({feed.PackageSource.Source}) could not be queried for the package {id}: "
                    + $"{error.Message}"
            );
        }
    }
}
