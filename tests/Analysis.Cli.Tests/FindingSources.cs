using System.Text.Json;
using Analysis.Indicators.Catalogue;

namespace Analysis.Cli.Tests;

/// <summary>Whether the findings of a run name the datasets that they use, as far as <c>findings.json</c> shows it.</summary>
/// <remarks>
/// The indicator shows, and the catalogue of indicators lists its datasets; a figure of several inputs is held to the list below. What the
/// text of a notebook shows of inputs is held by <see cref="Analysis.Cli.Tests.Architecture.FigureInputs"/>.
/// </remarks>
internal static class FindingSources
{
    /// <summary>What figures rest on, whatever indicator they name: the beginning of the id, and the datasets.</summary>
    private static readonly (string Id, string[] Datasets)[] SeveralInputs =
    [
        ("scoreboard-base-", ["nato-defence-expenditure"]),
        ("us-share-2020-2024-lowest-definition", ["sipri-arms-transfers", "sipri-arms-transfers-systems"]),
        ("us-share-2020-2024-highest-definition", ["sipri-arms-transfers", "sipri-arms-transfers-systems"]),
        ("scenario-us-deliveries-", ["nato-defence-expenditure", "sipri-arms-transfers"]),
    ];

    public static JsonElement[] In(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    /// <summary>A sentence for each finding that omits a dataset.</summary>
    public static IEnumerable<string> Omitted(IReadOnlyList<JsonElement> findings) =>
        from finding in findings
        let omitted = Expected(finding).Except(Datasets(finding)).Order(StringComparer.Ordinal).ToList()
        where omitted.Count > 0
        select $"{Id(finding)} rests on {string.Join(" and ", omitted)} too, and names only {string.Join(", ", Datasets(finding))}.";

    private static IEnumerable<string> Expected(JsonElement finding) =>
        [
            .. OfIndicator(finding),
            .. SeveralInputs.Where(rule => Id(finding).StartsWith(rule.Id, StringComparison.Ordinal)).SelectMany(rule => rule.Datasets),
        ];

    /// <summary>
    /// What the indicator reads. An id that had several units may be that of any that it became: the one closest to the finding counts.
    /// </summary>
    private static IEnumerable<string> OfIndicator(JsonElement finding)
    {
        var id = finding.GetProperty("indicator").GetString();
        var declared = IndicatorCatalogue.Declarations.Where(one => one.Id == id || one.FormerIds.Any(former => former.Id == id)).ToList();
        // A row of the scoreboard names the indicator of the row; the scoreboard itself takes the rows that were chosen.
        if (declared.Count == 0 || declared[0].Family == "Scoreboard")
            return [];
        return declared.MinBy(one => one.Datasets.Except(Datasets(finding)).Count())!.Datasets;
    }

    private static string Id(JsonElement finding) => finding.GetProperty("id").GetString()!;

    private static string[] Datasets(JsonElement finding) =>
        [.. finding.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("dataset").GetString()!).Distinct()];
}
