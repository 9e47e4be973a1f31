using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Analysis.Data.Tests.Importing;

/// <summary>The result of a formula, as a workbook keeps it.</summary>
internal sealed record Formula(double Result);

/// <summary>An error that a cell shows.</summary>
internal sealed record CellError(string Text);

/// <summary>A number in a coloured font: 12 is blue, 10 red.</summary>
internal sealed record Coloured(double Number, int Colour);

/// <summary>Writes a small workbook (.xlsx): only what a spreadsheet must have.</summary>
internal sealed class WorkbookFile
{
    private readonly List<(string Name, SortedDictionary<int, SortedDictionary<int, object>> Rows)> _sheets = [];
    private readonly List<string> _texts = [];

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
        _sheets.Add((name, content));
        return this;
    }

    public byte[] Bytes(string? made = "2026-07-09")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            for (var i = 0; i < _sheets.Count; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{string.Concat(_sheets[i].Rows.Select(Row))}</sheetData></worksheet>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>");
            Add(zip, "xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts><font/><font><color indexed=\"12\"/></font><font><color indexed=\"10\"/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\"/></cellXfs></styleSheet>");
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{string.Concat(_texts.Select(text => $"<si><r><t>{SecurityElement.Escape(text[..(text.Length / 2)])}</t></r><r><t>{SecurityElement.Escape(text[(text.Length / 2)..])}</t></r><rPh><t>phonetic</t></rPh></si>"))}</sst>");
            if (made is not null)
                Add(zip, "docProps/core.xml", $"<c:coreProperties xmlns:c=\"c\" xmlns:d=\"d\"><d:created>{made}T10:00:00Z</d:created><d:modified>2030-01-01T10:00:00Z</d:modified></c:coreProperties>");
        }
        return bytes.ToArray();
    }

    /// <summary>Adds an entry to a zip.</summary>
    public static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private string Row(KeyValuePair<int, SortedDictionary<int, object>> row) =>
        $"<row r=\"{row.Key}\">{string.Concat(row.Value.Select(cell => Cell($"{(char)('A' + cell.Key)}{row.Key}", cell.Value)))}</row>";

    private string Cell(string place, object value) => value switch
    {
        string text when text.Length % 2 == 0 => $"<c r=\"{place}\" t=\"s\"><v>{Shared(text)}</v></c>",
        string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        Formula formula => $"<c r=\"{place}\"><f>SUM(A1:A2)</f><v>{Text(formula.Result)}</v></c>",
        CellError error => $"<c r=\"{place}\" t=\"e\"><v>{error.Text}</v></c>",
        Coloured coloured => $"<c r=\"{place}\" s=\"{(coloured.Colour == 12 ? 1 : 2)}\"><v>{Text(coloured.Number)}</v></c>",
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
