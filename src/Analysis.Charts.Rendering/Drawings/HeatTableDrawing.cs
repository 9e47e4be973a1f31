using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>A table of shaded cells with the number in each; the column heads are vertical where they don't fit horizontally.</summary>
internal static class HeatTableDrawing
{
    private const double CellPadding = 2;
    private const double LongestHead = 96;

    internal static PlotlyDrawing Draw(HeatTable chart) => PlotlyDrawing.Of(screen => On(screen, chart), Key(chart));

    /// <summary>The classes in the hue of the first column: the others run through the same steps.</summary>
    private static IReadOnlyList<KeyEntry> Key(HeatTable chart) =>
        ShadedCells.Key(chart.Shading, chart.Columns[0].Role, chart.Rows.SelectMany(row => row.Cells.Values));

    private static (GenericChart Chart, double Height) On(ScreenSize screen, HeatTable chart)
    {
        var rows = RowAxis.Of(chart.Rows.Select(row => screen.Name(row.Label, row.ShortLabel)), screen, 34);
        var heads = ColumnHeads.Of(
            chart.Columns.Select(column => screen.Name(column.Label, column.ShortLabel)),
            screen,
            (screen.Width - rows.Left) / chart.Columns.Count - CellPadding
        );
        var places = chart
            .Rows.SelectMany(
                (row, i) =>
                    chart.Columns.Select(
                        (column, j) => new PlacedCell(row, column, row.Cells[column.Id], j, rows.Middle(i), rows.Heights[i])
                    )
            )
            .ToArray();
        var shading = chart.Shading;
        var trace = ShadedCells.Draw([.. places.Select(place => Shaded(place, shading, chart.Format))], 1);
        var write = Writing(chart, screen, heads.Width);
        var notes = places.Select(place =>
            ShadedCell
                .Note(place.Value, shading, ShadedCell.Markup(place.Value, write(place.Value)), screen.FontSize)
                .Set("xref", "x")
                .Set("x", place.Column)
                .Set("yref", "y")
                .Set("y", place.Middle)
                .Set("hovertext", LabelLines.Escape(place.Value.Reason ?? ""))
        );
        var page = PlotLayout
            .Compose([trace], screen, new(rows.Left, 0, heads.Height, 2), [.. notes, .. heads.Notes()], Borders(chart, rows))
            .WithAxis("xaxis", PlotLayout.Axis(-0.5, chart.Columns.Count - 0.5, [], []).Set("showticklabels", false))
            .WithAxis("yaxis", rows.Axis(screen));
        GenericChart.getLayout(page).Set("barmode", "overlay");
        return (page, heads.Height + rows.Height + 2);
    }

    private static ShadedCell Shaded(PlacedCell place, Shading shading, ValueFormat format) =>
        new(
            place.Column,
            place.Middle,
            place.Height - CellPadding,
            ShadedCell.Shade(place.Value, shading, place.Head.Role),
            HoverText.Of(place.Row.Label, place.Head.Label, place.Value, format)
        );

    /// <summary>Numbers with their unit where all fit, else without: the unit is then under the title.</summary>
    private static Func<ChartValue, string> Writing(HeatTable chart, ScreenSize screen, double width)
    {
        var numbers = chart.Rows.SelectMany(row => row.Cells.Values).Select(value => value.Number).OfType<double>();
        var whole = numbers.All(number => TextWidth.Of(chart.Format.Text(number), screen.FontSize) <= width - 6);
        return value =>
            value.Number is not { } number ? "–"
            : whole ? chart.Format.Text(number)
            : chart.Format.Digits(number);
    }

    /// <summary>Paper between the columns; the cells touch so that the hatching is not cut.</summary>
    private static IEnumerable<Shape> Borders(HeatTable chart, RowAxis rows) =>
        Enumerable
            .Range(0, chart.Columns.Count - 1)
            .Select(i =>
                Traces
                    .Rule(Traces.Theme.Paper, "solid", "above")
                    .Set("line", new Line().Set("color", Traces.Theme.Paper).Set("width", CellPadding + 1).Set("dash", "solid"))
                    .Set("xref", "x")
                    .Set("x0", i + 0.5)
                    .Set("x1", i + 0.5)
                    .Set("yref", "y")
                    .Set("y0", 0)
                    .Set("y1", rows.Height)
            );

    private sealed record PlacedCell(HeatRow Row, HeatColumn Head, ChartValue Value, int Column, double Middle, double Height);

    /// <summary>The names over the columns.</summary>
    private sealed record ColumnHeads(IReadOnlyList<LabelLines> Labels, double Width, double Size, int Angle)
    {
        internal static ColumnHeads Of(IEnumerable<string> names, ScreenSize screen, double width)
        {
            var all = names.ToArray();
            var lying = all.Select(name => LabelLines.Wrap(name, screen.FontSize, width - 4)).ToArray();
            if (lying.All(label => label.Lines.Count <= 3 && label.Lines.All(line => !line.EndsWith('…'))))
                return new(lying, width, screen.FontSize, 0);
            return new([.. all.Select(name => LabelLines.Wrap(name, screen.FontSize, LongestHead).AtMost(2))], width, screen.FontSize, -90);
        }

        internal double Height => (Angle == 0 ? Labels.Max(label => label.Height) : Labels.Max(label => label.Width)) + 8;

        internal IEnumerable<Annotation> Notes() =>
            Labels.Select(
                (label, i) =>
                    Traces
                        .Note(label.Markup, Traces.Theme.Ink, Size)
                        .Set("xref", "x")
                        .Set("x", i)
                        .Set("yref", "paper")
                        .Set("y", 1)
                        .Set("yanchor", "bottom")
                        .Set("yshift", 3)
                        .Set("textangle", Angle)
            );
    }
}
