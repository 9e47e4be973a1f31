using System.Globalization;

namespace Analysis.Charts;

/// <summary>What a mark shows: a number with its status, or the reason why there is none.</summary>
public sealed record ChartValue
{
    private ChartValue(double? number, ObservationStatus status, string? reason) => (Number, Status, Reason) = (number, status, reason);

    /// <summary>The number in the unit of the library (a fraction, millions); null in a gap.</summary>
    public double? Number { get; }

    /// <summary>How firm the number is; without meaning in a gap.</summary>
    public ObservationStatus Status { get; }

    /// <summary>Why there is no number; null where there is one.</summary>
    public string? Reason { get; }

    /// <summary>Is it drawn as a full mark? Estimates and provisional figures are drawn hollow or dashed.</summary>
    public bool IsFirm => Reason is null && Status is ObservationStatus.Actual or ObservationStatus.Derived;

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentException">It is NaN or infinite.</exception>
    public static ChartValue Of(double number, ObservationStatus status = ObservationStatus.Actual) =>
        double.IsFinite(number)
            ? new(number, status, null)
            : throw new ArgumentException(
                $"A chart can't show {number.ToString(CultureInfo.InvariantCulture)}; use ChartValue.Missing with a reason instead."
            );

    /// <summary>A gap.</summary>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static ChartValue Missing(string reason) =>
        string.IsNullOrWhiteSpace(reason)
            ? throw new ArgumentException("A gap needs its reason; give it in a few words.")
            : new(null, ObservationStatus.Actual, reason.Trim().TrimEnd('.'));

    /// <summary>The value of an indicator for a subject in a period: the number with its status, or the gap with its reason.</summary>
    /// <param name="indicator">The result to draw.</param>
    /// <param name="subject">The id of the country or group.</param>
    /// <param name="period">The year or window.</param>
    /// <param name="counterpart">The id of the other side, where the subject has several: the supplier.</param>
    /// <exception cref="ArgumentException">The indicator has no value for them, or holds several counterparts and none was
    /// chosen.</exception>
    public static ChartValue From(Indicator indicator, string subject, Period period, string? counterpart = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var found = SubjectSeries.Find(indicator, subject, counterpart);
        if (found.Numbers.FirstOrDefault(o => o.Period == period) is { } number)
            return Of(number);
        return found.Gaps.FirstOrDefault(gap => gap.Period == period) is { } gap
            ? Missing(gap.Reason)
            : throw new ArgumentException($"'{indicator.Title}' has no value for '{subject}' in {period}; take a period that it holds.");
    }

    /// <summary>The value of an observation.</summary>
    internal static ChartValue Of(Observation<Ratio> observation) => Of(observation.Value.Number, observation.Status);
}

/// <summary>The values of an indicator for one subject.</summary>
/// <param name="Numbers">Its observations in the order of the years.</param>
/// <param name="Gaps">Its gaps.</param>
internal sealed record SubjectSeries(IReadOnlyList<Observation<Ratio>> Numbers, IReadOnlyList<Gap> Gaps)
{
    /// <summary>Finds a subject, and one counterpart of it where there are several.</summary>
    internal static SubjectSeries Find(Indicator indicator, string subject, string? counterpart)
    {
        var numbers = indicator
            .Numbers.Where(o => o.Subject.Id == subject && (counterpart is null || o.Counterpart?.Id == counterpart))
            .OrderBy(o => o.Period.To)
            .ToArray();
        var gaps = indicator.Gaps.Where(gap => gap.Subject.Id == subject).ToArray();
        if (numbers.Length + gaps.Length == 0)
            throw new ArgumentException(
                $"'{indicator.Title}' has no value for '{subject}'{(counterpart is null ? "" : $" and '{counterpart}'")}; it "
                    + $"holds {Known(indicator)}."
            );
        if (numbers.Select(o => o.Counterpart?.Id).Distinct().Count() > 1)
            throw new ArgumentException($"'{indicator.Title}' holds several counterparts of '{subject}'; name the one to draw.");
        // A window that has a number is not a gap of this counterpart, even if another counterpart lacks it.
        return new(numbers, [.. gaps.Where(gap => numbers.All(o => o.Period != gap.Period))]);
    }

    /// <summary>The gaps as points: a gap of several years in a yearly series is a gap in each of them that has no number.</summary>
    internal IEnumerable<TrendPoint> GapPoints
    {
        get
        {
            var years = Numbers.Select(o => o.Period.To).ToHashSet();
            var yearly = Numbers.Count > 0 && Numbers.All(o => o.Period.IsYear);
            return Gaps.SelectMany(
                    gap => yearly ? gap.Period.Years.Where(year => !years.Contains(year)).Select(Period.Year) : [gap.Period],
                    (gap, period) => (gap.Reason, period)
                )
                .DistinctBy(gap => gap.period)
                .Select(gap => new TrendPoint(gap.period, ChartValue.Missing(gap.Reason)));
        }
    }

    /// <summary>The name for the chart: the counterpart's if one was chosen, else the subject's.</summary>
    internal string Name(string? counterpart) =>
        Numbers.Count == 0 ? counterpart ?? Gaps[0].Subject.Name
        : counterpart is null ? Numbers[0].Subject.Name
        : Numbers[0].Counterpart!.Name;

    private static string Known(Indicator indicator)
    {
        var ids = indicator.Numbers.Select(o => o.Subject.Id).Distinct().Order(StringComparer.Ordinal).ToArray();
        return ids.Length == 0 ? "no observation" : string.Join(", ", ids.Take(8)) + (ids.Length > 8 ? " …" : "");
    }
}
