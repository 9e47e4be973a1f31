using System.Globalization;

namespace Analysis.Benchmarks.Reruns;

/// <summary>40 variants of one notebook: 20 countries and two windows.</summary>
internal static class GridBenchmark
{
    private const string Notebook = "profile";
    private const string Countries = "BEL,BGR,CZE,DEU,DNK,ESP,EST,FIN,FRA,GBR,GRC,HUN,ITA,LTU,NLD,NOR,POL,PRT,ROU,SWE";
    private const string Windows = "2016-2020,2021-2025";

    /// <summary>Measures with nothing cached, with cells cached, and with every result cached.</summary>
    internal static void Run(string repository)
    {
        using var project = new MeasuredProject(repository);
        ProfileNotebook.Write(project.PathOf("notebooks"), Notebook);
        Console.WriteLine("| 40 variants of a notebook | cells compiled | wall | CPU | peak memory |\n|---|---|---|---|---|");
        string[] words = ["run", Notebook, "--grid", $"country={Countries}", "--grid", $"window={Windows}"];
        Print(project, "nothing cached", words);
        Print(project, "cells cached", [.. words, "--fresh"]);
        Print(project, "results cached", words);
    }

    private static void Print(MeasuredProject project, string name, string[] words)
    {
        var cells = project.CachedCells;
        var cost = project.Run(words);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {project.CachedCells - cells} | {cost.Seconds:0.00} s | {cost.CpuSeconds:0.0} s | {cost.Megabytes:0} MB |"
            )
        );
    }
}
