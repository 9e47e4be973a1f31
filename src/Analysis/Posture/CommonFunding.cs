using System.Globalization;
using Analysis.Tables;

namespace Analysis.Posture;

/// <summary>A country's share of NATO's common funding, by the key that the allies agree on.</summary>
public static class CommonFunding
{
    private const string Category = "common-funding-share";
    private const string Measure = "cost-share";

    /// <summary>The share by the years of each key.</summary>
    /// <remarks>
    /// Formula: the cost share of the key in force, as cited. Unit: fraction. Shape: one observation a key, over the years that the page
    /// names for it. Common funding is a small part of what allies spend, and the share is not about forces. Missing data: a year for which
    /// no page gives the key is a gap; the last known key is not carried on. Figures of another measure, and keys that only a source of
    /// grade C gives, are in the notes and never in the series. Source: figures collected by hand, each with its link.
    /// </remarks>
    public static Indicator<Share> Of(CitedValues figures, Subject country, Period years)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(country);
        var result = new ResultBuilder<Share>();
        CitedValue[] shares =
        [
            .. figures.Rows.Where(row => row.Subject == country && row.Category == Category && row.Unit == "%" && row.Value is not null),
        ];
        CitedValue[] keys =
        [
            .. shares
                .Where(row => row.EntersTotals && row.Measure == Measure && years.Contains(row.Period))
                .OrderBy(row => row.Period.From),
        ];
        foreach (var key in keys)
            result.Add(country, null, key.Period, Share.FromPercent((double)key.Value!), key.Status);
        foreach (var year in years.Years.Where(year => !keys.Any(key => key.Period.Contains(year))))
            result.AddGap(
                country,
                Period.Year(year),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"no page that can be cited gives the share of {country.NameInProse} in the key of {year}"
                )
            );
        result.AddNotes(keys);
        result.AddAlternatives(shares.Except(keys).Where(row => years.Contains(row.Period)));
        return result.Build(
            "common-funding",
            "Share of NATO's common funding",
            UnitWords.ShareOfCommonFunding,
            "The cost share of the agreed key, for the years that the cited page names.",
            figures.Source
        );
    }
}
