namespace Analysis.Posture;

/// <summary>Single figures as experts give them: side by side with the totals of this project, and never added to them.</summary>
public static class ExpertStatements
{
    /// <summary>The figures of some rows, as cited.</summary>
    /// <remarks>
    /// Formula: as cited. Unit: that of the rows, which is one. Shape: one observation a row, what is measured as the counterpart; the grade and
    /// what a reader must know are in the notes. Missing data: a row without a number is a gap. Source: figures collected by hand, each with its link.
    /// </remarks>
    /// <param name="figures">The table.</param>
    /// <param name="ids">The ids of the rows.</param>
    /// <exception cref="ArgumentException">There is no such row, none is requested, or the rows are in different units.</exception>
    public static Indicator<Count> Of(CitedFigures figures, params IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(ids);
        CitedFigure[] rows = [.. ids.Select(figures.Get)];
        string[] units = [.. rows.Select(row => row.Unit).Distinct()];
        if (units.Length != 1)
            throw new ArgumentException(
                units.Length == 0 ? "Name at least one row." : $"{string.Join(" and ", units)} are different units; request rows in one unit.");
        var result = new ResultBuilder<Count>();
        foreach (var row in rows)
            result.Add(row.Subject, new Aggregate(row.Measure, row.Measure.Replace('-', ' ')), row.Period, Cited(row));
        result.AddNotes(rows);
        return result.Build("expert-statements", "Figures as experts give them", units[0], "As cited; never added up.", figures.Source);
    }

    private static Outcome<Count> Cited(CitedFigure row) => row.Value is { } value
        ? new(new Count((double)value), row.Status, null)
        : Outcome<Count>.Missing($"{row.Publisher} gives no number");
}
