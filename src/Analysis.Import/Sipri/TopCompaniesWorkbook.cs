using System.Globalization;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>SIPRI's Top 100 workbook: a sheet a year, with headers that drift from year to year.</summary>
internal sealed class TopCompaniesWorkbook
{
    private const string Title = "SIPRI Top 100 workbook";

    private readonly ImportLog _log;
    private readonly ImportContext _context;

    private TopCompaniesWorkbook(SourceFile file, ImportContext context) => (_log, _context) = (new(file.Name), context);

    public static WorkbookLayout Layout { get; } =
        new(
            Title,
            sheets =>
                sheets.Any(sheet =>
                    Year(SheetNames.Plain(sheet.Name)) is not null
                    && sheet.Rows.Take(4).Any(row => row[0].DisplayText.Contains("Top 100", StringComparison.OrdinalIgnoreCase))
                ),
            (file, sheets, context) => new TopCompaniesWorkbook(file, context).Read(sheets)
        )
        {
            Datasets = ["sipri-top-100", "sipri-top-100-companies"],
        };

    private static (string What, string Written)? Year(string name) => YearText.Find(name) is null ? null : (name, name);

    private ImportedFile Read(IReadOnlyList<Sheet> sheets)
    {
        List<CompanySheet> read =
        [
            .. SheetNames
                .Read(sheets, Year, _log)
                .Select(sheet => CompanySheet.Read(sheet.Value, YearText.Find(sheet.Key)!.Value, _context, _log)),
        ];
        var bases = read.SelectMany(sheet => sheet.BaseYears).Distinct().ToList();
        if (bases.Count > 1)
            _log.AddProblem(
                null,
                null,
                $"has constant prices of {string.Join(" and ", bases.Order().Select(YearText.Of))}; one workbook has one base year."
            );
        var rows = read.SelectMany(sheet => sheet.Rows)
            .Select(row => row.Year == bases.FirstOrDefault() && row.Constant is null ? row with { Constant = row.Current } : row)
            .ToList();
        if (rows.Count == 0)
            _log.AddProblem(null, null, "holds no company; download it again.");
        CheckRows(rows);
        var month = Month(sheets);
        if (rows.Count > 0 && month is not null && YearText.Find(month[..4]) is { } retrieved && retrieved != rows.Max(row => row.Year) + 1)
            _log.AddDifference(
                null,
                null,
                $"the newest sheet is of {YearText.Of(rows.Max(row => row.Year))}, but according to the workbook it was "
                    + $"retrieved in {YearText.Of(retrieved)}; a sheet is missing."
            );
        _log.ThrowIfProblems();
        return Content(rows, YearText.Of(bases.FirstOrDefault()), month);
    }

    private void CheckRows(List<CompanyRow> rows)
    {
        foreach (var twice in rows.GroupBy(row => (row.Year, row.Company)).Where(row => row.Count() > 1))
            _log.AddProblem(
                twice.Last().Place.Row,
                null,
                $"sheet '{twice.Last().Place.Sheet}': {twice.Key.Company} occurs twice (row "
                    + $"{YearText.Of(twice.First().Place.Row)}); the sheet was changed. Download the workbook again."
            );
        var years = rows.Select(row => row.Year).Distinct().Order().ToList();
        foreach (var (one, next) in years.Zip(years.Skip(1)).Where(pair => pair.Second != pair.First + 1))
            _log.AddDifference(null, null, $"the sheets of the years between {YearText.Of(one)} and {YearText.Of(next)} are missing.");
        if (years.Count > 0 && years[^1] >= _context.Options.Today.Year)
            _log.AddProblem(
                null,
                null,
                $"sheet '{YearText.Of(years[^1])}': is of a year for which SIPRI has no figures yet (today is "
                    + $"{DayText.Of(_context.Options.Today)}); download the workbook again."
            );
    }

    // "Source: SIPRI Arms Industry Database, retrieved December 2025".
    private string? Month(IReadOnlyList<Sheet> sheets)
    {
        foreach (var (sheet, row) in sheets.SelectMany(sheet => sheet.Rows.Take(5).Select(row => (sheet, row))))
        {
            var words = SheetText.Plain(row[0].DisplayText).Split(' ');
            var at = Array.FindIndex(words, word => word.Equals("retrieved", StringComparison.OrdinalIgnoreCase));
            if (
                at < 0
                || at + 2 >= words.Length
                || !DateOnly.TryParseExact(
                    $"1 {words[at + 1]} {words[at + 2].TrimEnd('.', ',')}",
                    "d MMMM yyyy",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
                continue;
            FileRules.CheckDay(day, row.Number, _context, _log);
            return EditionText.OfMonth(day);
        }
        return null;
    }

    private ImportedFile Content(List<CompanyRow> rows, string baseYear, string? month)
    {
        var years = new Period(rows.Min(row => row.Year), rows.Max(row => row.Year));
        var edition = _context.Edition(month?[..4] ?? YearText.Of(years.To + 1), _log);
        return new()
        {
            RecognisedAs = baseYear == "0" ? $"{Title}, {years}" : $"{Title}, {years}, constant prices of {baseYear}",
            Edition = edition,
            Covers = $"{years}, {rows.Select(row => row.Country).Distinct().Count()} countries of headquarters",
            Log = _log,
            Checks = [.. new CompanyChecks(_log.File, rows).All()],
            Tables = CompanyTables.Of(rows, new(edition, years, baseYear, month ?? EditionText.OfMonth(_context.Options.Today))),
        };
    }
}
