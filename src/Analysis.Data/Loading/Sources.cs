namespace Analysis.Data.Loading;

/// <summary>Turns manifests into the sources that every result carries.</summary>
internal static class Sources
{
    public static Source Of(DataPackage package, DataResource resource) => new()
    {
        Dataset = package.Name,
        Edition = resource.Edition,
        Title = resource.Title,
        Publisher = package.Publisher,
        Address = resource.Address,
        Credit = resource.Credit ?? package.Credit,
        LicenceClass = resource.LicenceClass ?? package.LicenceClass,
        Provenance = resource.Provenance,
        Caveats = [.. resource.Caveats, .. resource.Outliers],
        Doubtful = resource.Doubtful,
    };
}
