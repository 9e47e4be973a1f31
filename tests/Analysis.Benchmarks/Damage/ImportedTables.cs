using System.Text;
using System.Text.Json;
using Analysis.Data.Manifests;
using Analysis.Import;

namespace Analysis.Benchmarks.Damage;

/// <summary>The tables that an import makes, by dataset: the edition, the coverage and the rows.</summary>
internal sealed class ImportedTables(DataImport import)
{
    private readonly SortedDictionary<string, (string Edition, string Coverage, byte[] Bytes, bool IsNumbered)> _tables = new(
        import.Tables.ToDictionary(
            one => one.Table.Dataset.Name,
            one =>
                (
                    one.Table.Edition,
                    JsonSerializer.Serialize(ManifestWriter.Coverage(one.Table.Coverage)),
                    one.File.Bytes,
                    one.Table.HasNumberedRows
                )
        ),
        StringComparer.Ordinal
    );

    /// <summary>Whether they are the same.</summary>
    public bool AreSame(ImportedTables other) =>
        _tables.Keys.SequenceEqual(other._tables.Keys) && _tables.All(pair => AreSame(pair.Value, other._tables[pair.Key]));

    /// <summary>What the lines of both differ in: those that only the first has, and those that only the second has.</summary>
    /// <param name="after">The second.</param>
    /// <param name="withNumbers">Whether the number of a row counts.</param>
    public (IReadOnlyList<string> Gone, IReadOnlyList<string> New) Differences(ImportedTables after, bool withNumbers = true)
    {
        var (mine, theirs) = (Lines(withNumbers), after.Lines(withNumbers));
        return (Except(mine, theirs), Except(theirs, mine));
    }

    /// <summary>The first difference in words.</summary>
    public string First(ImportedTables after)
    {
        var (gone, added) = Differences(after);
        return $"{(gone.Count > 0 ? gone[0] : "nothing")} -> {(added.Count > 0 ? added[0] : "nothing")} ({gone.Count} lines gone, "
            + $"{added.Count} new)";
    }

    private static bool AreSame(
        (string Edition, string Coverage, byte[] Bytes, bool IsNumbered) one,
        (string Edition, string Coverage, byte[] Bytes, bool IsNumbered) other
    ) => one.Edition == other.Edition && one.Coverage == other.Coverage && one.Bytes.AsSpan().SequenceEqual(other.Bytes);

    private static List<string> Except(List<string> lines, List<string> others)
    {
        var counts = others.CountBy(line => line).ToDictionary(StringComparer.Ordinal);
        return [.. lines.Where(line => (counts[line] = counts.GetValueOrDefault(line) - 1) < 0)];
    }

    private List<string> Lines(bool withNumbers) =>
        [
            .. _tables.SelectMany(table =>
                Encoding
                    .UTF8.GetString(table.Value.Bytes)
                    .Split('\n')
                    .Skip(1)
                    .Where(line => line.Length > 0)
                    .Select(line =>
                        $"{table.Key} {table.Value.Edition}: "
                        + $"{(table.Value.IsNumbered && !withNumbers ? line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..] : line)}"
                    )
                    .Append($"{table.Key} {table.Value.Edition} covers {table.Value.Coverage}")
            ),
        ];
}
