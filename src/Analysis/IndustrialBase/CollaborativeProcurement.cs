namespace Analysis.IndustrialBase;

/// <summary>The share of defence equipment that members of the European Defence Agency bought together with other Europeans.</summary>
public static class CollaborativeProcurement
{
    private const string Category = "eda-defence-data";
    private const string Measure = "collaborative-procurement-share";

    /// <summary>The share in the years for which one is public.</summary>
    /// <remarks>
    /// Formula: European collaborative equipment procurement ÷ equipment procurement, as cited; 2020 is this project's division. Unit:
    /// fraction. Shape: one observation a year. There are two points, of two memberships (2018 with Britain, 2020 without): no trend.
    /// Missing data: every other year is a gap. Source: European Defence Agency, figures collected by hand, each with its link.
    /// </remarks>
    public static Indicator<Share> Of(CitedFigures figures, Period years)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Share>();
        CitedFigure[] rows = [.. figures.Rows.Where(row => row is { IsCounted: true, Category: Category, Measure: Measure, Unit: "%", Value: not null } && years.Contains(row.Period))];
        var members = rows.FirstOrDefault()?.Subject ?? new Aggregate("x-eda-members", "Members of the European Defence Agency");
        foreach (var row in rows)
            result.Add(row.Subject, null, row.Period, Share.FromPercent((double)row.Value!.Value), row.Status);
        foreach (var year in years.Years.Where(year => !rows.Any(row => row.Period.Contains(year))))
            result.AddGap(members, Period.Year(year), $"no page that can be cited gives the share of {Period.Year(year)}");
        result.AddNotes(rows);
        result.AddNote("The years are of different members, so no trend can be read from them.");
        return result.Build("collaborative-procurement", "Share of equipment bought together with other Europeans", "fraction of equipment procurement", "European collaborative equipment procurement ÷ equipment procurement of the agency's members, as cited.", figures.Source);
    }
}
