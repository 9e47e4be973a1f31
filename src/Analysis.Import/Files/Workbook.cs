using System.Globalization;
using Analysis.Data;
using DocumentFormat.OpenXml.Packaging;

namespace Analysis.Import.Files;

/// <summary>A row of a sheet that has any cell.</summary>
/// <param name="Number">The number of the row in the sheet, the first being 1.</param>
/// <param name="Cells">The cells from column A on; those behind the last one that is filled are left out.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>A cell; an empty one where the row ends before it.</summary>
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : default;
}

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>An error of the spreadsheet, such as <c>#REF!</c>.</summary>
    Error,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>A number that the spreadsheet shows as a day or a time.</summary>
    Date,
}

/// <summary>A cell: what it holds, and the colour of its font, which SIPRI gives a meaning.</summary>
/// <param name="Number">The number; null in any cell of another kind.</param>
/// <param name="Text">What the cell shows; null where it holds a number or nothing.</param>
/// <param name="Colour">The colour of the font as six hexadecimal digits; null where the font has none of its own.</param>
/// <param name="Kind">What the cell holds.</param>
internal readonly record struct SheetCell(double? Number, string? Text, string? Colour, CellKind Kind)
{
    /// <summary>The text without blanks around it, or the number as text; empty where there is nothing.</summary>
    public string DisplayText => Number is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : Text ?? "";

    /// <summary>Whether the cell has content.</summary>
    public bool IsFilled => Number is not null || !string.IsNullOrEmpty(Text);

    /// <summary>Whether the cell shows an error of the spreadsheet, such as <c>#REF!</c>.</summary>
    public bool IsError => Kind == CellKind.Error;
}

/// <summary>A sheet with its name and its filled rows.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Whether the sheet is hidden from the reader of the workbook.</summary>
    public bool IsHidden { get; init; }

    /// <summary>A column as problems name it, such as <c>D of sheet 'Current US$'</c>.</summary>
    public string Column(int column) => $"{CellAddress.ColumnName(column)} of sheet '{Name}'";
}

/// <summary>Reads workbooks (.xlsx): what the cells show, including the stored results of formulas.</summary>
/// <remarks>
/// <c>DocumentFormat.OpenXml</c> reads the package and its parts as a stream of typed elements. It checks no checksum of the zip and no
/// order of rows and cells, resolves no style, theme or shared text, and limits neither entries nor cells: <see cref="ZipContents"/>,
/// <see cref="SheetCells"/>, <see cref="WorkbookStyles"/> and <see cref="SharedStrings"/> do that.
/// </remarks>
internal static class Workbook
{
    private static readonly OpenSettings Settings = new() { AutoSave = false, MaxCharactersInPart = ZipContents.MostUnpacked };

    /// <summary>The sheets with their filled rows.</summary>
    /// <exception cref="DataException">The file is not a workbook, is damaged, or is larger than any publisher's.</exception>
    public static IReadOnlyList<Sheet> Read(SourceFile file) =>
        Open(
            file,
            document =>
            {
                var book = document.WorkbookPart ?? throw new InvalidDataException("it has no list of sheets");
                var parts = WorkbookParts.Read(book);
                CheckNames(file, parts.Sheets);
                var cells = new SheetCells(
                    file.Name,
                    SharedStrings.Read(book.SharedStringTablePart),
                    WorkbookStyles.Read(book, parts.StartsIn1904)
                );
                IReadOnlyList<Sheet> sheets =
                [
                    .. parts.Sheets.Select(sheet => new Sheet(sheet.Name, cells.Rows(sheet.Part, sheet.Name))
                    {
                        IsHidden = sheet.IsHidden,
                    }),
                ];
                cells.ThrowIfBad();
                return sheets;
            }
        );

    /// <summary>Reads a part of a workbook, and reports where it is damaged.</summary>
    /// <exception cref="DataException">The file is not a workbook or is damaged.</exception>
    public static T Open<T>(SourceFile file, Func<SpreadsheetDocument, T> read)
    {
        ZipContents.Open(file).Dispose();
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file.Bytes, writable: false), isEditable: false, Settings);
            return read(document);
        }
        // The library documents no closed set of exceptions for damaged packages; whatever it throws for these bytes means the same.
        catch (Exception e) when (e is not (DataException or OutOfMemoryException))
        {
            throw file.Refused(
                $"is damaged and cannot be read as a workbook ({e.Message.TrimEnd('.').ReplaceLineEndings(" ")}); download it again."
            );
        }
    }

    // Spreadsheets compare names without case.
    private static void CheckNames(SourceFile file, IReadOnlyList<WorkbookSheet> sheets)
    {
        var problems = sheets
            .GroupBy(sheet => sheet.Name, StringComparer.OrdinalIgnoreCase)
            .Where(name => name.Count() > 1)
            .Select(name => new Problem(
                file.Name,
                null,
                null,
                $"has {name.Count()} sheets called '{name.Key}', which no spreadsheet allows; another program wrote or changed "
                    + $"the file. Download it again."
            ));
        if (problems.ToList() is { Count: > 0 } found)
            throw new DataException(found);
    }
}
