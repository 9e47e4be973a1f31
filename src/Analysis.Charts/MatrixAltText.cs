namespace Analysis.Charts;

/// <summary>Shaded squares in sentences: the largest, the smallest, the gaps.</summary>
internal static class MatrixAltText
{
    internal static string Write(TileMap chart)
    {
        var told = chart.Ordered.Where(tile => tile.Value.Number is not null).ToArray();
        string Say(MapTile tile) => $"{tile.Country.Name} {Sentences.Say(tile.Value, chart.Format)}";
        return Sentences.Paragraph(
        [
            $"Tile map of Europe, one square a country: {chart.Subtitle ?? chart.Title}; {chart.Unit}, {told.Length} of {chart.Tiles.Count} countries with a value",
            told.Length <= 8 ? Sentences.Join([.. told.Select(Say)]) : $"Largest: {Sentences.Join([.. told.Take(4).Select(Say)])}. Smallest: {Sentences.Join([.. told.TakeLast(4).Select(Say)])}.",
            .. CaptionWords.GapLines(chart.Values),
        ]);
    }

    internal static string Write(HeatTable chart) => Sentences.Paragraph(
    [
        $"Heat table: {chart.Subtitle ?? chart.Title}; {chart.Unit}, {chart.Rows.Count} rows by {chart.Columns.Count} columns",
        .. chart.Rows.Select(row => $"{row.Label}: {Largest(chart, row)}"),
        .. CaptionWords.GapLines(chart.Values),
    ]);

    /// <summary>The largest cell of a row: who leads there.</summary>
    private static string Largest(HeatTable chart, HeatRow row)
    {
        var told = chart.Columns.Where(column => row.Cells[column.Id].Number is not null).OrderByDescending(column => row.Cells[column.Id].Number).ToArray();
        return told.Length == 0 ? "no data" : $"largest {told[0].Label} with {Sentences.Say(row.Cells[told[0].Id], chart.Format)}";
    }
}
