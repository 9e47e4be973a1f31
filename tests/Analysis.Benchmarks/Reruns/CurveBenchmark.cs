using System.Globalization;

namespace Analysis.Benchmarks.Reruns;

/// <summary>A run of 1, 10 and 100 notebooks of the same work, whose cells differ, so that each compiles its own.</summary>
internal static class CurveBenchmark
{
    private static readonly int[] Sizes = [1, 10, 100];

    /// <summary>Measures with nothing cached, with cells cached, and with every result cached.</summary>
    internal static void Run(string repository)
    {
        Console.WriteLine(
            "| notebooks | state | cells compiled | wall | CPU | CPU a notebook | peak memory |\n|---|---|---|---|---|---|---|"
        );
        foreach (var size in Sizes)
        {
            using var project = new MeasuredProject(repository);
            for (var number = 1; number <= size; number++)
                ProfileNotebook.Write(project.PathOf("notebooks"), $"profile-{number:000}");
            Print(project, size, "nothing cached", "run");
            Print(project, size, "cells cached", "run", "--fresh");
            Print(project, size, "results cached", "run");
        }
    }

    private static void Print(MeasuredProject project, int size, string state, params string[] words)
    {
        var cells = project.CachedCells;
        var cost = project.Run(words);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {size} | {state} | {project.CachedCells - cells} | {cost.Seconds:0.00} s | {cost.CpuSeconds:0.0} s | "
                    + $"{cost.CpuSeconds / size:0.00} s | {cost.Megabytes:0} MB |"
            )
        );
    }
}
