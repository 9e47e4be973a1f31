using System.Globalization;
using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

internal static partial class BookRowKinds
{
    private static (BookSheet Sheet, BookBlock Block, int Row)? Years(BookFile book, Random random)
    {
        var all = book
            .Sheets.SelectMany(sheet =>
                sheet
                    .Blocks.Where(block => block.HasYears && sheet.IndexOf(block.Header) >= 0)
                    .Select(block => (sheet, block, sheet.IndexOf(block.Header)))
            )
            .ToList();
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }

    private static string? HeadShifted(BookFile book, Random random)
    {
        if (Years(book, random) is not var (sheet, block, row))
            return null;
        sheet.Rows[row] = new(
            sheet.Rows[row].Number,
            [
                .. sheet
                    .Rows[row]
                    .Cells.Select(cell =>
                        cell.Column < block.First
                            ? cell
                            : cell with
                            {
                                Kind = cell.Value.EndsWith('e') ? CellKind.Text : cell.Kind,
                                Value = Of(Year(cell.Value) + 1) + (cell.Value.EndsWith('e') ? "e" : ""),
                            }
                    ),
            ]
        );
        return $"{sheet.Name}: all years one later";
    }

    private static string? HeadSwapped(BookFile book, Random random)
    {
        if (Years(book, random) is not var (sheet, block, row))
            return null;
        var column = random.Next(block.First, block.Last - 2);
        if (sheet.Rows[row][column] is not { } one || sheet.Rows[row][column + 1] is not { } other)
            return null;
        sheet.Rows[row] = sheet.Rows[row].With(one with { Column = column + 1 }).With(other with { Column = column });
        return $"{sheet.Name}: {one.Value} and {other.Value}";
    }

    private static string? HeadGone(BookFile book, Random random)
    {
        var sheets = book.Sheets.Where(sheet => sheet.Blocks.Count > 0).ToList();
        var sheet = sheets[random.Next(sheets.Count)];
        sheet.Rows.RemoveAt(sheet.IndexOf(sheet.Blocks[random.Next(sheet.Blocks.Count)].Header));
        return sheet.Name;
    }

    private static string? Column(BookFile book, Random random, string text)
    {
        if (
            BookCellKinds.Draw(book, random) is not var (sheet, block, _, cell)
            || block.HasYears
            || sheet.IndexOf(block.Header) is var row && row < 0
        )
            return null;
        sheet.Rows[row] = sheet.Rows[row].With(new(cell.Column, CellKind.Text, text));
        return BookCellKinds.Place(sheet, row, cell.Column);
    }

    private static string? NamesSwapped(BookFile book, Random random)
    {
        if (
            BookCellKinds.Draw(book, random) is not var (sheet, block, _, cell)
            || block.HasYears
            || sheet.IndexOf(block.Header) is var row && row < 0
        )
            return null;
        if (sheet.Rows[row][cell.Column] is not { } one || sheet.Rows[row][cell.Column + 1] is not { } other)
            return null;
        sheet.Rows[row] = sheet.Rows[row].With(one with { Column = cell.Column + 1 }).With(other with { Column = cell.Column });
        return BookCellKinds.Place(sheet, row, cell.Column);
    }

    private static int Year(string text) => int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);

    private static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
