namespace Analysis.Charts;

/// <summary>How lists, years and ends of sentences are written in captions and alt texts.</summary>
internal static class Sentences
{
    /// <summary><c>a, b and c</c>.</summary>
    internal static string Join(IReadOnlyList<string> parts) =>
        parts.Count switch
        {
            0 => "",
            1 => parts[0],
            _ => string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1],
        };

    /// <summary>Sentences one after the other, each with its full stop; empty ones left out.</summary>
    internal static string Paragraph(IReadOnlyList<string> sentences) =>
        string.Join(" ", sentences.Where(sentence => sentence.Length > 0).Select(Close));

    private static string Close(string sentence) =>
        sentence.EndsWith('.') || sentence.EndsWith('?') || sentence.EndsWith('!') ? sentence : sentence + ".";

    /// <summary>Years in prose, runs of single years pooled: <c>2014–16, 2020</c>.</summary>
    internal static string Periods(IReadOnlyCollection<Period> periods)
    {
        var runs = new List<Period>();
        foreach (var period in periods.Distinct().OrderBy(p => p.From).ThenBy(p => p.To))
        {
            if (runs.Count > 0 && period.IsYear && runs[^1].To + 1 == period.From)
                runs[^1] = new(runs[^1].From, period.To);
            else
                runs.Add(period);
        }
        return string.Join(", ", runs.Select(run => run.ToProse()));
    }

    /// <summary>A value as written in prose, with the word for its status.</summary>
    internal static string Say(ChartValue value, ValueFormat format) =>
        value.Number is { } number
            ? format.Text(number)
                + (
                    value.IsFirm ? ""
                    : value.Status is ObservationStatus.Estimate ? " (estimate)"
                    : " (provisional)"
                )
            : $"no data ({value.Reason})";
}

/// <summary>The line under a chart.</summary>
internal static class ChartCaption
{
    internal static string Write(ChartSpec spec) =>
        Sentences.Paragraph([$"Unit: {spec.Unit}", SourceLine(spec.Sources), EstimateLine(spec), .. GapLines(spec.Values)]);

    /// <summary>Where values are missing: one sentence a reason, so that thirty gaps with one cause take one line.</summary>
    internal static IEnumerable<string> GapLines(IReadOnlyList<PlacedValue> values) =>
        values
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
        if (soft.Length == 0)
            return "";
        var what = Sentences.Join([.. soft.Select(status => status is ObservationStatus.Estimate ? "estimates" : "provisional figures")]);
        return numbers.All(placed => !placed.Value.IsFirm) ? $"All values are {what}" : $"{spec.EstimateMarks} are {what}";
    }
}
