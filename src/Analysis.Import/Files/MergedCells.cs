using System.Globalization;

namespace Analysis.Import.Files;

/// <summary>
/// Finds merged cells that hide a value or stretch a figure over several columns: which year the figure is of is then unknown.
/// </summary>
internal static class MergedCells
{
    /// <summary>The most areas that are looked at; a publisher's sheet has some dozens.</summary>
    private const int MostAreas = 2000;

    /// <summary>The most rows that all areas together are looked for in.</summary>
    private const int MostRows = 5_000_000;

    /// <summary>The problems with the merged cells of a sheet.</summary>
    /// <param name="file">The file as problems name it.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="merged">The places that the sheet merges, such as <c>B2:B9</c>.</param>
    public static IEnumerable<Problem> Problems(string file, Sheet sheet, IReadOnlyList<string> merged)
    {
        var looked = 0;
        foreach (var text in merged)
        {
            if (merged.Count > MostAreas || looked > MostRows)
            {
                yield return new(
                    file,
                    null,
                    null,
                    $"sheet '{sheet.Name}': merges more cells than any publisher's; it is not read. Download the workbook again."
                );
                yield break;
            }
            if (Find(text) is not { } area)
            {
                yield return new(
                    file,
                    null,
                    null,
                    $"sheet '{sheet.Name}': merges the cells '{text}', which is not an area of a sheet; the file is damaged. "
                        + $"Download it again."
                );
                continue;
            }
            foreach (var row in Within(sheet.Rows, area.From.Row, area.To.Row))
            {
                looked++;
                if (Hidden(row, area) is { } column)
                    yield return Stretched(file, sheet, row, column, text);
            }
        }
    }

    private static Problem Stretched(string file, Sheet sheet, SheetRow row, int column, string area) =>
        new(
            file,
            row.Number,
            sheet.Column(column),
            $"the merged cells {area} hide or stretch '{row[column].DisplayText}', so its column is not known; undo "
                + $"the merge or download the workbook again."
        );

    // Text in the first cell is what merging is for.
    private static int? Hidden(SheetRow row, ((int Column, int Row) From, (int Column, int Row) To) area)
    {
        for (var column = area.From.Column; column <= area.To.Column && column < row.Cells.Count; column++)
            if (row[column].IsFilled && (row[column].Number is not null || (column, row.Number) != area.From))
                return column;
        return null;
    }

    private static ((int Column, int Row) From, (int Column, int Row) To)? Find(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return
            colon > 0
            && CellAddress.Find(text[..colon]) is { } from
            && CellAddress.Find(text[(colon + 1)..]) is { } to
            && to.Column >= from.Column
            && to.Row >= from.Row
            ? (from, to)
            : null;
    }

    // The rows are in order.
    private static IEnumerable<SheetRow> Within(IReadOnlyList<SheetRow> rows, int from, int to)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
            (low, high) = rows[(low + high) / 2].Number < from ? ((low + high) / 2 + 1, high) : (low, (low + high) / 2);
        for (; low < rows.Count && rows[low].Number <= to; low++)
            yield return rows[low];
    }
}

/// <summary>The place of a cell as spreadsheets write it: <c>AB12</c> is column 27 of row 12.</summary>
internal static class CellAddress
{
    // The last column of a spreadsheet is XFD, the last row 1,048,576.
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;

    /// <summary>The column, the first being 0, and the row, the first being 1; null where the text is not a place.</summary>
    public static (int Column, int Row)? Find(string text)
    {
        var (column, at) = (0, 0);
        for (; at < text.Length && at < 3 && text[at] is >= 'A' and <= 'Z'; at++)
            column = column * 26 + (text[at] - 'A' + 1);
        return column is > 0 and <= MostColumns && Row(text.AsSpan(at)) is { } row ? (column - 1, row) : null;
    }

    /// <summary>The number of a row; null where the text is not a number.</summary>
    public static int? Row(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 7
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
        && row is > 0 and <= MostRows
            ? row
            : null;

    /// <summary>The letters of a column: 0 is A.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + (rest - 1) % 26) + name;
        return name;
    }
}
