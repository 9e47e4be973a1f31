using System.Diagnostics;
using System.Globalization;

namespace Analysis.Benchmarks.Reruns;

/// <summary>What a process and everything that it started took (Linux).</summary>
internal sealed record ProcessCost
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Wall time from before the start to the end of the process.</summary>
    public required double Seconds { get; init; }

    /// <summary>What the process and all descendants that were waited for used.</summary>
    public required ProcessUse Use { get; init; }

    /// <summary>
    /// The largest sum of the resident memory of the tree, sampled every 20 ms; pages that processes share count in each.
    /// </summary>
    public required double Megabytes { get; init; }

    /// <summary>What it printed.</summary>
    public required string Output { get; init; }

    public double UserSeconds => Use.UserSeconds;

    public double CpuSeconds => Use.UserSeconds + Use.SystemSeconds;

    /// <summary>Starts a process, waits for it and measures it. No other process may run meanwhile.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    internal static ProcessCost Of(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var (before, watch) = (ProcessUse.OfChildren(), Stopwatch.StartNew());
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var tree = new ProcessTree(process.Id);
        var most = 0.0;
        while (!process.WaitForExit(Interval))
            most = Math.Max(most, tree.ResidentMegabytes());
        process.WaitForExit();
        var cost = new ProcessCost
        {
            Seconds = watch.Elapsed.TotalSeconds,
            Use = ProcessUse.OfChildren().Since(before),
            Megabytes = most,
            Output = output.Result,
        };
        return process.ExitCode == 0
            ? cost
            : throw new InvalidOperationException(
                $"'{start.FileName} {string.Join(' ', start.ArgumentList)}' ended with {process.ExitCode}: {cost.Output}{errors.Result}"
            );
    }
}

/// <summary>What processes used, as the operating system adds it up for their parent when they have ended and were waited for.</summary>
/// <param name="UserSeconds">User time, in steps of 10 ms.</param>
/// <param name="SystemSeconds">System time, in steps of 10 ms.</param>
/// <param name="MegabytesWritten">
/// What they sent to files on a disk, in pages of 4 kB, also to files that they deleted again; nothing for a folder in memory (tmpfs).
/// </param>
internal sealed record ProcessUse(double UserSeconds, double SystemSeconds, double MegabytesWritten)
{
    private const double TicksASecond = 100;
    private const string Written = "write_bytes:";

    /// <summary>The children of this process so far (proc(5): cutime and cstime in stat; write_bytes in io, with our own).</summary>
    internal static ProcessUse OfChildren()
    {
        var fields = ProcessTree.Fields("self")!;
        var written = File.ReadLines("/proc/self/io").First(line => line.StartsWith(Written, StringComparison.Ordinal));
        return new(Number(fields[13]) / TicksASecond, Number(fields[14]) / TicksASecond, Number(written[Written.Length..]) / 1e6);

        static double Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>What was used since an earlier moment.</summary>
    internal ProcessUse Since(ProcessUse earlier) =>
        new(UserSeconds - earlier.UserSeconds, SystemSeconds - earlier.SystemSeconds, MegabytesWritten - earlier.MegabytesWritten);
}

/// <summary>The processes that descend from one.</summary>
internal sealed class ProcessTree(int root)
{
    // Looking for new processes reads all of /proc, which takes longer than reading the memory of those that are known.
    private const int SamplesASearch = 5;

    private int _samples;
    private IReadOnlyCollection<int> _members = [root];

    /// <summary>The sum of the resident memory of the processes of the tree now.</summary>
    internal double ResidentMegabytes()
    {
        if (_samples++ % SamplesASearch == 0)
            _members = Find();
        return _members.Sum(ResidentBytes) / 1e6;
    }

    /// <summary>The fields of <c>/proc/NAME/stat</c> after the name of the program (which may hold spaces); null once it ended.</summary>
    internal static string[]? Fields(string name)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{name}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private HashSet<int> Find()
    {
        var parents = Directory
            .EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Fields: Fields(id.ToString(CultureInfo.InvariantCulture))))
            .Where(process => process.Fields is not null)
            .ToLookup(process => int.Parse(process.Fields![1], CultureInfo.InvariantCulture), process => process.Id);
        HashSet<int> found = [root];
        for (int[] next = [root]; next.Length > 0; )
            next = [.. next.SelectMany(parent => parents[parent]).Where(found.Add)];
        return found;
    }

    private static double ResidentBytes(int process)
    {
        try
        {
            var pages = File.ReadAllText($"/proc/{process}/statm").Split(' ')[1];
            return long.Parse(pages, CultureInfo.InvariantCulture) * (double)Environment.SystemPageSize;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
