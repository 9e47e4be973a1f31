namespace Analysis.Charts;

/// <summary>Flows that are the parts of one whole, whose small ends the result has pooled already.</summary>
internal static class ResultFlows
{
    // The parts of a formula add up but for the last digits.
    private const double Tolerance = 1e-9;

    /// <summary>Whether the fractions of a period, each from a counterpart to a country or group, add up to one whole.</summary>
    internal static bool AreIn(Indicator result, ResultShape shape, Period at) =>
        result.Unit.IsFraction
        && shape is { Subjects.Count: > 1, Counterparts.Count: > 1 }
        && Math.Abs(In(shape, at).Sum(o => o.Value.Value) - 1) <= Tolerance;

    /// <summary>The flows with both ends in the order of the result, so that the rest comes last.</summary>
    internal static FlowChart Of(Indicator result, ResultShape shape, Period at)
    {
        var (unit, flows) = (ResultUnit.Of(result), In(shape, at));
        return new()
        {
            Id = $"{result.Id}-flow",
            Title = ResultTitle.Largest(unit.Text, ResultCharts.Totals(flows, o => o.Counterpart!)),
            Subtitle = ResultTitle.Scope(result, shape, at),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            ComparesEditions = shape.ComparesEditions,
            Origins = Origins([.. flows.Select(o => o.Counterpart!).Distinct()]),
            // A flow has the colour of its origin.
            Destinations = [.. flows.Select(o => o.Subject).Distinct().Select(end => Node(end, ChartRole.Muted))],
            Flows = [.. flows.Select(o => new Flow(o.Counterpart!.Id, o.Subject.Id, ChartValue.Of(o)))],
        };
    }

    private static IReadOnlyList<Observation<Ratio>> In(ResultShape shape, Period at) =>
        [.. shape.Numbers.Where(o => o.Period == at && o.Counterpart is not null)];

    // A European country after a group of Europe is outside the group, and would have its colour.
    private static IReadOnlyList<FlowNode> Origins(IReadOnlyList<Subject> origins)
    {
        var group = origins.TakeWhile(origin => origin is not CountryGroup).Count();
        return
        [
            .. origins.Select(
                (origin, place) =>
                    Node(
                        origin,
                        place > group && origin is Country && ResultCharts.Shaded(origin) is ChartRole.Europe
                            ? ChartRole.Partners
                            : ResultCharts.Shaded(origin)
                    )
            ),
        ];
    }

    private static FlowNode Node(Subject subject, ChartRole role) =>
        new()
        {
            Id = subject.Id,
            Label = subject.Name,
            Role = role,
        };
}
