using System.Globalization;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>
/// SIPRI's workbook of military expenditure: a sheet a measure, a row a country, a column a year, and the colour of a figure shows how
/// certain it is.
/// </summary>
internal sealed class MilexWorkbook
{
    private const string Title = "SIPRI military expenditure workbook";

    private readonly ImportContext _context;
    private readonly ImportLog _log;
    private readonly List<PartyYearValue> _figures = [];

    private MilexWorkbook(SourceFile file, ImportContext context) => (_context, _log) = (context, new(file.Name));

    public static WorkbookLayout Layout { get; } =
        new(Title, Fits, (file, sheets, context) => new MilexWorkbook(file, context).Read(file, sheets))
        {
            Datasets = ["sipri-military-expenditure"],
        };

    // Two of the three that every edition has: what lacks the third is refused by its name.
    private const int MostWithoutColour = 1000;

    private static bool Fits(IReadOnlyList<Sheet> sheets) =>
        sheets.Select(sheet => MilexSheets.Find(SheetNames.Plain(sheet.Name))?.What).OfType<string>().Where(IsNeeded).Distinct().Count()
        >= 2;

    private static bool IsNeeded(string what) => what is MilexSheets.Constant or MilexSheets.Current or MilexSheets.Burden;

    private ImportedFile Read(SourceFile file, IReadOnlyList<Sheet> sheets)
    {
        var found = SheetNames.Read(sheets, MilexSheets.Find, _log);
        CheckSheets(found);
        _log.ThrowIfProblems();
        var baseYear = MilexSheets.BaseYear(SheetNames.Plain(found[MilexSheets.Constant].Name))!.Value;
        var tables = MilexSheets
            .All.Where(form => found.ContainsKey(form.What))
            .ToDictionary(
                form => form.What,
                form => MilexSheetReader.Read(found[form.What], form, baseYear, _context, _log),
                StringComparer.Ordinal
            );
        foreach (var table in tables.Values)
            Take(table, YearText.Of(baseYear));
        CheckYears(tables.Values);
        CheckColours(tables.Values);
        if (_figures.Count == 0)
            _log.AddProblem(null, null, "holds no figure; download it again.");
        _log.ThrowIfProblems();
        return Content(file, baseYear, found.GetValueOrDefault(MilexSheets.Regions), tables);
    }

    private void CheckSheets(IReadOnlyDictionary<string, Sheet> found)
    {
        foreach (var form in MilexSheets.All.Where(form => IsNeeded(form.What) && !found.ContainsKey(form.What)))
            _log.AddProblem(
                null,
                null,
                $"lacks the sheet of {form.Measure} in {form.Unit.Replace("BASE", "constant", StringComparison.Ordinal)}; "
                    + $"download the whole workbook again."
            );
        // Some hold a shortened workbook with the three only; where one of the others is there, all are.
        string[] others = [MilexSheets.PerHead, MilexSheets.Government, MilexSheets.Regions];
        foreach (var other in others.Where(other => !found.ContainsKey(other) && others.Any(found.ContainsKey)))
            _log.AddDifference(
                null,
                null,
                $"lacks the sheet '{MilexSheets.Written(other)}', which SIPRI's workbook has; its figures would be missing, or "
                    + $"nothing could be compared with them. Download the workbook again."
            );
    }

    // A workbook of all countries has figures in both colours; one colour may be lost by itself.
    private void CheckColours(IReadOnlyCollection<MilexSheetReader> tables)
    {
        var found = tables.SelectMany(table => table.Figures.Values).Select(figure => figure.Status).ToHashSet();
        if (!tables.Any(table => table.ExplainsColours))
            return;
        if (found.All(status => status == PrintedStatus.Plain))
            _log.AddDifference(
                null,
                null,
                "no figure is blue or red, but according to the sheets estimates and uncertain figures are; another program "
                    + "removed the colours, so all would be written as actual."
            );
        else if (
            _figures.Count >= MostWithoutColour
            && !(found.Contains(PrintedStatus.Estimate) && found.Contains(PrintedStatus.Uncertain))
        )
            _log.AddDifference(
                null,
                null,
                $"no figure is {(found.Contains(PrintedStatus.Estimate) ? "red, and the sheets say that uncertain figures are" : "blue, and the sheets say that estimates are")}; another program removed the colour, so these would be written as actual."
            );
    }

