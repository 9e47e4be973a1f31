namespace Analysis.Data;

/// <summary>The folders of a data root that hold a dataset, each with its manifest.</summary>
internal static class DatasetFolders
{
    /// <summary>The folder below the root for what the user imports; git ignores it.</summary>
    public const string Local = "local";

    /// <summary>The name of a manifest.</summary>
    public const string Manifest = "datapackage.json";

    /// <summary>The folders with a manifest, the user's own last, in the order of their names.</summary>
    /// <exception cref="DataException">The user's own folder is a link to nothing, or a file.</exception>
    public static IReadOnlyList<string> In(string root) =>
        [
            .. Shipped(root),
            .. PendingChange.Children(LocalFolder(root)).Where(folder => PendingChange.Exists(Path.Combine(folder, Manifest))),
        ];

    /// <summary>The folder for what the user imports.</summary>
    /// <exception cref="DataException">It is a link to nothing, or a file.</exception>
    public static string LocalFolder(string root)
    {
        var local = Path.Combine(root, Local);
        if (Directory.Exists(local))
            return local;
        if (new FileInfo(local).LinkTarget is { } target)
            throw new DataException([
                new("data/local", null, null, $"is a link to {target}, which does not exist; create that folder, or remove the link."),
            ]);
        return File.Exists(local)
            ? throw new DataException([
                new("data/local", null, null, "is a file, and the folder for imported data belongs there; move the file away."),
            ])
            : local;
    }

    /// <summary>The folders with a manifest except the user's own, in the order of their names.</summary>
    public static IReadOnlyList<string> Shipped(string root) =>
        [.. Children(root).Where(folder => File.Exists(Path.Combine(folder, Manifest)))];

    /// <summary>The possible paths of the manifest of a dataset: shipped, and imported by the user.</summary>
    public static IReadOnlyList<string> Manifests(string root, string id) =>
        [.. ShippedManifests(root, id), Path.Combine(root, Local, id, Manifest)];

    /// <summary>The path of the shipped manifest of a dataset.</summary>
    public static IReadOnlyList<string> ShippedManifests(string root, string id) => [Path.Combine(root, id, Manifest)];

    /// <summary>Whether the folder is in the user's own part of the root.</summary>
    public static bool IsLocal(string root, string folder) => Path.GetDirectoryName(folder) == Path.Combine(root, Local);

    /// <summary>The direct subfolders of a folder, except the user's own and hidden ones; none where it does not exist.</summary>
    public static IEnumerable<string> Children(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateDirectories(folder)
                .Where(child => Path.GetFileName(child) is var name && name != Local && name[0] != '.')
                .Order(StringComparer.Ordinal)
            : [];

    /// <summary>A path as problems name it: from the name of the root on, with slashes.</summary>
    public static string DisplayPath(string root, string path) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(root)) + "/" + Path.GetRelativePath(root, path).Replace('\\', '/');
}

/// <summary>
/// The files of a data root. Those that an import is about to write are read in place of the stored ones, so that they are checked before
/// they are written.
/// </summary>
internal sealed class DataFiles(string root, IReadOnlyDictionary<string, byte[]> pending)
{
    private readonly Dictionary<string, byte[]> _pending = pending.ToDictionary(
        file => Path.Combine(root, DatasetFolders.Local, file.Key.Replace('/', Path.DirectorySeparatorChar)),
        file => file.Value,
        StringComparer.Ordinal
    );

    /// <summary>The files as they are stored.</summary>
    public static DataFiles Stored { get; } = new("", new Dictionary<string, byte[]>());

    /// <summary>The content of a file.</summary>
    public byte[] Read(string path) => _pending.GetValueOrDefault(path) ?? PendingChange.Read(path);

    /// <summary>The folders of the user's datasets, those about to be written included.</summary>
    public IReadOnlyList<string> Folders(string root) =>
        [.. DatasetFolders.In(root).Concat(_pending.Keys.Select(path => Path.GetDirectoryName(path)!)).Distinct(StringComparer.Ordinal)];
}
