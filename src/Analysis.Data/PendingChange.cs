namespace Analysis.Data;

/// <summary>
/// The state of <c>data/local</c> while a process writes it, or after one was killed as it wrote: a change that is decided and not yet
/// carried out is in a folder of its own, and its files replace those on the disk. Reading looks there and changes nothing.
/// </summary>
/// <remarks>
/// The folders are those of <c>FolderTransaction</c> in Analysis.Storage. Their names are repeated here because Analysis.Data, which only
/// reads, may not use the project that writes, and neither may know the other; a test in Analysis.Import compares the names.
/// </remarks>
internal static class PendingChange
{
    /// <summary>The folder of a decided change in <c>data/local</c>.</summary>
    public const string Folder = ".analysis-pending";

    /// <summary>The folder of the new files in a change.</summary>
    public const string Written = "write";

    /// <summary>The folder that names the deleted files in a change.</summary>
    public const string Deleted = "delete";

    /// <summary>Is there a file of this path, when the change is carried out?</summary>
    public static bool Exists(string path)
    {
        if (In(path, Written) is not { } written)
            return File.Exists(path);
        return File.Exists(written) || (!File.Exists(In(path, Deleted)) && File.Exists(path));
    }

    /// <summary>The content of a file, when the change is carried out.</summary>
    /// <exception cref="IOException">There is no such file, or it can't be read.</exception>
    public static byte[] Read(string path)
    {
        if (In(path, Written) is { } written && File.Exists(written))
        {
            try
            {
                return File.ReadAllBytes(written);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                // It was moved to its place in this moment.
            }
        }
        return File.ReadAllBytes(path);
    }

    /// <summary>The folders right below <c>data/local</c>, when the change is carried out, in the order of their names.</summary>
    public static IEnumerable<string> Children(string local) =>
        DatasetFolders
            .Children(local)
            .Concat(
                DatasetFolders.Children(Path.Combine(local, Folder, Written)).Select(child => Path.Combine(local, Path.GetFileName(child)))
            )
            .Where(child => !File.Exists(In(Path.Combine(child, DatasetFolders.Manifest), Deleted)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    // A path is data/local/DATASET/FILE; no other can change.
    private static string? In(string path, string part)
    {
        var dataset = Path.GetDirectoryName(path);
        var local = Path.GetDirectoryName(dataset);
        return
            dataset is not null
            && local is not null
            && Path.GetFileName(local) == DatasetFolders.Local
            && Directory.Exists(Path.Combine(local, Folder))
            ? Path.Combine(local, Folder, part, Path.GetFileName(dataset), Path.GetFileName(path))
            : null;
    }
}
