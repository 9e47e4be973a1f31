using System.Globalization;
using System.Net;
using System.Text;

namespace Analysis.Interactive.Exploring;

/// <summary>
/// Rows of data as a table without scrolling: the first page is open, the others are folded under it, without a script, and what is too
/// much for a notebook is counted and left out.
/// </summary>
internal sealed record PagedRows
{
    /// <summary>The most rows that are shown: a caller need not read more.</summary>
    internal const int MostRows = 250;

    /// <summary>The most columns that are shown.</summary>
    internal const int MostColumns = 60;

    private const int PageLength = 25;

    /// <summary>The heads of the columns, without that of the keys.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The rows that are shown, each with its key first; null is a missing value.</summary>
    public required IReadOnlyList<IReadOnlyList<string?>> Rows { get; init; }

    /// <summary>How many rows there are.</summary>
    public required int RowCount { get; init; }

    /// <summary>How many columns there are.</summary>
    public required int ColumnCount { get; init; }

    /// <summary>What a reader must know, under the table: the source above all.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The table with its pages.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder();
        var from = 0;
        foreach (var page in Rows.Chunk(PageLength).DefaultIfEmpty([]))
        {
            if (from == 0)
                AppendPage(html, page);
            else
                AppendPage(
                        html.Append(CultureInfo.InvariantCulture, $"<details><summary>Rows {from + 1} to {from + page.Length}</summary>"),
                        page
                    )
                    .Append("</details>");
            from += page.Length;
        }

        foreach (var line in Notes.Prepend(Size(Rows.Count)))
            html.Append("<p class=\"caveat\">").Append(Encode(line)).Append("</p>");
        return html.ToString();
    }

    /// <summary>The first page in columns of even width.</summary>
    public override string ToString()
    {
        IReadOnlyList<string?>[] lines =
        [
            ["", .. Columns],
            .. Rows.Take(PageLength),
        ];
        var widths = Enumerable.Range(0, lines[0].Count).Select(column => lines.Max(line => Plain(line[column]).Length)).ToList();
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append(string.Join("  ", line.Select((cell, column) => Plain(cell).PadRight(widths[column]))).TrimEnd()).Append('\n');
        return text.AppendJoin('\n', Notes.Prepend(Size(lines.Length - 1))).ToString();
    }

    private StringBuilder AppendPage(StringBuilder html, IReadOnlyList<string?>[] rows)
    {
        html.Append("<table class=\"data\"><thead><tr><th scope=\"col\"></th>");
        foreach (var column in Columns)
            html.Append("<th scope=\"col\">").Append(Encode(column)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
            html.Append("<tr><th scope=\"row\">")
                .Append(Encode(Plain(row[0])))
                .Append("</th>")
                .AppendJoin("", row.Skip(1).Select(Cell))
                .Append("</tr>");
        return html.Append("</tbody></table>");
    }

    private static string Cell(string? value) => value is null ? "<td class=\"gap\">missing</td>" : $"<td>{Encode(value)}</td>";

    private static string Plain(string? value) => value?.ReplaceLineEndings(" ") ?? "missing";

    private string Size(int rows) => $"{Size(rows, RowCount, "row")}, {Size(Columns.Count, ColumnCount, "column")}";

    private static string Size(int shown, int count, string word) =>
        shown < count
            ? FormattableString.Invariant($"the first {shown:N0} of {count:N0} {word}s are here")
            : FormattableString.Invariant($"{count:N0} {word}{(count == 1 ? "" : "s")}");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
