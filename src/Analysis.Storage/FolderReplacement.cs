namespace Analysis.Storage;

/// <summary>Replaces a folder as a whole, so that a process that is killed leaves the old one or the new one.</summary>
/// <remarks>
/// The new folder is written beside the old one as <c>.NAME.new</c> and takes its place at the end: in one step where the system can
/// exchange two folders, else in two renames with the old one beside as <c>.NAME.old</c> in between.
/// </remarks>
public static class FolderReplacement
{
    /// <summary>Refuses a link in the place of the folder, of its lock or of what is written beside it. It changes nothing.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="StorageException">One of them is a link: files would be written and deleted elsewhere.</exception>
    public static void RefuseLinks(string folder)
    {
        foreach (var path in (string[])[Path.TrimEndingDirectorySeparator(folder), New(folder), Old(folder), FolderLock.PathBeside(folder)])
            RealPath.RefuseLink(path);
    }

    /// <summary>Puts the old folder back where a kill left it beside, and deletes a new one that was not finished.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="taken">The lock of the folder, taken beside it.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Recover(string folder, FolderLock taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        RefuseLinks(folder);
        TryDelete(New(folder));
        if (!Directory.Exists(folder) && Directory.Exists(Old(folder)))
            Directory.Move(Old(folder), folder);
        else if (Directory.Exists(Old(folder)))
            Directory.Delete(Old(folder), recursive: true);
    }

    /// <summary>Writes the files into a new folder and puts it in the place of the old one, which is deleted.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="taken">The lock of the folder, taken beside it.</param>
    /// <param name="files">The content by path below the folder, with slashes.</param>
    /// <param name="ct">A break; it leaves the old folder as it was.</param>
    /// <exception cref="StorageException">A path leads out of the folder; the old folder is unchanged.</exception>
    /// <exception cref="IOException">The disk refuses; the old folder is unchanged.</exception>
    public static async Task ApplyAsync(
        string folder,
        FolderLock taken,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        Recover(folder, taken);
        try
        {
            await WriteAsync(New(folder), files, ct);
            ct.ThrowIfCancellationRequested();
            Exchange(folder);
        }
        finally
        {
            TryDelete(New(folder));
        }
    }

    private static string New(string folder) => Beside(folder, "new");

    private static string Old(string folder) => Beside(folder, "old");

    private static string Beside(string folder, string suffix)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.{suffix}");
    }

    private static async Task WriteAsync(string folder, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, CancellationToken ct)
    {
        if (Directory.Exists(folder))
            throw new StorageException(folder, "is left from before and cannot be removed; delete it.");
        foreach (var (name, bytes) in files)
        {
            var path = ContainedPath.Of(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, bytes, ct);
        }
    }

    private static void Exchange(string folder)
    {
        if (Directory.Exists(folder) && FolderExchange.TrySwap(New(folder), folder))
            return;
        if (Directory.Exists(folder))
            Directory.Move(folder, Old(folder));
        try
        {
            Directory.Move(New(folder), folder);
        }
        catch (IOException) when (Directory.Exists(Old(folder)))
        {
            Directory.Move(Old(folder), folder);
            throw;
        }

        TryDelete(Old(folder));
    }

    // What stays is deleted by the next replacement.
    private static void TryDelete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { }
    }
}
