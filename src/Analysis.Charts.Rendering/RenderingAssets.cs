using System.Globalization;
using System.Text;
using System.Text.Json;
using Plotly.NET;

namespace Analysis.Charts.Rendering;

/// <summary>The files that pages with charts need beside them.</summary>
public static class RenderingAssets
{
    /// <summary>plotly.js 2.28.0, as it is in Plotly.NET's assembly.</summary>
    public static string PlotlyScript => Read(typeof(GenericChart), "Plotly.NET.plotly-2.28.0.min.js");

    /// <summary>The licence of plotly.js.</summary>
    public static string PlotlyLicence => Read(typeof(GenericChart), "Plotly.NET.plotly-2.28.0.min.js.LICENSE.txt");

    /// <summary>The script that draws the charts of a page, with the dark colours of the theme.</summary>
    public static string ChartsScript =>
        Read(typeof(RenderingAssets), "charts.js")
            .Replace("/*CSV*/", Read(typeof(RenderingAssets), "csv.js"), StringComparison.Ordinal)
            .Replace("/*MOST*/200", TitleShortener.MaximumLength.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(
                "/*COLOURS*/{}",
                JsonSerializer.Serialize(ChartTheme.Pairs.ToDictionary(pair => pair.Light, pair => pair.Dark)),
                StringComparison.Ordinal
            )
            .Replace(
                "/*ROLES*/{}",
                JsonSerializer.Serialize(Named(ChartTheme.Light).ToDictionary(named => named.Name, named => named.Colour)),
                StringComparison.Ordinal
            );

    /// <summary>The style of charts, with the colours of the theme.</summary>
    public static string ChartsStyle =>
        Read(typeof(RenderingAssets), "charts.css")
            .Replace("/*LIGHT*/", Variables(ChartTheme.Light), StringComparison.Ordinal)
            .Replace("/*DARK*/", Variables(ChartTheme.Dark), StringComparison.Ordinal)
            .Replace(
                "/*KEYS*/",
                string.Join(
                    "\n",
                    Named(ChartTheme.Light)
                        .Select(named => $".chart-key [data-role=\"{named.Name}\"] {{ --chart-key-mark: var(--chart-{named.Name}); }}")
                ),
                StringComparison.Ordinal
            );

    private static string Variables(ChartTheme theme) =>
        string.Join(
            " ",
            new[]
            {
                $"--chart-paper: {theme.Paper};",
                $"--chart-ink: {theme.Ink};",
                $"--chart-ink-muted: {theme.InkMuted};",
                $"--chart-grid: {theme.Grid};",
                $"--chart-axis: {theme.Axis};",
            }.Concat(Named(theme).Select(named => $"--chart-{named.Name}: {named.Colour};"))
        );

    /// <summary>The colours that a key can show: of every role, and of every step of a shading.</summary>
    private static IEnumerable<(string Name, string Colour)> Named(ChartTheme theme) =>
        Enum.GetValues<ChartRole>()
            .Select(role => (KeyEntry.NameOf(role), theme.Mark(role)))
            .Concat(
                ChartTheme.Shaded.SelectMany(role =>
                    Enumerable.Range(1, ChartTheme.Shades).Select(step => (KeyEntry.NameOf(role, step), theme.Shade(role, step)))
                )
            );

    private static string Read(Type beside, string name)
    {
        using var stream =
            beside.Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(
                $"The resource {name} is not in {beside.Assembly.GetName().Name}; restore the package at the pinned version."
            );
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
