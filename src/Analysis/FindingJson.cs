using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis;

/// <summary>
/// The one JSON form of a finding, in the outputs of cells and in <c>findings.json</c>:
/// <c>{ id, title, value, text, unit, period, status, indicator, sources: [{ dataset, edition }] }</c>.
/// A run adds <c>notebook</c> and <c>cell</c>, which readers may pass over.
/// </summary>
public static class FindingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    private static readonly string[] Fields = ["id", "title", "value", "text", "unit", "period", "status", "indicator", "sources"];

    /// <summary>A JSON array, one object a finding.</summary>
    public static string Write(IEnumerable<Finding> findings) => JsonSerializer.Serialize(findings.Select(FormOf), Options);

    /// <summary>The findings of a text: an array, or one object.</summary>
    /// <exception cref="FormatException">The text is not JSON, or a finding lacks a field; the message names it.</exception>
    public static IReadOnlyList<Finding> Parse(string json)
    {
        try
        {
            return Read(JsonNode.Parse(json) ?? throw new FormatException("it is null"));
        }
        catch (JsonException error)
        {
            throw new FormatException(error.Message.TrimEnd('.'), error);
        }
    }

    /// <summary>The findings of a node: an array of objects, one object, or none where it is null.</summary>
    /// <exception cref="FormatException">A finding lacks a field; the message names it.</exception>
    public static IReadOnlyList<Finding> Read(JsonNode? node) => node switch
    {
        null => [],
        JsonArray findings => [.. findings.Select(One)],
        _ => [One(node)],
    };

    private static Finding One(JsonNode? node)
    {
        if (node is not JsonObject json)
            throw new FormatException("it is not a JSON object");
        var missing = Fields.Where(field => json[field] is null).ToList();
        if (missing.Count > 0)
            throw new FormatException($"it lacks {string.Join(", ", missing)}");
        return OfForm(json);
    }

    private static Finding OfForm(JsonObject json)
    {
        try
        {
            var form = json.Deserialize<Form>(Options)!;
            return new()
            {
                Id = form.Id,
                Title = form.Title,
                Value = form.Value,
                Text = form.Text,
                Unit = form.Unit,
                Period = Period.Parse(form.Period),
                Status = StatusWords.Parse(form.Status),
                Indicator = form.Indicator,
                Sources = form.Sources,
            };
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new FormatException(error.Message.TrimEnd('.'), error);
        }
    }

    private static Form FormOf(Finding finding) => new(
        finding.Id,
        finding.Title,
        finding.Value,
        finding.Text,
        finding.Unit.Text,
        finding.Period.ToString(),
        finding.Status.Word(),
        finding.Indicator,
        [.. finding.Sources.Select(source => new EditionReference(source.Dataset, source.Edition))]);

    private sealed record Form(
        string Id,
        string Title,
        double Value,
        string Text,
        string Unit,
        string Period,
        string Status,
        string Indicator,
        IReadOnlyList<EditionReference> Sources);
}
