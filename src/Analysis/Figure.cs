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

    /// <summary>A figure computed from several indicators, such as a count over one that another limits: every one that the value rests on.</summary>
    /// <remarks>Its sources are those of all of them, in several editions where it compares editions; the first gives the indicator, the weakest status counts.</remarks>
    /// <param name="id">Stable words, in lower case with hyphens.</param>
    /// <param name="title">What the number says.</param>
    /// <param name="inputs">All indicators that the value rests on, the one that it is about first.</param>
    /// <param name="value">The number.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="period">The year or window.</param>
    /// <param name="text">How the sentence shows it; left out, the quantity's own form.</param>
    /// <exception cref="ArgumentException">There is no input, or the id is not in lower case with hyphens.</exception>
    public static Figure Derived<T>(string id, string title, IReadOnlyList<Indicator> inputs, T value, string unit, Period period, string? text = null)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Count == 0
            ? throw new ArgumentException($"'{id}' rests on no indicator; name at least one.", nameof(inputs))
            : Together([.. inputs.Select(input => Derived(id, title, input, value, unit, period, text))]);
    }

    /// <summary>A figure computed from other figures, such as a count of verdicts: it rests on whatever they rest on.</summary>
    /// <remarks>Its sources are those of all of them; the first gives the indicator, the weakest status counts.</remarks>
    /// <param name="id">Stable words, in lower case with hyphens.</param>
    /// <param name="title">What the number says.</param>
    /// <param name="inputs">All figures that the value rests on.</param>
    /// <param name="value">The number.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="period">The year or window.</param>
    /// <param name="text">How the sentence shows it; left out, the quantity's own form.</param>
    /// <exception cref="ArgumentException">There is no input, or the id is not in lower case with hyphens.</exception>
    public static Figure Derived<T>(string id, string title, IReadOnlyList<Figure> inputs, T value, string unit, Period period, string? text = null)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Count == 0
            ? throw new ArgumentException($"'{id}' rests on no figure; name at least one.", nameof(inputs))
            : Together([.. inputs]) with { Id = CheckedId(id), Title = title, Value = value.Number, Unit = unit, Period = period, Text = text ?? value.ToString() };
    }

    private static Figure Together(IReadOnlyList<Figure> figures) => figures[0] with
    {
        Sources =
        [
            .. figures.SelectMany(figure => figure.Sources).DistinctBy(source => (source.Dataset, source.Edition))
                .OrderBy(source => source.Dataset, StringComparer.Ordinal).ThenBy(source => source.Edition, StringComparer.Ordinal),
        ],
        Status = figures.Select(figure => figure.Status).Aggregate(ObservationStatus.Derived, Statuses.Weaker),
    };

    /// <summary>The number as the sentence shows it.</summary>
    public override string ToString() => Text;

    private static string CheckedId(string id) =>
        !string.IsNullOrEmpty(id) && id.Split('-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
            ? id
            : throw new ArgumentException($"'{id}' is not an id of a figure; use lower-case words joined by hyphens.", nameof(id));
}
