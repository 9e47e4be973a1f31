using Analysis.Data.Loading;
using Deedle;

namespace Analysis.Data.Exploring.UserFiles;

/// <summary>A filled cell.</summary>
/// <param name="Line">The line in the file where its row begins.</param>
/// <param name="Code">The country.</param>
/// <param name="Text">The cell as it is written.</param>
internal sealed record UserFileCell(int Line, string Code, string Text);

/// <summary>Makes a frame of the columns of a user's own file.</summary>
internal sealed class UserFileColumns(UserFileContent content, string file, UserFileOptions options, List<string> notes)
{
    /// <exception cref="ArgumentException">A column of text that the options name is not there.</exception>
    /// <exception cref="DataException">A column has numbers and text, or numbers that can be read in two ways.</exception>
    public Frame<string, string> Build(string[] codes)
    {
        if (options.Text.FirstOrDefault(column => !content.Header.Contains(column)) is { } unknown)
            throw new ArgumentException(
                $"{file} has no column '{unknown}', which the options name as one of text; it has {string.Join(", ", content.Header)}."
            );
        var (frame, problems) = (new FrameBuilder.Columns<string, string>(), new List<Problem>());
        for (var column = 0; column < content.Header.Length; column++)
            if (column != content.Country)
                frame.Add(content.Header[column], Column(column, codes, problems));
        MessageLimits.ThrowIfAny(problems);
        // A row without any value is preserved.
        return frame.Frame.RealignRows(codes);
    }

    private ISeries<string> Column(int column, string[] codes, List<Problem> problems)
    {
        var name = content.Header[column];
        var filled = content
            .Rows.Zip(codes, (row, code) => new UserFileCell(row.Line, code, row.Cells[column]))
            .Where(cell => cell.Text.Length > 0)
            .ToList();
        if (options.Text.Contains(name))
            return Text(filled);
        if (MissingValueMarks.Note(file, name, filled) is { } missing)
            notes.Add(missing);
        filled.RemoveAll(cell => MissingValueMarks.Include(cell.Text));
        var numbers = new NumberColumn(file, name, content.Delimiter, options, filled);
        var (values, found) = numbers.Read();
        problems.AddRange(found);
        if (numbers.Note is { } note)
            notes.Add(note);
        return values is null ? Text(filled) : DeedleSeries.Pairs(filled.Zip(values, (cell, value) => (cell.Code, value)));
    }

    private static Series<string, string> Text(IEnumerable<UserFileCell> cells) =>
        DeedleSeries.Pairs(cells.Select(cell => (cell.Code, cell.Text)));
}

/// <summary>What publishers and programs write where there is no value.</summary>
internal static class MissingValueMarks
{
    private static readonly HashSet<string> Known = new(
        [
            ":",
            ".",
            "..",
            "...",
            "…",
            ". .",
            "-",
            "--",
            "–",
            "—",
            "n/a",
            "n.a.",
            "n.a",
            "NA",
            "#N/A",
            "null",
            "NaN",
            "<NA>",
            // A division by zero; nothing can be computed with it.
            "Infinity",
            "-Infinity",
            "Inf",
            "-Inf",
            "∞",
            "-∞",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// Whether the cell means that there is no value. Eurostat writes letters after its colon (<c>: c</c> is confidential).
    /// </summary>
    public static bool Include(string cell) =>
        Known.Contains(cell)
        || (cell is [':', .. var flags] && flags.Length <= 4 && flags.All(sign => sign == ' ' || char.IsAsciiLetterLower(sign)));

    /// <summary>A note on the marks of a column, each with how often and where it is first; null where there are none.</summary>
    public static string? Note(string file, string column, IReadOnlyList<UserFileCell> cells)
    {
        var marks = cells
            .Where(cell => Include(cell.Text))
            .GroupBy(cell => cell.Text, cell => cell.Line, StringComparer.Ordinal)
            .Select(rows => $"'{rows.Key}' ({(rows.Count() == 1 ? "" : $"{rows.Count()} cells, the first in ")}row {rows.First()})")
            .ToList();
        return marks.Count == 0
            ? null
            : $"{file}, column {column}: {string.Join(", ", marks)} {(marks.Count == 1 ? "is" : "are")} read as missing.";
    }
}
