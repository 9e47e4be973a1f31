using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis.Data.Importing;

/// <summary>What lies in <c>data/local</c>: takes tables in and out, each time in one step.</summary>
internal sealed class LocalStore(string root)
{
    private readonly string _local = Path.Combine(root, DatasetFolders.Local);

    /// <summary>What putting a table in would do.</summary>
    public ImportEffect Effect(ImportedTable table, TableFile file, DateOnly today)
    {
        if (Resource(Manifest(table.Dataset.Name), table.Edition) is { } known)
            return LocalManifest.SaySame(known, LocalManifest.Resource(table, file, today)) && IsThere(table.Dataset.Name, file) ? ImportEffect.None : ImportEffect.ReplacesImported;
        var shipped = Path.Combine(root, table.Dataset.Name, DatasetFolders.Manifest);
        return File.Exists(shipped) && Resource(Read(shipped), table.Edition) is not null ? ImportEffect.InPlaceOfShipped : ImportEffect.New;
    }

    /// <summary>Puts tables in.</summary>
    /// <exception cref="DataException">Another process holds the folder, or it can't be written.</exception>
    public void Put(IReadOnlyList<(ImportedTable Table, TableFile File)> tables, DateOnly today)
    {
        using var held = LocalLock.Take(_local);
        Guarded(() =>
        {
            PendingWrites.FinishLocked(_local);
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var (name, members) in tables.GroupBy(one => one.Table.Dataset.Name).Select(group => (group.Key, group.ToList())))
            {
                var manifest = Manifest(name);
                foreach (var (table, file) in members)
                {
                    manifest = Taking(manifest, table, file, today);
                    files[$"{name}/{file.Name}"] = file.Bytes;
                }
                files[$"{name}/{DatasetFolders.Manifest}"] = LocalManifest.Bytes(manifest!);
            }
            PendingWrites.Write(_local, files, []);
        });
    }

    /// <summary>Takes an edition out.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    /// <exception cref="DataException">Another process holds the folder, or it can't be written.</exception>
    public void Remove(string dataset, string edition)
    {
        using var held = LocalLock.Take(_local);
        Guarded(() =>
        {
            PendingWrites.FinishLocked(_local);
            var manifest = Manifest(dataset) ?? throw new ArgumentException($"data/local holds no dataset '{dataset}'{Known(Names())}.", nameof(dataset));
            var resource = Resource(manifest, edition)
                ?? throw new ArgumentException($"data/local holds no edition '{edition}' of {dataset}{Known(Resources(manifest).Select(one => (string)one["edition"]!))}.", nameof(edition));
            var path = (string)resource["path"]!;
            manifest["resources"]!.AsArray().Remove(resource);
            if (Resources(manifest).Any())
                PendingWrites.Write(_local, new Dictionary<string, byte[]> { [$"{dataset}/{DatasetFolders.Manifest}"] = LocalManifest.Bytes(manifest) }, [$"{dataset}/{path}"]);
            else
                PendingWrites.Write(_local, new Dictionary<string, byte[]>(), [$"{dataset}/{DatasetFolders.Manifest}", $"{dataset}/{path}"]);
        });
    }

    private static void Guarded(Action change)
    {
        try
        {
            change();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataException([new("data/local", null, null, $"can't be written ({e.Message}); what was there is there still.")]);
        }
    }

    private static JsonObject Taking(JsonObject? manifest, ImportedTable table, TableFile file, DateOnly today)
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
            return File.Exists(path) ? JsonNode.Parse(File.ReadAllBytes(path))!.AsObject() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new DataException([new(path, null, null, $"can't be read ({e.Message}); correct it, or take the folder away and import again.")]);
        }
    }

    private static JsonObject? Resource(JsonObject? manifest, string edition) =>
        manifest is null ? null : Resources(manifest).FirstOrDefault(resource => (string?)resource["edition"] == edition);

    private static IEnumerable<JsonObject> Resources(JsonObject manifest) => manifest["resources"]!.AsArray().Select(node => node!.AsObject());

    private IEnumerable<string> Names() => DatasetFolders.Children(_local).Select(folder => Path.GetFileName(folder)!);

    private static string Known(IEnumerable<string> names) => names.ToList() is { Count: > 0 } known ? $"; it holds {string.Join(", ", known)}" : "";
}
