using System.IO.Compression;
using System.Text;
using Analysis.Import.Files;

namespace Analysis.Import.Tests;

/// <summary>Files that are large, damaged or something else: imported or refused in words, with little memory and time.</summary>
public sealed class HardFileTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Refused(string path) => _folder.Refused(path).Single().ToString();

    [Fact]
    public void A_file_of_2_GB_is_refused_unread()
    {
        var path = _folder.Put("large.csv", "x");
        using (var file = new FileStream(path, FileMode.Open))
            file.SetLength(2L << 30);
        Assert.Contains("has 2,147,483,648 bytes and at most 67,108,864 are read", Refused(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_with_a_million_empty_rows_is_read()
    {
        var rows = new StringBuilder("<row r=\"1\"><c r=\"XFD1\" s=\"0\"/></row>");
        for (var i = 2; i < 1_000_000; i++)
            rows.Append("<row r=\"").Append(i).Append("\" spans=\"1:3\"><c r=\"A").Append(i).Append("\" s=\"0\"/></row>");
        rows.Append("<row r=\"1048576\"><c r=\"A1048576\"><v>7</v></c></row>");
        var workbook = Workbook("Many", $"<worksheet><sheetData>{rows}</sheetData></worksheet>");
        Assert.Contains("is a workbook with the sheets 'Many'", Refused(_folder.Put("x.xlsx", workbook)), StringComparison.Ordinal);
        Assert.Equal([(1048576, 7d)], Reading.Data(workbook));
    }

    [Fact]
    public void A_workbook_with_too_many_cells_is_refused()
    {
        var row = $"<row>{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 200))}</row>";
        Assert.Contains(
            "more than 2,000,000 cells",
            Refused(
                _folder.Put(
                    "x.xlsx",
                    Workbook("Many", $"<worksheet><sheetData>{string.Concat(Enumerable.Repeat(row, 10_001))}</sheetData></worksheet>")
                )
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_CSV_with_a_field_of_10_MB_is_refused_with_its_row()
    {
        var field = new string('x', 10 << 20);
        var register = Registers.Deliveries([
            Registers.AsShipped[0],
            Registers.AsShipped[1].Replace("F-35A", field, StringComparison.Ordinal),
        ]);
        Assert.StartsWith(
            "x.csv, row 14: a cell has 10,485,760 characters",
            Refused(_folder.Put("x.csv", register)),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "x.csv, row 14: has a cell that begins with a quote which is not closed",
            Refused(_folder.Put("x.csv", register.Replace(field, "\"" + field, StringComparison.Ordinal))),
            StringComparison.Ordinal
        );
    }

    // Sixty megabytes that are cheap to write and dear to hold.
    [Theory]
    [InlineData(",", "a line has more than 1,000 cells")]
    [InlineData("1\n", "there are more than 1,000,000 rows")]
    [InlineData("\"\n", "has a quote inside a cell that is not quoted, or one that is never closed")]
    public void A_file_full_of_almost_nothing_is_refused(string sign, string says)
    {
        var path = _folder.Put(
            "x.csv",
            "\"Data Source\",\"World Development Indicators\",\n" + string.Concat(Enumerable.Repeat(sign, (60 << 20) / sign.Length))
        );
        Assert.Contains(says, Refused(path), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_of_60_MB_is_refused() =>
        Assert.Contains(
            "at most 16,777,216 of JSON are read",
            Refused(_folder.Put("x.json", "{\"class\":\"dataset\",\"value\":[" + string.Concat(Enumerable.Repeat("0,", 30 << 20)) + "0]}")),
            StringComparison.Ordinal
        );

    [Fact]
    public void NUL_bytes_are_refused_with_their_row() =>
        Assert.StartsWith(
            "x.csv, row 14: holds NUL characters",
            Refused(
                _folder.Put(
                    "x.csv",
                    Registers
                        .Deliveries(Registers.AsShipped)
                        .Replace(
                            "101,United States,Poland,F-35A,FGA aircraft,Aircraft,2018,No,1,No,2021",
                            "101,United\0States,",
                            StringComparison.Ordinal
                        )
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void UTF_16_without_its_mark_is_refused() =>
        Assert.Contains(
            "holds NUL characters",
            Refused(_folder.Put("x.csv", Encoding.Unicode.GetBytes(Registers.Deliveries(Registers.AsShipped)))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n\n  <!DOCTYPE html><html>", "is a web page or XML and not the download itself")]
    [InlineData("name,value\nx,1\n", "is not recognised by its content; what is read: SIPRI trade register")]
    [InlineData("{\"error\":[{\"status\":400}]}", "is Eurostat's message that the address was not understood")]
    [InlineData("PK\x3\x4 and no more", "is damaged or was truncated")]
    public void A_text_that_is_not_a_table_is_refused_with_a_message(string content, string says) =>
        Assert.Contains(says, Refused(_folder.Put("x", Encoding.Latin1.GetBytes(content))), StringComparison.Ordinal);

    [Fact]
    public void A_workbook_of_before_2007_is_refused() =>
        Assert.Contains(
            "save it as .xlsx",
            Refused(_folder.Put("x.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_workbook_that_was_cut_short_is_refused()
    {
        var whole = new WorkbookFile().Sheet("Table 1", (1, "A", ["x"])).Bytes();
        Assert.All(
            [whole.Length / 4, whole.Length / 2, whole.Length - 30],
            length =>
                Assert.Contains("is damaged or was truncated", Refused(_folder.Put("x.xlsx", whole[..length])), StringComparison.Ordinal)
        );
    }

    // 300 MB of zeros take 300 kB.
    [Fact]
    public void A_zip_bomb_is_refused_unpacked()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("xl/workbook.xml").Open();
            for (var i = 0; i < 300; i++)
                entry.Write(new byte[1 << 20]);
        }
        Assert.Contains(
            "unpacks to 314,572,800 bytes and at most 134,217,728 are read",
            Refused(_folder.Put("x.xlsx", bytes.ToArray())),
            StringComparison.Ordinal
        );
    }

    // The size that a zip states for an entry is what the reader stops at.
    [Fact]
    public void A_zip_that_states_a_smaller_size_than_it_has_unpacks_no_further()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            WorkbookFile.Add(zip, "API_x.csv", new string(' ', 50_000_000));
        var content = bytes.ToArray();
        var stated = BitConverter.GetBytes(50_000_000);
        for (var at = content.AsSpan().IndexOf(stated); at >= 0; at = content.AsSpan().IndexOf(stated))
            BitConverter.GetBytes(1000).CopyTo(content, at);
        var before = GC.GetTotalAllocatedBytes();
        Assert.NotEqual("", Refused(_folder.Put("x.zip", content)));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 20 << 20);
    }

    [Fact]
    public void Entities_of_XML_are_not_expanded() =>
        Assert.Contains(
            "is damaged and cannot be read as a workbook",
            Refused(
                _folder.Put(
                    "x.xlsx",
                    Workbook(
                        "Many",
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><sheetData><row "
                            + "r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"
                    )
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Merged_cells_and_formulas_show_what_the_sheet_shows()
    {
        var sheet =
            "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" t=\"str\"><f>A1</f><v>kept</v></c><c "
            + "r=\"C2\"><f>1+1</f><v>2</v></c><c r=\"E2\" t=\"b\"><v>1</v></c></row></sheetData><mergeCells "
            + "count=\"1\"><mergeCell ref=\"B2:B9\"/></mergeCells></worksheet>";
        var row = Reading.Read(Workbook("x", sheet)).Single().Rows.Single();
        Assert.Equal(["", "kept", "2", "", "TRUE"], row.Cells.Select(cell => cell.DisplayText));
    }

    // As the parts are, so that they can be anything.
    private static byte[] Workbook(string name, string sheet)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            WorkbookFile.Add(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
                    + "PartName=\"/xl/workbook.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override "
                    + "PartName=\"/xl/worksheets/s.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
            );
            WorkbookFile.Add(
                zip,
                "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
                    + $"Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            );
            WorkbookFile.Add(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"{name}\" sheetId=\"1\" "
                    + $"r:id=\"a\"/></sheets></workbook>"
            );
            WorkbookFile.Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
                    + $"Type=\"{Office}/worksheet\" Target=\"/xl/worksheets/s.xml\"/></Relationships>"
            );
            WorkbookFile.Add(
                zip,
                "xl/worksheets/s.xml",
                sheet.Replace("<worksheet>", $"<worksheet xmlns=\"{Main}\">", StringComparison.Ordinal)
            );
        }
        return bytes.ToArray();
    }

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static class Reading
    {
        public static IReadOnlyList<Sheet> Read(byte[] workbook) => Analysis.Import.Files.Workbook.Read(SourceFile.Of("x.xlsx", workbook));

        public static IEnumerable<(int, double)> Data(byte[] workbook) =>
            Read(workbook).Single().Rows.Select(row => (row.Number, row[0].Number ?? 0));
    }
}
