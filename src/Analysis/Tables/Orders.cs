namespace Analysis.Tables;

/// <summary>Orders that were delivered, by how long the first delivery took.</summary>
/// <param name="Category">The category of weapon.</param>
/// <param name="Supplier">Who delivered: the United States, the own group, others, or unknown.</param>
/// <param name="OrderYear">The year of the order.</param>
/// <param name="Lag">Years from order to first delivery.</param>
/// <param name="Orders">How many orders.</param>
public sealed record OrderLag(Subject Category, Subject Supplier, int OrderYear, int Lag, int Orders);

/// <summary>Orders of one system in a year. The register copy that is shipped has only orders with a first delivery.</summary>
/// <param name="System">The family of the system.</param>
/// <param name="Category">The category of weapon.</param>
/// <param name="OrderYear">The year of the order.</param>
/// <param name="IsFirm">A firm order; false for the total of a programme, of which only a part is under contract.</param>
/// <param name="Orders">How many orders.</param>
/// <param name="Ordered">How many units were ordered.</param>
/// <param name="Delivered">How many were delivered.</param>
/// <param name="Lag">Years from order to first delivery; null where nothing is delivered yet.</param>
public sealed record SystemOrder(
    string System,
    Subject Category,
    int OrderYear,
    bool IsFirm,
    int Orders,
    double Ordered,
    double Delivered,
    int? Lag
);

/// <summary>Military personnel assigned to a host country.</summary>
/// <param name="Host">The host.</param>
/// <param name="Year">The year.</param>
/// <param name="Month">The month of the report.</param>
/// <param name="Persons">How many.</param>
public sealed record AssignedTroops(Subject Host, int Year, int Month, int Persons);

/// <summary>Whether a total over operators can be given for a definition of a capability, and why not.</summary>
/// <param name="Category">The capability: strategic airlift.</param>
/// <param name="Definition">What is counted as it: heavy jets only, or with the A400M.</param>
/// <param name="Fit">Whether the total holds.</param>
/// <param name="Items">The systems that belong to the definition; empty where no total can be given.</param>
/// <param name="Reason">Why it holds, or why no total can be given.</param>
public sealed record CapabilityDefinition(
    string Category,
    string Definition,
    TotalFit Fit,
    IReadOnlyList<(string Category, string Item)> Items,
    string Reason
);

/// <summary>Whether a total over operators is valid.</summary>
public enum TotalFit
{
    /// <summary>All operators are there.</summary>
    Holds,

    /// <summary>It is valid with the caution in the reason.</summary>
    WithCaution,

    /// <summary>No total can be given.</summary>
    None,
}

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
    Subject Buyer,
    string System,
    Subject Supplier,
    OrderStage Stage,
    decimal? Ordered,
    decimal? Delivered,
    string Unit,
    string AsOf,
    string Due,
    EvidenceGrade Grade,
    string Publisher,
    string Link,
    string Note
);

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
