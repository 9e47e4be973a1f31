using System.Globalization;
using Analysis.Publishing.Markup;

namespace Analysis.Publishing.Pages;

/// <summary>A page, or a set of pages, with the editions that its figures name and those that its run read.</summary>
internal sealed record PageUse(MenuEntry Entry, IReadOnlyList<EditionReference> Quoted, IReadOnlyList<EditionReference> Editions);

/// <summary>The page of the data: whose they are, on what terms, and which page uses which edition.</summary>
internal static class DataPage
{
    internal static DataModel Model(IReadOnlyList<SiteDataset> datasets, IReadOnlyList<PageUse> pages) =>
        new([
            .. datasets
                .OrderBy(dataset => IsQuoted(dataset, pages) ? 0 : 1)
                .Select(dataset => new DatasetModel(
                    dataset,
                    EditionIndex.Terms(dataset.LicenceClass),
                    Facts(dataset),
                    [
                        .. dataset
                            .Editions.OrderByDescending(edition => edition.Edition, StringComparer.Ordinal)
                            .Select(edition => Edition(new(dataset.Id, edition.Edition), edition, pages)),
                    ]
                )),
        ]);

    // The data that figures come from are listed before those that only help to compute them, such as the members of groups.
    private static bool IsQuoted(SiteDataset dataset, IReadOnlyList<PageUse> pages) =>
        pages.Any(page => page.Quoted.Any(edition => edition.Dataset == dataset.Id));

    private static IReadOnlyList<Fact> Facts(SiteDataset dataset) =>
        Known([
            new("Terms", EditionIndex.Terms(dataset.LicenceClass), ""),
            new("Licence", dataset.Licence, Web(dataset.LicenceAddress)),
            new("Credit", dataset.Credit, ""),
        ]);

    private static EditionModel Edition(EditionReference reference, SiteEdition edition, IReadOnlyList<PageUse> pages) =>
        new(
            edition,
            EditionAnchor.Of(reference),
            Facts(edition),
            [.. pages.Where(page => page.Editions.Contains(reference)).Select(page => page.Entry)]
        );

    private static IReadOnlyList<Fact> Facts(SiteEdition edition) =>
        Known([
            new("Table", edition.Title, Web(edition.Address)),
            new("Years", edition.Years ?? "", ""),
            new("Published", edition.PublishedOn ?? "", ""),
            new("Gathered", edition.Gathered ?? "", ""),
            new("Rows here", edition.Rows?.ToString("N0", CultureInfo.InvariantCulture) ?? "", ""),
            new("How it came", edition.Provenance ?? "", ""),
            new("Credit", edition.Credit ?? "", ""),
        ]);

    // A manifest may hold anything in this place; only an address with its host becomes a link.
    private static string Web(string? address) => address is not null && LinkAddress.IsOutside(address) ? address : "";

    private static IReadOnlyList<Fact> Known(Fact[] facts) => [.. facts.Where(fact => fact.Text.Length > 0)];
}

/// <summary>Finds the editions that pages name among the datasets of the request.</summary>
internal sealed class EditionIndex(IReadOnlyList<SiteDataset> datasets)
{
    /// <summary>The lines of editions, each once, in the order of the catalogue, the newest edition first.</summary>
    /// <exception cref="PublishException">A page names an edition that the request does not describe.</exception>
    internal IReadOnlyList<EditionLine> Lines(IEnumerable<EditionReference> references, string place)
    {
        var wanted = references.ToHashSet();
        var known = datasets
            .SelectMany(dataset =>
                dataset
                    .Editions.OrderByDescending(edition => edition.Edition, StringComparer.Ordinal)
                    .Select(edition => (Dataset: dataset, Edition: edition))
            )
            .ToArray();
        var missing = wanted.FirstOrDefault(one => !known.Any(pair => Reference(pair.Dataset, pair.Edition) == one));
        if (missing is not null)
            throw new PublishException(
                $"{place}: a figure or chart names {missing}, and no manifest in data/ describes that edition; correct the name "
                    + $"or add the edition."
            );
        return
        [
            .. known.Where(pair => wanted.Contains(Reference(pair.Dataset, pair.Edition))).Select(pair => Line(pair.Dataset, pair.Edition)),
        ];
    }

    /// <summary>What the class of a licence means, in words for readers.</summary>
    internal static string Terms(LicenceClass licenceClass) =>
        licenceClass switch
        {
            LicenceClass.Open => "May be used with credit.",
            LicenceClass.Extract => "A small extract, for non-commercial use, with credit to the publisher.",
            LicenceClass.Cited => "Single figures, each cited with its publisher and a link.",
            LicenceClass.DerivedOnly =>
                "Only this project's totals are shown, not the publisher's rows. For non-commercial use, with credit to the publisher.",
            _ => "Not provided here: get your own copy from the publisher.",
        };

    private static EditionReference Reference(SiteDataset dataset, SiteEdition edition) => new(dataset.Id, edition.Edition);

    private static EditionLine Line(SiteDataset dataset, SiteEdition edition) =>
        new(
            $"data.html#{EditionAnchor.Of(Reference(dataset, edition))}",
            dataset.Title,
            edition.Edition,
            dataset.Publisher,
            edition.Credit ?? dataset.Credit,
            dataset.LicenceClass == LicenceClass.Open ? "" : Terms(dataset.LicenceClass)
        );
}

/// <summary>The anchor of an edition on the page of the data: <c>nato-defence-expenditure-2026</c>.</summary>
internal static class EditionAnchor
{
    internal static string Of(EditionReference edition) => $"{edition.Dataset}-{edition.Edition}";
}
