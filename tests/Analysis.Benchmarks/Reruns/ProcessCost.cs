using System.Diagnostics;
using System.Globalization;

namespace Analysis.Benchmarks.Reruns;

/// <summary>What a process and everything that it started took (Linux).</summary>
/// <param name="Seconds">Wall time from before the start to the end of the process.</param>
/// <param name="UserSeconds">
/// User time of the process and of all descendants that were waited for, as the operating system adds it up for the parent, in steps of 10 ms.
/// </param>
/// <param name="SystemSeconds">System time of the same.</param>
/// <param name="Megabytes">The largest sum of the resident memory of the tree, sampled every 20 ms; pages that processes share count in each.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ProcessCost(double Seconds, double UserSeconds, double SystemSeconds, double Megabytes, string Output)
{
    private const double TicksASecond = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public double CpuSeconds => UserSeconds + SystemSeconds;

    /// <summary>Starts a process, waits for it and measures it. No other process may run meanwhile.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    internal static ProcessCost Of(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var (before, watch) = (OfChildren(), Stopwatch.StartNew());
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var tree = new ProcessTree(process.Id);
        var most = 0.0;
        while (!process.WaitForExit(Interval))
            most = Math.Max(most, tree.ResidentMegabytes());
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        var after = OfChildren();
        return process.ExitCode == 0
            ? new(seconds, after.User - before.User, after.System - before.System, most, output.Result)
            : throw new InvalidOperationException(
                $"'{start.FileName} {string.Join(' ', start.ArgumentList)}' ended with {process.ExitCode}: {output.Result}{errors.Result}"
            );
    }

    /// <summary>The time of all children that ended and were waited for, with their own (proc(5): cutime and cstime).</summary>
    private static (double User, double System) OfChildren()
    {
        var fields = ProcessTree.Fields("self")!;
        return (Seconds(fields[13]), Seconds(fields[14]));

        static double Seconds(string ticks) => long.Parse(ticks, CultureInfo.InvariantCulture) / TicksASecond;
    }
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

    /// <summary>The fields of <c>/proc/NAME/stat</c> after the name of the program, which may hold spaces; null once it has ended.</summary>
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
