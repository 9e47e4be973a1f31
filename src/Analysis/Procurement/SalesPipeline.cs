using Analysis.Spending;

namespace Analysis.Procurement;

/// <summary>Sales pipeline: US arms sales that were notified to Congress, by buyer, against a year of the buyer's equipment spending.</summary>
public static class SalesPipeline
{
    private const string Id = "sales-pipeline";
    private const string Measure = "notified-value-max";

    /// <summary>The highest estimated cost of the notices, by buyer and for the group.</summary>
    /// <remarks>
    /// Formula: Σ of the notices that count. Unit: millions of current US dollars. Shape: one observation a buyer and one for the group over its members,
    /// for the years of the notices; the United States is the counterpart. A notice is a ceiling, no contract, and a contract no delivery; the
    /// collection is incomplete and short, so no year stands against another. Estimates all. Missing data: a member of the group without a
    /// notice is a gap and not zero, and the group's sum a lower bound of what was notified. Source: DSCA and US Department of State, notice by notice.
    /// </remarks>
    /// <exception cref="ArgumentException">No notice counts, or they are not in one currency and price basis.</exception>
    public static Indicator<Money> Amount(CitedFigures notices, CountryGroup group)
    {
        var (result, buyers, years) = Prepare<Money>(notices, group);
        foreach (var (buyer, rows) in buyers)
            result.Add(buyer, Country.UnitedStates, years, Sum(rows), ObservationStatus.Estimate);
        return result.Build(Id, "US arms sales notified to Congress", $"million {Sum(buyers[0].Rows).Basis}", "Highest estimated cost, summed over the notices of a buyer.", notices.Source);
    }

    /// <summary>How many notices there are, by buyer and for the group; as <see cref="Amount"/>.</summary>
    /// <exception cref="ArgumentException">No notice counts.</exception>
    public static Indicator<Count> Notices(CitedFigures notices, CountryGroup group)
    {
        var (result, buyers, years) = Prepare<Count>(notices, group);
        foreach (var (buyer, rows) in buyers)
            result.Add(buyer, Country.UnitedStates, years, new Count(rows.Count), ObservationStatus.Estimate);
        return result.Build(Id, "Notices of US arms sales", "notices", "Notices that were collected, by buyer.", notices.Source);
    }

    /// <summary>The amount as a multiple of one year of equipment spending, by buyer and for the group.</summary>
    /// <remarks>
    /// Formula: <see cref="Amount"/> ÷ (equipment share × defence expenditure) of the year, both at current prices; for the group over all of its members,
    /// with notices or without. Unit: years of equipment spending. A measure of scale: deliveries spread over many years, and a notice may never
    /// become a sale. Missing data: a buyer without spending in NATO's table (Ireland, Ukraine) is a gap. Source: as there, and NATO, tables 1 and 8a.
    /// </remarks>
    /// <exception cref="ArgumentException">As <see cref="Amount"/>, or the notices are not in current US dollars.</exception>
    public static Indicator<Ratio> AgainstSpending(CitedFigures notices, DefenceSpending spending, CountryGroup group, int year)
    {
        var (result, buyers, years) = Prepare<Ratio>(notices, group);
        var equipment = new EquipmentSpending(spending, Prices.Current);
        foreach (var (buyer, rows) in buyers)
            result.Add(buyer, Country.UnitedStates, years, Multiple(Sum(rows), equipment.Over(buyer, Period.Year(year)), equipment.Basis, buyer));
        return result.Build(
            Id, $"Notified US arms sales in years of equipment spending, as of {year}", "years of equipment spending",
            $"Highest estimated cost of the notices ÷ equipment spending of {year}, current prices.", notices.Source, spending.Source);
    }

    private static Outcome<Ratio> Multiple(Money notified, Pooled equipment, PriceBasis basis, Subject buyer)
    {
        if (equipment.Reason is { } reason)
            return Outcome<Ratio>.Missing(reason);
        return equipment.Value > 0
            ? new(new((notified / new Money((decimal)equipment.Value, basis)).Fraction), ObservationStatus.Estimate, null)
            : Outcome<Ratio>.Missing($"{buyer.Name} spent nothing on equipment in that year");
    }

    private static (ResultBuilder<T> Result, IReadOnlyList<(Subject Buyer, IReadOnlyList<CitedFigure> Rows)> Buyers, Period Years) Prepare<T>(CitedFigures notices, CountryGroup group) where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(notices);
        ArgumentNullException.ThrowIfNull(group);
        var counted = notices.Rows.Where(row => row is { IsCounted: true, Measure: Measure, Value: not null }).ToList();
        if (counted.Count == 0)
            throw new ArgumentException($"{notices.Source} holds no notice that counts; take a table of notified sales.", nameof(notices));
        var years = new Period(counted.Min(row => row.Period.From), counted.Max(row => row.Period.To));
        var result = new ResultBuilder<T>();
        var members = group.MembersIn(years.To);
        List<(Subject, IReadOnlyList<CitedFigure>)> buyers = [.. counted.GroupBy(row => row.Subject).OrderBy(rows => rows.Key).Select(rows => (rows.Key, (IReadOnlyList<CitedFigure>)[.. rows]))];
        var ofGroup = counted.Where(row => row.Subject is Country buyer && members.Contains(buyer)).ToList();
        if (ofGroup.Count > 0)
            buyers.Insert(0, (group, ofGroup));
        foreach (var absent in members.Where(member => ofGroup.All(row => row.Subject != member)))
            result.AddGap(absent, years, $"no notice to {absent.NameInProse} was collected, which is no zero: the collection is incomplete");
        result.AddNote($"{counted.Count} notices from {counted.Min(row => row.AsOf)} to {counted.Max(row => row.AsOf)}; some are known to be missing, so that sums are lower bounds of what was notified and no year stands against another.");
        result.AddNote("A notice is the most that a sale may cost: it is no contract, and a contract is no delivery.");
        return (result, buyers, years);
    }

    private static Money Sum(IReadOnlyList<CitedFigure> rows) => rows
        .Select(row => new Money(row.Value!.Value, row.Basis ?? throw new ArgumentException($"{row.Id} is in {row.Unit}, which is no money; correct it.")))
        .Aggregate((sum, one) => sum + one);
}
