namespace Analysis.Charts;

/// <summary>Stacked shares as sentences and as a table.</summary>
internal static class StackedWords
{
    internal static string AltText(StackedShares chart)
    {
        var told = chart.Bars.Where(bar => bar.Reason is null).ToArray();
        var shown = told.Length <= 6 ? told : [told[0], told[^1]];
        return Sentences.Paragraph(
        [
            $"Stacked {(chart.Direction is StackedDirection.Columns ? "column" : "bar")} chart of shares of 100 %: {chart.Subtitle ?? chart.Title}; {chart.Unit}, {chart.Bars.Count} {(chart.Direction is StackedDirection.Columns ? "columns" : "bars")}",
            .. shown.Select(bar => $"{bar.Label}: {Sentences.Join([.. chart.Parts.Where(part => bar.Shares.ContainsKey(part.Id)).Select(part => $"{part.Label} {Sentences.Say(bar.Shares[part.Id], chart.Format)}")])}."),
            told.Length > shown.Length ? Extremes(chart, told) : "",
            .. CaptionWords.GapLines(chart.Values),
        ]);
    }

    internal static ChartTable Table(StackedShares chart) => new(
        [TableColumn.Words(chart.BarTitle), .. chart.Parts.Select(part => TableColumn.Numbers(part.Label, chart.Unit))],
        [.. chart.Bars.Select(bar => (IReadOnlyList<TableCell>)[TableCell.Words(bar.Label), .. chart.Parts.Select(part => Cell(bar, part, chart.Format))])]);

    private static TableCell Cell(StackedBar bar, StackedPart part, ValueFormat format) => bar.Reason is { } reason
        ? TableCell.From(ChartValue.Missing(reason), format)
        // A part that a complete bar does not name is zero: the shares add up to 100 % without it.
        : TableCell.From(bar.Shares.GetValueOrDefault(part.Id) ?? ChartValue.Of(0), format);

    private static string Extremes(StackedShares chart, IReadOnlyList<StackedBar> bars)
    {
        var part = chart.Parts[0];
        var by = bars.Where(bar => bar.Shares.ContainsKey(part.Id)).OrderBy(bar => bar.Shares[part.Id].Number).ToArray();
        return by.Length == 0 ? "" : $"{part.Label}: largest in {Say(by[^1])}, smallest in {Say(by[0])}.";
        string Say(StackedBar bar) => $"{bar.Label} with {Sentences.Say(bar.Shares[part.Id], chart.Format)}";
    }
}
