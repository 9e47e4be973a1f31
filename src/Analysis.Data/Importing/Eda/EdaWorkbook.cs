using System.Globalization;
using System.Text.Json.Nodes;

namespace Analysis.Data.Importing;

/// <summary>The European Defence Agency's workbook since 2022: a sheet of the members for one year, and one of the years to 2021.</summary>
internal sealed class EdaWorkbook
{
    private const string Title = "EDA defence data workbook";

    // By what a header begins with; null for what is left out, with the reason.
    private static readonly (string Header, string? Measure, string Unit, double Factor)[] Columns =
    [
        ("Total Defence Expenditure as % of GDP", "defence-burden", "% of GDP (current)", 100),
        ("Total Defence Expenditure as % of Government", "defence-share-of-government-spending", "%", 100),
        ("Total Defence Expenditure per capita", null, "", 1),
        ("Total Defence Expenditure", "defence-expenditure", "million EUR (current)", 1),
        ("Defence Investment", "defence-investment", "million EUR (current)", 1),
        ("Defence Equipment Procurement", "equipment-procurement", "million EUR (current)", 1),
        ("Defence R&D", "research-and-development", "million EUR (current)", 1),
        ("GDP", "gdp", "million EUR (current)", 1000),
    ];

    private readonly Tally _tally;
    private readonly ImportContext _context;
    private readonly Dictionary<(string, int, string, string), FigureRow> _figures = [];
    private readonly List<ImportCheck> _checks = [];

    private EdaWorkbook(SourceFile file, ImportContext context) => (_tally, _context) = (new(file.Name), context);

    public static WorkbookLayout Layout { get; } = new(Title, sheets => sheets.Any(IsMembers), (file, sheets, context) => new EdaWorkbook(file, context).Read(file, sheets))
    {
        Datasets = ["eda-member-states"],
    };

    private static bool IsMembers(Sheet sheet) => sheet.Name.Trim().StartsWith("Member States", StringComparison.OrdinalIgnoreCase) && sheet.Rows.Any(row => row[0].Shown is "EU MS" or "PMS");

    private ImportedFile Read(SourceFile file, IReadOnlyList<Sheet> sheets)
    {
        foreach (var sheet in sheets.Where(sheet => IsMembers(sheet) || sheet.Name.Trim().Equals("Billions", StringComparison.OrdinalIgnoreCase)))
            Take(sheet);
        if (_figures.Count == 0)
            _tally.Problem(null, null, "holds no figure; download it again.");
        _tally.ThrowIfBad();
        var years = new Period(_figures.Values.Min(figure => figure.Year), _figures.Values.Max(figure => figure.Year));
        var edition = _context.Edition(years.To.ToString(CultureInfo.InvariantCulture), _tally);
        return new()
        {
            RecognisedAs = $"{Title} of {years.To.ToString(CultureInfo.InvariantCulture)}",
            Edition = edition,
            Covers = $"{_figures.Values.Select(figure => figure.Entity).Distinct().Count()} members, {years}",
            Tally = _tally,
            Checks = _checks,
            NotMade = ["spending per head: the tables have no word for euro per head", "the sheet EU27: its totals are checked against and not kept"],
            Tables = [Table(file, edition, years)],
        };
    }

    private void Take(Sheet sheet)
    {
        var header = sheet.Rows.First(row => row[0].Shown is "EU MS" or "PMS");
        var columns = header.Cells.Select((cell, column) => (Column: column, What: Columns.FirstOrDefault(known => cell.Shown.StartsWith(known.Header, StringComparison.OrdinalIgnoreCase)))).Where(column => column.What.Header is not null).ToList();
        if (!columns.Any(column => column.What.Measure == "defence-expenditure"))
            _tally.Problem(header.Number, sheet.Name, "lacks the column 'Total Defence Expenditure'; the layout has changed.");
        // Starred footnotes and the total stand below the members.
        foreach (var row in sheet.Rows.Where(row => row.Number > header.Number && row[1].Number is > 1990 and < 2200))
        {
            var (name, year) = (row[0].Shown.Trim('*', ' '), (int)row[1].Number!.Value);
            if (_context.Names.FindCountry(name) is { } country)
                Take(row, country, year, row[0].Shown.Count(sign => sign == '*') == 1, sheet.Name, [.. columns.Where(column => column.What.Measure is not null).Select(column => (column.Column, column.What.Measure!, column.What.Unit, column.What.Factor))]);
            else
                Total(row, name, year, columns.FirstOrDefault(column => column.What.Measure == "defence-expenditure").Column);
        }
    }

