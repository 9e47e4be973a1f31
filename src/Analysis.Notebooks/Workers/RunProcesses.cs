using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Analysis.Notebooks.Workers;

/// <summary>
/// Ends what cells started. A worker carries a mark in its environment, which every process inherits that comes of it, also
/// one that has left its group, its session and its parent. On Linux the mark is looked for in <c>/proc</c>; elsewhere the
/// system shows no environments, and the tree of processes under the worker has to do.
/// </summary>
internal static class RunProcesses
{
    /// <summary>The variable of the environment: the marks of the runs that a process belongs to, the innermost last.</summary>
    internal const string Variable = "ANALYSIS_RUN";

    private const int SubReaper = 36;
    private const int MostPasses = 50;

    // The field of /proc/PID/stat with the time at which a process started, counted from the state.
    private const int StartTime = 19;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private static readonly Lazy<long> Started = new(() =>
        Stat(Environment.ProcessId) is { Length: > StartTime } stat ? long.Parse(stat[StartTime], CultureInfo.InvariantCulture) : 0
    );

    private static string Outer => Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>The value of the variable for a worker of this process, which may itself belong to a run.</summary>
    internal static string MarkFor(string mark) => Outer.Length == 0 ? mark : $"{Outer}:{mark}";

    /// <summary>
    /// Kills every process with a mark or one that is below it, until none is left: one that is about to start another may need a second
    /// look.
    /// </summary>
    internal static void End(string mark) => End(() => Marked(mark));

    /// <summary>Whether a process runs that this one or its children started. Linux only; elsewhere it is not known.</summary>
    internal static bool HasChildren() => OperatingSystem.IsLinux() && Children(Environment.ProcessId).Count > 0;

    /// <summary>
    /// The bytes of memory that a process and those below it hold; 0 when it has ended. Elsewhere than on Linux only the process counts.
    /// </summary>
    internal static long MemoryOf(int id) => OperatingSystem.IsLinux() ? ResidentBytes(id) + Children(id).Sum(MemoryOf) : WorkingSetOf(id);

    /// <summary>Kills all that a cell of this worker started.</summary>
    internal static void EndOwn()
    {
        if (Outer.Length > 0)
            End(() => Marked(Outer.Split(':')[^1]).Union(Descendants(Environment.ProcessId)));
    }

    /// <summary>
    /// Makes this process the parent of what its children leave behind, so that the tree under it stays whole. Linux only.
    /// </summary>
    internal static void BecomeSubreaper()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = Control(SubReaper, 1, 0, 0, 0);
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            // The mark is still there.
        }
    }

    private static void End(Func<IEnumerable<int>> find)
    {
        if (!OperatingSystem.IsLinux())
            return;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var found = find().Where(id => id != Environment.ProcessId).ToList();
            if (found.Count == 0)
                return;
            found.ForEach(Kill);
            Thread.Sleep(Pause);
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended meanwhile.
        }
    }

    private static List<int> Children(int id)
    {
        try
        {
            return
            [
                .. from task in Directory.EnumerateDirectories(FormattableString.Invariant($"/proc/{id}/task"))
                from child in Read(id, $"task/{Path.GetFileName(task)}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                select int.Parse(child, CultureInfo.InvariantCulture),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile.
            return [];
        }
    }

    // "VmRSS:   123 kB"; a process that has ended and is not yet reaped has no such line.
    private static long ResidentBytes(int id)
    {
        const string Start = "VmRSS:";
        var line = Read(id, "status").Split('\n').FirstOrDefault(line => line.StartsWith(Start, StringComparison.Ordinal));
        return line is null
            ? 0
            : long.Parse(line[Start.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024;
    }

    private static long WorkingSetOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.WorkingSet64;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended meanwhile.
            return 0;
        }
    }

    private static IEnumerable<int> All =>
        Directory
            .EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0);

    private static IEnumerable<int> Marked(string mark) =>
        All.Where(IsNotOlder).Where(id => MarksOf(id).Any(one => one == mark || one.StartsWith(mark + ".", StringComparison.Ordinal)));

    // What belongs to a run started after the program that runs it. The system does not show the environment of many of the others, and
    // a hundred refusals take longer than the rest of the end of a run.
    private static bool IsNotOlder(int id) =>
        Stat(id) is { Length: > StartTime } stat && long.Parse(stat[StartTime], CultureInfo.InvariantCulture) >= Started.Value;

    private static string[] MarksOf(int id)
    {
        const string Start = Variable + "=";
        var entry = Read(id, "environ").Split('\0').FirstOrDefault(entry => entry.StartsWith(Start, StringComparison.Ordinal));
        return entry is null ? [] : entry[Start.Length..].Split(':');
    }

    private static List<int> Descendants(int root)
    {
        var parents = All.Select(id => (Id: id, Parent: ParentOf(id)))
            .Where(pair => pair.Parent > 0)
            .ToLookup(pair => pair.Parent, pair => pair.Id);
        var found = new List<int>(parents[root]);
        for (var i = 0; i < found.Count; i++)
            found.AddRange(parents[found[i]].Except(found).ToList());
        return found;
    }

    // One that has ended and is not yet reaped does not count.
    private static int ParentOf(int id) =>
        Stat(id) is { Length: > 1 } stat && stat[0] != "Z" ? int.Parse(stat[1], CultureInfo.InvariantCulture) : 0;

    // "id (name) state parent …" from the state on: the name may hold blanks and brackets.
    private static string[] Stat(int id)
    {
        var stat = Read(id, "stat");
        return stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Read(int id, string file)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(FormattableString.Invariant($"/proc/{id}/{file}")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or it is another user's.
            return "";
        }
    }

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int option, nuint argument, nuint third, nuint fourth, nuint fifth);
}
