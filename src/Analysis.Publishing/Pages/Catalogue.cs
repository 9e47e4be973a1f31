namespace Analysis.Publishing;

/// <summary>Finds the editions that pages name among the datasets of the request.</summary>
internal sealed class Catalogue(IReadOnlyList<SiteDataset> datasets)
{
    /// <summary>The lines of editions, each once, in the order of the catalogue, the newest edition first.</summary>
    /// <exception cref="PublishException">A page names an edition that the request does not describe.</exception>
    internal IReadOnlyList<EditionLine> Lines(IEnumerable<EditionReference> references, string place)
    {
        var wanted = references.ToHashSet();
        var known = datasets.SelectMany(dataset => dataset.Editions.OrderByDescending(edition => edition.Edition, StringComparer.Ordinal).Select(edition => (Dataset: dataset, Edition: edition))).ToArray();
        var missing = wanted.FirstOrDefault(one => !known.Any(pair => Reference(pair.Dataset, pair.Edition) == one));
        if (missing is not null)
            throw new PublishException($"{place}: a figure or chart names {missing}, and no manifest in data/ describes that edition; correct the name or add the edition.");
        return [.. known.Where(pair => wanted.Contains(Reference(pair.Dataset, pair.Edition))).Select(pair => Line(pair.Dataset, pair.Edition))];
    }

    /// <summary>What the class of a licence means, in words for readers.</summary>
    internal static string Terms(LicenceClass licenceClass) => licenceClass switch
    {
        LicenceClass.Open => "May be used with credit.",
        LicenceClass.Extract => "A small extract, for non-commercial use, with credit to the publisher.",
        LicenceClass.Cited => "Single figures, each cited with its publisher and a link.",
        LicenceClass.DerivedOnly => "Only this project's totals are shown, not the publisher's rows. For non-commercial use, with credit to the publisher.",
        _ => "Not provided here: get your own copy from the publisher.",
    };

    private static EditionReference Reference(SiteDataset dataset, SiteEdition edition) => new(dataset.Id, edition.Edition);

    private static EditionLine Line(SiteDataset dataset, SiteEdition edition) => new(
        $"data.html#{EditionAnchor.Of(Reference(dataset, edition))}", dataset.Title, edition.Edition, dataset.Publisher,
        edition.Credit ?? dataset.Credit, dataset.LicenceClass == LicenceClass.Open ? "" : Terms(dataset.LicenceClass));
}

/// <summary>The anchor of an edition on the page of the data: <c>nato-defence-expenditure-2026</c>.</summary>
internal static class EditionAnchor
{
    internal static string Of(EditionReference edition) => $"{edition.Dataset}-{edition.Edition}";
}
