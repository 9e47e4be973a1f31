using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Analysis.Publishers;

/// <summary>A workbook (.xlsx) in parts.</summary>
public sealed class BookFile(string name) : PublisherFile(name)
{
    /// <summary>The fonts of the styles: black, blue (12), red (10), and the same two in rgb.</summary>
    private const string Styles = """
        <?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="5"><font><sz val="10"/></font><font><sz val="10"/><color indexed="12"/></font><font><sz val="10"/><color indexed="10"/></font><font><sz val="10"/><color rgb="FF0000FF"/></font><font><sz val="10"/><color rgb="FFFF0000"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf fontId="4"/></cellXfs></styleSheet>
        """;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The sheets.</summary>
    public List<BookSheet> Sheets { get; private init; } = [];

    /// <summary>The texts that cells share; a text that is not in it is written into its cell.</summary>
    public BookTexts Texts { get; private init; } = new();

    /// <summary>The day the workbook was made.</summary>
    public string Made { get; set; } = "2026-07-09";

    /// <summary>Whether the workbook counts its days from 1904.</summary>
    public string Properties { get; set; } = "<workbookPr/>";

    /// <summary>How hard the parts are packed.</summary>
    public CompressionLevel Packing { get; set; } = CompressionLevel.NoCompression;

    /// <summary>Parts that are written otherwise: the new text by name; null for a part that is left out.</summary>
    public Dictionary<string, Func<string, string?>> Changes { get; private init; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (part, text) in Parts())
                if ((Changes.TryGetValue(part, out var change) ? change(text()) : text()) is { } content)
                    ZipEntries.Add(zip, part, Encoding.UTF8.GetBytes(content), Packing);
        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public override PublisherFile Copy() =>
        new BookFile(Name)
        {
            Sheets = [.. Sheets.Select(sheet => sheet.Copy())],
            Texts = Texts,
            Made = Made,
            Properties = Properties,
            Packing = Packing,
            Changes = new(Changes, StringComparer.Ordinal),
        };

    private IEnumerable<(string Name, Func<string> Text)> Parts()
    {
        yield return ("[Content_Types].xml", Types);
        yield return (
            "_rels/.rels",
            () =>
                $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" "
                + $"Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" "
                + $"Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
                + $"Target=\"docProps/core.xml\"/></Relationships>"
        );
        yield return ("xl/workbook.xml", Book);
        yield return ("xl/_rels/workbook.xml.rels", Links);
        for (var i = 0; i < Sheets.Count; i++)
        {
            var sheet = Sheets[i];
            yield return (Part(i), () => sheet.Xml(Texts));
        }
        yield return ("xl/styles.xml", () => Styles);
        yield return ("xl/sharedStrings.xml", Texts.Xml);
        yield return (
            "docProps/core.xml",
            () =>
                $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                + $"xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                + $"xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dcterms:created "
                + $"xsi:type=\"dcterms:W3CDTF\">{Made}T10:00:00Z</dcterms:created></cp:coreProperties>"
        );
    }

    /// <summary>The name of the part of a sheet.</summary>
    public static string Part(int sheet) => $"xl/worksheets/sheet{(sheet + 1).ToString(CultureInfo.InvariantCulture)}.xml";

    private string Types() =>
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
        + $"ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
        + $"ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
        + $"ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override "
        + $"PartName=\"/xl/styles.xml\" "
        + $"ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override "
        + $"PartName=\"/xl/sharedStrings.xml\" "
        + $"ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/><Override "
        + $"PartName=\"/docProps/core.xml\" "
        + $"ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/"
        + $">{string.Concat(Sheets.Select((_, i) => $"<Override PartName=\"/{Part(i)}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}</Types>";

    private string Book() =>
        $"<workbook xmlns=\"{Main}\" "
        + $"xmlns:r=\"{Relations}\">{Properties}<sheets>{string.Concat(Sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\"{(sheet.State.Length > 0 ? $" state=\"{sheet.State}\"" : "")} r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>";

    private string Links() =>
        $"<Relationships xmlns=\"{Package}\">{string.Concat(Sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"rId{Sheets.Count + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId{Sheets.Count + 2}\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
}

/// <summary>The texts that the cells of a workbook share.</summary>
public sealed class BookTexts
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private string? _xml;

    /// <summary>Puts a text in.</summary>
    public string Add(string text)
    {
        if (_places.TryAdd(text, _texts.Count))
            _texts.Add(text);
        return text;
    }

    /// <summary>The place of a text; null where it is not in.</summary>
    public int? Find(string text) => _places.TryGetValue(text, out var place) ? place : null;

    /// <summary>The part of the workbook.</summary>
    public string Xml() =>
        _xml ??=
            $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{_texts.Count}\" "
            + $"uniqueCount=\"{_texts.Count}\">{string.Concat(_texts.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"))}</sst>";
}
