using System.Globalization;
using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>What European buyers have ordered and had not received at a stated date.</summary>
public static class OrdersOutstanding
{
    /// <summary>The first month whose counts are still useful for what is outstanding.</summary>
    public const string Oldest = "2023-12";

    private const string Undated = "undated";

    /// <summary>The number outstanding, by buyer and system.</summary>
    /// <remarks>
    /// Formula: ordered − delivered at the date of the page. Unit: what the row counts; rows are never added up and no share is made of
    /// them, for the list is not a register and orders are missing from it. Shape: one observation a buyer and system, which is the
    /// counterpart, at the year of the date. Missing data: a plan, a number that is not published or was not read, a page without a date or
    /// of before December 2023, and more delivered than ordered are gaps. What was delivered since the date is not subtracted. Source:
    /// figures collected by hand, each with its link.
    /// </remarks>
    public static Indicator<Count> Of(EditionTable<BacklogOrder> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        var result = new ResultBuilder<Count>();
        foreach (var order in orders.Rows)
            result.Add(order.Buyer, Named(order), At(order, orders.Source), Outstanding(order));
        foreach (var weak in orders.Rows.Where(order => order.Grade == EvidenceGrade.C && GapReason(order) is null))
            result.AddNote($"{weak.Buyer.Name}, {weak.System}: grade C, a weak source: {weak.Publisher}.");
        result.AddNote("A list of orders that were found and not a register: rows do not add up to a backlog.");
        return result.Build(
            "orders-outstanding",
            "Ordered and not delivered at the date of the page",
            "what each row counts",
            "Ordered − delivered at the date of the page; never added up.",
            orders.Source
        );
    }

    /// <summary>The system of an order as a subject.</summary>
    public static Subject Named(BacklogOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var words = new string([.. order.System.ToLowerInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : ' ')]);
        return new Aggregate(string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)), order.System);
    }

    private static Outcome<Count> Outstanding(BacklogOrder order) =>
        GapReason(order) is { } reason
            ? Outcome<Count>.Missing(reason)
            : new(new Count((double)(order.Ordered - order.Delivered)!), ObservationStatus.Derived, null);

    private static string? GapReason(BacklogOrder order) =>
        order switch
        {
            { Stage: OrderStage.Planned } => "a plan is not under contract, so nothing of it is outstanding",
            { Stage: OrderStage.Backlog } => "the source names no order with what was delivered of it",
            { Ordered: null } => "the number ordered is not published",
            { Delivered: null } => "no page that was read gives the number delivered",
            { AsOf: Undated } => "the page gives no date",
            _ when string.CompareOrdinal(order.AsOf, Oldest) < 0 => $"the page is of {order.AsOf}, too old to show what is outstanding",
            { Delivered: var delivered, Ordered: var ordered } when delivered > ordered =>
                "the page has more delivered than ordered, which can't be",
            _ => null,
        };

    private static Period At(BacklogOrder order, Source source) =>
        int.TryParse(order.AsOf.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? Period.Year(year)
            : Period.Year(int.Parse(source.Edition.Split('-')[0], CultureInfo.InvariantCulture));
}
