using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analysis.Notebooks.Documents;

/// <summary>
/// Writes JSON as Jupyter writes it. System.Text.Json escapes emoji and writes control characters with capital hexadecimal digits, so an
/// unchanged notebook would come back as other bytes.
/// </summary>
internal sealed class JsonText
{
    private static readonly SearchValues<char> Escapes = SearchValues.Create([
        '"',
        '\\',
        .. Enumerable.Range(0, ' ').Select(code => (char)code),
    ]);

    private readonly StringBuilder _text = new();
    private readonly string _indent;
    private int _depth;

    private JsonText(string indent) => _indent = indent;

    internal static string Write(JsonNode? node, string indent)
    {
        var json = new JsonText(indent);
        json.WriteNode(node);
        return json._text.ToString();
    }

    /// <summary>A text as it is between the quotes.</summary>
    internal static string Escaped(string text)
    {
        var json = new JsonText("");
        json.WriteString(text);
        return json._text.ToString(1, json._text.Length - 2);
    }

    private void WriteNode(JsonNode? node)
    {
        switch (node)
        {
            case null:
                _text.Append("null");
                break;
            case JsonObject map:
                WriteList('{', '}', map, WriteProperty);
                break;
            case JsonArray list:
                WriteList('[', ']', list, WriteNode);
                break;
            default:
                WriteValue(node);
                break;
        }
    }

    private void WriteList<T>(char open, char close, ICollection<T> items, Action<T> write)
    {
        _text.Append(open);
        _depth++;
        var separator = "\n";
        foreach (var item in items)
        {
            _text.Append(separator);
            WriteIndent();
            write(item);
            separator = ",\n";
        }

        _depth--;
        if (items.Count > 0)
        {
            _text.Append('\n');
            WriteIndent();
        }
        _text.Append(close);
    }

    private void WriteIndent()
    {
        for (var level = 0; level < _depth; level++)
            _text.Append(_indent);
    }

    private void WriteProperty(KeyValuePair<string, JsonNode?> pair)
    {
        WriteString(pair.Key);
        _text.Append(": ");
        WriteNode(pair.Value);
    }

    private void WriteValue(JsonNode node)
    {
        if (node.GetValueKind() == JsonValueKind.String)
            WriteString(node.GetValue<string>());
        else
            _text.Append(node.ToJsonString());
    }

    private void WriteString(string value)
    {
        _text.Append('"');
        var rest = value.AsSpan();
        for (int at; (at = rest.IndexOfAny(Escapes)) >= 0; rest = rest[(at + 1)..])
        {
            _text.Append(rest[..at]);
            WriteCharacter(rest[at]);
        }

        _text.Append(rest).Append('"');
    }

    private void WriteCharacter(char character) =>
        _ = character switch
        {
            '"' => _text.Append("\\\""),
            '\\' => _text.Append("\\\\"),
            '\n' => _text.Append("\\n"),
            '\r' => _text.Append("\\r"),
            '\t' => _text.Append("\\t"),
            '\b' => _text.Append("\\b"),
            '\f' => _text.Append("\\f"),
            < ' ' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
            _ => _text.Append(character),
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

    internal static JsonArray Split(string text) => new([.. Lines(text).Select(line => (JsonNode?)JsonValue.Create(line))]);

    /// <summary>The lines of a text, each with its line end.</summary>
    internal static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            yield return text[start..next];
            start = next;
        }
    }
}
