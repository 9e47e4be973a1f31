using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetMQ;

namespace Analysis.Kernel.Protocol;

/// <summary>Messages as frames of ZeroMQ: who, a delimiter, the signature, then header, parent, metadata and content as JSON.</summary>
internal sealed class WireFormat(MessageSigner signer)
{
    internal const string ProtocolVersion = "5.3";

    private const int Signature = 1;
    private const int Header = 2;
    private const int Metadata = 4;
    private const int Content = 5;

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512, AllowDuplicateProperties = false };

    private readonly string _session = Guid.NewGuid().ToString();

    /// <summary>Reads a message.</summary>
    /// <exception cref="FormatException">It is not a message of the protocol, or its signature is wrong.</exception>
    internal Message Read(NetMQMessage frames)
    {
        var all = frames.Select(frame => frame.ToByteArray()).ToList();
        var delimiter = all.FindIndex(frame => frame.AsSpan().SequenceEqual(Delimiter));
        if (delimiter < 0)
            throw new FormatException("it has no delimiter");
        var parts = all[delimiter..];
        if (parts.Count <= Content)
            throw new FormatException($"it has {parts.Count} frames behind the identities where {Content + 1} are needed");
        if (!signer.IsSigned(parts[Header..(Content + 1)], parts[Signature]))
            throw new FormatException("its signature is wrong");
        var message = new Message
        {
            Identities = all[..delimiter],
            Header = Parse(parts[Header], "header"),
            Metadata = Parse(parts[Metadata], "metadata"),
            Content = Parse(parts[Content], "content"),
        };
        return message.Type.Length > 0 ? message : throw new FormatException("its header has no msg_type");
    }

    /// <summary>The frames of a message, <paramref name="parent"/> being the header of the request.</summary>
    internal NetMQMessage Write(IEnumerable<byte[]> identities, string type, JsonObject? parent, JsonObject content)
    {
        byte[][] parts = [Bytes(NewHeader(type)), Bytes(parent ?? []), "{}"u8.ToArray(), Bytes(content)];
        byte[][] frames = [.. identities, Delimiter, Encoding.ASCII.GetBytes(signer.Sign(parts)), .. parts];
        return new NetMQMessage(frames.Select(frame => new NetMQFrame(frame)));
    }

    private JsonObject NewHeader(string type) =>
        new()
        {
            ["msg_id"] = Guid.NewGuid().ToString(),
            ["session"] = _session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = ProtocolVersion,
        };

    private static byte[] Bytes(JsonObject map) => JsonSerializer.SerializeToUtf8Bytes(map, Plain);

    private static JsonObject Parse(byte[] json, string what)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: Deep) as JsonObject
                ?? throw new FormatException($"its {what} is not a JSON object");
        }
        catch (JsonException error)
        {
            throw new FormatException($"its {what} is not JSON: {error.Message}", error);
        }
    }
}

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
    public bool Flag(string name, bool otherwise) =>
        Content[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : otherwise;

    internal static string? Text(JsonObject map, string name) =>
        map[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

/// <summary>Signs messages with HMAC-SHA256, so that only the holder of the key can run code here.</summary>
internal sealed class MessageSigner(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    internal string Sign(IEnumerable<byte[]> parts)
    {
        if (_key.Length == 0)
            return "";
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var part in parts)
            hash.AppendData(part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal bool IsSigned(IEnumerable<byte[]> parts, byte[] signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(parts)), signature);
}
