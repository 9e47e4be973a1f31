using System.Globalization;
using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>US arms transfers to the world by fiscal year, as the US government gives them, one measure at a time.</summary>
public static class ArmsTransferTotals
{
    /// <summary>One measure by fiscal year.</summary>
    /// <remarks>
    /// Formula: none, the figures as published. Unit: millions of current US dollars. Shape: one observation a fiscal year (2024 is October
    /// 2023 to September 2024). Measures are never added up here: foreign military sales implemented are cases that began, direct
    /// commercial sales authorised are licences, of which many are never used, and the totals hold their parts. Missing data: a fiscal year
    /// between the first and the last without a figure is a gap. Source: US Department of State and DSCA, most by way of the press; a weak
    /// source is named in the notes.
    /// </remarks>
    /// <param name="figures">The edition.</param>
    /// <param name="measure">The measure: <c>fms-total</c>, <c>fms-implemented</c>, <c>dcs-authorised</c>.</param>
    /// <exception cref="ArgumentException">The table has no such measure; the message gives the closest match.</exception>
    public static Indicator<Money> Of(CitedValues figures, string measure)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var counted = figures.Rows.Where(row => row is { IsCounted: true, Basis: not null, Value: not null }).ToList();
        var rows = counted.Where(row => row.Measure == measure).OrderBy(row => row.Subject).ThenBy(row => row.Period.From).ToList();
        if (rows.Count == 0)
            throw new ArgumentException(
                $"The totals have no measure '{measure}'; did you mean "
                    + $"{ClosestMatch.Find(measure, counted.Select(row => row.Measure))}? They have "
                    + $"{string.Join(", ", counted.Select(row => row.Measure).Distinct())}."
            );
        var result = new ResultBuilder<Money>();
        foreach (var series in rows.GroupBy(row => row.Subject))
            AddSeries(result, [.. series], measure);
        result.AddNote("Years are US fiscal years: 2024 is October 2023 to September 2024.");
        return result.Build(
            "us-arms-transfer-totals",
            $"US arms transfers: {measure}",
            rows[0].Unit,
            "As published, by US fiscal year; measures are not added up.",
            figures.Source
        );
    }

    private static void AddSeries(ResultBuilder<Money> result, IReadOnlyList<CitedValue> series, string measure)
    {
        foreach (var row in series)
        {
            result.Add(row.Subject, row.Counterpart, row.Period, new Money(row.Value!.Value, row.Basis!), row.Status);
            result.AddNotes([row]);
        }
        for (var year = series[0].Period.From; year < series[^1].Period.To; year++)
            if (!series.Any(row => row.Period.Contains(year)))
                result.AddGap(
                    series[0].Subject,
                    Period.Year(year),
                    $"no figure of {measure} was found for the fiscal year {year.ToString(CultureInfo.InvariantCulture)}"
                );
    }
}
