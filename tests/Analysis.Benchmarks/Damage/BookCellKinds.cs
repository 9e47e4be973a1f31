using System.Globalization;
using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damage to one cell of a workbook.</summary>
internal static class BookCellKinds
{
    private static readonly (string Name, Func<BookCell, BookCell?> Change)[] Figures =
    [
        ("cell-text", cell => Text(cell, "TBD")),
        ("cell-blank", cell => null),
        ("cell-dash", cell => Text(cell, "-")),
        ("cell-colon", cell => Text(cell, ":")),
        ("cell-two-dots", cell => Text(cell, "..")),
        ("cell-three-dots", cell => Text(cell, "...")),
        ("cell-dots-apart", cell => Text(cell, ". .")),
        ("cell-xxx", cell => Text(cell, "xxx")),
        ("cell-na", cell => Text(cell, "n/a")),
        ("cell-footnote", cell => Text(cell, cell.Value + "[1]")),
        ("cell-letter", cell => Text(cell, cell.Value + " b")),
        ("cell-thousands", cell => Text(cell, cell.Number!.Value.ToString("#,##0.0", CultureInfo.InvariantCulture))),
        ("cell-decimal-comma", cell => Text(cell, cell.Value.Replace('.', ','))),
        ("cell-percent", cell => Text(cell, cell.Value + "%")),
        ("cell-number-as-text", cell => Text(cell, cell.Value)),
        ("cell-blank-text", cell => Text(cell, " ")),
        ("cell-true", cell => Raw(cell, "<c r=\"PLACE\" t=\"b\"><v>1</v></c>")),
        ("cell-day", cell => Text(cell, "2024-01-05")),
        ("cell-date-type", cell => Raw(cell, "<c r=\"PLACE\" t=\"d\"><v>2024-01-05</v></c>")),
        ("cell-month", cell => Text(cell, "12-Jan")),
        ("cell-error", cell => cell with { Kind = CellKind.Error, Value = "#REF!" }),
        ("cell-error-na", cell => cell with { Kind = CellKind.Error, Value = "#N/A" }),
        ("cell-error-zero", cell => cell with { Kind = CellKind.Error, Value = "#DIV/0!" }),
        ("cell-error-as-text", cell => Text(cell, "#VALUE!")),
        ("cell-formula-without-result", cell => Raw(cell, "<c r=\"PLACE\"><f>SUM(A1:A2)</f></c>")),
        ("cell-formula-empty-result", cell => Raw(cell, "<c r=\"PLACE\"><f>SUM(A1:A2)</f><v></v></c>")),
        ("cell-formula-text", cell => Raw(cell, $"<c r=\"PLACE\" t=\"str\"><f>A1</f><v>{cell.Value}</v></c>")),
        ("cell-formula", cell => cell with { Kind = CellKind.Formula }),
        ("cell-negative", cell => cell.Number > 0 ? cell with { Value = "-" + cell.Value } : null),
        ("cell-huge", cell => cell with { Value = "1E+300" }),
        ("cell-times-ten", cell => Times(cell, 10)),
        ("cell-tenth", cell => Times(cell, 0.1)),
        ("cell-thousandfold", cell => Times(cell, 1000)),
        ("cell-zero", cell => cell with { Value = "0" }),
        ("cell-last-digit", LastDigit),
        ("cell-scientific", cell => cell with { Value = cell.Number!.Value.ToString("E16", CultureInfo.InvariantCulture) }),
        ("cell-nan", cell => cell with { Value = "NaN" }),
        ("cell-infinity", cell => cell with { Value = "INF" }),
        ("cell-hex", cell => cell with { Value = "0x67" }),
        (
            "cell-comma-in-value",
            cell => cell.Value.Contains('.', StringComparison.Ordinal) ? cell with { Value = cell.Value.Replace('.', ',') } : null
        ),
        ("cell-text-out-of-list", cell => Raw(cell, "<c r=\"PLACE\" t=\"s\"><v>999999</v></c>")),
        ("cell-text-of-list", cell => Raw(cell, "<c r=\"PLACE\" t=\"s\"><v>3</v></c>")),
        ("cell-number-as-list", cell => Raw(cell, $"<c r=\"PLACE\" t=\"s\"><v>{cell.Value}</v></c>")),
        ("cell-unknown-type", cell => Raw(cell, $"<c r=\"PLACE\" t=\"zz\"><v>{cell.Value}</v></c>")),
        ("cell-place-missing", cell => Raw(cell, $"<c{Style(cell)}><v>{cell.Value}</v></c>")),
        ("cell-place-wrong", cell => Raw(cell, $"<c r=\"ZZ3\"><v>{cell.Value}</v></c>")),
        ("cell-place-small", cell => Raw(cell, $"<c r=\"b7\"><v>{cell.Value}</v></c>")),
        ("cell-place-of-other-row", cell => Raw(cell, $"<c r=\"{BookRow.Letters(cell.Column)}9999\"{Style(cell)}><v>{cell.Value}</v></c>")),
        ("cell-two-values", cell => Raw(cell, $"<c r=\"PLACE\"{Style(cell)}><v>7</v><v>{cell.Value}</v></c>")),
        ("cell-blanks", cell => Raw(cell, $"<c r=\"PLACE\"{Style(cell)}><v> {cell.Value} </v></c>")),
        (
            "cell-rich-text",
            cell => Raw(cell, $"<c r=\"PLACE\" t=\"inlineStr\"><is><r><t>{cell.Value[..1]}</t></r><r><t>{cell.Value[1..]}</t></r></is></c>")
        ),
        ("cell-twice", cell => Raw(cell, $"<c r=\"PLACE\"{Style(cell)}><v>{cell.Value}</v></c><c r=\"PLACE\"><v>7</v></c>")),
        ("cell-style-out-of-list", cell => cell with { Style = 77 }),
    ];

