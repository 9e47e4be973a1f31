namespace Analysis.Charts;

/// <summary>The values of an indicator for one subject.</summary>
/// <param name="Numbers">Its observations in the order of the years.</param>
/// <param name="Gaps">Its gaps.</param>
internal sealed record Observed(IReadOnlyList<Observation<Ratio>> Numbers, IReadOnlyList<Gap> Gaps)
{
    /// <summary>Finds a subject, and one counterpart of it where there are several.</summary>
    internal static Observed Find(Indicator indicator, string subject, string? counterpart)
    {
        var numbers = indicator.Numbers.Where(o => o.Subject.Id == subject && (counterpart is null || o.Counterpart?.Id == counterpart)).OrderBy(o => o.Period.To).ToArray();
        var gaps = indicator.Gaps.Where(gap => gap.Subject.Id == subject).ToArray();
        if (numbers.Length + gaps.Length == 0)
            throw new ArgumentException($"'{indicator.Title}' has no value for '{subject}'{(counterpart is null ? "" : $" and '{counterpart}'")}; it holds {Known(indicator)}.");
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
            return Gaps.SelectMany(gap => yearly ? gap.Period.Years.Where(year => !years.Contains(year)).Select(Period.Year) : [gap.Period], (gap, period) => (gap.Reason, period))
                .DistinctBy(gap => gap.period).Select(gap => new TrendPoint(gap.period, ChartValue.Missing(gap.Reason)));
        }
    }

    /// <summary>The name for the chart: the counterpart's if one was chosen, else the subject's.</summary>
    internal string Name(string? counterpart) => Numbers.Count == 0
        ? counterpart ?? Gaps[0].Subject.Name
        : counterpart is null ? Numbers[0].Subject.Name : Numbers[0].Counterpart!.Name;

    private static string Known(Indicator indicator)
    {
        var ids = indicator.Numbers.Select(o => o.Subject.Id).Distinct().Order(StringComparer.Ordinal).ToArray();
        return ids.Length == 0 ? "no observation" : string.Join(", ", ids.Take(8)) + (ids.Length > 8 ? " …" : "");
    }
}
