using System.Globalization;
using Analysis.Tables;

namespace Analysis.Posture;

/// <summary>Enablers: airlift, tankers, early warning and what else Europe leans on, the United States against Europe.</summary>
public static class Enablers
{
    // Owned in common with the United States, by their agreements: without it Europe could not count on them alone.
    private static readonly string[] OwnedWithUnitedStates = ["x-nato-aew", "x-agsf", "x-sac"];

    /// <summary>The European side as the totals take it: a group with the fleets that allies own together.</summary>
    public static Subject Side(CountryGroup europe)
    {
        ArgumentNullException.ThrowIfNull(europe);
        return new Aggregate(europe.Id + "-and-pooled-fleets", europe.Name + " with pooled fleets");
    }

    /// <summary>What each side has, by definition.</summary>
    /// <remarks>
    /// Formula: Σ over the operator rows that count and belong to the definition. Unit: aircraft, helicopters or batteries. Shape: one
    /// observation a definition and side; the definition is the subject, the side the counterpart, the period spans the dates of the rows:
    /// it is not an inventory of one day. Fleets that allies own together count as European, and a note names those that the United States
    /// owns with them. Aggregates of a source are never included. Missing data: where according to the table of definitions a total does
    /// not fit, the definition is a gap with its reason; where it fits with caution, the caution is a note. Rows in two units, two rows of
    /// one fleet, a row with a source of grade C, or a side without a row are gaps. Source: figures collected by hand, each with its link.
    /// </remarks>
    /// <param name="figures">The operators.</param>
    /// <param name="definitions">Which totals hold.</param>
    /// <param name="europe">The group of European operators.</param>
    /// <param name="which">Ids of definitions; null for all.</param>
    /// <exception cref="ArgumentException">There is no such definition; the message gives the closest match. Or the two tables are of two
    /// editions.</exception>
    public static Indicator<Count> Of(
        CitedValues figures,
        EditionTable<CapabilityDefinition> definitions,
        CountryGroup europe,
        IReadOnlyList<string>? which = null
    )
    {
        var (result, totals) = (new ResultBuilder<Count>(), All(figures, definitions, europe, which));
        foreach (var total in totals.Where(total => total.Reason is null))
        {
            result.Add(total.Definition, Country.UnitedStates, total.Period, new Count((double)total.UnitedStates), total.Status);
            result.Add(total.Definition, Side(europe), total.Period, new Count((double)total.Europe), total.Status);
        }
        Explain(result, definitions, totals);
        var units = string.Join(", ", totals.Where(total => total.Reason is null).Select(total => total.Unit).Distinct());
        return result.Build(
            "enablers",
            "Enablers of the United States and of Europe",
            units.Length > 0 ? units : "items",
            "Sum of the operator rows that count and belong to the definition; pooled fleets count as European.",
            figures.Source
        );
    }

