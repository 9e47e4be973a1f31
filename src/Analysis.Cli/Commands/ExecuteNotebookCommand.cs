using System.CommandLine;
using Analysis.Notebooks.Workers;

namespace Analysis.Cli.Commands;

/// <summary>The worker of a run: it runs the notebooks that it is given on its standard input. It is not called by users.</summary>
internal static class ExecuteNotebookCommand
{
    public const string Name = "execute-notebook";

    public static Command Create()
    {
        var command = new Command(Name, "Executes notebooks for a run.") { Hidden = true };
        command.SetAction(_ => NotebookWorker.Run());
        return command;
    }
}
