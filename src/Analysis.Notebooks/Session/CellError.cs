namespace Analysis.Notebooks;

/// <summary>Why a cell failed, with its place.</summary>
public sealed record CellError
{
    /// <summary>The notebook, as the caller named it.</summary>
    public required string Notebook { get; init; }

    /// <summary>The 1-based number among all cells of the source notebook; 0 when the failure is in no cell.</summary>
    public required int Cell { get; init; }

    /// <summary>The id of the cell; empty when the failure is in no cell.</summary>
    public required string CellId { get; init; }

    /// <summary>The 1-based line within the cell, where known.</summary>
    public int? Line { get; init; }

    /// <summary>The 1-based column within that line; known for compile errors only.</summary>
    public int? Column { get; init; }

    /// <summary>The text of that line; empty where the line is not known.</summary>
    public string SourceLine { get; init; } = "";

    /// <summary>The kind of error: <c>CompileError</c> or the type of the exception.</summary>
    public required string Kind { get; init; }

    /// <summary>The problem, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The whole text: every compile error, or the exception with its stack, without frames of the script host.</summary>
    public required string Details { get; init; }

    /// <summary>The place and the message in one sentence.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Notebook}{CellPlace}{LinePlace}: {Message}{SourcePlace}");

    private string CellPlace => Cell == 0 ? "" : FormattableString.Invariant($", cell {Cell} ({CellId})");

    private string LinePlace => Line is null ? "" : FormattableString.Invariant($", line {Line}");

    private string SourcePlace => SourceLine.Length == 0 ? "" : $" (in: {SourceLine.Trim()})";
}
