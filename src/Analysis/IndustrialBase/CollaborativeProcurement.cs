using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>The share of defence equipment that members of the European Defence Agency bought together with other Europeans.</summary>
public static class CollaborativeProcurement
{
    private const string Category = "share";
    private const string Measure = "collaborative-procurement-share";
    private const string UpperBound = "collaborative-procurement-share-at-most";

    /// <summary>The share in the years for which one is public.</summary>
    /// <remarks>
    /// Formula: European collaborative equipment procurement ÷ equipment procurement, as cited; where the agency's own share was not seen,
    /// this project's division of two published numbers, which is an upper bound where the divisor is printed as "more than": its status is
    /// derived, and <see cref="IsUpperBound"/> reports it. Unit: fraction. Shape: one observation a year. The members change, so single
    /// points and no trend; a value whose year was not given is not a point. Missing data: every other year is a gap. Source: European
    /// Defence Agency, figures collected by hand, each with its link.
    /// </remarks>
    public static Indicator<Share> Of(CitedValues figures, Period years)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Share>();
        CitedValue[] rows = [.. Points(figures).Where(row => years.Contains(row.Period)).OrderBy(row => row.Period.From)];
        var members = rows.FirstOrDefault()?.Subject ?? new Aggregate("x-eda-members", "Members of the European Defence Agency");
        foreach (var row in rows)
            result.Add(row.Subject, null, row.Period, Share.FromPercent((double)row.Value!.Value), row.Status);
        foreach (var year in years.Years.Where(year => !rows.Any(row => row.Period.Contains(year))))
            result.AddGap(members, Period.Year(year), $"no page that can be cited gives the share of {Period.Year(year)}");
        foreach (var bound in rows.Where(row => row.Measure == UpperBound))
            result.AddNote(
                $"The share of {bound.Period} is at most this: the division of two published numbers, of which the second is "
                    + $"printed as \"more than\"."
            );
        result.AddNotes(rows);
        result.AddNote("The years are of different members, so no trend can be read from them.");
        return result.Build(
            "collaborative-procurement",
            "Share of equipment bought together with other Europeans",
            UnitWords.ShareOfEquipmentProcurement,
            "European collaborative equipment procurement ÷ equipment procurement of the agency's members, as cited.",
            figures.Source
        );
    }

    /// <summary>Whether the share of a year is an upper bound, so that prose must say "at most".</summary>
    public static bool IsUpperBound(CitedValues figures, int year)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Points(figures).Any(row => row.Measure == UpperBound && row.Period.Contains(year));
    }

    private static IEnumerable<CitedValue> Points(CitedValues figures) =>
        figures.Rows.Where(row =>
            row is { IsCounted: true, Category: Category, Measure: Measure or UpperBound, Unit: "%", Value: not null }
        );
}
