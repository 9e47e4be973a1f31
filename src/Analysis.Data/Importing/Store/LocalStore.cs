using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Storage;

namespace Analysis.Data.Importing;

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
            throw new DataException([new("data/local", null, null, e is StorageException
                ? DatasetFolders.Sentence(e)
                : $"cannot be written ({e.Message.TrimEnd('.')}); what was there is still there.")]);
        }
    }

    /// <summary>What putting a table in would do.</summary>
    public ImportEffect Effect(ImportedTable table, TableFile file, DateOnly today)
    {
        if (Resource(Manifest(table.Dataset.Name), table.Edition) is { } known)
            return LocalManifest.SaySame(known, LocalManifest.Resource(table, file, today)) && IsThere(table.Dataset.Name, file) ? ImportEffect.None : ImportEffect.ReplacesImported;
        var shipped = Path.Combine(root, table.Dataset.Name, DatasetFolders.Manifest);
        return File.Exists(shipped) && Resource(Read(shipped), table.Edition) is not null ? ImportEffect.InPlaceOfShipped : ImportEffect.New;
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
            files[$"{members.Key}/{DatasetFolders.Manifest}"] = LocalManifest.Bytes(manifest!);
        }
        return files;
    }

    /// <summary>Writes files that <see cref="Files"/> gave.</summary>
    public void Put(IReadOnlyDictionary<string, byte[]> files, FolderLock taken) => FolderTransaction.Apply(_local, taken, files, []);

    /// <summary>Takes an edition out.</summary>
    /// <exception cref="ArgumentException">There is none; what there is is named.</exception>
    /// <exception cref="DataException">Another process holds the folder, or it cannot be written.</exception>
    public void Remove(string dataset, string edition)
    {
        // Only what lies there by its own name, so that no text leads to another folder.
        if (!Names().Contains(dataset, StringComparer.Ordinal))
            throw new ArgumentException($"data/local holds no dataset '{dataset}'{Known(Names())}.");
        Locked(taken =>
        {
            var manifest = Manifest(dataset) ?? throw new ArgumentException($"data/local holds no dataset '{dataset}'{Known(Names())}.");
            var resource = Resource(manifest, edition)
                ?? throw new ArgumentException($"data/local holds no edition '{edition}' of {dataset}{Known(Resources(manifest).Select(one => (string)one["edition"]!))}.");
            var path = (string)resource["path"]!;
            manifest["resources"]!.AsArray().Remove(resource);
            if (Resources(manifest).Any())
                FolderTransaction.Apply(_local, taken, new Dictionary<string, byte[]> { [$"{dataset}/{DatasetFolders.Manifest}"] = LocalManifest.Bytes(manifest) }, [$"{dataset}/{path}"]);
            else
                FolderTransaction.Apply(_local, taken, new Dictionary<string, byte[]>(), [$"{dataset}/{DatasetFolders.Manifest}", $"{dataset}/{path}"]);
            return true;
        });
    }

    private static JsonObject With(JsonObject? manifest, ImportedTable table, TableFile file, DateOnly today)
    {
        var whole = LocalManifest.Of(table.Dataset);
        var others = manifest is null ? [] : Resources(manifest).Where(one => (string?)one["edition"] != table.Edition).Select(one => one.DeepClone().AsObject());
        whole["resources"] = new JsonArray([.. others.Append(LocalManifest.Resource(table, file, today)).OrderBy(one => (string)one["edition"]!, StringComparer.Ordinal)]);
        return whole;
    }

    private bool IsThere(string dataset, TableFile file)
    {
        var path = Path.Combine(_local, dataset, file.Name);
        return File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Bytes);
    }

    private JsonObject? Manifest(string dataset) => Read(Path.Combine(_local, dataset, DatasetFolders.Manifest));

    private static JsonObject? Read(string path)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            var manifest = JsonNode.Parse(File.ReadAllBytes(path))!.AsObject();
            _ = Resources(manifest).Select(resource => ((string)resource["edition"]!, (string)resource["path"]!)).Count();
            return manifest;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            throw new DataException([new(path, null, null, $"is not the manifest of an imported dataset ({e.Message.TrimEnd('.')}); correct it, or delete its folder and import again.")]);
        }
    }

    private static JsonObject? Resource(JsonObject? manifest, string edition) =>
        manifest is null ? null : Resources(manifest).FirstOrDefault(resource => (string?)resource["edition"] == edition);

    private static IEnumerable<JsonObject> Resources(JsonObject manifest) => manifest["resources"]!.AsArray().Select(node => node!.AsObject());

    private IEnumerable<string> Names() => DatasetFolders.Children(_local).Select(folder => Path.GetFileName(folder)!);

    private static string Known(IEnumerable<string> names) => names.ToList() is { Count: > 0 } known ? $"; it holds {string.Join(", ", known)}" : "";
}
