using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>Reads the table of one sheet of SIPRI's workbook of military expenditure: a row a country, a column a year.</summary>
internal sealed class MilexSheetReader
{
    // SIPRI's own aggregates and the headings of its regions.
    private static readonly string[] Aggregates = ["European Union", "World", "NATO", "OECD"];

    private static readonly HashSet<string> Regions = new(StringComparer.OrdinalIgnoreCase)
    {
        "Africa",
        "North Africa",
        "sub-Saharan Africa",
        "Americas",
        "Central America and the Caribbean",
        "Central America and Caribbean",
        "Central America",
        "North America",
        "South America",
        "Asia & Oceania",
        "Asia and Oceania",
        "Oceania",
        "South Asia",
        "East Asia",
        "South East Asia",
        "South-East Asia",
        "Southeast Asia",
        "Central Asia",
        "Central and South Asia",
        "Europe",
        "Central Europe",
        "Eastern Europe",
        "Western Europe",
        "Central and Western Europe",
        "Middle East",
    };

    private readonly Sheet _sheet;
    private readonly MilexSheet _form;
    private readonly ImportContext _context;
    private readonly ImportLog _log;
    private IReadOnlyList<SheetYear> _years = [];

    private MilexSheetReader(Sheet sheet, MilexSheet form, ImportContext context, ImportLog log) =>
        (_sheet, _form, _context, _log) = (sheet, form, context, log);

    /// <summary>What the sheet measures.</summary>
    public MilexSheet Form => _form;

    /// <summary>The last year of the header; 0 where it has none.</summary>
    public int LastYear => _years.Count == 0 ? 0 : _years[^1].Year;

    /// <summary>The countries in the order of the rows.</summary>
    public List<string> Countries { get; } = [];

    /// <summary>The figures, with where they are.</summary>
    public Dictionary<(string Entity, int Year), (double Number, PrintedStatus Status, int Row, int Column)> Figures { get; } = [];

    /// <summary>Whether the sheet states that colours have a meaning.</summary>
    public bool ExplainsColours =>
        _sheet.Rows.Take(10).Any(row => row[0].DisplayText.Contains("Figures in blue", StringComparison.OrdinalIgnoreCase));

    /// <summary>A place as problems name it.</summary>
    public string Place(int column) => _sheet.Column(column);

    /// <summary>Reads a sheet.</summary>
    public static MilexSheetReader Read(Sheet sheet, MilexSheet form, int baseYear, ImportContext context, ImportLog log)
    {
        var table = new MilexSheetReader(sheet, form, context, log);
        if (sheet.Rows.FirstOrDefault(row => row[0].DisplayText == "Country") is { } header)
        {
            new MilexHeadingCheck(sheet, form, baseYear, log).Check(header.Number);
            table.ReadHeader(header);
            foreach (var row in sheet.Rows.Where(row => row.Number > header.Number))
                table.Take(row);
        }
        else
            log.AddProblem(
                null,
                null,
                $"sheet '{sheet.Name}': has no row that begins with 'Country' and continues with years; the layout has changed, "
                    + $"or the file was changed. Download the workbook again."
            );
        return table;
    }

    private void ReadHeader(SheetRow header)
    {
        var first = 1;
        for (; first < header.Cells.Count && header[first].DisplayText is "" or "Notes" or "Reporting year" or "Currency"; first++)
            if (
                Enumerable
                    .Range(1, first - 1)
                    .Any(column => header[first].IsFilled && header[column].DisplayText == header[first].DisplayText)
            )
                _log.AddProblem(
                    header.Number,
                    _sheet.Column(first),
                    $"the header has '{header[first].DisplayText}' twice; the file was changed. Download the workbook again."
                );
        _years = SheetYears.Read(_sheet, header, first, _log);
        if (_years.Count < 1)
            _log.AddProblem(
                header.Number,
                null,
                $"sheet '{_sheet.Name}': has no years in its header; the layout or the file was changed. Download the workbook again."
            );
        else if (MilexSheets.LastYear(_sheet, header.Number) is { } said && said != LastYear)
            _log.AddProblem(
                header.Number,
                null,
                $"sheet '{_sheet.Name}': the header ends in {YearText.Of(LastYear)}, and the words above it say "
                    + $"{YearText.Of(said)}; the columns were changed. Download the workbook again."
            );
    }

