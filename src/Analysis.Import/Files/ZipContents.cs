using System.Globalization;
using System.IO.Compression;
using Analysis.Data;

namespace Analysis.Import.Files;

/// <summary>Opens zips and workbooks after a look at what they unpack to.</summary>
internal static class ZipContents
{
    /// <summary>The most that a zip may unpack to.</summary>
    public const long MostUnpacked = 128L << 20;

    private const int MostEntries = 2000;

    /// <summary>
    /// The zip, which unpacks to a bounded size, whose entries have different names, and whose contents have the checksums that the zip
    /// states.
    /// </summary>
    /// <exception cref="DataException">It is damaged, needs a password or unpacks to too much.</exception>
    public static ZipArchive Open(SourceFile file)
    {
        var zip = Damaged(file, () => new ZipArchive(new MemoryStream(file.Bytes, writable: false)));
        if (Damaged(file, () => zip.Entries.Count) is var count and > MostEntries)
            throw file.Refused(
                string.Create(CultureInfo.InvariantCulture, $"holds {count:N0} files, more than any publisher's; it is not read.")
            );
        CheckSize(file, zip);
        if (zip.Entries.FirstOrDefault(entry => entry.IsEncrypted) is { } locked)
            throw file.Refused(
                $"is protected with a password ({locked.FullName.Shorten(100)}); remove the protection, or download the file again."
            );
        if (
            zip.Entries.GroupBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(name => name.Count() > 1) is
            { } twice
        )
            throw file.Refused(
                $"holds '{twice.First().FullName.Shorten(100)}' twice, so which one counts is not known; download it again."
            );
        foreach (var entry in zip.Entries)
            Damaged(file, () => CheckSum(entry));
        return zip;
    }

    /// <summary>An entry as a file of its own.</summary>
    /// <exception cref="DataException">It is damaged, empty or too large.</exception>
    public static SourceFile Unpack(SourceFile file, ZipArchiveEntry entry) =>
        Damaged(
            file,
            () =>
            {
                using var content = entry.Open();
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                return SourceFile.Of($"{file.Name}/{entry.Name}", bytes.ToArray());
            }
        );

    /// <summary>Reads from a zip, and reports where it is damaged.</summary>
    public static T Damaged<T>(SourceFile file, Func<T> read)
    {
        try
        {
            return read();
        }
        // Zips in memory throw more than the documented exceptions where lengths and offsets in them are nonsense.
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or IOException
                        or NotSupportedException
                        or ArgumentException
                        or OverflowException
                        or InvalidOperationException
            )
        {
            throw file.Refused($"is damaged or was truncated ({e.Message.TrimEnd('.').ReplaceLineEndings(" ")}); download it again.");
        }
    }

    private static void CheckSize(SourceFile file, ZipArchive zip)
    {
        var unpacked = zip.Entries.Aggregate(
            0L,
            (sum, entry) => entry.Length > MostUnpacked ? long.MaxValue / 4 : Math.Min(sum + entry.Length, long.MaxValue / 4)
        );
        if (unpacked > MostUnpacked)
            throw file.Refused(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"unpacks to {Stated(zip):N0} bytes and at most {MostUnpacked:N0} are read; it is not a table of a publisher."
                )
            );
    }

    // The reader of an entry stops at the size that the zip states for it, and compares no checksum.
    private static bool CheckSum(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var (sum, length) = Crc32.Of(content);
        if (length != entry.Length || sum != entry.Crc32)
            throw new InvalidDataException($"the checksum of '{entry.FullName.Shorten(100)}' is another");
        return true;
    }

    private static decimal Stated(ZipArchive zip) => zip.Entries.Sum(entry => (decimal)entry.Length);
}

/// <summary>The checksum of zip and gzip (CRC-32, ISO 3309).</summary>
internal static class Crc32
{
    private static readonly uint[] Table =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(value =>
                Enumerable.Range(0, 8).Aggregate((uint)value, (sum, _) => (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1)
            ),
    ];

    /// <summary>The checksum and the length of what a stream still holds.</summary>
    public static (uint Sum, long Length) Of(Stream content)
    {
        var (buffer, sum, length) = (new byte[1 << 16], uint.MaxValue, 0L);
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            length += read;
            foreach (var value in buffer.AsSpan(0, read))
                sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        }
        return (~sum, length);
    }
}
