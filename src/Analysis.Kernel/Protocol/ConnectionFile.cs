using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analysis.Kernel.Protocol;

/// <summary>The file in which an editor gives a kernel the addresses to listen on and the key that signs messages.</summary>
public sealed record ConnectionFile
{
    /// <summary>The address to listen on, such as 127.0.0.1.</summary>
    [JsonPropertyName("ip")]
    public required string Address { get; init; }

    /// <summary>The transport; <c>tcp</c>.</summary>
    [JsonPropertyName("transport")]
    public string Transport { get; init; } = "tcp";

    /// <summary>The port for requests that wait for each other.</summary>
    [JsonPropertyName("shell_port")]
    public required int ShellPort { get; init; }

    /// <summary>The port for requests that must not wait: interrupt and shutdown.</summary>
    [JsonPropertyName("control_port")]
    public required int ControlPort { get; init; }

    /// <summary>The port on which outputs are published.</summary>
    [JsonPropertyName("iopub_port")]
    public required int IOPubPort { get; init; }

    /// <summary>The port on which a kernel would request input; this one never does.</summary>
    [JsonPropertyName("stdin_port")]
    public required int StdinPort { get; init; }

    /// <summary>The port that echoes, so that an editor sees that the kernel lives.</summary>
    [JsonPropertyName("hb_port")]
    public required int HeartbeatPort { get; init; }

    /// <summary>The key of the signatures; empty when messages are not signed.</summary>
    [JsonPropertyName("key")]
    public string Key { get; init; } = "";

    /// <summary>How messages are signed; <c>hmac-sha256</c>.</summary>
    [JsonPropertyName("signature_scheme")]
    public string SignatureScheme { get; init; } = "hmac-sha256";

    /// <summary>Reads a connection file.</summary>
    /// <exception cref="ArgumentException">There is no such file, or it requires what this kernel does not support.</exception>
    public static ConnectionFile Read(string path)
    {
        if (!File.Exists(path))
            throw new ArgumentException($"{path}: there is no such connection file; editors write one and name it.");
        ConnectionFile file;
        try
        {
            file = JsonSerializer.Deserialize<ConnectionFile>(File.ReadAllText(path)) ?? throw new JsonException("it is null");
        }
        catch (JsonException error)
        {
            throw new ArgumentException($"{path} is not a connection file of Jupyter: {error.Message}", error);
        }

        if (file.Transport != "tcp")
            throw new ArgumentException($"{path} requires the transport {file.Transport}; this kernel supports tcp only.");
        return file.SignatureScheme == "hmac-sha256"
            ? file
            : throw new ArgumentException($"{path} requires signatures by {file.SignatureScheme}; this kernel supports hmac-sha256 only.");
    }

    internal string Endpoint(int port) => FormattableString.Invariant($"tcp://{Address}:{port}");
}
