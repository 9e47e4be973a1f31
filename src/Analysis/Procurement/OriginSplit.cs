namespace Analysis.Procurement;

/// <summary>Origin split: imports from the United States, from the own group, and from all others.</summary>
public static class OriginSplit
{
    /// <summary>The part of all suppliers outside the United States and the own group, including unknown ones.</summary>
    public static Subject Others { get; } = new Aggregate("others", "All others");

    /// <summary>The three shares, which add up to one.</summary>
    /// <remarks>
    /// Formula: supplier shares pooled into three; a supplier of the own group counts there in the years of its membership. Unit:
    /// fraction of volume. Shape: three observations with the counterparts <c>USA</c>, the group, and <c>others</c>. By supplier,
    /// not by designer. Missing data as for <see cref="SupplierShare.OfAll"/>. Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <exception cref="ArgumentException">The own group has the United States as a member, so that the parts overlap.</exception>
    public static Indicator<Share> Of(Transfers table, Subject recipient, Period window, CountryGroup own)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (own.Memberships.Any(membership => membership.Country == Country.UnitedStates))
            throw new ArgumentException($"'{own.Id}' has the United States as a member; take a group without it, such as european-nato.");
        var result = new ResultBuilder<Share>();
        var (imports, reason) = ImportVolumes.ForShares(table, recipient, window);
        if (imports is null)
            result.AddGap(recipient, window, reason!);
        else
            foreach (var (counterpart, volume) in Parts(imports, own))
                result.Add(recipient, counterpart, window, Share.Of(volume, imports.Total), ObservationStatus.Derived);
        return result.Build(
            "origin-split",
            "Arms imports by origin",
            "fraction of import volume (TIV)",
            "Imports from the United States, from the own group, and from all others ÷ all imports over the window, by supplier.",
            table.Source);
    }

    private static IEnumerable<(Subject, double)> Parts(ImportVolumes imports, CountryGroup own)
    {
        var (unitedStates, group) = (imports.From(Country.UnitedStates), imports.From(own));
        // The three sums round apart in the last digit; a part below zero would be no part.
        return [(Country.UnitedStates, unitedStates), (own, group), (Others, Math.Max(0, imports.Total - unitedStates - group))];
    }
}
