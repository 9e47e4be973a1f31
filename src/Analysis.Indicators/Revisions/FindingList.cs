using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis.Indicators;

/// <summary>The findings of a run, as <c>findings.json</c> holds them.</summary>
public sealed class FindingList
{
    private readonly IReadOnlyList<Finding> _findings;

    private FindingList(IReadOnlyList<Finding> findings) => _findings = findings;

    private sealed record Finding(string Id, string Title, double Value, string Unit, string Period, IReadOnlyList<(string Dataset, string Edition)> Sources);

    /// <summary>How many they are.</summary>
    public int Count => _findings.Count;

    /// <summary>Reads the text of a <c>findings.json</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What the file is called, for messages.</param>
    /// <exception cref="ArgumentException">It is no list of findings.</exception>
    public static FindingList Parse(string json, string name)
    {
        try
        {
            var array = JsonNode.Parse(json) as JsonArray ?? throw new JsonException("it is no array");
            return new([.. array.Select(node => Read(node!))]);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new ArgumentException($"{name} is no list of findings ({error.Message.TrimEnd('.')}); give the folder of a run.", error);
        }
    }

    /// <summary>The edition of each dataset that most findings stand on: a page that holds editions against each other names others beside it.</summary>
    public IReadOnlyDictionary<string, string> Editions => _findings.SelectMany(finding => finding.Sources)
        .GroupBy(source => source.Dataset)
        .ToDictionary(of => of.Key, of => of.CountBy(source => source.Edition).OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key, StringComparer.Ordinal).First().Key, StringComparer.Ordinal);

    /// <summary>The findings under their plain ids: a run of an older edition adds its name to each, and the same number would have two.</summary>
    internal List<Comparison.Item> Items(IReadOnlyList<EditionChange> editions) =>
    [
        .. from finding in _findings
           let id = editions.Aggregate(finding.Id, (id, change) => id
               .Replace($"--{change.Dataset}-{change.Before}", "", StringComparison.Ordinal)
               .Replace($"--{change.Dataset}-{change.After}", "", StringComparison.Ordinal))
           select new Comparison.Item(id, finding.Title, new(finding.Value, finding.Unit, finding.Period, string.Join(' ', finding.Sources.Select(source => $"{source.Dataset}={source.Edition}")))),
    ];

    private static Finding Read(JsonNode node) => new(
        (string)node["id"]!, (string)node["title"]!, (double)node["value"]!, (string)node["unit"]!, (string)node["period"]!,
        [.. node["sources"]!.AsArray().Select(source => ((string)source!["dataset"]!, (string)source["edition"]!))]);
}
