using Analysis.Notebooks;

namespace Analysis.Cli.Output;

/// <summary>Prints the result of a run.</summary>
internal static class RunReport
{
    /// <summary>Prints every failure to stderr; true when there is none.</summary>
    public static bool Succeeded(RunResult run)
    {
        foreach (var error in run.Notebooks.Select(notebook => notebook.Error).OfType<CellError>())
            Console.Error.WriteLine(error);
        foreach (var problem in run.FindingProblems)
            Console.Error.WriteLine(problem);
        return run.Succeeded;
    }
}
