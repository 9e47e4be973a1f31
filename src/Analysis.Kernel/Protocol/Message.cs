using System.Text.Json.Nodes;

namespace Analysis.Kernel;

/// <summary>A message that came in, its signature checked.</summary>
internal sealed record Message
{
    /// <summary>The sender, as identified by the socket.</summary>
    public required IReadOnlyList<byte[]> Identities { get; init; }

    public required JsonObject Header { get; init; }

    public required JsonObject Metadata { get; init; }

    public required JsonObject Content { get; init; }

    public string Type => Text(Header, "msg_type") ?? "";

    /// <summary>A text of the content; null when it is missing or not text.</summary>
    public string? Text(string name) => Text(Content, name);

    /// <summary>A number of the content; null when it is missing or not a whole number.</summary>
    public int? Number(string name) => Content[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>A flag of the content; <paramref name="otherwise"/> when it is not there.</summary>
    public bool Flag(string name, bool otherwise) => Content[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : otherwise;

    internal static string? Text(JsonObject map, string name) =>
        map[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
