namespace Analysis.Charts;

/// <summary>Wholes whose parts are the countries or groups of a result themselves: all headquarters in one ranking.</summary>
public static class ResultWholes
{
    // Revenue is rounded for each company, so that the parts may miss the whole a little.
    private const double Tolerance = 0.005;

    /// <summary>The chart with one part in another colour, where what it represents is not known from its id.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="part">The id of the part.</param>
    /// <param name="role">What it represents.</param>
    /// <exception cref="ArgumentException">The chart has no such part; the message gives the closest match.</exception>
    public static StackedShares InRole(this StackedShares chart, string part, ChartRole role)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var found = Part(chart, part);
        return chart with { Parts = [.. chart.Parts.Select(one => one == found ? one with { Role = role } : one)] };
    }

    /// <summary>The chart with its parts stacked in the order given; parts that are not named follow in their order.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="parts">The ids of the parts.</param>
    /// <exception cref="ArgumentException">The chart has no such part; the message gives the closest match.</exception>
    public static StackedShares InOrder(this StackedShares chart, params string[] parts)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(parts);
        var named = parts.Select(part => Part(chart, part)).ToList();
        return chart with { Parts = [.. named, .. chart.Parts.Except(named)] };
    }

    /// <summary>Whether the shares of the countries or groups add up to one whole in each period that has all of them.</summary>
    internal static bool AreIn(Indicator result, ResultShape shape) =>
        result.Unit.IsFraction
        && shape is { Subjects.Count: > 1, Counterparts.Count: 1 }
        && shape
            .Numbers.GroupBy(o => o.Period)
            .All(whole => ReasonIn(result, whole.Key) is not null || Math.Abs(whole.Sum(o => o.Value.Value) - 1) <= Tolerance);

    /// <summary>A column a period, split by country or group in the order of the result.</summary>
    internal static StackedShares Columns(Indicator result, ResultShape shape)
    {
        var unit = ResultUnit.Of(result);
        var newest = shape.Numbers.Where(o => o.Period == shape.Periods[^1]);
        return new()
        {
            Id = $"{result.Id}-stack",
            Title = ResultTitle.Largest(unit.Text, [.. newest.Select(o => new SubjectValue(o.Subject, o.Value.Value))]),
            Subtitle = ResultTitle.Scope(result, shape),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            Direction = StackedDirection.Columns,
            BarTitle = "Years",
            Parts = [.. shape.Subjects.Select(Part)],
            Bars = [.. shape.Periods.Select(period => Bar(result, shape, period))],
        };
    }

    private static StackedPart Part(StackedShares chart, string id) =>
        chart.Parts.FirstOrDefault(part => part.Id == id)
        ?? throw new ArgumentException(
            $"The chart has no part '{id}'; did you mean {ClosestMatch.Find(id, chart.Parts.Select(part => part.Id))}?"
        );

    private static StackedPart Part(Subject subject) =>
        new()
        {
            Id = subject.Id,
            Label = subject.Name,
            Role = SubjectRoles.Of(subject),
        };

    private static StackedBar Bar(Indicator result, ResultShape shape, Period period) =>
        ReasonIn(result, period) is { } reason
            ? new() { Label = period.ToProse(), Reason = reason }
            : new()
            {
                Label = period.ToProse(),
                Shares = shape.Numbers.Where(o => o.Period == period).ToDictionary(o => o.Subject.Id, o => ChartValue.Of(o)),
            };

    private static string? ReasonIn(Indicator result, Period period) => result.Gaps.FirstOrDefault(gap => gap.Period == period)?.Reason;
}
