using System.Globalization;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Eda;

/// <summary>The European Defence Agency's workbook since 2022: a sheet of the members for one year, and one of the years to 2021.</summary>
internal sealed class EdaWorkbook
{
    private const string Title = "EDA defence data workbook";
    private const string Members = "Member States";

    private readonly ImportLog _log;
    private readonly ImportContext _context;

    private EdaWorkbook(SourceFile file, ImportContext context) => (_log, _context) = (new(file.Name), context);

    public static WorkbookLayout Layout { get; } =
        new(
            Title,
            sheets => sheets.Any(sheet => Find(SheetNames.Plain(sheet.Name)) is (Members, _) && sheet.Rows.Any(EdaSheet.IsHeader)),
            (file, sheets, context) => new EdaWorkbook(file, context).Read(file, sheets)
        )
        {
            Datasets = ["eda-member-states"],
        };

    // "Member States" or "Member States 2025".
    private static (string What, string Written)? Find(string name)
    {
        var year = name.StartsWith(Members + " ", StringComparison.OrdinalIgnoreCase) ? YearText.Find(name[(Members.Length + 1)..]) : null;
        if (year is { } known)
            return (Members, $"{Members} {YearText.Of(known)}");
        return SheetText.Same(name, Members) ? (Members, Members)
            : SheetText.Same(name, "Billions") ? ("Billions", "Billions")
            : null;
    }

    private ImportedFile Read(SourceFile file, IReadOnlyList<Sheet> sheets)
    {
        // The agency's own names have blanks behind them.
        var found = SheetNames.Read([.. sheets.Select(sheet => sheet with { Name = sheet.Name.TrimEnd() })], Find, _log);
        _log.ThrowIfProblems();
        List<EdaSheet> read = [.. found.Values.Select(sheet => EdaSheet.Read(sheet, _context, _log))];
        CheckTwice(read);
        if (!read.Exists(sheet => sheet.Sheet != found[Members] && sheet.Rows.Count > 0))
            _log.AddDifference(
                null,
                null,
                "lacks the sheet 'Billions' or its rows, which the agency's workbooks have; the years to 2021 would be "
                    + "missing. Download the workbook again."
            );
        if (read.Find(sheet => sheet.Sheet == found[Members]) is { Rows.Count: 0 })
            _log.AddProblem(
                null,
                null,
                $"sheet '{found[Members].Name}': has no row of a member; the sheet was emptied. Download the workbook again."
            );
        CheckYear(found[Members], read.Find(sheet => sheet.Sheet == found[Members])!);
        List<PartyYearValue> figures = [.. read.SelectMany(sheet => sheet.Rows).SelectMany(row => row.Figures)];
        if (figures.Count == 0)
            _log.AddProblem(null, null, "holds no figure; download it again.");
        _log.ThrowIfProblems();
        return Content(file, read, figures, found.ContainsKey("Billions"));
    }

    private void CheckTwice(List<EdaSheet> read)
    {
        foreach (
            var twice in read.SelectMany(sheet => sheet.Rows.Select(row => (sheet.Sheet, Row: row)))
                .GroupBy(one => (one.Row.Country, one.Row.Year))
                .Where(one => one.Count() > 1)
        )
            _log.AddProblem(
                twice.Last().Row.Row,
                null,
                $"sheet '{twice.Last().Sheet.Name}': {twice.Key.Country} {YearText.Of(twice.Key.Year)} occurs twice; the sheet "
                    + $"was changed. Download the workbook again."
            );
    }

    private void CheckYear(Sheet members, EdaSheet read)
    {
        var years = read.Rows.Select(row => row.Year).Distinct().ToList();
        if (years.Count > 1 || (years is [var year] && SheetText.Years(members.Name).FirstOrDefault(year) != year))
            _log.AddProblem(
                null,
                null,
                $"sheet '{members.Name}': has rows of {string.Join(", ", years.Order().Select(YearText.Of))}, and the agency's "
                    + $"sheet is of one year, the one in its name; the sheet was changed. Download the workbook again."
            );
        foreach (var late in years.Where(year => year > _context.Options.Today.Year))
            _log.AddProblem(
                null,
                null,
                $"sheet '{members.Name}': is of {YearText.Of(late)}, which is in the future; download the workbook again."
            );
    }

    private ImportedFile Content(SourceFile file, List<EdaSheet> read, List<PartyYearValue> figures, bool hasYears)
    {
        var years = new Period(figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        var edition = _context.Edition(years.To.ToString(CultureInfo.InvariantCulture), _log);
        return new()
        {
            RecognisedAs = $"{Title} of {years.To.ToString(CultureInfo.InvariantCulture)}",
            Edition = edition,
            Covers = $"{figures.Select(figure => figure.Entity).Distinct().Count()} members, {years}",
            Log = _log,
            Checks = [.. new EdaChecks(file.Name, read, _context.Group("eu27")).All()],
            NotMade =
            [
                "spending per head: the tables have no word for euro per head",
                "the sheet EU27: its totals are checked against and not kept",
                .. hasYears ? (string[])[] : ["the years to 2021: the workbook lacks the sheet Billions"],
            ],
            Tables = [Table(file, edition, years, figures)],
        };
    }

    private ImportedTable Table(SourceFile file, string edition, Period years, List<PartyYearValue> figures) =>
        new()
        {
            Dataset = new()
            {
                Name = "eda-member-states",
                Title = "Defence data of the European Defence Agency, imported by the user",
                Description =
                    "Defence expenditure and investment of the members of the European Union by the definition of the European "
                    + "Defence Agency.",
                Publisher = "European Defence Agency",
                LicenceClass = "bring-your-own",
                Credit = "Source: European Defence Agency, Defence Data.",
                Licence = new("EDA: reproduction with acknowledgement of the source", "https://www.eda.europa.eu/legal-notice"),
                Source = new("European Defence Agency, Defence Data", "https://www.eda.europa.eu/publications-and-data/defence-data"),
            },
            Edition = edition,
            Shape = PartyYearValue.Shape(EdaSheet.Measures, new Dictionary<string, string>(), ["actual", "estimate"]),
            Rows = [.. figures.Select(figure => figure.Cells)],
            Title = $"Defence Data {years}",
            PublishedOn = WorkbookDates.Of(file, years.To + 1, _context, _log),
            Address = "https://www.eda.europa.eu/publications-and-data/defence-data",
            Provenance =
                "Read from the agency's workbook as the user downloaded it: the members' sheet of its year, and the years to "
                + "2021 of the sheet that is called Billions and holds millions.",
            Coverage = CoverageBuilder.Of(years, ("entity", [.. figures.Select(figure => figure.Entity)])),
            Caveats =
            [
                "The agency's definition is neither NATO's nor that of the national accounts: never set one beside the other "
                    + "in one series.",
                "The years to 2021 are without Denmark; between 2021 and the newest year there is nothing in one workbook.",
                "A figure with one star is an estimate of the agency's.",
            ],
        };
}
