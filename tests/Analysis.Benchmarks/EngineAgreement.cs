namespace Analysis.Benchmarks;

/// <summary>Compares the engines: a fast wrong answer is useless.</summary>
public static class EngineAgreement
{
    /// <summary>A billionth of a percentage point or of a share: the engines add up in other orders.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Compares every answer of every engine on a table.</summary>
    /// <returns>How many numbers were compared.</returns>
    /// <exception cref="InvalidOperationException">Two engines differ.</exception>
    public static int Check(string name)
    {
        var table = Deliveries.Of(name);
        var library = new LibraryEngine(table);
        using var duckDb = new DuckDbEngine(table);
        var compared = Compare(name, library, duckDb);
        // Deedle takes a minute for ten million rows, whose order changes nothing for it.
        return name == Deliveries.TenMillionInOrder ? compared : compared + Compare(name, library, new DeedleEngine(table));
    }

    private static int Compare(string name, LibraryEngine expected, IEngine actual) =>
        Compare($"{name}, supplier share", expected.SupplierShare(), actual.SupplierShare())
        + Compare($"{name}, concentration", expected.Concentration(), actual.Concentration())
        + Compare($"{name}, decomposition", expected.Decomposition(), actual.Decomposition())
        + Compare($"{name}, leave-one-out", expected.LeaveOneOut(), actual.LeaveOneOut());

    private static int Compare(string what, IReadOnlyDictionary<string, double> expected, IReadOnlyDictionary<string, double> actual)
    {
        if (expected.Keys.Union(actual.Keys).FirstOrDefault(key => !expected.ContainsKey(key) || !actual.ContainsKey(key)) is { } alone)
            throw new InvalidOperationException($"{what}: only one engine has {alone}.");
        if (expected.Keys.FirstOrDefault(key => !(Math.Abs(expected[key] - actual[key]) <= Tolerance)) is { } other)
            throw new InvalidOperationException($"{what}: {other} is {expected[other]} and {actual[other]}.");
        return expected.Count;
    }
}

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
