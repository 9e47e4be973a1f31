namespace Analysis;

/// <summary>What a buyer has on order of a system, as reported by a page on a date.</summary>
/// <param name="Buyer">The buyer.</param>
/// <param name="System">The system.</param>
/// <param name="Supplier">Who supplies it.</param>
/// <param name="Stage">Under contract, planned, or what a maker or an institute calls outstanding.</param>
/// <param name="Ordered">How many are ordered; null where that is not published.</param>
/// <param name="Delivered">How many were delivered by the date; null where that was not read.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="AsOf">The day, month or year; <c>undated</c> where the page gives none.</param>
/// <param name="Due">When the rest is due, according to the page; empty where it does not state it.</param>
/// <param name="Grade">How good the source is.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Link">The address of the page.</param>
/// <param name="Note">What a reader must know of it.</param>
public sealed record BacklogOrder(
    Subject Buyer, string System, Subject Supplier, OrderStage Stage, decimal? Ordered, decimal? Delivered, string Unit, string AsOf, string Due,
    EvidenceGrade Grade, string Publisher, string Link, string Note);

/// <summary>How far an order is.</summary>
public enum OrderStage
{
    /// <summary>Under contract.</summary>
    Ordered,
    /// <summary>Planned or decided, and not under contract.</summary>
    Planned,
    /// <summary>What a maker or an institute calls outstanding, without the order.</summary>
    Backlog,
}
