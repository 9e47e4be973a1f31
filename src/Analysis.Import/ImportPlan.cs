using Analysis.Data;
using Analysis.Storage;

namespace Analysis.Import;

/// <summary>What an import would write, checked by the rules of <see cref="DataCheck"/> before any of it is written.</summary>
internal sealed record ImportPlan
{
    /// <summary>The tables, those that change nothing included.</summary>
    public required IReadOnlyList<PlannedTable> Tables { get; init; }

    /// <summary>The files to write, by path below <c>data/local</c>; none where nothing changes.</summary>
    public required IReadOnlyDictionary<string, byte[]> Files { get; init; }

    /// <summary>What was found, file by file.</summary>
    public required IReadOnlyList<ImportReport> Reports { get; init; }

    /// <summary>Plans the import of files on top of what is in the data folder now.</summary>
    /// <exception cref="DataException">Two files give one table, a table is an excerpt, or <see cref="DataCheck"/> would refuse it.</exception>
    public static ImportPlan Make(ImportContext context, LocalStore store, IReadOnlyList<(SourceFile Source, ImportedFile Content)> files)
    {
        var (library, today) = (DataLibrary.Open(context.Root), context.Options.Today);
        var merged = TableMerging.Merge([.. files.SelectMany(file => TablesOf(file.Source, file.Content))], library).ToList();
        CheckNames(merged);
        List<PlannedTable> tables = [.. ExcerptGuard.Check(merged, context).Select(table => (Table: table, File: TableFile.Of(table))).Select(one => new PlannedTable(one.Table, one.File, store.Effect(one.Table, one.File, today)))];
        var written = store.Files(tables.Where(one => one.Effect != ImportEffect.None), today);
        ReadBack.Check(context.Root, written, tables);
        return new() { Tables = tables, Files = written, Reports = [.. files.Select(file => Report(file.Source, file.Content, tables, library))] };
    }

    private static IEnumerable<ImportedTable> TablesOf(SourceFile source, ImportedFile content) => content.Tables.Select(table => table with
    {
        Files = [source],
        AcceptedDifferences = content.Differences,
    });

    // The allow list: a layout declares its datasets, and the content of a file can't add one.
    private static void CheckNames(IEnumerable<ImportedTable> tables)
    {
        foreach (var table in tables.Where(table => !Layouts.Datasets.Contains(table.Dataset.Name, StringComparer.Ordinal) || FileName.Problem(table.Edition) is not null))
            throw new DataException([new(table.Files[0].Name, null, null, $"names the dataset '{table.Dataset.Name}' in edition '{table.Edition}', which no importer gives; the file was changed. Download it again.")]);
    }

    private static ImportReport Report(SourceFile source, ImportedFile content, List<PlannedTable> tables, DataLibrary library) => new()
    {
        File = source.Name,
        RecognisedAs = content.RecognisedAs,
        Edition = content.Edition,
        Covers = content.Covers,
        Read = content.Tally.Read,
        Kept = content.Tally.Kept,
        Dropped = content.Tally.Dropped,
        Unmapped = content.Tally.Unmapped,
        Checks = content.Checks,
        AcceptedDifferences = [.. content.Differences.Concat(tables.Where(one => one.Table.Files.Contains(source)).SelectMany(one => one.Table.AcceptedDifferences)).Distinct()],
        Notes = content.Tally.Notes,
        NotMade = content.NotMade,
        Tables = [.. tables.Where(one => one.Table.Files.Contains(source)).Select(one => new TableReport(
            one.Table.Dataset.Name, one.Table.Edition, one.Table.Rows.Count, one.Effect,
            one.Effect == ImportEffect.None ? [] : EditionComparison.Of(one.Table, library)))],
    };
}
