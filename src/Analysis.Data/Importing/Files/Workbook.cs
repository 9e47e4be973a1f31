using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Analysis.Data.Importing;

/// <summary>A row of a sheet that has any cell.</summary>
/// <param name="Number">The number of the row in the sheet, the first being 1.</param>
/// <param name="Cells">The cells from column A on; those behind the last one that is filled are left out.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>A cell; an empty one where the row ends before it.</summary>
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : default;
}

/// <summary>A cell: a number or a text, and the colour of its font, which SIPRI gives a meaning.</summary>
internal readonly record struct SheetCell(double? Number, string? Text, string? Colour)
{
    /// <summary>The text without blanks around it, or the number as text; empty where there is nothing.</summary>
    public string Shown => Number is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : Text ?? "";

    /// <summary>Does the cell show an error of the spreadsheet, such as <c>#REF!</c>?</summary>
    public bool IsError => Text is ['#', ..] && Text.EndsWith('!') || Text is "#N/A" or "#NAME?";
}

/// <summary>A sheet with its name.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>Reads workbooks (.xlsx): what the cells show, the kept results of formulas included.</summary>
/// <remarks>
/// Read directly and not by a library: the errors of cells and the colours of fonts are data here, and a row or a column far out costs nothing.
/// Only what is filled is held.
/// </remarks>
internal static class Workbook
{
    /// <summary>The sheets with their filled rows.</summary>
    /// <exception cref="DataException">The file is no workbook, is damaged, or is larger than any publisher's.</exception>
    public static IReadOnlyList<Sheet> Read(SourceFile file) => ZipContents.Damaged(file, () =>
    {
        using var zip = ZipContents.Open(file);
        var (texts, colours) = (WorkbookParts.Texts(zip), WorkbookParts.Colours(zip));
        var cells = new SheetCells(file.Name, texts, colours);
        return WorkbookParts.Sheets(zip).Select(sheet => new Sheet(sheet.Name, cells.Rows(sheet.Entry, sheet.Name))).ToList();
    });
}

/// <summary>The parts of a workbook beside its sheets.</summary>
internal static class WorkbookParts
{
    private const int MostTexts = 500_000;

    public static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = ZipContents.MostUnpacked,
        CloseInput = true,
    });

    /// <summary>The sheets in their order.</summary>
    public static IReadOnlyList<(string Name, ZipArchiveEntry Entry)> Sheets(ZipArchive zip)
    {
        var targets = Elements(zip.GetEntry("xl/_rels/workbook.xml.rels"), "Relationship", xml => (Id: xml.GetAttribute("Id") ?? "", Target: xml.GetAttribute("Target") ?? ""))
            .ToDictionary(link => link.Id, link => link.Target, StringComparer.Ordinal);
        return
        [
            .. Elements(zip.GetEntry("xl/workbook.xml"), "sheet", xml => (Name: xml.GetAttribute("name") ?? "", Id: Link(xml)))
                .Select(sheet => (sheet.Name, Entry: Find(zip, targets.GetValueOrDefault(sheet.Id, ""))))
                .Where(sheet => sheet.Entry is not null)
                .Select(sheet => (sheet.Name, sheet.Entry!)),
        ];
    }

    /// <summary>The texts that cells share.</summary>
    public static IReadOnlyList<string> Texts(ZipArchive zip)
    {
        var texts = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } entry)
            return texts;
        using var xml = Open(entry);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                texts.Add(texts.Count < MostTexts ? TextIn(xml) : throw new InvalidDataException("it holds more texts than any publisher's workbook"));
        return texts;
    }

    /// <summary>The text of an element with its runs, without the phonetic ones.</summary>
    public static string TextIn(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var (text, depth) = (new System.Text.StringBuilder(), xml.Depth);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "rPh")
                xml.Skip();
            while (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
                text.Append(xml.ReadElementContentAsString());
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth)
                break;
        }
        return text.ToString().Trim();
    }

    /// <summary>The colour of the font of each style of cells, such as <c>12</c> (of the indexed ones) or <c>FF0000FF</c>.</summary>
    public static IReadOnlyList<string?> Colours(ZipArchive zip)
    {
        var (fonts, styles, part) = (new List<string?>(), new List<string?>(), "");
        if (zip.GetEntry("xl/styles.xml") is not { } entry)
            return styles;
        using var xml = Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName is "fonts" or "cellXfs" or "cellStyleXfs" or "fills" or "borders" or "dxfs")
                part = xml.LocalName;
            else if (part == "fonts" && xml.LocalName == "font")
                fonts.Add(null);
            else if (part == "fonts" && xml.LocalName == "color")
                fonts[^1] = xml.GetAttribute("indexed") ?? xml.GetAttribute("rgb");
            else if (part == "cellXfs" && xml.LocalName == "xf")
                styles.Add(int.TryParse(xml.GetAttribute("fontId"), NumberStyles.None, CultureInfo.InvariantCulture, out var font) && font < fonts.Count ? fonts[font] : null);
        }
        return styles;
    }

    private static string Link(XmlReader xml)
    {
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
                return xml.Value;
        return "";
    }

    private static ZipArchiveEntry? Find(ZipArchive zip, string target) => zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");

    private static List<T> Elements<T>(ZipArchiveEntry? entry, string name, Func<XmlReader, T> read)
    {
        if (entry is null)
            return [];
        using var xml = Open(entry);
        var found = new List<T>();
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
                found.Add(read(xml));
        return found;
    }
}
