using System.Globalization;
using System.Text.Json.Nodes;
using Analysis.Hosting;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Parameters;
using Analysis.Publishing.Cells;

namespace Analysis.Publishing.Tests.Fixture;

/// <summary>Writes an executed notebook as the runner would, without running anything.</summary>
internal sealed class NotebookBuilder(string name)
{
    private readonly JsonArray _cells = [];
    private readonly Dictionary<string, ParameterValue> _values = [];

    internal NotebookBuilder Markdown(string text)
    {
        _cells.Add(Cell("markdown", text, []));
        return this;
    }

    internal NotebookBuilder Code(string code, params JsonObject[] outputs) => Tagged(code, [], outputs);

    internal NotebookBuilder Tagged(string code, string[] tags, params JsonObject[] outputs)
    {
        var cell = Cell("code", code, tags);
        cell["execution_count"] = _cells.Count + 1;
        cell["outputs"] = new JsonArray([.. outputs]);
        _cells.Add(cell);
        return this;
    }

    /// <summary>A value that the run set in place of a default.</summary>
    internal NotebookBuilder Set(string parameter, ParameterType type, string text)
    {
        _values.Add(parameter, new(type, text));
        return this;
    }

    internal NotebookDocument Document() => NotebookDocument.Parse(Json().ToJsonString(), $"{name}.ipynb");

    internal SiteNotebook Notebook(params EditionReference[] editions) =>
        new()
        {
            Name = name,
            Executed = Document(),
            Parameters = ParametersCell.Read(Document()),
            Values = _values,
            Source = System.Text.Encoding.UTF8.GetBytes(Json().ToJsonString()),
            Editions = editions,
        };

    internal static JsonObject Html(string html) => Bundle(("text/html", html));

    internal static JsonObject Stream(string text) =>
        new()
        {
            ["output_type"] = "stream",
            ["name"] = "stdout",
            ["text"] = text,
        };

    internal static JsonObject Error() =>
        new()
        {
            ["output_type"] = "error",
            ["ename"] = "InvalidOperationException",
            ["evalue"] = "no",
            ["traceback"] = new JsonArray(),
        };

    internal static JsonObject Bundle(params (string Type, JsonNode Value)[] entries)
    {
        var data = new JsonObject();
        foreach (var (type, value) in entries)
            data[type] = value;
        return new()
        {
            ["output_type"] = "display_data",
            ["metadata"] = new JsonObject(),
            ["data"] = data,
        };
    }

    /// <summary>A paragraph with its findings beside it, as the library prints one.</summary>
    internal static JsonObject Prose(string html, params JsonObject[] findings) =>
        Bundle(("text/html", html), (MimeTypes.Finding, Findings(findings)));

    internal static JsonObject Findings(params JsonObject[] findings) => new() { ["findings"] = new JsonArray([.. findings]) };

    internal static JsonObject Finding(
        string id,
        string title,
        double value,
        string unit,
        string period,
        string indicator,
        params (string Dataset, string Edition)[] sources
    ) =>
        new()
        {
            ["id"] = id,
            ["title"] = title,
            ["value"] = value,
            ["text"] = value.ToString("R", CultureInfo.InvariantCulture),
            ["unit"] = unit,
            ["period"] = period,
            ["status"] = "actual",
            ["indicator"] = indicator,
            ["sources"] = new JsonArray([
                .. sources.Select(source => new JsonObject { ["dataset"] = source.Dataset, ["edition"] = source.Edition }),
            ]),
        };

    internal static JsonObject Finding(
        string id,
        string title,
        double value,
        string unit,
        string period,
        string indicator,
        string text,
        (string Dataset, string Edition) source
    )
    {
        var finding = Finding(id, title, value, unit, period, indicator, source);
        finding["text"] = text;
        return finding;
    }

    /// <summary>A number in prose, as the library prints one.</summary>
    internal static string Number(string id, double value, string text) =>
        $"<data class=\"finding\" value=\"{value.ToString("R", CultureInfo.InvariantCulture)}\" data-finding=\"{id}\">{text}</data>";

    private JsonObject Json() =>
        new()
        {
            ["cells"] = _cells.DeepClone(),
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp" } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };

    private JsonObject Cell(string type, string text, string[] tags) =>
        new()
        {
            ["cell_type"] = type,
            ["id"] = $"{type}-{_cells.Count + 1}",
            ["metadata"] =
                tags.Length == 0 ? new JsonObject() : new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) },
            ["source"] = text,
        };
}
