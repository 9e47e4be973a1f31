namespace Analysis.Notebooks;

/// <summary>Whether a cached result of a notebook is valid.</summary>
/// <param name="Notebook">The path of the source, as the request named it.</param>
/// <param name="Name">The name of the file without its extension.</param>
/// <param name="Reasons">Why it must run, one sentence for each reason; none when a cached result is valid.</param>
public sealed record NotebookFreshness(string Notebook, string Name, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether a cached result is valid, so that the notebook need not run.</summary>
    public bool IsFresh => Reasons.Count == 0;
}
