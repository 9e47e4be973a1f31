namespace Analysis;

/// <summary>The result of an indicator with its definition and its sources: nothing leaves the library without them.</summary>
public abstract record Indicator
{
    /// <summary>The id in the register: <c>supplier-share</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it measures, for the head of a table.</summary>
    public required string Title { get; init; }

    /// <summary>The unit of the values, price basis included.</summary>
    public required string Unit { get; init; }

    /// <summary>The formula in words.</summary>
    public required string Definition { get; init; }

    /// <summary>Where nothing can be said, and why.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>The editions that the values were computed from.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The observations as bare numbers in <see cref="Unit"/>, for files and charts.</summary>
    public abstract IReadOnlyList<Observation<Ratio>> Numbers { get; }

    /// <summary>The gaps as one sentence, for the caller who needed a value and has none.</summary>
    private protected string WhyNothing(string what) => Gaps.Count == 0
        ? $"{Title} has no value for {what}; it was not asked for."
        : $"{Title} has no value for {what}: {Gaps[0].Reason}";
}

/// <summary>The result of an indicator in one quantity.</summary>
/// <typeparam name="T">Share, money, volume, ratio …</typeparam>
public sealed record Indicator<T> : Indicator where T : struct, IQuantity
{
    /// <summary>What could be computed.</summary>
    public required IReadOnlyList<Observation<T>> Observations { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Observation<Ratio>> Numbers =>
        [.. Observations.Select(o => new Observation<Ratio>(o.Subject, o.Counterpart, o.Period, new Ratio(o.Value.Number), o.Status))];

    /// <summary>The one observation of the result.</summary>
    /// <exception cref="ArgumentException">There is none, for the reason in the gaps, or more than one.</exception>
    public Observation<T> Only => Observations.Count switch
    {
        1 => Observations[0],
        0 => throw new ArgumentException(WhyNothing("this call")),
        var count => throw new ArgumentException($"{Title} holds {count} observations; name the subject, counterpart and year of the one that you mean."),
    };

    /// <summary>The observation of a subject, by id, and a year or window.</summary>
    /// <exception cref="ArgumentException">There is none; the message says why.</exception>
    public Observation<T> At(string subject, Period period) => Find(o => o.Subject.Id == subject && o.Period == period, $"{subject} in {period}");

    /// <summary>The observation of a subject, by id, in a year.</summary>
    /// <exception cref="ArgumentException">There is none; the message says why.</exception>
    public Observation<T> At(string subject, int year) => At(subject, Period.Year(year));

    /// <summary>The observation against a counterpart, by id, where the result holds one subject and one period.</summary>
    /// <exception cref="ArgumentException">There is none; the message says why.</exception>
    public Observation<T> Against(string counterpart) => Find(o => o.Counterpart?.Id == counterpart, $"counterpart {counterpart}");

    /// <summary>The series of one subject in the order of the years.</summary>
    public IReadOnlyList<Observation<T>> Series(string subject) => [.. Observations.Where(o => o.Subject.Id == subject).OrderBy(o => o.Period.To)];

    private Observation<T> Find(Func<Observation<T>, bool> match, string what) => Observations.FirstOrDefault(match)
        ?? throw new ArgumentException(WhyNothing(what));
}
