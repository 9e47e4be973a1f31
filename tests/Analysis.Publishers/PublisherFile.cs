using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Analysis.Publishers;

/// <summary>A file in the shape of a publisher's download, still in parts, so that one part can be changed before it is written.</summary>
public abstract class PublisherFile(string name)
{
    /// <summary>The name of the file.</summary>
    public string Name { get; } = name;

    /// <summary>The bytes of the file as it is now.</summary>
    public abstract byte[] Bytes();

    /// <summary>A copy that can be changed by itself.</summary>
    public abstract PublisherFile Copy();
}

/// <summary>A response in JSON.</summary>
public sealed class JsonAnswer(string name, JsonNode root) : PublisherFile(name)
{
    /// <summary>The outermost object or list.</summary>
    public JsonNode Root { get; set; } = root;

    /// <inheritdoc/>
    public override byte[] Bytes() => Encoding.UTF8.GetBytes(Root.ToJsonString());

    /// <inheritdoc/>
    public override PublisherFile Copy() => new JsonAnswer(Name, Root.DeepClone());
}

/// <summary>A text in a zip, beside other texts.</summary>
public sealed class WrappedFile(string name, DelimitedFile content, IReadOnlyList<(string Name, string Text)> beside) : PublisherFile(name)
{
    /// <summary>The file that is wrapped.</summary>
    public DelimitedFile Content { get; } = content;

    /// <inheritdoc/>
    public override byte[] Bytes() => Zip(Content.Bytes());

    /// <summary>The zip with other bytes in the place of the file.</summary>
    public byte[] Zip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (other, text) in beside)
                ZipEntries.Add(zip, other, Encoding.UTF8.GetBytes(text), CompressionLevel.Fastest);
            ZipEntries.Add(zip, Content.Name, content, CompressionLevel.Fastest);
        }
        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public override PublisherFile Copy() => new WrappedFile(Name, (DelimitedFile)Content.Copy(), beside);
}

/// <summary>Writes entries of zips that are the same whenever they are written.</summary>
internal static class ZipEntries
{
    private static readonly DateTimeOffset Day = new(2026, 7, 9, 0, 0, 0, TimeSpan.Zero);

    public static void Add(ZipArchive zip, string name, byte[] content, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = Day;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
