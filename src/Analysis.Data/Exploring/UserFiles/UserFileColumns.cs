using System.Collections.ObjectModel;

namespace Analysis.Data.Exploring.UserFiles;

/// <summary>A filled cell.</summary>
/// <param name="Line">The line in the file where its row begins.</param>
/// <param name="Code">The country.</param>
/// <param name="Text">The cell as it is written.</param>
internal sealed record UserFileCell(int Line, string Code, string Text);

/// <summary>Reads the columns of a user's own file, each as numbers or as text.</summary>
internal sealed class UserFileColumns(UserFileContent content, string file, UserFileOptions options, List<string> notes)
{
    /// <summary>All columns but that of the countries.</summary>
    /// <param name="ids">The country or group of each row, each once.</param>
    /// <exception cref="ArgumentException">A column of text that the options name is not there.</exception>
    /// <exception cref="DataException">A column has numbers and text, or numbers that can be read in two ways.</exception>
    public IReadOnlyList<OwnColumn> Read(IReadOnlyList<string> ids)
    {
        if (options.Text.FirstOrDefault(column => !content.Header.Contains(column)) is { } unknown)
            throw new ArgumentException(
                $"{file} has no column '{unknown}', which the options name as one of text; it has {string.Join(", ", content.Header)}."
            );
        var (columns, problems) = (new List<OwnColumn>(), new List<Problem>());
        for (var column = 0; column < content.Header.Length; column++)
            if (column != content.Country)
                columns.Add(Column(column, ids, problems));
        MessageLimits.ThrowIfAny(problems);
        return columns;
    }

    private OwnColumn Column(int column, IReadOnlyList<string> ids, List<Problem> problems)
    {
        var name = content.Header[column];
        var filled = content
            .Rows.Zip(ids, (row, id) => new UserFileCell(row.Line, id, row.Cells[column]))
            .Where(cell => cell.Text.Length > 0)
            .ToList();
        if (options.Text.Contains(name))
            return new(name, Texts(filled), null);
        if (MissingValueMarks.Note(file, name, filled) is { } missing)
            notes.Add(missing);
        filled.RemoveAll(cell => MissingValueMarks.Include(cell.Text));
        var numbers = new NumberColumn(file, name, content.Delimiter, options, filled);
        var (values, found) = numbers.Read();
        problems.AddRange(found);
        if (numbers.Note is { } note)
            notes.Add(note);
        return new(name, Texts(filled), values is null ? null : Numbers(filled, values));
    }

    // In the order of the file. Where a country occurs twice, the file is refused.
    private static ReadOnlyDictionary<string, string> Texts(IEnumerable<UserFileCell> cells) =>
        new(new OrderedDictionary<string, string>(cells.Select(cell => KeyValuePair.Create(cell.Code, cell.Text)), StringComparer.Ordinal));

    private static ReadOnlyDictionary<string, double> Numbers(IEnumerable<UserFileCell> cells, double[] values) =>
        new(
            new OrderedDictionary<string, double>(
                cells.Zip(values, (cell, value) => KeyValuePair.Create(cell.Code, value)),
                StringComparer.Ordinal
            )
        );
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
