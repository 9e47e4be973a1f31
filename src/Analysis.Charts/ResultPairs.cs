namespace Analysis.Charts;

/// <summary>Two results in one chart: what was delivered and what is planned.</summary>
public static class ResultPairs
{
    /// <summary>Two dots a row: the value of this result and that of another one. A row is a country or group; of two results of one country
    /// or group a row is a counterpart, such as a category.</summary>
    /// <remarks>Two results of one indicator are named by their periods, others by their titles.</remarks>
    /// <param name="before">The result of the first dot, one value a row.</param>
    /// <param name="after">The result of the second, in the same unit; it gives the order and the colour.</param>
    /// <param name="missing">The reason where a result has neither a value nor a gap of a row.</param>
    /// <exception cref="ArgumentException">The units differ, or a result has no value, or several of one row.</exception>
    public static RankedDots Dots(this Indicator before, Indicator after, string missing = "no value")
    {
        var (first, second) = (ResultShape.Of(before), ResultShape.Of(after));
        var byCounterpart = AreOfOne(first) && AreOfOne(second);
        var (firstRows, secondRows) = (OneEach(first, before, byCounterpart), OneEach(second, after, byCounterpart));
        if (before.Unit != after.Unit)
            throw new ArgumentException(
                $"'{before.Title}' ({before.Unit}) and '{after.Title}' ({after.Unit}) can't be drawn on one axis; take both in one unit."
            );
        var unit = ResultUnit.Of(after);
        return new()
        {
            Id = $"{before.Id}-dots",
            Title = before.Id == after.Id ? after.Title : $"{before.Title}, and {after.Title}",
            Unit = unit.Words,
            Format = unit.Format,
            Sources = SourceList.OneEditionEach(before.Sources.Concat(after.Sources)),
            BeforeLabel = before.Id == after.Id ? first.Periods[^1].ToProse() : before.Title,
            AfterLabel = before.Id == after.Id ? second.Periods[^1].ToProse() : after.Title,
            RowTitle = byCounterpart ? "Counterpart" : "Country or group",
            Rows =
            [
                .. secondRows
                    .Concat(firstRows)
                    .DistinctBy(row => row.Key)
                    .Select(row => new RankedDot
                    {
                        Label = row.Key.Name,
                        Before = Value(firstRows, before, row, missing),
                        After = Value(secondRows, after, row, missing),
                        Role = SubjectRoles.Of(row.Value.Counterpart ?? row.Value.Subject),
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

    /// <summary>The chart with all dots in one colour, where what they measure is of one side.</summary>
    public static RankedDots InRole(this RankedDots chart, ChartRole role)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart with { Rows = [.. chart.Rows.Select(row => row with { Role = role })] };
    }

    private static bool AreOfOne(ResultShape shape) => shape is { Subjects.Count: 1, Counterparts.Count: > 1 };

    private static Dictionary<Subject, Observation<Ratio>> OneEach(ResultShape shape, Indicator result, bool byCounterpart)
    {
        var rows = shape.Numbers.GroupBy(o => byCounterpart ? o.Counterpart! : o.Subject).ToList();
        return rows.FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new ArgumentException(
                $"'{result.Title}' has several values for {twice.Key.NameInProse}, and a dot shows one; choose a period or a counterpart."
            )
            : rows.ToDictionary(row => row.Key, row => row.Single());
    }

    private static ChartValue Value(
        Dictionary<Subject, Observation<Ratio>> rows,
        Indicator result,
        KeyValuePair<Subject, Observation<Ratio>> row,
        string missing
    ) =>
        rows.TryGetValue(row.Key, out var number)
            ? ChartValue.Of(number)
            : ChartValue.Missing(result.Gaps.FirstOrDefault(gap => gap.Subject == row.Value.Subject)?.Reason ?? missing);
}
