namespace Analysis.Charts.Rendering.Drawings;

/// <summary>How the lines of a chart are drawn.</summary>
/// <param name="Step">The least distance of two periods: where a line jumps further, it breaks.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Estimates">How estimates look.</param>
internal sealed record LineLook(int Step, double Width, EstimateLook Estimates)
{
    /// <summary>The look that all lines of a chart share.</summary>
    internal static LineLook Of(IEnumerable<TrendSeries> series, double width)
    {
        var all = series.ToArray();
        var step = all.SelectMany(s => s.Points.Zip(s.Points.Skip(1), (a, b) => b.Period.To - a.Period.To)).Where(years => years > 0).DefaultIfEmpty(1).Min();
        var isFirm = all.SelectMany(s => s.Points).Where(point => point.Value.Number is not null).Any(point => point.Value.IsFirm);
        return new(step, width, isFirm ? EstimateLook.Apart : EstimateLook.AsFirm);
    }
}

/// <summary>How estimates look beside firm figures.</summary>
internal enum EstimateLook
{
    /// <summary>Dashed and hollow.</summary>
    Apart,
    /// <summary>As all the rest: where everything is an estimate the caption states it, and dashes would add nothing.</summary>
    AsFirm,
}
