namespace Analysis.Benchmarks;

/// <summary>An engine for the four questions: European NATO, 2021–25 against 2016–20, the share of the United States.</summary>
public interface IEngine
{
    /// <summary>The share of every supplier, by supplier.</summary>
    IReadOnlyDictionary<string, double> SupplierShare();

    /// <summary>The Herfindahl–Hirschman index.</summary>
    IReadOnlyDictionary<string, double> Concentration();

    /// <summary>The effects within and between members, by member and in all.</summary>
    IReadOnlyDictionary<string, double> Decomposition();

    /// <summary>The shift of the share without each member, by member.</summary>
    IReadOnlyDictionary<string, double> LeaveOneOut();
}