    private void Take(SheetRow row)
    {
        var name = row[0].DisplayText;
        var filled = _years.Where(year => row[year.Column].IsFilled).ToList();
        CheckOutsideYears(row, name);
        if (row[0].Kind != CellKind.Text)
        {
            if (filled.Count > 0 || row[0].IsFilled)
                _log.AddProblem(
                    row.Number,
                    _sheet.Column(0),
                    "figures have no name before them; the row was changed. Download the workbook again."
                );
        }
        else if (_context.Names.Find(name) is { } entity && (filled.Count > 0 || !Regions.Contains(name)))
            Take(row, entity, name);
        else if (filled.Count > 0)
            Leave(row, name, filled);
        else if (!Regions.Contains(name))
            _log.AddDifference(
                row.Number,
                _sheet.Column(0),
                $"'{name}' is not a known country or "
                    + $"region{ClosestMatchHint.For(name, Country.All.Select(country => country.Name))}; the row has no figures."
            );
    }

    private void Take(SheetRow row, string entity, string name)
    {
        if (Countries.Contains(entity))
            _log.AddProblem(
                row.Number,
                null,
                $"sheet '{_sheet.Name}': {name} occurs twice; the table was changed. Download the workbook again."
            );
        Countries.Add(entity);
        foreach (var year in _years)
        {
            var cell = row[year.Column];
            if (cell.IsFilled)
                _log.Read++;
            if (!cell.IsFilled)
                _log.AddDifference(
                    row.Number,
                    _sheet.Column(year.Column),
                    $"{name} {YearText.Of(year.Year)} is empty, where SIPRI writes '...' for a missing figure; the figure was "
                        + $"deleted, or the row has shifted."
                );
            else if (_form.Form.Problem(cell) is { } problem)
                _log.AddProblem(row.Number, _sheet.Column(year.Column), $"{name} {YearText.Of(year.Year)}: {problem}");
            else if (cell.Number is { } number)
                Keep(row, year, entity, name, number);
            else
                _log.Drop(cell.Text == "xxx" ? "of a time when the country was not there" : "not available");
        }
    }

    private void Keep(SheetRow row, SheetYear year, string entity, string name, double number)
    {
        var status = StatusColour.Of(row[year.Column].Colour);
        if (status == PrintedStatus.Unknown)
            _log.AddDifference(
                row.Number,
                _sheet.Column(year.Column),
                $"{name} {YearText.Of(year.Year)} is in the colour #{row[year.Column].Colour}; SIPRI marks estimates in blue "
                    + $"and uncertain figures in red, so what this one means is not known."
            );
        _log.Kept++;
        Figures.TryAdd((entity, year.Year), (number, status, row.Number, year.Column));
    }

    private void Leave(SheetRow row, string name, List<SheetYear> filled)
    {
        _log.Read += filled.Count;
        _log.Drop("of a name that is not mapped", filled.Count);
        if (Aggregates.Contains(name))
            _log.AddUnknownName(name, "left out");
        else
            _log.AddDifference(
                row.Number,
                _sheet.Column(0),
                $"'{name}' is not a known country, so its figures would be left "
                    + $"out{ClosestMatchHint.For(name, Country.All.Select(country => country.Name))}"
            );
    }

    private void CheckOutsideYears(SheetRow row, string name)
    {
        for (var column = _years.Count == 0 ? row.Cells.Count : _years[^1].Column + 1; column < row.Cells.Count; column++)
            if (row[column].IsFilled)
                _log.AddProblem(
                    row.Number,
                    _sheet.Column(column),
                    $"'{row[column].DisplayText}' of {name} is beside the columns of the years; the row has shifted. Download "
                        + $"the workbook again."
                );
    }
}
