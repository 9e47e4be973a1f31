using System.Net;
using System.Text;
using Analysis.Charts;
using Analysis.Interactive.Sessions;

namespace Analysis.Interactive;

/// <summary>A chart as a file, for work without a notebook.</summary>
public static class ChartFile
{
    // The paper under the chart follows the reader's choice as the chart does: light text on white cannot be read.
    private static readonly string Style =
        "<style>body { margin: 0 auto; padding: 0 1rem; max-width: 60rem; background: "
        + ChartTheme.Light.Paper
        + "; } "
        + "@media (prefers-color-scheme: dark) { body { background: "
        + ChartTheme.Dark.Paper
        + "; } }</style>";

    /// <summary>
    /// Writes a page with the chart, its caption and its table. It opens from disk, and loads nothing from elsewhere (3.5 MB).
    /// </summary>
    /// <param name="chart">The chart.</param>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <exception cref="ArgumentException">The chart can't be drawn or quoted.</exception>
    public static void SaveHtml(this ChartSpec chart, string path)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var renderer = RenderingHost.Renderer;
        var html = new StringBuilder(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                + "content=\"width=device-width, initial-scale=1\">\n"
        )
            .Append("<title>")
            .Append(WebUtility.HtmlEncode(chart.Title))
            .Append("</title>\n")
            .Append(Style)
            .Append("\n</head>\n<body>\n")
            .Append(ChartHtml.Loader(renderer))
            .Append(ChartHtml.SelfContained(renderer.Render(chart)))
            .Append("</body>\n</html>\n");
        File.WriteAllText(path, html.ToString());
    }
}

/// <summary>A chart whose title states a computed finding: the figures of the title go with it.</summary>
/// <param name="Chart">The chart, title included.</param>
/// <param name="Title">The title with its figures.</param>
public sealed record TitledChart(ChartSpec Chart, Paragraph Title);
