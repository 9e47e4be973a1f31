using System.Globalization;

namespace Analysis.Charts;

/// <summary>The content of a chart, independent of how it is drawn.</summary>
/// <remarks>
/// A specification is checked when it is rendered, or by <see cref="Validate"/>: a value that is not a number is refused at once.
/// </remarks>
public abstract record ChartSpec
{
    private readonly string _id = "";
    private readonly IReadOnlyList<Source> _sources = [];

    /// <summary>Stable words joined by hyphens, unique on its page: <c>us-share-of-imports</c>.</summary>
    /// <exception cref="ArgumentException">It holds anything but lower-case letters, digits and hyphens.</exception>
    public required string Id
    {
        get => _id;
        init =>
            _id =
                value is { Length: > 0 } && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
                    ? value
                    : throw new ArgumentException($"'{value}' is not an id of a chart; use lower-case words joined by hyphens.");
    }

    /// <summary>The finding, as a sentence: what a reader should take away.</summary>
    public required string Title { get; init; }

    /// <summary>What is drawn, under the title; the unit is shown there where this is null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The unit as shown, price basis included: <c>% of GDP, 2021 prices</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>How values are written.</summary>
    public required ValueFormat Format { get; init; }

    /// <summary>The editions that the numbers come from: those given, and those of the series.</summary>
    public IReadOnlyList<Source> Sources
    {
        get => [.. _sources.Concat(SeriesSources).DistinctBy(source => (source.Dataset, source.Edition))];
        init => _sources = value;
    }

    /// <summary>What a reader must know before quoting the chart, if anything.</summary>
    public string? Note { get; init; }

    /// <summary>Is the chart about the difference of two editions? Only then may it hold two of one dataset.</summary>
    public bool ComparesEditions { get; init; }

    /// <summary>The kind, in words joined by hyphens: <c>trend</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The chart in sentences, for readers who can't see it.</summary>
    public abstract string AltText { get; }

    /// <summary>The table behind the chart.</summary>
    public abstract ChartTable Table { get; }

    /// <summary>Unit, sources with edition, how estimates are drawn, where data are missing and why.</summary>
    public string Caption => ChartCaption.Write(this);

    /// <summary>Every value of the chart with the name of its place, for the caption and the checks.</summary>
    internal abstract IReadOnlyList<PlacedValue> Values { get; }

    /// <summary>How estimates are drawn in this kind of chart: <c>Dashed lines and hollow points</c>.</summary>
    internal abstract string EstimateMarks { get; }

    /// <summary>The editions that came with the series.</summary>
    internal virtual IEnumerable<Source> SeriesSources => [];

    /// <summary>Checks that the chart can be drawn and quoted.</summary>
    /// <exception cref="ArgumentException">It has no title, no source or no value, or mixes two editions of one dataset.</exception>
    public virtual void Validate()
    {
        RefuseIf(string.IsNullOrWhiteSpace(Title), "has no title; state the finding in a sentence");
        RefuseIf(string.IsNullOrWhiteSpace(Unit), "has no unit; write what the numbers measure, price basis included");
        RefuseIf(Sources.Count == 0, "has no source; pass the sources of its indicator");
        RefuseIf(Values.Count == 0, "is empty; give it at least one value, or a gap with its reason");
        if (!ComparesEditions)
            RefuseMixedEditions();
    }

    /// <summary>Throws, with the id of the chart, if something is wrong.</summary>
    private protected void RefuseIf(bool wrong, string what)
    {
        if (wrong)
            throw new ArgumentException($"The chart '{Id}' {what}.");
    }

    /// <summary>Throws where two parts of the chart have one name.</summary>
    /// <param name="names">The names of all of them.</param>
    /// <param name="what">What they are, as worded in the message: <c>rows</c>.</param>
    /// <param name="advice">What to do.</param>
    private protected void RefuseTwice(IEnumerable<string> names, string what, string advice = "give each its own label")
    {
        var twice = names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1);
        RefuseIf(twice is not null, $"has two {what} called '{twice?.Key}'; {advice}");
    }

    private void RefuseMixedEditions()
    {
        var mixed = Sources.GroupBy(source => source.Dataset).FirstOrDefault(editions => editions.Count() > 1);
        if (mixed is null)
            return;
        var editions = string.Join(" and ", mixed.Select(source => source.Edition).Order(StringComparer.Ordinal));
        throw new ArgumentException(
            $"The chart '{Id}' mixes the editions {editions} of {mixed.Key}; take one edition, or set ComparesEditions if their "
                + $"difference is what it shows."
        );
    }
}

/// <summary>A value and its place in the chart.</summary>
/// <param name="Place">The name of the series, bar or dot.</param>
/// <param name="Period">The year or window, where the chart has a time axis.</param>
/// <param name="Value">The number or the gap.</param>
internal sealed record PlacedValue(string Place, Period? Period, ChartValue Value);

/// <summary>A target, guideline or average drawn as a thin line with its label.</summary>
public sealed record Guideline
{
    /// <summary>A line at a value, in the unit of the library: 0.02 for 2 %.</summary>
    /// <exception cref="ArgumentException">The value is not finite, or the label is empty.</exception>
    public Guideline(double value, string label)
    {
        Value = double.IsFinite(value)
            ? value
            : throw new ArgumentException($"A guideline can't be at {value.ToString(CultureInfo.InvariantCulture)}; give a number.");
        Label = string.IsNullOrWhiteSpace(label)
            ? throw new ArgumentException("A guideline needs a label, such as '2 % guideline'.")
            : label;
    }

    /// <summary>Its value, in the unit of the library.</summary>
    public double Value { get; }

    /// <summary>Its label: <c>2 % guideline</c>.</summary>
    public string Label { get; }
}
