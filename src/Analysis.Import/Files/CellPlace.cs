using System.Globalization;

namespace Analysis.Import.Files;

/// <summary>The place of a cell as spreadsheets write it: <c>AB12</c> is column 27 of row 12.</summary>
internal static class CellPlace
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
        text.Length is > 0 and <= 7 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= MostRows ? row : null;

    /// <summary>The letters of a column: 0 is A.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + (rest - 1) % 26) + name;
        return name;
    }
}
