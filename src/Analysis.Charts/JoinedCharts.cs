using System.Globalization;

namespace Analysis.Charts;

/// <summary>Charts of a result that was joined with a user's own table or with another result.</summary>
/// <remarks>
/// Everything can be replaced: <c>joined.Bars(by: "wave") with { Title = "…" }</c>. What only one side has is in the note.
/// </remarks>
public static class JoinedCharts
{
    private const int MostGroups = 12;

    // One more does not need a list of its own.
    private const int MostNames = 6;

    /// <summary>Bars in groups by a column, with the median of each: countries by the wave in which they joined.</summary>
    /// <param name="joined">The join.</param>
    /// <param name="by">The name of the column; the last joined one if left out.</param>
    /// <returns>The chart: numbers as groups in their order, words by their median. What the result could not compute is a gap.</returns>
    /// <exception cref="ArgumentException">There is no such column, or it has more than twelve different values.</exception>
    public static GroupedBars Bars(this JoinedResult joined, string? by = null)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var (column, unit) = (by is null ? joined.Columns[^1] : joined.Column(by), ResultUnit.Of(joined.Result));
        var groups = Groups(joined, column);
        return new()
        {
            Id = $"{joined.Result.Id}-by-group",
            Title = GroupTitle(unit, column.Title, groups),
            Subtitle = joined.Measure.Title,
            Unit = unit.Words,
            Format = unit.Format,
            Sources = joined.Sources,
            GroupTitle = column.Title,
            BarTitle = "Country or group",
            Groups = groups,
            Note = Sentences.Paragraph([
                "The line in each group is its median, each country counting alike, whatever its size",
                .. NotDrawn(joined),
            ]),
        };
    }

    /// <summary>Points by two columns, with n and Spearman's rank correlation.</summary>
    /// <param name="joined">The join.</param>
    /// <param name="x">The column from left to right; the last joined one if left out.</param>
    /// <param name="y">The column from the bottom up; the result itself if left out.</param>
    /// <returns>The chart, whose title states the direction and n, or that no relation is clear: the interval then includes zero.</returns>
    /// <exception cref="ArgumentException">There is no such column, it has text, or no country has both numbers.</exception>
    public static ScatterChart Scatter(this JoinedResult joined, string? x = null, string? y = null)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var (across, up) = (x is null ? joined.Columns[^1] : joined.Column(x), y is null ? joined.Measure : joined.Column(y));
        var (pairs, correlation) = (joined.Pairs(across.Name, up.Name), joined.RankCorrelation(across.Name, up.Name));
        if (pairs.Count == 0)
            throw new ArgumentException(
                $"No country has a number in both '{across.Name}' and '{up.Name}'; look at the list OneSided of the join for the reasons."
            );
        var (xAxis, yAxis) = (Axis(across), Axis(up));
        return new()
        {
            Id = $"{joined.Result.Id}-scatter",
            Title = RelationTitle(across, up, pairs, correlation),
            Subtitle =
                $"{up.Title}, against {across.Title}" + (correlation is { } found ? $": Spearman's ρ {found}" : $", {Count(pairs.Count)}"),
            Unit = $"{yAxis.Unit} (vertical), {xAxis.Unit} (horizontal)",
            Format = yAxis.Format,
            Sources = joined.Sources,
            X = xAxis,
            Y = yAxis,
            PointTitle = "Country or group",
            Points = Points(joined, pairs, across, up),
            Note = Sentences.Paragraph([
                .. correlation is { Interval: not null }
                    ? ["Interval by Fisher's transformation with the standard error of Fieller, Hartley and Pearson (1957)"]
                    : (string[])[],
                "The countries are no random sample, and a relation is no cause",
                .. NotDrawn(joined),
            ]),
        };
    }

    private static IReadOnlyList<BarGroup> Groups(JoinedResult joined, JoinedColumn column)
    {
        var gaps = joined.Gaps.ToDictionary(gap => gap.Subject, gap => gap.Reason);
        var groups = column
            .Values.Where(cell => joined.Measure.Values.ContainsKey(cell.Key) || gaps.ContainsKey(cell.Key))
            .GroupBy(cell => (cell.Value.Text, cell.Value.Number), cell => Bar(joined, cell.Key, gaps.GetValueOrDefault(cell.Key)))
            .Select(group => (group.Key.Number, Group: new BarGroup { Label = group.Key.Text, Bars = [.. group] }))
            .ToList();
        if (groups.Count == 0)
            throw new ArgumentException($"No country of '{joined.Title}' has a value in '{column.Name}'; look at the list OneSided.");
        if (groups.Count > MostGroups)
            throw new ArgumentException(
                $"'{column.Name}' has {Number(groups.Count)} different values, and .Bars() takes at most {Number(MostGroups)} groups. "
                    + (column.IsNumber ? ".Scatter() fits." : "Write fewer different words into the column.")
            );
        return
        [
            .. groups
                .OrderBy(one => one.Number)
                .ThenByDescending(one => one.Group.Median)
                .ThenBy(one => one.Group.Label, StringComparer.Ordinal)
                .Select(one => one.Group),
        ];
    }

    private static RankedBar Bar(JoinedResult joined, Subject subject, string? gap) =>
        new()
        {
            Label = subject.Name,
            Role = SubjectRoles.Of(subject),
            Value = joined.Measure.Values.TryGetValue(subject, out var value)
                ? ChartValue.Of(value.Number!.Value, value.Status)
                : ChartValue.Missing(gap!),
        };

    private static string GroupTitle(ResultUnit unit, string by, IReadOnlyList<BarGroup> groups)
    {
        var known = groups.Where(group => group.Median is not null).ToList();
        if (known.Count == 0)
            return $"No value in any group by {by}";
        var (highest, lowest) = (known.MaxBy(group => group.Median)!, known.MinBy(group => group.Median)!);
        var (high, low) = (unit.Text(highest.Median!.Value), unit.Text(lowest.Median!.Value));
        return known.Count == 1 ? $"By {by}: the median is {high} for '{highest.Label}'"
            : high == low ? $"By {by}: the median is {high} in all {Number(known.Count)} groups"
            : $"By {by}: the median is highest for '{highest.Label}' with {high}, lowest for '{lowest.Label}' with {low}";
    }

    private static string RelationTitle(JoinedColumn x, JoinedColumn y, IReadOnlyList<JoinedPair> pairs, Correlation? correlation)
    {
        var (across, up, count) = (Name(x), Name(y), Count(pairs.Count));
        return correlation switch
        {
            null when pairs.Count < Correlation.FewestPairs => $"Too few countries for a relation between {across} and {up}: {count}",
            null => $"No relation between {across} and {up}: all values of one are equal, {count}",
            { Interval: null, Value: > 0 } => $"The countries have the same order by {across} and by {up}, {count}",
            { Interval: null } => $"The countries have opposite orders by {across} and by {up}, {count}",
            { Relation: var relation } => $"{char.ToUpperInvariant(relation[0])}{relation[1..]} between {across} and {up}, {count}",
        };
    }

    private static string Name(JoinedColumn column) => $"'{column.Result?.Title ?? column.Name}'";

    private static ScatterAxis Axis(JoinedColumn column)
    {
        if (column.Result is { } result)
        {
            var unit = ResultUnit.Of(result);
            return new(column.Title, unit.Words, unit.Format);
        }
        return new(column.Title, $"{column.Title} as in {column.Sources[0].Address}", OwnFormat([.. column.Values.Values.Select(Value)]));
    }

    private static double Value(JoinedValue value) => value.Number!.Value;

    // The file states no unit. Whole numbers from 1900 to 2100 are years, which have no mark between thousands.
    private static ValueFormat OwnFormat(IReadOnlyList<double> numbers)
    {
        var largest = numbers.Max(Math.Abs);
        return numbers.All(double.IsInteger)
            ? numbers.All(number => number is >= 1900 and <= 2100)
                ? ValueFormat.Years
                : ValueFormat.Plain(0)
            : ValueFormat.Plain(
                largest >= 100 ? 0
                : largest >= 10 ? 1
                : 2
            );
    }

    private static IReadOnlyList<ScatterPoint> Points(
        JoinedResult joined,
        IReadOnlyList<JoinedPair> pairs,
        JoinedColumn across,
        JoinedColumn up
    )
    {
        ScatterPoint Point(Subject subject, ChartValue y) =>
            new()
            {
                Label = subject.Name,
                ShortLabel = (subject as Country)?.Code,
                Role = SubjectRoles.Of(subject),
                X = ChartValue.Of(across.Values[subject].Number!.Value, across.Values[subject].Status),
                Y = y,
            };
        return
        [
            .. pairs.Select(pair => Point(pair.Subject, ChartValue.Of(pair.Y, up.Values[pair.Subject].Status))),
            .. joined
                .Gaps.Where(gap => up == joined.Measure && across.Values.ContainsKey(gap.Subject))
                .Select(gap => Point(gap.Subject, ChartValue.Missing(gap.Reason))),
        ];
    }

    /// <summary>What only one side has, a sentence a reason; of very many names the first.</summary>
    private static IEnumerable<string> NotDrawn(JoinedResult joined) =>
        joined.OneSided.GroupBy(one => one.Reason).Select(same => $"Not drawn, {same.Key}: {Names([.. same.Select(one => one.Name)])}");

    private static string Names(IReadOnlyList<string> names) =>
        names.Count <= MostNames + 1
            ? Sentences.Join(names)
            : $"{string.Join(", ", names.Take(MostNames))} and {Number(names.Count - MostNames)} others";

    private static string Count(int count) => $"n\u00a0=\u00a0{Number(count)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
