using System.Text.Json.Nodes;

namespace Analysis.Notebooks;

/// <summary>The findings of several runs side by side.</summary>
public sealed class GridComparison
{
    private static readonly string[] Kept = ["title", "value", "text", "unit", "period", "status", "sources"];

    private readonly IReadOnlyList<(IReadOnlyDictionary<string, string> Values, RunResult Result)> _runs;

    /// <summary>Holds runs side by side.</summary>
    /// <param name="runs">The runs with the values that each was made with.</param>
    public GridComparison(IReadOnlyList<(IReadOnlyDictionary<string, string> Values, RunResult Result)> runs) => _runs = runs;

    /// <summary>
    /// A row a finding, by its id without the suffix of the run: id, title, unit, and for each run how it shows the number, or an empty
    /// text. A finding may name what it speaks of ("without Spain") and speak of another in another run; then each number has its title.
    /// </summary>
    public IReadOnlyList<(string Id, string Title, string Unit, IReadOnlyList<string> Texts)> Rows =>
    [
        .. from row in ByFinding()
           let first = row.Value.First(finding => finding is not null)!
           let isOfOne = row.Value.OfType<JsonObject>().All(finding => Text(finding, "title") == Text(first, "title"))
           select (row.Key, Text(first, "title"), Text(first, "unit"),
               (IReadOnlyList<string>)[.. row.Value.Select(finding => finding is null ? "" : isOfOne ? Shown(finding) : $"{Shown(finding)} ({Text(finding, "title")})")]),
    ];

    /// <summary>The editions behind the findings, written <c>dataset=edition</c>.</summary>
    public IReadOnlyList<string> Editions =>
    [
        .. (from run in _runs
            from finding in run.Result.Findings
            from source in finding["sources"] as JsonArray ?? []
            select $"{source?["dataset"]}={source?["edition"]}").Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary><c>{ runs: [{ set, succeeded, errors }], findings: [{ id, title, values: [{ title, value, text, unit, period, status, sources } or null] }] }</c></summary>
    public string ToJson() => JsonText.Write(
        new JsonObject
        {
            ["runs"] = new JsonArray([.. _runs.Select(Run)]),
            ["findings"] = new JsonArray([.. ByFinding().Select(row => Finding(row.Key, row.Value))]),
        },
        "  ") + "\n";

    private static JsonObject Run((IReadOnlyDictionary<string, string> Values, RunResult Result) run) => new()
    {
        ["set"] = new JsonObject(run.Values.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
        ["succeeded"] = run.Result.Succeeded,
        ["errors"] = new JsonArray([.. run.Result.Notebooks.Select(notebook => notebook.Error).OfType<CellError>().Select(error => JsonValue.Create(error.ToString()))]),
    };

    private static JsonObject Finding(string id, JsonObject?[] values) => new()
    {
        ["id"] = id,
        ["title"] = Text(values.First(value => value is not null)!, "title"),
        ["values"] = new JsonArray([.. values.Select(value => value is null ? null : new JsonObject(Kept.Where(name => value[name] is not null).Select(name => KeyValuePair.Create(name, value[name]?.DeepClone()))))]),
    };

    private OrderedDictionary<string, JsonObject?[]> ByFinding()
    {
        var rows = new OrderedDictionary<string, JsonObject?[]>(StringComparer.Ordinal);
        for (var run = 0; run < _runs.Count; run++)
            foreach (var finding in _runs[run].Result.Findings)
            {
                var id = PlainId(finding);
                rows.TryAdd(id, new JsonObject?[_runs.Count]);
                rows[id][run] ??= finding;
            }

        return rows;
    }

    // A run with other values than the default ones adds them to the id, behind two hyphens.
    private static string PlainId(JsonObject finding) => Text(finding, "id").Split("--", 2)[0];

    private static string Shown(JsonObject finding) => finding["text"] is null ? Text(finding, "value") : Text(finding, "text");

    private static string Text(JsonObject finding, string name) => finding[name]?.ToString() ?? "";
}
