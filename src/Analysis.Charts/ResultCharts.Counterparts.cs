namespace Analysis.Charts;

/// <content>Charts of who gives what to whom.</content>
public static partial class ResultCharts
{
    private const string Rest = "all-others";
    private const string RestName = "All others";
    private const int MostParts = 5;
    private const int MostColumns = 6;
    private const int MostDestinations = 11;

    // Printed shares are rounded.
    private const double WholeTolerance = 0.005;

    /// <summary>Wholes of 100 %, split by counterpart: columns over the periods of one country or group, or bars of several.</summary>
    /// <remarks>Countries or groups that are the parts of one whole themselves, such as headquarters in a ranking, are columns too.</remarks>
    /// <param name="result">Shares by counterpart that add up to the whole, such as <c>supplier-share</c> of all suppliers.</param>
    /// <returns>The chart with the five largest counterparts of the newest period; the others are one part.</returns>
    /// <exception cref="ArgumentException">The values are no shares by counterpart, or several countries have several periods.</exception>
    public static StackedShares Stack(this Indicator result)
    {
        var shape = ResultShape.Of(result);
        if (ResultWholes.AreIn(result, shape))
            return ResultWholes.Columns(result, shape);
        shape.Require(result.Unit.IsFraction && shape.Counterparts.Count > 1, ".Stack()", "shares of several counterparts");
        shape.Require(shape.Subjects.Count == 1 || shape.Periods.Count == 1, ".Stack()", "one country or group, or one period");
        var (unit, columns) = (ResultUnit.Of(result), shape.Periods.Count > 1);
        // The title names the largest of the newest period, so they must be parts of their own.
        var newest = shape.Numbers.Where(o => o.Period == shape.Periods[^1] && o.Counterpart is not null).ToList();
        var named = Largest(newest, o => o.Counterpart!, MostParts);
        var rest = named.Count < shape.Counterparts.Count;
        return new()
        {
            Id = $"{result.Id}-stack",
            Title =
                shape.Subjects.Count == 1
                    ? ResultTitle.Largest(unit.Text, Totals(newest, o => o.Counterpart!))
                    : ResultTitle.LargestOfMost(newest),
            Subtitle = columns ? ResultTitle.Scope(result, shape) : ResultTitle.Scope(result, shape, shape.Periods[0]),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            ComparesEditions = shape.ComparesEditions,
            Direction = columns ? StackedDirection.Columns : StackedDirection.Bars,
            BarTitle = columns ? "Years" : "Country or group",
            Parts =
            [
                .. named.Select(Part),
                .. rest
                    ?
                    [
                        new StackedPart
                        {
                            Id = Rest,
                            Label = RestName,
                            Role = ChartRole.Others,
                        },
                    ]
                    : (StackedPart[])[],
            ],
            Bars = columns
                ? [.. shape.Periods.Select(period => Bar(result, shape.Subjects[0], period, named) with { Label = period.ToProse() })]
                : [.. shape.Subjects.Select(subject => Bar(result, subject, shape.Periods[0], named) with { Label = subject.Name })],
        };
    }

    /// <summary>Countries or groups down, counterparts across, each cell with its number and shaded by it.</summary>
    /// <param name="result">A result of several countries or groups, each with several counterparts.</param>
    /// <param name="period">The year or window; the newest of the result if left out.</param>
    /// <returns>The chart with the six largest counterparts; the others are left out, and its note says so.</returns>
    /// <exception cref="ArgumentException">There is one country or counterpart only, or no value in the period.</exception>
    public static HeatTable Heat(this Indicator result, Period? period = null)
    {
        var shape = ResultShape.Of(result);
        shape.Require(
            shape is { Subjects.Count: > 1, Counterparts.Count: > 1 },
            ".Heat()",
            "several countries or groups with several counterparts"
        );
        var at = shape.At(period);
        var inPeriod = shape.Numbers.Where(o => o.Period == at && o.Counterpart is not null).ToList();
        return Heat(result, shape, at, Largest(inPeriod, o => o.Counterpart!, MostColumns));
    }

