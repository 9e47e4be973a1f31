using Analysis.Data.Checks;
using Analysis.Data.Manifests;

namespace Analysis.Data.Tables;

/// <summary>A row as it is in the file.</summary>
/// <param name="Line">The line in the file, the header being 1.</param>
/// <param name="Cells">The cells in the order of the header.</param>
internal sealed record RawRow(int Line, string[] Cells);

/// <summary>A table whose cells are still text, with the description it was read against.</summary>
internal sealed class RawTable(string file, DataResource resource, IReadOnlyList<RawRow> rows)
{
    /// <summary>The file as problems name it.</summary>
    public string File { get; } = file;

    public DataResource Resource { get; } = resource;

    public IReadOnlyList<RawRow> Rows { get; } = rows;

    /// <summary>The place of a column.</summary>
    /// <exception cref="DataException">The table has none of that name.</exception>
    public int Column(string name)
    {
        var place = Resource.Fields.Select(field => field.Name).ToList().IndexOf(name);
        return place >= 0
            ? place
            : throw new DataException([
                DataProblems.HeaderDiffers.At(
                    File,
                    1,
                    name,
                    "is missing, and what reads this table needs it; add the column to the file and the manifest."
                ),
            ]);
    }

    public Problem Problem(ProblemKind kind, RawRow row, string column, string message) => kind.At(File, row.Line, column, message);
}

/// <summary>Finds one of several tables.</summary>
internal static class RawTableList
{
    /// <exception cref="ArgumentException">None of the tables has the name.</exception>
    public static RawTable Named(this IReadOnlyList<RawTable> tables, string name) =>
        tables.FirstOrDefault(table => table.Resource.Name == name)
        ?? throw new ArgumentException($"the table '{name}' is missing; describe it in the manifest.");
}

/// <summary>A table, where its file could be read so far, and everything that is wrong with it.</summary>
internal sealed record RawTableResult(RawTable? Table, IReadOnlyList<Problem> Problems);

/// <summary>Checks that no two rows have the same key, and no two cells of a unique column the same value.</summary>
internal static class KeyCheck
{
    public static void Run(RawTable table, List<Problem> problems)
    {
        CheckUnique(table, table.Resource.PrimaryKey, problems);
        foreach (var field in table.Resource.Fields.Where(field => field.Unique && !table.Resource.PrimaryKey.SequenceEqual([field.Name])))
            CheckUnique(table, [field.Name], problems);
    }

    private static void CheckUnique(RawTable table, IReadOnlyList<string> columns, List<Problem> problems)
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
                problems.Add(
                    table.Problem(
                        DataProblems.DuplicateKey,
                        row,
                        string.Join(", ", columns),
                        $"'{key.Replace("\u001f", ", ", StringComparison.Ordinal)}' is in row {seen[key]} already; remove one "
                            + $"of the two rows."
                    )
                );
        }
    }
}
