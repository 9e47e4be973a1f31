using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Eda;

/// <summary>A member in a year.</summary>
/// <param name="Row">The row of the sheet.</param>
/// <param name="Country">The code of the member.</param>
/// <param name="Year">The year.</param>
/// <param name="Cells">The numbers of the row by what they measure, as the sheet has them.</param>
/// <param name="Figures">The figures of the table.</param>
internal sealed record EdaRow(
    int Row,
    string Country,
    int Year,
    IReadOnlyDictionary<string, double> Cells,
    IReadOnlyList<PartyYearValue> Figures
);

/// <summary>Reads a sheet of the European Defence Agency: a row a member and year.</summary>
internal sealed class EdaSheet
{
    public const string Spending = "defence-expenditure";
    public const string Investment = "defence-investment";
    public const string Equipment = "equipment-procurement";
    public const string Research = "research-and-development";
    public const string Gdp = "gdp";
    public const string Burden = "defence-burden";
    public const string PerHead = "per-head";
    public const string GovernmentShare = "defence-share-of-government-spending";

    private static readonly string[] Missing = ["-", "–", "n/a", "N/A"];
    private static readonly SheetNumberForm Money = new(0, 1e7, Missing);
    private static readonly SheetNumberForm Spent = new(1e-6, 1e7, Missing);

    // Parts of one, never per cent: a country that spends more than a third of its GDP is in no table of the agency.
    private static readonly SheetNumberForm Part = new(1e-6, 0.35, Missing);

    private static readonly (string Header, string Measure, string Unit, double Factor, SheetNumberForm Form)[] Known =
    [
        ("Total Defence Expenditure as % of GDP", Burden, "% of GDP (current)", 100, Part),
        ("Total Defence Expenditure as % of Government Expenditure", GovernmentShare, "%", 100, Part),
        ("Total Defence Expenditure per capita", PerHead, "", 1, Spent),
        ("Total Defence Expenditure", Spending, "million EUR (current)", 1, Spent),
        ("Defence Investment", Investment, "million EUR (current)", 1, Money),
        ("Defence Equipment Procurement Expenditure", Equipment, "million EUR (current)", 1, Money),
        ("Defence R&D Expenditure", Research, "million EUR (current)", 1, Money),
        ("GDP (mrd)", Gdp, "million EUR (current)", 1000, Spent),
    ];

    private readonly ImportContext _context;
    private readonly ImportLog _log;
    private readonly Dictionary<int, (string Header, string Measure, string Unit, double Factor, SheetNumberForm Form)> _columns = [];

    private bool _hasStarNote;

    private EdaSheet(Sheet sheet, ImportContext context, ImportLog log) => (Sheet, _context, _log) = (sheet, context, log);

    /// <summary>The measures of the table.</summary>
    public static IReadOnlyList<string> Measures { get; } =
    [.. Known.Select(column => column.Measure).Where(measure => measure != PerHead)];

    /// <summary>The sheet.</summary>
    public Sheet Sheet { get; }

    /// <summary>The members.</summary>
    public List<EdaRow> Rows { get; } = [];

    /// <summary>The printed totals of spending by year, with their rows.</summary>
    public List<(int Row, int Year, double Printed)> Totals { get; } = [];

    /// <summary>Whether a row is the header.</summary>
    public static bool IsHeader(SheetRow row) => row[0].DisplayText is "EU MS" or "PMS";

    public static EdaSheet Read(Sheet sheet, ImportContext context, ImportLog log)
    {
        var read = new EdaSheet(sheet, context, log);
        if (sheet.Rows.FirstOrDefault(IsHeader) is not { } header)
        {
            log.AddProblem(
                null,
                null,
                $"sheet '{sheet.Name}': has no header that begins with 'EU MS' or 'PMS'; the layout or the file was changed. "
                    + $"Download the workbook again."
            );
            return read;
        }
        read.ReadHeader(header);
        foreach (var row in sheet.Rows.Where(row => row.Number > header.Number))
            read.Take(row);
        if (read.Rows.Count == 0)
            log.AddProblem(null, null, $"sheet '{sheet.Name}': has no row of a member; it was truncated. Download the workbook again.");
        read.CheckStars();
        return read;
    }

    private void ReadHeader(SheetRow header)
    {
        if (!SheetText.Same(header[1].DisplayText, "Year"))
            _log.AddProblem(
                header.Number,
                Sheet.Column(1),
                $"the header has '{header[1].DisplayText}' where 'Year' belongs; the layout or the file was changed. Download "
                    + $"the workbook again."
            );
        for (var column = 2; column < header.Cells.Count; column++)
            ReadHeader(header, column);
        if (_columns.Values.All(column => column.Measure != Spending))
            _log.AddProblem(
                header.Number,
                null,
                $"sheet '{Sheet.Name}': lacks the column 'Total Defence Expenditure'; the layout or the file was changed. "
                    + $"Download the workbook again."
            );
        CheckWhole(header.Number);
    }

    private void ReadHeader(SheetRow header, int column)
    {
        var name = header[column].DisplayText;
        var known = Array.Find(Known, one => SheetText.Same(one.Header, name));
        if (known.Header is null)
            _log.AddDifference(
                header.Number,
                Sheet.Column(column),
                name.Length == 0
                    ? "the header has no name here; the layout or the file was changed."
                    : $"the header has '{name.Shorten()}', which is not a known column and is "
                        + $"not read; the layout has changed, or the unit has."
            );
        else if (_columns.Values.Any(other => other.Measure == known.Measure))
            _log.AddProblem(
                header.Number,
                Sheet.Column(column),
                $"the header has '{name}' twice; the file was changed. Download the workbook again."
            );
        else
            _columns[column] = known;
    }

