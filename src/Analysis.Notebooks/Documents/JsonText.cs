using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis.Notebooks.Documents;

/// <summary>
/// Writes JSON as Jupyter writes it. System.Text.Json escapes emoji and writes control characters with capital hexadecimal digits, so an
/// unchanged notebook would come back as other bytes.
/// </summary>
internal static class JsonText
{
    internal static string Write(JsonNode? node, string indent)
    {
        var text = new StringBuilder();
        WriteNode(text, node, indent, depth: 0);
        return text.ToString();
    }

    private static void WriteNode(StringBuilder text, JsonNode? node, string indent, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject map:
                WriteList(text, '{', '}', map, indent, depth, pair => WriteProperty(text, pair, indent, depth + 1));
                break;
            case JsonArray list:
                WriteList(text, '[', ']', list, indent, depth, item => WriteNode(text, item, indent, depth + 1));
                break;
            default:
                WriteValue(text, node);
                break;
        }
    }

    private static void WriteList<T>(
        StringBuilder text,
        char open,
        char close,
        ICollection<T> items,
        string indent,
        int depth,
        Action<T> write
    )
    {
        text.Append(open);
        var separator = "\n";
        foreach (var item in items)
        {
            text.Append(separator).Insert(text.Length, indent, depth + 1);
            write(item);
            separator = ",\n";
        }

        if (items.Count > 0)
            text.Append('\n').Insert(text.Length, indent, depth);
        text.Append(close);
    }

    private static void WriteProperty(StringBuilder text, KeyValuePair<string, JsonNode?> pair, string indent, int depth)
    {
        WriteString(text, pair.Key);
        text.Append(": ");
        WriteNode(text, pair.Value, indent, depth);
    }

    private static void WriteValue(StringBuilder text, JsonNode node)
    {
        if (node.GetValueKind() == JsonValueKind.String)
            WriteString(text, node.GetValue<string>());
        else
            text.Append(node.ToJsonString());
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
            WriteCharacter(text, character);
        text.Append('"');
    }

    private static void WriteCharacter(StringBuilder text, char character) =>
        _ = character switch
        {
            '"' => text.Append("\\\""),
            '\\' => text.Append("\\\\"),
            '\n' => text.Append("\\n"),
            '\r' => text.Append("\\r"),
            '\t' => text.Append("\\t"),
            '\b' => text.Append("\\b"),
            '\f' => text.Append("\\f"),
            < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
            _ => text.Append(character),
        };
}

/// <summary>How a file indents its JSON and how it ends: preserved, so that a change of one cell changes its lines only.</summary>
internal sealed record JsonForm(string Indent, string End)
{
    internal static JsonForm Jupyter { get; } = new(" ", "\n");

    internal static JsonForm Of(string text)
    {
        var second = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var indent = second == 0 ? 0 : text.AsSpan(second).IndexOfAnyExcept(' ');
        return new JsonForm(indent > 0 ? new string(' ', indent) : Jupyter.Indent, text.EndsWith('\n') ? "\n" : "");
    }
}

/// <summary>Text in a notebook file: one string or a list of lines with their line ends; Jupyter writes the list.</summary>
internal static class MultilineText
{
    internal static bool IsText(JsonNode? node) =>
        node switch
        {
            JsonValue value => value.GetValueKind() == JsonValueKind.String,
            JsonArray lines => lines.All(line => line is JsonValue value && value.GetValueKind() == JsonValueKind.String),
            _ => false,
        };

    internal static string Join(JsonNode? node) =>
        node switch
        {
            JsonArray lines => string.Concat(lines.Select(line => line?.GetValue<string>())),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            _ => "",
        };

    internal static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(JsonValue.Create(text[start..next]));
            start = next;
        }

        return lines;
    }
}
