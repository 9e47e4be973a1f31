using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Analysis.Data.Importing;

/// <summary>Reads the cells of sheets, row by row.</summary>
internal sealed class SheetCells(string file, IReadOnlyList<string> texts, IReadOnlyList<string?> colours)
{
    /// <summary>The columns that are read; the widest sheet of a publisher has eighty.</summary>
    private const int MostColumns = 200;

    private const int MostCells = 2_000_000;

    private int _cells;

    /// <summary>The filled rows of a sheet.</summary>
    /// <exception cref="DataException">There are more cells than in any publisher's workbook.</exception>
    public IReadOnlyList<SheetRow> Rows(ZipArchiveEntry entry, string sheet)
    {
        using var xml = WorkbookParts.Open(entry);
        var (rows, number) = (new List<SheetRow>(), 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
                continue;
            number = Whole(xml.GetAttribute("r")) ?? number + 1;
            var cells = xml.IsEmptyElement ? [] : Cells(xml);
            if (cells.Count == 0)
                continue;
            _cells += cells.Count;
            if (_cells > MostCells)
                throw new DataException([new(file, number, null, string.Create(CultureInfo.InvariantCulture, $"the sheet '{sheet}' holds too much: more than {MostCells:N0} cells in all, which no publisher's workbook has."))]);
            rows.Add(new(number, cells));
        }
        return rows;
    }

    private List<SheetCell> Cells(XmlReader xml)
    {
        var (cells, depth, column) = (new List<SheetCell>(), xml.Depth, -1);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
                continue;
            column = Column(xml.GetAttribute("r")) ?? column + 1;
            var cell = Cell(xml);
            if (column >= MostColumns || (cell.Number is null && cell.Text is null or ""))
                continue;
            while (cells.Count < column)
                cells.Add(default);
            if (cells.Count == column)
                cells.Add(cell);
        }
        return cells;
    }

    private SheetCell Cell(XmlReader xml)
    {
        var (type, style) = (xml.GetAttribute("t"), Whole(xml.GetAttribute("s")));
        var text = xml.IsEmptyElement ? "" : Content(xml);
        if (text.Length == 0)
            return default;
        var colour = style is { } known && known < colours.Count ? colours[known] : null;
        return type switch
        {
            "s" => new(null, Whole(text) is { } place && place < texts.Count ? texts[place] : "", colour),
            null or "n" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? new(number, null, colour) : new(null, text, colour),
            _ => new(null, text.Trim(), colour),
        };
    }

    private static string Content(XmlReader xml)
    {
        var (value, depth) = ("", xml.Depth);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
                value = WorkbookParts.TextIn(xml);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v" && !xml.IsEmptyElement)
            {
                xml.Read();
                value = xml.Value;
            }
        }
        return value;
    }

    // "AB12" is column 27.
    private static int? Column(string? place)
    {
        var column = 0;
        foreach (var sign in place ?? "")
        {
            if (sign is < 'A' or > 'Z' || column > 1_000_000)
                break;
            column = column * 26 + (sign - 'A' + 1);
        }
        return column == 0 ? null : column - 1;
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
