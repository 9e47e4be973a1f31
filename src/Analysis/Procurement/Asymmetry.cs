using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Asymmetry: what the United States deliver to a group against what the group delivers to the United States.</summary>
public static class Asymmetry
{
    /// <summary>The volume in each direction.</summary>
    /// <remarks>
    /// Formula: Σ TIV over the window, each way. Unit: millions of SIPRI trend-indicator values, a volume and not money. Shape: two
    /// observations, the recipient as subject and the supplier as counterpart. Both tables are of one edition. By supplier, not by
    /// designer. Missing data: a direction that a table does not cover over the whole window is a gap. Source: SIPRI Arms Transfers
    /// Database.
    /// </remarks>
    /// <param name="toGroup">Deliveries to the members of the group.</param>
    /// <param name="toUnitedStates">Deliveries to the United States, by groups of suppliers.</param>
    /// <param name="group">The group.</param>
    /// <param name="window">The window.</param>
    /// <exception cref="ArgumentException">The tables are of two editions.</exception>
    public static Indicator<TrendValue> Volumes(
        Transfers toGroup,
        EditionTable<GroupedVolume> toUnitedStates,
        CountryGroup group,
        Period window
    )
    {
        var (there, back) = Both(toGroup, toUnitedStates, group, window);
        var result = new ResultBuilder<TrendValue>();
        result.Add(group, Country.UnitedStates, window, there);
        result.Add(Country.UnitedStates, group, window, back);
        return result.Build(
            "asymmetry",
            $"Arms deliveries between the United States and {group.Name}",
            UnitWords.Volume,
            "Sum of the trend-indicator values delivered over the window, each way.",
            toGroup.Source,
            toUnitedStates.Source
        );
    }

    /// <summary>How many times what the group delivers to the United States the United States deliver to the group.</summary>
    /// <remarks>
    /// As <see cref="Volumes"/>; one observation, the group as subject. A direction without deliveries below the line is a gap.
    /// </remarks>
    /// <param name="toGroup">Deliveries to the members of the group.</param>
    /// <param name="toUnitedStates">Deliveries to the United States, by groups of suppliers.</param>
    /// <param name="group">The group.</param>
    /// <param name="window">The window.</param>
    /// <exception cref="ArgumentException">The tables are of two editions.</exception>
    public static Indicator<Ratio> Ratio(Transfers toGroup, EditionTable<GroupedVolume> toUnitedStates, CountryGroup group, Period window)
    {
        var (there, back) = Both(toGroup, toUnitedStates, group, window);
        var result = new ResultBuilder<Ratio>();
        if ((there.Reason ?? back.Reason) is { } reason)
            result.AddGap(group, window, reason);
        else if (back.Value.Millions > 0)
            result.Add(group, Country.UnitedStates, window, new(there.Value.Millions / back.Value.Millions), ObservationStatus.Derived);
        else
            result.AddGap(group, window, $"the edition records no deliveries from {group.Name} to the United States in {window}");
        return result.Build(
            "asymmetry-ratio",
            $"US deliveries to {group.Name} for each delivery the other way",
            UnitWords.RatioOfVolumes,
            "Volume from the United States to the group ÷ volume from the group to the United States, both over the window.",
            toGroup.Source,
            toUnitedStates.Source
        );
    }

    private static (Outcome<TrendValue> There, Outcome<TrendValue> Back) Both(
        Transfers toGroup,
        EditionTable<GroupedVolume> toUnitedStates,
        CountryGroup group,
        Period window
    )
    {
        ArgumentNullException.ThrowIfNull(toGroup);
        ArgumentNullException.ThrowIfNull(toUnitedStates);
        ArgumentNullException.ThrowIfNull(group);
        SourceList.SameEdition(toGroup.Source, toUnitedStates.Source);
        var (imports, reason) = ImportVolumes.Of(toGroup, group, window);
        reason ??= ImportCoverage.SupplierGapReason(toGroup, Country.UnitedStates, window);
        return (
            reason is null ? Known(imports!.From(Country.UnitedStates)) : Outcome<TrendValue>.Missing(reason),
            Back(toUnitedStates, group, window)
        );
    }

    private static Outcome<TrendValue> Back(EditionTable<GroupedVolume> table, CountryGroup group, Period window)
    {
        if (table.Years is not { } years || !years.Contains(window))
            return Outcome<TrendValue>.Missing($"the edition covers {table.Years}, not the whole of {window}");
        return table.Rows.Any(row => row.Supplier == group)
            ? Known(table.Rows.Where(row => row.Supplier == group && window.Contains(row.Year)).Sum(row => row.Volume.Millions))
            : Outcome<TrendValue>.Missing(
                $"the edition gives deliveries to the United States by "
                    + $"{string.Join(", ", table.Rows.Select(row => row.Supplier.Id).Distinct())} and not by {group.Id}"
            );
    }

    private static Outcome<TrendValue> Known(double millions) => new(new(millions), ObservationStatus.Derived, null);
}
