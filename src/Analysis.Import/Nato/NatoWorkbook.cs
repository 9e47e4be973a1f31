using System.Globalization;
using Analysis.Data.Manifests;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Nato;

/// <summary>NATO's yearly workbook of defence expenditure, in the layout of 2024 and in that of 2025 and 2026.</summary>
internal sealed class NatoWorkbook
{
    private const string Title = "NATO defence expenditure workbook";

    private readonly ImportContext _context;
    private readonly ImportLog _log;
    private readonly NatoFigures _figures;

    private NatoWorkbook(SourceFile file, ImportContext context) => (_context, _log, _figures) = (context, new(file.Name), new(context));

    public static WorkbookLayout Layout { get; } =
        new(
            Title,
            sheets => sheets.Count(sheet => Table(SheetNames.Plain(sheet.Name)) is not null) >= 3,
            (file, sheets, context) => new NatoWorkbook(file, context).Read(file, sheets)
        )
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
        var found = SheetNames.Read(sheets, Table, _log);
        List<(Sheet Sheet, NatoSheet Content)> tables =
        [
            .. found.Select(one => (one.Value, NatoSheet.Read(one.Value, one.Key, _figures.IsName, _log))),
        ];
        var missing = NatoMeasures.Tables.Except(found.Keys).ToList();
        foreach (var table in missing)
            _log.AddDifference(
                null,
                null,
                $"the workbook lacks the sheet {table}, which NATO's has; its figures would be missing. Download the workbook again."
            );
        var baseYear = BaseYear(tables);
        CheckYears(tables);
        _log.ThrowIfProblems();
        foreach (var (sheet, content) in tables)
            _figures.Take(sheet, content, baseYear, _log);
        _figures.CheckRows(_log);
        _log.ThrowIfProblems();
        return Content(file, baseYear, missing);
    }

    private string BaseYear(List<(Sheet Sheet, NatoSheet Content)> tables)
    {
        var bases = tables.SelectMany(table => table.Content.BaseYears).Distinct().ToList();
        if (bases.Count != 1)
            _log.AddProblem(
                null,
                null,
                bases.Count == 0
                    ? "names no base year ('Constant 2021 prices'); the layout has changed."
                    : $"names several base years ({string.Join(", ", bases.Select(YearText.Of))}), so that constant prices cannot "
                        + $"be distinguished; the layout has changed, or the file was changed."
            );
        return YearText.Of(bases.FirstOrDefault());
    }

    private void CheckYears(List<(Sheet Sheet, NatoSheet Content)> tables)
    {
        IReadOnlyList<SheetYear>? first = null;
        foreach (var (sheet, content) in tables)
        foreach (var (row, years) in content.Headers)
        {
            if (years.Count > 0 && years[^1].Year > _context.Options.Today.Year)
                _log.AddProblem(
                    row,
                    sheet.Column(years[^1].Column),
                    $"the header has the year {YearText.Of(years[^1].Year)}, which is in the future; download the workbook again."
                );
            first ??= years;
            if (!years.Select(year => (year.Year, year.IsEstimate)).SequenceEqual(first.Select(year => (year.Year, year.IsEstimate))))
                _log.AddDifference(
                    row,
                    null,
                    $"sheet '{sheet.Name}': the years of this table are not those of the first table, or other years are marked "
                        + $"as estimates; the header was changed."
                );
        }
    }

    private ImportedFile Content(SourceFile file, string baseYear, IEnumerable<string> missing)
    {
        var figures = _figures.Kept;
        if (figures.Count == 0)
            throw file.Refused("holds no figure; download the workbook again.");
        var years = new Period(figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        var edition = _context.Edition(years.To.ToString(CultureInfo.InvariantCulture), _log);
        return new()
        {
            RecognisedAs = $"{Title}, {years}, constant prices of {baseYear}",
            Edition = edition,
            Covers =
                $"{figures.Select(figure => figure.Entity).Distinct().Count(entity => entity.Length == 3)} countries and the "
                + $"two aggregates, {years}",
            Log = _log,
            Checks = [.. new NatoChecks(file.Name, figures, _figures.Repeated, baseYear).All(_context.Group("nato"))],
            NotMade = [.. missing.Select(table => $"{table}: the workbook lacks it")],
            Tables = [NatoManifestText.Table(figures, new(edition, years, WorkbookDates.Of(file, years.To, _context, _log)))],
        };
    }
}

/// <summary>An edition of NATO's tables.</summary>
/// <param name="Id">The edition as manifests write it.</param>
/// <param name="Years">The years that it has figures of.</param>
/// <param name="PublishedOn">The day that counts as its publication.</param>
internal sealed record NatoEdition(string Id, Period Years, string PublishedOn);

/// <summary>The texts of the manifest of an imported NATO workbook.</summary>
internal static class NatoManifestText
{
    private const string Address = "https://www.nato.int/en/what-we-do/introduction-to-nato/defence-expenditures-and-natos-5-commitment";

    private static readonly DatasetText Dataset = new()
    {
        Name = "nato-defence-expenditure",
        Title = "Defence expenditure of NATO countries, imported by the user",
        Description = "Spending, GDP, burden, shares by category and personnel of the allies, by edition of NATO's yearly tables.",
        Publisher = "NATO",
        LicenceClass = "open",
        Credit = "Source: NATO, Defence Expenditure of NATO Countries.",
        Licence = new(
            "Use with credit to NATO; not for sale, not for advertising",
            "https://www.nato.int/en/about-us/official-texts-and-resources/use-of-nato-content-and-brand"
        ),
        Source = new("NATO, Defence expenditures and NATO's 5% commitment", Address),
    };

    private static readonly DataField Note = Columns.Words(
        "note",
        "Set where the publisher marks the country with a star in that table",
        "national 2% law or agreement",
        "revised figures",
        "starred by the publisher"
    );

    public static ImportedTable Table(IReadOnlyList<PartyYearValue> figures, NatoEdition edition) =>
        new()
        {
            Dataset = Dataset with { Credit = $"Source: NATO, Defence Expenditure of NATO Countries ({edition.Years})." },
            Edition = edition.Id,
            Shape = PartyYearValue.Shape(NatoMeasures.Measures, NatoFigures.OtherCodes, ["actual", "estimate"], Note),
            Rows = [.. figures.Select(figure => figure.CellsWithNote)],
            Title = $"Defence Expenditure of NATO Countries ({edition.Years})",
            PublishedOn = edition.PublishedOn,
            Address = Address,
            Provenance =
                "Read from NATO's workbook as the user downloaded it, table 4 apart, which follows from the others; the day "
                + "given as published is the one on which the workbook was made.",
            Coverage = CoverageBuilder.Of(
                edition.Years,
                ("entity", [.. figures.Select(figure => figure.Entity).Where(entity => entity.Length == 3)])
            ),
            Caveats =
            [
                "Defence expenditure follows the NATO definition: pensions are in, and what other ministries spend on defence.",
                "defence-burden is spending over GDP at constant prices; over current prices it differs.",
                "The two aggregates count each year's members: Montenegro from 2017, North Macedonia from 2020, Finland from "
                    + "2023, Sweden from 2024.",
                "Each edition revises the years before; two editions are not one series.",
                .. EstimateCaveat(figures),
            ],
        };

    private static IReadOnlyList<string> EstimateCaveat(IEnumerable<PartyYearValue> figures)
    {
        var estimates = figures.Where(figure => figure.Status == "estimate").Select(figure => figure.Year).Distinct().Order().ToList();
        return estimates.Count > 0 ? [$"{string.Join(" and ", estimates)} are estimates."] : [];
    }
}
