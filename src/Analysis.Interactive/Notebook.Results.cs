using Analysis.Charts;

namespace Analysis.Interactive;

/// <content>Tables of results, and titles of charts: in scope with the rest by <c>using static</c>.</content>
public static partial class Notebook
{
    /// <summary>A table of a result: one row a value, each with its source, then the gaps with their reason.</summary>
    /// <remarks>Columns that are the same in all rows (one counterpart, one period) are left out and named in the caption.</remarks>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentException">The result holds neither values nor gaps.</exception>
    public static SourcedTable Table<T>(this Indicator<T> result)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(result);
        string?[] same =
        [
            Same(result.Observations.Select(o => o.Counterpart?.Name)),
            Same(
                result.Observations.Select(o => o.Period).Concat(result.Gaps.Select(gap => gap.Period)).Select(period => period.ToProse())
            ),
        ];
        return result.Table($"{string.Join(", ", same.OfType<string>().Where(words => words.Length > 0).Prepend(result.Title))}");
    }

    /// <summary>A table of a result with a caption: one row a value, each with its source, then the gaps with their reason.</summary>
    /// <param name="result">The result.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">The result holds neither values nor gaps.</exception>
    public static SourcedTable Table<T>(this Indicator<T> result, Sentence caption)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(result);
        var withCounterpart = result.Observations.Select(o => o.Counterpart?.Id).Distinct().Count() > 1;
        var withPeriod = result.Observations.Select(o => o.Period).Concat(result.Gaps.Select(gap => gap.Period)).Distinct().Count() > 1;
        IReadOnlyList<T1> Row<T1>(T1 subject, T1 counterpart, T1 period, T1 value) =>
            [subject, .. withCounterpart ? [counterpart] : (T1[])[], .. withPeriod ? [period] : (T1[])[], value];
        return Table(
            caption,
            Row<SourcedColumn>("Country or group", "Counterpart", "Period", new("Value", ResultUnit.Of(result).Words)),
            [
                .. result.Values.Select(value =>
                    Row<DataCell>(value.Subject.Name, value.Counterpart?.Name ?? "", value.Period.ToString(), value)
                ),
                .. result.Gaps.Select(gap => Row(gap.Subject.Name, "", gap.Period.ToString(), DataCell.Gap(gap.Reason))),
            ]
        );
    }

    /// <summary>The chart with a title that states a finding; the numbers of the title are recorded with the chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="title">The finding: <c>share.Bars().Titled($"The United States supply {us} of …")</c>.</param>
    public static TitledChart Titled(this ChartSpec chart, Sentence title)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Chart(title, chart);
    }

    private static string? Same(IEnumerable<string?> words) => words.Distinct().ToList() is [var only] ? only : null;
}
