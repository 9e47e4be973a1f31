namespace Analysis.Data.Importing;

/// <summary>Lets one process at a time change <c>data/local</c>. The system gives the lock back when its holder ends, however it ends.</summary>
internal static class LocalLock
{
    private const string Name = ".lock";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>How long a process waits for another one before it gives up in words.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Takes the lock; disposing gives it back.</summary>
    /// <exception cref="DataException">Another process holds it all the time, or the folder can't be written.</exception>
    public static IDisposable Take(string local, TimeSpan? patience = null)
    {
        var until = Environment.TickCount64 + (long)(patience ?? Patience).TotalMilliseconds;
        while (true)
        {
            try
            {
                Directory.CreateDirectory(local);
                return new FileStream(Path.Combine(local, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new DataException([new(local, null, null, $"can't be written ({e.Message}); give the user leave to write there.")]);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
            {
                if (Environment.TickCount64 >= until)
                    throw new DataException([new(local, null, null, $"is being changed by another process ({e.Message}); nothing was done, try again when that one has ended.")]);
                Thread.Sleep(Pause);
            }
        }
    }
}
