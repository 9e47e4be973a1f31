using System.IO.Compression;
using Analysis.Data;
using Analysis.Import.Files;

namespace Analysis.Import.Tests;

public sealed partial class WorkbookReadingTests
{
    [Fact]
    public void Elements_nested_a_hundred_thousand_deep_are_read_or_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000)) + string.Concat(Enumerable.Repeat("</x>", 100_000));
        Assert.NotNull(
            Record.Exception(() => Read(new WorkbookFile().Raw("S", $"<sheetData>{deep}</sheetData>").Hide("S"))) as DataException
                ?? (object)"read"
        );
    }

    // The checksum of the zip shows a changed byte in a stored entry.
    [Fact]
    public void A_byte_that_changed_in_a_zip_is_found()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("a.csv", CompressionLevel.NoCompression).Open();
            entry.Write("1000,2000"u8);
        }
        var content = bytes.ToArray();
        content[content.AsSpan().IndexOf("2000"u8)] = (byte)'9';
        Assert.Contains(
            "the checksum of 'a.csv' is another",
            Assert.ThrowsAny<DataException>(() => ZipContents.Open(SourceFile.Of("x.zip", content))).Message,
            StringComparison.Ordinal
        );
    }

    // No bytes make anything but a refusal in words, or the figures as they were.
    [Fact]
    public void A_workbook_that_was_cut_or_changed_anywhere_is_refused_or_read_as_it_was()
    {
        var whole = MilexBook.Of().Bytes();
        var figures = Shown(whole);
        for (var at = 0; at < 200; at++)
            Assert.IsType<DataException>(Record.Exception(() => Shown(whole[..(int)((long)whole.Length * at / 200)])), exactMatch: false);
        var random = new Random(20261125);
        for (var at = 0; at < 600; at++)
        {
            var changed = (byte[])whole.Clone();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            var thrown = Record.Exception(() => Assert.Equal(figures, Shown(changed)));
            Assert.True(thrown is null or DataException, thrown?.ToString());
        }
    }

    // Inside the parts, where no checksum shows it: any exception but a refusal is an error.
    [Fact]
    public void Parts_that_were_changed_anywhere_are_refused_or_read()
    {
        var whole = MilexBook.Of().Bytes();
        var random = new Random(7);
        foreach (
            var part in (string[])
                [
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels",
                    "_rels/.rels",
                    "[Content_Types].xml",
                    "xl/styles.xml",
                    "xl/sharedStrings.xml",
                    "xl/theme/theme1.xml",
                    "docProps/core.xml",
                    "xl/worksheets/sheet3.xml",
                ]
        )
            for (var at = 0; at < 60; at++)
            {
                var changed = Repacked(whole, part, xml => Damaged(xml, random));
                var thrown = Record.Exception(() =>
                    DownloadLayouts.Read(SourceFile.Of("x.xlsx", changed), new(Path.GetTempPath(), new() { Today = new(2026, 11, 25) }))
                );
                Assert.True(thrown is null or DataException, $"{part}: {thrown}");
            }
    }

    private static string Damaged(string xml, Random random)
    {
        var at = random.Next(xml.Length);
        return random.Next(4) switch
        {
            0 => xml[..at],
            1 => xml.Remove(at, 1),
            2 => xml.Insert(at, "<&\"'/>="[random.Next(7)].ToString()),
            _ => xml[..at] + (char)('!' + random.Next(90)) + xml[Math.Min(at + 1, xml.Length)..],
        };
    }

    private static List<string> Shown(byte[] workbook)
    {
        var file = Analysis.Import.Files.PackedFile.Content(SourceFile.Of("x.xlsx", workbook.Length == 0 ? [0] : workbook));
        return file.IsZip
            ?
            [
                .. Workbook
                    .Read(file)
                    .SelectMany(sheet =>
                        sheet.Rows.SelectMany(row =>
                            row.Cells.Select(cell => $"{sheet.Name} {row.Number} {cell.DisplayText} {cell.Colour}")
                        )
                    ),
            ]
            : throw new DataException([new("x", null, null, "no zip")]);
    }

    private static byte[] Repacked(byte[] workbook, string part, Func<string, string> change)
    {
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook)))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                var text = reader.ReadToEnd();
                WorkbookFile.Add(to, entry.FullName, entry.FullName == part ? change(text) : text);
            }
        return bytes.ToArray();
    }
}
