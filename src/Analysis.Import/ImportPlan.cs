using Analysis.Data;
using Analysis.Data.Loading;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;
using Analysis.Import.Files;
using Analysis.Import.Store;
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
    /// <exception cref="DataException">Two files give one table, a table is an excerpt, or <see cref="DataCheck"/> would refuse
    /// it.</exception>
    public static ImportPlan Make(ImportContext context, LocalStore store, IReadOnlyList<(SourceFile Source, ImportedFile Content)> files)
    {
        var (library, today) = (DataLibrary.Open(context.Root), context.Options.Today);
        var merged = TableMerging.Merge([.. files.SelectMany(file => TablesOf(file.Source, file.Content))], library).ToList();
        CheckNames(merged);
        List<PlannedTable> tables =
        [
            .. ExcerptCheck
                .Check(merged, context)
                .Select(table => (Table: table, File: TableFile.Of(table)))
                .Select(one => new PlannedTable(one.Table, one.File, store.Effect(one.Table, one.File, today))),
        ];
        var written = store.Files(tables.Where(one => one.Effect != ImportEffect.None), today);
        ReadBackCheck.Check(context.Root, written, tables);
        return new()
        {
            Tables = tables,
            Files = written,
            Reports = [.. files.Select(file => Report(file.Source, file.Content, tables, library))],
        };
    }

    private static IEnumerable<ImportedTable> TablesOf(SourceFile source, ImportedFile content) =>
        content.Tables.Select(table => table with { Files = [source], AcceptedDifferences = content.Differences });

    // The allow list: a layout declares its datasets, and the content of a file can't add one.
    private static void CheckNames(IEnumerable<ImportedTable> tables)
    {
        foreach (
            var table in tables.Where(table =>
                !DownloadLayouts.Datasets.Contains(table.Dataset.Name, StringComparer.Ordinal)
                || FileName.Problem(table.Edition) is not null
            )
        )
            throw new DataException([
                new(
                    table.Files[0].Name,
                    null,
                    null,
                    $"names the dataset '{table.Dataset.Name}' in edition '{table.Edition}', which no importer gives; the file "
                        + $"was changed. Download it again."
                ),
            ]);
    }

    private static ImportReport Report(SourceFile source, ImportedFile content, List<PlannedTable> tables, DataLibrary library) =>
        new()
        {
            File = source.Name,
            RecognisedAs = content.RecognisedAs,
            Edition = content.Edition,
            Covers = content.Covers,
            Read = content.Log.Read,
            Kept = content.Log.Kept,
            Dropped = content.Log.Dropped,
            Unmapped = content.Log.Unmapped,
            Checks = content.Checks,
            AcceptedDifferences =
            [
                .. content
                    .Differences.Concat(
                        tables.Where(one => one.Table.Files.Contains(source)).SelectMany(one => one.Table.AcceptedDifferences)
                    )
                    .Distinct(),
            ],
            Notes = content.Log.Notes,
            NotMade = content.NotMade,
            Tables =
            [
                .. tables
                    .Where(one => one.Table.Files.Contains(source))
                    .Select(one => new TableReport(
                        one.Table.Dataset.Name,
                        one.Table.Edition,
                        one.Table.Rows.Count,
                        one.Effect,
                        one.Effect == ImportEffect.None ? [] : EditionComparison.Of(one.Table, library)
                    )),
            ],
        };
}

/// <summary>A table that an import is about to write.</summary>
/// <param name="Table">The table.</param>
/// <param name="File">Its CSV file.</param>
/// <param name="Effect">What writing it does to what is there.</param>
internal sealed record PlannedTable(ImportedTable Table, TableFile File, ImportEffect Effect);

/// <summary>
/// Reads what an import is about to write by the reader and the rules of <see cref="DataCheck"/>, so that no file is written that <c>data
/// check</c> then refuses.
/// </summary>
internal static class ReadBackCheck
{
    /// <summary>The most problems of one table that are reported.</summary>
    private const int MostProblems = 20;

    /// <param name="root">The data root.</param>
    /// <param name="written">The files to be written, by path below <c>data/local</c>.</param>
    /// <param name="tables">The tables that they come from.</param>
    /// <exception cref="DataException">The rules refuse a table; the problems name the imported file and the row of the table.</exception>
    public static void Check(string root, IReadOnlyDictionary<string, byte[]> written, IReadOnlyList<PlannedTable> tables)
    {
        if (written.Count == 0)
            return;
        var files = new DataFiles(root, written);
        List<Problem> problems =
        [
            .. tables
                .Where(one => one.Effect != ImportEffect.None)
                .GroupBy(one => one.Table.Dataset.Name, StringComparer.Ordinal)
                .SelectMany(dataset => Check(root, files, dataset.Key, [.. dataset])),
        ];
        if (problems.Count > 0)
            throw new DataException(problems);
    }

    private static IEnumerable<Problem> Check(string root, DataFiles files, string dataset, List<PlannedTable> tables)
    {
        var reading = ManifestReader.Read(root, Path.Combine(root, DatasetFolders.Local, dataset), files);
        if (reading.Package is not { } package)
            return reading.Problems.Take(MostProblems).Select(problem => Named(problem, tables[0]));
        var reader = new RawTableReader(root, new(new(() => GroupIds.In(root))), files);
        List<(PlannedTable Planned, DataResource Resource)> planned =
        [
            .. tables.Select(one => (one, package.Resources.First(resource => resource.Edition == one.Table.Edition))),
        ];
        if (tables.FirstOrDefault(one => one.Table.Rows.Count == 0) is { } empty)
            return [Named(new(dataset, null, null, "it has no rows; a table needs at least one row."), empty)];
        List<Problem> problems =
        [
            .. planned.SelectMany(one =>
                reader.Read(one.Resource).Problems.Take(MostProblems).Select(problem => Named(problem, one.Planned))
            ),
        ];
        return problems.Count > 0
            ? problems
            : DataCheck
                .Making(package, DataLibrary.OpenWith(root, files), [.. tables.Select(one => one.Table.Edition)])
                .Take(MostProblems)
                .Select(problem => Named(problem, tables[0]));
    }

    private static Problem Named(Problem problem, PlannedTable planned)
    {
        var (table, row, column) = (
            planned.Table,
            problem.Row is { } number ? FormattableString.Invariant($", row {number}") : "",
            problem.Column is { } name ? $", column {name}" : ""
        );
        return new(
            table.Files[0].Name,
            null,
            null,
            $"gives a table that data check refuses ({table.Dataset.Name} {table.Edition}{row}{column}): {problem.Message} "
                + $"Nothing was written; download the file again."
        );
    }
}
