using System.IO.Compression;
using System.Text;

namespace Analysis.Publishers;

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
