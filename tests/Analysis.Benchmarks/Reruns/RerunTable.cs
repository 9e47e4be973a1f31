using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Benchmarks.Reruns;

/// <summary>A way to run notebooks, and the way that it is compared with.</summary>
internal sealed record RerunMode(string Name, string Reference);

/// <summary>What a mode took in a round.</summary>
/// <param name="Cost">Time, memory and what was written.</param>
/// <param name="Notebooks">How many notebooks our program executed.</param>
/// <param name="CompiledCells">How many cells were compiled, which is how many came into the cache.</param>
internal sealed partial record RerunResult(ProcessCost Cost, int Notebooks, int CompiledCells)
{
    /// <summary>Runs a mode in a project.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    internal static RerunResult Of(MeasuredProject project, Func<ProcessCost> run)
    {
        var cells = project.CachedCells;
        var cost = run();
        return new(cost, NotebooksStarted().Count(cost.Output), project.CachedCells - cells);
    }

    [GeneratedRegex(@": running \d+ cells")]
    private static partial Regex NotebooksStarted();
}

/// <summary>The medians of the rounds as a table in Markdown, with ratios to the mode of reference, each of one round.</summary>
internal sealed class RerunTable
{
    private readonly Dictionary<RerunMode, List<RerunResult>> _rounds = [];

    internal void Add(RerunMode mode, RerunResult result)
    {
        if (!_rounds.TryGetValue(mode, out var rounds))
            _rounds[mode] = rounds = [];
        rounds.Add(result);
    }

    internal void Print()
    {
        Console.WriteLine(
            "| what | notebooks run | cells compiled | wall | CPU | of it user | peak memory | wall, times less | user CPU, times less |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var (mode, rounds) in _rounds)
            Console.WriteLine(Row(mode, rounds, _rounds[new(mode.Reference, mode.Reference)]));
    }

    private static string Row(RerunMode mode, IReadOnlyList<RerunResult> rounds, IReadOnlyList<RerunResult> reference)
    {
        double Of(Func<RerunResult, double> value) => Median(rounds.Select(value));
        double Ratio(Func<ProcessCost, double> value) =>
            Median(rounds.Zip(reference, (round, pair) => value(pair.Cost) / value(round.Cost)));

        var isReference = mode.Name == mode.Reference;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {mode.Name} | {(isReference ? "–" : Of(one => one.Notebooks))} | {(isReference ? "–" : Of(one => one.CompiledCells))} | "
                + $"{Of(one => one.Cost.Seconds):0.00} s | {Of(one => one.Cost.CpuSeconds):0.0} s | "
                + $"{Of(one => one.Cost.UserSeconds):0.0} s | "
                + $"{Of(one => one.Cost.Megabytes):0} MB | {Ratio(cost => cost.Seconds):0.0} | {Ratio(cost => cost.UserSeconds):0.0} |"
        );
    }

    /// <summary>The middle value; of an even number of values the mean of the two in the middle.</summary>
    internal static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
