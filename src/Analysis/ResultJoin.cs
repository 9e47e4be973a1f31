using System.Globalization;

namespace Analysis;

/// <summary>Joins results with a user's own table, and with each other: a country pairs with itself, by code.</summary>
public static class ResultJoin
{
    private const int MostNames = 8;

    /// <summary>A result with a column of a user's own table beside it.</summary>
    /// <param name="result">The result.</param>
    /// <param name="own">The table, as <c>Data.Own("file.csv")</c> reads it.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="period">The year or window of the result; needed where it has several.</param>
    /// <param name="counterpart">The other side by id, such as the supplier; needed where the result has several.</param>
    /// <returns>The join, with title, unit, sources and gaps of the result; what only one side has is listed with the reason.</returns>
    /// <exception cref="ArgumentException">There is no such column, it is empty, or the result has several periods or counterparts and none
    /// was chosen.</exception>
    public static JoinedResult Join(
        this Indicator result,
        OwnTable own,
        string column,
        Period? period = null,
        string? counterpart = null
    ) => Start(result, period, counterpart).Join(own, column);

    /// <summary>A result with another result beside it, such as a share with a burden.</summary>
    /// <param name="result">The result.</param>
    /// <param name="other">The other one.</param>
    /// <param name="period">The year or window of both; needed where the first has several.</param>
    /// <param name="otherPeriod">The year or window of the other, where it is another one.</param>
    /// <exception cref="ArgumentException">A result has several periods and none was chosen, or several counterparts.</exception>
    public static JoinedResult Join(this Indicator result, Indicator other, Period? period = null, Period? otherPeriod = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        var both = period is { } one && other.Numbers.Any(o => o.Period == one) ? period : null;
        return Start(result, period, null).Join(other, otherPeriod ?? both);
    }

    /// <summary>A join with one more column of a user's own table.</summary>
    /// <param name="joined">The join.</param>
    /// <param name="own">The table; the same as before, or another.</param>
    /// <param name="column">The name of the column.</param>
    /// <exception cref="ArgumentException">There is no such column, it is empty, or its name is taken.</exception>
    public static JoinedResult Join(this JoinedResult joined, OwnTable own, string column)
    {
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(column);
        var taken = own.Column(column);
        if (taken.Texts.Count == 0)
            throw new ArgumentException($"The column '{column}' of {own.File} has no filled cell; fill it, or join another column.");
        var values = own
            .Subjects.Where(subject => taken.Texts.ContainsKey(subject.Id))
            .ToDictionary(
                subject => subject,
                subject => new JoinedValue(taken.Texts[subject.Id], taken.Numbers?[subject.Id], ObservationStatus.Actual)
            );
        JoinedColumn added = new()
        {
            Name = column,
            Title = column,
            Values = values,
            Sources = [own.Source],
        };
        var inFile = own.Subjects.ToHashSet();
        return Add(
            joined,
            added,
            [
                .. Lacking(
                    joined,
                    added,
                    subject => inFile.Contains(subject) ? $"no value in the column '{column}' of {own.File}" : $"not in {own.File}"
                ),
                .. own.Unmatched.Select(row => new OneSided(RowName(row), row.Reason)),
            ]
        );
    }

