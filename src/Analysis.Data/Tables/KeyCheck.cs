using Analysis.Data.Checks;

namespace Analysis.Data.Tables;

/// <summary>Checks that no two rows have the same key, and no two cells of a unique column the same value.</summary>
internal static class KeyCheck
{
    public static void Run(Table table, List<Problem> problems)
    {
        CheckUnique(table, table.Resource.PrimaryKey, problems);
        foreach (var field in table.Resource.Fields.Where(field => field.Unique && !table.Resource.PrimaryKey.SequenceEqual([field.Name])))
            CheckUnique(table, [field.Name], problems);
    }

    private static void CheckUnique(Table table, IReadOnlyList<string> columns, List<Problem> problems)
    {
        if (columns.Count == 0)
            return;
        var places = columns.Select(table.Column).ToArray();
        var seen = new Dictionary<string, int>();
        foreach (var row in table.Rows)
        {
            // Joined by a sign that no cell holds: ("a, b", "c") is another key than ("a", "b, c").
            var key = string.Join('\u001f', places.Select(place => row.Cells[place]));
            if (!seen.TryAdd(key, row.Line))
                problems.Add(table.Problem(DataProblems.DuplicateKey, row, string.Join(", ", columns), $"'{key.Replace("\u001f", ", ", StringComparison.Ordinal)}' is in row {seen[key]} already; remove one of the two rows."));
        }
    }
}
