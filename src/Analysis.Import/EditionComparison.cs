using System.Globalization;
using Analysis.Data;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Import;

/// <summary>Reports the differences between a table to import and an existing edition.</summary>
internal static class EditionComparison
{
    private const int Largest = 3;

    /// <summary>The edition that the table replaces, and the one before it, each with what differs, in sentences.</summary>
    public static IReadOnlyList<string> Of(ImportedTable table, DataLibrary library)
    {
        if (table.HasNumberedRows || library.Datasets.FirstOrDefault(dataset => dataset.Name == table.Dataset.Name) is not { } package)
            return [];
        var before = package.Editions.LastOrDefault(edition => string.CompareOrdinal(edition, table.Edition) < 0);
        return
        [
            .. package
                .Resources.Where(resource => resource.Edition == table.Edition || resource.Edition == before)
                .DistinctBy(resource => resource.Edition)
                .OrderByDescending(resource => resource.Edition, StringComparer.Ordinal)
                .SelectMany(resource =>
                    (string[])
                        [
                            Sentence(table, resource, library),
                            .. resource.Edition == table.Edition && Narrower(table, resource) is { } less ? (string[])[less] : [],
                        ]
                ),
        ];
    }

    // A table that replaces another and covers less turns what it lacks into gaps.
    private static string? Narrower(ImportedTable table, DataResource resource)
    {
        List<string> less = [];
        if (resource.Coverage.Years is { } theirs && table.Coverage.Years is { } mine && !mine.Contains(theirs))
            less.Add($"the years {mine} and not {theirs}");
        foreach (var (column, codes) in resource.Coverage.Codes)
            if (table.Coverage.Codes.GetValueOrDefault(column) is { } listed && (codes is null || codes.Except(listed).Any()))
                less.Add(
                    codes is null
                        ? $"some in {column} and not all"
                        : $"{listed.Count} in {column}, without "
                            + $"{string.Join(", ", codes.Except(listed).Take(5))}{(codes.Except(listed).Count() > 5 ? " …" : "")}"
                );
        return less.Count == 0
            ? null
            : $"It replaces edition {resource.Edition} and covers less: {string.Join("; ", less)}. What it does not cover becomes a gap.";
    }

    /// <summary>
    /// The sum of the values that both tables cover, in the new one and in the one that is there; null where they can't be compared.
    /// </summary>
    public static (decimal New, decimal Old)? Totals(ImportedTable table, DataResource resource, DataLibrary library)
    {
        if (Cells(table, resource, library) is not var (mine, theirs))
            return null;
        return (mine.Values.Sum(), theirs.Values.Sum());
    }

    private static string Sentence(ImportedTable table, DataResource resource, DataLibrary library)
    {
        var against =
            $"Against edition {resource.Edition}{(resource.Edition == table.Edition ? resource.IsLocal ? ", imported before" : ", shipped" : "")}";
        if (Changed(resource, library) is { } changedByHand)
            return $"{against}: not compared, {changedByHand}";
        if (Cells(table, resource, library) is not var (mine, theirs))
            return $"{against}: not compared, its columns are others.";
        var shared = mine.Keys.Where(theirs.ContainsKey).ToList();
        var changed = shared
            .Where(key => Differ(mine[key], theirs[key]))
            .OrderByDescending(key => Math.Abs(mine[key] - theirs[key]))
            .ThenBy(key => key, StringComparer.Ordinal)
            .ToList();
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{against}: {changed.Count:N0} of {shared.Count:N0} shared figures differ, {mine.Count - shared.Count:N0} are new, "
                + $"{theirs.Count - shared.Count:N0} were removed"
        );
        return changed.Count == 0
            ? counts + "."
            : $"{counts}; largest: {string.Join("; ", changed.Take(Largest).Select(key => $"{key} {FormatValue(theirs[key])} -> {FormatValue(mine[key])}"))}.";
    }

    // The same file puts right what was changed by hand after its import, so that is no reason to refuse it.
    private static string? Changed(DataResource resource, DataLibrary library)
    {
        try
        {
            library.Cells(resource);
            return null;
        }
        catch (DataException e) when (resource.IsLocal)
        {
            return $"it was changed since its import: {e.Problems[0].Message}";
        }
    }

    // The last digits of a spreadsheet's numbers are noise.
    private static bool Differ(decimal one, decimal other) =>
        Math.Abs(one - other) > Math.Max(Math.Abs(one), Math.Abs(other)) / 1_000_000_000;

    // Only what both cover is compared: that an extract has fewer recipients is not a difference.
    private static (Dictionary<string, decimal> Mine, Dictionary<string, decimal> Theirs)? Cells(
        ImportedTable table,
        DataResource resource,
        DataLibrary library
    )
    {
        var (columns, value) = (table.Shape.Columns.ToList(), ValueColumn(table.Shape));
        var fields = resource.Fields.Select(field => field.Name).ToList();
        if (value is null || !fields.Contains(value) || table.Shape.Key.Any(column => !fields.Contains(column)))
            return null;
        var (theirYears, myYears) = (resource.Coverage.Years, table.Coverage.Years);
        bool Inside(Func<string, string> cell) =>
            (
                !columns.Contains("year")
                || (theirYears?.Contains(Numbers(cell("year"))) ?? true) && (myYears?.Contains(Numbers(cell("year"))) ?? true)
            )
            && table.Shape.Key.All(column =>
                Covers(resource.Coverage.Codes.GetValueOrDefault(column), cell(column))
                && Covers(table.Coverage.Codes.GetValueOrDefault(column), cell(column))
            );
        var mine = Values(table.Rows, columns, table.Shape.Key, value, Inside);
        var theirs = Values(library.Cells(resource), fields, table.Shape.Key, value, Inside);
        return (mine, theirs);
    }

    private static Dictionary<string, decimal> Values(
        IEnumerable<string[]> rows,
        List<string> columns,
        IReadOnlyList<string> key,
        string value,
        Func<Func<string, string>, bool> inside
    )
    {
        var (values, place) = (new Dictionary<string, decimal>(StringComparer.Ordinal), columns.IndexOf(value));
        var places = columns.Select((column, i) => (column, i)).ToDictionary(pair => pair.column, pair => pair.i, StringComparer.Ordinal);
        foreach (var row in rows)
            if (inside(column => row[places[column]]) && CellReader.TryNumber(row[place], out var number))
                values[string.Join(' ', key.Select(column => row[places[column]]))] = number;
        return values;
    }

    private static string? ValueColumn(TableShape shape) =>
        shape
            .Fields.Where(field => field.Type is FieldType.Number or FieldType.WholeNumber && !shape.Key.Contains(field.Name))
            .Select(field => field.Name)
            .LastOrDefault();

    private static bool Covers(IReadOnlyList<string>? codes, string code) => codes is null || codes.Contains(code);

    private static int Numbers(string year) => int.Parse(year, CultureInfo.InvariantCulture);

    private static string FormatValue(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
