using Analysis.Notebooks.Workers;
using Analysis.Publishing.Composition;

namespace Analysis.Cli.Commands;

/// <summary>The project that the user works in, whose notebooks run in workers of this program.</summary>
internal static class Project
{
    private static WorkerCommand Worker => WorkerCommand.ThisProgram(ExecuteNotebookCommand.Name);

    /// <summary>The project of the working folder.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static NotebookProject Here => NotebookProject.At(Environment.CurrentDirectory, Worker);

    /// <summary>The project of the working folder; null where there is none.</summary>
    public static NotebookProject? HereOrNone => NotebookProject.Find(Environment.CurrentDirectory, Worker);
}
