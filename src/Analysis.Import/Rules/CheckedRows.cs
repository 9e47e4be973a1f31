using System.Globalization;
using Analysis.Import.Files;

namespace Analysis.Import.Rules;

/// <summary>A row of a text table whose cells were checked against the forms of their columns.</summary>
internal sealed class CheckedRow(
    int row,
    string[] cells,
    IReadOnlyDictionary<string, int> places,
    IReadOnlyDictionary<string, ColumnDeclaration> forms
)
{
    /// <summary>The line in the file.</summary>
    public int Row => row;

    /// <summary>The cells in the order of the file, without blanks around them.</summary>
    public IReadOnlyList<string> Cells => cells;

    /// <summary>
    /// The text of a column; empty where the file lacks an optional column, or the cell holds a mark for a missing value.
    /// </summary>
    public string Text(string id) => places.TryGetValue(id, out var place) && !forms[id].Missing.Contains(cells[place]) ? cells[place] : "";

    /// <summary>The number of a column; null where the cell holds a mark for a missing value.</summary>
    public decimal? Number(string id) =>
        Text(id) is { Length: > 0 } text && forms[id].Number!.Problem(text, out var number) is null ? number : null;

    /// <summary>The year of a column; null where the cell holds a mark for a missing value.</summary>
    public int? Year(string id) => YearText.Find(Text(id));
}

/// <summary>
/// A table of a text file, read by the rules that all importers share: every header cell is known, none is blank, none occurs twice; every
/// row has as many cells as the header; every cell has the form that its column declares. What does not fit is a problem with row and
/// column, never a value that is left out.
/// </summary>
internal static class CheckedRows
{
    /// <summary>The rows below a header; those with a problem are left out, and the problem is in the import log.</summary>
    /// <param name="header">The header.</param>
    /// <param name="records">The rows below it.</param>
    /// <param name="columns">The columns that the layout declares.</param>
    /// <param name="log">Counts the rows read, and takes the problems.</param>
    public static IReadOnlyList<CheckedRow> Read(
        TextRow header,
        IEnumerable<TextRow> records,
        IReadOnlyList<ColumnDeclaration> columns,
        ImportLog log
    )
    {
        return Places(header, columns, log) is { } places ? Rows(header, records, columns, places, log) : [];
    }

    /// <summary>
    /// The same for a publisher whose columns have one order: a column is known by its place and its name, and some names are blank.
    /// </summary>
    /// <inheritdoc cref="Read"/>
    public static IReadOnlyList<CheckedRow> ReadInOrder(
        TextRow header,
        IEnumerable<TextRow> records,
        IReadOnlyList<ColumnDeclaration> columns,
        ImportLog log
    )
    {
        if (!IsInOrder(header, columns, log))
            return [];
        var places = columns
            .Select((column, place) => (column.Id, place))
            .ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        return Rows(header, records, columns, places, log);
    }

    private static List<CheckedRow> Rows(
        TextRow header,
        IEnumerable<TextRow> records,
        IReadOnlyList<ColumnDeclaration> columns,
        Dictionary<string, int> places,
        ImportLog log
    )
    {
        var forms = columns.ToDictionary(column => column.Id, StringComparer.Ordinal);
        List<(ColumnDeclaration Form, int Place, string Name)> present =
        [
            .. columns
                .Where(column => places.ContainsKey(column.Id))
                .Select(column =>
                    (column, places[column.Id], header.Cells[places[column.Id]].Trim() is { Length: > 0 } name ? name : column.Names[0])
                ),
        ];
        List<CheckedRow> rows = [];
        foreach (var record in records)
        {
            log.Read++;
            var cells = Array.ConvertAll(record.Cells, cell => cell.Trim());
            if (IsWhole(record, header, log) && HasForms(record, cells, present, log))
                rows.Add(new(record.Row, cells, places, forms));
        }
        return rows;
    }

    /// <summary>Does a row have as many cells as the header? A row that does not is a problem.</summary>
    public static bool IsWhole(TextRow record, TextRow header, ImportLog log)
    {
        if (record.Cells.Length == header.Cells.Length)
            return true;
        log.AddProblem(
            record.Row,
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"has {record.Cells.Length} {(record.Cells.Length == 1 ? "cell" : "cells")} and the header has "
                    + $"{header.Cells.Length}; a comma was added, or the line was broken or the file truncated. Download it again and "
                    + $"import it as it is."
            )
        );
        return false;
    }

    private static bool IsInOrder(TextRow header, IReadOnlyList<ColumnDeclaration> columns, ImportLog log)
    {
        var good = true;
        for (var place = 0; place < Math.Max(columns.Count, header.Cells.Length); place++)
        {
            var (form, name) = (columns.ElementAtOrDefault(place), header.Cells.ElementAtOrDefault(place)?.Trim());
            if (form is not null && name is not null && form.Names.Contains(name, StringComparer.Ordinal))
                continue;
            good = false;
            log.AddProblem(
                header.Row,
                form?.Names[0] ?? CellAddress.ColumnName(place),
                $"the header {(name is null ? "ends" : $"has '{name}'")} where "
                    + $"{(form is null ? "no column" : $"'{form.Names[0]}'")} belongs (column {CellAddress.ColumnName(place)}); the layout "
                    + $"has changed, or the file was saved with other columns. Download it again and import it as it is."
            );
        }
        return good;
    }

    private static Dictionary<string, int>? Places(TextRow header, IReadOnlyList<ColumnDeclaration> columns, ImportLog log)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        var good = true;
        for (var place = 0; place < header.Cells.Length; place++)
        {
            var name = header.Cells[place].Trim();
            var problem = columns.FirstOrDefault(column => column.Names.Contains(name, StringComparer.Ordinal)) is not { } form
                ? name.Length == 0
                    ? "the header has no name here"
                    : $"the header has '{name}', which is not a column of this layout"
                : places.TryAdd(form.Id, place)
                    ? null
                    : $"the header has '{name}' twice";
            good &= problem is null;
            if (problem is not null)
                log.AddProblem(
                    header.Row,
                    CellAddress.ColumnName(place),
                    $"{problem}; the layout or the file was changed. Download it again and import it as it is."
                );
        }
        foreach (var column in columns.Where(column => !column.IsOptional && !places.ContainsKey(column.Id)))
        {
            good = false;
            log.AddProblem(
                header.Row,
                column.Names[0],
                "is missing from the header; the layout has changed, or the file was saved with other columns. Download it again."
            );
        }
        return good ? places : null;
    }

    private static bool HasForms(
        TextRow record,
        string[] cells,
        IReadOnlyList<(ColumnDeclaration Form, int Place, string Name)> columns,
        ImportLog log
    )
    {
        var good = true;
        foreach (var (form, place, name) in columns)
        {
            if (form.Problem(cells[place]) is not { } problem)
                continue;
            good = false;
            log.AddProblem(record.Row, name, problem);
        }
        return good;
    }
}
