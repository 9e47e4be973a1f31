using System.Globalization;
using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damage to rows and headers of a workbook.</summary>
internal static partial class BookRowKinds
{
    public static IReadOnlyList<DamageKind> All { get; } =
    [
        Row("line-shifted-right", (sheet, block, row) => Shift(sheet, block, row, 1, keepsLabel: true)),
        Row("line-shifted-left", (sheet, block, row) => Shift(sheet, block, row, -1, keepsLabel: true)),
        Row("line-shifted-whole", (sheet, block, row) => Shift(sheet, block, row, 1, keepsLabel: false)),
        Row("line-shifted-two", (sheet, block, row) => Shift(sheet, block, row, 2, keepsLabel: true)),
        Row("line-gone", (sheet, _, row) => sheet.Rows.RemoveAt(row)),
        Row("line-twice", (sheet, _, row) => Insert(sheet, row, sheet.Rows[row])),
        Row("line-twice-same-number", (sheet, _, row) => sheet.Rows.Insert(row + 1, sheet.Rows[row])),
        Row("line-twice-other-value", (sheet, block, row) => Insert(sheet, row, Tripled(sheet.Rows[row], block))),
        Row(
            "line-number-twice",
            (sheet, _, row) =>
            {
                if (row + 1 < sheet.Rows.Count)
                    sheet.Rows[row + 1] = sheet.Rows[row + 1].At(sheet.Rows[row].Number);
            }
        ),
        Row(
            "lines-out-of-order",
            (sheet, _, row) =>
            {
                if (row + 1 < sheet.Rows.Count)
                    (sheet.Rows[row], sheet.Rows[row + 1]) = (sheet.Rows[row + 1], sheet.Rows[row]);
            }
        ),
        Row("cells-out-of-order", (sheet, _, row) => sheet.Rows[row] = new(sheet.Rows[row].Number, [.. sheet.Rows[row].Cells.Reverse()])),
        Row(
            "cells-out-of-order-two",
            (sheet, _, row) =>
            {
                var cells = sheet.Rows[row].Cells.ToList();
                (cells[^1], cells[^2]) = (cells[^2], cells[^1]);
                sheet.Rows[row] = new(sheet.Rows[row].Number, cells);
            }
        ),
        Row("line-subtotal", (sheet, block, row) => Insert(sheet, row, Named(Tripled(sheet.Rows[row], block), block, "Subtotal"))),
        Row("line-region-sum", (sheet, block, row) => Insert(sheet, row, Named(Tripled(sheet.Rows[row], block), block, "Europe"))),
        Row("line-behind-end", BehindEnd),
        Row("line-of-other-behind-end", (sheet, block, row) => Behind(sheet, Named(Tripled(sheet.Rows[row], block), block, "Japan"))),
        Row(
            "line-header-again",
            (sheet, block, row) =>
            {
                if (sheet.IndexOf(block.Header) is var header and >= 0)
                    Insert(sheet, row, sheet.Rows[header]);
            }
        ),
        Row(
            "line-cut",
            (sheet, block, row) =>
                sheet.Rows[row] = new(sheet.Rows[row].Number, [.. sheet.Rows[row].Cells.Take(sheet.Rows[row].Cells.Count / 2)])
        ),
        Row(
            "line-blank-figures",
            (sheet, block, row) =>
                sheet.Rows[row] = new(sheet.Rows[row].Number, [.. sheet.Rows[row].Cells.Where(cell => cell.Column < block.First)])
        ),
        Row("lines-cut-off", (sheet, block, row) => sheet.Rows.RemoveRange(row, sheet.Rows.Count - row)),
        Row("block-twice-below", (sheet, block, _) => Copy(sheet, block)),
        Row("block-gone-whole", (sheet, block, _) => sheet.Rows.RemoveAll(line => line.Number >= block.From && line.Number <= block.To)),
        Row("column-figures-gone", (sheet, block, _) => Each(sheet, block, line => line.Without(block.First + 1))),
        Row("column-figures-swapped", SwapColumns),
        Row("column-inserted-inside", (sheet, block, _) => Insert(sheet, block)),
        Row(
            "total-line-gone",
            (sheet, _, _) =>
            {
                if (sheet.Totals.Count > 0 && sheet.IndexOf(sheet.Totals[^1]) is var at and >= 0)
                    sheet.Rows.RemoveAt(at);
            }
        ),
        Row(
            "total-line-doubled",
            (sheet, block, _) =>
            {
                if (sheet.Totals.Count > 0 && sheet.IndexOf(sheet.Totals[^1]) is var at and >= 0)
                    sheet.Rows[at] = Tripled(sheet.Rows[at], block);
            }
        ),
        Header("head-blank", (_, _) => null),
        Header("head-far", (_, _) => "2099"),
        Header("head-two-digits", (text, _) => text[2..]),
        Header("head-fraction", (text, _) => text[..4] + ".5"),
        Header("head-text", (text, _) => "FY" + text),
        Header("head-footnote", (text, _) => text + "[1]"),
        Header("head-star", (text, _) => text + "*"),
        Header("head-twice", (text, _) => Of(Year(text) - 1)),
        Header("head-estimate-gone", (text, _) => text.EndsWith('e') ? text[..4] : "same"),
        Header("head-estimate-added", (text, _) => text.EndsWith('e') ? "same" : text + "e"),
        Header("head-blanks", (text, _) => $" {text} "),
        Header("head-provisional", (text, _) => text[..4] + "p"),
        Header("head-range", (text, _) => text[..4] + "/25"),
        Header("head-1800", (_, _) => "1800"),
        DamageKind.OfBook("head-shifted", HeadShifted),
        DamageKind.OfBook("head-swapped", HeadSwapped),
        DamageKind.OfBook("head-line-gone", HeadGone),
        DamageKind.OfBook("head-renamed", (book, random) => Column(book, random, "Something")),
        DamageKind.OfBook("head-name-blank", (book, random) => Column(book, random, "")),
        DamageKind.OfBook("head-name-swapped", NamesSwapped),
    ];

