using Analysis.Data.Manifests;

namespace Analysis.Import.Store;

/// <summary>Makes the manifests of <c>data/local</c>, in the form of the shipped ones.</summary>
internal static class LocalManifest
{
    /// <summary>A manifest without tables.</summary>
    public static ManifestJson Of(DatasetText dataset) =>
        new()
        {
            Profile = "tabular-data-package",
            Name = dataset.Name,
            Title = dataset.Title,
            Description = dataset.Description,
            Publisher = dataset.Publisher,
            LicenceClass = dataset.LicenceClass,
            Credit = dataset.Credit,
            Licenses = [Link(dataset.Licence)],
            Sources = [Link(dataset.Source)],
            Resources = [],
        };

    /// <summary>The description of a table whose file is written.</summary>
    public static ResourceJson Resource(ImportedTable table, TableFile file, DateOnly today) =>
        new()
        {
            Profile = "tabular-data-resource",
            Name = $"{table.Dataset.Name}-{table.Edition}",
            Path = file.Name,
            Title = table.Title,
            Format = "csv",
            Mediatype = "text/csv",
            Encoding = "utf-8",
            Bytes = file.Bytes.Length,
            Hash = file.Hash,
            Rows = table.Rows.Count,
            Edition = table.Edition,
            PublishedOn = table.PublishedOn,
            Gathered = DayText.Of(today),
            Address = table.Address,
            // Two people may have the same edition from different sources: the text printed under a result distinguishes them.
            Credit = $"{table.Dataset.Credit} Imported by the user, as of {table.PublishedOn}.",
            Provenance = table.Provenance,
            ImportedFrom = [.. table.Files.Select(source => new ImportedFromJson { Name = source.Name, Hash = source.Hash })],
            Coverage = ManifestWriter.Coverage(table.Coverage),
            AbsentInside = table.Coverage.AbsentIsZero ? "zero" : "gap",
            Caveats = [.. table.Caveats, .. AcceptedCaveats(table.AcceptedDifferences)],
            Outliers = [],
            AcceptedDifferences =
                table.AcceptedDifferences.Count > 0 ? [.. table.AcceptedDifferences.Select(difference => difference.ToString())] : null,
            Schema = ManifestWriter.Schema(table.Shape.Fields, table.Shape.Key),
        };

    /// <summary>Whether two descriptions are equal, apart from the day of gathering. A file that was renamed is the same file.</summary>
    public static bool SaySame(ResourceJson one, ResourceJson other) => Compared(one) == Compared(other);

    private static string Compared(ResourceJson resource)
    {
        var copy = resource.Copy();
        copy.Gathered = null;
        copy.ImportedFrom = resource.ImportedFrom?.ConvertAll(source => new ImportedFromJson { Hash = source.Hash });
        return ManifestWriter.Text(copy);
    }

    // Caveats are printed on the page of the data and by data show.
    private static IEnumerable<string> AcceptedCaveats(IReadOnlyList<Problem> differences)
    {
        const int Most = 5;
        return
        [
            .. differences.Take(Most).Select(difference => $"Imported with a difference that the user accepted: {difference}"),
            .. differences.Count > Most
                ? (string[])
                    [FormattableString.Invariant($"Imported with {differences.Count - Most:N0} more differences that the user accepted.")]
                : [],
        ];
    }

    private static LinkJson Link(DataLink link) => new() { Title = link.Title, Path = link.Address };
}
