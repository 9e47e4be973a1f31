namespace Analysis.Notebooks;

/// <summary>Something that happened in a run.</summary>
/// <param name="Notebook">The path of the notebook, as the request named it.</param>
/// <param name="Step">What happened.</param>
/// <param name="Cell">The 1-based number of the cell; 0 for steps of the notebook.</param>
/// <param name="CellId">The id of the cell; empty for steps of the notebook.</param>
/// <param name="Cells">How many cells the notebook has.</param>
public sealed record RunProgress(string Notebook, RunStep Step, int Cell, string CellId, int Cells);

/// <summary>What may happen in a run.</summary>
public enum RunStep
{
    /// <summary>A worker was started for a notebook.</summary>
    NotebookStarted,

    /// <summary>A cell began.</summary>
    CellStarted,

    /// <summary>A cell came to its end or failed.</summary>
    CellFinished,

    /// <summary>A notebook came to its end.</summary>
    NotebookSucceeded,

    /// <summary>The cached result of a notebook was used, and the notebook did not run.</summary>
    NotebookKept,

    /// <summary>A cell failed or the worker ended before its time.</summary>
    NotebookFailed,
}
