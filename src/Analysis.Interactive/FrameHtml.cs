using System.Globalization;
using System.Net;
using System.Text;
using Deedle;

namespace Analysis.Interactive;

/// <summary>The first rows of a Deedle frame as a table; Deedle's own form writes every row, which is megabytes for our tables.</summary>
internal static class FrameHtml
{
    private const int MostRows = 20;

    public static string Of(IFrame frame) => frame.Apply(new Table());

    private sealed class Table : IFrameOperation<string>
    {
        public string Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame)
        {
            var html = new StringBuilder("<table class=\"data\"><thead><tr><th scope=\"col\"></th>");
            foreach (var column in frame.ColumnKeys)
                html.Append("<th scope=\"col\">").Append(Text(column)).Append("</th>");
            html.Append("</tr></thead><tbody>");
            foreach (var row in frame.RowKeys.Take(MostRows))
                html.Append("<tr><th scope=\"row\">").Append(Text(row)).Append("</th><td>").AppendJoin("</td><td>", frame.ColumnKeys.Select(column => Cell(frame, row, column))).Append("</td></tr>");
            return html.Append("</tbody></table>").Append(CultureInfo.InvariantCulture, $"<p class=\"caveat\">The first {Math.Min(MostRows, frame.RowCount)} of {frame.RowCount} rows.</p>").ToString();
        }

        private static string Cell<TRow, TColumn>(Frame<TRow, TColumn> frame, TRow row, TColumn column) =>
            frame.GetColumn<object>(column).TryGet(row) is { HasValue: true } cell ? Text(cell.Value) : "<span class=\"gap\">missing</span>";

        private static string Text(object? value) => WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
    }
}
