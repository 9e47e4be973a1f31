using System.Diagnostics.CodeAnalysis;

namespace Analysis;

/// <summary>The result of an indicator with its definition and its sources: nothing leaves the library without them.</summary>
public abstract record Indicator
{
    /// <summary>The id in the register: <c>supplier-share</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it measures, for the head of a table.</summary>
    public required string Title { get; init; }

    /// <summary>The unit of the values, price basis included.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The formula in words.</summary>
    public required string Definition { get; init; }

    /// <summary>A missing value, with its reason.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>What holds for the values and a reader would not expect, in sentences: a member that a sum leaves out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The editions that the values were computed from.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The arguments that a declared indicator was called with, defaults included; none where a formula was called
    /// itself.</summary>
    public IReadOnlyList<ResultArgument> Arguments { get; init; } = [];

    /// <summary>The one value of the result, as a sentence or a table takes it.</summary>
    /// <exception cref="ArgumentException">There is none, for the reason in the gaps, or more than one.</exception>
    public abstract ResultValue ToValue();

    /// <summary>The observations as bare numbers in <see cref="Unit"/>, for files and charts.</summary>
    public abstract IReadOnlyList<Observation<Ratio>> Numbers { get; }

    /// <summary>Title, unit and how many values there are. A sentence takes the one number of a result, <c>Say($"{result}")</c>.</summary>
    // The members that a record would print hold one another without end.
    public sealed override string ToString() => FormattableString.Invariant($"{Title}, {Unit}: {Numbers.Count} values");
}

/// <summary>The result of an indicator in one quantity.</summary>
/// <typeparam name="T">Share, money, volume, ratio …</typeparam>
public sealed partial record Indicator<T> : Indicator
    where T : struct, IQuantity
{
    /// <summary>What could be computed.</summary>
    public required IReadOnlyList<Observation<T>> Observations { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Observation<Ratio>> Numbers =>
        [.. Observations.Select(o => new Observation<Ratio>(o.Subject, o.Counterpart, o.Period, new Ratio(o.Value.Number), o.Status))];

    /// <summary>The one observation of the result.</summary>
    /// <exception cref="ArgumentException">There is none, for the reason in the gaps, or more than one.</exception>
    public ResultValue<T> Only => Cited(Single([.. Observations], "this call", Gaps));

    /// <summary>The observation of a subject, by id, and a year or window.</summary>
    /// <exception cref="ArgumentException">There is none, or there are several, one for each counterpart; the message gives the
    /// reason.</exception>
    public ResultValue<T> At([StringSyntax(IdentifierKind.Subject)] string subject, Period period) =>
        Cited(
            Single(
                [.. Observations.Where(o => o.Subject.Id == subject && o.Period == period)],
                $"{subject} in {period}",
                Gaps.Where(gap => gap.Subject.Id == subject && gap.Period == period)
            )
        );

    /// <summary>The observation of a subject, by id, where the result holds one period.</summary>
    /// <exception cref="ArgumentException">There is none, or there are several, one for each period or counterpart; the message gives the
    /// reason.</exception>
    public ResultValue<T> At([StringSyntax(IdentifierKind.Subject)] string subject) =>
        Cited(Single([.. Observations.Where(o => o.Subject.Id == subject)], subject, Gaps.Where(gap => gap.Subject.Id == subject)));

    /// <summary>The observation of a subject, by id, in a year.</summary>
    /// <exception cref="ArgumentException">There is none; the message gives the reason.</exception>
    public ResultValue<T> At([StringSyntax(IdentifierKind.Subject)] string subject, int year) => At(subject, Period.Year(year));

    /// <summary>The observation of a subject, by id, in a year or window as text: <c>"2021-2025"</c>.</summary>
    /// <exception cref="ArgumentException">There is none; the message gives the reason.</exception>
    public ResultValue<T> At([StringSyntax(IdentifierKind.Subject)] string subject, string period) => At(subject, Period.Parse(period));

    /// <summary>The observation against a counterpart, by id, where the result holds one subject and one period.</summary>
    /// <exception cref="ArgumentException">There is none, or there are several, one for each subject and period; the message gives the
    /// reason.</exception>
    public ResultValue<T> Against([StringSyntax(IdentifierKind.Subject)] string counterpart) =>
        Cited(
            Single(
                [.. Observations.Where(o => o.Counterpart?.Id == counterpart)],
                $"counterpart {counterpart}",
                Observations.Count == 0 ? Gaps : []
            )
        );

    /// <summary>The series of one subject in the order of the years.</summary>
    public IReadOnlyList<Observation<T>> Series([StringSyntax(IdentifierKind.Subject)] string subject) =>
        [.. Observations.Where(o => o.Subject.Id == subject).OrderBy(o => o.Period.To)];

    private Observation<T> Single(IReadOnlyList<Observation<T>> found, string what, IEnumerable<Gap> gaps) =>
        found.Count switch
        {
            1 => found[0],
            0 => throw new ArgumentException($"{Title} has no value for {what}: {gaps.FirstOrDefault()?.Reason ?? DescribeContents()}"),
            var count => throw new ArgumentException(
                $"{Title} holds {count} observations for {what}; take one country or group first, .For(\"{found[0].Subject.Id}\"), or one "
                    + $"counterpart, .OfCounterpart(…), or one period, .During(…)."
            ),
        };

    /// <summary>The content of the result, for a caller that requested something else.</summary>
    private string DescribeContents()
    {
        if (Observations.Count == 0)
            return "it was not requested.";
        var years = new Period(Observations.Min(o => o.Period.From), Observations.Max(o => o.Period.To));
        string[] ids = [.. Observations.SelectMany(o => new[] { o.Subject.Id, o.Counterpart?.Id }).OfType<string>().Distinct()];
        return $"it was not requested; the result holds {string.Join(", ", ids)} in {years}.";
    }
}

/// <summary>Makes one result of several.</summary>
public static class IndicatorSequence
{
    /// <summary>Several results of one indicator as one: the same share over many windows, or of many recipients.</summary>
    /// <exception cref="ArgumentException">There are none, they differ in what they measure or in its unit, or they mix two editions of a
    /// dataset.</exception>
    public static Indicator<T> Joined<T>(this IEnumerable<Indicator<T>> results)
        where T : struct, IQuantity
    {
        Indicator<T>[] all = [.. results];
        if (all.Length == 0)
            throw new ArgumentException("There is no result to join; give at least one.");
        // The title counts too: it names the alliance, or the window that a change is measured against.
        if (all.FirstOrDefault(result => Measure(result) != Measure(all[0])) is { } other)
            throw new ArgumentException(
                $"'{all[0].Title}' ({all[0].Unit}) and '{other.Title}' ({other.Unit}) can't be joined; join results of one "
                    + $"measure in one unit."
            );
        return all[0] with
        {
            Observations = [.. all.SelectMany(result => result.Observations)],
            Gaps = [.. all.SelectMany(result => result.Gaps).Distinct()],
            Notes = [.. all.SelectMany(result => result.Notes).Distinct()],
            Sources = SourceList.OneEditionEach(all.SelectMany(result => result.Sources)),
            Arguments = ResultArgument.Joined([.. all.Select(result => result.Arguments)]),
        };
    }

    private static (string, string, Unit, string) Measure(Indicator result) => (result.Id, result.Title, result.Unit, result.Definition);
}
