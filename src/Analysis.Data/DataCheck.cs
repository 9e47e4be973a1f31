using Analysis.Data.Checks;
using Analysis.Data.Loading;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Data;

/// <summary>Checks all data against their manifests and reports every problem.</summary>
public static class DataCheck
{
    /// <summary>
    /// Checks a data folder: manifests, files, checksums, rows, cells, keys, codes, coverage, units, dates, values far off their
    /// neighbours, and licences.
    /// </summary>
    /// <param name="root">The data folder, such as <see cref="DataRoot.Find"/> gives it.</param>
    /// <returns>Every problem with file, row and column, dataset after dataset; none where the data are clean.</returns>
    public static IReadOnlyList<Problem> Run(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        root = Path.GetFullPath(root);
        List<Problem> problems = [.. FileLayoutRule.OfRoot(root)];
        List<CheckedDataset> datasets = [];
        var reader = new RawTableReader(root, new(new(() => Groups(root))), DataFiles.Stored);
        foreach (var folder in DatasetFolders.In(root))
        {
            if (Check(root, folder, reader, problems) is { } dataset)
                datasets.Add(dataset);
        }
        return [.. problems, .. LicenceGate.Check(datasets)];
    }

    // The check of the table of groups lists what keeps it from being read.
    private static IReadOnlyList<string> Groups(string root)
    {
        try
        {
            return GroupIds.In(root);
        }
        catch (DataException)
        {
            return [];
        }
    }

    private static CheckedDataset? Check(string root, string folder, RawTableReader reader, List<Problem> problems)
    {
        var manifest = ManifestReader.Read(root, folder, DataFiles.Stored);
        problems.AddRange(manifest.Problems);
        if (manifest.Package is not { } package)
            return null;
        List<RawTableResult> readings = [.. package.Resources.Select(reader.Read)];
        List<Problem> found =
        [
            .. FileLayoutRule.OfDataset(root, package),
            .. readings.SelectMany(reading => reading.Problems),
            .. package.IsLocal
                ? []
                : readings
                    .Where(reading => reading.Problems.Count == 0)
                    .Select(reading => reading.Table)
                    .OfType<RawTable>()
                    .SelectMany(RowRules.Of),
        ];
        problems.AddRange(
            found.Count > 0
                ? found
                : Making(package, package.IsLocal ? DataLibrary.Open(root) : DataLibrary.OpenShipped(root), package.Editions)
        );
        return new(
            package,
            DatasetFolders.DisplayPath(root, package.ManifestPath),
            [.. readings.Select(reading => reading.Table).OfType<RawTable>()]
        );
    }

    // Tables of figures collected by hand have one form, whatever their dataset is called.
    private static bool IsCited(DataPackage package) =>
        package.Resources[0].Fields.Select(field => field.Name) is var columns && columns.Contains("counted") && columns.Contains("link");

    /// <summary>What shows only when the library makes its typed tables of a dataset.</summary>
    internal static IEnumerable<Problem> Making(DataPackage package, DataLibrary library, IReadOnlyList<string> editions)
    {
        // What only shows when it is made: a measure in a unit that can't be its own.
        var typed = TypedTables.Find(package.Name);
        if (typed is null && !IsCited(package))
            return [];
        return editions.SelectMany(edition =>
        {
            try
            {
                // A shipped edition is made without what the user imported, which is used in its place.
                _ = typed is null ? library.Cited(package.Name, edition) : typed.Make(library, edition);
                return [];
            }
            catch (DataException e)
            {
                // A table that this one needs reports its own problems when it is checked itself.
                var own = Path.GetFileName(Path.GetDirectoryName(package.ManifestPath));
                return e.Problems.Where(problem => problem.File.Contains($"/{own}/", StringComparison.Ordinal));
            }
        });
    }
}
