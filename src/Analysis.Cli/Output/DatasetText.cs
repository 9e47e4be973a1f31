using System.Globalization;
using Analysis.Data;
using Analysis.Data.Manifests;
using Analysis.Indicators.Catalogue;

namespace Analysis.Cli.Output;

/// <summary>Shows one edition of a dataset as text.</summary>
internal static class DatasetText
{
    private const int FirstRows = 5;

    public static int Print(DataLibrary library, string id)
    {
        var dataset = library.Dataset(id);
        var edition = library.Edition(id);
        Console.WriteLine($"{dataset.Title} ({dataset.Name})");
        Console.WriteLine(dataset.Description);
        foreach (var resource in dataset.Resources.Where(resource => resource.Edition == edition))
            Print(dataset, resource);
        Console.WriteLine($"Editions: {string.Join(", ", dataset.Editions)}");
        var readers = IndicatorCatalogue
            .Declarations.Where(declaration => declaration.Datasets.Contains(id))
            .Select(declaration => declaration.Id)
            .ToList();
        Console.WriteLine($"Read by: {(readers.Count == 0 ? "no indicator" : string.Join(", ", readers))}");
        PrintRows(library, id, edition);
        return ExitCode.Done;
    }

    private static void Print(DataPackage dataset, DataResource resource)
    {
        Console.WriteLine();
        Console.WriteLine(
            $"{resource.Title}, edition {resource.Edition}: {resource.Rows.ToString("N0", CultureInfo.InvariantCulture)} rows, "
                + $"{resource.Path}"
        );
        Console.WriteLine(
            $"Publisher: {dataset.Publisher}, {resource.Address}; published {resource.PublishedOn}, gathered {resource.Gathered}"
        );
        Console.WriteLine($"Provenance: {resource.Provenance}");
        Console.WriteLine(
            $"Terms: {LicenceClassText.Of(resource.LicenceClass ?? dataset.LicenceClass)}; "
                + $"{string.Join("; ", dataset.Licences.Select(licence => $"{licence.Title} ({licence.Address})"))}"
        );
        Console.WriteLine($"Credit: {resource.Credit ?? dataset.Credit}");
        Console.WriteLine(
            $"Covers: {resource.Coverage.Years?.ToString() ?? "no years"}; absent inside is "
                + $"{(resource.Coverage.AbsentIsZero ? "zero" : "unknown")}, outside is a gap"
        );
        foreach (var caveat in resource.Caveats)
            Console.WriteLine($"Caveat: {caveat}");
        foreach (var outlier in resource.Outliers)
            Console.WriteLine($"Outlier: {outlier}");
        foreach (var field in resource.Fields)
            Console.WriteLine($"Column {field.Name}: {field.Description}");
    }

    private static void PrintRows(DataLibrary library, string id, string edition)
    {
        var frame = library.Frame(id, edition);
        string[] columns = [.. frame.ColumnKeys];
        var table = new ConsoleRows(columns);
        foreach (var row in frame.RowKeys.Take(FirstRows))
            table.Add([
                .. columns.Select(column =>
                    Convert.ToString(
                        frame.Rows[row].TryGetAs<object>(column) is { HasValue: true } cell ? cell.Value : "",
                        CultureInfo.InvariantCulture
                    ) ?? ""
                ),
            ]);
        Console.WriteLine(
            $"First {Math.Min(FirstRows, frame.RowCount)} rows of {frame.RowCount.ToString("N0", CultureInfo.InvariantCulture)}:"
        );
        table.Print();
    }
}

/// <summary>The word for a licence class, as the manifests write it.</summary>
internal static class LicenceClassText
{
    public static string Of(LicenceClass licence) =>
        licence switch
        {
            LicenceClass.Open => "open",
            LicenceClass.Extract => "extract",
            LicenceClass.Cited => "cited",
            LicenceClass.DerivedOnly => "derived-only",
            _ => "bring-your-own",
        };
}
