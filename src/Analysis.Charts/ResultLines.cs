namespace Analysis.Charts;

/// <summary>Lines of results, for a chart that compares several of them: scenarios, editions, definitions.</summary>
public static class ResultLines
{
    /// <summary>The one series of a result as a line: <c>reform.Line("Higher target")</c>.</summary>
    /// <param name="result">A result of one country or group with one counterpart at most.</param>
    /// <param name="label">The name at the end of the line; if left out that of the counterpart, or else of the country or group.</param>
    /// <param name="role">What it represents; if left out what the counterpart, or else the country or group, is.</param>
    /// <exception cref="ArgumentException">The result has no value, or several series.</exception>
    public static TrendSeries Line(this Indicator result, string? label = null, ChartRole? role = null)
    {
        var shape = ResultShape.Of(result);
        shape.Require(
            shape is { Subjects.Count: 1, Counterparts.Count: <= 1 },
            ".Line()",
            "one country or group, and one counterpart at most"
        );
        var shown = shape.Counterparts is [var counterpart] ? counterpart : shape.Subjects[0];
        return TrendSeries.From(result, shape.Subjects[0].Id, role ?? SubjectRoles.Of(shown), shape.OnlyCounterpart, label);
    }

    /// <summary>A line of windows with each at its last year, to draw beside lines of single years.</summary>
    /// <param name="line">The line.</param>
    public static TrendSeries AtLastYears(this TrendSeries line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line with { Points = [.. line.Points.Select(point => point with { Period = Period.Year(point.Period.To) })] };
    }

    /// <summary>Two dots a row, one for each of two counterparts: the half-life of European and of American designs.</summary>
    /// <param name="result">A result of one period.</param>
    /// <param name="before">The id of the first counterpart.</param>
    /// <param name="after">The id of the second, which gives the colour. What has no value of it has no row.</param>
    /// <param name="missing">The reason where a row has no value of the first.</param>
    /// <exception cref="ArgumentException">The result holds nothing of one of the counterparts.</exception>
    public static RankedDots Dots(this Indicator result, string before, string after, string missing = "no value")
    {
        var shape = ResultShape.Of(result);
        var (first, second, unit) = (Counterpart(shape, before), Counterpart(shape, after), ResultUnit.Of(result));
        return new()
        {
            Id = $"{result.Id}-dots",
            Title = $"{result.Title}: {first.NameInProse} and {second.NameInProse}",
            Subtitle = ResultTitle.Scope(result, shape, shape.Periods[^1]),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            BeforeLabel = first.Name,
            AfterLabel = second.Name,
            RowTitle = "Country or group",
            Rows =
            [
                .. shape
                    .Numbers.Where(o => o.Counterpart == second)
                    .Select(o => new RankedDot
                    {
                        Label = o.Subject.Name,
                        Before = shape.Numbers.FirstOrDefault(other => other.Subject == o.Subject && other.Counterpart == first)
                            is { } other
                            ? ChartValue.Of(other)
                            : ChartValue.Missing(missing),
                        After = ChartValue.Of(o),
                        Role = SubjectRoles.Of(second),
                    }),
            ],
        };
    }

    /// <summary>The chart with all bars in one colour, where what they measure is of one side.</summary>
    public static RankedBars InRole(this RankedBars chart, ChartRole role)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart with { Bars = [.. chart.Bars.Select(bar => bar with { Role = role })] };
    }

    /// <summary>The chart with words behind some of its labels: <c>Finland (weak source)</c>.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="labels">The bars, by label; a label that the chart does not have is passed over.</param>
    /// <param name="mark">The words, which brackets surround.</param>
    public static RankedBars Marked(this RankedBars chart, IReadOnlyCollection<string> labels, string mark)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart with
        {
            Bars = [.. chart.Bars.Select(bar => labels.Contains(bar.Label) ? bar with { Label = $"{bar.Label} ({mark})" } : bar)],
        };
    }

    private static Subject Counterpart(ResultShape shape, string id) =>
        shape.Counterparts.FirstOrDefault(counterpart => counterpart.Id == id)
        ?? throw new ArgumentException(
            $"The result has no counterpart '{id}'; did you mean {ClosestMatch.Find(id, shape.Counterparts.Select(one => one.Id))}?"
        );
}
