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
        var notebooks = new Argument<string[]>("NOTEBOOK")
        {
            Description = "Paths, or names in the notebooks folder (02-suppliers); all of them if left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var (sets, editions) = (RunOptions.Set(), RunOptions.Edition());
        var output = new Option<string?>("--out")
        {
            Description = "The folder for the executed notebooks and findings.json; artifacts/runs if left out.",
            HelpName = "DIR",
        };
        var fresh = RunOptions.Fresh();
        var grid = new Option<string[]>("--grid")
        {
            Description =
                "Values of a parameter, each of which makes a run, in a folder of its own, with a comparison: "
                + "NAME=VALUE,VALUE. May be given several times.",
            HelpName = "NAME=VALUE,VALUE",
            DefaultValueFactory = _ => [],
        };
        var command = new Command(
            "run",
            $"Executes notebooks from the top, each in a process of its own; uses a cached result where nothing changed. {RunOptions.Tags}"
        )
        {
            notebooks,
            sets,
            grid,
            editions,
            fresh,
            output,
        };
        command.SetAction(
            (parsed, cancellation) =>
                ErrorReport.GuardAsync(
                    parsed,
                    () =>
                        RunAsync(
                            RunOptions.Pairs(parsed, grid),
                            project =>
                                project.Run(
                                    parsed.GetValue(notebooks) ?? [],
                                    RunOptions.Pairs(parsed, sets),
                                    RunOptions.Pairs(parsed, editions)
                                ) with
                                {
                                    IgnoreCache = parsed.GetValue(fresh),
                                    OutFolder = OutFolder(parsed.GetValue(output) ?? Path.Combine(project.Root, "artifacts", "runs")),
                                },
                            cancellation
                        )
                )
        );
        return command;
    }

    private static string OutFolder(string named)
    {
        OutputPathCheck.RefuseLink(named);
        return Path.GetFullPath(named);
    }

    private static async Task<int> RunAsync(
        IReadOnlyDictionary<string, string> grid,
        Func<NotebookProject, RunRequest> choose,
        CancellationToken cancellation
    )
    {
        var request = choose(Project.Here);
        using var temporary = TemporaryFolder.Begin();
        if (grid.Count > 0)
            return await GridRuns.RunAsync(GridPlan.Of(RunGrid.Parse(grid), request), cancellation);
        var run = await NotebookProgress.RunAsync(request, cancellation);
        if (!RunReport.Succeeded(run))
            return ExitCode.Failed;
        Console.WriteLine(request.OutFolder);
        return ExitCode.Done;
    }
}
