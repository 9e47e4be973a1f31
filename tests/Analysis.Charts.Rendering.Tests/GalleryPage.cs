using System.Text;

namespace Analysis.Charts.Rendering.Tests;

/// <summary>A page from disk with the charts given, its scripts and styles in files beside it.</summary>
internal sealed class GalleryPage : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("charts-").FullName;

    internal GalleryPage(IEnumerable<ChartSpec> charts, bool withPlotly = true)
    {
        var renderer = new PlotlyRenderer();
        if (withPlotly)
            File.WriteAllText(Path.Combine(_folder, "plotly.min.js"), renderer.PlotlyScript);
        File.WriteAllText(Path.Combine(_folder, "charts.js"), renderer.ChartsScript);
        File.WriteAllText(Path.Combine(_folder, "charts.css"), renderer.ChartsStyle);
        File.WriteAllText(
            Path.Combine(_folder, "page.css"),
            "body { margin: 0 auto; padding: 1rem; max-width: 46rem; background: #fff; } @media (min-width: 1200px) { body { "
                + "max-width: 76rem; } } @media (prefers-color-scheme: dark) { html:not([data-theme=light]) body { background: "
                + "#14181e; } }"
        );
        var html = new StringBuilder(
            $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
                + $"content=\"{ChartHtml.ContentSecurityPolicy}\"><meta name=\"viewport\" "
                + $"content=\"width=device-width\"><title>Charts</title><link rel=\"stylesheet\" href=\"charts.css\"><link "
                + $"rel=\"stylesheet\" href=\"page.css\"></head><body>\n"
        );
        foreach (var chart in charts)
            html.Append(ChartHtml.Figure(renderer.Render(chart)));
        html.Append("<script src=\"charts.js\" data-plotly=\"plotly.min.js\"></script></body></html>");
        File.WriteAllText(Path.Combine(_folder, "index.html"), html.ToString());
    }

    internal string Address => new Uri(Path.Combine(_folder, "index.html")).AbsoluteUri;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
