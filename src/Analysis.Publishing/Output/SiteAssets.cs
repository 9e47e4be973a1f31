using System.Text;
using Analysis.Charts.Rendering;

namespace Analysis.Publishing;

/// <summary>The files that pages share, each once. A site without charts has none of theirs.</summary>
internal static class SiteAssets
{
    private static readonly string[] Own = ["site.css", "site.js", "icon.svg"];

    internal static IEnumerable<(string Name, byte[] Bytes)> For(IReadOnlyList<NotebookPage> pages)
    {
        (string, byte[])[] own = [.. Own.Select(name => (name, EmbeddedFile.Bytes($"assets/{name}")))];
        return pages.Any(page => page.Parts.Charts.Count > 0) ? [.. own, .. OfCharts()] : own;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> OfCharts()
    {
        var renderer = new PlotlyRenderer();
        yield return ("charts.css", Encoding.UTF8.GetBytes(renderer.ChartsStyle));
        yield return ("charts.js", Encoding.UTF8.GetBytes(renderer.ChartsScript));
        yield return ("plotly.js", Encoding.UTF8.GetBytes(renderer.PlotlyScript));
        yield return ("plotly-licence.txt", Encoding.UTF8.GetBytes(renderer.PlotlyLicence));
    }
}
