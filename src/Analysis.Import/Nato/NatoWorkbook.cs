using System.Globalization;
using Analysis.Data;
using Analysis.Import.Nato;
using Analysis.Import.Rules;

namespace Analysis.Import;

/// <summary>NATO's yearly workbook of defence expenditure, in the layout of 2024 and in that of 2025 and 2026.</summary>
internal sealed class NatoWorkbook
{
    private const string Title = "NATO defence expenditure workbook";

    private readonly ImportContext _context;
    private readonly Tally _tally;
    private readonly NatoFigures _figures;

    private NatoWorkbook(SourceFile file, ImportContext context) => (_context, _tally, _figures) = (context, new(file.Name), new(context));

    public static WorkbookLayout Layout { get; } = new(Title, sheets => sheets.Count(sheet => Table(SheetNames.Plain(sheet.Name)) is not null) >= 3, (file, sheets, context) => new NatoWorkbook(file, context).Read(file, sheets))
    {
        Datasets = ["nato-defence-expenditure"],
    };

    // "TABLE8a" in 2024, "Table 8a" later.
    private static (string What, string Written)? Table(string name)
    {
        var key = name.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return NatoMeasures.Tables.Contains(key) ? (key, name) : null;
    }

    private ImportedFile Read(SourceFile file, IReadOnlyList<Sheet> sheets)
    {
        var found = SheetNames.Read(sheets, Table, _tally);
        List<(Sheet Sheet, NatoSheet Content)> tables = [.. found.Select(one => (one.Value, NatoSheet.Read(one.Value, one.Key, _figures.IsName, _tally)))];
        var missing = NatoMeasures.Tables.Except(found.Keys).ToList();
        foreach (var table in missing)
            _tally.Difference(null, null, $"the workbook lacks the sheet {table}, which NATO's has; its figures would be missing. Download the workbook again.");
        var baseYear = BaseYear(tables);
        CheckYears(tables);
        _tally.ThrowIfBad();
        foreach (var (sheet, content) in tables)
            _figures.Take(sheet, content, baseYear, _tally);
        _figures.CheckRows(_tally);
        _tally.ThrowIfBad();
        return Content(file, baseYear, missing);
    }

    private string BaseYear(List<(Sheet Sheet, NatoSheet Content)> tables)
    {
        var bases = tables.SelectMany(table => table.Content.BaseYears).Distinct().ToList();
        if (bases.Count != 1)
            _tally.Problem(null, null, bases.Count == 0
                ? "names no base year ('Constant 2021 prices'); the layout has changed."
                : $"names several base years ({string.Join(", ", bases.Select(YearText.Of))}), so that constant prices cannot be distinguished; the layout has changed, or the file was changed.");
        return YearText.Of(bases.FirstOrDefault());
    }

    private void CheckYears(List<(Sheet Sheet, NatoSheet Content)> tables)
    {
        IReadOnlyList<SheetYear>? first = null;
        foreach (var (sheet, content) in tables)
            foreach (var (row, years) in content.Headers)
            {
                if (years.Count > 0 && years[^1].Year > _context.Options.Today.Year)
                    _tally.Problem(row, sheet.Column(years[^1].Column), $"the header has the year {YearText.Of(years[^1].Year)}, which is in the future; download the workbook again.");
                first ??= years;
                if (!years.Select(year => (year.Year, year.IsEstimate)).SequenceEqual(first.Select(year => (year.Year, year.IsEstimate))))
                    _tally.Difference(row, null, $"sheet '{sheet.Name}': the years of this table are not those of the first table, or other years are marked as estimates; the header was changed.");
            }
    }

    private ImportedFile Content(SourceFile file, string baseYear, IEnumerable<string> missing)
    {
        var figures = _figures.Kept;
        if (figures.Count == 0)
            throw new DataException([new(file.Name, null, null, "holds no figure; download the workbook again.")]);
        var years = new Period(figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        var edition = _context.Edition(years.To.ToString(CultureInfo.InvariantCulture), _tally);
        var estimates = figures.Where(figure => figure.Status == "estimate").Select(figure => figure.Year).Distinct().Order().ToList();
        return new()
        {
            RecognisedAs = $"{Title}, {years}, constant prices of {baseYear}",
            Edition = edition,
            Covers = $"{figures.Select(figure => figure.Entity).Distinct().Count(entity => entity.Length == 3)} countries and the two aggregates, {years}",
            Tally = _tally,
            Checks = [.. new NatoChecks(file.Name, figures, _figures.Repeated, baseYear).All(_context.Group("nato"))],
            NotMade = [.. missing.Select(table => $"{table}: the workbook lacks it")],
            Tables = [NatoTexts.Table(figures, edition, years, estimates, WorkbookDates.Of(file, years.To, _context, _tally), NatoFigures.OtherCodes)],
        };
    }
}