    /// <summary>How many the United States has for each one of Europe, by definition.</summary>
    /// <remarks>
    /// Formula: the two sides of <see cref="Of"/> divided; a plain ratio, Europe as counterpart. A European total of zero is a gap.
    /// Otherwise as <see cref="Of"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Ratio> Ratio(
        CitedValues figures,
        EditionTable<CapabilityDefinition> definitions,
        CountryGroup europe,
        IReadOnlyList<string>? which = null
    )
    {
        var (result, totals) = (new ResultBuilder<Ratio>(), All(figures, definitions, europe, which));
        foreach (var total in totals.Where(total => total.Reason is null))
            result.Add(
                total.Definition,
                Side(europe),
                total.Period,
                total.Europe == 0
                    ? Outcome<Ratio>.Missing("the European total is zero, and nothing can be divided by it")
                    : new(new((double)(total.UnitedStates / total.Europe)), total.Status, null)
            );
        Explain(result, definitions, totals);
        return result.Build(
            "enablers-ratio",
            "Enablers of the United States for each one of Europe",
            UnitWords.Ratio,
            "US total ÷ European total of the operator rows that count and belong to the definition; pooled fleets count as European.",
            figures.Source
        );
    }

    private static List<CapabilityTotal> All(
        CitedValues figures,
        EditionTable<CapabilityDefinition> definitions,
        CountryGroup europe,
        IReadOnlyList<string>? which
    )
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(europe);
        SourceList.SameEdition(figures.Source, definitions.Source);
        string[] known = [.. definitions.Rows.Select(row => row.Definition)];
        if (which?.FirstOrDefault(id => !known.Contains(id)) is { } unknown)
            throw new ArgumentException($"There is no definition '{unknown}'; did you mean {ClosestMatch.Find(unknown, known)}?");
        return
        [
            .. definitions
                .Rows.Where(row => which is null || which.Contains(row.Definition))
                .Select(row => CapabilityTotals.Of(figures, row, europe)),
        ];
    }

    private static void Explain<T>(ResultBuilder<T> result, EditionTable<CapabilityDefinition> definitions, List<CapabilityTotal> totals)
        where T : struct, IQuantity
    {
        foreach (var total in totals)
        {
            if (total.Reason is { } reason)
                result.AddGap(total.Definition, total.Period, reason);
            else
                Note(result, definitions.Rows.First(row => row.Definition == total.Definition.Id), total);
        }
        result.AddNotes(totals.Where(total => total.Reason is null).SelectMany(total => total.Rows).DistinctBy(row => row.Id));
    }

    private static void Note<T>(ResultBuilder<T> result, CapabilityDefinition definition, CapabilityTotal total)
        where T : struct, IQuantity
    {
        var caution = definition.Fit == TotalFit.WithCaution ? "with caution. " : "";
        result.AddNote($"{total.Definition.Name}: {caution}{definition.Reason}");
        foreach (var row in total.Rows.Where(row => OwnedWithUnitedStates.Contains(row.Subject.Id)))
            result.AddNote(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{total.Definition.Name}: {row.Value} of the European {total.Europe} belong to the {row.Subject.Name}, "
                        + $"which the United States owns in common with the others."
                )
            );
        if (total.LeftOut.Count > 0)
            result.AddNote(
                $"{total.Definition.Name}: on neither side and left out: "
                    + $"{string.Join(", ", total.LeftOut.Select(subject => subject.Name))}."
            );
    }
}

/// <summary>Single figures as experts give them: side by side with the totals of this project, and never added to them.</summary>
public static class ExpertStatements
{
    /// <summary>The figures of some rows, as cited.</summary>
    /// <remarks>
    /// Formula: as cited. Unit: that of the rows, which is one. Shape: one observation a row, what is measured as the counterpart; the
    /// grade and what a reader must know are in the notes. Missing data: a row without a number is a gap. Source: figures collected by
    /// hand, each with its link.
    /// </remarks>
    /// <param name="figures">The table.</param>
    /// <param name="ids">The ids of the rows.</param>
    /// <exception cref="ArgumentException">There is no such row, none is requested, or the rows are in different units.</exception>
    public static Indicator<Count> Of(CitedValues figures, params IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(ids);
        CitedValue[] rows = [.. ids.Select(figures.Get)];
        string[] units = [.. rows.Select(row => row.Unit).Distinct()];
        if (units.Length != 1)
            throw new ArgumentException(
                units.Length == 0
                    ? "Name at least one row."
                    : $"{string.Join(" and ", units)} are different units; request rows in one unit."
            );
        var result = new ResultBuilder<Count>();
        foreach (var row in rows)
            result.Add(row.Subject, new Aggregate(row.Measure, row.Measure.Replace('-', ' ')), row.Period, Cited(row));
        result.AddNotes(rows);
        return result.Build("expert-statements", "Figures as experts give them", units[0], "As cited; never added up.", figures.Source);
    }

    private static Outcome<Count> Cited(CitedValue row) =>
        row.Value is { } value
            ? new(new Count((double)value), row.Status, null)
            : Outcome<Count>.Missing($"{row.Publisher} gives no number");
}
