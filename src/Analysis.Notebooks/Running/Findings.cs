using System.Text.Json.Nodes;
using Analysis.Hosting;
using Analysis.Notebooks.Documents;

namespace Analysis.Notebooks.Running;

/// <summary>Collects the findings that cells show. It uses the names of their fields only, not their meaning.</summary>
internal static class Findings
{
    // Two findings of one id must agree on these fields.
    private static readonly string[] Stated = ["value", "unit", "period"];

    /// <summary>The findings of a notebook in the order of appearance, each with its place.</summary>
    /// <param name="executed">The notebook with its outputs.</param>
    /// <param name="run">The name of its run.</param>
    internal static IReadOnlyList<JsonObject> Of(NotebookDocument executed, string run) =>
        [
            .. from cell in executed.Cells
            from output in cell.Outputs
            from finding in Entries(output.JsonOf(RunContext.FindingMediaType))
            select WithPlace(finding, run, cell.Id),
        ];

    /// <summary>Each id once, at its first place, and the problems.</summary>
    internal static (IReadOnlyList<JsonObject> Findings, IReadOnlyList<string> Problems) Merge(IEnumerable<JsonObject> all)
    {
        var byId = new OrderedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var finding in all)
        {
            if (Id(finding) is not { } id)
                problems.Add($"A finding in {Place(finding)} has no id; give it a stable word.");
            else if (!byId.TryAdd(id, finding) && !Agree(byId[id], finding))
                problems.Add(
                    $"The finding {id} is {Value(byId[id])} in {Place(byId[id])} but {Value(finding)} in {Place(finding)}; give "
                        + $"one of them another id with .As(\"id\", \"title\")."
                );
        }

        return ([.. byId.Values], problems);
    }

    private static IEnumerable<JsonObject> Entries(JsonNode? node) =>
        node switch
        {
            null => [],
            JsonArray list => list.SelectMany(Entries),
            JsonObject output when output["findings"] is JsonArray list => list.SelectMany(Entries),
            JsonObject finding => [finding],
            _ =>
            [
                [],
            ],
        };

    private static JsonObject WithPlace(JsonObject finding, string notebook, string cell)
    {
        var placed = new JsonObject();
        foreach (var (name, value) in finding.Where(pair => pair.Key is not ("notebook" or "cell" or "sources")))
            placed[name] = value?.DeepClone();
        placed["notebook"] = notebook;
        placed["cell"] = cell;
        if (finding["sources"] is { } sources)
            placed["sources"] = sources.DeepClone();
        return placed;
    }

    private static string? Id(JsonObject finding) =>
        finding["id"] is JsonValue value && value.TryGetValue<string>(out var id) && id.Length > 0 ? id : null;

    private static bool Agree(JsonObject one, JsonObject other) => Stated.All(name => JsonNode.DeepEquals(one[name], other[name]));

    private static string Place(JsonObject finding) => $"{finding["notebook"]}, cell {finding["cell"]}";

    private static string Value(JsonObject finding) =>
        string.Join(' ', Stated.Select(name => finding[name]?.ToString()).Where(text => !string.IsNullOrEmpty(text)));
}
