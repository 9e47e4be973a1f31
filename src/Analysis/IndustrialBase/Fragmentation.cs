using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>Fragmentation: distinct types of weapon systems in Europe and in the United States, as others counted them.</summary>
public static class Fragmentation
{
    private const string Category = "system-types";
    private const string OldCounts =
        "Counts of 2016-17 or older, cited and not computed here: which classes are counted is the source's choice, and a "
        + "later update gives no number.";

    /// <summary>The counts of each source, side by side.</summary>
    /// <remarks>
    /// Formula: none; the number of distinct types as cited. Unit: types. Shape: one observation a side, class and count; the class is the
    /// counterpart. The counts of different sources differ and are not averaged. Missing data: classes that no source counted are not
    /// there. Source: figures collected by hand, each with its link.
    /// </remarks>
    public static Indicator<Count> Of(CitedValues figures)
    {
        var (result, rows) = (new ResultBuilder<Count>(), Rows(figures));
        foreach (var row in rows)
            result.Add(row.Subject, Class(row), row.Period, new Count((double)row.Value!.Value), row.Status);
        result.AddNote(OldCounts);
        result.AddNotes(rows);
        return result.Build(
            "fragmentation",
            "Distinct types of weapon systems",
            UnitWords.WeaponTypes,
            "The number of distinct types as the source counted them; counts of different sources are shown side by side.",
            figures.Source
        );
    }

    /// <summary>Types in Europe for each one in the United States.</summary>
    /// <remarks>
    /// Formula: European count ÷ US count of one publisher, class and period. Unit: a plain ratio, the class as counterpart. Missing data:
    /// a count without its other side, or a US count of zero, is a gap. Otherwise as <see cref="Of"/>.
    /// </remarks>
    public static Indicator<Ratio> Ratio(CitedValues figures)
    {
        var (result, rows) = (new ResultBuilder<Ratio>(), Rows(figures));
        foreach (var ours in rows.Where(row => row.Subject != Country.UnitedStates))
        {
            var theirs = rows.SingleOrDefault(row =>
                row.Subject == Country.UnitedStates
                && (row.Measure, row.Period, row.Publisher) == (ours.Measure, ours.Period, ours.Publisher)
            );
            if (theirs is { Value: > 0 })
                result.Add(
                    ours.Subject,
                    Class(ours),
                    ours.Period,
                    new Ratio((double)(ours.Value!.Value / theirs.Value.Value)),
                    StatusOrder.Weaker(ObservationStatus.Derived, StatusOrder.Weaker(ours.Status, theirs.Status))
                );
            else
                result.AddGap(
                    ours.Subject,
                    ours.Period,
                    $"{ours.Publisher} gives no count of US {Class(ours).Name.ToLowerInvariant()} beside the European one"
                );
        }
        result.AddNote(OldCounts);
        result.AddNotes(rows);
        return result.Build(
            "fragmentation-ratio",
            "Types of weapon systems in Europe for each one in the United States",
            UnitWords.Ratio,
            "European count ÷ US count of one source, class and period.",
            figures.Source
        );
    }

    private static List<CitedValue> Rows(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return
        [
            .. figures
                .Rows.Where(row => row is { Category: Category, Unit: "types", Value: not null })
                .OrderByDescending(row => row.IsCounted)
                .ThenBy(row => row.Period.From)
                .ThenByDescending(row => row.Value),
        ];
    }

    private static Aggregate Class(CitedValue row)
    {
        var words = row.Measure.Replace('-', ' ');
        return new(row.Measure, char.ToUpperInvariant(words[0]) + words[1..]);
    }
}
