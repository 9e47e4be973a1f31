using System.CommandLine;
using System.CommandLine.Help;
using Analysis.Cli.Commands;
using Analysis.Cli.Output;

namespace Analysis.Cli;

/// <summary>The command <c>analysis</c>: arguments in, progress and errors out.</summary>
internal static class AnalysisCommand
{
    /// <summary>Prints stack traces as well as the error message.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose") { Description = "Show the stack trace of an error.", Recursive = true };

    // Ctrl-C and kill end workers and what cells started, and take temporary files away; a loaded machine needs its time for it.
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        // Not a RootCommand: that takes its name in help texts from the file of the program.
        var root = new Command("analysis", "Measures Europe's defence dependence on the United States: who pays, who supplies, who builds.")
        {
            NewCommand.Create(),
            RunCommand.Create(),
            PublishCommand.Create(),
            StatusCommand.Create(),
            DiffCommand.Create(),
            IndicatorCommand.Create(),
            CountryCommand.Create(),
            DataCommand.Create(),
            KernelCommand.Create(),
            CleanCommand.Create(),
            ExecuteNotebookCommand.Create(),
        };
        root.Options.Add(Verbose);
        root.Options.Add(new HelpOption());
        root.Options.Add(new VersionOption());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine(UsageError.Of(parsed));
            return ExitCode.WrongUsage;
        }
        return await parsed.InvokeAsync(
            new()
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = KernelCommand.HandlesSignals(parsed) ? null : ToStop,
            }
        );
    }
}

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>Stopped by Ctrl-C, as shells number it.</summary>
    public const int Stopped = 130;
}
