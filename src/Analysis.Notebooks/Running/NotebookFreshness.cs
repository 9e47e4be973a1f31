namespace Analysis.Notebooks;

/// <summary>Whether a kept result of a notebook holds.</summary>
/// <param name="Notebook">The path of the source, as the request named it.</param>
/// <param name="Name">The name of the file without its extension.</param>
/// <param name="Reasons">Because of what it must run, a sentence each; none when a kept result holds.</param>
public sealed record NotebookFreshness(string Notebook, string Name, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether a kept result holds, so that the notebook need not run.</summary>
    public bool IsFresh => Reasons.Count == 0;
}
