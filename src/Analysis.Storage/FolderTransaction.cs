using System.Globalization;
using System.Text.Json;

namespace Analysis.Storage;

/// <summary>Changes several files of a folder in one step, so that a process that is killed leaves the old state or the new one.</summary>
/// <remarks>
/// The new files are first written into the staged folder. Then a journal of what is to be moved and deleted is renamed into place, which is one step: from there
/// on the change is decided, and whoever opens the folder next completes it.
/// </remarks>
public static class FolderTransaction
{
    /// <summary>The journal of a decided change.</summary>
    private const string Journal = ".pending.json";

    /// <summary>The folder of the new files before they are moved.</summary>
    private const string Staged = ".staged";

    /// <summary>Completes a change that a kill interrupted; does nothing where there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="StorageException">Another process holds the folder, the journal is damaged, or it names a path outside.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Recover(string folder)
    {
        if (!File.Exists(Path.Combine(folder, Journal)))
            return;
        using var taken = FolderLock.Take(folder);
        Recover(folder, taken);
    }

    /// <summary>The same for a caller that holds the lock; also deletes what a process staged that was killed before its change was decided.</summary>
    /// <inheritdoc cref="Recover(string)" path="/param"/>
    /// <param name="folder">The folder.</param>
    /// <param name="taken">The lock of the folder.</param>
    public static void Recover(string folder, FolderLock taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var journal = Path.Combine(folder, Journal);
        if (File.Exists(journal))
            Complete(folder, Read(journal));
        File.Delete(journal);
        if (Directory.Exists(Path.Combine(folder, Staged)))
            Directory.Delete(Path.Combine(folder, Staged), recursive: true);
    }

    /// <summary>Writes files and deletes others, all of them or none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="taken">The lock of the folder.</param>
    /// <param name="files">The new content by path below the folder.</param>
    /// <param name="deleted">The paths to delete; a folder that becomes empty goes too.</param>
    /// <exception cref="StorageException">A path leaves the folder, by its text or through a link; nothing was changed.</exception>
    /// <exception cref="IOException">The disk refuses; the old state is still there.</exception>
    public static void Apply(string folder, FolderLock taken, IReadOnlyDictionary<string, byte[]> files, IReadOnlyList<string> deleted)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(deleted);
        foreach (var path in files.Keys.Concat(deleted))
            _ = ContainedPath.Of(folder, path);
        Directory.CreateDirectory(Path.Combine(folder, Staged));
        var moves = files.Select((file, i) => new Move(Stage(folder, i, file.Value), file.Key)).ToArray();
        var journal = Path.Combine(folder, Staged, Journal);
        AtomicFile.WriteThrough(journal, JsonSerializer.SerializeToUtf8Bytes(new Changes(moves, [.. deleted])));
        File.Move(journal, Path.Combine(folder, Journal), overwrite: true);
        Recover(folder, taken);
    }

    private static string Stage(string folder, int number, byte[] content)
    {
        var path = $"{Staged}/{number.ToString(CultureInfo.InvariantCulture)}";
        AtomicFile.WriteThrough(Path.Combine(folder, path), content);
        return path;
    }

    private static Changes Read(string journal)
    {
        try
        {
            return JsonSerializer.Deserialize<Changes>(File.ReadAllBytes(journal)) is { Moves: not null, Deleted: not null } changes ? changes : throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new StorageException(journal, "is not the journal of a change that can be completed; delete it, run data check, and import again what the check names.", e);
        }
    }

    // A part may have been done before: what is moved is no longer staged, what is deleted is no longer there.
    private static void Complete(string folder, Changes changes)
    {
        foreach (var move in changes.Moves.Where(move => File.Exists(ContainedPath.Of(folder, move.From))))
        {
            var to = ContainedPath.Of(folder, move.To);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Move(ContainedPath.Of(folder, move.From), to, overwrite: true);
        }
        foreach (var path in changes.Deleted.Select(path => ContainedPath.Of(folder, path)))
        {
            if (File.Exists(path))
                File.Delete(path);
            if (Path.GetDirectoryName(path) is { } parent && Directory.Exists(parent) && !Directory.EnumerateFileSystemEntries(parent).Any())
                Directory.Delete(parent);
        }
    }

    private sealed record Move(string From, string To);

    private sealed record Changes(Move[] Moves, string[] Deleted);
}
