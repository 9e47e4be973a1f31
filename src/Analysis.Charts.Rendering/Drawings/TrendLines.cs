using Plotly.NET;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>The traces of one line: firm years solid, years that touch an estimate dashed, and its points.</summary>
internal static class TrendLines
{
    private const double SmallPoint = 5;

    /// <summary>Three traces, always, so that the wide and the narrow chart have the same.</summary>
    internal static IEnumerable<GenericChart> Draw(TrendSeries series, ValueFormat format, LineLook look)
    {
        var spots = Spots(series, format, look);
        var colour = Marks.Theme.Mark(series.Role);
        yield return Marks.Path(spots.Select(spot => spot.X), spots.Select(spot => spot.IsFirm ? spot.Y : double.NaN), colour, look.Width, "solid");
        yield return Marks.Path(spots.Select(spot => spot.X), spots.Select((spot, i) => TouchesEstimate(spots, i) ? spot.Y : double.NaN), colour, look.Width, Marks.Dashes);
        var shown = Enumerable.Range(0, spots.Count).Where(i => spots[i].Point is not null).ToArray();
        yield return Marks.Points(shown.Select(i => spots[i].X), shown.Select(i => spots[i].Y), shown.Select(i => Look(spots, i, colour, look.Width)), shown.Select(i => Hover(series, spots[i].Point!, format)));
    }

    /// <summary>The points alone, small, for what stays behind the lines.</summary>
    internal static GenericChart DrawPoints(TrendSeries series, ValueFormat format)
    {
        var (colour, shown) = (Marks.Theme.Mark(series.Role), series.Points.Where(point => point.Value.Number is not null).ToArray());
        return Marks.Points(
            shown.Select(point => (double)point.Period.To), shown.Select(point => format.Shown(point.Value.Number!.Value)),
            shown.Select(point => point.Value.IsFirm ? PointLook.Full(colour, SmallPoint) : PointLook.Hollow(colour, SmallPoint)),
            shown.Select(point => Hover(series, point, format)));
    }

    private static List<Spot> Spots(TrendSeries series, ValueFormat format, LineLook look)
    {
        var spots = new List<Spot>();
        foreach (var point in series.Points)
        {
            if (spots.Count > 0 && point.Period.To - spots[^1].X > look.Step) spots.Add(new(spots[^1].X + look.Step, double.NaN, null, IsFirm: false));
            spots.Add(point.Value.Number is { } number
                ? new(point.Period.To, format.Shown(number), point, look.Estimates is EstimateLook.AsFirm || point.Value.IsFirm)
                : new(point.Period.To, double.NaN, null, IsFirm: false));
        }
        return spots;
    }

    private static bool TouchesEstimate(List<Spot> spots, int i) =>
        spots[i].IsSoft || (i > 0 && spots[i - 1].IsSoft) || (i + 1 < spots.Count && spots[i + 1].IsSoft);

    private static PointLook Look(List<Spot> spots, int i, string colour, double width)
    {
        if (spots[i].IsSoft) return PointLook.Hollow(colour, width + 3);
        var alone = (i == 0 || spots[i - 1].Point is null) && (i + 1 == spots.Count || spots[i + 1].Point is null);
        var last = spots.FindLastIndex(spot => spot.Point is not null) == i;
        return PointLook.Full(colour, alone || last ? width + 4 : 0);
    }

    private static string Hover(TrendSeries series, TrendPoint point, ValueFormat format) =>
        Text.HoverText.Of(series.Label, point.Period.ToProse(), point.Value, format);

    /// <summary>A place on the line; without a point it is a break.</summary>
    private sealed record Spot(double X, double Y, TrendPoint? Point, bool IsFirm)
    {
        internal bool IsSoft => Point is not null && !IsFirm;
    }
}
