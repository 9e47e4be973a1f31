namespace Analysis.Charts.Rendering.Tests;

internal static partial class Gallery
{
    private static TrendSeries Counts(string label, ChartRole role, double first, double lost) =>
        new()
        {
            Label = label,
            Role = role,
            Points =
            [
                .. Enumerable.Range(0, 36).Select(i => new TrendPoint(2025 + i, Math.Max(0, first - lost * i), ObservationStatus.Estimate)),
            ],
        };

    private static TrendSeries Holed(TrendSeries series) =>
        series with
        {
            Points =
            [
                .. series.Points.Select(point =>
                    point.Period.To == 2040 ? new TrendPoint(point.Period, ChartValue.Missing("no life assumed")) : point
                ),
            ],
        };

    private static SlopeLine Slopes(string label, ChartRole role, double?[] values) =>
        new()
        {
            Label = label,
            Role = role,
            Values =
            [
                .. values.Select(value => value is { } number ? ChartValue.Of(number) : ChartValue.Missing("printed for the group alone")),
            ],
        };

    private static TimelineRow Made(string label, params (string When, string Stage, string Words)[] events) =>
        new()
        {
            Label = label,
            Events =
            [
                .. events.Select(one => new TimelineEvent
                {
                    When = one.When,
                    Stage = one.Stage,
                    Words = one.Words,
                }),
            ],
        };

    private static FlowNode Node(string id, string label, ChartRole role) =>
        new()
        {
            Id = id,
            Label = label,
            Role = role,
        };

    private static Flow Flowing(string from, string to, double percent) => new(from, to, ChartValue.Of(percent / 100));
}
