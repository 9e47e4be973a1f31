using System.Globalization;
using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>Defence turnover of the European industry, as its association counts it.</summary>
public static class DefenceIndustryTurnover
{
    private const string Category = "asd-turnover";
    private const string Measure = "defence-turnover";

    /// <summary>Turnover by year.</summary>
    /// <remarks>
    /// Formula: as cited from ASD's current edition. Unit: millions of euros at current prices. Shape: one observation a year, of the
    /// industry of ASD's members. Figures of earlier editions are given in notes and never in the series. It is turnover by place of the
    /// member firms, and not SIPRI's arms revenue. Missing data: a year without a figure is a gap. Source: figures collected by hand, each
    /// with its link.
    /// </remarks>
    public static Indicator<Money> Of(CitedValues figures, Period years)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Money>();
        CitedValue[] rows =
        [
            .. figures.Rows.Where(row =>
                row is { Category: Category, Measure: Measure, Value: not null, Basis: not null } && years.Contains(row.Period)
            ),
        ];
        CitedValue[] counted = [.. rows.Where(row => row.IsCounted)];
        var industry = rows.FirstOrDefault()?.Subject ?? new Aggregate("x-asd-industry", "Industry of ASD's members");
        foreach (var year in years.Years)
            if (counted.FirstOrDefault(row => row.Period == Period.Year(year)) is { } row)
                result.Add(row.Subject, null, row.Period, new Money(row.Value!.Value, row.Basis!), row.Status);
            else
                result.AddGap(
                    industry,
                    Period.Year(year),
                    string.Create(CultureInfo.InvariantCulture, $"no page that can be cited gives ASD's defence turnover of {year}")
                );
        result.AddNotes(counted);
        result.AddAlternatives(rows.Except(counted));
        return result.Build(
            "defence-industry-turnover",
            "Defence turnover of the European industry",
            UnitWords.Euros,
            "Defence turnover of the members' industry by ASD's current edition, as cited.",
            figures.Source
        );
    }
}
