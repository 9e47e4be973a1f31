using System.Globalization;
using Analysis.Indicators.Revisions;
using Analysis.Publishing.Markup;

namespace Analysis.Publishing.Pages;

/// <summary>The page of revisions: what publishers changed of their past, and what was corrected on this site.</summary>
internal static class RevisionsPage
{
    private const int Largest = 12;

    internal static async Task<RevisionsModel> ModelAsync(SiteRequest request)
    {
        var sections = new List<RevisionModel>();
        foreach (var revision in request.Revisions)
            sections.Add(
                new(
                    Anchor(revision),
                    revision.Title,
                    revision.Lead,
                    revision.Report.Provenance,
                    revision.Bridge?.Title ?? "",
                    [
                        .. revision.Bridge is { } bridge
                            ? bridge.Numbers.Select(o => new Fact(
                                o.Counterpart?.Name ?? o.Subject.Name,
                                Number(o.Value.Value, bridge.Unit.Text),
                                ""
                            ))
                            : [],
                    ],
                    [.. revision.Bridge?.Notes ?? []],
                    revision.Bridge is { Numbers: [var first, ..] } ? $"{first.Subject.Name}, {first.Period}" : "",
                    await RevisionHtml.ListsAsync(revision.Report, Largest)
                )
            );
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
        [
            .. request
                .Revisions.SelectMany(revision =>
                    revision
                        .Report.Editions.SelectMany(change =>
                            (EditionReference[])[new(change.Dataset, change.Before), new(change.Dataset, change.After)]
                        )
                        .Concat((revision.Bridge?.Sources ?? []).Select(source => new EditionReference(source.Dataset, source.Edition)))
                )
                .Distinct(),
        ];

    private static string Number(double value, string unit) => ChangeText.Number(new MeasuredValue(value, unit, "", ""));

    private static string Anchor(SiteRevision revision) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join('-', revision.Report.Editions.Select(change => $"{change.Dataset}-{change.Before}-{change.After}"))}"
        );
}

/// <summary>The page of revisions.</summary>
internal sealed record RevisionsModel(IReadOnlyList<RevisionModel> Revisions, IReadOnlyList<ErratumModel> Errata);

/// <summary>Two editions on the page of revisions.</summary>
internal sealed record RevisionModel(
    string Anchor,
    string Title,
    string Lead,
    IReadOnlyList<string> Provenance,
    string BridgeTitle,
    IReadOnlyList<Fact> Bridge,
    IReadOnlyList<string> BridgeNotes,
    string BridgeOf,
    SafeHtml Changes
);

/// <summary>An erratum on the page of revisions; the newest of a figure has its address.</summary>
internal sealed record ErratumModel(SiteErratum About, string Anchor)
{
    public bool IsWithdrawn => About.After.Length == 0;
}
