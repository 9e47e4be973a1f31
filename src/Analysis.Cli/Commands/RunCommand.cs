using System.CommandLine;
using Analysis.Cli.Output;
using Analysis.Notebooks.Running;
using Analysis.Publishing.Composition;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis run [NOTEBOOK...]</c>: executes notebooks and writes them with their outputs.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var options = new RunCommandOptions();
        var command = new Command(
            "run",
            $"Executes notebooks from the top, each as in a new process; uses a cached result where nothing changed. {RunOptions.Tags}"
        )
        {
            options.Notebooks,
            options.Parameters,
            options.Grid,
            options.Editions,
            options.Fresh,
            options.Limits.CellTimeout,
            options.Limits.Memory,
            options.Limits.Output,
            options.Output,
        };
        command.SetAction((parsed, cancellation) => ErrorReport.GuardAsync(parsed, () => RunAsync(options.Read(parsed), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(RunChoice choice, CancellationToken cancellation)
    {
        var request = Request(choice);
        using var temporary = TemporaryFolder.Begin();
        if (choice.Grid.Count > 0)
            return await GridRuns.RunAsync(GridPlan.Of(RunGrid.Parse(choice.Grid), request), cancellation);
        var run = await NotebookProgress.RunAsync(request, cancellation);
        if (!RunReport.Succeeded(run))
            return ExitCode.Failed;
        Console.WriteLine(request.OutFolder);
        return ExitCode.Done;
    }

    private static RunRequest Request(RunChoice choice)
    {
        var project = Project.Here;
        return project.Run(choice.Notebooks, choice.Parameters, choice.Editions) with
        {
            IgnoreCache = choice.Fresh,
            Limits = choice.Limits,
            OutFolder = OutFolder(choice.Output ?? Path.Combine(project.Root, "artifacts", "runs")),
        };
    }

    private static string OutFolder(string named)
    {
        OutputPathCheck.RefuseLink(named);
        return Path.GetFullPath(named);
    }
}

/// <summary>What a command line of <c>run</c> asks for.</summary>
internal sealed record RunChoice
{
    /// <summary>Names or paths; none for all notebooks.</summary>
    public required IReadOnlyList<string> Notebooks { get; init; }

    /// <summary>The values of parameters by name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Several values of a parameter by its name, with commas.</summary>
    public required IReadOnlyDictionary<string, string> Grid { get; init; }

    /// <summary>The editions by dataset.</summary>
    public required IReadOnlyDictionary<string, string> Editions { get; init; }

    /// <summary>Whether everything runs, even where a cached result is valid.</summary>
    public required bool Fresh { get; init; }

    /// <summary>What a cell may use at most.</summary>
    public required RunLimits Limits { get; init; }

    /// <summary>The folder for the results; null for the usual one.</summary>
    public string? Output { get; init; }
}

/// <summary>The argument and options of <c>run</c>.</summary>
internal sealed class RunCommandOptions
{
    public Argument<string[]> Notebooks { get; } =
        new("NOTEBOOK")
        {
            Description = "Paths, or names in the notebooks folder (02-suppliers); all of them if left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };

    public Option<string[]> Parameters { get; } = RunOptions.Set();

    public Option<string[]> Grid { get; } =
        new("--grid")
        {
            Description =
                "Values of a parameter, each of which makes a run, in a folder of its own, with a comparison: "
                + "NAME=VALUE,VALUE. May be given several times.",
            HelpName = "NAME=VALUE,VALUE",
            DefaultValueFactory = _ => [],
        };

    public Option<string[]> Editions { get; } = RunOptions.Edition();

    public Option<bool> Fresh { get; } = RunOptions.Fresh();

    public LimitOptions Limits { get; } = new();

    public Option<string?> Output { get; } =
        new("--out")
        {
            Description = "The folder for the executed notebooks and findings.json; artifacts/runs if left out.",
            HelpName = "DIR",
        };

    /// <exception cref="ArgumentException">A value, edition or limit has another form, or is given twice.</exception>
    public RunChoice Read(ParseResult parsed) =>
        new()
        {
            Notebooks = parsed.GetValue(Notebooks) ?? [],
            Grid = RunOptions.Pairs(parsed, Grid),
            Parameters = RunOptions.Pairs(parsed, Parameters),
            Editions = RunOptions.Pairs(parsed, Editions),
            Fresh = parsed.GetValue(Fresh),
            Limits = Limits.Read(parsed),
            Output = parsed.GetValue(Output),
        };
}
