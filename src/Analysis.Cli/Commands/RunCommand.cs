using System.CommandLine;
using Analysis.Cli.Output;
using Analysis.Notebooks;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis run [NOTEBOOK...]</c>: executes notebooks and writes them with their outputs.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var notebooks = new Argument<string[]>("NOTEBOOK")
        {
            Description = "Paths, or names in the notebooks folder (02-suppliers); all of them where left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var (sets, editions) = (Choices.Set(), Choices.Edition());
        var output = new Option<string?>("--out") { Description = "The folder for the executed notebooks and findings.json; artifacts/runs where left out.", HelpName = "DIR" };
        var command = new Command("run", "Executes notebooks from the top, each in a process of its own.") { notebooks, sets, editions, output };
        command.SetAction((parsed, cancellation) => ErrorReport.GuardAsync(parsed, () =>
            RunAsync(parsed.GetValue(notebooks) ?? [], Choices.Pairs(parsed, sets), Choices.Pairs(parsed, editions), parsed.GetValue(output), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] names, IReadOnlyDictionary<string, string> sets, IReadOnlyDictionary<string, string> editions, string? output, CancellationToken cancellation)
    {
        var root = NotebookFolder.ProjectRoot();
        var request = new RunRequest
        {
            Notebooks = names.Length == 0 ? NotebookFolder.All(root) : [.. names.Select(name => NotebookFolder.Resolve(root, name))],
            Sets = sets,
            Settings = EditionSettings.Of(root, editions),
            OutFolder = Path.GetFullPath(output ?? Path.Combine(root, "artifacts", "runs")),
            Worker = WorkerCommand.ThisProgram(ExecuteNotebookCommand.Name),
        };
        var run = await NotebookProgress.RunAsync(request, cancellation);
        if (!RunReport.Succeeded(run))
            return ExitCode.Failed;
        Console.WriteLine(request.OutFolder);
        return ExitCode.Done;
    }
}
