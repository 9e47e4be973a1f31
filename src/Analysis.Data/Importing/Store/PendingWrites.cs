using System.Text.Json;

namespace Analysis.Data.Importing;

/// <summary>Changes several files of <c>data/local</c> as if in one step, so that a process that is killed leaves the old state or the new one.</summary>
/// <remarks>
/// The new files are written aside first. Then a list of what is to be moved and deleted is put in place in one step: from there on the change
/// is decided, and whoever opens the data next brings it to its end.
/// </remarks>
internal static class PendingWrites
{
    private const string Name = ".pending.json";
    private const string Aside = ".staged";

    /// <summary>Brings a change that was cut short to its end; does nothing where there is none.</summary>
    /// <exception cref="DataException">It can't be done.</exception>
    public static void Finish(string local)
    {
        if (!File.Exists(Path.Combine(local, Name)))
            return;
        using (LocalLock.Take(local))
            FinishLocked(local);
    }

    /// <summary>The same for who holds the lock already; also clears away what a process left that was killed before its change was decided.</summary>
    public static void FinishLocked(string local)
    {
        var list = Path.Combine(local, Name);
        if (File.Exists(list))
            Apply(local, JsonSerializer.Deserialize<Changes>(File.ReadAllBytes(list))!);
        File.Delete(list);
        if (Directory.Exists(Path.Combine(local, Aside)))
            Directory.Delete(Path.Combine(local, Aside), recursive: true);
    }

    /// <summary>Writes files and deletes others; the caller holds the lock.</summary>
    /// <param name="local">The folder <c>data/local</c>.</param>
    /// <param name="files">The new content by path below the folder.</param>
    /// <param name="deleted">The paths to delete.</param>
    public static void Write(string local, IReadOnlyDictionary<string, byte[]> files, IReadOnlyList<string> deleted)
    {
        Directory.CreateDirectory(Path.Combine(local, Aside));
        var moves = files.Select((file, i) => new Move(Stage(local, i, file.Value), file.Key)).ToArray();
        var list = Path.Combine(local, Aside, Name);
        WriteThrough(list, JsonSerializer.SerializeToUtf8Bytes(new Changes(moves, [.. deleted])));
        File.Move(list, Path.Combine(local, Name), overwrite: true);
        FinishLocked(local);
    }

    private static string Stage(string local, int number, byte[] content)
    {
        var path = Path.Combine(Aside, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        WriteThrough(Path.Combine(local, path), content);
        return path;
    }

    private static void WriteThrough(string path, byte[] content)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    // May have been done in part before: what is moved is no longer aside, what is deleted is no longer there.
    private static void Apply(string local, Changes changes)
    {
        foreach (var move in changes.Moves.Where(move => File.Exists(Path.Combine(local, move.From))))
        {
            var to = Path.Combine(local, move.To);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Move(Path.Combine(local, move.From), to, overwrite: true);
        }
        foreach (var path in changes.Deleted.Select(path => Path.Combine(local, path)))
        {
            if (File.Exists(path))
                File.Delete(path);
            if (Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
    }

    private sealed record Move(string From, string To);

    private sealed record Changes(Move[] Moves, string[] Deleted);
}
