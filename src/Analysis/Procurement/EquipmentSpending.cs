using Analysis.Spending;

namespace Analysis.Procurement;

/// <summary>Money for major equipment: equipment share × defence expenditure.</summary>
internal sealed class EquipmentSpending(DefenceSpending table, Prices prices)
{
    private readonly PooledSpending _pooled = new(table, prices);

    public PriceBasis Basis => _pooled.Basis;

    /// <summary>Over a country, or all members of a group, and all years of a period; a missing cell is the reason of a missing value.</summary>
    public Pooled Over(Subject subject, Period years)
    {
        var (sum, status) = (0.0, ObservationStatus.Derived);
        foreach (var year in years.Years)
            foreach (var member in PooledSpending.Members(subject, year))
            {
                var amount = _pooled.Sum(SpendingMeasure.DefenceExpenditure, member, year);
                if (amount.Reason is not null)
                    return Pooled.Missing(_pooled.WhyMissing(SpendingMeasure.DefenceExpenditure, member, subject, year));
                if (table.Find(SpendingMeasure.EquipmentShare, null, member, year) is not { } share)
                    return Pooled.Missing(_pooled.WhyMissing(SpendingMeasure.EquipmentShare, member, subject, year));
                sum += amount.Value * share.Value;
                status = Statuses.Weaker(status, Statuses.Weaker(amount.Status, share.Status));
            }
        return new(sum, status, null);
    }
}