    /// <summary>A join with one more result.</summary>
    /// <param name="joined">The join.</param>
    /// <param name="other">The other result.</param>
    /// <param name="period">Its year or window; needed where it has several.</param>
    /// <param name="counterpart">Its other side by id; needed where it has several.</param>
    /// <exception cref="ArgumentException">The result has several periods or counterparts and none was chosen, is there already, or is of
    /// another edition of the same dataset.</exception>
    public static JoinedResult Join(this JoinedResult joined, Indicator other, Period? period = null, string? counterpart = null)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var second = Start(other, period, counterpart);
        var reasons = second.Gaps.GroupBy(gap => gap.Subject).ToDictionary(gaps => gaps.Key, gaps => gaps.First().Reason);
        return Add(
            joined,
            second.Measure,
            [
                .. Lacking(
                    joined,
                    second.Measure,
                    subject => reasons.TryGetValue(subject, out var reason) ? $"{other.Title}: {reason}" : $"not in '{other.Title}'"
                ),
            ]
        );
    }

    // The result alone, cut to one period and one counterpart.
    private static JoinedResult Start(Indicator result, Period? period, string? counterpart)
    {
        ArgumentNullException.ThrowIfNull(result);
        var at = PeriodOf(result, period);
        var numbers = Against(result, [.. result.Numbers.Where(o => o.Period == at)], counterpart);
        if (numbers.GroupBy(o => o.Subject).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException(
                $"'{result.Title}' has {twice.Count()} values for {twice.Key.NameInProse} in {at}, and a join takes one; pick one of them."
            );
        var against = numbers.Select(o => o.Counterpart).OfType<Subject>().Distinct().ToList();
        var known = numbers.Select(o => o.Subject).ToHashSet();
        return new()
        {
            Result = result,
            Period = at,
            Measure = new()
            {
                Name = result.Id,
                Title = string.Join(", ", [result.Title, .. against is [var only] ? [only.Name] : (string[])[], at.ToProse()]),
                Values = numbers.ToDictionary(o => o.Subject, o => new JoinedValue(Text(o), o.Value.Value, o.Status)),
                Sources = result.Sources,
                Result = result,
            },
            Columns = [],
            Gaps = [.. result.Gaps.Where(gap => gap.Period.Contains(at) && !known.Contains(gap.Subject)).DistinctBy(gap => gap.Subject)],
            OneSided = [],
        };
    }

    private static Period PeriodOf(Indicator result, Period? period)
    {
        var held = result.Numbers.Select(o => o.Period).Distinct().OrderBy(one => one.To).ThenBy(one => one.From).ToList();
        if (held.Count == 0)
            throw new ArgumentException(
                $"'{result.Title}' has no value to join: {(result.Gaps is [var gap, ..] ? gap.Reason : "it holds no observation")}."
            );
        if (period is { } asked && !held.Contains(asked))
            throw new ArgumentException($"'{result.Title}' has no value for {asked}; it holds {Listed(held)}.");
        if (period is null && held.Count > 1)
            throw new ArgumentException(
                $"'{result.Title}' holds {Number(held.Count)} periods, and a join takes one; choose it, period: {Written(held[^1])}. "
                    + $"It holds {Listed(held)}."
            );
        return period ?? held[0];
    }

    private static List<Observation<Ratio>> Against(Indicator result, List<Observation<Ratio>> numbers, string? counterpart)
    {
        var held = numbers.Select(o => o.Counterpart?.Id).OfType<string>().Distinct().ToList();
        if (counterpart is null && held.Count > 1)
            throw new ArgumentException(
                $"'{result.Title}' holds {Number(held.Count)} counterparts, and a join takes one; choose it, "
                    + $"counterpart: \"{held[0]}\". It holds {Listed(held)}."
            );
        if (counterpart is not null && !held.Contains(counterpart))
            throw new ArgumentException(
                held.Count == 0
                    ? $"'{result.Title}' has no counterparts; leave out counterpart: \"{counterpart}\"."
                    : $"'{result.Title}' has no counterpart '{counterpart}'; did you mean '{ClosestMatch.Find(counterpart, held)}'?"
            );
        return counterpart is null ? numbers : [.. numbers.Where(o => o.Counterpart?.Id == counterpart)];
    }

    private static JoinedResult Add(JoinedResult joined, JoinedColumn column, IReadOnlyList<OneSided> oneSided)
    {
        if (joined.Columns.Append(joined.Measure).Any(other => other.Name == column.Name))
            throw new ArgumentException($"'{column.Name}' is joined already; give each column a name of its own.");
        var added = joined with { Columns = [.. joined.Columns, column], OneSided = [.. joined.OneSided.Concat(oneSided).Distinct()] };
        // Two editions of one dataset are refused here and not when the sources are first needed.
        _ = added.Sources;
        return added;
    }

    private static IEnumerable<OneSided> Lacking(JoinedResult joined, JoinedColumn column, Func<Subject, string> reason)
    {
        var gaps = joined.Gaps.Select(gap => gap.Subject).ToHashSet();
        return
        [
            .. joined
                .Measure.Values.Keys.Where(subject => !column.Values.ContainsKey(subject))
                .Order()
                .Select(subject => new OneSided(subject.Name, reason(subject))),
            .. column
                .Values.Keys.Where(subject => !joined.Measure.Values.ContainsKey(subject) && !gaps.Contains(subject))
                .Order()
                .Select(subject => new OneSided(subject.Name, $"not in '{joined.Title}'")),
        ];
    }

    private static string RowName(UnmatchedRow row) => row.Name.Length == 0 ? $"row {Number(row.Line)}" : row.Name;

    private static string Text(Observation<Ratio> o) => o.Value.Value.ToString("R", CultureInfo.InvariantCulture);

    private static string Written(Period period) =>
        period.IsYear ? $"Period.Year({Number(period.From)})" : $"new({Number(period.From)}, {Number(period.To)})";

    private static string Listed<T>(IReadOnlyList<T> held) =>
        string.Join(", ", held.Take(MostNames)) + (held.Count > MostNames ? ", …" : "");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
