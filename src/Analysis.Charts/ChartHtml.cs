using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Analysis.Charts;

/// <summary>
/// The HTML around a chart: title, key, place of the plot, caption, note, table and buttons. It reads well without scripts.
/// </summary>
public static partial class ChartHtml
{
    [GeneratedRegex("(?<![0-9])[0-9]+–[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range { get; }

    /// <summary>The strictest policy under which charts draw and save, from disk too.</summary>
    /// <remarks>
    /// plotly.js adds one empty style element (the hash is that of nothing) and fills it through the object model; it also
    /// sets style attributes. Pictures are saved through data and blob addresses. Nothing else needs an exception.
    /// </remarks>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
        + "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'";

    /// <summary>
    /// The figure for a page that links <c>charts.css</c> and <c>charts.js</c>; the script draws the plot when it comes into view.
    /// </summary>
    /// <remarks>Everything that comes from the chart is escaped; no inline script runs and no inline handler is set.</remarks>
    public static string Figure(RenderedChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"<figure class=\"chart\" id=\"chart-{Escape(chart.Id)}\" data-kind=\"{Escape(chart.Kind)}\" "
                + $"aria-labelledby=\"chart-{Escape(chart.Id)}-title\">\n"
        );
        html.Append(
            CultureInfo.InvariantCulture,
            $"<figcaption class=\"chart-head\"><h3 class=\"chart-title\" "
                + $"id=\"chart-{Escape(chart.Id)}-title\"{Whole(chart.Title)}>{Line(chart.Title)}</h3><p "
                + $"class=\"chart-subtitle\"{Whole(chart.Subtitle)}>{Line(chart.Subtitle)}</p>{Key(chart)}</figcaption>\n"
        );
        html.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"chart-plot\" role=\"img\" "
                + $"aria-label=\"{Escape(chart.Alt)}\">"
                + $"{Placeholder("wide", chart.Height.Wide)}{Placeholder("narrow", chart.Height.Narrow)}</div>\n"
        );
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"chart-caption\">{Escape(chart.Caption)}</p>\n");
        if (chart.Note is { } note)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"chart-note\">{Escape(note)}</p>\n");
        html.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"chart-foot\"><details class=\"chart-data-table\"><summary>Table</summary><div class=\"chart-scroll\" "
                + $"tabindex=\"0\" role=\"region\" aria-label=\"Table: "
                + $"{Escape(Cut(chart.Title))}\">{Table(chart)}</div></details>{Buttons}</div>\n"
        );
        html.Append(
            CultureInfo.InvariantCulture,
            $"<script type=\"application/json\" class=\"chart-data\">{ForScript(chart.ToJson())}</script>\n</figure>\n"
        );
        return html.ToString();
    }

    /// <summary>A fragment for the output of a notebook: the figure, and a line that draws it if <see cref="Loader"/> ran before.</summary>
    public static string SelfContained(RenderedChart chart) =>
        "<div class=\"chart-output\">"
        + Figure(chart)
        + "<script>window.AnalysisCharts&&window.AnalysisCharts.start(document);</script></div>";

    /// <summary>What the first chart of a notebook begins with where the host adds <see cref="Loader"/> itself.</summary>
    public const string LoaderMark = "<!--the scripts of the charts-->";

    /// <summary>A fragment that a notebook shows once: style, plotly.js and the script that draws, all inline (3.5 MB).</summary>
    public static string Loader(IChartRenderer renderer)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        // Classic notebooks define AMD's `define`: plotly.js would then register there and not on the window.
        return $"<style>{renderer.ChartsStyle}</style>\n<script>if(!window.Plotly){{(function(define,module,"
            + $"exports){{\n{Inline(renderer.PlotlyScript)}\n}}).call(window);}}</script>\n<script>{Inline(renderer.ChartsScript)}</"
            + $"script>";
    }

    private const string Buttons =
        "<div class=\"chart-buttons\"><button type=\"button\" data-save=\"csv\">CSV</button><button type=\"button\" "
        + "data-save=\"svg\">SVG</button><button type=\"button\" data-save=\"png\">PNG</button></div>";

    /// <summary>
    /// Keeps the height of the plot before it is drawn. An attribute of SVG, because a Content-Security-Policy may refuse inline styles.
    /// </summary>
    private static string Placeholder(string at, int height) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"chart-room chart-at-{at}\" width=\"1\" height=\"{height}\" aria-hidden=\"true\"></svg>"
        );

    private static string Key(RenderedChart chart) =>
        chart.Key.Count == 0
            ? ""
            : "<ul class=\"chart-key\">"
                + string.Concat(
                    chart.Key.Select(entry =>
                        $"<li data-role=\"{Escape(entry.Role)}\" "
                        + $"data-shape=\"{Escape(entry.Shape)}\"{Whole(entry.Label)}><i></i>{Escape(Cut(entry.Label))}</li>"
                    )
                )
                + "</ul>";

    private static string Table(RenderedChart chart)
    {
        var head = string.Concat(chart.Table.Columns.Select(Head));
        var rows = chart.Table.Rows.Select(row =>
            "<tr>" + string.Concat(row.Select((cell, at) => Cell(cell, chart.Table.Columns[at], at))) + "</tr>\n"
        );
        return $"<table><caption>{Escape(chart.Title)}</caption><thead><tr>{head}</tr></thead>\n<tbody>\n{string.Concat(rows)}</tbody>"
            + $"</table>";
    }

    private static string Head(TableColumn column) =>
        $"<th scope=\"col\" data-kind=\"{Escape(column.Kind)}\">{Escape(column.Title)}{(column.Unit.Length == 0 ? "" : $"<small>{Escape(column.Unit)}</small>")}</th>";

    private static string Cell(TableCell cell, TableColumn column, int at) =>
        (at, cell.Gap) switch
        {
            (0, _) => $"<th scope=\"row\">{Escape(cell.Text)}</th>",
            (_, { } gap) => $"<td class=\"chart-gap\" title=\"{Escape(gap)}\">{Escape(cell.Text)}<small>{Escape(gap)}</small></td>",
            _ => $"<td data-kind=\"{Escape(column.Kind)}\">{Escape(cell.Text)}</td>",
        };

    /// <summary>JSON inside a script element may hold no character that could end it.</summary>
    private static string ForScript(string json) =>
        json.Replace("<", "\\u003c", StringComparison.Ordinal)
            .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
            .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    private static string Inline(string script) =>
        script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal);

    // A browser would break the line inside "2021–25", behind the dash.
    private static string Line(string text) => Range.Replace(Escape(Cut(text)), "<span class=\"chart-range\">$0</span>");

    // A title that is cut is there in whole on hover, and in the table.
    private static string Whole(string text) => Cut(text) == DirectionMarks.Without(text) ? "" : $" title=\"{Escape(text)}\"";

    private static string Cut(string text) => TitleShortener.Shorten(DirectionMarks.Without(text));

    private static string Escape(string text) => WebUtility.HtmlEncode(DirectionMarks.Without(text));
}
