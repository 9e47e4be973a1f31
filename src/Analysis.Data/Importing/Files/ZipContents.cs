using System.Globalization;
using System.IO.Compression;

namespace Analysis.Data.Importing;

/// <summary>Opens zips and workbooks after a look at how much they unpack to.</summary>
internal static class ZipContents
{
    /// <summary>The most that a zip may unpack to.</summary>
    public const long MostUnpacked = 128L << 20;

    private const int MostEntries = 2000;

    /// <summary>The zip, which unpacks to a bounded size: the reader of an entry stops at the size that the zip states for it.</summary>
    /// <exception cref="DataException">It is damaged or unpacks to too much.</exception>
    public static ZipArchive Open(SourceFile file)
    {
        var zip = Damaged(file, () => new ZipArchive(new MemoryStream(file.Bytes, writable: false)));
        if (zip.Entries.Count > MostEntries)
            throw Refused(file, string.Create(CultureInfo.InvariantCulture, $"holds {zip.Entries.Count:N0} files, more than any publisher's; it is not read."));
        var unpacked = zip.Entries.Sum(entry => entry.Length);
        return unpacked <= MostUnpacked ? zip : throw Refused(file, string.Create(CultureInfo.InvariantCulture,
            $"unpacks to {unpacked:N0} bytes and at most {MostUnpacked:N0} are read; it is no publisher's table."));
    }

    /// <summary>An entry as a file of its own.</summary>
    /// <exception cref="DataException">It is damaged, empty or too large.</exception>
    public static SourceFile Unpack(SourceFile file, ZipArchiveEntry entry) => Damaged(file, () =>
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return SourceFile.Of($"{file.Name}/{entry.Name}", bytes.ToArray());
    });

    /// <summary>Reads out of a zip, and says in words that it is damaged.</summary>
    public static T Damaged<T>(SourceFile file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or System.Xml.XmlException or NotSupportedException)
        {
            throw Refused(file, $"is damaged or was cut short ({e.Message.TrimEnd('.')}); download it again.");
        }
    }

    private static DataException Refused(SourceFile file, string message) => new([new(file.Name, null, null, message)]);
}
