using System.Globalization;
using System.Net;
using System.Text;
using Deedle;

namespace Analysis.Interactive;

/// <summary>A Deedle frame or series as a table in pages; Deedle's own form writes every row, which is megabytes for our tables.</summary>
/// <remarks>The first page is open, the next ones open at a click without any script, and what lies behind them is told by its number.</remarks>
internal static class FrameHtml
{
    private const int PageRows = 20;
    private const int MostPages = 10;

    public static string Of(IFrame frame) => frame.Apply(new Table());

    /// <summary>A frame in one line, for those who see no HTML.</summary>
    public static string Line(IFrame frame) => frame.Apply(new Summary());

    /// <summary>A series in one line.</summary>
    public static string Line<TKey, TValue>(Series<TKey, TValue> series) => string.Create(CultureInfo.InvariantCulture, $"Series of {series.KeyCount} values of {typeof(TValue).Name}");

    /// <summary>The table of a series: keys and values.</summary>
    public static string Of<TKey, TValue>(Series<TKey, TValue> series) =>
        Pages(["value"], [.. series.Keys.Take(PageRows * MostPages)], series.KeyCount, key => [series.TryGet(key) is { HasValue: true } cell ? cell.Value : null]);

    private sealed class Table : IFrameOperation<string>
    {
        public string Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame)
        {
            var columns = frame.ColumnKeys.Select(column => frame.GetColumn<object>(column)).ToArray();
            return Pages([.. frame.ColumnKeys.Select(Text)], [.. frame.RowKeys.Take(PageRows * MostPages)], frame.RowCount,
                row => [.. columns.Select(column => column.TryGet(row) is { HasValue: true } cell ? cell.Value : null)]);
        }
    }

    private sealed class Summary : IFrameOperation<string>
    {
        public string Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame) => string.Create(CultureInfo.InvariantCulture, $"Frame of {frame.RowCount} rows by {frame.ColumnCount} columns: {string.Join(", ", frame.ColumnKeys.Take(30))}");
    }

    private static string Pages<TRow>(IReadOnlyList<string> columns, IReadOnlyList<TRow> rows, int count, Func<TRow, object?[]> cells)
    {
        var html = new StringBuilder();
        foreach (var (page, i) in rows.Chunk(PageRows).Select((page, i) => (page, i)))
        {
            var table = One(columns, page, cells);
            html.Append(i == 0 ? table : string.Create(CultureInfo.InvariantCulture, $"<details><summary>Rows {i * PageRows + 1} to {i * PageRows + page.Length}</summary>{table}</details>"));
        }
        if (rows.Count == 0) html.Append(One(columns, rows, cells));
        return html.Append(CultureInfo.InvariantCulture, $"<p class=\"caveat\">{(count <= PageRows ? $"All {count} rows." : $"The first {Math.Min(PageRows, count)} of {count} rows.")}{(count > rows.Count ? $" Rows behind {rows.Count} are not shown; filter or group the frame to see them." : "")}</p>").ToString();
    }

    private static string One<TRow>(IReadOnlyList<string> columns, IEnumerable<TRow> rows, Func<TRow, object?[]> cells)
    {
        var html = new StringBuilder("<table class=\"data\"><thead><tr><th scope=\"col\"></th>");
        foreach (var column in columns)
            html.Append("<th scope=\"col\">").Append(column).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
            html.Append("<tr><th scope=\"row\">").Append(Text(row)).Append("</th><td>").AppendJoin("</td><td>", cells(row).Select(Cell)).Append("</td></tr>");
        return html.Append("</tbody></table>").ToString();
    }

    private static string Cell(object? value) => value is null ? "<span class=\"gap\">missing</span>" : Text(value);

    private static string Text<T>(T value) => WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
}
