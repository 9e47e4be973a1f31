namespace Analysis.Data.Exploring.OwnFiles;

/// <summary>What publishers and programs write where there is no value.</summary>
internal static class MissingMarks
{
    private static readonly HashSet<string> Known = new(
        [
            ":", ".", "..", "...", "…", ". .", "-", "--", "–", "—", "n/a", "n.a.", "n.a", "NA", "#N/A", "null", "NaN", "<NA>",
            // A division by zero; nothing can be computed with it.
            "Infinity", "-Infinity", "Inf", "-Inf", "∞", "-∞",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the cell means that there is no value. Eurostat writes letters after its colon (<c>: c</c> is confidential).</summary>
    public static bool Include(string cell) =>
        Known.Contains(cell)
        || (cell is [':', .. var flags] && flags.Length <= 4 && flags.All(sign => sign == ' ' || char.IsAsciiLetterLower(sign)));

    /// <summary>A note on the marks of a column, each with how often and where it is first; null where there are none.</summary>
    public static string? Note(string file, string column, IReadOnlyList<OwnCell> cells)
    {
        var marks = cells.Where(cell => Include(cell.Text)).GroupBy(cell => cell.Text, cell => cell.Line, StringComparer.Ordinal)
            .Select(rows => $"'{rows.Key}' ({(rows.Count() == 1 ? "" : $"{rows.Count()} cells, the first in ")}row {rows.First()})").ToList();
        return marks.Count == 0 ? null : $"{file}, column {column}: {string.Join(", ", marks)} {(marks.Count == 1 ? "is" : "are")} read as missing.";
    }
}
