using Analysis.Data.Loading;
using Deedle;

namespace Analysis.Data;

/// <summary>Results as Deedle frames, for joining, pivoting and looking around.</summary>
public static class IndicatorFrames
{
    /// <summary>The observations and gaps of a result as a frame, a row each.</summary>
    /// <remarks>
    /// Columns: <c>subject</c> and <c>counterpart</c> (ids), <c>name</c> and <c>counterpart-name</c>, <c>from</c> and <c>until</c> (years),
    /// <c>value</c> in the unit of the result (a share is a fraction), <c>status</c>, <c>unit</c>, <c>gap</c>. Missing data: a gap is a row
    /// whose value is missing and whose <c>gap</c> has the reason; it is never zero. A result without counterparts has those columns empty.
    /// The editions don't travel with the frame: keep the result beside it.
    /// </remarks>
    public static Frame<int, string> ToFrame(this Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        IReadOnlyList<FrameLine> lines =
        [
            .. indicator.Numbers.Select(o => new FrameLine(o.Subject, o.Counterpart, o.Period, o.Value.Value, o.Status.Word(), null)),
            .. indicator.Gaps.Select(gap => new FrameLine(gap.Subject, null, gap.Period, null, null, gap.Reason)),
        ];
        var frame = new FrameBuilder.Columns<int, string>();
        frame.Add("subject", Words(lines, line => line.Subject.Id));
        frame.Add("name", Words(lines, line => line.Subject.Name));
        frame.Add("counterpart", Words(lines, line => line.Counterpart?.Id));
        frame.Add("counterpart-name", Words(lines, line => line.Counterpart?.Name));
        frame.Add("from", Numbers<int>(lines, line => line.Period.From));
        frame.Add("until", Numbers<int>(lines, line => line.Period.To));
        frame.Add("value", Numbers<double>(lines, line => line.Value));
        frame.Add("unit", Words(lines, _ => indicator.Unit.Text));
        frame.Add("status", Words(lines, line => line.Status));
        frame.Add("gap", Words(lines, line => line.Gap));
        return frame.Frame;
    }

    private sealed record FrameLine(Subject Subject, Subject? Counterpart, Period Period, double? Value, string? Status, string? Gap);

    private static Series<int, string> Words(IReadOnlyList<FrameLine> lines, Func<FrameLine, string?> cell) =>
        DeedleSeries.Pairs(lines.Index().Where(line => cell(line.Item) is not null).Select(line => (line.Index, cell(line.Item)!)));

    private static Series<int, T> Numbers<T>(IReadOnlyList<FrameLine> lines, Func<FrameLine, T?> cell)
        where T : struct =>
        DeedleSeries.Pairs(lines.Index().Where(line => cell(line.Item) is not null).Select(line => (line.Index, cell(line.Item)!.Value)));
}
