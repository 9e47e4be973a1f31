using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Interactive;

/// <summary>Tables of orders.</summary>
public static class OrderTables
{
    private const string NotKnown = "a plan, a number that was not found, or a page that is too old or undated";

    /// <summary>A row an order, American systems first: ordered, delivered by the date of a page, and outstanding.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="buyer">The code of a buyer whose orders alone are shown; left out, those of all.</param>
    /// <exception cref="ArgumentException">There is no order.</exception>
    public static SourcedTable Table(this EditionTable<BacklogOrder> orders, Sentence caption, string? buyer = null)
    {
        ArgumentNullException.ThrowIfNull(orders);
        var outstanding = OrdersOutstanding.Of(orders);
        return Notebook.Table(
            caption,
            [
                "Buyer",
                "System",
                "Supplier",
                "Stage",
                "Ordered",
                "Delivered",
                "Outstanding",
                "Counted in",
                "As of",
                "Due",
                "Grade",
                "Source",
            ],
            orders
                .Rows.Where(order => buyer is null || order.Buyer.Id == buyer)
                .OrderBy(order => order.Supplier == Country.UnitedStates ? 0 : 1)
                .ThenBy(order => order.Buyer.Name)
                .ThenBy(order => order.System)
                .Select(order => Row(order, outstanding))
        );
    }

    private static IReadOnlyList<DataCell> Row(BacklogOrder order, Indicator<Count> outstanding)
    {
        var system = OrdersOutstanding.Named(order).Id;
        return Notebook.Row(
            order.Buyer.Name,
            order.System,
            order.Supplier.Name,
            $"{order.Stage}".ToLowerInvariant(),
            $"{order.Ordered}",
            $"{order.Delivered}",
            outstanding.OfCounterpart(system).Cell(order.Buyer.Id, $"outstanding-{order.Buyer.Id}-{system}", NotKnown),
            order.Unit,
            order.AsOf,
            order.Due,
            order.Grade == EvidenceGrade.C ? "C, weak" : $"{order.Grade}",
            DataCell.Link(order.Publisher, order.Link)
        );
    }
}
