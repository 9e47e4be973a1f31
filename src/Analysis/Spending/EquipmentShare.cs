using Analysis.Tables;

namespace Analysis.Spending;

/// <summary>Equipment share: major equipment with its research and development ÷ defence expenditure. NATO's guideline is 20 %.</summary>
public static class EquipmentShare
{
    /// <summary>The share by subject and year.</summary>
    /// <remarks>
    /// Formula: as NATO prints it for a country; for a group Σ(share × spending) ÷ Σ spending over its members, at current prices.
    /// Unit: fraction. Shape: one observation a subject and year. Missing data: a member without share or spending makes the year
    /// of its group a gap; Iceland is left out. A cell that the manifest marks as doubtful is included as published, with a note. Source:
    /// NATO, table 8a, and table 2 for the weights.
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a group.</exception>
    public static Indicator<Share> Of(DefenceSpending table, IEnumerable<Subject> subjects, Period years)
    {
        var pooled = new PooledSpending(table, Prices.Current);
        ArgumentNullException.ThrowIfNull(subjects);
        Subject[] all = [.. subjects];
        var result = SpendingCalculation.Run(
            all,
            years,
            (subject, year) =>
                subject is CountryGroup
                    ? Weighted(table, pooled, subject, year)
                    : Printed(table, pooled, PooledSpending.Members(subject, year)[0], year)
        );
        foreach (
            var (member, year) in all.SelectMany(subject =>
                    years.Years.SelectMany(year => PooledSpending.Members(subject, year).Select(member => (member, year)))
                )
                .Distinct()
        )
            if (table.DoubtReason(SpendingMeasure.EquipmentShare, member, year) is { } why)
                result.AddNote($"{member.Name} {year}: {why}");
        return result.Build(
            "equipment-share",
            "Equipment share",
            UnitWords.ShareOfSpending,
            "Major equipment with its research and development ÷ defence expenditure; a group is weighted by spending at current prices.",
            table.Source
        );
    }

    private static Outcome<Share> Printed(DefenceSpending table, PooledSpending pooled, Entity entity, int year) =>
        Cell(table, entity, year) is { } cell
            ? new(Share.FromFraction(cell.Value), cell.Status, null)
            : Outcome<Share>.Missing(pooled.GapReason(SpendingMeasure.EquipmentShare, entity, entity, year));

    private static Outcome<Share> Weighted(DefenceSpending table, PooledSpending pooled, Subject group, int year)
    {
        var members = PooledSpending.Members(group, year);
        if (members.FirstOrDefault(member => Cell(table, member, year) is null) is { } without)
            return Outcome<Share>.Missing(pooled.GapReason(SpendingMeasure.EquipmentShare, without, group, year));
        var spending = pooled.Sum(SpendingMeasure.DefenceExpenditure, group, year);
        if (spending.Reason is { } reason)
            return Outcome<Share>.Missing(reason);
        var (equipment, status) = (0.0, spending.Status);
        foreach (var member in members)
        {
            var share = Cell(table, member, year)!.Value;
            equipment += share.Value * pooled.Sum(SpendingMeasure.DefenceExpenditure, member, year).Value;
            status = StatusOrder.Weaker(status, share.Status);
        }
        return SpendingCalculation.Ratio(new(equipment, status, null), spending, Share.Of);
    }

    private static SpendingCell? Cell(DefenceSpending table, Entity entity, int year) =>
        table.Find(SpendingMeasure.EquipmentShare, null, entity, year);
}
