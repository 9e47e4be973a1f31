using System.Diagnostics;
using System.Globalization;
using Analysis.Import.Tests;

namespace Analysis.Benchmarks;

/// <summary>
/// Whole commands, as a user starts them: a full register imported, a publish fresh and one of which nothing changed. Wall time and the
/// most memory, of the process itself.
/// </summary>
internal static class ProgramBenchmarks
{
    /// <summary>Measures with the program in a folder, on a copy of the repository's data and notebooks.</summary>
    internal static void Run(string repository, string program)
    {
        var root = Directory.CreateTempSubdirectory("analysis-benchmark-").FullName;
        try
        {
            foreach (var folder in (string[])["data", "notebooks"])
                Copy(Path.Combine(repository, folder), Path.Combine(root, folder));
            File.WriteAllText(Path.Combine(root, "deliveries.csv"), FullRegister.Deliveries());
            File.WriteAllText(Path.Combine(root, "deals.csv"), FullRegister.Deals());
            Console.WriteLine("| command | wall time, median | most memory of the process | runs |\n|---|---|---|---|");
            var library = Path.Combine(root, "data", "local");
            // Registers that are made up do not have the totals that SIPRI prints, and are refused without the option.
            Measure("`data import` of 70,000 deliveries", 5, () => Clear(library), root, program, Import("deliveries.csv"));
            Measure("`data import` of 28,000 deals", 5, () => Clear(library), root, program, Import("deals.csv"));
            Clear(library);
            Measure("`publish --fresh`, nine notebooks", 3, () => { }, root, program, "publish", "--fresh", "--out", "site");
            Measure("`publish` of which nothing changed", 5, () => { }, root, program, "publish", "--out", "site");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static string[] Import(string file) => ["data", "import", file, "--accept-differences"];

    private static void Measure(string name, int runs, Action before, string root, string program, params string[] arguments)
    {
        List<(double Seconds, double Megabytes)> all = [];
        for (var run = 0; run < runs; run++)
        {
            before();
            all.Add(Once(root, program, arguments));
        }
        var median = all.Select(one => one.Seconds).Order().ElementAt(runs / 2);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"| {name} | {median:0.00} s | {all.Max(one => one.Megabytes):0} MB | {runs} |")
        );
    }

    private static (double Seconds, double Megabytes) Once(string root, string program, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
            {
                WorkingDirectory = root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var most = 0.0;
        while (!process.WaitForExit(10))
            most = Math.Max(most, Resident(process.Id));
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? (seconds, most)
            : throw new InvalidOperationException(
                $"'{string.Join(' ', arguments)}' ended with {process.ExitCode}: {said.Result}{complained.Result}"
            );
    }

    /// <summary>The peak memory of a process as recorded by the operating system, in megabytes; zero once it has ended.</summary>
    private static double Resident(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Copies a folder of the repository, without the user's own data.</summary>
    internal static void Copy(string from, string to)
    {
        foreach (
            var file in Directory
                .EnumerateFiles(from, "*", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}local{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        )
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
