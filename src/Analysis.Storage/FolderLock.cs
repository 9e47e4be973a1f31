namespace Analysis.Storage;

/// <summary>
/// Lets one process at a time change a folder. The operating system releases the lock when its holder ends, however it ends.
/// </summary>
/// <remarks>
/// The lock is an exclusively opened file, which is deleted when the lock is released. Threads of one process exclude each other too.
/// It is not reentrant.
/// </remarks>
public sealed class FolderLock : IDisposable
{
    /// <summary>The name of the lock file of <see cref="Take"/>.</summary>
    public const string FileName = ".lock";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly FileStream _file;
    private int _released;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>How long <see cref="Take"/> waits for another process by default: 20 seconds.</summary>
    public static TimeSpan UsualPatience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Takes the lock of a folder, which is created where it does not exist. The lock file is in the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="patience">How long to wait; null for <see cref="UsualPatience"/>.</param>
    /// <exception cref="FolderInUseException">Another process holds the lock for all of that time.</exception>
    /// <exception cref="StorageException">The folder cannot be written, or the lock file is a link.</exception>
    public static FolderLock Take(string folder, TimeSpan? patience = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Wait(folder, Path.GetFullPath(Path.Combine(folder, FileName)), patience);
    }

    /// <summary>
    /// Takes the lock of a folder that is itself replaced or deleted, or need not exist. The lock file <c>.NAME.lock</c> is beside it.
    /// </summary>
    /// <inheritdoc cref="Take(string, TimeSpan?)"/>
    public static FolderLock TakeBeside(string folder, TimeSpan? patience = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Wait(folder, PathBeside(folder), patience);
    }

    /// <summary>The lock file of <see cref="TakeBeside"/>.</summary>
    /// <param name="folder">The folder.</param>
    public static string PathBeside(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}{FileName}");
    }

    /// <summary>Releases the lock and deletes its file.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _released, 1) == 1)
            return;
        // Windows refuses to delete a file that is open, and deletes it as it is closed. Elsewhere it is deleted while the lock still
        // holds: afterwards it could be another's.
        if (!OperatingSystem.IsWindows())
            File.Delete(_file.Name);
        _file.Dispose();
    }

    private static FolderLock Wait(string folder, string path, TimeSpan? patience)
    {
        RealPath.RefuseLink(path);
        var until = Environment.TickCount64 + (long)(patience ?? UsualPatience).TotalMilliseconds;
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                if (Try(path) is { } taken)
                    return taken;
            }
            catch (IOException e) when (IsHeld(e))
            {
                if (Environment.TickCount64 >= until)
                    throw new FolderInUseException(folder, e);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StorageException(
                    folder,
                    $"cannot be written ({e.Message.TrimEnd('.')}); nothing was done. Check the folder, its "
                        + $"permissions and the free space.",
                    e
                );
            }
            Thread.Sleep(Pause);
        }
    }

    private static FolderLock? Try(string path)
    {
        var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
        if (OperatingSystem.IsWindows() || IsAt(path, file))
            return new(file);
        file.Dispose();
        return null;
    }

    // Elsewhere than on Windows opening and locking are two steps. The previous owner may have deleted the file in between, and another may
    // have made a new one: then ours excludes no one. A time set through our handle shows whether the path still leads to our file.
    private static bool IsAt(string path, FileStream file)
    {
        var mark = DateTime.UnixEpoch.AddSeconds(2 * Random.Shared.NextInt64(1, 1 << 30));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, mark);
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == mark;
    }

    // What Linux, macOS and Windows report when another process holds a file.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
