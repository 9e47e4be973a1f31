using System.Globalization;
using Analysis.Data;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Import;

/// <summary>
/// Finds a table that holds only a part of what a shipped edition holds: an excerpt, or a download with a selection that the file does not
/// state.
/// </summary>
/// <remarks>
/// One rule for all importers. At least nine tenths of the rows of the closest shipped edition must be there, in the years that both have;
/// and a table in place of the shipped edition, or newer than it, must have at least half of its years. Arms transfers, where an absent row
/// is a zero, and the tables derived from them are compared by volume instead, where they are made.
/// </remarks>
internal static class ExcerptCheck
{
    /// <summary>
    /// The part of the shipped rows that must be there; a publisher withdraws or renames a few from one edition to the next.
    /// </summary>
    private const decimal LeastPart = 0.9m;

    /// <summary>
    /// The tables; an excerpt of another edition than the shipped ones is among them only where the user accepts differences, with a note.
    /// </summary>
    /// <exception cref="DifferencesException">A table is an excerpt, and the user does not accept differences.</exception>
    /// <exception cref="DataException">A table is an excerpt and would be used in place of a shipped edition.</exception>
    public static IReadOnlyList<ImportedTable> Check(IReadOnlyList<ImportedTable> tables, ImportContext context)
    {
        var found = tables
            .Select(table =>
                (
                    Table: table,
                    Excerpt: table.Coverage.AbsentIsZero || table.HasNumberedRows || table.IsDerived ? null : Find(table, context.Shipped)
                )
            )
            .ToList();
        List<Problem> replacing =
        [
            .. found.Where(one => one.Excerpt is not null && IsShipped(one.Table, context.Shipped)).Select(one => one.Excerpt!),
        ];
        if (replacing.Count > 0)
            throw new DataException(replacing);
        List<Problem> differences = [.. found.Select(one => one.Excerpt).OfType<Problem>()];
        if (differences.Count > 0 && !context.Options.AcceptDifferences)
            throw new DifferencesException(differences);
        return
        [
            .. found.Select(one =>
                one.Excerpt is null ? one.Table : one.Table with { AcceptedDifferences = [.. one.Table.AcceptedDifferences, one.Excerpt] }
            ),
        ];
    }

    private static bool IsShipped(ImportedTable table, DataLibrary shipped) =>
        shipped.Dataset(table.Dataset.Name).Editions.Contains(table.Edition, StringComparer.Ordinal);

    private static Problem? Find(ImportedTable table, DataLibrary shipped)
    {
        if (shipped.Datasets.FirstOrDefault(dataset => dataset.Name == table.Dataset.Name) is not { } package)
            return null;
        var closest = Nearest(package, table.Edition);
        var fields = closest.Fields.Select(field => field.Name).ToList();
        if (table.Shape.Key.Except(fields, StringComparer.Ordinal).Any())
            return null;
        var theirs = Keys(shipped.Cells(closest), fields, table);
        var mine = Keys(table.Rows, [.. table.Shape.Columns], table);
        return Years(table, closest, theirs, mine) ?? Rows(table, closest, theirs, mine);
    }

    // The same edition, else the newest before it, else the oldest after it.
    private static DataResource Nearest(DataPackage package, string edition) =>
        package.Resources.LastOrDefault(resource => string.CompareOrdinal(resource.Edition, edition) <= 0) ?? package.Resources[0];

    private static Problem? Years(ImportedTable table, DataResource closest, HashSet<RowKey> theirs, HashSet<RowKey> mine)
    {
        if (string.CompareOrdinal(table.Edition, closest.Edition) < 0)
            return null;
        var found = mine.Select(key => key.Series).ToHashSet();
        var series = theirs
            .Select(key => key.Series)
            .Distinct()
            .GroupBy(one => one.Measure)
            .Select(one => (Measure: one.Key, All: one.Count(), There: one.Count(found.Contains)));
        return series.FirstOrDefault(one => one.There * 2 < one.All) is not { All: > 0 } few
            ? null
            : Problem(
                table,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"holds {few.There:N0} of the {few.All:N0} years{(few.Measure.Length > 0 ? $" of {few.Measure}" : "")} that "
                        + $"the shipped edition {closest.Edition} of {table.Dataset.Name} has"
                )
            );
    }

    private static Problem? Rows(ImportedTable table, DataResource closest, HashSet<RowKey> theirs, HashSet<RowKey> mine)
    {
        var found = mine.Select(key => key.Series).ToHashSet();
        List<RowKey> expected = [.. theirs.Where(key => found.Contains(key.Series))];
        List<string> missing = [.. expected.Where(key => !mine.Contains(key)).Select(key => key.Key).Order(StringComparer.Ordinal)];
        return missing.Count <= expected.Count * (1 - LeastPart)
            ? null
            : Problem(
                table,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"holds {expected.Count - missing.Count:N0} of the {expected.Count:N0} figures that the shipped edition "
                        + $"{closest.Edition} of {table.Dataset.Name} has for the same years (without "
                        + $"{string.Join("; ", missing.Take(3))} …)"
                )
            );
    }

    private static Problem Problem(ImportedTable table, string what) =>
        new(
            table.Files[0].Name,
            null,
            null,
            $"{what}: an excerpt or a selection, which would turn the others into gaps. Download the whole table and import that."
        );

    // Without the digits of a unit: the base year of constant prices moves from edition to edition.
    private static HashSet<RowKey> Keys(IEnumerable<string[]> rows, List<string> columns, ImportedTable table)
    {
        var (places, year, unit) = (
            table.Shape.Key.Select(name => columns.IndexOf(name)).ToArray(),
            columns.IndexOf("year"),
            columns.IndexOf("unit")
        );
        var measure = table.CarriedOver is { } column ? columns.IndexOf(column) : -1;
        return
        [
            .. rows.Select(row => new RowKey(
                (measure >= 0 ? row[measure] : "", year >= 0 && CellReader.TryYear(row[year], out var known) ? known : 0),
                string.Join(
                    ' ',
                    places.Select(place => place == unit ? string.Concat(row[place].Where(sign => !char.IsAsciiDigit(sign))) : row[place])
                )
            )),
        ];
    }

    // A measure that comes in a file of its own has years of its own.
    private sealed record RowKey((string Measure, int Year) Series, string Key);
}
