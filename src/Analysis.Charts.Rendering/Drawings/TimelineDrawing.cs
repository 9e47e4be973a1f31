using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Named rows of marks along the years; what was reached last is written beside the row where there is space.</summary>
internal static class TimelineDrawing
{
    private const double Mark = 11;
    private const double LabelGap = 10;

    // The years are as wide as the longest words allow, to which a sum is equal only within rounding.
    private const double Rounding = 0.01;

    internal static PlotlyDrawing Draw(Timeline chart) => PlotlyDrawing.Of(screen => On(screen, chart), [.. chart.Stages.Select(Key)]);

    private static KeyEntry Key(TimelineStage stage) =>
        new(
            stage.Label,
            KeyEntry.NameOf(stage.Role),
            stage.Shape switch
            {
                TimelineShape.Ring => "ring",
                TimelineShape.Diamond => "diamond",
                _ => "dot",
            }
        );

    private static (GenericChart Chart, double Height) On(ScreenSize screen, Timeline chart)
    {
        var rows = RowAxis.Of(chart.Ordered.Select(row => screen.Name(row.Label, row.ShortLabel)), screen, screen.FontSize * 2);
        var width = screen.Width - rows.Left - 8;
        var axis = TimeAxis.Covering(chart, width, screen.FontSize);
        var words = chart.Ordered.Select((row, i) => Words(row, rows.Middle(i), axis)).OfType<Annotation>();
        var page = PlotLayout
            .Compose([ConnectingLines(chart, rows), Events(chart, rows)], screen, new(rows.Left, 8, 4, 28), words, [])
            .WithAxis("xaxis", axis.Draw())
            .WithAxis("yaxis", rows.Axis(screen).Set("showgrid", true).Set("gridcolor", Traces.Theme.Grid));
        return (page, rows.Height + 32);
    }

    /// <summary>A line from the first to the last event of each row.</summary>
    private static GenericChart ConnectingLines(Timeline chart, RowAxis rows)
    {
        var ends = chart.Ordered.Select((row, i) => (From: row.Ordered[0].At, To: row.Ordered[^1].At, Y: rows.Middle(i))).ToArray();
        return Traces.Path(
            ends.SelectMany(end => new[] { end.From, end.To, double.NaN }),
            ends.SelectMany(end => new[] { end.Y, end.Y, double.NaN }),
            Traces.Theme.Mark(ChartRole.Muted),
            2,
            "solid"
        );
    }

    private static GenericChart Events(Timeline chart, RowAxis rows)
    {
        var all = chart.Ordered.SelectMany((row, i) => row.Ordered.Select(one => (Row: row, One: one, Y: rows.Middle(i)))).ToArray();
        return Traces.Points(
            all.Select(at => at.One.At),
            all.Select(at => at.Y),
            all.Select(at => StyleOf(chart.StageOf(at.One))),
            all.Select(at => $"<b>{LabelLines.Escape(at.Row.Label)}</b><br>{LabelLines.Escape($"{at.One.When}: {at.One.Words}")}")
        );
    }

    private static PointStyle StyleOf(TimelineStage stage)
    {
        var colour = Traces.Theme.Mark(stage.Role);
        return stage.Shape switch
        {
            TimelineShape.Ring => PointStyle.Hollow(colour, Mark),
            TimelineShape.Diamond => PointStyle.Full(colour, Mark) with { Symbol = "diamond" },
            _ => PointStyle.Full(colour, Mark),
        };
    }

    /// <summary>
    /// The latest event in words: right of the row's last mark; left of it where it is the only one, so that no words are beside an earlier
    /// mark; else only under the pointer and in the table.
    /// </summary>
    private static Annotation? Words(TimelineRow row, double y, TimeAxis axis)
    {
        var last = row.Ordered[^1];
        var room = Room(last, axis.Size);
        if (axis.Pixel(last.At) + room <= axis.Width + Rounding)
            return Beside(last.At, NoteSide.Right);
        return row.Events.Count == 1 && axis.Pixel(last.At) - room >= 0 ? Beside(last.At, NoteSide.Left) : null;

        Annotation Beside(double x, NoteSide side) =>
            Traces.ValueNote(last.Words, Traces.Theme.InkMuted, axis.Size, new(x, y, side, LabelGap));
    }

    private static double Room(TimelineEvent one, double size) => TextWidth.Of(one.Words, size) + LabelGap + 2;

    /// <summary>Whole years, with a mark at the beginning of as many as fit; the words of the last marks have space behind the years.</summary>
    private sealed record TimeAxis(int From, int To, double Width, double Size, double YearsWidth)
    {
        // The years keep at least this part of the width.
        private const double LeastPart = 0.6;

        internal static TimeAxis Covering(Timeline chart, double width, double size)
        {
            var all = chart.Rows.SelectMany(row => row.Events).Select(one => one.At).ToArray();
            var (from, to) = ((int)Math.Floor(all.Min()), (int)Math.Floor(all.Max()) + 1);
            var fitting = chart
                .Rows.Select(row => row.Ordered[^1])
                .Select(last => (width - Room(last, size)) * (to - from) / (last.At - from))
                .Where(fits => fits >= LeastPart * width);
            return new(from, to, width, size, fitting.Append(width).Min());
        }

        internal double Pixel(double at) => (at - From) / (To - From) * YearsWidth;

        internal LinearAxis Draw()
        {
            var least = Math.Max(1, (int)Math.Ceiling((TextWidth.Of("2024", 12) + 14) * (To - From) / YearsWidth));
            // The name of a year is at its middle, so that a mark early in a year is not read as one of the year before.
            int[] named = [.. Enumerable.Range(From, To - From).Where(year => (To - 1 - year) % least == 0)];
            return PlotLayout
                .Axis(
                    From,
                    From + (To - From) * Width / YearsWidth,
                    named.Select(year => year + 0.5),
                    named.Select(year => ValueFormat.Years.Text(year))
                )
                .Set("tickfont", Traces.Font(Traces.Theme.InkMuted, 12));
        }
    }
}
