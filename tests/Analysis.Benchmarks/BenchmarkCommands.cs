using System.Globalization;
using Analysis.Benchmarks.Reruns;

namespace Analysis.Benchmarks;

/// <summary>A command of this program.</summary>
/// <param name="Arguments">Its words, as the help shows them.</param>
/// <param name="Purpose">What it measures.</param>
/// <param name="Run">Runs it and returns the exit code; null when the words after its name do not fit.</param>
internal sealed record BenchmarkCommand(string Arguments, string Purpose, Func<string[], int?> Run)
{
    public string Name => Arguments.Split(' ')[0];
}

/// <summary>The commands of this program by name.</summary>
internal static class BenchmarkCommands
{
    private const int Failed = 1;
    private const int BadArguments = 2;
    internal const int UsualRounds = 3;

    private static readonly BenchmarkCommand[] All =
    [
        new("", "compare the answers of three engines for tables, then measure them", Bare(EngineBenchmarks.Measure)),
        new("check", "compare the answers of the engines only", Bare(EngineBenchmarks.Check)),
        new(
            "commands ROOT",
            "whole commands: imports and a publish",
            Of(root => ProgramBenchmarks.Run(root, ReleaseProgram.LibraryPath(root)))
        ),
        new("kernel ROOT", "the kernel as an editor uses it", Of(root => KernelBenchmarks.Run(root, ReleaseProgram.LibraryPath(root)))),
        new("twin ROOT", "compare the figures of the Python twin of 02-suppliers with ours", Of(TwinCheck.Run)),
        new("reruns ROOT [--rounds N]", "publish and run against .NET Interactive and the Python twin", Rounds(RerunBenchmarks.Run)),
        new("one ROOT [--rounds N]", "run and publish 02-suppliers against the Python twin", Rounds(RerunBenchmarks.RunOne)),
        new("grid ROOT", "40 variants of one notebook", Of(GridBenchmark.Run)),
        new("curve ROOT [OPTIONS]", "growing numbers of notebooks, rows and charts", RunCurve),
        new("damage ...", "damage files and sort what the import makes of them (Damage/README.md)", words => Damage.DamageRun.Run(words)),
    ];

    /// <summary>Runs the command that the words name; prints the help when there is none.</summary>
    internal static int Run(string[] words) =>
        Array.Find(All, command => command.Name == (words is [var name, ..] ? name : ""))?.Run([.. words.Skip(1)]) ?? Help();

    private static int Help()
    {
        Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Analysis.Benchmarks -- [COMMAND]");
        foreach (var command in All)
            Console.Error.WriteLine($"  {(command.Name.Length == 0 ? "(no command)" : command.Arguments), -26}{command.Purpose}");
        Console.Error.WriteLine("ROOT is the folder of the repository; build src/Analysis.Cli in Release first.");
        Console.Error.WriteLine("Options of curve:");
        foreach (var line in CurveOptions.Help)
            Console.Error.WriteLine($"  {line}");
        Console.Error.WriteLine("Exit code: 0 done, 1 something failed or differs, 2 the words do not fit.");
        return BadArguments;
    }

    private static Func<string[], int?> Bare(Action measure) => words => words is [] ? Done(measure) : null;

    private static Func<string[], int?> Of(Action<string> measure) =>
        words => words is [var root] ? Done(() => measure(Path.GetFullPath(root))) : null;

    private static Func<string[], int?> Rounds(Action<string, int> measure) =>
        words =>
            words switch
            {
                [var root] => Done(() => measure(Path.GetFullPath(root), UsualRounds)),
                [var root, "--rounds", var text] when int.TryParse(text, CultureInfo.InvariantCulture, out var rounds) && rounds > 0 =>
                    Done(() => measure(Path.GetFullPath(root), rounds)),
                _ => null,
            };

    private static int? RunCurve(string[] words)
    {
        if (words is not [var root, .. var rest])
            return null;
        CurveOptions options;
        try
        {
            options = CurveOptions.Parse(rest);
        }
        catch (ArgumentException error)
        {
            Console.Error.WriteLine(error.Message);
            return BadArguments;
        }
        return Done(() => CurveBenchmark.Run(Path.GetFullPath(root), options));
    }

    private static int? Done(Action measure)
    {
        try
        {
            measure();
            return 0;
        }
        catch (InvalidOperationException error)
        {
            Console.Error.WriteLine(error.Message);
            return Failed;
        }
    }
}
