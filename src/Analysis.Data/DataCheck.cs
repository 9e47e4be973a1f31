using Analysis.Data.Checks;
using Analysis.Data.Loading;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Data;

/// <summary>Reads all data against their manifests and tells every problem.</summary>
public static class DataCheck
{
    // What the library makes of a dataset, for what only shows when it is made: a measure in a unit that can't be its own.
    private static readonly Dictionary<string, Func<DataLibrary, string, object>> Made = new()
    {
        ["sipri-arms-transfers"] = (library, edition) => library.Transfers(edition),
        ["sipri-arms-transfers-regions"] = (library, edition) => library.RegionTransfers(edition),
        ["nato-defence-expenditure"] = (library, edition) => library.DefenceSpending(edition),
        ["sipri-top-100"] = (library, edition) => library.ArmsRevenues(edition),
        ["groups"] = (library, _) => library.Groups,
        ["sipri-arms-transfers-categories"] = (library, edition) => library.CategoryTransfers(edition),
        ["sipri-arms-transfers-europe-without-ukraine"] = (library, edition) => library.TransfersWithoutUkraine(edition),
        ["sipri-arms-transfers-systems"] = (library, edition) => library.SystemVolumes(edition),
        ["sipri-arms-transfers-to-us"] = (library, edition) => library.TransfersToUnitedStates(edition),
        ["sipri-deal-counts"] = (library, edition) => library.DealCounts(edition),
        ["sipri-f35-deliveries"] = (library, edition) => library.F35Transfers(edition),
        ["sipri-largest-deliveries"] = (library, edition) => library.LargestDeliveries(edition),
        ["sipri-local-production"] = (library, edition) => library.LocalProduction(edition),
        ["sipri-platform-deliveries"] = (library, edition) => library.PlatformDeliveries(edition),
        ["sipri-delivery-lags"] = (library, edition) => library.OrderLags(edition),
        ["backlog-orders"] = (library, edition) => library.BacklogOrders(edition),
        ["sipri-us-system-orders"] = (library, edition) => library.SystemOrders(edition),
        ["us-troops-europe"] = (library, edition) => library.AssignedTroops(edition),
        ["eurostat-gov-ev"] = (library, edition) => library.GovernmentSpending("eurostat-gov-ev", edition),
        ["eurostat-gov-10a-exp"] = (library, edition) => library.GovernmentSpending("eurostat-gov-10a-exp", edition),
        ["world-bank-indicators"] = (library, edition) => library.WorldBank(edition),
        ["us-arms-sales-notifications"] = (library, edition) => library.SalesNotices(edition),
        ["military-enablers"] = (library, edition) => (library.Cited("military-enablers", edition), library.CapabilityDefinitions(edition)),
    };

    /// <summary>Checks a data folder: manifests, files, checksums, rows, cells, keys, codes, coverage, units, dates, values far off their neighbours, and licences.</summary>
    /// <param name="root">The data folder, such as <see cref="DataRoot.Find"/> gives it.</param>
    /// <returns>Every problem with file, row and column, dataset after dataset; none where the data are clean.</returns>
    public static IReadOnlyList<Problem> Run(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        root = Path.GetFullPath(root);
        List<Problem> problems = [.. Layout.OfRoot(root)];
        List<CheckedDataset> datasets = [];
        var reader = new TableReader(root, new(new(() => Groups(root))), DataFiles.OnDisk);
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

    private static CheckedDataset? Check(string root, string folder, TableReader reader, List<Problem> problems)
    {
        var manifest = ManifestReader.Read(root, folder, DataFiles.OnDisk);
        problems.AddRange(manifest.Problems);
        if (manifest.Package is not { } package)
            return null;
        List<TableReading> readings = [.. package.Resources.Select(reader.Read)];
        List<Problem> found = [.. Layout.OfDataset(root, package), .. readings.SelectMany(reading => reading.Problems), .. package.IsLocal ? [] : readings.Where(reading => reading.Problems.Count == 0).Select(reading => reading.Table).OfType<Table>().SelectMany(RowRules.Of)];
        problems.AddRange(found.Count > 0 ? found : Making(package, package.IsLocal ? DataLibrary.Open(root) : DataLibrary.OpenShipped(root), package.Editions));
        return new(package, DatasetFolders.Shown(root, package.ManifestPath), [.. readings.Select(reading => reading.Table).OfType<Table>()]);
    }

    // Tables of figures collected by hand have one form, whatever their dataset is called.
    private static bool IsCited(DataPackage package) =>
        package.Resources[0].Fields.Select(field => field.Name) is var columns && columns.Contains("counted") && columns.Contains("link");

    /// <summary>What shows only when the library makes its typed tables of a dataset.</summary>
    internal static IEnumerable<Problem> Making(DataPackage package, DataLibrary library, IReadOnlyList<string> editions)
    {
        var make = Made.GetValueOrDefault(package.Name) ?? (IsCited(package) ? (cited, edition) => cited.Cited(package.Name, edition) : null);
        if (make is null)
            return [];
        return editions.SelectMany(edition =>
        {
            try
            {
                // A shipped edition is made without what the user imported, which is used in its place.
                _ = make(library, edition);
                return [];
            }
            catch (DataException e)
            {
                // A table that this one needs tells its own problems when it is checked itself.
                var own = Path.GetFileName(Path.GetDirectoryName(package.ManifestPath));
                return e.Problems.Where(problem => problem.File.Contains($"/{own}/", StringComparison.Ordinal));
            }
        });
    }
}
