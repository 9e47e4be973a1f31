namespace Analysis.Charts;

/// <summary>A grid of small charts, one a country or group.</summary>
public static class ResultPanels
{
    /// <summary>Lines over the years or windows, each country or group in a small chart of its own on one scale.</summary>
    /// <param name="result">A result of several countries or groups in two or more periods, with one counterpart at most.</param>
    /// <returns>The chart; the panels are in the order of the result, in the colour of the counterpart where there is one.</returns>
    /// <exception cref="ArgumentException">The result has one period, one country or group, or several counterparts.</exception>
    public static SmallMultiples Panels(this Indicator result)
    {
        var shape = ResultShape.Of(result);
        shape.Require(
            shape is { Subjects.Count: > 1, Counterparts.Count: <= 1, Periods.Count: > 1 },
            ".Panels()",
            "several countries or groups, one counterpart at most, and two or more periods"
        );
        var unit = ResultUnit.Of(result);
        return new()
        {
            Id = $"{result.Id}-panels",
            Title = ResultTitle.Risen(FirstAndLast(shape), shape.Periods[0], shape.Periods[^1]),
            Subtitle = ResultTitle.Scope(result, shape),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            ComparesEditions = shape.ComparesEditions,
            Panels =
            [
                .. shape.Subjects.Select(subject =>
                    TrendPanel.From(
                        result,
                        subject.Id,
                        SubjectRoles.Of(shape.Counterparts is [var counterpart] ? counterpart : subject),
                        shape.OnlyCounterpart
                    )
                ),
            ],
        };
    }

    // Of those that have a value in both the first and the last period.
    private static IReadOnlyList<(double Before, double After)> FirstAndLast(ResultShape shape) =>
        [
            .. shape
                .Numbers.Where(o => o.Period == shape.Periods[0])
                .Join(
                    shape.Numbers.Where(o => o.Period == shape.Periods[^1]),
                    before => before.Subject,
                    after => after.Subject,
                    (before, after) => (before.Value.Value, after.Value.Value)
                ),
        ];
}
