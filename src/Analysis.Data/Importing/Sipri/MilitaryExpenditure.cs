using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Analysis.Data.Importing;

/// <summary>SIPRI's workbook of military expenditure: a sheet a measure, a row a country, a column a year, and the colour of a figure says how sure it is.</summary>
internal sealed partial class MilitaryExpenditure
{
    private const string Title = "SIPRI military expenditure workbook";
    private const string Blue = "12";
    private const string Red = "10";

    private static readonly (Regex Sheet, string Measure, string Unit, double Factor)[] Measures =
    [
        (ConstantSheet(), "military-expenditure", "million USD (BASE prices)", 1),
        (CurrentSheet(), "military-expenditure", "million USD (current)", 1),
        (BurdenSheet(), "military-burden", "% of GDP (current)", 100),
        (PerHeadSheet(), "military-expenditure-per-head", "USD per head (current)", 1),
        (GovernmentSheet(), "military-share-of-government-spending", "%", 100),
    ];

    private readonly ImportContext _context;
    private readonly Tally _tally;
    private readonly List<FigureRow> _figures = [];

    private MilitaryExpenditure(SourceFile file, ImportContext context) => (_context, _tally) = (context, new(file.Name));

    public static WorkbookLayout Layout { get; } = new(Title, sheets => sheets.Any(sheet => ConstantSheet().IsMatch(sheet.Name)) && sheets.Any(sheet => BurdenSheet().IsMatch(sheet.Name)),
        (file, sheets, context) => new MilitaryExpenditure(file, context).Read(file, sheets))
    {
        Datasets = ["sipri-military-expenditure"],
    };

    private ImportedFile Read(SourceFile file, IReadOnlyList<Sheet> sheets)
    {
        var baseYear = ConstantSheet().Match(sheets.First(sheet => ConstantSheet().IsMatch(sheet.Name)).Name).Groups["base"].Value;
        var found = Measures.Select(measure => (measure, Sheet: sheets.FirstOrDefault(sheet => measure.Sheet.IsMatch(sheet.Name)))).ToList();
        foreach (var (measure, sheet) in found.Where(one => one.Sheet is not null))
            Take(sheet!, measure.Measure, measure.Unit.Replace("BASE", baseYear, StringComparison.Ordinal), measure.Factor);
        if (_figures.Count == 0)
            _tally.Problem(null, null, "holds no figure; download it again.");
        _tally.ThrowIfBad();
        return Content(file, baseYear, sheets, [.. found.Where(one => one.Sheet is null).Select(one => $"{one.measure.Measure} in {one.measure.Unit}: the workbook lacks the sheet")]);
    }

    private void Take(Sheet sheet, string measure, string unit, double factor)
    {
        var header = sheet.Rows.FirstOrDefault(row => row[0].Shown == "Country");
        var years = header?.Cells.Select((cell, column) => (Year: cell.Number, Column: column)).Where(column => column.Year is > 1900 and < 2200).Select(column => ((int)column.Year!.Value, column.Column)).ToList() ?? [];
        if (years.Count == 0)
            _tally.Problem(header?.Number, sheet.Name, "has no row that begins with 'Country' and goes on with years; the layout has changed.");
        // The names of regions stand in the same column, without figures.
        foreach (var row in sheet.Rows.Where(row => row.Number > header?.Number && years.Any(year => row[year.Column].Shown.Length > 0)))
        {
            var cells = years.Where(year => row[year.Column].Shown.Length > 0).Select(year => (Year: year.Item1, Cell: row[year.Column])).ToList();
            _tally.Read += cells.Count;
            if (_context.Names.Find(row[0].Shown) is { } entity)
                Take(row, entity, cells, sheet.Name, (measure, unit, factor));
            else
            {
                _tally.Unknown(row[0].Shown, "left out");
                _tally.Drop("of a name that is not mapped", cells.Count);
            }
        }
    }

