using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Analysis.Import.Tests;

/// <summary>The result of a formula, as a workbook stores it.</summary>
internal sealed record Formula(double Result);

/// <summary>An error that a cell shows.</summary>
internal sealed record CellError(string Text);

/// <summary>TRUE or FALSE.</summary>
internal sealed record BooleanCell(bool Value);

/// <summary>A number in a style: the styles of <see cref="WorkbookFile"/> by their place.</summary>
internal sealed record StyledNumber(double Number, int Style)
{
    public const int Blue = 1;
    public const int Red = 2;
    public const int BlueRgb = 3;
    public const int RedRgb = 4;
    public const int BlueOfTheme = 5;
    public const int Green = 6;
    public const int Day = 7;
    public const int OwnDay = 8;
}

/// <summary>The element of a cell as it is; <c>@</c> is replaced by its place.</summary>
internal sealed record RawCell(string Xml);

/// <summary>Writes a small workbook (.xlsx): only what a spreadsheet must have.</summary>
internal sealed class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly List<SheetContent> _sheets = [];
    private readonly List<string> _texts = [];

    private sealed record SheetContent(string Name, SortedDictionary<int, SortedDictionary<int, object>> Rows)
    {
        public string? State { get; init; }
        public List<string> Merged { get; init; } = [];
        public string? Data { get; init; }
    }

    /// <summary>Adds a sheet; a row is its number and its cells from a column on.</summary>
    public WorkbookFile Sheet(string name, params (int Row, string Column, object?[] Cells)[] rows)
    {
        var content = new SortedDictionary<int, SortedDictionary<int, object>>();
        foreach (var (row, column, cells) in rows)
        {
            if (!content.TryGetValue(row, out var line))
                content[row] = line = [];
            for (var i = 0; i < cells.Length; i++)
                if (cells[i] is { } cell)
                    line[column[0] - 'A' + i] = cell;
        }
        _sheets.Add(new(name, content));
        return this;
    }

    /// <summary>Adds a sheet whose element <c>sheetData</c>, and what follows it, is written as it is.</summary>
    public WorkbookFile Raw(string name, string data)
    {
        _sheets.Add(new(name, []) { Data = data });
        return this;
    }

    /// <summary>Puts something else into a cell, such as <c>D11</c>; null empties it.</summary>
    public WorkbookFile Set(string sheet, string place, object? value)
    {
        var (row, column) = (int.Parse(place[1..], CultureInfo.InvariantCulture), place[0] - 'A');
        var rows = _sheets.Single(one => one.Name == sheet).Rows;
        if (!rows.TryGetValue(row, out var line))
            rows[row] = line = [];
        line.Remove(column);
        if (value is not null)
            line[column] = value;
        return this;
    }

    /// <summary>What a cell holds.</summary>
    public object? Get(string sheet, string place) =>
        _sheets
            .Single(one => one.Name == sheet)
            .Rows.GetValueOrDefault(int.Parse(place[1..], CultureInfo.InvariantCulture))
            ?.GetValueOrDefault(place[0] - 'A');

    /// <summary>Takes rows out.</summary>
    public WorkbookFile Without(string sheet, params int[] rows)
    {
        foreach (var row in rows)
            _sheets.Single(one => one.Name == sheet).Rows.Remove(row);
        return this;
    }

    /// <summary>Moves the cells of a row by a column to the right, from a column on.</summary>
    public WorkbookFile Shift(string sheet, int row, char from)
    {
        var line = _sheets.Single(one => one.Name == sheet).Rows[row];
        foreach (var column in line.Keys.Where(column => column >= from - 'A').Reverse().ToList())
        {
            line[column + 1] = line[column];
            line.Remove(column);
        }
        return this;
    }

    /// <summary>Gives a sheet another name; null takes it out.</summary>
    public WorkbookFile Rename(string sheet, string? name)
    {
        var at = _sheets.FindIndex(one => one.Name == sheet);
        var old = _sheets[at];
        _sheets.RemoveAt(at);
        if (name is not null)
            _sheets.Insert(at, old with { Name = name });
        return this;
    }

    /// <summary>Adds a sheet with the content of another.</summary>
    public WorkbookFile Copy(string sheet, string name)
    {
        _sheets.Add(_sheets.Single(one => one.Name == sheet) with { Name = name });
        return this;
    }

    public WorkbookFile Hide(string sheet)
    {
        var at = _sheets.FindIndex(one => one.Name == sheet);
        _sheets[at] = _sheets[at] with { State = "hidden" };
        return this;
    }

    public WorkbookFile Merge(string sheet, string area)
    {
        _sheets.Single(one => one.Name == sheet).Merged.Add(area);
        return this;
    }

    public byte[] Bytes(string? made = "2026-07-09", string saved = "2026-08-01")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < _sheets.Count; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\">{Data(_sheets[i])}</worksheet>");
            Add(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" "
                    + $"xmlns:r=\"{Office}\">"
                    + $"<sheets>{string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\"{(sheet.State is null ? "" : $" state=\"{sheet.State}\"")} r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>"
            );
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                Relations([
                    .. _sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")),
                    ("s", "styles", "styles.xml"),
                    ("t", "sharedStrings", "sharedStrings.xml"),
                    ("h", "theme", "theme/theme1.xml"),
                ])
            );
            Add(
                zip,
                "_rels/.rels",
                Relations([
                    ("w", "officeDocument", "xl/workbook.xml"),
                    .. made is null ? ((string, string, string)[])[] : [("c", "core", "docProps/core.xml")],
                ])
            );
            Add(zip, "[Content_Types].xml", ContentTypes());
            Add(zip, "xl/styles.xml", Styles);
            Add(zip, "xl/theme/theme1.xml", Theme);
            Add(
                zip,
                "xl/sharedStrings.xml",
                $"<sst xmlns=\"{Main}\">{string.Concat(_texts.Select(text => $"<si><r><t xml:space=\"preserve\">{SecurityElement.Escape(text[..(text.Length / 2)])}</t></r><r><t xml:space=\"preserve\">{SecurityElement.Escape(text[(text.Length / 2)..])}</t></r><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh></si>"))}</sst>"
            );
            if (made is not null)
                Add(
                    zip,
                    "docProps/core.xml",
                    $"<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                        + $"xmlns:d=\"http://purl.org/dc/terms/\" xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\"><d:created "
                        + $"x:type=\"d:W3CDTF\">{made}T10:00:00Z</d:created><d:modified "
                        + $"x:type=\"d:W3CDTF\">{saved}T10:00:00Z</d:modified></c:coreProperties>"
                );
        }
        return bytes.ToArray();
    }

    /// <summary>Adds an entry to a zip.</summary>
    public static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-409]dd\.mm\.yyyy"/></numFmts>
        <fonts><font/><font><color indexed="12"/></font><font><color indexed="10"/></font><font><color rgb="FF0000FF"/></font><font><color rgb="FFFF0000"/></font><font><color theme="4" tint="0.4"/></font><font><color rgb="FF00B050"/></font></fonts>
        <cellXfs><xf fontId="0" numFmtId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf fontId="4"/><xf fontId="5"/><xf fontId="6"/><xf fontId="0" numFmtId="14"/><xf fontId="0" numFmtId="164"/></cellXfs></styleSheet>
        """;

    private const string Theme = """
        <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
        <a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="1F3FC0"/></a:accent1></a:clrScheme></a:themeElements></a:theme>
        """;

    private static string Relations(IReadOnlyList<(string Id, string Kind, string Target)> all)
    {
        var links = all.Select(one =>
            $"<Relationship Id=\"{one.Id}\" Type=\"{(one.Kind == "core" ? Core : $"{Office}/{one.Kind}")}\" Target=\"{one.Target}\"/>"
        );
        return $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(links)}</"
            + $"Relationships>";
    }

    private string ContentTypes()
    {
        List<(string Name, string Type)> parts =
        [
            ("/xl/workbook.xml", Types + "sheet.main+xml"),
            ("/xl/styles.xml", Types + "styles+xml"),
            ("/xl/sharedStrings.xml", Types + "sharedStrings+xml"),
            ("/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            .. _sheets.Select((_, i) => ($"/xl/worksheets/sheet{i + 1}.xml", Types + "worksheet+xml")),
        ];
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
            + "ContentType=\"application/xml\"/>"
            + string.Concat(parts.Select(part => $"<Override PartName=\"{part.Name}\" ContentType=\"{part.Type}\"/>"))
            + "</Types>";
    }

    private string Data(SheetContent sheet) =>
        sheet.Data
        ?? $"<sheetData>{string.Concat(sheet.Rows.Select(Row))}</"
            + $"sheetData>{(sheet.Merged.Count == 0 ? "" : $"<mergeCells>{string.Concat(sheet.Merged.Select(area => $"<mergeCell ref=\"{area}\"/>"))}</mergeCells>")}";

    private string Row(KeyValuePair<int, SortedDictionary<int, object>> row) =>
        $"<row r=\"{row.Key}\">{string.Concat(row.Value.Select(cell => Cell($"{(char)('A' + cell.Key)}{row.Key}", cell.Value)))}</row>";

    private string Cell(string place, object value) =>
        value switch
        {
            string text when text.Length % 2 == 0 => $"<c r=\"{place}\" t=\"s\"><v>{Shared(text)}</v></c>",
            string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
            Formula formula => $"<c r=\"{place}\"><f>SUM(A1:A2)</f><v>{Text(formula.Result)}</v></c>",
            CellError error => $"<c r=\"{place}\" t=\"e\"><v>{error.Text}</v></c>",
            BooleanCell truth => $"<c r=\"{place}\" t=\"b\"><v>{(truth.Value ? 1 : 0)}</v></c>",
            StyledNumber styled => $"<c r=\"{place}\" s=\"{styled.Style}\"><v>{Text(styled.Number)}</v></c>",
            RawCell raw => raw.Xml.Replace("@", place, StringComparison.Ordinal),
            _ => $"<c r=\"{place}\"><v>{Text(Convert.ToDouble(value, CultureInfo.InvariantCulture))}</v></c>",
        };

    private int Shared(string text)
    {
        if (!_texts.Contains(text))
            _texts.Add(text);
        return _texts.IndexOf(text);
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
