namespace Analysis.Charts;

/// <summary>Rankings in sentences: the largest, the smallest, the highlighted ones, the lines across, the gaps.</summary>
internal static class RankedAltText
{
    internal static string Write(RankedBars chart)
    {
        var bars = chart.Ordered.Where(bar => bar.Value.Number is not null).ToArray();
        string Say(RankedBar bar) => $"{bar.Label} {Sentences.Say(bar.Value, chart.Format)}";
        return Sentences.Paragraph(
        [
            $"Bar chart: {chart.Subtitle ?? chart.Title}; {chart.Unit}, {bars.Length} bars, largest first",
            bars.Length <= 8 ? Sentences.Join([.. bars.Select(Say)]) : $"Largest: {Sentences.Join([.. bars.Take(3).Select(Say)])}. Smallest: {Sentences.Join([.. bars.TakeLast(3).Select(Say)])}.",
            bars.Length > 8 ? Marked([.. bars.Skip(3).SkipLast(3).Where(bar => bar.Role != MostCommon(bars)).Select(Say)]) : "",
            .. chart.Guidelines.Select(line => Across(line, [.. bars.Select(bar => bar.Value)], chart.Format)),
            .. CaptionWords.GapLines(chart.Values),
        ]);
    }

    internal static string Write(RankedDots chart)
    {
        var rows = chart.Ordered.Where(row => row.Before.Number is not null && row.After.Number is not null).ToArray();
        string Say(RankedDot row) => $"{row.Label} from {Sentences.Say(row.Before, chart.Format)} to {Sentences.Say(row.After, chart.Format)}";
        var (up, down) = (rows.Count(row => row.After.Number > row.Before.Number), rows.Count(row => row.After.Number < row.Before.Number));
        return Sentences.Paragraph(
        [
            $"Dot chart, {chart.BeforeLabel} against {chart.AfterLabel}: {chart.Subtitle ?? chart.Title}; {chart.Unit}, {chart.Rows.Count} rows, largest {chart.AfterLabel} value first",
            rows.Length == 0 ? "" : $"{up} rose and {down} fell.",
            rows.Length <= 8 ? Sentences.Join([.. rows.Select(Say)]) : $"Largest: {Sentences.Join([.. rows.Take(3).Select(Say)])}. Smallest: {Sentences.Join([.. rows.TakeLast(3).Select(Say)])}.",
            .. chart.Guidelines.Select(line => Across(line, [.. rows.Select(row => row.After)], chart.Format)),
            .. CaptionWords.GapLines(chart.Values),
        ]);
    }

    private static string Across(Guideline line, IReadOnlyList<ChartValue> values, ValueFormat format)
    {
        var reached = values.Count(value => value.Number >= line.Value);
        return $"A line marks {line.Label} at {format.Text(line.Value)}; {reached} of {values.Count} reach it.";
    }

    private static string Marked(IReadOnlyList<string> bars) => bars.Count is 0 or > 6 ? "" : $"Also marked: {Sentences.Join(bars)}.";

    private static ChartRole MostCommon(IEnumerable<RankedBar> bars) => bars.GroupBy(bar => bar.Role).MaxBy(same => same.Count())!.Key;
}
