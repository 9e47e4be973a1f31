using System.Globalization;
using Analysis.Data;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analysis.Import.Files;

/// <summary>Reads the cells of sheets, row by row.</summary>
/// <remarks>
/// The order of rows and cells, references to texts and styles, and the number of cells are checked here; the library checks none of them.
/// </remarks>
internal sealed class SheetCells(string file, IReadOnlyList<string> texts, WorkbookStyles styles)
{
    /// <summary>The columns that are read; the widest sheet of a publisher has eighty.</summary>
    private const int MostColumns = 200;

    private const int MostCells = 2_000_000;
    private const int MostProblems = 20;

    private readonly List<Problem> _problems = [];
    private readonly List<string> _merged = [];
    private string _sheet = "";
    private int _cells;
    private int _row;
    private int _column;

    /// <summary>The filled rows of a sheet.</summary>
    /// <exception cref="DataException">There are more cells than in any publisher's workbook.</exception>
    public IReadOnlyList<SheetRow> Rows(WorksheetPart part, string sheet)
    {
        (_sheet, _row) = (sheet, 0);
        _merged.Clear();
        var rows = new List<SheetRow>();
        using var xml = WorkbookParts.Reader(part);
        while (xml.Read())
        {
            if (!xml.IsStartElement)
                continue;
            if (xml.ElementType == typeof(Row) && Row(xml) is { Count: > 0 } cells)
                rows.Add(new(_row, cells));
            else if (xml.ElementType == typeof(MergeCell) && _merged.Count < MostCells)
                _merged.Add(WorkbookParts.Attribute(xml, "ref") ?? "");
        }
        _problems.AddRange(MergedCells.Problems(file, new(sheet, rows), _merged).Take(MostProblems));
        return rows;
    }

    /// <exception cref="DataException">A sheet has cells that cannot be read.</exception>
    public void ThrowIfBad()
    {
        if (_problems.Count > 0)
            throw new DataException([.. _problems.Take(MostProblems)]);
    }

    private List<SheetCell> Row(OpenXmlReader xml)
    {
        var text = WorkbookParts.Attribute(xml, "r");
        var number = text is null ? _row + 1 : CellAddress.Row(text) ?? 0;
        if (number <= _row)
            Bad(null, $"row '{text}' comes after row {_row.ToString(CultureInfo.InvariantCulture)}");
        (_row, _column) = (Math.Max(number, _row), -1);
        var (cells, depth) = (new List<SheetCell>(), xml.Depth);
        while (xml.Read() && !(xml.IsEndElement && xml.Depth == depth))
            if (xml.IsStartElement && xml.ElementType == typeof(Cell))
                Take(xml, cells);
        return cells;
    }

    private void Take(OpenXmlReader xml, List<SheetCell> cells)
    {
        var (place, type, style) = (
            WorkbookParts.Attribute(xml, "r"),
            WorkbookParts.Attribute(xml, "t"),
            WorkbookParts.Attribute(xml, "s")
        );
        _column = Math.Max(Column(place), _column);
        var cell = Cell(xml, type, style);
        if (cell.IsFilled)
            Add(cell, cells);
    }

    // The column of a cell, which comes after that of the cell before.
    private int Column(string? place)
    {
        // Allowed, and written by no spreadsheet: an empty cell that is left out would move the others.
        if (place is null)
        {
            Bad(null, "a cell has no place, so its column is not known");
            return _column + 1;
        }
        var at = CellAddress.Find(place) ?? (-1, -1);
        if (at.Row != _row || at.Column <= _column)
            Bad(
                null,
                $"the cell '{place}' is in row {_row.ToString(CultureInfo.InvariantCulture)} "
                    + $"{(_column < 0 ? "" : "after column " + CellAddress.ColumnName(_column))}, out of order or given twice"
            );
        return at.Column;
    }

    private void Add(SheetCell cell, List<SheetCell> cells)
    {
        if (_column >= MostColumns)
        {
            Bad(_column, $"'{cell.DisplayText}' is far to the right of any publisher's table");
            return;
        }
        if (++_cells > MostCells)
            throw new DataException([
                new(
                    file,
                    _row,
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the sheet '{_sheet}' holds too much: more than {MostCells:N0} cells in all, which no publisher's workbook has."
                    )
                ),
            ]);
        while (cells.Count < _column)
            cells.Add(default);
        if (cells.Count == _column)
            cells.Add(cell);
    }

    private SheetCell Cell(OpenXmlReader xml, string? type, string? style)
    {
        var (formula, value, depth) = (false, (string?)null, xml.Depth);
        while (xml.Read() && !(xml.IsEndElement && xml.Depth == depth))
        {
            if (!xml.IsStartElement)
                continue;
            formula |= xml.ElementType == typeof(CellFormula);
            if (xml.ElementType == typeof(InlineString))
                value = SharedStrings.In(xml);
            else if (xml.ElementType == typeof(CellValue))
                value = xml.GetText();
        }
        if (formula && (value is null || (value.Length == 0 && type != "str")))
            Bad(
                _column,
                "the formula has no result; open the workbook in a spreadsheet, save it and import it again, or download it again"
            );
        return string.IsNullOrEmpty(value) ? default : Valued(type, value, Style(style));
    }

    private SheetCell Valued(string? type, string value, CellAppearance style)
    {
        switch (type)
        {
            case null or "n":
                if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                    Bad(_column, $"'{value}' is not a number, although the file marks the cell as one");
                return style.IsDate
                    ? new(null, styles.Day(number), style.Colour, CellKind.Date)
                    : new(number, null, style.Colour, CellKind.Number);
            case "s":
                if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var text) && text < texts.Count)
                    return new(null, texts[text], style.Colour, CellKind.Text);
                Bad(
                    _column,
                    $"the cell refers to text {value}, and the workbook has {texts.Count.ToString(CultureInfo.InvariantCulture)} texts"
                );
                return default;
            case "str" or "inlineStr":
                return new(null, value.Trim(), style.Colour, CellKind.Text);
            case "e":
                return new(null, value.Trim(), style.Colour, CellKind.Error);
            case "b":
                return new(null, value.Trim() is "1" or "true" ? "TRUE" : "FALSE", style.Colour, CellKind.Boolean);
            case "d":
                return new(null, value.Trim(), style.Colour, CellKind.Date);
            default:
                Bad(_column, $"the cell is of type '{type}', which no spreadsheet writes");
                return default;
        }
    }

    private CellAppearance Style(string? style)
    {
        if (style is null)
            return styles[0] ?? default;
        if (int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && styles[place] is { } found)
            return found;
        Bad(_column, $"the cell refers to style {style}, which the workbook does not have");
        return default;
    }

    private void Bad(int? column, string message)
    {
        var hint = message.EndsWith("again", StringComparison.Ordinal)
            ? ""
            : "; the file is damaged or another program changed it. Download it again";
        if (_problems.Count < MostProblems)
            _problems.Add(
                column is { } known
                    ? new(file, _row, $"{CellAddress.ColumnName(known)} of sheet '{_sheet}'", $"{message}{hint}.")
                    : new(file, _row, null, $"sheet '{_sheet}': {message}{hint}.")
            );
    }
}
