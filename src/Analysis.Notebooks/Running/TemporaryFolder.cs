using Analysis.Notebooks.Workers;
using Analysis.Storage;

namespace Analysis.Notebooks.Running;

/// <summary>
/// The one folder in which this process and its workers keep temporary files: <c>analysis-run-ID</c> in the system's folder for
/// them. It exists as long as a process uses it. The next process deletes what a killed one left.
/// </summary>
public sealed class TemporaryFolder : IDisposable
{
    private static readonly Lock Gate = new();
    private static OwnedFolder? _owned;
    private static int _holders;
    private static int _parts;

    private readonly string _mark;
    private int _disposed;

    private TemporaryFolder(string path, string mark) => (FullPath, _mark) = (path, mark);

    /// <summary>A folder of this holder's own within that of the process.</summary>
    internal string FullPath { get; }

    /// <summary>Makes the folder, or takes a share in it.</summary>
    /// <exception cref="IOException">The system's folder for temporary files does not exist or can't be written.</exception>
    public static TemporaryFolder Begin()
    {
        lock (Gate)
        {
            _owned ??= OwnedFolder.Create(TemporaryRoot.Checked());
            _holders++;
            var part = FormattableString.Invariant($"{++_parts}");
            return new(Directory.CreateDirectory(Path.Combine(_owned.FullPath, part)).FullName, $"{_owned.Id}.{part}");
        }
    }

    /// <summary>What one worker has for itself.</summary>
    internal WorkerFolder Place(int number)
    {
        var name = FormattableString.Invariant($"{number}");
        return new(Directory.CreateDirectory(Path.Combine(FullPath, name)).FullName, $"{_mark}.{name}");
    }

    /// <summary>Where the run and a worker exchange the messages of one notebook.</summary>
    internal string MessageFolder(int number) =>
        Directory.CreateDirectory(Path.Combine(FullPath, FormattableString.Invariant($"n{number}"))).FullName;

    /// <summary>Gives the share back; the last one takes the folder away.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        lock (Gate)
        {
            OwnedFolder.TryDelete(FullPath);
            if (--_holders > 0)
                return;
            _owned!.Dispose();
            _owned = null;
        }
    }
}

/// <summary>The system's folder for temporary files.</summary>
internal static class TemporaryRoot
{
    private static string Variable => OperatingSystem.IsWindows() ? "TMP" : "TMPDIR";

    /// <summary>Its full path.</summary>
    /// <exception cref="IOException">It does not exist, is not a folder, or can't be written.</exception>
    internal static string Checked()
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.GetTempPath()));
        if (!Directory.Exists(folder))
            throw new IOException(
                $"{folder}, the folder for temporary files, {(Path.Exists(folder) ? "is not a folder" : "does not exist")}; create "
                    + $"it, or set {Variable} to another."
            );
        try
        {
            WritableFolder.Try(folder);
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"{folder}, the folder for temporary files, cannot be written ({error.Message.TrimEnd('.')}); set {Variable} to another.",
                error
            );
        }
    }
}
