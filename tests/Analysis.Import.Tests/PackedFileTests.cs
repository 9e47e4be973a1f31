using System.IO.Compression;
using System.Text;
using Analysis.Data;
using Analysis.Import.Files;

namespace Analysis.Import.Tests;

/// <summary>Downloads in gzip and in zips: read where one table is in them, refused in words otherwise.</summary>
public sealed class PackedFileTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true))
            packed.Write(content);
        return bytes.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    private string Refused(byte[] content) => _folder.Refused(_folder.Put("x.gz", content)).Single().ToString();

    [Fact]
    public void A_workbook_is_read_out_of_gzip_and_out_of_a_zip()
    {
        var book = NatoBook.Of2026().Bytes();
        Assert.Equal("2026", _folder.Import(_folder.Put("nato.xlsx.gz", Gzip(book))).Edition);
        var rows = _folder.Rows("nato-defence-expenditure", "2026");
        Assert.False(_folder.Read(_folder.Put("nato.xlsx", book)).Reports.Single().Tables.Single().Rows != rows.Length);
        Assert.Equal(
            "2026",
            _folder.Read(_folder.Put("nato.zip", Zip(("nato.xlsx", book), ("__MACOSX/._nato.xlsx", [1])))).Reports.Single().Edition
        );
        Assert.Equal("2026", _folder.Read(_folder.Put("nato.zip", Zip(("folder/nato.xlsx.gz", Gzip(book))))).Reports.Single().Edition);
    }

    [Fact]
    public void A_CSV_is_unpacked_and_named_by_both_names() =>
        Assert.Equal(
            ("x.csv.gz/x.csv", "a,b\n1,2\n"),
            PackedFile.Content(SourceFile.Of("x.csv.gz", Gzip("a,b\n1,2\n"u8.ToArray()))) is var file ? (file.Name, file.Text) : default
        );

    [Fact]
    public void Several_files_in_a_zip_are_named() =>
        Assert.Contains(
            "is a zip of 2 files ('a.csv', 'b.csv'); unpack it and import the table that you need",
            Refused(Zip(("a.csv", [65]), ("b.csv", [65]))),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_packed_too_deep_or_holds_nothing_is_refused()
    {
        Assert.Contains("is packed more than twice", Refused(Gzip(Gzip(Gzip([65])))), StringComparison.Ordinal);
        Assert.Contains("is a zip without any file", Refused(Zip()), StringComparison.Ordinal);
        Assert.Contains("is empty", Refused(Gzip([])), StringComparison.Ordinal);
        Assert.Contains("unpacks to more than any publisher's table", Refused(Gzip(new byte[80 << 20])), StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_that_was_cut_or_changed_anywhere_is_refused()
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(number => $"{number},{number * number}\n")));
        var whole = Gzip(content);
        for (var length = 3; length < whole.Length; length += Math.Max(1, whole.Length / 100))
            Assert.IsType<DataException>(
                Record.Exception(() => PackedFile.Content(SourceFile.Of("x.csv.gz", whole[..length]))),
                exactMatch: false
            );
        for (var at = 10; at < whole.Length; at += Math.Max(1, whole.Length / 200))
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 4;
            var thrown = Record.Exception(() => Assert.Equal(content, PackedFile.Content(SourceFile.Of("x.csv.gz", changed)).Bytes));
            Assert.True(thrown is null or DataException, thrown?.ToString());
        }
    }

    public static TheoryData<string[], string> Others =>
        new()
        {
            { ["xl/workbook.bin", "[Content_Types].xml"], "is a binary workbook (.xlsb); save it as .xlsx" },
            { ["content.xml", "META-INF/manifest.xml", "mimetype"], "is an OpenDocument file (.ods); save it as .xlsx" },
            { ["word/document.xml", "[Content_Types].xml"], "is a document or a presentation" },
            { ["[Content_Types].xml", "xl/styles.xml"], "without its list of sheets" },
        };

    [Theory]
    [MemberData(nameof(Others))]
    public void Other_files_of_office_programs_are_named_with_the_remedy(string[] entries, string says) =>
        Assert.Contains(says, Refused(Zip([.. entries.Select(name => (name, (byte[])[65]))])), StringComparison.Ordinal);

    [Fact]
    public void A_workbook_with_a_password_is_named() =>
        Assert.Contains(
            "is a workbook with a password",
            Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Two_entries_of_one_name_are_refused() =>
        Assert.Contains(
            "holds 'a.csv' twice",
            Refused(Zip(("a.csv", [65]), ("A.csv", [66])))[..].Replace("A.csv", "a.csv", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
}
