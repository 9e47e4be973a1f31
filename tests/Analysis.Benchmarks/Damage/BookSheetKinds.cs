using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damage to sheets of a workbook and to the words on them that describe the figures.</summary>
internal static class BookSheetKinds
{
    public static IReadOnlyList<DamageKind> All { get; } =
    [
        Sheet("sheet-gone", (book, sheet) => book.Sheets.Remove(sheet)),
        Sheet("sheet-empty", (_, sheet) => sheet.Rows.Clear()),
        Sheet("sheet-hidden", (_, sheet) => sheet.State = "hidden"),
        Sheet("sheet-very-hidden", (_, sheet) => sheet.State = "veryHidden"),
        Sheet("sheet-renamed", (_, sheet) => sheet.Name = "Sheet1"),
        Sheet("sheet-name-blanks", (_, sheet) => sheet.Name = $" {sheet.Name} "),
        Sheet("sheet-name-case", (_, sheet) => sheet.Name = sheet.Name.ToUpperInvariant()),
        Sheet("sheet-name-old", (_, sheet) => sheet.Name += " old"),
        Copy("sheet-copy-before", " (2)", "", before: true),
        Copy("sheet-copy-behind", " (2)", "", before: false),
        Copy("sheet-copy-hidden-before", " (2)", "hidden", before: true),
        Copy("sheet-copy-hidden-behind", " (2)", "hidden", before: false),
        Copy("sheet-same-name-before", "", "", before: true),
        Copy("sheet-same-name-behind", "", "", before: false),
        Copy("sheet-old-copy-before", " old", "", before: true),
        Copy("sheet-blank-copy-before", " ", "", before: true),
        DamageKind.OfBook(
            "sheets-reordered",
            (book, _) =>
            {
                book.Sheets.Reverse();
                return "all";
            }
        ),
        DamageKind.OfBook(
            "sheet-extra",
            (book, _) =>
            {
                var extra = new BookSheet("My notes");
                extra.Rows.Add(new(1, [new(0, CellKind.Text, "checked")]));
                book.Sheets.Add(extra);
                return "My notes";
            }
        ),
        DamageKind.OfBook("sheets-swapped", Swapped),
        Word("unit-billion", "illion", "Billion", "Thousand"),
        Said("word-million-billion", "million", "billion"),
        Said("word-Million-Billion", "Million", "Billion"),
        Said("word-Million-Thousand", "Million", "Thousand"),
        Said("word-US$m-US$b", "US $m.", "US $b."),
        Said("word-millions-thousands", "in millions of US$", "in thousands of US$"),
        Said("word-percentage", "ercentage", "ermille"),
        Said("word-thousands-millions", "Thousands", "Millions"),
        Said("word-dollars-euros", "US dollars", "euros"),
        Said("word-dollar-sign", "US$", "EUR"),
        Said("word-current-constant", "Current prices", "Constant 2021 prices"),
        Said("word-constant-current", "Constant", "Current"),
        Said("word-base-2015-2010", "2015 prices", "2010 prices"),
        Said("word-base-2021-2015", "2021 prices", "2015 prices"),
        Said("word-base-2023-2022", "2023 prices", "2022 prices"),
        Said("word-base-2024-2020", "constant 2024 prices", "constant 2020 prices"),
        Said("word-share-real", "Share of real GDP (%)", "Annual real change (%)"),
        Said("word-equipment-other", "Equipment (a)", "Other (d)"),
        Said("word-personnel-equipment", "Personnel (b)", "Equipment (a)"),
        Said("word-table-number", "Table 2", "Table 5"),
        Said("word-gdp-defence", ": GDP", ": Defence expenditure"),
        Said("word-title-other", "Top 100", "Top 25"),
        Said("word-retrieved-future", "retrieved December 2025", "retrieved December 2031"),
        Said("word-retrieved-other", "retrieved December 2025", "retrieved December 2019"),
        Said("word-revenue-total", "Arms revenues", "Total revenues"),
        Said("word-excluding", "Total Defence Expenditure", "Total Defence Investment"),
        Said("word-mrd", "GDP (mrd)", "GDP (mio)"),
        Said("word-note-years", "Figures for", "Figures except for"),
        DamageKind.OfBook("base-year-in-name", (book, _) => Rename(book, "(2023)", "(2019)")),
        DamageKind.OfBook("base-year-out-of-name", (book, _) => Rename(book, " (2023)", "")),
        DamageKind.OfBook("currency-in-name", (book, _) => Rename(book, "US$", "EUR")),
        DamageKind.OfBook("year-in-name", (book, _) => Rename(book, "2019", "2018")),
        DamageKind.OfBook("year-in-name-far", (book, _) => Rename(book, "2019", "2031")),
        DamageKind.OfBook("subtitles-swapped", Subtitles),
        DamageKind.OfBook("subtitle-gone", SubtitleGone),
        DamageKind.OfBook(
            "made-future",
            (book, _) =>
            {
                book.Made = "2031-01-01";
                return "made";
            }
        ),
    ];

    private static DamageKind Sheet(string name, Action<BookFile, BookSheet> change) =>
        DamageKind.OfBook(
            name,
            (book, random) =>
            {
                var sheet = Draw(book, random);
                var (before, rows, count) = (sheet.Name, sheet.Rows.Count, book.Sheets.Count);
                change(book, sheet);
                return sheet.Name == before && sheet.Rows.Count == rows && book.Sheets.Count == count && sheet.State.Length == 0
                    ? null
                    : before;
            }
        );

    // Neither the first nor the last: which years a workbook of a sheet a year has is the publisher's choice.
    private static BookSheet Draw(BookFile book, Random random)
    {
        var sheets = book.Sheets.Where(sheet => sheet.Blocks.Count > 0).ToList();
        return sheets.Count > 15 ? sheets[random.Next(1, sheets.Count - 1)] : sheets[random.Next(sheets.Count)];
    }

