using System.Globalization;
using System.Security;
using System.Text;

namespace Analysis.Publishers;

/// <summary>What a cell of a workbook holds.</summary>
public enum CellKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A formula with its stored result.</summary>
    Formula,

    /// <summary>An error, such as #REF!.</summary>
    Error,

    /// <summary>The whole element of the cell, as it is.</summary>
    Raw,
}

/// <summary>A cell.</summary>
/// <param name="Column">The column, the first being 0.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Style">Its style: 0 black, 1 blue, 2 red, 3 blue and 4 red in rgb.</param>
public readonly record struct BookCell(int Column, CellKind Kind, string Value, int Style = 0)
{
    /// <summary>The number; null where there is none.</summary>
    public double? Number =>
        Kind is CellKind.Number or CellKind.Formula
        && double.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

/// <summary>A row, which is never changed: another is put in its place.</summary>
/// <param name="Number">Its number in the sheet, the first being 1.</param>
/// <param name="Cells">Its cells in their order.</param>
public sealed record BookRow(int Number, IReadOnlyList<BookCell> Cells)
{
    private string? _xml;

    /// <summary>The cell of a column; null where there is none.</summary>
    public BookCell? this[int column]
    {
        get
        {
            foreach (var cell in Cells)
                if (cell.Column == column)
                    return cell;
            return null;
        }
    }

    /// <summary>The row with another cell in a column.</summary>
    public BookRow With(BookCell cell) =>
        new(Number, [.. Cells.Where(one => one.Column != cell.Column).Append(cell).OrderBy(one => one.Column)]);

    /// <summary>The row without the cell of a column.</summary>
    public BookRow Without(int column) => new(Number, [.. Cells.Where(one => one.Column != column)]);

    /// <summary>The same cells with another number.</summary>
    public BookRow At(int number) => new(number, Cells);

    /// <summary>The element of the row.</summary>
    public string Xml(BookTexts texts) => _xml ??= Write(texts);

    private string Write(BookTexts texts)
    {
        var row = Number.ToString(CultureInfo.InvariantCulture);
        var xml = new StringBuilder($"<row r=\"{row}\">");
        foreach (var cell in Cells)
            Append(xml, cell, Letters(cell.Column) + row, texts);
        return xml.Append("</row>").ToString();
    }

    private static void Append(StringBuilder xml, BookCell cell, string place, BookTexts texts)
    {
        var style = cell.Style > 0 ? $" s=\"{cell.Style.ToString(CultureInfo.InvariantCulture)}\"" : "";
        _ = cell.Kind switch
        {
            CellKind.Number => xml.Append($"<c r=\"{place}\"{style}><v>{cell.Value}</v></c>"),
            CellKind.Formula => xml.Append($"<c r=\"{place}\"{style}><f>SUM(A1:A2)</f><v>{cell.Value}</v></c>"),
            CellKind.Error => xml.Append($"<c r=\"{place}\"{style} t=\"e\"><v>{cell.Value}</v></c>"),
            CellKind.Raw => xml.Append(cell.Value.Replace("PLACE", place, StringComparison.Ordinal)),
            _ when texts.Find(cell.Value) is { } shared => xml.Append(
                $"<c r=\"{place}\"{style} t=\"s\"><v>{shared.ToString(CultureInfo.InvariantCulture)}</v></c>"
            ),
            _ => xml.Append(
                $"<c r=\"{place}\"{style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell.Value)}</t></is></c>"
            ),
        };
    }

    /// <summary>27 is AB.</summary>
    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);
}

/// <summary>A part of a sheet in which the rows are about parties and the columns about years or measures.</summary>
/// <param name="Header">The number of the row that names the columns.</param>
/// <param name="Label">The column of the names.</param>
/// <param name="First">The first column of figures.</param>
/// <param name="Last">The last column of figures.</param>
/// <param name="From">The number of the first row of figures.</param>
/// <param name="To">The number of the last row of figures.</param>
/// <param name="HasYears">Whether the header names years.</param>
public sealed record BookBlock(int Header, int Label, int First, int Last, int From, int To, bool HasYears = true);

/// <summary>A sheet.</summary>
public sealed class BookSheet(string name)
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = name;

    /// <summary>hidden or veryHidden; empty for a sheet that is shown.</summary>
    public string State { get; set; } = "";

    /// <summary>The rows in their order.</summary>
    public List<BookRow> Rows { get; private init; } = [];

    /// <summary>Where the figures are.</summary>
    public List<BookBlock> Blocks { get; private init; } = [];

    /// <summary>The numbers of rows with totals over others.</summary>
    public List<int> Totals { get; private init; } = [];

    /// <summary>A copy that can be changed by itself.</summary>
    public BookSheet Copy() =>
        new(Name)
        {
            State = State,
            Rows = [.. Rows],
            Blocks = Blocks,
            Totals = Totals,
        };

    /// <summary>The place of a row in the list.</summary>
    public int IndexOf(int number) => Rows.FindIndex(row => row.Number == number);

    /// <summary>Puts cells into a row from a column on; null for none.</summary>
    public BookRow Put(BookTexts texts, int number, int column, params IReadOnlyList<object?> cells)
    {
        var made = new List<BookCell>();
        for (var i = 0; i < cells.Count; i++)
            if (cells[i] is { } cell)
                made.Add(Made(texts, column + i, cell));
        var at = IndexOf(number);
        if (at >= 0)
            return Rows[at] = new(number, [.. Rows[at].Cells.Concat(made).OrderBy(cell => cell.Column)]);
        var row = new BookRow(number, made);
        var before = Rows.FindLastIndex(other => other.Number < number);
        Rows.Insert(before + 1, row);
        return row;
    }

    /// <summary>The part of the workbook.</summary>
    public string Xml(BookTexts texts)
    {
        var xml = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet "
                + "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        );
        foreach (var row in Rows)
            xml.Append(row.Xml(texts));
        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static BookCell Made(BookTexts texts, int column, object cell) =>
        cell switch
        {
            BookCell made => made with { Column = column },
            string text => new(column, CellKind.Text, texts.Add(text)),
            int number => new(column, CellKind.Number, number.ToString(CultureInfo.InvariantCulture)),
            double number => new(column, CellKind.Number, Number(number)),
            decimal number => new(column, CellKind.Number, number.ToString("0.############################", CultureInfo.InvariantCulture)),
            _ => throw new ArgumentException($"A {cell.GetType().Name} can't be a cell.", nameof(cell)),
        };

    /// <summary>A number as workbooks write it.</summary>
    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