    private void Take(SheetRow row, string entity, List<(int Year, SheetCell Cell)> cells, string sheet, (string Measure, string Unit, double Factor) what)
    {
        foreach (var (year, cell) in cells)
        {
            if (cell.Number is { } number)
            {
                _tally.Kept++;
                _figures.Add(new(entity, year, what.Measure, what.Unit, ImportContext.Text(number * what.Factor), cell.Colour is Blue or Red ? "estimate" : "actual", cell.Colour == Red ? "highly uncertain" : ""));
            }
            else if (cell.Text is "..." or ". ." or ".." or "xxx" or "…")
                _tally.Drop(cell.Text == "xxx" ? "of a time when the country was not there" : "not available");
            else
                _tally.Problem(row.Number, $"{sheet} {year.ToString(CultureInfo.InvariantCulture)}", $"'{cell.Text}' of {row[0].Shown} is no figure; download the workbook again.");
        }
    }

    private ImportedFile Content(SourceFile file, string baseYear, IReadOnlyList<Sheet> sheets, IReadOnlyList<string> missing)
    {
        var years = new Period(_figures.Min(figure => figure.Year), _figures.Max(figure => figure.Year));
        // The workbook of April 2025 ends in 2024.
        var edition = _context.Edition((years.To + 1).ToString(CultureInfo.InvariantCulture), _tally);
        return new()
        {
            RecognisedAs = $"{Title}, {years}, constant prices of {baseYear}",
            Edition = edition,
            Covers = $"{_figures.Select(figure => figure.Entity).Distinct().Count()} countries, {years}",
            Tally = _tally,
            Checks = [.. RegionalTotals.Check(file.Name, sheets, _figures, $"million USD ({baseYear} prices)")],
            NotMade = [.. missing, "spending in local currency: SIPRI names currencies in words that are no codes (Dinar)"],
            Tables = [Table(file, edition, years)],
        };
    }

    private ImportedTable Table(SourceFile file, string edition, Period years) => new()
    {
        Dataset = SipriTexts.Transfers with
        {
            Name = "sipri-military-expenditure",
            Title = "SIPRI's military expenditure, imported by the user",
            Description = "Military expenditure by country in dollars, as a share of GDP, per head and as a share of government spending.",
            Credit = SipriTexts.Credit("Military Expenditure Database"),
            Source = new("SIPRI Military Expenditure Database", "https://www.sipri.org/databases/milex"),
        },
        Edition = edition,
        Shape = FigureRow.Shape([.. Measures.Select(one => one.Measure).Distinct()], Entity.NotCountries.Where(entity => entity.Kind == EntityKind.Historic).ToDictionary(entity => entity.Id, entity => entity.Name),
            ["actual", "estimate"], """,{"name":"note","type":"string","description":"highly uncertain where SIPRI prints the figure in red; blue ones are estimates","constraints":{"enum":["highly uncertain"]} }"""),
        Rows = [.. _figures.Select(figure => figure.CellsWithNote)],
        Title = $"Military expenditure by country, {years}",
        PublishedOn = WorkbookDates.Of(file, years.To + 1, _context.Options.Today),
        Address = "https://www.sipri.org/databases/milex",
        Provenance = "Read out of SIPRI's workbook as the user downloaded it; shares are put into per cent, and the day given as published is the one on which the workbook was made or last saved.",
        Coverage = new JsonObject { ["years"] = years.ToString() },
        AbsentIsZero = false,
        Caveats =
        [
            "SIPRI's definition of military expenditure is not NATO's: never set one beside the other in one series.",
            "Figures are of calendar years; SIPRI's estimates are marked, and those it holds highly uncertain carry a note.",
            "SIPRI revises all years; two editions make no one series.",
            "Imported by the user: SIPRI's terms allow private and non-commercial use and no handing on of the whole.",
        ],
    };

    [GeneratedRegex(@"\AConstant \((?<base>\d{4})\) US\$")]
    private static partial Regex ConstantSheet();

    [GeneratedRegex(@"\ACurrent US\$")]
    private static partial Regex CurrentSheet();

    [GeneratedRegex(@"\AShare of GDP")]
    private static partial Regex BurdenSheet();

    [GeneratedRegex(@"\APer capita")]
    private static partial Regex PerHeadSheet();

    [GeneratedRegex(@"\AShare of Govt")]
    private static partial Regex GovernmentSheet();
}
