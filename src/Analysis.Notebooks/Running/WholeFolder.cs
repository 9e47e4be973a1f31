namespace Analysis.Notebooks;

/// <summary>
/// Several files of a folder that change together. They are written into a folder of their own; giving that folder its second
/// name is the one step that counts. A process that is killed before it has changed nothing, and what one left behind after
/// it is brought to its end by whoever comes next. What else lies in the folder stays.
/// </summary>
internal sealed class WholeFolder(string folder)
{
    private const string GoneEnd = ".gone";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string Unfinished => Path.Combine(folder, ".analysis-unfinished");

    private string Decided => Path.Combine(folder, ".analysis-decided");

    /// <summary>Writes files, and takes others away.</summary>
    /// <exception cref="IOException">Another process writes there all the while, or the disk refuses.</exception>
    internal void Write(IReadOnlyDictionary<string, string> files, IReadOnlyList<string> gone)
    {
        using var turn = TakeTurn();
        Finish();
        foreach (var (name, text) in files)
            AtomicFile.Write(Path.Combine(Unfinished, name), text);
        foreach (var name in gone)
            AtomicFile.Write(Path.Combine(Unfinished, name + GoneEnd), "");
        Directory.Move(Unfinished, Decided);
        Finish();
    }

    /// <summary>Brings to its end what a process that was killed had decided, and clears away what it had not.</summary>
    /// <exception cref="IOException">Another process writes there all the while, or the disk refuses.</exception>
    internal void Settle()
    {
        if (!Directory.Exists(Decided) && !Directory.Exists(Unfinished))
            return;
        using var turn = TakeTurn();
        Finish();
    }

    private void Finish()
    {
        DropLink(Decided);
        DropLink(Unfinished);
        if (Directory.Exists(Decided))
        {
            foreach (var path in Directory.GetFiles(Decided))
                Finish(path, Path.Combine(folder, Path.GetFileName(path)));
            Directory.Delete(Decided, recursive: true);
        }

        if (Directory.Exists(Unfinished))
            Directory.Delete(Unfinished, recursive: true);
    }

    // No run makes a link there, and what lies behind one is not ours to move or delete.
    private static void DropLink(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            File.Delete(path);
    }

    private static void Finish(string path, string target)
    {
        if (target.EndsWith(GoneEnd, StringComparison.Ordinal))
            File.Delete(target[..^GoneEnd.Length]);
        else
            File.Move(path, target, overwrite: true);
    }

    private FolderLock TakeTurn() => FolderLock.Take(folder, Patience)
        ?? throw new IOException($"{folder}: another run is writing there; wait until it is done.");
}
