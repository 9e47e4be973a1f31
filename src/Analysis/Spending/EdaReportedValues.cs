using Analysis.Tables;

namespace Analysis.Spending;

/// <summary>What the European Defence Agency's reports were quoted with: single figures, each of its own report.</summary>
public static class EdaReportedValues
{
    /// <summary>Shares as reported: of defence expenditure, of GDP.</summary>
    /// <remarks>
    /// Formula: none; the figure as quoted. Unit: fraction. Shape: one observation a subject, year and report, the report as counterpart.
    /// The members behind the agency's totals change from report to report (with Britain, without Denmark, the 27), so reports don't make a
    /// series. Missing data: a measure without a figure is an error that names those there are. Source: EDA's reports and workbook, mostly
    /// as quoted in the press.
    /// </remarks>
    /// <exception cref="ArgumentException">No figure of the measure is a share.</exception>
    public static Indicator<Share> Shares(CitedValues figures, string measure)
    {
        var rows = Rows(figures, measure, row => Unit.Of(row.Unit).IsPercent);
        var result = new ResultBuilder<Share>();
        foreach (var row in rows)
            result.Add(row.Subject, Report(row), row.Period, Share.FromPercent((double)row.Value!), row.Status);
        return Build(result, rows, figures, measure, Unit.Of(rows[0].Unit).AsFraction);
    }

    /// <summary>Amounts at current prices as reported.</summary>
    /// <remarks>
    /// As <see cref="Shares"/>, in millions of euro; an amount that the report gives in the prices of another year is a gap, because it
    /// can't be compared with current ones.
    /// </remarks>
    /// <exception cref="ArgumentException">No figure of the measure is money.</exception>
    public static Indicator<Money> Amounts(CitedValues figures, string measure)
    {
        var rows = Rows(figures, measure, row => row.Basis is not null);
        var result = new ResultBuilder<Money>();
        foreach (var row in rows)
        {
            if (row.Basis!.IsConstant)
                result.AddGap(row.Subject, row.Period, $"the report gives it in {row.Basis}, which can't be compared with current prices");
            else
                result.Add(row.Subject, Report(row), row.Period, new(row.Value!.Value, row.Basis), row.Status);
        }
        return Build(result, rows, figures, measure, "million EUR (current)") with { Id = "eda-reported-amounts" };
    }

    /// <summary>Euros for each head of the population, as reported.</summary>
    /// <remarks>As <see cref="Shares"/>. Unit: euros per head at current prices.</remarks>
    /// <exception cref="ArgumentException">No figure of the measure is per head.</exception>
    public static Indicator<Ratio> PerHead(CitedValues figures, string measure)
    {
        const string Unit = "EUR per head (current)";
        var rows = Rows(figures, measure, row => row.Unit == Unit);
        var result = new ResultBuilder<Ratio>();
        foreach (var row in rows)
            result.Add(row.Subject, Report(row), row.Period, new Ratio((double)row.Value!), row.Status);
        return Build(result, rows, figures, measure, Unit) with { Id = "eda-reported-amounts-per-head" };
    }

    private static CitedValue[] Rows(CitedValues figures, string measure, Func<CitedValue, bool> isOfKind)
    {
        ArgumentNullException.ThrowIfNull(figures);
        CitedValue[] rows =
        [
            .. figures
                .Rows.Where(row => row.Measure == measure && row.Value is not null && isOfKind(row))
                .OrderBy(row => row.Subject)
                .ThenBy(row => row.Period.To),
        ];
        var known = figures.Rows.Where(isOfKind).Select(row => row.Measure).Distinct().Order(StringComparer.Ordinal);
        return rows.Length > 0
            ? rows
            : throw new ArgumentException(
                $"No report is quoted with '{measure}' in this kind of unit; there are {string.Join(", ", known)}."
            );
    }

    private static Aggregate Report(CitedValue row) =>
        new(row.Category, "Report " + row.Category.Replace("defence-data-", "", StringComparison.Ordinal));

    private static Indicator<T> Build<T>(ResultBuilder<T> result, CitedValue[] rows, CitedValues figures, string measure, Unit unit)
        where T : struct, IQuantity
    {
        result.AddNote(
            "The members behind EDA's totals and the prices change from report to report: no series, and no difference between two reports."
        );
        result.AddNotes(rows);
        return result.Build(
            "eda-reported-figures",
            $"As EDA reported: {measure.Replace('-', ' ')}",
            unit,
            "The figure as quoted from the report that the counterpart names.",
            figures.Source
        );
    }
}
