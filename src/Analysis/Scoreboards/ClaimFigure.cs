using Analysis.Procurement;

namespace Analysis.Scoreboards;

/// <summary>A number that a claim is tested with, or the reason why there is none.</summary>
/// <remarks>
/// A number of a result is taken as it is. Of a sample (<see cref="Correlation"/>, <see cref="LagChange"/>) the ends of the 95 % interval
/// are compared and not the number in its middle; a correlation without an interval can't be compared.
/// </remarks>
public sealed record ClaimFigure
{
    private ClaimFigure() { }

    /// <summary>The number as a finding; null where there is none.</summary>
    public Finding? Finding { get; private init; }

    /// <summary>Why there is none; empty where there is one.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The year or window of the number; null where there is none.</summary>
    public Period? Period => Finding?.Period;

    /// <summary>The lower end of the interval of a sample; of other quantities the number.</summary>
    internal double Low { get; private init; }

    /// <summary>The upper end of the interval of a sample; of other quantities the number.</summary>
    internal double High { get; private init; }

    /// <summary>No number, for a reason.</summary>
    /// <param name="reason">Why, in words for readers.</param>
    public static ClaimFigure Missing(string reason) =>
        string.IsNullOrWhiteSpace(reason)
            ? throw new ArgumentException("What can't be tested needs a reason; say why there is no number.")
            : new() { Reason = reason };

    /// <summary>The smallest of some numbers; those that are missing are left out.</summary>
    /// <returns>The smallest, or the first reason where all of them are missing.</returns>
    /// <exception cref="ArgumentException">None is given.</exception>
    public static ClaimFigure Smallest(params IReadOnlyList<ClaimFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Count == 0
            ? throw new ArgumentException("There is no figure to choose from; give at least one.")
            : figures.Where(figure => figure.Finding is not null).MinBy(figure => figure.Finding!.Value) ?? figures[0];
    }

    /// <summary>A number of a result, where a figure is taken.</summary>
    public static implicit operator ClaimFigure(ResultValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Quantity switch
        {
            Correlation { Interval: null } correlation => Missing($"{value.Finding.Title}: {correlation.Sample}"),
            Correlation { Interval: { } interval } => OfSample(value, interval),
            LagChange change => OfSample(value, change.Interval),
            _ => OfSample(value, new(value.Number, value.Number)),
        };
    }

    private static ClaimFigure OfSample(ResultValue value, ConfidenceInterval interval) =>
        new()
        {
            Finding = value.Finding,
            Low = interval.Low,
            High = interval.High,
        };
}

/// <summary>Takes the number of a result for the test of a claim.</summary>
public static class ClaimFigures
{
    /// <summary>The one number of a result; where it has none, the reason of its first gap.</summary>
    /// <param name="result">A result of one number, or of gaps alone.</param>
    /// <param name="id">The id of the number: stable words, in lower case with hyphens.</param>
    /// <param name="title">The meaning of the number.</param>
    /// <param name="format">How it is written: <c>0.0×</c>; left out, the quantity's own form.</param>
    /// <exception cref="ArgumentException">The result holds several numbers, or neither a number nor a gap.</exception>
    public static ClaimFigure Figure<T>(this Indicator<T> result, string id, string title, string? format = null)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result is { Observations: [], Gaps: [var gap, ..] })
            return ClaimFigure.Missing(gap.Reason);
        ResultValue value = result.Only;
        return (format is null ? value : value.In(format)).As(id, title);
    }
}