    private void Take(MilexSheetReader table, string baseYear)
    {
        var unit = table.Form.Unit.Replace("BASE", baseYear, StringComparison.Ordinal);
        foreach (var ((entity, year), (number, status, _, _)) in table.Figures)
            _figures.Add(
                new(
                    entity,
                    year,
                    table.Form.Measure,
                    unit,
                    ImportContext.Text(number * table.Form.Factor),
                    status is PrintedStatus.Estimate or PrintedStatus.Uncertain ? "estimate" : "actual",
                    status == PrintedStatus.Uncertain ? "highly uncertain" : ""
                )
            );
    }

    // The workbook of a year goes to the year before.
    private void CheckYears(IReadOnlyCollection<MilexSheetReader> tables)
    {
        var last = tables.Max(table => table.LastYear);
        foreach (var table in tables.Where(table => table.LastYear != last))
            _log.AddProblem(
                null,
                table.Place(0),
                $"the years end in {YearText.Of(table.LastYear)}, and those of another sheet in {YearText.Of(last)}; columns "
                    + $"were cut or changed. Download the workbook again."
            );
        if (last >= _context.Options.Today.Year)
            _log.AddProblem(
                null,
                null,
                $"the years go to {YearText.Of(last)}, of which SIPRI has no figures yet (today is "
                    + $"{DayText.Of(_context.Options.Today)}); the headers were changed. Download the workbook again."
            );
    }

    private ImportedFile Content(SourceFile file, int baseYear, Sheet? regions, Dictionary<string, MilexSheetReader> tables)
    {
        var years = new Period(_figures.Min(figure => figure.Year), _figures.Max(figure => figure.Year));
        // The workbook of April 2025 ends in 2024.
        var edition = _context.Edition((years.To + 1).ToString(CultureInfo.InvariantCulture), _log);
        var missing = MilexSheets
            .All.Where(form => !tables.ContainsKey(form.What))
            .Select(form => $"{form.Measure} in {form.Unit}: the workbook lacks the sheet");
        return new()
        {
            RecognisedAs = $"{Title}, {years}, constant prices of {YearText.Of(baseYear)}",
            Edition = edition,
            Covers = $"{_figures.Select(figure => figure.Entity).Distinct().Count()} countries, {years}",
            Log = _log,
            Checks =
            [
                .. regions is null ? [] : RegionalTotals.Check(file.Name, regions, tables[MilexSheets.Constant], baseYear, _log),
                .. new MilexChecks(new(file.Name, tables), baseYear).All(),
            ],
            NotMade = [.. missing, "spending in local currency: SIPRI names currencies in words that are not codes (Dinar)"],
            Tables = [Table(file, edition, years)],
        };
    }

    private ImportedTable Table(SourceFile file, string edition, Period years) =>
        new()
        {
            Dataset = SipriManifestText.Transfers with
            {
                Name = "sipri-military-expenditure",
                Title = "SIPRI's military expenditure, imported by the user",
                Description =
                    "Military expenditure by country in dollars, as a share of GDP, per head and as a share of government spending.",
                Credit = SipriManifestText.Credit("Military Expenditure Database"),
                Source = new("SIPRI Military Expenditure Database", "https://www.sipri.org/databases/milex"),
            },
            Edition = edition,
            Shape = PartyYearValue.Shape(
                [.. MilexSheets.All.Select(form => form.Measure).Distinct()],
                Entity
                    .NotCountries.Where(entity => entity.Kind == EntityKind.Historic)
                    .ToDictionary(entity => entity.Id, entity => entity.Name),
                ["actual", "estimate"],
                Columns.Words("note", "highly uncertain where SIPRI prints the figure in red; blue ones are estimates", "highly uncertain")
            ),
            Rows = [.. _figures.Select(figure => figure.CellsWithNote)],
            Title = $"Military expenditure by country, {years}",
            PublishedOn = WorkbookDates.Of(file, years.To + 1, _context, _log),
            Address = "https://www.sipri.org/databases/milex",
            Provenance =
                "Read from SIPRI's workbook as the user downloaded it; shares are converted to per cent, and the day given as "
                + "published is the one on which the workbook was made or last saved.",
            Coverage = CoverageBuilder.Of(years),
            Caveats =
            [
                "SIPRI's definition of military expenditure is not NATO's: never set one beside the other in one series.",
                "Figures are of calendar years; SIPRI's estimates are marked, and those it holds highly uncertain carry a note.",
                "SIPRI revises all years; two editions are not one series.",
                "Imported by the user: SIPRI's terms allow private and non-commercial use and no redistribution of the whole.",
            ],
        };
}
