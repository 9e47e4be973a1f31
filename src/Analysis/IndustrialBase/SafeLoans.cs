using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>Loans of the European Union's instrument SAFE, by the state that may borrow.</summary>
public static class SafeLoans
{
    /// <summary>The loan that each state was allocated.</summary>
    /// <remarks>
    /// Formula: the amount as cited. Unit: millions of euros at current prices. Shape: one observation a state, over the years in which it
    /// may borrow. An allocation is the most that a state may borrow: it is neither a grant nor a signed loan. Missing data: a state
    /// without an allocation is not there. Source: European Commission, through the page that each row links.
    /// </remarks>
    /// <param name="figures">The table <c>defence-instruments</c>.</param>
    public static Indicator<Money> Of(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Money>();
        CitedValue[] rows =
        [
            .. figures.Rows.Where(row => row is { Category: "safe", Measure: "loan-allocation", EntersTotals: true, Value: not null }),
        ];
        foreach (var row in rows.OrderByDescending(row => row.Value))
            result.Add(row.Subject, null, row.Period, new Money(row.Value!.Value, row.Basis!), row.Status);
        result.AddNote("A loan that the state pays back and no grant; the allocation is tentative, and no loan need follow.");
        return result.Build(
            "safe-loans",
            "SAFE loans allocated to states",
            UnitWords.Euros,
            "The tentative allocation of the European Commission, as cited.",
            figures.Source
        );
    }
}
