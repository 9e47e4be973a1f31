using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetMQ;

namespace Analysis.Kernel;

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

    private JsonObject NewHeader(string type) => new()
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
            return JsonNode.Parse(json, documentOptions: Deep) as JsonObject ?? throw new FormatException($"its {what} is not a JSON object");
        }
        catch (JsonException error)
        {
            throw new FormatException($"its {what} is not JSON: {error.Message}", error);
        }
    }
}
