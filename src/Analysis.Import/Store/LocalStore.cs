using System.Text.Json;
using Analysis.Data;
using Analysis.Data.Manifests;
using Analysis.Storage;

namespace Analysis.Import.Store;

/// <summary>The content of <c>data/local</c>: puts tables in and takes them out, each time in one step.</summary>
internal sealed class LocalStore(string root)
{
    private readonly string _local = DatasetFolders.LocalFolder(root);

    /// <summary>Runs a change while no other process can change the folder; what a killed process left is completed first.</summary>
    /// <exception cref="DataException">Another process holds the folder all the time, or it cannot be written.</exception>
    public T Locked<T>(Func<FolderLock, T> change)
    {
        try
        {
            using var taken = FolderLock.Take(_local);
            FolderTransaction.Recover(_local, taken);
            return change(taken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataException([
                new(
                    "data/local",
                    null,
                    null,
                    e is StorageException ? e.Message : $"cannot be written ({e.Message.TrimEnd('.')}); the existing data were not changed."
                ),
            ]);
        }
    }

    /// <summary>The files of the folder with their sizes and times, as one text: another text says that somebody changed it.</summary>
    public string State() =>
        !Directory.Exists(_local)
            ? ""
            : string.Join(
                '\n',
                new DirectoryInfo(_local)
                    .EnumerateFiles("*", SearchOption.AllDirectories)
                    .Where(file => file.Name != FolderLock.FileName)
                    .OrderBy(file => file.FullName, StringComparer.Ordinal)
                    .Select(file => FormattableString.Invariant($"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"))
            );

    /// <summary>What putting a table in would do.</summary>
    public ImportEffect Effect(ImportedTable table, TableFile file, DateOnly today)
    {
        if (Resource(Manifest(table.Dataset.Name), table.Edition) is { } known)
            return LocalManifest.SaySame(known, LocalManifest.Resource(table, file, today)) && IsThere(table.Dataset.Name, file)
                ? ImportEffect.None
                : ImportEffect.ReplacesImported;
        var shipped = Path.Combine(root, table.Dataset.Name, DatasetFolders.Manifest);
        return File.Exists(shipped) && Resource(Read(shipped), table.Edition) is not null
            ? ImportEffect.InPlaceOfShipped
            : ImportEffect.New;
    }

    /// <summary>The files that putting tables in would write, by path below <c>data/local</c>.</summary>
    public IReadOnlyDictionary<string, byte[]> Files(IEnumerable<PlannedTable> tables, DateOnly today)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var members in tables.GroupBy(one => one.Table.Dataset.Name, StringComparer.Ordinal))
        {
            var manifest = Manifest(members.Key);
            foreach (var (table, file, _) in members)
            {
                manifest = With(manifest, table, file, today);
                files[$"{members.Key}/{file.Name}"] = file.Bytes;
            }
            files[$"{members.Key}/{DatasetFolders.Manifest}"] = ManifestWriter.Bytes(manifest!);
        }
        return files;
    }

    /// <summary>Writes files that <see cref="Files"/> gave.</summary>
    public void Put(IReadOnlyDictionary<string, byte[]> files, FolderLock taken) => FolderTransaction.Apply(_local, taken, files, []);

    /// <summary>Takes an edition out.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists the existing ones.</exception>
    /// <exception cref="DataException">Another process holds the folder, or it cannot be written.</exception>
    public void Remove(string dataset, string edition)
    {
        // Only what is there by its own name, so that no text leads to another folder.
        if (!Names().Contains(dataset, StringComparer.Ordinal))
            throw new ArgumentException($"data/local holds no dataset '{dataset}'{Known(Names())}.");
        Locked(taken =>
        {
            var manifest = Manifest(dataset) ?? throw new ArgumentException($"data/local holds no dataset '{dataset}'{Known(Names())}.");
            var resource =
                Resource(manifest, edition)
                ?? throw new ArgumentException(
                    $"data/local holds no edition '{edition}' of {dataset}{Known(manifest.Resources!.Select(one => one.Edition!))}."
                );
            var path = resource.Path!;
            manifest.Resources!.Remove(resource);
            if (manifest.Resources.Count > 0)
                FolderTransaction.Apply(
                    _local,
                    taken,
                    new Dictionary<string, byte[]> { [$"{dataset}/{DatasetFolders.Manifest}"] = ManifestWriter.Bytes(manifest) },
                    [$"{dataset}/{path}"]
                );
            else
                FolderTransaction.Apply(
                    _local,
                    taken,
                    new Dictionary<string, byte[]>(),
                    [$"{dataset}/{DatasetFolders.Manifest}", $"{dataset}/{path}"]
                );
            return true;
        });
    }

    private static ManifestJson With(ManifestJson? manifest, ImportedTable table, TableFile file, DateOnly today)
    {
        var whole = LocalManifest.Of(table.Dataset);
        var others = manifest?.Resources!.Where(one => one.Edition != table.Edition) ?? [];
        whole.Resources =
        [
            .. others.Append(LocalManifest.Resource(table, file, today)).OrderBy(one => one.Edition, StringComparer.Ordinal),
        ];
        return whole;
    }

    private bool IsThere(string dataset, TableFile file)
    {
        var path = Path.Combine(_local, dataset, file.Name);
        return PendingChange.Exists(path) && PendingChange.Read(path).AsSpan().SequenceEqual(file.Bytes);
    }

    private ManifestJson? Manifest(string dataset) => Read(Path.Combine(_local, dataset, DatasetFolders.Manifest));

    private static ManifestJson? Read(string path)
    {
        try
        {
            if (!PendingChange.Exists(path))
                return null;
            return
                ManifestJson.Read(PendingChange.Read(path)) is { Resources: { } resources } manifest
                && resources.All(one => one is { Edition: not null, Path: not null })
                ? manifest
                : throw new JsonException("it has no resources, or one without edition or path");
        }
        catch (JsonException e)
        {
            throw new DataException([
                new(
                    path,
                    null,
                    null,
                    $"is not the manifest of an imported dataset ({e.Message.TrimEnd('.')}); correct it, or delete its folder "
                        + $"and import again."
                ),
            ]);
        }
    }

    private static ResourceJson? Resource(ManifestJson? manifest, string edition) =>
        manifest?.Resources!.FirstOrDefault(resource => resource.Edition == edition);

    private IEnumerable<string> Names() => PendingChange.Children(_local).Select(folder => Path.GetFileName(folder)!);

    private static string Known(IEnumerable<string> names) =>
        names.ToList() is { Count: > 0 } known ? $"; it holds {string.Join(", ", known)}" : "";
}
