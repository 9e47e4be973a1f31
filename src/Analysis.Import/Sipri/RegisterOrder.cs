using System.Globalization;

namespace Analysis.Import.Sipri;

/// <summary>The order of a register: SIPRI's export has the rows of a supplier, or of a recipient, one behind the other.</summary>
internal static class RegisterOrder
{
    /// <summary>A file in which more than one row in so many is out of place was sorted in another way, and its order has no meaning.</summary>
    private const int RowsForOne = 100;

    /// <summary>Rows between those of another party were moved there, or their party was changed.</summary>
    /// <param name="rows">The rows with the party by which the file is in order.</param>
    /// <param name="column">The column of the party.</param>
    /// <param name="tally">Takes the differences.</param>
    public static void Compare(IReadOnlyList<(int Row, string Name)> rows, string column, Tally tally)
    {
        var strays = Strays(Runs(rows)).ToList();
        if (strays.Sum(run => run.Rows.Count) * RowsForOne > rows.Count)
            return;
        foreach (var (name, row) in strays.SelectMany(run => run.Rows.Select(row => (run.Name, row))).OrderBy(stray => stray.row))
            tally.Difference(row, column, string.Create(CultureInfo.InvariantCulture,
                $"'{name}' is between rows of others, and SIPRI's export has all rows of a {column.ToLowerInvariant()} one behind the other; the row was moved, copied or changed. Download the file again and import it as it is."));
    }

    private static IEnumerable<Run> Runs(IEnumerable<(int Row, string Name)> rows)
    {
        Run? run = null;
        foreach (var (row, name) in rows)
        {
            if (run is not null && run.Name != name)
                yield return run;
            run = run?.Name == name ? run : new(name, []);
            run.Rows.Add(row);
        }
        if (run is not null)
            yield return run;
    }

    // Of three runs A, B, A the smallest is out of place; of two runs of a party that are further apart the smaller one is.
    private static IEnumerable<Run> Strays(IEnumerable<Run> runs)
    {
        List<Run> kept = [];
        foreach (var run in runs)
        {
            kept.Add(run);
            while (kept.Count >= 3 && kept[^1].Name == kept[^3].Name)
            {
                var stray = kept.TakeLast(3).MinBy(one => one.Rows.Count)!;
                yield return stray;
                kept.Remove(stray);
                if (kept[^1].Name == kept[^2].Name)
                {
                    kept[^2].Rows.AddRange(kept[^1].Rows);
                    kept.RemoveAt(kept.Count - 1);
                }
            }
        }
        foreach (var stray in kept.GroupBy(run => run.Name).SelectMany(same => same.OrderByDescending(run => run.Rows.Count).Skip(1)))
            yield return stray;
    }

    private sealed class Run(string name, List<int> rows)
    {
        public string Name => name;

        public List<int> Rows => rows;
    }
}
