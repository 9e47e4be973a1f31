using System.Collections.Concurrent;
using Analysis.Data.Manifests;

namespace Analysis.Data.Loading;

/// <summary>The manifests of a data root, each read once, when it is first used.</summary>
/// <param name="root">The data root.</param>
/// <param name="find">Gives the folders of the datasets, the user's own last.</param>
/// <param name="manifests">Gives the possible paths of the manifest of a dataset.</param>
/// <param name="files">The files.</param>
internal sealed class ManifestCache(
    string root,
    Func<IReadOnlyList<string>> find,
    Func<string, IReadOnlyList<string>> manifests,
    DataFiles files
)
{
    private readonly ConcurrentDictionary<string, Lazy<ManifestResult>> _readings = new();
    private readonly Lazy<IReadOnlyList<string>> _folders = new(find);

    /// <summary>The ids of the datasets, by name.</summary>
    public IReadOnlyList<string> Ids =>
        [.. _folders.Value.Select(folder => Path.GetFileName(folder)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The manifest of a dataset; an edition that the user imported replaces the one shipped.</summary>
    /// <exception cref="ArgumentException">There is no such dataset.</exception>
    /// <exception cref="DataException">The manifest has problems.</exception>
    public DataPackage Get(string id)
    {
        // Also where there is none: a dataset that the user imports later changes what is read here.
        FileReads.Report(manifests(id));
        var packages = _folders.Value.Where(folder => Path.GetFileName(folder) == id).Select(Read).ToList();
        return packages switch
        {
            [var only] => only,
            [var shipped, var local] => Merge(shipped, local),
            _ => throw new ArgumentException(
                Ids.Count == 0
                    ? $"There is no dataset '{id}': {root} holds none."
                    : $"There is no dataset '{id}'; did you mean {ClosestMatch.Find(id, Ids)}?"
            ),
        };
    }

    private DataPackage Read(string folder)
    {
        var reading = _readings.GetOrAdd(folder, path => new(() => ManifestReader.Read(root, path, files))).Value;
        if (reading.Package is not { } package)
            throw new DataException(reading.Problems);
        return package.IsLocal ? package with { Resources = [.. package.Resources.Select(resource => Local(package, resource))] } : package;
    }

    private static DataPackage Merge(DataPackage shipped, DataPackage local)
    {
        var replaced = local.Editions;
        return shipped with
        {
            Resources = [.. shipped.Resources.Where(resource => !replaced.Contains(resource.Edition)), .. local.Resources],
        };
    }

    private static DataResource Local(DataPackage package, DataResource resource) =>
        resource with
        {
            IsLocal = true,
            LicenceClass = package.LicenceClass,
            Credit = resource.Credit ?? package.Credit,
        };
}

/// <summary>Turns manifests into the sources that every result carries.</summary>
internal static class SourceFactory
{
    public static Source Of(DataPackage package, DataResource resource) =>
        new()
        {
            Dataset = package.Name,
            Edition = resource.Edition,
            Title = resource.Title,
            Publisher = package.Publisher,
            Address = resource.Address,
            Credit = resource.Credit ?? package.Credit,
            LicenceClass = resource.LicenceClass ?? package.LicenceClass,
            Provenance = resource.Provenance,
            Caveats = [.. resource.Caveats, .. resource.Outliers],
            Doubtful = resource.Doubtful,
        };
}