    private static readonly (string Name, Func<string, Random, string?> Change)[] Names =
    [
        ("label-blank", (_, _) => ""),
        ("label-lower", (name, _) => name.ToLowerInvariant()),
        (
            "label-german",
            (name, _) =>
                name.StartsWith("Germany", StringComparison.Ordinal)
                || name.StartsWith("Poland", StringComparison.Ordinal)
                || name.StartsWith("Norway", StringComparison.Ordinal)
                    ? name.Replace("Germany", "Deutschland", StringComparison.Ordinal)
                        .Replace("Poland", "Polen", StringComparison.Ordinal)
                        .Replace("Norway", "Norwegen", StringComparison.Ordinal)
                    : null
        ),
        ("label-typo", (name, _) => name.Length > 4 ? name[..1] + name[2] + name[1] + name[3..] : null),
        ("label-star", (name, _) => name.Contains('*', StringComparison.Ordinal) ? null : name + "*"),
        ("label-footnote", (name, _) => name + "[1]"),
        ("label-footnote-digit", (name, _) => name + " 1"),
        ("label-two", (name, _) => name + " and Iceland"),
        ("label-total", (_, _) => "Total"),
        ("label-unknown", (_, _) => "Freedonia"),
        ("label-blanks", (name, _) => $"  {name}  "),
        ("label-nbsp", (name, _) => name.Contains(' ', StringComparison.Ordinal) ? name.Replace(' ', '\u00a0') : name + "\u00a0"),
        ("label-cut", (name, _) => name.Length > 5 ? name[..4] : null),
        ("label-garbled", (name, _) => name.Length > 2 ? name.Remove(1, 1).Insert(1, "\ufffd") : null),
        ("label-many-blanks", (name, _) => name + new string(' ', 3000) + "(x"),
        ("label-long", (name, _) => name + string.Concat(Enumerable.Repeat(" and more", 3000))),
        ("label-line-feed", (name, _) => name + "\n(1)"),
        (
            "label-currency-gone",
            (name, _) => name.Contains('(', StringComparison.Ordinal) ? name[..name.IndexOf('(', StringComparison.Ordinal)].TrimEnd() : null
        ),
        (
            "label-currency-unknown",
            (name, _) =>
                name.Contains('(', StringComparison.Ordinal) ? name[..name.IndexOf('(', StringComparison.Ordinal)] + "(Thalers)" : null
        ),
        (
            "label-currency-other",
            (name, _) =>
                name.EndsWith("(Zlotys)", StringComparison.Ordinal) ? name.Replace("Zlotys", "Euros", StringComparison.Ordinal)
                : name.EndsWith("(Euros)", StringComparison.Ordinal) ? name.Replace("Euros", "Zlotys", StringComparison.Ordinal)
                : null
        ),
    ];

    public static IReadOnlyList<DamageKind> All { get; } =
    [
        .. Figures.Select(kind => DamageKind.OfBook(kind.Name, (book, random) => Figure(book, random, kind.Change))),
        .. Names.Select(kind => DamageKind.OfBook(kind.Name, (book, random) => Label(book, random, kind.Change))),
        DamageKind.OfBook("label-other", (book, random) => Label(book, random, (name, _) => OtherLabel(book, random, name))),
        DamageKind.OfBook("labels-swapped", SwapLabels),
        DamageKind.OfBook("cells-swapped-side", (book, random) => SwapCells(book, random)),
        DamageKind.OfBook("cell-number-beside", Beside),
    ];

