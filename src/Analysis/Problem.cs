using System.Globalization;

namespace Analysis;

/// <summary>Something wrong in the data, at a place that a person can go to.</summary>
/// <param name="File">The file, as the user would open it.</param>
/// <param name="Row">The line in the file, the header being line 1; null where it is the whole file.</param>
/// <param name="Column">The name of the column; null where it is the whole row.</param>
/// <param name="Message">What is wrong, and what mends it.</param>
public sealed record Problem(string File, int? Row, string? Column, string Message)
{
    /// <summary><c>data/x/2026.csv, row 12, column value: …</c></summary>
    public override string ToString()
    {
        var row = Row is { } number ? ", row " + number.ToString(CultureInfo.InvariantCulture) : "";
        var column = Column is null ? "" : ", column " + Column;
        return $"{File}{row}{column}: {Message}";
    }
}
