using System.Globalization;

namespace Analysis.Notebooks;

/// <summary>One thing that is wrong with a notebook file, and what to do about it.</summary>
/// <param name="File">The notebook file, as the caller named it.</param>
/// <param name="Message">One sentence with the problem and its remedy.</param>
/// <param name="Line">The 1-based line of the file (for JSON) or of the cell (for code), where known.</param>
/// <param name="Cell">The 1-based number of the cell among all cells, where the problem is in a cell.</param>
/// <param name="CellId">The id of that cell.</param>
public sealed record NotebookProblem(
    string File, string Message, int? Line = null, int? Cell = null, string? CellId = null)
{
    /// <summary>The place and the message in one sentence.</summary>
    public override string ToString()
    {
        var cell = Cell is null ? "" : string.Create(CultureInfo.InvariantCulture, $", cell {Cell} ({CellId})");
        var line = Line is null ? "" : string.Create(CultureInfo.InvariantCulture, $", line {Line}");
        return $"{File}{cell}{line}: {Message}";
    }
}
