namespace Analysis.Notebooks;

/// <summary>What a cell of a notebook holds.</summary>
public enum NotebookCellType
{
    /// <summary>Code that runs.</summary>
    Code,

    /// <summary>Prose.</summary>
    Markdown,

    /// <summary>Text that no part of a run touches.</summary>
    Raw,
}
