namespace Analysis.Charts;

/// <summary>Two results in one chart: what was delivered and what is planned.</summary>
public static class ResultPairs
{
    /// <summary>Two dots a country or group: the value of this result and that of another one.</summary>
    /// <param name="before">The result of the first dot, one value a country or group.</param>
    /// <param name="after">The result of the second, in the same unit; it gives the order and the colour.</param>
    /// <param name="missing">The reason where a result has neither a value nor a gap of a country or group.</param>
    /// <exception cref="ArgumentException">The units differ, or a result has no value, or several of one country or group.</exception>
    public static RankedDots Dots(this Indicator before, Indicator after, string missing = "no value")
    {
        var (first, second) = (OneEach(before), OneEach(after));
        if (before.Unit != after.Unit)
            throw new ArgumentException(
                $"'{before.Title}' ({before.Unit}) and '{after.Title}' ({after.Unit}) can't be drawn on one axis; take both in one unit."
            );
        var unit = ResultUnit.Of(after);
        return new()
        {
            Id = $"{before.Id}-dots",
            Title = $"{before.Title}, and {after.Title}",
            Unit = unit.Words,
            Format = unit.Format,
            Sources = SourceList.OneEditionEach(before.Sources.Concat(after.Sources)),
            BeforeLabel = before.Title,
            AfterLabel = after.Title,
            RowTitle = "Country or group",
            Rows =
            [
                .. second
                    .Numbers.Concat(first.Numbers)
                    .DistinctBy(o => o.Subject)
                    .Select(o => new RankedDot
                    {
                        Label = o.Subject.Name,
                        Before = Value(first, before, o.Subject, missing),
                        After = Value(second, after, o.Subject, missing),
                        Role = SubjectRoles.Of(o.Counterpart ?? o.Subject),
                    }),
            ],
        };
    }

    /// <summary>The chart with one colour for what is neither a country nor a group of Europe, such as systems that countries own
    /// together.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="role">What they belong to.</param>
    public static RankedBars OthersInRole(this RankedBars chart, ChartRole role)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart with { Bars = [.. chart.Bars.Select(bar => bar.Role is ChartRole.Others ? bar with { Role = role } : bar)] };
    }

    private static ResultShape OneEach(Indicator result)
    {
        var shape = ResultShape.Of(result);
        return shape.Numbers.GroupBy(o => o.Subject).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new ArgumentException(
                $"'{result.Title}' has several values for {twice.Key.NameInProse}, and a dot shows one; choose a period or a counterpart."
            )
            : shape;
    }

    private static ChartValue Value(ResultShape shape, Indicator result, Subject subject, string missing) =>
        shape.Numbers.FirstOrDefault(o => o.Subject == subject) is { } number
            ? ChartValue.Of(number)
            : ChartValue.Missing(result.Gaps.FirstOrDefault(gap => gap.Subject == subject)?.Reason ?? missing);
}
