namespace Analysis.Notebooks;

/// <summary>
/// Lets one process at a time into a folder. The lock is one of the system's on a file beside, so that it ends with the
/// process, however that ends; the file goes with the lock.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly string _path;
    private readonly FileStream _file;

    private FolderLock(string path, FileStream file) => (_path, _file) = (path, file);

    /// <summary>Waits for the lock of a folder; null when others hold it for all of that time.</summary>
    internal static FolderLock? Take(string folder, TimeSpan patience)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var path = Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            if (Try(path) is { } taken)
                return taken;
            if (Environment.TickCount64 > until)
                return null;
            Thread.Sleep(Pause);
        }
    }

    private static FolderLock? Try(string path)
    {
        if (Open(path, FileMode.OpenOrCreate) is not { } file)
            return null;
        if (IsStillThere(path))
            return new(path, file);
        file.Dispose();
        return null;
    }

    // Whoever held it before has deleted the file between our opening and our locking, if it can be opened once more: a lock
    // on a file that no one else can find holds no one out.
    private static bool IsStillThere(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException error) when (IsHeld(error))
        {
            return true;
        }
    }

    private static FileStream? Open(string path, FileMode mode)
    {
        try
        {
            return new(path, mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (IsHeld(error))
        {
            return null;
        }
    }

    // The numbers by which Linux, macOS and Windows say that another holds a file; .NET hands them on.
    private static bool IsHeld(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);

    public void Dispose()
    {
        File.Delete(_path);
        _file.Dispose();
    }
}
