using Analysis.Data;
using Analysis.Data.Manifests;
using Analysis.Indicators.Catalogue;
using Analysis.Indicators.Revisions;

namespace Analysis.Publishing.Composition;

/// <summary>The editions that are shipped, each compared with the one before it.</summary>
public static class SiteRevisions
{
    private const string Transfers = "sipri-arms-transfers";

    /// <summary>What is true of any two copies.</summary>
    private const string AnyCopies =
        "Both copies are listed below with how they were made; where that differs, the publisher's revision need not be the "
        + "only cause of a difference.";

    // The text of the manifests on each copy, together for a reader who looks for the cause.
    private static readonly Dictionary<string, string> Leads = new()
    {
        ["nato-defence-expenditure"] =
            "NATO estimates the newest years of each edition and revises them later, with the national accounts behind the "
            + "GDP. The editions are at prices of different years: money at constant prices can't be compared, a share of GDP "
            + "can, each at its own prices. "
            + AnyCopies,
        [Transfers] =
            "SIPRI revises its whole history every March. Edition 2026 is a third party's rebuild of SIPRI's exports, without "
            + "international organisations and unknown suppliers, and not SIPRI's own file: revision alone is not the cause of "
            + "what differs. "
            + AnyCopies,
    };

    /// <summary>Every dataset with more than one edition, the widest known first, then by name.</summary>
    /// <param name="library">The data that the site shows.</param>
    public static IReadOnlyList<RevisionSection> Of(DataLibrary library)
    {
        // Each comparison opens its data itself, so they do not wait for each other.
        var comparisons =
            from dataset in library
                .Datasets.OrderBy(dataset => Leads.ContainsKey(dataset.Name) ? 0 : 1)
                .ThenBy(dataset => dataset.Name, StringComparer.Ordinal)
            let shipped = dataset
                .Resources.Where(resource => !resource.IsLocal)
                .Select(resource => resource.Edition)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .ToList()
            from pair in shipped.Zip(shipped.Skip(1))
            select Task.Run(() => Of(library, dataset, new(dataset.Name, pair.First, pair.Second)));
        return Task.WhenAll(comparisons).GetAwaiter().GetResult();
    }

    private static RevisionSection Of(DataLibrary library, DataPackage dataset, EditionChange change) =>
        RevisionSection.Of(
            $"{dataset.Title}: edition {change.Before} to {change.After}",
            Leads.GetValueOrDefault(dataset.Name) ?? (dataset.Publisher == "SIPRI" ? Leads[Transfers] : AnyCopies),
            // What the user imported is private, even when the site computes with it.
            RevisionReport.Between(library.Root, [change], Tolerances.Usual, DataLibrary.OpenShipped),
            dataset.Name == Transfers
                ? IndicatorCatalogue
                    .Get("revision-bridge")
                    .Run(DataLibrary.OpenShipped(library.Root), new Dictionary<string, string>())
                    .Result
                : null
        );
}
