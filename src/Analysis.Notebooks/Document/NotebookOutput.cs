using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis.Notebooks;

/// <summary>One output of a code cell: a view over its JSON.</summary>
/// <param name="Json">The output as it is in the file.</param>
public sealed record NotebookOutput(JsonObject Json)
{
    /// <summary><c>stream</c>, <c>display_data</c>, <c>execute_result</c> or <c>error</c>.</summary>
    public string Type => Json["output_type"]?.GetValue<string>() ?? "";

    /// <summary>The text of a stream; empty for other outputs.</summary>
    public string Text => MultilineText.Join(Json["text"]);

    /// <summary>The name of a stream, <c>stdout</c> or <c>stderr</c>; empty for other outputs.</summary>
    public string StreamName => Json["name"]?.GetValue<string>() ?? "";

    /// <summary>The MIME types of a rich output, in the order of the file.</summary>
    public IReadOnlyList<string> MimeTypes => [.. (Json["data"] as JsonObject ?? []).Select(pair => pair.Key)];

    /// <summary>The text of a rich output in one MIME type, its lines joined; null when it has none.</summary>
    public string? TextOf(string mimeType) => Json["data"]?[mimeType] switch
    {
        null => null,
        var node when MultilineText.IsText(node) => MultilineText.Join(node),
        var node => node.ToJsonString(JsonSerializerOptions.Default),
    };

    /// <summary>The JSON of a rich output in a JSON MIME type; null when it has none.</summary>
    public JsonNode? JsonOf(string mimeType) => Json["data"]?[mimeType];
}
