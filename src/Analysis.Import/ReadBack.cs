using Analysis.Data;
using Analysis.Data.Loading;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Import;

/// <summary>Reads what an import is about to write by the reader and the rules of <see cref="DataCheck"/>, so that no file is written that <c>data check</c> then refuses.</summary>
internal static class ReadBack
{
    /// <summary>The most problems of one table that are reported.</summary>
    private const int Most = 20;

    /// <param name="root">The data root.</param>
    /// <param name="written">The files to be written, by path below <c>data/local</c>.</param>
    /// <param name="tables">The tables that they come from.</param>
    /// <exception cref="DataException">The rules refuse a table; the problems name the imported file and the row of the table.</exception>
    public static void Check(string root, IReadOnlyDictionary<string, byte[]> written, IReadOnlyList<PlannedTable> tables)
    {
        if (written.Count == 0)
            return;
        var files = new DataFiles(root, written);
        List<Problem> problems = [.. tables.Where(one => one.Effect != ImportEffect.None).GroupBy(one => one.Table.Dataset.Name, StringComparer.Ordinal)
            .SelectMany(dataset => Check(root, files, dataset.Key, [.. dataset]))];
        if (problems.Count > 0)
            throw new DataException(problems);
    }

    private static IEnumerable<Problem> Check(string root, DataFiles files, string dataset, List<PlannedTable> tables)
    {
        var reading = ManifestReader.Read(root, Path.Combine(root, DatasetFolders.Local, dataset), files);
        if (reading.Package is not { } package)
            return reading.Problems.Take(Most).Select(problem => Named(problem, tables[0]));
        var reader = new TableReader(root, new(new(() => GroupIds.In(root))), files);
        List<(PlannedTable Planned, DataResource Resource)> planned = [.. tables.Select(one => (one, package.Resources.First(resource => resource.Edition == one.Table.Edition)))];
        if (tables.FirstOrDefault(one => one.Table.Rows.Count == 0) is { } empty)
            return [Named(new(dataset, null, null, "it has no rows; a table needs at least one row."), empty)];
        List<Problem> problems = [.. planned.SelectMany(one => reader.Read(one.Resource).Problems.Take(Most).Select(problem => Named(problem, one.Planned)))];
        return problems.Count > 0
            ? problems
            : DataCheck.Making(package, DataLibrary.OpenWith(root, files), [.. tables.Select(one => one.Table.Edition)]).Take(Most).Select(problem => Named(problem, tables[0]));
    }

    private static Problem Named(Problem problem, PlannedTable planned)
    {
        var (table, row, column) = (planned.Table, problem.Row is { } number ? FormattableString.Invariant($", row {number}") : "", problem.Column is { } name ? $", column {name}" : "");
        return new(table.Files[0].Name, null, null,
            $"gives a table that data check refuses ({table.Dataset.Name} {table.Edition}{row}{column}): {problem.Message} Nothing was written; download the file again.");
    }
}
