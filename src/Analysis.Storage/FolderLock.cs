namespace Analysis.Storage;

/// <summary>Lets one process at a time change a folder. The operating system releases the lock when its holder ends, however it ends.</summary>
/// <remarks>The lock is an exclusively opened file <c>.lock</c> in the folder. Threads of one process exclude each other too. It is not reentrant.</remarks>
public sealed class FolderLock : IDisposable
{
    /// <summary>The name of the lock file.</summary>
    public const string FileName = ".lock";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>How long <see cref="Take"/> waits for another process unless the caller says otherwise: 20 seconds.</summary>
    public static TimeSpan UsualPatience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Takes the lock of a folder, which is created where it does not exist.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="patience">How long to wait; null for <see cref="UsualPatience"/>.</param>
    /// <exception cref="StorageException">Another process holds the lock for all of that time, or the folder cannot be written.</exception>
    public static FolderLock Take(string folder, TimeSpan? patience = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var until = Environment.TickCount64 + (long)(patience ?? UsualPatience).TotalMilliseconds;
        while (true)
        {
            try
            {
                Directory.CreateDirectory(folder);
                return new(new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (IsHeld(e) && Environment.TickCount64 < until)
            {
                Thread.Sleep(Pause);
            }
            catch (IOException e) when (IsHeld(e))
            {
                throw new StorageException(folder, "is being changed by another process; nothing was done. Try again when that process has ended.", e);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StorageException(folder, $"cannot be written ({e.Message.TrimEnd('.')}); nothing was done. Check the folder, its permissions and the free space.", e);
            }
        }
    }

    /// <summary>Releases the lock. The file stays: deleting it would let two others hold two locks.</summary>
    public void Dispose() => _file.Dispose();

    // What Linux, macOS and Windows report when another process holds a file.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