    private void Take(SheetRow row, string country, int year, bool isStarred, string sheet, List<(int Column, string Measure, string Unit, double Factor)> columns)
    {
        foreach (var (column, measure, unit, factor) in columns.Where(column => row[column.Column].Shown.Length > 0))
        {
            _tally.Read++;
            var cell = row[column];
            if (cell.Number is { } number)
            {
                _tally.Kept++;
                _figures[(country, year, measure, unit)] = new(country, year, measure, unit, ImportContext.Text(Math.Round(number * factor, 6)), isStarred ? "estimate" : "actual");
            }
            else if (cell.Text is "-" or "–" or "n/a" or "N/A")
                _tally.Drop("not available");
            else
                _tally.Problem(row.Number, sheet, $"'{cell.Shown}' of {row[0].Shown} is no figure{(cell.IsError ? ": the spreadsheet has lost it" : "")}; download the workbook again.");
        }
    }

    private void Total(SheetRow row, string name, int year, int column)
    {
        if (!name.StartsWith("European Union", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("EU", StringComparison.Ordinal))
        {
            _tally.Unknown(row[0].Shown, "left out");
            return;
        }
        var sum = _figures.Values.Where(figure => figure.Year == year && figure.Measure == "defence-expenditure").Sum(figure => figure.Number);
        if (row[column].Number is { } printed)
            _checks.Add(new($"sum of the members {year.ToString(CultureInfo.InvariantCulture)} and the printed total", 1, Math.Abs(sum - printed) <= printed / 1000 ? [] : [new(_tally.File, row.Number, null, string.Create(CultureInfo.InvariantCulture,
                $"the members add up to {sum:N0} and the printed total is {printed:N0}; a figure was changed or a row is missing."))]));
    }

    private ImportedTable Table(SourceFile file, string edition, Period years) => new()
    {
        Dataset = new()
        {
            Name = "eda-member-states",
            Title = "Defence data of the European Defence Agency, imported by the user",
            Description = "Defence expenditure and investment of the members of the European Union by the definition of the European Defence Agency.",
            Publisher = "European Defence Agency",
            LicenceClass = "bring-your-own",
            Credit = "Source: European Defence Agency, Defence Data.",
            Licence = new("EDA: reproduction with acknowledgement of the source", "https://www.eda.europa.eu/legal-notice"),
            Source = new("European Defence Agency, Defence Data", "https://www.eda.europa.eu/publications-and-data/defence-data"),
        },
        Edition = edition,
        Shape = FigureRow.Shape([.. Columns.Select(column => column.Measure).OfType<string>()], new Dictionary<string, string>(), ["actual", "estimate"]),
        Rows = [.. _figures.Values.Select(figure => figure.Cells)],
        Title = $"Defence Data {years}",
        PublishedOn = WorkbookDates.Of(file, years.To + 1, _context.Options.Today),
        Address = "https://www.eda.europa.eu/publications-and-data/defence-data",
        Provenance = "Read out of the agency's workbook as the user downloaded it: the members' sheet of its year, and the years to 2021 of the sheet that is called Billions and holds millions.",
        Coverage = new JsonObject { ["entities"] = Coverages.Codes([.. _figures.Values.Select(figure => figure.Entity)]), ["years"] = years.ToString() },
        AbsentIsZero = false,
        Caveats =
        [
            "The agency's definition is neither NATO's nor that of the national accounts: never set one beside the other in one series.",
            "The years to 2021 are without Denmark; between 2021 and the newest year there is nothing in one workbook.",
            "A figure with one star is an estimate of the agency's.",
        ],
    };
}
