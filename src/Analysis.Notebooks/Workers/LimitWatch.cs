using System.Diagnostics;
using System.Globalization;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Workers;

/// <summary>
/// Watches from the run whether a worker exceeds a limit: a cell that computes or allocates for ever would not watch itself.
/// </summary>
internal sealed class LimitWatch(RunLimits limits, int processId)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    // 0 until the first cell begins: the start of the worker is no cell's time.
    private long _stepBegan;

    /// <summary>Counts the time anew, because a cell begins or has ended.</summary>
    internal void BeginStep() => Volatile.Write(ref _stepBegan, Stopwatch.GetTimestamp());

    /// <summary>Waits until a limit is exceeded, which is as a rule cancelled before.</summary>
    internal async Task<WorkerStop> ExceededAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            if (Volatile.Read(ref _stepBegan) is > 0 and var began && Stopwatch.GetElapsedTime(began) > limits.CellTime)
                return WorkerStop.OfTime(limits);
            if (RunProcesses.MemoryOf(processId) > limits.MemoryBytes)
                return WorkerStop.OfMemory(limits);
        }

        throw new OperationCanceledException(cancellation);
    }
}

/// <summary>Why a worker did not come to the end of a notebook.</summary>
/// <param name="Kind">The kind of the error.</param>
/// <param name="Message">The reason, with the remedy where there is one.</param>
internal sealed record WorkerStop(string Kind, string Message)
{
    internal static WorkerStop OfTime(RunLimits limits) =>
        Of(
            "CellTimeout",
            RunLimits.CellTimeOption,
            $"the cell took longer than {Number(limits.CellTime.TotalSeconds)} s",
            limits.CellTime.TotalSeconds
        );

    internal static WorkerStop OfMemory(RunLimits limits) =>
        Of(
            "MemoryLimit",
            RunLimits.MemoryOption,
            $"the process that ran the notebook took more than {Megabytes(limits.MemoryBytes)} of memory",
            limits.MemoryBytes / (double)RunLimits.Megabyte
        );

    internal static WorkerStop OfOutput(RunLimits limits) =>
        Of(
            "OutputLimit",
            RunLimits.OutputOption,
            $"the cell showed more than {Megabytes(limits.OutputBytes)}",
            limits.OutputBytes / (double)RunLimits.Megabyte
        );

    /// <summary>A crash, an <c>Environment.Exit</c> or a kill: the worker could not report why.</summary>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="lastWords">What it wrote last; empty for nothing.</param>
    internal static WorkerStop OfExit(int exitCode, string lastWords)
    {
        var reason = lastWords.Length > 0 ? lastWords : "the cell ended it, or the system did, for instance because memory ran out";
        return new(
            "WorkerStopped",
            FormattableString.Invariant($"the process that ran the notebook ended before its time with exit code {exitCode}: {reason}")
        );
    }

    private static WorkerStop Of(string kind, string option, string excess, double limit) =>
        new(kind, $"{excess}, so it was ended; correct the cell, or allow more with {option} {Number(2 * limit)}.");

    private static string Megabytes(long bytes) => $"{Number(bytes / (double)RunLimits.Megabyte)} MB";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
