namespace Analysis.Charts;

/// <summary>The line under a chart.</summary>
internal static class CaptionWords
{
    internal static string Write(ChartSpec spec) =>
        Sentences.Paragraph([$"Unit: {spec.Unit}", SourceLine(spec.Sources), EstimateLine(spec), .. GapLines(spec.Values)]);


    /// <summary>Where values are missing: one sentence a reason, so that thirty gaps with one cause take one line.</summary>
    internal static IEnumerable<string> GapLines(IReadOnlyList<PlacedValue> values) => values
        .Where(placed => placed.Value.Reason is not null)
        .GroupBy(placed => placed.Value.Reason!)
        .Select(gaps => $"No data for {Sentences.Join([.. gaps.GroupBy(gap => gap.Place).Select(Place)])}: {gaps.Key}");

    private static string Place(IGrouping<string, PlacedValue> gaps)
    {
        var periods = gaps.Select(gap => gap.Period).OfType<Period>().ToArray();
        return periods.Length == 0 ? gaps.Key : $"{gaps.Key} ({Sentences.Periods(periods)})";
    }

    private static string SourceLine(IReadOnlyList<Source> sources) =>
        (sources.Count > 1 ? "Sources: " : "Source: ") + string.Join("; ", sources.Select(source => source.ToString()));

    private static string EstimateLine(ChartSpec spec)
    {
        var numbers = spec.Values.Where(placed => placed.Value.Number is not null).ToArray();
        var soft = numbers.Where(placed => !placed.Value.IsFirm).Select(placed => placed.Value.Status).Distinct().Order().ToArray();
        if (soft.Length == 0) return "";
        var what = Sentences.Join([.. soft.Select(status => status is ObservationStatus.Estimate ? "estimates" : "provisional figures")]);
        return numbers.All(placed => !placed.Value.IsFirm) ? $"All values are {what}" : $"{spec.EstimateMarks} are {what}";
    }
}
