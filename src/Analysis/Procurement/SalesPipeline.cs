using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// Sales pipeline: US arms sales that were notified to Congress over a window, by buyer, beside a year of the buyer's equipment spending.
/// </summary>
public static class SalesPipeline
{
    private const string Id = "sales-pipeline";

    /// <summary>The ceilings of the window, by buyer and for the group: <see cref="NotifiedSales.ByBuyer"/>.</summary>
    /// <exception cref="ArgumentException">The window has no notice that counts.</exception>
    public static Indicator<Money> Amount(SalesNotices notices, CountryGroup group, Period window) =>
        NotifiedSales.ByBuyer(notices, group, window) with
        {
            Id = "sales-pipeline-amount",
        };

    /// <summary>How many notices count, by buyer and for the group.</summary>
    /// <remarks>
    /// As <see cref="NotifiedSales.ByBuyer"/>, counted. Unit: notices. Missing data: a member without a notice is a gap and not zero.
    /// </remarks>
    /// <exception cref="ArgumentException">The window has no notice that counts.</exception>
    public static Indicator<Count> Notices(SalesNotices notices, CountryGroup group, Period window)
    {
        var (result, totals) = Prepare<Count>(notices, group, window);
        foreach (var (buyer, rows) in totals)
            result.Add(buyer, Country.UnitedStates, window, new Count(rows.Count), ObservationStatus.Estimate);
        return result.Build(
            "sales-pipeline-notices",
            "Notices of US arms sales",
            UnitWords.Notices,
            "Notices of the window that count, by buyer.",
            notices.Source
        );
    }

    /// <summary>The ceilings of the window as a multiple of one year of equipment spending, by buyer and for the group.</summary>
    /// <remarks>
    /// Formula: <see cref="Amount"/> ÷ (equipment share × defence expenditure) of the year, at current prices; for the group over all of
    /// its members, with notices or without. Unit: years of equipment spending. A measure of scale: deliveries spread over many years, and
    /// a notice may never become a sale. Missing data: a buyer without spending in NATO's table (Ireland, Ukraine) is a gap. Source: as
    /// there, and NATO, tables 1 and 8a.
    /// </remarks>
    /// <exception cref="ArgumentException">The window has no notice that counts.</exception>
    public static Indicator<Ratio> AgainstSpending(
        SalesNotices notices,
        DefenceSpending spending,
        CountryGroup group,
        Period window,
        int year
    )
    {
        var (result, totals) = Prepare<Ratio>(notices, group, window);
        var equipment = new EquipmentSpending(spending, Prices.Current);
        foreach (var (buyer, rows) in totals)
            result.Add(
                buyer,
                Country.UnitedStates,
                window,
                buyer is Country or CountryGroup
                    ? Multiple(NoticeSelection.Total(rows)!.Value, equipment.Over(buyer, Period.Year(year)), equipment.Basis, buyer)
                    : Outcome<Ratio>.Missing($"{buyer.Name} is not a state and has no equipment spending of its own")
            );
        return result.Build(
            Id,
            $"Notified US arms sales of {window} in years of equipment spending, as of {year}",
            UnitWords.YearsOfEquipmentSpending,
            $"Ceilings of the notices of {window} ÷ equipment spending of {year}, current prices.",
            notices.Source,
            spending.Source
        );
    }

    private static Outcome<Ratio> Multiple(Money notified, PooledAmount equipment, PriceBasis basis, Subject buyer)
    {
        if (equipment.Reason is { } reason)
            return Outcome<Ratio>.Missing(reason);
        return equipment.Value > 0
            ? new(new((notified / new Money((decimal)equipment.Value, basis)).Fraction), ObservationStatus.Estimate, null)
            : Outcome<Ratio>.Missing($"{buyer.Name} spent nothing on equipment in that year");
    }

    private static (ResultBuilder<T> Result, IReadOnlyList<(Subject Buyer, IReadOnlyList<SalesNotice> Rows)> Totals) Prepare<T>(
        SalesNotices notices,
        CountryGroup group,
        Period window
    )
        where T : struct, IQuantity
    {
        var (result, totals) = (new ResultBuilder<T>(), NotifiedSales.Totals(notices, group, window, OpenOffers.Lowest));
        foreach (var absent in group.MembersIn(window.To).Where(member => totals.All(total => total.Buyer != member)))
            result.AddGap(absent, window, NotifiedSales.NoNotice(absent, window));
        foreach (var note in NoticeSelection.Of(notices, group, window).Notes(OpenOffers.Lowest))
            result.AddNote(note);
        return (result, totals);
    }
}