    // The sheet of a year, or that of the years before.
    private void CheckWhole(int row)
    {
        string[] expected = SheetText.Same(Sheet.Name, "Billions")
            ? [Equipment, Research, Investment, Gdp, Burden]
            : [Investment, Burden, GovernmentShare, PerHead];
        foreach (
            var column in Known.Where(column =>
                expected.Contains(column.Measure) && _columns.Values.All(one => one.Measure != column.Measure)
            )
        )
            _log.AddDifference(row, null, $"sheet '{Sheet.Name}': lacks the column '{column.Header}'; its figures would be missing.");
    }

    private void Take(SheetRow row)
    {
        if (IsFootnote(row))
        {
            _hasStarNote |= row[0].DisplayText.StartsWith('*') && !row[0].DisplayText.StartsWith("**", StringComparison.Ordinal);
            return;
        }
        var name = row[0].Kind == CellKind.Text ? row[0].DisplayText.Trim('*', ' ') : "";
        if (name.Length == 0)
            _log.AddProblem(
                row.Number,
                Sheet.Column(0),
                "figures have no name of a member before them; the row was changed. Download the workbook again."
            );
        else if (SheetYears.Find(row[1], 1) is not { IsEstimate: false, Year: var year })
            _log.AddProblem(
                row.Number,
                Sheet.Column(1),
                $"'{row[1].DisplayText}' is not a year; the row has shifted or was changed. Download the workbook again."
            );
        else if (name.StartsWith("European Union", StringComparison.OrdinalIgnoreCase) || name is "EU" or "EU27" or "EU-27")
            Total(row, year);
        else if (_context.Names.FindCountry(name) is { } country)
            Take(row, country, year, row[0].DisplayText.Count(sign => sign == '*') == 1 ? "estimate" : "actual");
        else
            _log.AddDifference(
                row.Number,
                Sheet.Column(0),
                $"'{name}' is not a known country, so its figures would be left "
                    + $"out{ClosestMatchHint.For(name, Country.All.Select(one => one.Name))}"
            );
    }

    // Text in the first column that is no name of a member.
    private bool IsFootnote(SheetRow row) =>
        row.Cells.Skip(1).All(cell => !cell.IsFilled)
        && row[0].Kind is CellKind.Text
        && _context.Names.FindCountry(row[0].DisplayText.Trim('*', ' ')) is null;

    private void Take(SheetRow row, string country, int year, string status)
    {
        Dictionary<string, double> cells = new(StringComparer.Ordinal);
        List<PartyYearValue> figures = [];
        for (var column = 2; column < Math.Max(row.Cells.Count, _columns.Count + 2); column++)
        {
            if (!_columns.TryGetValue(column, out var known))
            {
                CheckOutsideHeader(row, column);
                continue;
            }
            if (Number(row, column, known.Form) is not { } number)
                continue;
            cells[known.Measure] = number;
            if (known.Unit.Length > 0)
                figures.Add(
                    new(country, year, known.Measure, known.Unit, ImportContext.Text(Math.Round(number * known.Factor, 6)), status)
                );
        }
        Rows.Add(new(row.Number, country, year, cells, figures));
    }

    private void CheckOutsideHeader(SheetRow row, int column)
    {
        if (row[column].IsFilled && column >= _columns.Keys.DefaultIfEmpty(1).Max())
            _log.AddProblem(
                row.Number,
                Sheet.Column(column),
                $"'{row[column].DisplayText}' is beside the columns of the header; the row has shifted. Download the " + $"workbook again."
            );
    }

    private double? Number(SheetRow row, int column, SheetNumberForm form)
    {
        var cell = row[column];
        if (!cell.IsFilled)
        {
            _log.AddDifference(
                row.Number,
                Sheet.Column(column),
                $"{row[0].DisplayText} has no figure here, where the agency writes '-' for a missing one; the figure was "
                    + $"deleted, or the row has shifted."
            );
            return null;
        }
        var counts = _columns[column].Unit.Length > 0;
        _log.Read += counts ? 1 : 0;
        if (form.Problem(cell) is { } problem)
            _log.AddProblem(row.Number, Sheet.Column(column), $"{row[0].DisplayText}: {problem}");
        else if (cell.Number is null && counts)
            _log.Drop("not available");
        else if (counts)
            _log.Kept++;
        return cell.Number;
    }

    // One star marks an estimate, as stated in a note below.
    private void CheckStars()
    {
        foreach (var row in Rows.Where(row => !_hasStarNote && row.Figures.Any(figure => figure.Status == "estimate")))
            _log.AddDifference(
                row.Row,
                Sheet.Column(0),
                $"{row.Country} has a star, and no note of the sheet states that it marks an estimate; the label was changed."
            );
    }

    private void Total(SheetRow row, int year)
    {
        var column = _columns.FirstOrDefault(column => column.Value.Measure == Spending).Key;
        if (column > 0 && Money.Problem(row[column]) is { } problem)
            _log.AddProblem(row.Number, Sheet.Column(column), $"{row[0].DisplayText}: {problem}");
        else if (column > 0 && row[column].Number is { } printed)
            Totals.Add((row.Number, year, printed));
    }
}
