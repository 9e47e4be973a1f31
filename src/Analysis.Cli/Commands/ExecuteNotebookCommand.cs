using System.CommandLine;
using Analysis.Notebooks.Workers;

namespace Analysis.Cli.Commands;

/// <summary>The worker of a run: one notebook in a process of its own. It is not called by users.</summary>
internal static class ExecuteNotebookCommand
{
    public const string Name = "execute-notebook";

    public static Command Create()
    {
        var request = new Argument<string>("REQUEST");
        var command = new Command(Name, "Executes one notebook for a run.") { request };
        command.Hidden = true;
        command.SetAction((parsed, _) => NotebookWorker.RunAsync(parsed.GetRequiredValue(request)));
        return command;
    }
}
