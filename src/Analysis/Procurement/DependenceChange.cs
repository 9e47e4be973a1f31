using System.Globalization;
using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>What one member's equipment spending and US share did between two windows, for <see cref="SpendingAndDependence"/>.</summary>
internal sealed class DependenceChange(SpendingAndDependenceQuery query)
{
    private readonly Period _before = query.Before;
    private readonly EquipmentSpending _equipment = new(query.Spending, Prices.Constant);

    /// <summary>Σ equipment spending of the window ÷ Σ of the earlier one − 1.</summary>
    public Outcome<Change> Spending(Country member)
    {
        if (DoubtReason(member) is { } doubt)
            return Outcome<Change>.Missing(doubt);
        var (first, second) = (_equipment.Over(member, _before), _equipment.Over(member, query.Window));
        if ((first.Reason ?? second.Reason) is { } reason)
            return Outcome<Change>.Missing(reason);
        return first.Value > 0
            ? new(Change.Between(first.Value, second.Value), StatusOrder.Weaker(first.Status, second.Status), null)
            : Outcome<Change>.Missing($"{member.Name} spent nothing on equipment in {_before}");
    }

    /// <summary>Which equipment share of the member is doubtful, and why; null where none is.</summary>
    private string? DoubtReason(Country member) =>
        _before
            .Years.Concat(query.Window.Years)
            .Select(year =>
                query.Spending.DoubtReason(SpendingMeasure.EquipmentShare, member, year) is { } why
                    ? $"the equipment share of {member.Name} in {year} is doubtful: {why}"
                    : null
            )
            .FirstOrDefault(doubt => doubt is not null);

    /// <summary>US share of the window − US share of the earlier one, of all imports.</summary>
    public Outcome<PercentagePoints> Share(Country member) => Difference(Share(member, _before, 0), Share(member, query.Window, 0));

    /// <summary>As <see cref="Share(Country)"/>, with the F-35 taken out of US deliveries and of all deliveries.</summary>
    public Outcome<PercentagePoints> ShareWithoutF35(Country member)
    {
        var (first, firstReason) = ImportVolumes.Of(query.F35, member, _before);
        var (second, secondReason) = ImportVolumes.Of(query.F35, member, query.Window);
        return (firstReason ?? secondReason) is { } reason
            ? Outcome<PercentagePoints>.Missing(reason)
            : Difference(Share(member, _before, first!.Total), Share(member, query.Window, second!.Total));
    }

    private Outcome<Share> Share(Country member, Period years, double takenOut)
    {
        var (imports, reason) = ImportVolumes.Of(query.Transfers, member, years);
        if (reason is not null)
            return Outcome<Share>.Missing(reason);
        var whole = imports!.Total - takenOut;
        if (imports.From(Country.UnitedStates) - takenOut < -1e-9)
            return Outcome<Share>.Missing(
                $"the table of the F-35 gives {member.Name} more in {years} than the United States delivered in all"
            );
        return whole >= query.LeastVolume && whole > 1e-9
            ? new(Analysis.Share.Of(Math.Max(0, imports.From(Country.UnitedStates) - takenOut), whole), ObservationStatus.Derived, null)
            : Outcome<Share>.Missing(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{member.Name} imported {whole:0.#} million TIV in {years}, less than the {query.LeastVolume} that a share needs "
                        + $"to be meaningful"
                )
            );
    }

    private static Outcome<PercentagePoints> Difference(Outcome<Share> first, Outcome<Share> second) =>
        (first.Reason ?? second.Reason) is { } reason
            ? Outcome<PercentagePoints>.Missing(reason)
            : new(second.Value - first.Value, ObservationStatus.Derived, null);
}

/// <summary>Money for major equipment: equipment share × defence expenditure.</summary>
internal sealed class EquipmentSpending(DefenceSpending table, Prices prices)
{
    private readonly PooledSpending _pooled = new(table, prices);

    public PriceBasis Basis => _pooled.Basis;

    /// <summary>
    /// Over a country, or all members of a group, and all years of a period; a missing cell is the reason of a missing value.
    /// </summary>
    public PooledAmount Over(Subject subject, Period years)
    {
        var (sum, status) = (0.0, ObservationStatus.Derived);
        foreach (var year in years.Years)
        foreach (var member in PooledSpending.Members(subject, year))
        {
            var amount = _pooled.Sum(SpendingMeasure.DefenceExpenditure, member, year);
            if (amount.Reason is not null)
                return PooledAmount.Missing(_pooled.GapReason(SpendingMeasure.DefenceExpenditure, member, subject, year));
            if (table.Find(SpendingMeasure.EquipmentShare, null, member, year) is not { } share)
                return PooledAmount.Missing(_pooled.GapReason(SpendingMeasure.EquipmentShare, member, subject, year));
            sum += amount.Value * share.Value;
            status = StatusOrder.Weaker(status, StatusOrder.Weaker(amount.Status, share.Status));
        }
        return new(sum, status, null);
    }
}
