using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Europe in squares, with the code and the value of each country inside.</summary>
internal static class TileMapDrawing
{
    private const double Filled = 0.94;

    internal static PlotlyDrawing Draw(TileMap chart) =>
        PlotlyDrawing.Of(screen => On(screen, chart), ShadedCells.Key(chart.Shading, chart.Role, chart.Tiles.Select(tile => tile.Value)));

    private static (GenericChart Chart, double Height) On(ScreenSize screen, TileMap chart)
    {
        var side = screen.IsNarrow ? screen.Width / EuropeTiles.Columns : 58;
        var size = screen.IsNarrow ? 10.0 : 13.0;
        var height = side * EuropeTiles.Rows;
        var fits = chart
            .Tiles.Select(tile => tile.Value.Number)
            .OfType<double>()
            .All(number => TextWidth.Of(chart.Format.Digits(number), size) <= side * Filled - 4);
        var page = PlotLayout
            .Compose(
                [ShadedCells.Draw(Cells(chart), Filled)],
                screen,
                new(0, 0, 0, 0),
                chart.Tiles.Select(tile => Label(tile, chart, size, fits)),
                []
            )
            .WithAxis("xaxis", Axis(-0.5, EuropeTiles.Columns - 0.5))
            .WithAxis("yaxis", Axis(EuropeTiles.Rows - 0.5, -0.5).Set("scaleanchor", "x"));
        GenericChart.getLayout(page).Set("barmode", "overlay");
        return (page, height);
    }

    private static ShadedCell[] Cells(TileMap chart) =>
        [
            .. chart.Tiles.Select(tile => new ShadedCell(
                Place(tile).X,
                Place(tile).Y,
                Filled,
                ShadedCell.Shade(tile.Value, chart.Shading, chart.Role),
                HoverText.Of(tile.Country.Name, "", tile.Value, chart.Format)
            )),
        ];

    private static LinearAxis Axis(double from, double to) =>
        PlotLayout.Axis(from, to, [], []).Set("constrain", "domain").Set("showticklabels", false);

    private static (double X, double Y) Place(MapTile tile) => EuropeTiles.Places[tile.Country.Code];

    /// <summary>The code, and under it the value where all values fit.</summary>
    private static Annotation Label(MapTile tile, TileMap chart, double size, bool fits)
    {
        var value = tile.Value.Number is { } number ? ShadedCell.Markup(tile.Value, chart.Format.Digits(number)) : "–";
        return ShadedCell
            .Note(tile.Value, chart.Shading, $"<b>{tile.Country.Code}</b>{(fits ? $"<br>{value}" : "")}", size)
            .Set("xref", "x")
            .Set("x", Place(tile).X)
            .Set("yref", "y")
            .Set("y", Place(tile).Y);
    }
}
