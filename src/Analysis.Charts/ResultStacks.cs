namespace Analysis.Charts;

/// <summary>One whole divided in two ways, a bar each: by who delivered and by who designed.</summary>
public static class ResultStacks
{
    /// <summary>Two bars with the same parts, in the order in which the results give them.</summary>
    /// <param name="first">Shares by counterpart of one country or group in one period.</param>
    /// <param name="second">The shares of the same whole by another rule.</param>
    /// <param name="firstLabel">The name of the first bar.</param>
    /// <param name="secondLabel">The name of the second bar.</param>
    /// <exception cref="ArgumentException">The results are of two wholes or periods, or have no shares of several counterparts.</exception>
    public static StackedShares Stack(this Indicator first, Indicator second, string firstLabel, string secondLabel)
    {
        var (one, other) = (Whole(first), Whole(second));
        if (one.Subjects[0] != other.Subjects[0] || one.Periods[0] != other.Periods[0])
            throw new ArgumentException(
                $"'{first.Title}' is of {one.Subjects[0].NameInProse} in {one.Periods[0]}, '{second.Title}' of "
                    + $"{other.Subjects[0].NameInProse} in {other.Periods[0]}; take one whole and one period."
            );
        var unit = ResultUnit.Of(first);
        return new()
        {
            Id = $"{first.Id}-stack",
            Title = $"{first.Title}, and {second.Title}",
            Unit = unit.Words,
            Format = unit.Format,
            Sources = SourceList.OneEditionEach(first.Sources.Concat(second.Sources)),
            BarTitle = "Counted by",
            Parts = [.. one.Numbers.Concat(other.Numbers).Select(o => o.Counterpart!).Distinct().Select(Part)],
            Bars = [Bar(first, one, firstLabel), Bar(second, other, secondLabel)],
        };
    }

    private static ResultShape Whole(Indicator result)
    {
        var shape = ResultShape.Of(result);
        shape.Require(
            result.Unit.IsFraction && shape is { Counterparts.Count: > 1, Subjects.Count: 1, Periods.Count: 1 },
            ".Stack()",
            "shares of several counterparts, of one country or group in one period"
        );
        return shape;
    }

    private static StackedPart Part(Subject subject) =>
        new()
        {
            Id = subject.Id,
            Label = subject.Name,
            // What is unknown belongs to none of the others.
            Role = subject is Entity { Kind: EntityKind.Unknown } ? ChartRole.Muted : SubjectRoles.Of(subject),
        };

    private static StackedBar Bar(Indicator result, ResultShape shape, string label) =>
        StackedBar.From(result, shape.Subjects[0].Id, shape.Periods[0], label);
}
