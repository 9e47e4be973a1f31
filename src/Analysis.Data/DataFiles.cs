namespace Analysis.Data;

/// <summary>The files of a data root. Those that an import is about to write are read in place of the stored ones, so that they are checked before they are written.</summary>
internal sealed class DataFiles(string root, IReadOnlyDictionary<string, byte[]> pending)
{
    private readonly Dictionary<string, byte[]> _pending = pending.ToDictionary(
        file => Path.Combine(root, DatasetFolders.Local, file.Key.Replace('/', Path.DirectorySeparatorChar)), file => file.Value, StringComparer.Ordinal);

    /// <summary>The files as they are stored.</summary>
    public static DataFiles Stored { get; } = new("", new Dictionary<string, byte[]>());

    /// <summary>The content of a file.</summary>
    public byte[] Read(string path) => _pending.GetValueOrDefault(path) ?? PendingChange.Read(path);

    /// <summary>The folders of the user's datasets, those about to be written included.</summary>
    public IReadOnlyList<string> Folders(string root) =>
        [.. DatasetFolders.In(root).Concat(_pending.Keys.Select(path => Path.GetDirectoryName(path)!)).Distinct(StringComparer.Ordinal)];
}
