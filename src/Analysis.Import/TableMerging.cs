using System.Globalization;
using Analysis.Data;
using Analysis.Data.Manifests;

namespace Analysis.Import;

/// <summary>Combines tables of one edition from several files, and copies what none of them contains from the newest edition.</summary>
internal static class TableMerging
{
    /// <exception cref="DataException">Two files give the same table, which only those that come in parts may.</exception>
    public static IEnumerable<ImportedTable> Merge(IReadOnlyList<ImportedTable> tables, DataLibrary library) =>
        tables.GroupBy(table => (table.Dataset.Name, table.Edition)).Select(group => CarryOver(group.Aggregate(MergePair), library));

    private static ImportedTable MergePair(ImportedTable one, ImportedTable other)
    {
        if (one.CarriedOver is not { } column)
            throw Twice(one, other, $"{one.Dataset.Name} edition {one.Edition}");
        var place = one.Shape.Columns.ToList().IndexOf(column);
        if (one.Rows.Select(row => row[place]).Intersect(other.Rows.Select(row => row[place])).FirstOrDefault() is { } value)
            throw Twice(one, other, $"{column} {value} of {one.Dataset.Name}");
        return one with
        {
            Rows = [.. one.Rows, .. other.Rows],
            Files = [.. one.Files, .. other.Files],
            Caveats = [.. one.Caveats.Union(other.Caveats)],
            AcceptedDifferences = [.. one.AcceptedDifferences, .. other.AcceptedDifferences],
            Coverage = CoverageBuilder.Union(one.Coverage, other.Coverage),
        };
    }

    private static DataException Twice(ImportedTable one, ImportedTable other, string what) =>
        new([new(other.Files[0].Name, null, null, $"gives {what}, and so does {one.Files[0].Name}; import one of the two.")]);

    // A measure is a series of its own: that of another file may be of another edition, as stated in the caveat.
    private static ImportedTable CarryOver(ImportedTable table, DataLibrary library)
    {
        if (
            table.CarriedOver is not { } column
            || Newest(table, library) is not { } resource
            || !resource.Fields.Select(field => field.Name).SequenceEqual(table.Shape.Columns)
        )
            return table;
        var place = table.Shape.Columns.ToList().IndexOf(column);
        var mine = table.Rows.Select(row => row[place]).ToHashSet(StringComparer.Ordinal);
        List<string[]> carried = [.. library.Cells(resource).Where(row => !mine.Contains(row[place]))];
        return carried.Count == 0
            ? table
            : table with
            {
                Rows = [.. table.Rows, .. carried],
                Coverage = CoverageBuilder.Union(table.Coverage, Coverage(carried, table.Shape)),
                Caveats =
                [
                    .. table.Caveats,
                    .. carried
                        .Select(row => row[place])
                        .Distinct()
                        .Order(StringComparer.Ordinal)
                        .Select(value => Caveat(value, resource, table.Edition)),
                ],
            };
    }

    private static ResourceCoverage Coverage(List<string[]> rows, TableShape shape)
    {
        var year = shape.Columns.ToList().IndexOf("year");
        var years = rows.Select(row => int.Parse(row[year], CultureInfo.InvariantCulture)).ToList();
        return CoverageBuilder.Of(new(years.Min(), years.Max()), ("entity", [.. rows.Select(row => row[0])]));
    }

    // Rows that were carried over into this edition earlier keep the note on their origin.
    private static string Caveat(string value, DataResource resource, string edition)
    {
        var of = $"{value}: not in the imported file, ";
        return
            resource.IsLocal
            && resource.Edition == edition
            && resource.Caveats.FirstOrDefault(caveat => caveat.StartsWith(of, StringComparison.Ordinal)) is { } known
            ? known
            : $"{of}carried over from {(resource.IsLocal ? "" : "the shipped ")}edition {resource.Edition}; two vintages, so "
                + $"never compute one with the other as if they were one.";
    }

    private static DataResource? Newest(ImportedTable table, DataLibrary library) =>
        library
            .Datasets.FirstOrDefault(dataset => dataset.Name == table.Dataset.Name)
            ?.Resources.Where(resource => string.CompareOrdinal(resource.Edition, table.Edition) <= 0)
            .MaxBy(resource => resource.Edition, StringComparer.Ordinal);
}
