using Analysis.Scoreboards;

namespace Analysis;

/// <summary>A number that was computed from observations, as a finding gives it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Period">The year or window.</param>
/// <param name="Text">How the sentence shows it; left out, the quantity's own form.</param>
public sealed record ComputedValue(IQuantity Value, Unit Unit, Period Period, string? Text = null);

/// <summary>One number in a sentence, a title or a table, with all that it rests on.</summary>
/// <remarks>
/// The id alone means the default parameters and the newest edition; any other run adds a suffix (<see cref="FindingId"/>), so that a
/// quoted finding keeps its address.
/// </remarks>
public sealed record Finding
{
    // Made from its inputs only, or read back: it can't be given other sources or another status.
    internal Finding() { }

    /// <summary>Stable words: <c>us-share-of-european-nato-imports</c>.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The meaning of the number, in a few words.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>The unrounded number in <see cref="Unit"/>; shares are fractions.</summary>
    public double Value { get; internal init; }

    /// <summary>The unit, price basis included.</summary>
    public Unit Unit { get; internal init; } = Unit.None;

    /// <summary>The year or window.</summary>
    public Period Period { get; internal init; }

    /// <summary>The id of the indicator that it comes from.</summary>
    public string Indicator { get; internal init; } = "";

    /// <summary>The editions behind it.</summary>
    public IReadOnlyList<EditionReference> Sources { get; internal init; } = [];

    /// <summary>How firm it is.</summary>
    public ObservationStatus Status { get; internal init; }

    /// <summary>The number as the sentence shows it.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>A finding from an observation of an indicator.</summary>
    /// <param name="id">Stable words, in lower case with hyphens.</param>
    /// <param name="title">The meaning of the number.</param>
    /// <param name="indicator">The indicator that holds the observation.</param>
    /// <param name="observation">The observation.</param>
    /// <param name="text">How the sentence shows it; left out, the quantity's own form.</param>
    /// <exception cref="ArgumentException">The id is not in lower case with hyphens.</exception>
    public static Finding From<T>(string id, string title, Indicator<T> indicator, Observation<T> observation, string? text = null)
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

    /// <summary>The newest value of a row of the scoreboard.</summary>
    /// <param name="id">Stable words, in lower case with hyphens.</param>
    /// <param name="row">The row; its unit, indicator, sources and status are those of the finding.</param>
    /// <exception cref="ArgumentException">The row has no value, or the id is not in lower case with hyphens.</exception>
    public static Finding From(string id, ScoreboardRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var value = row.Value ?? throw new ArgumentException($"'{row.Title}' has no value; give its reason as a gap.");
        return new()
        {
            Id = CheckedId(id),
            Title = row.Title,
            Value = value.Number,
            Unit = row.Unit,
            Period = value.Period,
            Indicator = row.Indicator,
            Sources = row.Sources,
            Status = value.Status,
            Text = row.ValueText,
        };
    }

    /// <summary>A finding computed from an indicator's observations, such as a difference or a count.</summary>
    /// <remarks>It is an estimate where any observation of the indicator within the period is one, because it may be included.</remarks>
    /// <param name="id">Stable words, in lower case with hyphens.</param>
    /// <param name="title">The meaning of the number.</param>
    /// <param name="indicator">The indicator that it was computed from.</param>
    /// <param name="computed">The number with its unit and period.</param>
    /// <exception cref="ArgumentException">The id is not in lower case with hyphens.</exception>
    public static Finding Derived(string id, string title, Indicator indicator, ComputedValue computed)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(computed);
        var input = new Finding
        {
            Indicator = indicator.Id,
            Sources = indicator.Sources,
            Status = indicator
                .Numbers.Where(observation => computed.Period.Contains(observation.Period))
                .Aggregate(ObservationStatus.Derived, (weakest, observation) => StatusOrder.Weaker(weakest, observation.Status)),
        };
        return input.Computed(id, title, computed);
    }

    /// <summary>
    /// A finding computed from several indicators, such as a count over one that another limits: every one that the value rests on.
    /// </summary>
    /// <remarks>
    /// Its sources are those of all of them, in several editions where it compares editions; the first gives the indicator, the weakest
    /// status counts.
    /// </remarks>
    /// <param name="id">Stable words, in lower case with hyphens.</param>
    /// <param name="title">The meaning of the number.</param>
    /// <param name="inputs">All indicators that the value rests on, the one that it is about first.</param>
    /// <param name="computed">The number with its unit and period.</param>
    /// <exception cref="ArgumentException">There is no input, or the id is not in lower case with hyphens.</exception>
    public static Finding Derived(string id, string title, IReadOnlyList<Indicator> inputs, ComputedValue computed)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Count == 0
            ? throw new ArgumentException($"'{id}' has no indicator; name at least one.")
            : Together([.. inputs.Select(input => Derived(id, title, input, computed))]);
    }

    /// <summary>A finding computed from other findings, such as a count of verdicts: it rests on whatever they rest on.</summary>
    /// <remarks>Its sources are those of all of them; the first gives the indicator, the weakest status counts.</remarks>
    /// <param name="id">Stable words, in lower case with hyphens.</param>
    /// <param name="title">The meaning of the number.</param>
    /// <param name="inputs">All findings that the value rests on.</param>
    /// <param name="computed">The number with its unit and period.</param>
    /// <exception cref="ArgumentException">There is no input, or the id is not in lower case with hyphens.</exception>
    public static Finding Derived(string id, string title, IReadOnlyList<Finding> inputs, ComputedValue computed)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(computed);
        return inputs.Count == 0
            ? throw new ArgumentException($"'{id}' has no finding; name at least one.")
            : Together([.. inputs]).Computed(id, title, computed);
    }

    private Finding Computed(string id, string title, ComputedValue computed) =>
        this with
        {
            Id = CheckedId(id),
            Title = title,
            Value = computed.Value.Number,
            Unit = computed.Unit,
            Period = computed.Period,
            Text = computed.Text ?? computed.Value.ToString(),
        };

    internal Finding Named(string id, string title) => this with { Id = CheckedId(id), Title = title };

    internal Finding WithText(string text) => this with { Text = text };

    private static Finding Together(IReadOnlyList<Finding> findings) =>
        findings[0] with
        {
            Sources =
            [
                .. findings
                    .SelectMany(finding => finding.Sources)
                    .DistinctBy(source => (source.Dataset, source.Edition))
                    .OrderBy(source => source.Dataset, StringComparer.Ordinal)
                    .ThenBy(source => source.Edition, StringComparer.Ordinal),
            ],
            Status = findings.Select(finding => finding.Status).Aggregate(ObservationStatus.Derived, StatusOrder.Weaker),
        };

    /// <summary>The number as the sentence shows it.</summary>
    public override string ToString() => Text;

    /// <summary>The same finding under the id that it has in a run.</summary>
    /// <param name="id">The id with the suffix of the run; <see cref="FindingId"/> makes it.</param>
    public Finding InRun(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return FindingId.WithoutSuffix(id) == FindingId.WithoutSuffix(Id)
            ? this with
            {
                Id = id,
            }
            : throw new ArgumentException($"'{id}' is not '{Id}' in another run; keep the words of the id and add a suffix.");
    }

    /// <summary>The number with every digit that it has.</summary>
    public string Unrounded => Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private static string CheckedId(string id) =>
        FindingId.IsValid(id)
            ? id
            : throw new ArgumentException($"'{id}' is not an id of a finding; use lower-case words joined by hyphens.");
}
