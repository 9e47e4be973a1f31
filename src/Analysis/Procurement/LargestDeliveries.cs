using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>The largest deliveries of a year, and how far each moves the share of a supplier in that year.</summary>
public static class LargestDeliveries
{
    /// <summary>The share of the supplier in each year without each of the year's largest deliveries.</summary>
    /// <remarks>
    /// Formula: (Σ TIV from the supplier − TIV of the delivery if it is the supplier's) ÷ (Σ TIV from all suppliers − TIV of the delivery),
    /// in the year of the delivery. Unit: fraction of volume. Shape: one observation a delivery, in the order of the years and the largest
    /// first; the subject names the delivery (its id is supplier, recipient and weapon), the counterpart is the supplier. Missing data: a
    /// delivery to a country outside the group is left out; a year outside the coverage of the transfers is a gap, and so is a delivery
    /// that is all that the group took in. Source: SIPRI Arms Transfers Database, three deliveries a year.
    /// </remarks>
    /// <param name="table">The edition, for the totals of the year.</param>
    /// <param name="deliveries">The largest deliveries of the same edition.</param>
    /// <param name="group">The group whose imports are meant.</param>
    /// <param name="years">The years.</param>
    /// <param name="supplier">The supplier.</param>
    /// <exception cref="ArgumentException">The tables are of two editions.</exception>
    public static Indicator<Share> ShareWithout(
        Transfers table,
        EditionTable<LargeDelivery> deliveries,
        CountryGroup group,
        Period years,
        Country supplier
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(deliveries);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(supplier);
        SourceList.SameEdition(table.Source, deliveries.Source);
        var result = new ResultBuilder<Share>();
        foreach (var year in InOrder(deliveries, group, years).GroupBy(delivery => delivery.Year))
        {
            // One pass over the table serves all deliveries of the year.
            var imports = ImportVolumes.ForShares(table, group, Period.Year(year.Key));
            foreach (var delivery in year)
                result.Add(Named(delivery), supplier, Period.Year(year.Key), Without(imports, delivery, group, supplier));
        }
        return result.Build(
            "share-without-delivery",
            $"Share of {supplier.NameInProse} in arms imports without each of the largest deliveries of the year",
            UnitWords.ShareOfVolume,
            "Supplier share of the year over all deliveries but one.",
            table.Source,
            deliveries.Source
        );
    }

    /// <summary>The largest deliveries of each year, by volume.</summary>
    /// <remarks>
    /// Formula: TIV of all units of one weapon from one supplier to one member in a year. Unit: millions of SIPRI trend-indicator values, a
    /// volume and not money. Shape: one observation a delivery, in the order of the years and the largest first; the supplier is the
    /// counterpart. Missing data: only three deliveries a year are known. Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="deliveries">The edition.</param>
    /// <param name="group">The group whose members received them.</param>
    /// <param name="years">The years.</param>
    public static Indicator<TrendValue> Of(EditionTable<LargeDelivery> deliveries, CountryGroup group, Period years)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        ArgumentNullException.ThrowIfNull(group);
        var result = new ResultBuilder<TrendValue>();
        foreach (var delivery in InOrder(deliveries, group, years))
            result.Add(Named(delivery), delivery.Supplier, Period.Year(delivery.Year), delivery.Volume, ObservationStatus.Actual);
        return result.Build(
            "largest-deliveries",
            $"Largest deliveries of each year to {group.Name}",
            UnitWords.Volume,
            "Volume of all units of one weapon from one supplier to one recipient in a year.",
            deliveries.Source
        );
    }

    /// <summary>Of the deliveries of the newest year the one without which the share of the year differs most.</summary>
    /// <param name="without">The shares without each delivery, as <see cref="ShareWithout"/> gives them.</param>
    /// <param name="byYear">The shares of the same supplier and group in single years, with all deliveries.</param>
    /// <exception cref="ArgumentException">There is no delivery, no share of its year, or the two rest on two editions.</exception>
    public static ResultValue<Share> LargestMover(this Indicator<Share> without, Indicator<Share> byYear)
    {
        ArgumentNullException.ThrowIfNull(without);
        ArgumentNullException.ThrowIfNull(byYear);
        if (without.Observations.Count == 0)
            throw new ArgumentException($"{without.Title} holds no delivery, so none moves the share.");
        SourceList.OneEditionEach(without.Sources.Concat(byYear.Sources));
        var newest = without.Observations.MaxBy(o => o.Period.To)!.Period;
        var all = byYear.During(newest).Only.Value;
        return without.Value(without.Observations.Where(o => o.Period == newest).MaxBy(o => Math.Abs((o.Value - all).Points))!);
    }

    private static IEnumerable<LargeDelivery> InOrder(EditionTable<LargeDelivery> deliveries, CountryGroup group, Period years) =>
        deliveries
            .Rows.Where(delivery => years.Contains(delivery.Year) && group.Includes(delivery.Recipient, delivery.Year))
            .OrderBy(delivery => delivery.Year)
            .ThenByDescending(delivery => delivery.Volume.Millions)
            .ThenBy(delivery => delivery.Weapon, StringComparer.Ordinal);

    private static Aggregate Named(LargeDelivery delivery) =>
        new(
            $"{delivery.Supplier.Id}-{delivery.Recipient.Id}-{delivery.Weapon}",
            $"{delivery.Weapon} from {delivery.Supplier.NameInProse} to {delivery.Recipient.NameInProse}"
        );

    private static Outcome<Share> Without(
        (ImportVolumes? Volumes, string? Reason) imports,
        LargeDelivery delivery,
        CountryGroup group,
        Country supplier
    )
    {
        if (imports.Volumes is not { } all || imports.Reason is not null)
            return Outcome<Share>.Missing(imports.Reason!);
        var volume = delivery.Volume.Millions;
        var rest = all.Total - volume;
        return rest > 0
            ? new(
                Share.Of(Math.Max(0, all.From(supplier) - (delivery.Supplier == supplier ? volume : 0)), rest),
                ObservationStatus.Derived,
                null
            )
            : Outcome<Share>.Missing($"the delivery is all that {group.Name} imported");
    }
}