    // A copy with other figures, as a user may leave it in the workbook.
    private static DamageKind Copy(string name, string behind, string state, bool before) =>
        DamageKind.OfBook(
            name,
            (book, random) =>
            {
                var sheet = Draw(book, random);
                var copy = sheet.Copy();
                (copy.Name, copy.State) = (sheet.Name + behind, state);
                for (var i = 0; i < copy.Rows.Count; i++)
                    if (sheet.Blocks.Any(block => copy.Rows[i].Number >= block.From && copy.Rows[i].Number <= block.To))
                        copy.Rows[i] = new(
                            copy.Rows[i].Number,
                            [
                                .. copy.Rows[i]
                                    .Cells.Select(cell =>
                                        cell.Number is { } number && cell.Column >= sheet.Blocks[0].First
                                            ? cell with
                                            {
                                                Kind = CellKind.Number,
                                                Value = BookSheet.Number(number * 1.5),
                                            }
                                            : cell
                                    ),
                            ]
                        );
                book.Sheets.Insert(book.Sheets.IndexOf(sheet) + (before ? 0 : 1), copy);
                return copy.Name;
            }
        );

    private static string? Swapped(BookFile book, Random random)
    {
        var sheets = book.Sheets.Where(sheet => sheet.Blocks.Count > 0).ToList();
        var at = random.Next(sheets.Count - 1);
        (sheets[at].Name, sheets[at + 1].Name) = (sheets[at + 1].Name, sheets[at].Name);
        return $"{sheets[at].Name} and {sheets[at + 1].Name}";
    }

    private static DamageKind Word(string name, string has, params string[] others) =>
        DamageKind.OfBook(
            name,
            (book, random) =>
                Change(
                    book,
                    random,
                    text => text.Length < 40 && text.Contains('M' + has, StringComparison.Ordinal),
                    text => text.Replace('M' + has, others[random.Next(others.Length)], StringComparison.Ordinal)
                )
        );

    private static DamageKind Said(string name, string from, string to) =>
        DamageKind.OfBook(
            name,
            (book, random) =>
                Change(
                    book,
                    random,
                    text => text.Contains(from, StringComparison.Ordinal),
                    text => text.Replace(from, to, StringComparison.Ordinal)
                )
        );

    // One of the texts outside of the figures.
    private static string? Change(BookFile book, Random random, Func<string, bool> fits, Func<string, string> change)
    {
        var all = book
            .Sheets.SelectMany(sheet =>
                Enumerable
                    .Range(0, sheet.Rows.Count)
                    .Where(row => !sheet.Blocks.Any(block => sheet.Rows[row].Number >= block.From && sheet.Rows[row].Number <= block.To))
                    .SelectMany(row =>
                        sheet
                            .Rows[row]
                            .Cells.Where(cell => cell.Kind == CellKind.Text && fits(cell.Value))
                            .Select(cell => (sheet, row, cell))
                    )
            )
            .ToList();
        if (all.Count == 0)
            return null;
        var (at, line, found) = all[random.Next(all.Count)];
        at.Rows[line] = at.Rows[line].With(found with { Value = change(found.Value) });
        return $"{BookCellKinds.Place(at, line, found.Column)}: '{found.Value}' -> '{change(found.Value)}'";
    }

    private static string? Rename(BookFile book, string from, string to)
    {
        if (book.Sheets.FirstOrDefault(sheet => sheet.Name.Contains(from, StringComparison.Ordinal)) is not { } sheet)
            return null;
        var before = sheet.Name;
        sheet.Name = sheet.Name.Replace(from, to, StringComparison.Ordinal);
        return $"'{before}' -> '{sheet.Name}'";
    }

    // The two blocks of a sheet of NATO's under one another's words.
    private static string? Subtitles(BookFile book, Random random)
    {
        if (Places(book, random) is not [var one, var other, ..] || one.Sheet.Blocks.Count < 2)
            return null;
        one.Sheet.Rows[one.Row] = one.Sheet.Rows[one.Row].With(one.Cell with { Value = other.Cell.Value });
        one.Sheet.Rows[other.Row] = one.Sheet.Rows[other.Row].With(other.Cell with { Value = one.Cell.Value });
        return $"{one.Sheet.Name}: '{one.Cell.Value}' and '{other.Cell.Value}'";
    }

    private static string? SubtitleGone(BookFile book, Random random)
    {
        if (Places(book, random) is not { Count: > 1 } places || places[0].Sheet.Blocks.Count < 2)
            return null;
        var one = places[random.Next(2)];
        one.Sheet.Rows.RemoveAt(one.Row);
        return $"{one.Sheet.Name}: '{one.Cell.Value}'";
    }

    private static List<(BookSheet Sheet, int Row, BookCell Cell)> Places(BookFile book, Random random)
    {
        var sheets = book.Sheets.Where(sheet => sheet.Blocks.Count == 2 && sheet.Blocks[0].HasYears).ToList();
        if (sheets.Count == 0)
            return [];
        var sheet = sheets[random.Next(sheets.Count)];
        return
        [
            .. sheet
                .Blocks.Select(block =>
                    (
                        sheet,
                        Row: Enumerable
                            .Range(0, sheet.Rows.Count)
                            .LastOrDefault(
                                row =>
                                    sheet.Rows[row].Number < block.From
                                    && sheet.Rows[row].Cells is [{ Kind: CellKind.Text } only]
                                    && only.Value.Length > 5,
                                -1
                            )
                    )
                )
                .Where(place => place.Row >= 0)
                .Select(place => (place.sheet, place.Row, place.sheet.Rows[place.Row].Cells[0])),
        ];
    }
}