    /// <summary>
    /// A figure that is drawn: the sheet, the block, the row and the cell; one that is large enough for a change to be noticed.
    /// </summary>
    public static (BookSheet Sheet, BookBlock Block, int Row, BookCell Cell)? Draw(BookFile book, Random random)
    {
        var sheets = book.Sheets.Where(sheet => sheet.Blocks.Count > 0).ToList();
        for (var i = 0; i < 300; i++)
        {
            var sheet = sheets[random.Next(sheets.Count)];
            var block = sheet.Blocks[random.Next(sheet.Blocks.Count)];
            var row = sheet.IndexOf(random.Next(block.From, block.To + 1));
            if (
                row >= 0
                && sheet.Rows[row][random.Next(block.First, block.Last + 1)] is { Number: { } number } cell
                && Math.Abs(number) > 0.005
            )
                return (sheet, block, row, cell);
        }
        return null;
    }

    private static string? Figure(BookFile book, Random random, Func<BookCell, BookCell?> change)
    {
        if (Draw(book, random) is not var (sheet, _, row, cell))
            return null;
        var changed = change(cell);
        if (changed == cell)
            return null;
        sheet.Rows[row] = changed is { } other ? sheet.Rows[row].With(other) : sheet.Rows[row].Without(cell.Column);
        return $"{Place(sheet, row, cell.Column)}: {cell.Value} -> {changed?.Value ?? "nothing"}";
    }

    private static string? Label(BookFile book, Random random, Func<string, Random, string?> change)
    {
        for (var i = 0; i < 100; i++)
        {
            if (
                Draw(book, random) is not var (sheet, block, row, _)
                || sheet.Rows[row][block.Label] is not { Kind: CellKind.Text } label
                || change(label.Value, random) is not { } other
                || other == label.Value
            )
                continue;
            sheet.Rows[row] = sheet.Rows[row].With(label with { Value = other });
            return $"{Place(sheet, row, block.Label)}: '{label.Value}' -> '{other}'";
        }
        return null;
    }

    private static string? OtherLabel(BookFile book, Random random, string name) =>
        Draw(book, random) is var (sheet, block, row, _)
        && sheet.Rows[row][block.Label] is { Kind: CellKind.Text } label
        && label.Value != name
            ? label.Value
            : null;

    private static string? SwapLabels(BookFile book, Random random)
    {
        if (Draw(book, random) is not var (sheet, block, row, _))
            return null;
        var other = Enumerable
            .Range(0, sheet.Rows.Count)
            .FirstOrDefault(
                i =>
                    i != row
                    && sheet.Rows[i].Number >= block.From
                    && sheet.Rows[i].Number <= block.To
                    && sheet.Rows[i][block.First].HasValue
                    && sheet.Rows[i][block.Label].HasValue
                    && random.Next(6) == 0,
                -1
            );
        if (
            other < 0
            || sheet.Rows[row][block.Label] is not { } one
            || sheet.Rows[other][block.Label] is not { } two
            || one.Value == two.Value
        )
            return null;
        sheet.Rows[row] = sheet.Rows[row].With(two);
        sheet.Rows[other] = sheet.Rows[other].With(one);
        return $"{sheet.Name}: {one.Value} and {two.Value}";
    }

    private static string? SwapCells(BookFile book, Random random)
    {
        for (var i = 0; i < 200; i++)
        {
            if (
                Draw(book, random) is not var (sheet, block, row, cell)
                || cell.Column == block.Last
                || sheet.Rows[row][cell.Column + 1] is not { Number: { } next } other
                || Math.Abs(next - cell.Number!.Value) < Math.Abs(next) / 20
            )
                continue;
            sheet.Rows[row] = sheet.Rows[row].With(cell with { Column = cell.Column + 1 }).With(other with { Column = cell.Column });
            return $"{Place(sheet, row, cell.Column)} and the next";
        }
        return null;
    }

    private static string? Beside(BookFile book, Random random)
    {
        if (Draw(book, random) is not var (sheet, block, row, cell) || !block.HasYears)
            return null;
        sheet.Rows[row] = sheet.Rows[row].With(cell with { Column = block.Last + 1 });
        return Place(sheet, row, block.Last + 1);
    }

    public static string Place(BookSheet sheet, int row, int column) => $"{sheet.Name} {BookRow.Letters(column)}{sheet.Rows[row].Number}";

    private static BookCell Text(BookCell cell, string text) => cell with { Kind = CellKind.Text, Value = text };

    private static BookCell Raw(BookCell cell, string xml) => cell with { Kind = CellKind.Raw, Value = xml };

    private static string Style(BookCell cell) => cell.Style > 0 ? $" s=\"{cell.Style}\"" : "";

    private static BookCell Times(BookCell cell, double factor) => cell with { Value = BookSheet.Number(cell.Number!.Value * factor) };

    private static BookCell? LastDigit(BookCell cell) =>
        cell with
        {
            Value = cell.Value.Contains('E', StringComparison.Ordinal)
                ? cell.Value
                : cell.Value[..^1] + (cell.Value[^1] == '9' ? '8' : (char)(cell.Value[^1] + 1)),
        };
}
