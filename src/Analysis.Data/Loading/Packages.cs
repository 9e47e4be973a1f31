using System.Collections.Concurrent;
using Analysis.Data.Manifests;

namespace Analysis.Data.Loading;

/// <summary>The manifests of a data root, each read once and when it is first asked for.</summary>
internal sealed class Packages(string root)
{
    private readonly ConcurrentDictionary<string, Lazy<ManifestReading>> _readings = new();
    private readonly Lazy<IReadOnlyList<string>> _folders = new(() => DatasetFolders.In(root));

    /// <summary>The ids of the datasets, by name.</summary>
    public IReadOnlyList<string> Ids => [.. _folders.Value.Select(folder => Path.GetFileName(folder)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The manifest of a dataset.</summary>
    /// <exception cref="ArgumentException">There is no such dataset.</exception>
    /// <exception cref="DataException">The manifest has problems.</exception>
    public DataPackage Get(string id)
    {
        var folder = _folders.Value.FirstOrDefault(folder => Path.GetFileName(folder) == id)
            ?? throw new ArgumentException(Ids.Count == 0
                ? $"There is no dataset '{id}': {root} holds none."
                : $"There is no dataset '{id}'; did you mean {Nearest.To(id, Ids)}?", nameof(id));
        var reading = _readings.GetOrAdd(folder, path => new(() => ManifestReader.Read(root, path))).Value;
        return reading.Package ?? throw new DataException(reading.Problems);
    }
}
