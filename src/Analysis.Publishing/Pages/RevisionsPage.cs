using Analysis.Publishing.Markup;

namespace Analysis.Publishing.Pages;

/// <summary>The page of revisions: what publishers changed of their past, and what was corrected on this site.</summary>
internal static class RevisionsPage
{
    internal static async Task<RevisionsModel> ModelAsync(SiteRequest request)
    {
        var sections = new List<RevisionModel>();
        foreach (var section in request.Revisions)
            sections.Add(new(section, await RevisionHtml.ListsAsync(section.Changes)));
        return new(
            sections,
            [
                .. request
                    .Errata.OrderByDescending(erratum => erratum.Corrected, StringComparer.Ordinal)
                    .ThenBy(erratum => erratum.Id, StringComparer.Ordinal)
                    .GroupBy(erratum => erratum.Id)
                    .SelectMany(same => same.Select((erratum, i) => new ErratumModel(erratum, i == 0 ? Address(erratum.Id) : ""))),
            ]
        );
    }

    /// <summary>The anchor of a figure's erratum on the page.</summary>
    internal static string Address(string id) => $"erratum-{id}";

    internal static IReadOnlyList<EditionReference> Editions(SiteRequest request) =>
        [.. request.Revisions.SelectMany(section => section.Editions).Distinct()];
}

/// <summary>The page of revisions.</summary>
internal sealed record RevisionsModel(IReadOnlyList<RevisionModel> Revisions, IReadOnlyList<ErratumModel> Errata);

/// <summary>Two editions on the page of revisions.</summary>
internal sealed record RevisionModel(RevisionSection About, SafeHtml Changes)
{
    public bool HasBridge => About.Bridge is { Rows.Count: > 0 };
}

/// <summary>An erratum on the page of revisions; the newest of a figure has its address.</summary>
internal sealed record ErratumModel(SiteErratum About, string Anchor)
{
    public bool IsWithdrawn => About.After.Length == 0;
}
