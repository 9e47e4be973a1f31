using System.IO.Compression;
using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damage to the zip of a workbook or of a download, and to the parts in it.</summary>
internal static class PackageKinds
{
    public static IReadOnlyList<DamageKind> All { get; } =
    [
        Bytes("zip-cut", (bytes, random) => bytes[..random.Next(bytes.Length / 10, bytes.Length - 30)]),
        Bytes("zip-cut-end", (bytes, _) => bytes[..^10]),
        Bytes("zip-bit-flip", Flip),
        Bytes("zip-bit-flip-stored", Flip, CompressionLevel.NoCompression),
        Bytes(
            "zip-byte-zero",
            (bytes, random) =>
            {
                var at = random.Next(bytes.Length / 20, bytes.Length * 9 / 10);
                bytes.AsSpan(at, 16).Clear();
                return bytes;
            }
        ),
        Bytes("zip-head-garbage", (bytes, _) => [1, 2, 3, .. bytes]),
        Bytes("zip-tail-garbage", (bytes, _) => [.. bytes, 1, 2, 3, 4]),
        Bytes("zip-twice", (bytes, _) => [.. bytes, .. bytes]),
        Bytes("zip-empty", (_, _) => []),
        Bytes("zip-text", (_, _) => "Please log in"u8.ToArray()),
        Bytes("zip-html", (_, _) => "<html><body>503</body></html>"u8.ToArray()),
        Bytes("zip-crlf", (bytes, _) => [.. bytes.SelectMany(one => one == 10 ? (byte[])[13, 10] : [one])]),
        Bytes("zip-seven-bit", (bytes, _) => [.. bytes.Select(one => (byte)(one & 0x7f))]),
        Bytes("zip-old-workbook", (bytes, _) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. bytes]),
        Bytes("zip-of-zip", Wrapped),
        Part("part-texts-gone", "xl/sharedStrings.xml", _ => null),
        Part("part-texts-empty", "xl/sharedStrings.xml", _ => "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"),
        Part(
            "part-texts-short",
            "xl/sharedStrings.xml",
            text => text.Remove(text.LastIndexOf("<si>", StringComparison.Ordinal)) + "</sst>"
        ),
        Part(
            "part-texts-one-gone",
            "xl/sharedStrings.xml",
            text =>
                text.Remove(
                    text.IndexOf("<si>", StringComparison.Ordinal),
                    text.IndexOf("</si>", StringComparison.Ordinal) + 5 - text.IndexOf("<si>", StringComparison.Ordinal)
                )
        ),
        Part("part-styles-gone", "xl/styles.xml", _ => null),
        Part("part-styles-other", "xl/styles.xml", text => text.Replace("indexed=\"12\"", "indexed=\"17\"", StringComparison.Ordinal)),
        Part(
            "part-colours-rgb",
            "xl/styles.xml",
            text =>
                text.Replace("indexed=\"12\"", "rgb=\"FF0000FF\"", StringComparison.Ordinal)
                    .Replace("indexed=\"10\"", "rgb=\"FFFF0000\"", StringComparison.Ordinal)
        ),
        Part("part-colours-gone", "xl/styles.xml", text => text.Replace("<color indexed=\"12\"/>", "", StringComparison.Ordinal)),
        Part("part-links-gone", "xl/_rels/workbook.xml.rels", _ => null),
        Part(
            "part-links-broken",
            "xl/_rels/workbook.xml.rels",
            text => text.Replace("sheet2.xml", "sheet99.xml", StringComparison.Ordinal)
        ),
        Part(
            "part-links-outside",
            "xl/_rels/workbook.xml.rels",
            text => text.Replace("worksheets/sheet2.xml", "../../../etc/passwd", StringComparison.Ordinal)
        ),
        Part(
            "part-links-swapped",
            "xl/_rels/workbook.xml.rels",
            text =>
                text.Replace("sheet1.xml", "sheet0.xml", StringComparison.Ordinal)
                    .Replace("sheet2.xml", "sheet1.xml", StringComparison.Ordinal)
                    .Replace("sheet0.xml", "sheet2.xml", StringComparison.Ordinal)
        ),
        Part("part-book-gone", "xl/workbook.xml", _ => null),
        Part("part-book-cut", "xl/workbook.xml", text => text[..(text.Length / 2)]),
        Part("part-types-gone", "[Content_Types].xml", _ => null),
        Part("part-properties-gone", "docProps/core.xml", _ => null),
        Part("part-properties-cut", "docProps/core.xml", text => text[..(text.Length / 2)]),
        Part(
            "part-1904",
            "xl/workbook.xml",
            text => text.Replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>", StringComparison.Ordinal)
        ),
        Part(
            "part-formula-manual",
            "xl/workbook.xml",
            text => text.Replace("</sheets>", "</sheets><calcPr calcMode=\"manual\" fullCalcOnLoad=\"1\"/>", StringComparison.Ordinal)
        ),
        SheetPart("sheet-xml-cut", (text, random) => text[..random.Next(text.Length / 2, text.Length - 5)]),
        SheetPart("sheet-xml-gone", (_, _) => null),
        SheetPart(
            "sheet-xml-doctype",
            (text, _) => text.Replace("<worksheet", "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet", StringComparison.Ordinal)
        ),
        SheetPart(
            "sheet-xml-prefix",
            (text, _) =>
                text.Replace("<worksheet xmlns=", "<x:worksheet xmlns:x=", StringComparison.Ordinal)
                    .Replace("</worksheet>", "</x:worksheet>", StringComparison.Ordinal)
                    .Replace("<sheetData>", "<x:sheetData>", StringComparison.Ordinal)
                    .Replace("</sheetData>", "</x:sheetData>", StringComparison.Ordinal)
                    .Replace("<row", "<x:row", StringComparison.Ordinal)
                    .Replace("</row>", "</x:row>", StringComparison.Ordinal)
                    .Replace("<c ", "<x:c ", StringComparison.Ordinal)
                    .Replace("</c>", "</x:c>", StringComparison.Ordinal)
                    .Replace("<v>", "<x:v>", StringComparison.Ordinal)
                    .Replace("</v>", "</x:v>", StringComparison.Ordinal)
                    .Replace("<f>", "<x:f>", StringComparison.Ordinal)
                    .Replace("</f>", "</x:f>", StringComparison.Ordinal)
                    .Replace("<is>", "<x:is>", StringComparison.Ordinal)
                    .Replace("</is>", "</x:is>", StringComparison.Ordinal)
                    .Replace("<t ", "<x:t ", StringComparison.Ordinal)
                    .Replace("</t>", "</x:t>", StringComparison.Ordinal)
        ),
        SheetPart(
            "sheet-xml-empty",
            (_, _) => "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>"
        ),
        SheetPart("sheet-xml-places-gone", (text, _) => System.Text.RegularExpressions.Regex.Replace(text, " r=\"[A-Z]+[0-9]+\"", "")),
        SheetPart(
            "sheet-xml-row-numbers-gone",
            (text, _) => System.Text.RegularExpressions.Regex.Replace(text, "<row r=\"[0-9]+\"", "<row")
        ),
        SheetPart("sheet-xml-other-element", (text, _) => text.Replace("sheetData", "sheetDatum", StringComparison.Ordinal)),
        SheetPart("sheet-xml-comment", (text, _) => text.Replace("<sheetData>", "<!-- x --><sheetData>", StringComparison.Ordinal)),
        SheetPart(
            "sheet-xml-row-hidden",
            (text, random) => text.Replace("<row r=\"15\"", "<row r=\"15\" hidden=\"1\"", StringComparison.Ordinal)
        ),
        SheetPart("sheet-xml-utf16", (text, _) => text.Replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"", StringComparison.Ordinal)),
        DamageKind.OfBook("colours-all-rgb", Rgb),
        DamageKind.OfBook("colour-lost", ColourLost),
    ];

    private static DamageKind Bytes(
        string name,
        Func<byte[], Random, byte[]> change,
        CompressionLevel packing = CompressionLevel.Fastest
    ) =>
        new(
            name,
            (file, random) =>
            {
                if (file is not (BookFile or WrappedFile))
                    return null;
                if (file is BookFile book)
                    book.Packing = packing;
                return new(change(file.Bytes(), random), name);
            }
        );

    private static byte[] Flip(byte[] bytes, Random random)
    {
        bytes[random.Next(bytes.Length / 20, bytes.Length * 9 / 10)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Wrapped(byte[] bytes, Random random)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("inside.xlsx").Open();
            entry.Write(bytes);
        }
        return packed.ToArray();
    }

    private static DamageKind Part(string name, string part, Func<string, string?> change) =>
        DamageKind.OfBook(
            name,
            (book, _) =>
            {
                book.Changes[part] = change;
                return part;
            }
        );

    private static DamageKind SheetPart(string name, Func<string, Random, string?> change) =>
        DamageKind.OfBook(
            name,
            (book, random) =>
            {
                var sheets = Enumerable.Range(0, book.Sheets.Count).Where(i => book.Sheets[i].Blocks.Count > 0).ToList();
                // The first and the last year of a workbook of a sheet a year are the publisher's choice.
                var at = sheets.Count > 15 ? sheets[random.Next(1, sheets.Count - 1)] : sheets[random.Next(sheets.Count)];
                var seed = random.Next();
                book.Changes[BookFile.Part(at)] = text => change(text, new Random(seed));
                return book.Sheets[at].Name;
            }
        );

    // The same two colours, written the other way.
    private static string? Rgb(BookFile book, Random random) =>
        Restyle(book, cell => cell.Style is 1 or 2 ? cell with { Style = cell.Style + 2 } : cell);

    private static string? ColourLost(BookFile book, Random random) =>
        Restyle(book, cell => cell.Style > 0 && random.Next(50) == 0 ? cell with { Style = 0 } : cell);

    private static string? Restyle(BookFile book, Func<BookCell, BookCell> change)
    {
        var changed = 0;
        foreach (var sheet in book.Sheets)
            for (var i = 0; i < sheet.Rows.Count; i++)
                if (sheet.Rows[i].Cells.Any(cell => cell.Style > 0))
                {
                    sheet.Rows[i] = new(sheet.Rows[i].Number, [.. sheet.Rows[i].Cells.Select(change)]);
                    changed++;
                }
        return changed > 0 ? $"{changed} rows" : null;
    }
}
