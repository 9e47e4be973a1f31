using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis.Notebooks;

/// <summary>Text in a notebook file: one string or a list of lines with their line ends; Jupyter writes the list.</summary>
internal static class MultilineText
{
    internal static bool IsText(JsonNode? node) => node switch
    {
        JsonValue value => value.GetValueKind() == JsonValueKind.String,
        JsonArray lines => lines.All(line => line is JsonValue value && value.GetValueKind() == JsonValueKind.String),
        _ => false,
    };

    internal static string Join(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(line => line?.GetValue<string>())),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => "",
    };

    internal static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(JsonValue.Create(text[start..next]));
            start = next;
        }

        return lines;
    }
}
