using System.Text.Json.Nodes;

namespace Analysis.Cli.Tests.Hosts;

/// <summary>What a notebook showed of ours (prose, tables, charts with their findings), cell by cell, in any host.</summary>
/// <param name="Cell">The id of the cell.</param>
/// <param name="Data">The output by media type: text, or JSON depending on the type.</param>
internal sealed record ShownCell(string Cell, JsonObject Data)
{
    private const string Ours = "application/vnd.analysis.";
    private const string Chart = Ours + "chart+json";

    /// <summary>The chart as JSON; null where the output is none.</summary>
    internal JsonNode? Figure => Data[Chart]?["figure"];

    /// <summary>The page of the output, without the scripts that the first chart includes where the host does not draw.</summary>
    internal string Html
    {
        get
        {
            var html = Text(Data["text/html"]);
            return Data.ContainsKey(Chart) ? html[html.IndexOf("<div class=\"chart-output\">", StringComparison.Ordinal)..] : html;
        }
    }

    // In our runs the ids of findings on the page of a country end in it, also for the default; another host knows nothing of pages.
    private const string SuffixOfPage = "--country-pol";

    /// <summary>Reads an executed notebook.</summary>
    internal static IReadOnlyList<ShownCell> OfNotebook(string path) =>
        [
            .. from cell in JsonNode.Parse(File.ReadAllText(path).Replace(SuffixOfPage, "", StringComparison.Ordinal))!["cells"]!.AsArray()
            from output in cell!["outputs"] as JsonArray ?? []
            where output!["data"] is JsonObject data && IsOurs(data)
            select new ShownCell((string)cell["id"]!, Parsed(output["data"]!.AsObject())),
        ];

    /// <summary>Reads the output of the host that simulates the kernel.</summary>
    internal static IReadOnlyList<ShownCell> OfOldHost(JsonNode shown) =>
        [
            .. from output in shown["Outputs"]!.AsArray()
            let data = output[nameof(Data)]!.AsObject()
            where IsOurs(data)
            select new ShownCell((string)output[nameof(Cell)]!, Parsed(data)),
        ];

    /// <summary>Fails unless both showed the same: chart by chart, finding by finding, and the pages around them.</summary>
    internal static void MustBeTheSame(IReadOnlyList<ShownCell> expected, IReadOnlyList<ShownCell> actual)
    {
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(output => output.Cell), actual.Select(output => output.Cell));
        foreach (var (one, other) in expected.Zip(actual))
        {
            Assert.Equal(
                one.Data.Select(pair => pair.Key).Order(StringComparer.Ordinal),
                other.Data.Select(pair => pair.Key).Order(StringComparer.Ordinal)
            );
            Assert.All(
                one.Data.Where(pair => pair.Key.StartsWith(Ours, StringComparison.Ordinal)),
                pair => Assert.True(JsonNode.DeepEquals(pair.Value, other.Data[pair.Key]), $"{one.Cell}: {pair.Key}")
            );
            Assert.Equal((one.Html, Text(one.Data["text/plain"])), (other.Html, Text(other.Data["text/plain"])));
        }
    }

    private static bool IsOurs(JsonObject data) => data.Any(pair => pair.Key.StartsWith(Ours, StringComparison.Ordinal));

    // Our host writes JSON as what it is, .NET Interactive as a text.
    private static JsonObject Parsed(JsonObject data) =>
        new(
            data.Select(pair => new KeyValuePair<string, JsonNode?>(
                pair.Key,
                pair.Key.EndsWith("+json", StringComparison.Ordinal) && pair.Value is JsonValue text
                    ? JsonNode.Parse((string)text!)
                    : pair.Value!.DeepClone()
            ))
        );

    private static string Text(JsonNode? node) =>
        node is JsonArray lines ? string.Concat(lines.Select(line => (string)line!)) : (string)node!;
}
