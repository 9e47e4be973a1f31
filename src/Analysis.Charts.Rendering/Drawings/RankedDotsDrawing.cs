using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Before and after as two dots a row; the values are outside the pair, so that they never overlap.</summary>
internal static class RankedDotsDrawing
{
    private const double Dot = 11;

    internal static PlotlyDrawing Draw(RankedDots chart) => PlotlyDrawing.Of(screen => On(screen, chart), Key(chart));

    private static KeyEntry[] Key(RankedDots chart) =>
        [
            new(chart.BeforeLabel, KeyEntry.NameOf(ChartRole.Muted), "dot"),
            .. chart
                .Rows.Select(row => row.Role)
                .Distinct()
                .Take(1)
                .Select(role => new KeyEntry(chart.AfterLabel, KeyEntry.NameOf(role), "dot")),
        ];

    private static (GenericChart Chart, double Height) On(ScreenSize screen, RankedDots chart)
    {
        var rows = RowAxis.Of(chart.Ordered.Select(row => screen.Name(row.Label, row.ShortLabel)), screen, screen.FontSize * 2);
        var width = screen.Width - rows.Left - 4;
        var numbers = chart.Rows.SelectMany(row => new[] { row.Before.Number, row.After.Number }).OfType<double>().ToArray();
        var room = numbers.Select(number => TextWidth.Of(chart.Format.Text(number), screen.FontSize)).DefaultIfEmpty(0).Max() + Dot + 4;
        var span = ValueRange.Covering(
            numbers.Concat(chart.Guidelines.Select(line => line.Value)).Select(chart.Format.Shown),
            width,
            room,
            room
        );
        var lines = VerticalGuidelines.Place(chart.Guidelines, chart.Format, span, width, rows.Left);
        var gaps = chart
            .Ordered.Select((row, i) => (row, i))
            .Where(at => at.row.Before.Number is null && at.row.After.Number is null)
            .Select(at => rows.Gap(at.i, span.From, at.row.After.Reason!, screen, width - 6));
        var chartOf = PlotLayout
            .Compose(
                [ConnectingLines(chart, rows), Dots(chart, rows)],
                screen,
                new(rows.Left, 4, lines.Top, 6),
                [.. lines.Notes(), .. Values(chart, rows, screen), .. gaps],
                lines.Rules(rows.Height)
            )
            .WithAxis("xaxis", PlotLayout.Axis(span.From, span.To, [], []))
            .WithAxis("yaxis", rows.Axis(screen).Set("showgrid", true).Set("gridcolor", Traces.Theme.Grid));
        return (chartOf, lines.Top + rows.Height + 6);
    }

    private static GenericChart ConnectingLines(RankedDots chart, RowAxis rows)
    {
        var pairs = chart
            .Ordered.Select((row, i) => (row, i))
            .Where(at => at.row.Before.Number is not null && at.row.After.Number is not null)
            .ToArray();
        return Traces.Path(
            pairs.SelectMany(at =>
                new[] { chart.Format.Shown(at.row.Before.Number!.Value), chart.Format.Shown(at.row.After.Number!.Value), double.NaN }
            ),
            pairs.SelectMany(at => new[] { rows.Middle(at.i), rows.Middle(at.i), double.NaN }),
            Traces.Theme.Mark(ChartRole.Muted),
            3,
            "solid"
        );
    }

    private static GenericChart Dots(RankedDots chart, RowAxis rows)
    {
        var dots = StyledDots(chart);
        // Where everything is an estimate the caption states it, and hollow dots would add nothing.
        var allSoft = dots.All(dot => !dot.Value.IsFirm);
        return Traces.Points(
            dots.Select(dot => chart.Format.Shown(dot.Value.Number!.Value)),
            dots.Select(dot => rows.Middle(dot.Row)),
            dots.Select(dot => dot.Value.IsFirm || allSoft ? PointStyle.Full(dot.Colour, Dot) : PointStyle.Hollow(dot.Colour, Dot)),
            dots.Select(dot => HoverText.Of(dot.Name, dot.When(chart), dot.Value, chart.Format))
        );
    }

    private static IEnumerable<Annotation> Values(RankedDots chart, RowAxis rows, ScreenSize screen) =>
        StyledDots(chart)
            .Select(dot =>
                Traces.ValueNote(
                    chart.Format.Text(dot.Value.Number!.Value),
                    dot.TextColour,
                    screen.FontSize,
                    new(chart.Format.Shown(dot.Value.Number.Value), rows.Middle(dot.Row), dot.Side, Dot / 2 + 3)
                )
            );

    private static DotStyle[] StyledDots(RankedDots chart) =>
        [.. chart.Ordered.SelectMany((row, i) => new[] { Before(row, i), After(row, i) }).Where(dot => dot.Value.Number is not null)];

    private static DotStyle Before(RankedDot row, int i) =>
        new(
            row.Label,
            i,
            row.Before,
            Traces.Theme.Mark(ChartRole.Muted),
            Traces.Theme.InkMuted,
            row.Before.Number <= row.After.Number ? NoteSide.Left : NoteSide.Right,
            IsAfter: false
        );

    private static DotStyle After(RankedDot row, int i) =>
        new(
            row.Label,
            i,
            row.After,
            Traces.Theme.Mark(row.Role),
            Traces.Theme.Label(row.Role),
            row.After.Number < row.Before.Number ? NoteSide.Left : NoteSide.Right,
            IsAfter: true
        );

    private sealed record DotStyle(string Name, int Row, ChartValue Value, string Colour, string TextColour, NoteSide Side, bool IsAfter)
    {
        internal string When(RankedDots chart) => IsAfter ? chart.AfterLabel : chart.BeforeLabel;
    }
}
