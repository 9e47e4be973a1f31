using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Hosting;

namespace Analysis.Interactive;

/// <summary>The figures of a paragraph for the run: the custom MIME type that a host collects into <c>findings.json</c>.</summary>
public static class FindingJson
{
    /// <summary>The MIME type.</summary>
    public const string MimeType = RunContext.FindingMediaType;

    /// <summary>A JSON array, one object a figure.</summary>
    public static string Of(IEnumerable<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new JsonArray([.. figures.Select(Of)]).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static JsonObject Of(Figure figure) => new()
    {
        ["id"] = figure.Id,
        ["title"] = figure.Title,
        ["value"] = figure.Value,
        ["text"] = figure.Text,
        ["unit"] = figure.Unit,
        ["period"] = figure.Period.ToString(),
        ["status"] = figure.Status.Word(),
        ["indicator"] = figure.Indicator,
        ["sources"] = new JsonArray([.. figure.Sources.Select(source => new JsonObject { ["dataset"] = source.Dataset, ["edition"] = source.Edition })]),
    };
}