    /// <summary>Flows from counterparts at the left to countries or groups at the right, as wide as what flows.</summary>
    /// <param name="result">Volumes, money or counts by counterpart, such as <c>import-volume</c> of several suppliers, joined.</param>
    /// <param name="period">The year or window; the newest of the result if left out.</param>
    /// <returns>The chart with the five largest counterparts and the eleven largest countries; the others are one end each. Fractions of one
    /// whole, such as <c>import-flows</c>, have their ends in the order of the result.</returns>
    /// <exception cref="ArgumentException">The values are no sums by counterpart, or there is no value in the period.</exception>
    public static FlowChart Flow(this Indicator result, Period? period = null)
    {
        var shape = ResultShape.Of(result);
        if (ResultFlows.AreIn(result, shape, shape.At(period)))
            return ResultFlows.Of(result, shape, shape.At(period));
        var adds = result.Unit.Kind is UnitKind.TrendValue or UnitKind.Money or UnitKind.Count;
        shape.Require(adds && shape.Counterparts.Count > 0, ".Flow()", "volumes, money or counts by counterpart");
        var (at, unit) = (shape.At(period), ResultUnit.Of(result));
        var inPeriod = shape.Numbers.Where(o => o.Period == at && o.Counterpart is not null).ToList();
        var (origins, ends) = (Largest(inPeriod, o => o.Counterpart!, MostParts), Largest(inPeriod, o => o.Subject, MostDestinations));
        return new()
        {
            Id = $"{result.Id}-flow",
            Title = ResultTitle.Largest(unit.TextWithUnit, Totals(inPeriod, o => o.Counterpart!)),
            Subtitle = ResultTitle.Scope(result, shape, at),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            ComparesEditions = shape.ComparesEditions,
            Origins = Nodes(origins, inPeriod.Select(o => o.Counterpart!)),
            Destinations = Nodes(ends, inPeriod.Select(o => o.Subject)),
            Flows =
            [
                .. inPeriod
                    .GroupBy(o => (From: IdIn(origins, o.Counterpart!), To: IdIn(ends, o.Subject)))
                    .Select(pair => new Flow(pair.Key.From, pair.Key.To, Sum(pair))),
            ],
        };
    }

    /// <summary>A few years or windows side by side, a thin line for each country, group or counterpart.</summary>
    /// <param name="result">A result of two to four periods.</param>
    /// <exception cref="ArgumentException">The result has other periods, or several countries with several counterparts.</exception>
    public static SlopeChart Slope(this Indicator result)
    {
        var shape = ResultShape.Of(result);
        shape.Require(shape.Periods.Count is >= 2 and <= 4, ".Slope()", "two to four periods");
        shape.Require(IsOneWay(shape), ".Slope()", "one country or group, or one counterpart");
        var unit = ResultUnit.Of(result);
        var lines = Marks(shape).Select(mark => (Mark: mark, Numbers: mark.In(shape))).ToList();
        var pairs = lines.Select(line => line.Numbers).Where(numbers => numbers.Count == shape.Periods.Count).ToList();
        return new()
        {
            Id = $"{result.Id}-slope",
            Title = pairs is [var only]
                ? ResultTitle.Change(unit, only)
                : ResultTitle.Risen(
                    [.. pairs.Select(numbers => (numbers[0].Value.Value, numbers[^1].Value.Value))],
                    shape.Periods[0],
                    shape.Periods[^1]
                ),
            Subtitle = ResultTitle.Scope(result, shape),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            ComparesEditions = shape.ComparesEditions,
            LineTitle = "Name",
            Stops = [.. shape.Periods.Select(period => period.ToProse())],
            Lines = [.. lines.Select(line => Line(line.Mark, line.Numbers, shape.Periods, result))],
        };
    }

    // Where the parts of a whole are all there, one that is left out is nothing; elsewhere it is not known.
    private static HeatRow Row(Indicator result, Subject subject, Period at, IReadOnlyList<Subject> columns)
    {
        var numbers = result.Numbers.Where(o => o.Subject == subject && o.Period == at && o.Counterpart is not null).ToList();
        var isWhole = result.Unit.IsFraction && Math.Abs(numbers.Sum(o => o.Value.Value) - 1) < WholeTolerance;
        var otherwise = isWhole
            ? ChartValue.Of(0, ObservationStatus.Derived)
            : ChartValue.Missing(ReasonOf(result, subject, at) ?? "no value");
        return new()
        {
            Label = subject.Name,
            Cells = columns.ToDictionary(
                column => column.Id,
                column => numbers.Find(o => o.Counterpart == column) is { } number ? ChartValue.Of(number) : otherwise,
                StringComparer.Ordinal
            ),
        };
    }

