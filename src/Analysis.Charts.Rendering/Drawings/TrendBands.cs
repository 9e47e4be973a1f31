using Plotly.NET;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>The traces of a band: the tinted space, and its edges as thin lines that react to the pointer.</summary>
internal static class TrendBands
{
    /// <summary>Seven traces, always, so that the wide and the narrow chart have the same.</summary>
    internal static IEnumerable<GenericChart> Draw(TrendBand band, ValueFormat format, LineLook look)
    {
        yield return Space(band, format, look.Step);
        foreach (var edge in band.Edges.SelectMany(edge => TrendLines.Draw(edge, format, look with { Width = 1 })))
            yield return edge;
    }

    /// <summary>One outline for each run of years in which both edges have a number; a NaN parts the outlines.</summary>
    private static GenericChart Space(TrendBand band, ValueFormat format, int step)
    {
        List<double> x = [], y = [];
        foreach (var run in Runs(band, step))
        {
            if (x.Count > 0) { x.Add(double.NaN); y.Add(double.NaN); }
            x.AddRange(run.Select(at => (double)at.Year).Concat(run.AsEnumerable().Reverse().Select(at => (double)at.Year)));
            y.AddRange(run.Select(at => format.Shown(at.High)).Concat(run.AsEnumerable().Reverse().Select(at => format.Shown(at.Low))));
        }
        return Marks.Path(x, y, Marks.Theme.Shade(band.Role, 2), 0, "solid").Set("fill", "toself").Set("fillcolor", Marks.Theme.Shade(band.Role, 2));
    }

    private static List<List<(int Year, double Low, double High)>> Runs(TrendBand band, int step)
    {
        List<List<(int Year, double Low, double High)>> runs = [];
        foreach (var (low, high) in band.Low.Points.Zip(band.High.Points))
        {
            if (low.Value.Number is not { } from || high.Value.Number is not { } to) continue;
            if (runs.Count == 0 || low.Period.To - runs[^1][^1].Year > step) runs.Add([]);
            runs[^1].Add((low.Period.To, from, to));
        }
        return runs;
    }
}
