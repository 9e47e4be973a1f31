using Plotly.NET;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>The traces of one line: firm years solid, years that touch an estimate dashed, and its points.</summary>
internal static class TrendLines
{
    private const double SmallPoint = 5;

    /// <summary>Three traces, always, so that the wide and the narrow chart have the same.</summary>
    internal static IEnumerable<GenericChart> Draw(TrendSeries series, ValueFormat format, LineStyle look)
    {
        var spots = Spots(series, format, look);
        var colour = Traces.Theme.Mark(series.Role);
        yield return Traces.Path(
            spots.Select(spot => spot.X),
            spots.Select(spot => spot.IsFirm ? spot.Y : double.NaN),
            colour,
            look.Width,
            "solid"
        );
        yield return Traces.Path(
            spots.Select(spot => spot.X),
            spots.Select((spot, i) => TouchesEstimate(spots, i) ? spot.Y : double.NaN),
            colour,
            look.Width,
            Traces.Dashes
        );
        var shown = Enumerable.Range(0, spots.Count).Where(i => spots[i].Point is not null).ToArray();
        yield return Traces.Points(
            shown.Select(i => spots[i].X),
            shown.Select(i => spots[i].Y),
            shown.Select(i => StyleOf(spots, i, colour, look.Width)),
            shown.Select(i => Hover(series, spots[i].Point!, format))
        );
    }

    /// <summary>The points alone, small, for what stays behind the lines.</summary>
    internal static GenericChart DrawPoints(TrendSeries series, ValueFormat format)
    {
        var (colour, shown) = (Traces.Theme.Mark(series.Role), series.Points.Where(point => point.Value.Number is not null).ToArray());
        return Traces.Points(
            shown.Select(point => (double)point.Period.To),
            shown.Select(point => format.Shown(point.Value.Number!.Value)),
            shown.Select(point => point.Value.IsFirm ? PointStyle.Full(colour, SmallPoint) : PointStyle.Hollow(colour, SmallPoint)),
            shown.Select(point => Hover(series, point, format))
        );
    }

    private static List<LinePoint> Spots(TrendSeries series, ValueFormat format, LineStyle look)
    {
        var spots = new List<LinePoint>();
        foreach (var point in series.Points)
        {
            if (spots.Count > 0 && point.Period.To - spots[^1].X > look.Step)
                spots.Add(new(spots[^1].X + look.Step, double.NaN, null, IsFirm: false));
            spots.Add(
                point.Value.Number is { } number
                    ? new(point.Period.To, format.Shown(number), point, look.Estimates is EstimateStyle.AsFirm || point.Value.IsFirm)
                    : new(point.Period.To, double.NaN, null, IsFirm: false)
            );
        }
        return spots;
    }

    private static bool TouchesEstimate(List<LinePoint> spots, int i) =>
        spots[i].IsEstimated || (i > 0 && spots[i - 1].IsEstimated) || (i + 1 < spots.Count && spots[i + 1].IsEstimated);

    private static PointStyle StyleOf(List<LinePoint> spots, int i, string colour, double width)
    {
        if (spots[i].IsEstimated)
            return PointStyle.Hollow(colour, width + 3);
        var alone = (i == 0 || spots[i - 1].Point is null) && (i + 1 == spots.Count || spots[i + 1].Point is null);
        var last = spots.FindLastIndex(spot => spot.Point is not null) == i;
        return PointStyle.Full(colour, alone || last ? width + 4 : 0);
    }

    private static string Hover(TrendSeries series, TrendPoint point, ValueFormat format) =>
        Analysis.Charts.Rendering.Text.HoverText.Of(series.Label, point.Period.ToProse(), point.Value, format);

    /// <summary>A place on the line; without a point it is a break.</summary>
    private sealed record LinePoint(double X, double Y, TrendPoint? Point, bool IsFirm)
    {
        internal bool IsEstimated => Point is not null && !IsFirm;
    }
}

/// <summary>How the lines of a chart are drawn.</summary>
/// <param name="Step">The least distance of two periods: where a line jumps further, it breaks.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Estimates">How estimates look.</param>
internal sealed record LineStyle(int Step, double Width, EstimateStyle Estimates)
{
    /// <summary>The look that all lines of a chart share.</summary>
    internal static LineStyle Of(IEnumerable<TrendSeries> series, double width)
    {
        var all = series.ToArray();
        var step = all.SelectMany(s => s.Points.Zip(s.Points.Skip(1), (a, b) => b.Period.To - a.Period.To))
            .Where(years => years > 0)
            .DefaultIfEmpty(1)
            .Min();
        var isFirm = all.SelectMany(s => s.Points).Where(point => point.Value.Number is not null).Any(point => point.Value.IsFirm);
        return new(step, width, isFirm ? EstimateStyle.Apart : EstimateStyle.AsFirm);
    }
}

/// <summary>How estimates look beside firm figures.</summary>
internal enum EstimateStyle
{
    /// <summary>Dashed and hollow.</summary>
    Apart,

    /// <summary>As all the rest: where everything is an estimate the caption states it, and dashes would add nothing.</summary>
    AsFirm,
}

/// <summary>The traces of a band: the tinted space, and its edges as thin lines that react to the pointer.</summary>
internal static class TrendBands
{
    /// <summary>Seven traces, always, so that the wide and the narrow chart have the same.</summary>
    internal static IEnumerable<GenericChart> Draw(TrendBand band, ValueFormat format, LineStyle look)
    {
        yield return Space(band, format, look.Step);
        foreach (var edge in band.Edges.SelectMany(edge => TrendLines.Draw(edge, format, look with { Width = 1 })))
            yield return edge;
    }

    /// <summary>One outline for each run of years in which both edges have a number; a NaN parts the outlines.</summary>
    private static GenericChart Space(TrendBand band, ValueFormat format, int step)
    {
        List<double> x = [],
            y = [];
        foreach (var run in Runs(band, step))
        {
            if (x.Count > 0)
            {
                x.Add(double.NaN);
                y.Add(double.NaN);
            }
            x.AddRange(run.Select(at => (double)at.Year).Concat(run.AsEnumerable().Reverse().Select(at => (double)at.Year)));
            y.AddRange(run.Select(at => format.Shown(at.High)).Concat(run.AsEnumerable().Reverse().Select(at => format.Shown(at.Low))));
        }
        return Traces
            .Path(x, y, Traces.Theme.Shade(band.Role, 2), 0, "solid")
            .Set("fill", "toself")
            .Set("fillcolor", Traces.Theme.Shade(band.Role, 2));
    }

    private static List<List<(int Year, double Low, double High)>> Runs(TrendBand band, int step)
    {
        List<List<(int Year, double Low, double High)>> runs = [];
        foreach (var (low, high) in band.Low.Points.Zip(band.High.Points))
        {
            if (low.Value.Number is not { } from || high.Value.Number is not { } to)
                continue;
            if (runs.Count == 0 || low.Period.To - runs[^1][^1].Year > step)
                runs.Add([]);
            runs[^1].Add((low.Period.To, from, to));
        }
        return runs;
    }
}
