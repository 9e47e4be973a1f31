namespace Analysis.Charts;

/// <content>Heat tables with chosen columns.</content>
public static partial class ResultCharts
{
    /// <summary>Countries, groups or categories down, and across the counterparts of another result: the largest suppliers of all
    /// categories together.</summary>
    /// <param name="result">A result of several countries, groups or categories in one period, each with several counterparts.</param>
    /// <param name="columns">The result whose counterparts are the columns, in its order.</param>
    /// <exception cref="ArgumentException">There is one country or counterpart only, or several periods, or no value.</exception>
    public static HeatTable Heat(this Indicator result, Indicator columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var shape = ResultShape.Of(result);
        shape.Require(
            shape is { Subjects.Count: > 1, Counterparts.Count: > 1, Periods.Count: 1 },
            ".Heat()",
            "several countries or groups with several counterparts, in one period"
        );
        return Heat(result, shape, shape.Periods[0], ResultShape.Of(columns).Counterparts);
    }

    private static HeatTable Heat(Indicator result, ResultShape shape, Period at, IReadOnlyList<Subject> columns)
    {
        var unit = ResultUnit.Of(result);
        var inPeriod = shape.Numbers.Where(o => o.Period == at && o.Counterpart is not null).ToList();
        var left = inPeriod.Select(o => o.Counterpart!).Distinct().Except(columns).Count();
        return new()
        {
            Id = $"{result.Id}-heat",
            Title = ResultTitle.HighestPair(unit, inPeriod),
            Subtitle = ResultTitle.Scope(result, shape, at),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            ComparesEditions = shape.ComparesEditions,
            RowTitle = "Country or group",
            Columns = [.. columns.Select(HeatColumn)],
            Rows = [.. shape.Subjects.Where(subject => HasValue(result, subject, at)).Select(subject => Row(result, subject, at, columns))],
            Note = left > 0 ? $"The {columns.Count} largest counterparts; {left} others are left out." : null,
        };
    }

    private static HeatColumn HeatColumn(Subject counterpart) =>
        new()
        {
            Id = counterpart.Id,
            Label = counterpart.Name,
            ShortLabel = counterpart is Country ? counterpart.Id : null,
            Role = Shaded(counterpart),
        };
}
