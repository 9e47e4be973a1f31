using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Data.Importing;

/// <summary>A company of the Top 100 in a year.</summary>
internal sealed record CompanyRow(int Year, string Rank, string Company, string Country, decimal Current, decimal? Constant);

/// <summary>SIPRI's Top 100 workbook: a sheet a year, with headers that drift from year to year.</summary>
internal sealed partial class TopCompanies
{
    private const string Title = "SIPRI Top 100 workbook";

    private readonly Tally _tally;
    private readonly ImportContext _context;
    private readonly List<CompanyRow> _rows = [];
    private string _baseYear = "";

    private TopCompanies(SourceFile file, ImportContext context) => (_tally, _context) = (new(file.Name), context);

    public static WorkbookLayout Layout { get; } = new(Title, sheets => sheets.Any(sheet => YearName().IsMatch(sheet.Name) && sheet.Rows.Take(4).Any(row => row[0].Shown.Contains("Top 100", StringComparison.OrdinalIgnoreCase))),
        (file, sheets, context) => new TopCompanies(file, context).Read(sheets))
    {
        Datasets = ["sipri-top-100", "sipri-top-100-companies"],
    };

    private ImportedFile Read(IReadOnlyList<Sheet> sheets)
    {
        foreach (var sheet in sheets.Where(sheet => YearName().IsMatch(sheet.Name)))
            Take(sheet, int.Parse(sheet.Name.Trim(), CultureInfo.InvariantCulture));
        if (_rows.Count == 0)
            _tally.Problem(null, null, "holds no company; download it again.");
        _tally.ThrowIfBad();
        var told = sheets.SelectMany(sheet => sheet.Rows.Take(5)).Select(row => Retrieved().Match(row[0].Shown)).FirstOrDefault(match => match.Success);
        var years = new Period(_rows.Min(row => row.Year), _rows.Max(row => row.Year));
        var month = told is null ? null : DateTime.ParseExact($"1 {told.Groups["month"].Value} {told.Groups["year"].Value}", "d MMMM yyyy", CultureInfo.InvariantCulture).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var edition = _context.Edition(month?[..4] ?? (years.To + 1).ToString(CultureInfo.InvariantCulture), _tally);
        return new()
        {
            RecognisedAs = $"{Title}, {years}, constant prices of {_baseYear}",
            Edition = edition,
            Covers = $"{years}, {_rows.Select(row => row.Country).Distinct().Count()} countries of headquarters",
            Tally = _tally,
            Checks = [.. CompanyTables.Checks(_tally.File, _rows)],
            Tables = CompanyTables.Of(_rows, edition, years, _baseYear, month ?? _context.Options.Today.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        };
    }

    private void Take(Sheet sheet, int year)
    {
        var header = sheet.Rows.FirstOrDefault(row => row.Cells.Any(cell => cell.Shown.StartsWith("Company", StringComparison.Ordinal)));
        var names = header?.Cells.Select(cell => Blanks().Replace(cell.Shown, " ")).ToList() ?? [];
        var (company, country) = (names.FindIndex(name => name.StartsWith("Company", StringComparison.Ordinal)), names.FindIndex(name => name.StartsWith("Country", StringComparison.Ordinal)));
        var current = names.FindIndex(name => name.StartsWith($"Arms revenues ({year})", StringComparison.Ordinal));
        // The first of two: in one sheet the second header repeats the year and means the year before.
        var constant = names.FindIndex(name => name.StartsWith($"Arms revenues {year} (constant", StringComparison.Ordinal));
        if (company < 0 || country < 0 || current < 0)
        {
            _tally.Problem(header?.Number, sheet.Name, "lacks one of the columns Company, Country and Arms revenues of the year; the layout has changed.");
            return;
        }
        NoteBase(names, sheet.Name, header!.Number);
        foreach (var row in sheet.Rows.Where(row => row.Number > header.Number && row[current].Shown.Length > 0))
            Take(row, year, sheet.Name, (company, country, current, constant));
    }

    private void NoteBase(List<string> names, string sheet, int row)
    {
        var bases = names.Select(name => Constant().Match(name)).Where(match => match.Success).Select(match => match.Groups["base"].Value).Append(_baseYear).Where(year => year.Length > 0).Distinct().ToList();
        if (bases.Count > 1)
            _tally.Problem(row, sheet, $"has constant prices of {string.Join(" and ", bases)}; one workbook has one base year.");
        _baseYear = bases.FirstOrDefault("");
    }

    private void Take(SheetRow row, int year, string sheet, (int Company, int Country, int Current, int Constant) at)
    {
        _tally.Read++;
        var (name, place) = (row[at.Company].Shown, row[at.Country].Shown);
        var group = place is "Trans-European" or "Trans-European " ? CompanyTables.TransEuropean : _context.Names.FindCountry(place);
        if (row[at.Current].Number is not { } revenue || name.Length == 0 || place.Length == 0)
        {
            if (row[at.Current].Text is ". ." or ".." or "..." || place.Length == 0)
                _tally.Drop(place.Length == 0 ? "no country of headquarters: totals and notes" : "no revenue given");
            else
                _tally.Problem(row.Number, sheet, $"'{row[at.Current].Shown}' of {name} is no revenue; download the workbook again.");
            return;
        }
        if (group is null)
            _tally.Unknown(place, "counted with the other countries");
        _tally.Kept++;
        // For the base year itself the sheet has one figure only.
        var constant = at.Constant >= 0 ? row[at.Constant].Number : _baseYear == year.ToString(CultureInfo.InvariantCulture) ? revenue : null;
        _rows.Add(new(year, row[0].Shown, name, group ?? "x-other", (decimal)revenue, (decimal?)constant));
    }

    [GeneratedRegex(@"\A\s*(19|20)\d\d\s*\z")]
    private static partial Regex YearName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\(constant (?<base>\d{4}) prices\)")]
    private static partial Regex Constant();

    [GeneratedRegex(@"retrieved (?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<year>\d{4})")]
    private static partial Regex Retrieved();
}