    private static DamageKind Row(string name, Action<BookSheet, BookBlock, int> change) =>
        DamageKind.OfBook(
            name,
            (book, random) =>
            {
                if (BookCellKinds.Draw(book, random) is not var (sheet, block, row, cell))
                    return null;
                var (before, where) = (sheet.Rows.ToList(), BookCellKinds.Place(sheet, row, cell.Column));
                change(sheet, block, row);
                return sheet.Rows.SequenceEqual(before) ? null : where;
            }
        );

    private static void Shift(BookSheet sheet, BookBlock block, int row, int by, bool keepsLabel) =>
        sheet.Rows[row] = new(
            sheet.Rows[row].Number,
            [
                .. sheet
                    .Rows[row]
                    .Cells.Where(cell => by > 0 || keepsLabel && cell.Column != block.First)
                    .Select(cell => keepsLabel && cell.Column < block.First ? cell : cell with { Column = cell.Column + by }),
            ]
        );

    // What is below moves down by a row.
    private static void Insert(BookSheet sheet, int row, BookRow copy)
    {
        var number = sheet.Rows[row].Number + 1;
        for (var i = row + 1; i < sheet.Rows.Count; i++)
            sheet.Rows[i] = sheet.Rows[i].At(sheet.Rows[i].Number + 1);
        sheet.Rows.Insert(row + 1, copy.At(number));
    }

    private static void Insert(BookSheet sheet, BookBlock block)
    {
        for (var i = 0; i < sheet.Rows.Count; i++)
            if (sheet.Rows[i].Number >= block.From && sheet.Rows[i].Number <= block.To)
                sheet.Rows[i] = new(
                    sheet.Rows[i].Number,
                    [.. sheet.Rows[i].Cells.Select(cell => cell.Column > block.First ? cell with { Column = cell.Column + 1 } : cell)]
                );
    }

    private static void BehindEnd(BookSheet sheet, BookBlock block, int row)
    {
        var moved = sheet.Rows[row];
        sheet.Rows.RemoveAt(row);
        Behind(sheet, moved);
    }

    private static void Behind(BookSheet sheet, BookRow row) => sheet.Rows.Add(row.At(sheet.Rows[^1].Number + 3));

    private static BookRow Tripled(BookRow row, BookBlock block) =>
        new(
            row.Number,
            [
                .. row.Cells.Select(cell =>
                    cell.Column >= block.First && cell.Column <= block.Last && cell.Number is { } number
                        ? cell with
                        {
                            Kind = CellKind.Number,
                            Value = BookSheet.Number(number * 3),
                        }
                        : cell
                ),
            ]
        );

    private static BookRow Named(BookRow row, BookBlock block, string name) => row.With(new(block.Label, CellKind.Text, name));

    private static void Copy(BookSheet sheet, BookBlock block)
    {
        var lines = sheet.Rows.Where(line => line.Number >= block.From && line.Number <= block.To).ToList();
        var by = sheet.Rows[^1].Number + 2 - block.From;
        sheet.Rows.AddRange(lines.Select(line => line.At(line.Number + by)));
    }

    private static void Each(BookSheet sheet, BookBlock block, Func<BookRow, BookRow> change)
    {
        for (var i = 0; i < sheet.Rows.Count; i++)
            if (sheet.Rows[i].Number >= block.From && sheet.Rows[i].Number <= block.To && block.Last > block.First)
                sheet.Rows[i] = change(sheet.Rows[i]);
    }

    private static void SwapColumns(BookSheet sheet, BookBlock block, int row)
    {
        var at = (block.First + block.Last) / 2;
        Each(
            sheet,
            block,
            line =>
                line[at] is { } one && line[at + 1] is { } other
                    ? line.With(one with { Column = at + 1 }).With(other with { Column = at })
                    : line
        );
    }

    private static DamageKind Header(string name, Func<string, Random, string?> change) =>
        DamageKind.OfBook(
            name,
            (book, random) =>
            {
                if (Years(book, random) is not var (sheet, block, row))
                    return null;
                var column = random.Next(4) == 0 ? block.Last : random.Next(block.First + 1, block.Last + 1);
                if (
                    sheet.Rows[row][column] is not { } cell
                    || change(cell.Value, random) is var text && (text == cell.Value || text == "same")
                )
                    return null;
                sheet.Rows[row] = text is null
                    ? sheet.Rows[row].Without(column)
                    : sheet
                        .Rows[row]
                        .With(
                            new(
                                column,
                                double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && text.Trim() == text
                                    ? CellKind.Number
                                    : CellKind.Text,
                                text
                            )
                        );
                return $"{BookCellKinds.Place(sheet, row, column)}: {cell.Value} -> {text}";
            }
        );
}
