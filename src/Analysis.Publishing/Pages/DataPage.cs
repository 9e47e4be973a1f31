using System.Globalization;

namespace Analysis.Publishing;

/// <summary>The page of the data: whose they are, on what terms, and which page uses which edition.</summary>
internal static class DataPage
{
    internal static DataModel Model(IReadOnlyList<SiteDataset> datasets, IReadOnlyList<NotebookPage> pages) =>
        new([.. datasets.OrderBy(dataset => IsQuoted(dataset, pages) ? 0 : 1).Select(dataset => new DatasetModel(dataset, Catalogue.Terms(dataset.LicenceClass), Facts(dataset), [.. dataset.Editions
            .OrderByDescending(edition => edition.Edition, StringComparer.Ordinal)
            .Select(edition => Edition(new(dataset.Id, edition.Edition), edition, pages))]))]);

    // The data that figures come from are listed before those that only help to compute them, such as the members of groups.
    private static bool IsQuoted(SiteDataset dataset, IReadOnlyList<NotebookPage> pages) =>
        pages.Any(page => page.Quoted.Any(edition => edition.Dataset == dataset.Id));

    private static IReadOnlyList<Fact> Facts(SiteDataset dataset) => Known(
    [
        new("Terms", Catalogue.Terms(dataset.LicenceClass), ""),
        new("Licence", dataset.Licence, Web(dataset.LicenceAddress)),
        new("Credit", dataset.Credit, ""),
    ]);

    private static EditionModel Edition(EditionReference reference, SiteEdition edition, IReadOnlyList<NotebookPage> pages) =>
        new(edition, EditionAnchor.Of(reference), Facts(edition), [.. pages.Where(page => page.Editions.Contains(reference)).Select(page => page.Entry)]);

    private static IReadOnlyList<Fact> Facts(SiteEdition edition) => Known(
    [
        new("Table", edition.Title, Web(edition.Address)),
        new("Years", edition.Years ?? "", ""),
        new("Published", edition.PublishedOn ?? "", ""),
        new("Gathered", edition.Gathered ?? "", ""),
        new("Rows here", edition.Rows?.ToString("N0", CultureInfo.InvariantCulture) ?? "", ""),
        new("How it came", edition.Provenance ?? "", ""),
        new("Credit", edition.Credit ?? "", ""),
    ]);

    // A manifest may hold anything in this place; only an address with its host becomes a link.
    private static string Web(string? address) => address is not null && Addresses.IsOutside(address) ? address : "";

    private static IReadOnlyList<Fact> Known(Fact[] facts) => [.. facts.Where(fact => fact.Text.Length > 0)];
}
