using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Analysis.Notebooks.Workers;
using Analysis.Storage;

namespace Analysis.Notebooks.Running;

/// <summary>
/// A temporary folder with its owner. The owner holds a lock of the system on a file beside it, so that the lock ends with the
/// process however that ends; a file in it names the process, for file systems without locks.
/// </summary>
internal sealed partial class OwnedFolder : IDisposable
{
    private const string Prefix = "analysis-run-";
    private const string OwnerFile = "owner";
    private const int IdLength = 12;
    private const long SameStart = 5;

    private readonly FolderLock _lock;

    private OwnedFolder(string path, FolderLock held) => (FullPath, _lock) = (path, held);

    internal string FullPath { get; }

    internal string Id => Path.GetFileName(FullPath)[Prefix.Length..];

    /// <summary>Deletes what ended processes left in a folder, and makes a new one there.</summary>
    internal static OwnedFolder Create(string root)
    {
        ClearDead(root);
        var path = Path.Combine(root, Prefix + Guid.NewGuid().ToString("N")[..IdLength]);
        var held = FolderLock.TakeBeside(path, TimeSpan.Zero);
        // Others may not read what a cell puts there.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllLines(Path.Combine(path, OwnerFile), [Identity(Process.GetCurrentProcess()), .. DebuggerPipes(root)]);
        return new(path, held);
    }

    /// <summary>Deletes a folder as far as the system lets us; a result that is there must not fail for it.</summary>
    internal static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { }
    }

    public void Dispose()
    {
        RunProcesses.End(Id);
        TryDelete(FullPath);
        _lock.Dispose();
    }

    private static void ClearDead(string root)
    {
        var left = Directory
            .EnumerateFileSystemEntries(root, $"*{Prefix}*")
            .Select(path => FolderName.Match(Path.GetFileName(path)))
            .Where(match => match.Success)
            .Select(match => match.Groups["folder"].Value)
            .Distinct()
            .ToList();
        foreach (var name in left)
        {
            try
            {
                ClearIfDead(root, Path.Combine(root, name));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Another user's, one in use, or one that another process is deleting now.
            }
        }
    }

    private static void ClearIfDead(string root, string path)
    {
        using var turn = FolderLock.TakeBeside(path, TimeSpan.Zero);
        var owner = Path.Combine(path, OwnerFile);
        string[] lines = File.Exists(owner) ? File.ReadAllLines(owner) : [];
        if (lines.Length > 0 && IsAlive(lines[0]))
            return;
        RunProcesses.End(Path.GetFileName(path)[Prefix.Length..]);
        foreach (var pipe in lines.Skip(1).Where(name => DebuggerPipe.IsMatch(name)))
            File.Delete(Path.Combine(root, pipe));
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    private static string Identity(Process process) => string.Create(CultureInfo.InvariantCulture, $"{process.Id} {Started(process)}");

    private static long Started(Process process) => process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond;

    private static bool IsAlive(string identity)
    {
        try
        {
            // The number of a process is used again after its end; its start time, which the system computes each time, distinguishes the
            // two.
            var (id, started) = (identity.Split(' ')[0], identity.Split(' ')[^1]);
            using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            return Math.Abs(Started(process) - long.Parse(started, CultureInfo.InvariantCulture)) <= SameStart;
        }
        catch (Exception error)
            when (error is ArgumentException or FormatException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    // What .NET opened for debuggers of this process; it takes them away itself unless it is killed.
    private static IEnumerable<string> DebuggerPipes(string root) =>
        Directory
            .EnumerateFileSystemEntries(root)
            .Select(path => Path.GetFileName(path))
            .Where(name =>
                DebuggerPipe.Match(name) is { Success: true } match
                && match.Groups["id"].Value == Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
            );

    [GeneratedRegex(
        "^(dotnet-diagnostic|clr-debug-pipe)-(?<id>[0-9]+)-[0-9a-zA-Z-]+$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DebuggerPipe { get; }

    [GeneratedRegex("^[.]?(?<folder>analysis-run-[0-9a-f]{12})([.]lock)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FolderName { get; }
}
