namespace Analysis.Storage;

/// <summary>Changes several files of a folder in one step, so that a process that is killed leaves the old state or the new one.</summary>
/// <remarks>
/// The new files are first written below <see cref="Staged"/>, in the folder <see cref="Written"/> those to write, in the folder
/// <see cref="Deleted"/> an empty file for each to delete. Renaming that folder to <see cref="Pending"/> is the one step that decides: from
/// there on the new state is valid, and the next change of the folder completes it. A reader that finds <see cref="Pending"/> takes a file
/// from its <see cref="Written"/> where it is there, else from its own place, and sees the new state whole without changing anything.
/// </remarks>
public static class FolderTransaction
{
    /// <summary>The folder of a change that is decided and may not be carried out to its end.</summary>
    public const string Pending = ".analysis-pending";

    /// <summary>The folder of a change that is not decided.</summary>
    public const string Staged = ".analysis-staged";

    /// <summary>The folder of the new files within a change.</summary>
    public const string Written = "write";

    /// <summary>The folder that names the files to delete within a change.</summary>
    public const string Deleted = "delete";

    // A link within a change is not of our making, and what it leads to is not ours to move.
    private static readonly EnumerationOptions WithoutLinks = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>
    /// Completes a change that was decided, and deletes what was staged and not decided; does nothing where there is neither.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="taken">The lock of the folder.</param>
    /// <exception cref="StorageException">A file or a link is in the place of a file of the change.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Recover(string folder, FolderLock taken)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(taken);
        Complete(folder);
        Remove(Path.Combine(folder, Staged));
    }

    /// <summary>Did a process that was killed leave a change, decided or not?</summary>
    /// <param name="folder">The folder.</param>
    public static bool IsUnfinished(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Path.Exists(Path.Combine(folder, Pending)) || Path.Exists(Path.Combine(folder, Staged));
    }

    /// <summary>Writes files and deletes others, all of them or none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="taken">The lock of the folder.</param>
    /// <param name="files">The new content by path below the folder.</param>
    /// <param name="deleted">The paths to delete; a folder below that becomes empty goes too.</param>
    /// <exception cref="StorageException">A path leaves the folder, by its text or through a link; nothing was changed.</exception>
    /// <exception cref="IOException">The disk refuses; the old state is still there.</exception>
    public static void Apply(string folder, FolderLock taken, IReadOnlyDictionary<string, byte[]> files, IReadOnlyList<string> deleted)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(deleted);
        foreach (var path in files.Keys.Concat(deleted))
            _ = ContainedPath.Of(folder, path);
        Recover(folder, taken);
        Directory.CreateDirectory(Path.Combine(folder, Staged));
        foreach (var (path, content) in files)
            AtomicFile.WriteThrough(Path.Combine(folder, Staged, Written, path), content);
        foreach (var path in deleted)
            AtomicFile.WriteThrough(Path.Combine(folder, Staged, Deleted, path), []);
        Directory.Move(Path.Combine(folder, Staged), Path.Combine(folder, Pending));
        Complete(folder);
    }

    // A part may have been done before: what is moved is no longer pending, what is deleted is no longer there.
    private static void Complete(string folder)
    {
        var pending = Path.Combine(folder, Pending);
        if (RealPath.TargetOf(pending) is null && File.Exists(pending))
            throw new StorageException(
                pending,
                "is a file, and the folder of a change that is not finished belongs there; delete it and try again."
            );
        if (RealPath.TargetOf(pending) is null && Directory.Exists(pending))
        {
            foreach (var (from, path) in Entries(Path.Combine(pending, Written)))
                Move(from, ContainedPath.Of(folder, path));
            foreach (var (_, path) in Entries(Path.Combine(pending, Deleted)))
                Delete(folder, ContainedPath.Of(folder, path));
        }
        Remove(pending);
    }

    private static List<(string From, string Path)> Entries(string folder)
    {
        RealPath.RefuseLink(folder);
        return !Directory.Exists(folder)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(folder, "*", WithoutLinks)
                    .Select(file => (file, Path.GetRelativePath(folder, file).Replace('\\', '/'))),
            ];
    }

    private static void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: true);
    }

    private static void Delete(string folder, string path)
    {
        if (File.Exists(path))
            File.Delete(path);
        if (
            Path.GetDirectoryName(path) is { } parent
            && parent != Path.GetFullPath(folder)
            && Directory.Exists(parent)
            && !Directory.EnumerateFileSystemEntries(parent).Any()
        )
            Directory.Delete(parent);
    }

    // A link in the place of such a folder is deleted; its target is not ours.
    private static void Remove(string folder)
    {
        if (RealPath.TargetOf(folder) is not null)
            File.Delete(folder);
        else if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
