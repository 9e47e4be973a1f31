using System.Globalization;

namespace Analysis.Charts;

/// <summary>What a result holds: whose values, compared with whom, and when. It decides which charts can draw the result.</summary>
internal sealed class ResultShape
{
    private readonly Indicator _result;

    private ResultShape(Indicator result)
    {
        _result = result;
        Numbers = result.Numbers;
        Subjects = [.. Numbers.Select(o => o.Subject).Concat(result.Gaps.Select(gap => gap.Subject)).Distinct()];
        Counterparts = [.. Numbers.Select(o => o.Counterpart).OfType<Subject>().Distinct()];
        Periods = [.. Numbers.Select(o => o.Period).Distinct().OrderBy(period => period.To).ThenBy(period => period.From)];
    }

    /// <summary>The values, in the order of the result.</summary>
    internal IReadOnlyList<Observation<Ratio>> Numbers { get; }

    /// <summary>The countries and groups, also those that have gaps only.</summary>
    internal IReadOnlyList<Subject> Subjects { get; }

    /// <summary>The other sides; empty where the result has none.</summary>
    internal IReadOnlyList<Subject> Counterparts { get; }

    /// <summary>The years or windows that have a value, in order.</summary>
    internal IReadOnlyList<Period> Periods { get; }

    /// <exception cref="ArgumentException">The result has no value; the message gives the reason of a gap.</exception>
    internal static ResultShape Of(Indicator result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Numbers.Count > 0
            ? new(result)
            : throw new ArgumentException(
                $"'{result.Title}' has no value to draw: {(result.Gaps is [var gap, ..] ? gap.Reason : "it holds no observation")}."
            );
    }

    /// <summary>A period of the result; the newest where none is asked for.</summary>
    /// <exception cref="ArgumentException">The result has no value in the period.</exception>
    internal Period At(Period? period) =>
        period is not { } asked ? Periods[^1]
        : Periods.Contains(asked) ? asked
        : throw new ArgumentException(
            $"'{_result.Title}' has no value for {asked}; it holds {string.Join(", ", Periods.Select(one => one.ToString()))}."
        );

    /// <summary>Whether the result itself compares editions of a dataset; others hold one edition of each.</summary>
    internal bool ComparesEditions => _result.Sources.GroupBy(source => source.Dataset).Any(editions => editions.Count() > 1);

    /// <summary>The id of the one counterpart; null where the result has none, or where each is a mark of its own.</summary>
    internal string? OnlyCounterpart => Counterparts is [var only] ? only.Id : null;

    /// <summary>Throws unless a chart can draw the result; the message names one that can.</summary>
    /// <param name="fits">Whether it can.</param>
    /// <param name="chart">The chart, as a notebook calls it: <c>.Trend()</c>.</param>
    /// <param name="needs">What it needs: <c>two or more periods</c>.</param>
    internal void Require(bool fits, string chart, string needs)
    {
        if (!fits)
            throw new ArgumentException($"{chart} needs {needs}, and '{_result.Title}' holds {Contents}. {Fitting}");
    }

    private string Contents =>
        $"{Count(Subjects.Count, "country or group", "countries or groups")}, "
        + (Counterparts.Count == 0 ? "" : $"{Count(Counterparts.Count, "counterpart", "counterparts")} and ")
        + Count(Periods.Count, "period", "periods");

    private string Fitting =>
        (Subjects.Count, Counterparts.Count, Periods.Count) switch
        {
            (1, _, > 1) or (_, <= 1, > 1) => ".Trend() fits.",
            (> 1, > 1, > 1) => "Name one counterpart, and .Trend() fits.",
            (> 1, > 1, 1) => ".Heat() fits.",
            (> 1, _, 1) or (_, > 1, 1) => ".Bars() fits.",
            _ => "It is one number: show the result itself.",
        };

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
