using System.Globalization;

namespace Analysis.Publishers;

/// <summary>NATO's workbook of defence expenditure, in the layout of 2024 and in that of 2025 and 2026.</summary>
public sealed class NatoBook
{
    private static readonly (string Table, string Title, string Unit, (string Subtitle, string Measure, string Unit)[] Parts)[] Tables =
    [
        (
            "1",
            "Defence expenditure",
            "Million national currency units",
            [
                ("Current prices", "defence-expenditure", "million CUR (current)"),
                ("Constant BASE prices", "defence-expenditure", "million CUR (BASE prices)"),
            ]
        ),
        (
            "2",
            "Defence expenditure",
            "Million US dollars",
            [
                ("Current prices and exchange rates", "defence-expenditure", "million USD (current)"),
                ("Constant BASE prices and exchange rates", "defence-expenditure", "million USD (BASE prices)"),
            ]
        ),
        (
            "3",
            "Defence expenditure as a share of GDP and annual real change",
            "Based on BASE prices",
            [
                ("Share of real GDP (%)", "defence-burden", "% of GDP (BASE prices)"),
                ("Annual real change (%)", "real-change", "% per year (BASE prices)"),
            ]
        ),
        (
            "5",
            "GDP",
            "Million US dollars",
            [
                ("Current prices and exchange rates", "gdp", "million USD (current)"),
                ("Constant BASE prices and exchange rates", "gdp", "million USD (BASE prices)"),
            ]
        ),
        (
            "6",
            "GDP per capita and defence expenditure per capita",
            "BASE prices and exchange rates",
            [
                ("GDP per capita (thousand US dollars)", "gdp-per-capita", "thousand USD per head (BASE prices)"),
                ("Defence expenditure per capita (US dollars)", "defence-expenditure-per-capita", "USD per head (BASE prices)"),
            ]
        ),
        ("7", "Military personnel", "Thousands", [("", "military-personnel", "thousand persons")]),
        (
            "8a",
            "Distribution of defence expenditure by main category",
            "Percentage of total defence expenditure",
            [
                ("Equipment (a)", "equipment-share", "% of defence expenditure"),
                ("Personnel (b)", "personnel-share", "% of defence expenditure"),
            ]
        ),
        (
            "8b",
            "Distribution of defence expenditure by main category",
            "Percentage of total defence expenditure",
            [
                ("Infrastructure (c)", "infrastructure-share", "% of defence expenditure"),
                ("Other (d)", "other-share", "% of defence expenditure"),
            ]
        ),
    ];

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.Ordinal)
    {
        ["ALB"] = "Leks",
        ["BGR"] = "Leva",
        ["CAN"] = "Canadian dollars",
        ["CZE"] = "Koruny",
        ["DNK"] = "Kroner",
        ["GBR"] = "Pounds",
        ["HUN"] = "Forint",
        ["MKD"] = "Denars",
        ["NOR"] = "Kroner",
        ["POL"] = "Zlotys",
        ["ROU"] = "New Lei",
        ["SWE"] = "Kronor",
        ["TUR"] = "Liras",
        ["USA"] = "US dollars",
    };

    private static readonly string[] Starred = ["CZE", "EST", "LTU", "LVA", "POL", "ROU"];
    private static readonly string[] Sums = ["x-nato-europe-and-canada", "x-nato-total"];

    private readonly Dictionary<(string, int, string, string), PublishedFigure> _figures;
    private readonly PartyList _parties;
    private readonly List<int> _years;
    private readonly List<string> _entities;
    private readonly string _base;
    private readonly BookFile _book;

    private NatoBook(IReadOnlyList<PublishedFigure> figures, PartyList parties, string baseYear, string name)
    {
        (_parties, _base, _book) = (parties, baseYear, new(name));
        _figures = figures
            .Select(figure => KeyValuePair.Create((figure.Entity, figure.Year, figure.Measure, Unit(figure)), figure))
            .Concat(
                figures
                    .Where(figure => figure.Entity == "USA" && figure is { Measure: "defence-expenditure", Unit: ['m', ..] })
                    .Select(figure => KeyValuePair.Create((figure.Entity, figure.Year, figure.Measure, Own(Unit(figure))), figure))
            )
            .ToDictionary();
        _years = [.. figures.Select(figure => figure.Year).Distinct().Order()];
        _entities =
        [
            .. figures
                .Select(figure => figure.Entity)
                .Where(entity => !Sums.Contains(entity))
                .Distinct()
                .OrderBy(parties.Nato, StringComparer.Ordinal),
        ];
    }

    /// <summary>The layout of 2024: one line of years above two blocks, names in the third column, totals in the second.</summary>
    public static BookFile Of2024(IReadOnlyList<PublishedFigure> figures, PartyList parties)
    {
        var book = new NatoBook(figures, parties, "2015", "def-exp-2024-en.xlsx");
        foreach (var table in Tables)
            book.Add2024(table.Table, table.Title, table.Unit, table.Parts);
        book._book.Made = "2024-06-14";
        return book._book;
    }

    /// <summary>The layout of 2025 and 2026: every block with its own line of years, names and totals in the first column.</summary>
    public static BookFile Of2026(IReadOnlyList<PublishedFigure> figures, PartyList parties)
    {
        var book = new NatoBook(figures, parties, "2021", "def-exp-2026-en.xlsx");
        foreach (var table in Tables)
            book.Add2026(table.Table, table.Title, table.Unit, table.Parts);
        return book._book;
    }

    private void Add2024(string table, string title, string unit, (string Subtitle, string Measure, string Unit)[] parts)
    {
        var (sheet, left) = (new BookSheet($"TABLE{table}"), table == "7" ? 3 : 2);
        var (header, row) = (table == "7" ? 20 : 8, table == "7" ? 22 : 10);
        sheet.Put(_book.Texts, header - 4, left - 1, $"Table {table} : {title}");
        sheet.Put(_book.Texts, header - 2, left - 1, unit.Replace("BASE", _base, StringComparison.Ordinal));
        sheet.Put(_book.Texts, header, left + 1, Header());
        foreach (var (subtitle, measure, unitOf) in parts)
        {
            if (subtitle.Length > 0)
                sheet.Put(_book.Texts, row, left - 1, subtitle.Replace("BASE", _base, StringComparison.Ordinal));
            row = Rows(sheet, (header, row + 1, left, left - 1), table, measure, unitOf);
            // The genuine workbook has cells without a name there whose formulas have lost what they pointed at.
            if (table is "1" or "8a" or "8b")
                sheet.Put(_book.Texts, row++, left + 1, [.. _years.Select(_ => (object)new BookCell(0, CellKind.Error, "#REF!"))]);
        }
        sheet.Put(_book.Texts, row + 2, left, $"Notes: Figures for {Of(_years[^2])} and {Of(_years[^1])} are estimates. ");
        sheet.Put(_book.Texts, row + 3, left, "*  These Allies have national laws which call for 2% of GDP to be spent on defence.");
        sheet.Put(_book.Texts, row + 5, left - 1, $"-{table}-");
        _book.Sheets.Add(sheet);
    }

    private void Add2026(string table, string title, string unit, (string Subtitle, string Measure, string Unit)[] parts)
    {
        var (sheet, row) = (new BookSheet($"Table {table}"), 3);
        sheet.Put(_book.Texts, 1, 0, $"Table {table}: {title}");
        sheet.Put(_book.Texts, 2, 0, unit.Replace("BASE", _base, StringComparison.Ordinal));
        foreach (var (subtitle, measure, unitOf) in parts)
        {
            if (subtitle.Length > 0)
                sheet.Put(_book.Texts, row++, 0, subtitle.Replace("BASE", _base, StringComparison.Ordinal));
            sheet.Put(_book.Texts, row, 1, Header());
            row = Rows(sheet, (row, row + 1, 0, 0), table, measure, unitOf) + 2;
        }
        sheet.Put(_book.Texts, row, 0, $"Notes: Figures for {Of(_years[^2])} and {Of(_years[^1])} are estimates.");
        _book.Sheets.Add(sheet);
    }

    private object?[] Header() => [.. _years.Select((year, i) => i >= _years.Count - 2 ? $"{Of(year)}e" : (object)year)];

    private int Rows(BookSheet sheet, (int Header, int Row, int Left, int Sums) at, string table, string measure, string unit)
    {
        var (row, from) = (at.Row, at.Row);
        foreach (var entity in _entities.Concat(Sums))
        {
            var cells = _years.Select(year => _figures.GetValueOrDefault((entity, year, measure, unit))).ToList();
            if (cells.All(cell => cell is null))
                continue;
            if (Sums.Contains(entity))
                sheet.Totals.Add(row);
            sheet.Put(_book.Texts, row, Sums.Contains(entity) ? at.Sums : at.Left, Label(entity, table));
            sheet.Put(_book.Texts, row++, at.Left + 1, [.. cells.Select(cell => cell is null ? ".." : (object)(double)cell.Value)]);
        }
        sheet.Blocks.Add(new(at.Header, at.Left, at.Left + 1, at.Left + _years.Count, from, row - 1));
        return row;
    }

    private string Label(string entity, string table) =>
        entity switch
        {
            "x-nato-total" => "NATO Total",
            "x-nato-europe-and-canada" => "NATO Europe and Canada",
            _ => _parties.Nato(entity)
                + (_base == "2015" && table is "1" or "3" && Starred.Contains(entity) ? "*" : "")
                + (table == "1" ? $"   ({Currencies.GetValueOrDefault(entity, "Euros")})" : ""),
        };

    // The unit as the tables above have it: BASE for the base year, CUR for a currency other than the dollar.
    private string Unit(PublishedFigure figure)
    {
        var unit = figure.Unit.Replace($"{_base} prices", "BASE prices", StringComparison.Ordinal);
        return figure.Measure == "defence-expenditure" && !unit.StartsWith("million USD", StringComparison.Ordinal) ? Own(unit) : unit;
    }

    private static string Own(string unit) => $"million CUR{unit["million USD".Length..]}";

    private static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
