using System.IO.Compression;
using Analysis.Data;
using Analysis.Import.WorldBank;

namespace Analysis.Import.Files;

/// <summary>Unpacks a download that is packed in gzip or alone in a zip, as large tables often are.</summary>
internal static class PackedFile
{
    /// <summary>A zip in a zip is a download that was packed once more; deeper ones are not read.</summary>
    private const int MostLevels = 2;

    /// <summary>The file that is packed, or the file itself where it is a workbook or not packed.</summary>
    /// <exception cref="DataException">It is damaged, holds several files, or is packed too deep.</exception>
    public static SourceFile Content(SourceFile file)
    {
        var content = file;
        for (var level = 0; Inner(content) is { } inner; level++)
            content = level < MostLevels ? inner : throw file.Refused("is packed more than twice; unpack it and import the table in it.");
        return content;
    }

    private static SourceFile? Inner(SourceFile file)
    {
        if (file.IsGzip)
            return Gzip(file);
        if (!file.IsZip)
            return null;
        using var zip = ZipContents.Open(file);
        return zip.GetEntry("xl/workbook.xml") is not null ? null : ZipContents.Unpack(file, Only(file, zip));
    }

    private static ZipArchiveEntry Only(SourceFile file, ZipArchive zip)
    {
        if (OfOffice(zip) is { } other)
            throw file.Refused(other);
        // Folders, and what file managers add beside the files.
        List<ZipArchiveEntry> files =
        [
            .. zip.Entries.Where(entry =>
                entry.Name.Length > 0 && entry.Name[0] != '.' && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
            ),
        ];
        if (files is [var only])
            return only;
        if (
            WorldBankCsv.Entry(zip) is { } table
            && files.TrueForAll(entry => entry == table || entry.Name.StartsWith("Metadata_", StringComparison.Ordinal))
        )
            return table;
        var names = string.Join(", ", files.Take(8).Select(entry => $"'{entry.FullName.Shorten()}'"));
        throw file.Refused(
            files.Count == 0
                ? "is a zip without any file; download it again."
                : $"is a zip of {files.Count} files ({names}{(files.Count > 8 ? ", …" : "")}); unpack it and import the table "
                    + $"that you need."
        );
    }

    private static string? OfOffice(ZipArchive zip)
    {
        bool Has(string name) => zip.GetEntry(name) is not null;
        return Has("xl/workbook.bin") ? "is a binary workbook (.xlsb); save it as .xlsx."
            : Has("content.xml") && Has("META-INF/manifest.xml")
                ? "is an OpenDocument file (.ods); save it as .xlsx, or download the publisher's workbook again."
            : Has("word/document.xml") || Has("ppt/presentation.xml")
                ? "is a document or a presentation of an office program and not a workbook; download the table itself."
            : Has("[Content_Types].xml")
                ? "has the parts of a workbook without its list of sheets (xl/workbook.xml), so it is damaged or no workbook; "
                    + "download it again."
            : null;
    }

    private static SourceFile Gzip(SourceFile file) =>
        ZipContents.Damaged(
            file,
            () =>
            {
                using var packed = new GZipStream(new MemoryStream(file.Bytes, writable: false), CompressionMode.Decompress);
                using var bytes = new MemoryStream();
                var buffer = new byte[1 << 16];
                for (var read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
                {
                    if (bytes.Length > SourceFile.MostBytes)
                        throw file.Refused("unpacks to more than any publisher's table; it is not read.");
                    bytes.Write(buffer, 0, read);
                }
                CheckEnd(file.Bytes, bytes);
                return SourceFile.Of(
                    $"{file.Name}/{(file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file.Name[..^3] : file.Name)}",
                    bytes.ToArray()
                );
            }
        );

    // A truncated file gives the part before the cut without an error; its last eight bytes are checksum and length.
    private static void CheckEnd(byte[] packed, MemoryStream unpacked)
    {
        unpacked.Position = 0;
        var (sum, length) = Crc32.Of(unpacked);
        if (
            packed.Length < 18
            || BitConverter.ToUInt32(packed, packed.Length - 8) != sum
            || BitConverter.ToUInt32(packed, packed.Length - 4) != (uint)length
        )
            throw new InvalidDataException("the checksum of what is packed is another");
    }
}
