namespace Analysis.Benchmarks;

/// <summary>Compares the engines: a fast wrong answer is useless.</summary>
public static class SameNumbers
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