    private static SlopeLine Line(Mark mark, IReadOnlyList<Observation<Ratio>> numbers, IReadOnlyList<Period> periods, Indicator result) =>
        new()
        {
            Label = mark.Name,
            Role = SubjectRoles.Of(mark.Shown),
            Values =
            [
                .. periods.Select(period =>
                    numbers.FirstOrDefault(o => o.Period == period) is { } found
                        ? ChartValue.Of(found)
                        : ChartValue.Missing(ReasonOf(result, mark.Subject, period) ?? "no value")
                ),
            ],
        };

    private static StackedPart Part(Subject subject) =>
        new()
        {
            Id = subject.Id,
            Label = subject.Name,
            Role = SubjectRoles.Of(subject),
        };

    private static StackedBar Bar(Indicator result, Subject subject, Period period, IReadOnlyList<Subject> named)
    {
        var shares = result.Numbers.Where(o => o.Subject == subject && o.Period == period && o.Counterpart is not null).ToList();
        return shares.Count == 0
            ? new() { Label = "", Reason = ReasonOf(result, subject, period) ?? "no value" }
            : new() { Label = "", Shares = shares.GroupBy(o => IdIn(named, o.Counterpart!)).ToDictionary(part => part.Key, Sum) };
    }

    private static IReadOnlyList<FlowNode> Nodes(IReadOnlyList<Subject> named, IEnumerable<Subject> all) =>
        [
            .. named.Select(subject => new FlowNode
            {
                Id = subject.Id,
                Label = subject.Name,
                Role = Shaded(subject),
            }),
            .. all.Any(subject => !named.Contains(subject))
                ?
                [
                    new FlowNode
                    {
                        Id = Rest,
                        Label = RestName,
                        Role = ChartRole.Others,
                    },
                ]
                : (FlowNode[])[],
        ];

    internal static ChartRole Shaded(Subject subject) =>
        SubjectRoles.Of(subject) is var role && ChartTheme.Shaded.Contains(role) ? role : ChartRole.Others;

    internal static IReadOnlyList<SubjectValue> Totals(IEnumerable<Observation<Ratio>> numbers, Func<Observation<Ratio>, Subject> of) =>
        [.. numbers.GroupBy(of).Select(same => new SubjectValue(same.Key, same.Sum(o => o.Value.Value)))];

    // Those with the largest sum, the largest first.
    private static IReadOnlyList<Subject> Largest(
        IEnumerable<Observation<Ratio>> numbers,
        Func<Observation<Ratio>, Subject> of,
        int most
    ) =>
        [
            .. numbers
                .GroupBy(of)
                .OrderByDescending(same => same.Sum(o => o.Value.Value))
                .ThenBy(same => same.Key)
                .Take(most)
                .Select(same => same.Key),
        ];

    private static string IdIn(IReadOnlyList<Subject> named, Subject subject) => named.Contains(subject) ? subject.Id : Rest;

    private static ChartValue Sum(IEnumerable<Observation<Ratio>> numbers)
    {
        var parts = numbers.ToList();
        return parts is [var only]
            ? ChartValue.Of(only)
            : ChartValue.Of(
                parts.Sum(o => o.Value.Value),
                parts.Exists(o => o.Status is ObservationStatus.Estimate) ? ObservationStatus.Estimate : ObservationStatus.Derived
            );
    }

    private static bool HasValue(Indicator result, Subject subject, Period period) =>
        ReasonOf(result, subject, period) is not null || result.Numbers.Any(o => o.Subject == subject && o.Period == period);

    private static string? ReasonOf(Indicator result, Subject subject, Period period) =>
        result.Gaps.FirstOrDefault(gap => gap.Subject == subject && gap.Period == period)?.Reason;
}
