namespace Analysis;

/// <summary>One number on its way into a sentence or a headline.</summary>
/// <remarks>The bare id stands for the default window and the newest edition; any other run adds a suffix, so that a quoted figure keeps its address.</remarks>
public sealed record Figure
{
    /// <summary>Stable words: <c>us-share-of-european-nato-imports</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the number says, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The unrounded number in <see cref="Unit"/>; shares are fractions.</summary>
    public required double Value { get; init; }

    /// <summary>The unit, price basis included.</summary>
    public required string Unit { get; init; }

    /// <summary>The year or window.</summary>
    public required Period Period { get; init; }

    /// <summary>The id of the indicator that it comes from.</summary>
    public required string Indicator { get; init; }

    /// <summary>The editions behind it.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>How firm it is.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>The number as the sentence shows it.</summary>
    public required string Text { get; init; }

    /// <summary>A figure from an observation of an indicator.</summary>
    /// <param name="id">Stable words, in lower case with hyphens.</param>
    /// <param name="title">What the number says.</param>
    /// <param name="indicator">The indicator that holds the observation.</param>
    /// <param name="observation">The observation.</param>
    /// <param name="text">How the sentence shows it; left out, the quantity's own form.</param>
    /// <exception cref="ArgumentException">The id is not in lower case with hyphens.</exception>
    public static Figure From<T>(string id, string title, Indicator<T> indicator, Observation<T> observation, string? text = null)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(observation);
        return new()
        {
            Id = CheckedId(id),
            Title = title,
            Value = observation.Value.Number,
            Unit = indicator.Unit,
            Period = observation.Period,
            Indicator = indicator.Id,
            Sources = indicator.Sources,
            Status = observation.Status,
            Text = text ?? observation.Value.ToString(),
        };
    }

    /// <summary>A figure computed from an indicator's observations, such as a difference or a count.</summary>
    /// <remarks>It is an estimate where any observation of the indicator within the period is one, for it may have gone in.</remarks>
    /// <param name="id">Stable words, in lower case with hyphens.</param>
    /// <param name="title">What the number says.</param>
    /// <param name="indicator">The indicator that it was computed from.</param>
    /// <param name="value">The number.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="period">The year or window.</param>
    /// <param name="text">How the sentence shows it; left out, the quantity's own form.</param>
    /// <exception cref="ArgumentException">The id is not in lower case with hyphens.</exception>
    public static Figure Derived<T>(string id, string title, Indicator indicator, T value, string unit, Period period, string? text = null)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new()
        {
            Id = CheckedId(id),
            Title = title,
            Value = value.Number,
            Unit = unit,
            Period = period,
            Indicator = indicator.Id,
            Sources = indicator.Sources,
            Status = indicator.Numbers
                .Where(observation => period.Contains(observation.Period))
                .Aggregate(ObservationStatus.Derived, (weakest, observation) => Statuses.Weaker(weakest, observation.Status)),
            Text = text ?? value.ToString(),
        };
    }

    /// <summary>The number as the sentence shows it.</summary>
    public override string ToString() => Text;

    private static string CheckedId(string id) =>
        !string.IsNullOrEmpty(id) && id.Split('-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
            ? id
            : throw new ArgumentException($"'{id}' is not an id of a figure; use lower-case words joined by hyphens.", nameof(id));
}
