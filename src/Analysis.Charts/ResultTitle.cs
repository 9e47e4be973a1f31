using System.Globalization;

namespace Analysis.Charts;

/// <summary>Titles that state what a result shows. What is measured, and of whom, is in the subtitle.</summary>
internal static class ResultTitle
{
    /// <summary>What is measured, and of whom where it is one: <c>Supplier share of arms imports, Poland, 2021–25</c>.</summary>
    internal static string Scope(Indicator result, ResultShape shape, params Period[] periods) =>
        string.Join(
            ", ",
            [
                result.Title,
                .. shape.Subjects is [var subject] ? [subject.Name] : (string[])[],
                .. shape.Counterparts is [var counterpart] ? [counterpart.Name] : (string[])[],
                .. periods.Select(period => period.ToProse()),
            ]
        );

    /// <summary>One line over time: from what to what.</summary>
    internal static string Change(ResultUnit unit, IReadOnlyList<Observation<Ratio>> line)
    {
        var (first, last) = (line[0], line[^1]);
        var (before, after) = (unit.Text(first.Value.Value), unit.Text(last.Value.Value));
        return before == after
            ? $"{after} in {first.Period.ToProse()} and in {last.Period.ToProse()}"
            : $"From {before} in {first.Period.ToProse()} to {after} in {last.Period.ToProse()}";
    }

    /// <summary>Several countries or groups: the highest and the lowest.</summary>
    internal static string Extremes(ResultUnit unit, IReadOnlyList<SubjectValue> marks)
    {
        var (highest, lowest) = (marks.MaxBy(mark => mark.Value)!, marks.MinBy(mark => mark.Value)!);
        return unit.Text(highest.Value) == unit.Text(lowest.Value)
            ? $"{unit.Text(highest.Value)} for {(marks.Count == 1 ? highest.Subject.NameInProse : $"all {Number(marks.Count)}")}"
            : $"{Capital(highest.Subject)} is highest with {unit.Text(highest.Value)}, {lowest.Subject.NameInProse} lowest with "
                + unit.Text(lowest.Value);
    }

    /// <summary>Several counterparts: the largest and the second.</summary>
    /// <param name="text">A value as a reader sees it.</param>
    /// <param name="marks">The counterparts.</param>
    internal static string Largest(Func<double, string> text, IReadOnlyList<SubjectValue> marks)
    {
        var ordered = marks.OrderByDescending(mark => mark.Value).ToList();
        var first = $"{Capital(ordered[0].Subject)} is largest with {text(ordered[0].Value)}";
        return ordered.Count == 1 ? first : $"{first}, before {ordered[1].Subject.NameInProse} with {text(ordered[1].Value)}";
    }

    /// <summary>Several wholes: the counterpart that is the largest part of most of them.</summary>
    internal static string LargestOfMost(IReadOnlyList<Observation<Ratio>> parts)
    {
        var wholes = parts.GroupBy(o => o.Subject).Select(whole => whole.MaxBy(o => o.Value.Value)!.Counterpart!).ToList();
        var (most, count) = wholes.CountBy(largest => largest).MaxBy(pair => pair.Value);
        return $"The largest part is {most.NameInProse} for {Number(count)} of {Number(wholes.Count)}";
    }

    /// <summary>Countries or groups with counterparts: the highest pair.</summary>
    internal static string HighestPair(ResultUnit unit, IReadOnlyList<Observation<Ratio>> numbers)
    {
        var highest = numbers.MaxBy(o => o.Value.Value)!;
        return $"{Capital(highest.Counterpart!)} for {highest.Subject.NameInProse} is highest with {unit.Text(highest.Value.Value)}";
    }

    /// <summary>Several marks in two periods: how many rose.</summary>
    internal static string Risen(IReadOnlyList<(double Before, double After)> pairs, Period before, Period after)
    {
        var risen = pairs.Count(pair => pair.After > pair.Before);
        return $"Higher for {Number(risen)} of {Number(pairs.Count)} in {after.ToProse()} than in {before.ToProse()}";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Capital(Subject subject) => char.ToUpperInvariant(subject.NameInProse[0]) + subject.NameInProse[1..];
}

/// <summary>A country or group with its value, or the sum of its values.</summary>
internal sealed record SubjectValue(Subject Subject, double Value);
