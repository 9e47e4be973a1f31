using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Notebooks.Running;
using Analysis.Notebooks.Sessions;

namespace Analysis.Publishing.Composition;

/// <summary>The findings of several runs side by side.</summary>
public sealed class GridComparison
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly IReadOnlyList<(IReadOnlyDictionary<string, string> Values, RunResult Result)> _runs;

    private readonly IReadOnlyList<IReadOnlyList<Finding>> _findings;

    /// <summary>Holds runs side by side.</summary>
    /// <param name="runs">The runs with the values that each was made with.</param>
    /// <exception cref="PublishException">A finding is not complete.</exception>
    public GridComparison(IReadOnlyList<(IReadOnlyDictionary<string, string> Values, RunResult Result)> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        _runs = runs;
        _findings = [.. runs.Select(run => (IReadOnlyList<Finding>)[.. RunFindings.Of(run.Result)])];
    }

    /// <summary>
    /// A row a finding, by its id without the suffix of the run: id, title, unit, and for each run how it shows the number, or an empty
    /// text. A finding may name its subject ("without Spain") and have another subject in another run; then each number has its title.
    /// </summary>
    public IReadOnlyList<(string Id, string Title, string Unit, IReadOnlyList<string> Texts)> Rows =>
        [
            .. from row in ByFinding()
            let first = row.Value.First(finding => finding is not null)!
            let isOfOne = row.Value.OfType<Finding>().All(finding => finding.Title == first.Title)
            select (
                row.Key,
                first.Title,
                first.Unit.Text,
                (IReadOnlyList<string>)
                    [
                        .. row.Value.Select(finding =>
                            finding is null ? ""
                            : isOfOne ? finding.Text
                            : $"{finding.Text} ({finding.Title})"
                        ),
                    ]
            ),
        ];

    /// <summary>The editions behind the findings, written <c>dataset=edition</c>.</summary>
    public IReadOnlyList<string> Editions =>
        [
            .. (
                from findings in _findings
                from finding in findings
                from source in finding.Sources
                select $"{source.Dataset}={source.Edition}"
            )
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>
    /// <c>{ runs: [{ set, succeeded, errors }], findings: [{ id, title, values: [{ title, value, text, unit, period, status, sources } or
    /// null] }] }</c>
    /// </summary>
    public string ToJson()
    {
        var json = new JsonObject
        {
            ["runs"] = new JsonArray([.. _runs.Select(Run)]),
            ["findings"] = new JsonArray([.. ByFinding().Select(row => Row(row.Key, row.Value))]),
        };
        return json.ToJsonString(Options) + "\n";
    }

    private static JsonObject Run((IReadOnlyDictionary<string, string> Values, RunResult Result) run) =>
        new()
        {
            ["set"] = new JsonObject(run.Values.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
            ["succeeded"] = run.Result.Succeeded,
            ["errors"] = new JsonArray([
                .. run
                    .Result.Notebooks.Select(notebook => notebook.Error)
                    .OfType<CellError>()
                    .Select(error => JsonValue.Create(error.ToString())),
            ]),
        };

    private static JsonObject Row(string id, Finding?[] values) =>
        new()
        {
            ["id"] = id,
            ["title"] = values.First(value => value is not null)!.Title,
            ["values"] = new JsonArray([.. values.Select(value => value is null ? null : Value(value))]),
        };

    private static JsonObject Value(Finding finding)
    {
        var json = JsonNode.Parse(FindingJson.Write([finding]))!["findings"]![0]!.AsObject();
        json.Remove("id");
        json.Remove("indicator");
        return (JsonObject)json.DeepClone();
    }

    private OrderedDictionary<string, Finding?[]> ByFinding()
    {
        var rows = new OrderedDictionary<string, Finding?[]>(StringComparer.Ordinal);
        foreach (var (run, findings) in _findings.Index())
        foreach (var finding in findings)
        {
            var id = FindingId.WithoutSuffix(finding.Id);
            rows.TryAdd(id, new Finding?[_runs.Count]);
            rows[id][run] ??= finding;
        }

        return rows;
    }
}

/// <summary>The findings of a run as what they mean: the runner passes them on as JSON that it does not read.</summary>
internal static class RunFindings
{
    /// <exception cref="PublishException">A finding is not complete.</exception>
    internal static IEnumerable<Finding> Of(NotebookResult notebook) => notebook.Findings.Select(Read);

    /// <exception cref="PublishException">A finding is not complete.</exception>
    internal static IEnumerable<Finding> Of(RunResult run) => run.Findings.Select(Read);

    private static Finding Read(JsonObject finding)
    {
        try
        {
            return FindingJson.Read(finding)[0];
        }
        catch (FormatException error)
        {
            throw new PublishException(
                $"{finding["notebook"]}, cell {finding["cell"]}: a finding is not complete ({error.Message}); give it id, "
                    + $"title, value, text, unit, period, status, indicator and sources.",
                error
            );
        }
    }
}
