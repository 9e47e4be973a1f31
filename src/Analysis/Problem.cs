using System.Globalization;

namespace Analysis;

/// <summary>A problem of the data, at a place that a person can open.</summary>
/// <param name="File">The file, as the user would open it.</param>
/// <param name="Row">The line in the file, the header being line 1; null where it is the whole file.</param>
/// <param name="Column">The name of the column; null where it is the whole row.</param>
/// <param name="Message">The reason, and the remedy.</param>
public sealed record Problem(string File, int? Row, string? Column, string Message)
{
    /// <summary>The kind of problem; null where an import or a file of the user's own has it, which have no codes.</summary>
    public ProblemKind? Kind { get; init; }

    /// <summary><c>data/x/2026.csv, row 12, column value: … [DATA061]</c></summary>
    public override string ToString()
    {
        var row = Row is { } number ? ", row " + number.ToString(CultureInfo.InvariantCulture) : "";
        var column = Column is null ? "" : ", column " + Column;
        var code = Kind is null ? "" : $" [{Kind.Code}]";
        return $"{File}{row}{column}: {Message}{code}";
    }
}

/// <summary>A kind of problem with a code that never changes, so that a person or a program can look it up.</summary>
/// <param name="Code">The code: <c>DATA061</c>.</param>
/// <param name="Title">The rule that the data break, in a few words.</param>
/// <param name="Remedy">What to do.</param>
public sealed record ProblemKind(string Code, string Title, string Remedy)
{
    /// <summary>A problem of this kind at a place.</summary>
    /// <param name="file">The file, as the user would open it.</param>
    /// <param name="row">The line in the file, the header being line 1; null where it is the whole file.</param>
    /// <param name="column">The name of the column; null where it is the whole row.</param>
    /// <param name="message">The reason, and the remedy.</param>
    public Problem At(string file, int? row, string? column, string message) => new(file, row, column, message) { Kind = this };
}
