using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>Reads a sheet of the Top 100: the companies of a year.</summary>
internal sealed class CompanySheet
{
    private static readonly string[] Missing = [". .", "..", "...", "…"];
    private static readonly SheetNumberForm Revenue = new(0, 1e6, Missing);
    private static readonly SheetNumberForm AllRevenue = new(0, 1e8, Missing);

    // Revenue of a group of companies can be below that of its arms by rounding.
    private static readonly SheetNumberForm Part = new(0, 1.05, Missing);
    private static readonly SheetNumberForm Rank = new(1, 1000);

    private static readonly string[] Sums = ["Total", "Subtotal", "Sum", "World", "Europe"];

    /// <summary>The longest name of a company in SIPRI's lists has about sixty letters.</summary>
    private const int LongestName = 120;

    private readonly Sheet _sheet;
    private readonly int _year;
    private readonly ImportContext _context;
    private readonly ImportLog _log;
    private CompanyColumns _at = null!;
    private bool _hasEnded;

    private CompanySheet(Sheet sheet, int year, ImportContext context, ImportLog log) =>
        (_sheet, _year, _context, _log) = (sheet, year, context, log);

    /// <summary>The companies in the order of the rows.</summary>
    public List<CompanyRow> Rows { get; } = [];

    /// <summary>The base years of the constant prices that the header names.</summary>
    public IReadOnlySet<int> BaseYears { get; private set; } = new HashSet<int>();

    public static CompanySheet Read(Sheet sheet, int year, ImportContext context, ImportLog log)
    {
        var read = new CompanySheet(sheet, year, context, log);
        if (sheet.Rows.FirstOrDefault(CompanyHeader.IsHeader) is not { } row)
            log.AddProblem(
                null,
                null,
                $"sheet '{sheet.Name}': lacks a header with the columns Company and Country; the layout or the file was "
                    + $"changed. Download the workbook again."
            );
        else if (CompanyHeader.Read(sheet, row, year, log) is { Columns: { } columns } header)
            read.Take(row, header, columns);
        return read;
    }

    private void Take(SheetRow header, CompanyHeader columns, CompanyColumns at)
    {
        (_at, BaseYears) = (at, columns.BaseYears);
        CompanyHeadingCheck.Check(_sheet, header.Number, _year, _log);
        foreach (var row in _sheet.Rows.Where(row => row.Number > header.Number))
            if (IsNote(row))
                _hasEnded = true;
            else if (_hasEnded)
                _log.AddProblem(
                    row.Number,
                    null,
                    $"sheet '{_sheet.Name}': figures are after the notes, where SIPRI's table has none; the sheet was changed. "
                        + $"Download the workbook again."
                );
            else
                Take(row, header);
    }

    // A letter and its text, or a sentence: nothing but text in the first two columns.
    private static bool IsNote(SheetRow row) =>
        row
            .Cells.Select((cell, column) => (cell, column))
            .All(one => !one.cell.IsFilled || (one.column <= 1 && one.cell.Kind == CellKind.Text));

    private void Take(SheetRow row, SheetRow header)
    {
        _log.Read++;
        CheckOutsideHeader(row, header);
        var (company, country) = (Name(row), Text(row, _at.Country, "a country"));
        var (rank, current, constant) = Numbers(row);
        CheckNotTotal(row, company);
        if (company.Length == 0 || country.Length == 0)
            return;
        if (current is not { } revenue)
        {
            if (row[_at.Current].IsFilled && Revenue.IsMissing(row[_at.Current]))
                _log.Drop("no revenue given");
            return;
        }
        CheckRank(row, rank);
        CheckConstant(row, company, constant);
        _log.Kept++;
        Rows.Add(
            new(_year, row[Math.Max(_at.Rank, 0)].DisplayText, company, Group(row, country), (decimal)revenue, (decimal?)constant)
            {
                Printed = country,
                Place = (_sheet.Name, row.Number),
                HasNote = _at.Notes >= 0 && row[_at.Notes].IsFilled,
                Previous = Optional(row, _at.Previous, Revenue),
                PreviousConstant = Optional(row, _at.PreviousConstant, Revenue),
                Total = Optional(row, _at.Total, AllRevenue),
                Share = Optional(row, _at.Share, Part),
            }
        );
    }

    private void CheckOutsideHeader(SheetRow row, SheetRow header)
    {
        for (var column = header.Cells.Count; column < row.Cells.Count; column++)
            if (row[column].IsFilled)
                _log.AddProblem(
                    row.Number,
                    _sheet.Column(column),
                    $"'{row[column].DisplayText}' is beside the columns of the header; the row has shifted. Download the workbook again."
                );
    }

    private (double? Rank, double? Current, double? Constant) Numbers(SheetRow row) =>
        (
            _at.Rank < 0 ? null : Number(row, _at.Rank, Rank, "the rank"),
            Number(row, _at.Current, Revenue, "arms revenue"),
            _at.Constant < 0 ? null : Number(row, _at.Constant, Revenue, "arms revenue at constant prices")
        );

    private void CheckNotTotal(SheetRow row, string company)
    {
        if (company.StartsWith("Total", StringComparison.OrdinalIgnoreCase) && (company.Length == 5 || company[5] == ' '))
            _log.AddProblem(
                row.Number,
                _sheet.Column(_at.Company),
                $"'{company}' is a total and not a company; SIPRI's table has none. Download the workbook again."
            );
    }

    private void CheckConstant(SheetRow row, string company, double? constant)
    {
        if (_at.Constant >= 0 && constant is null)
            _log.AddDifference(
                row.Number,
                _sheet.Column(_at.Constant),
                $"{company} has arms revenue at current prices and none at constant prices, and SIPRI prints both; a figure was "
                    + $"removed, or the header was changed. Download the workbook again."
            );
    }

    // Names of companies are in no list, so only what no name has is refused. A blank that does not break is a blank.
    private string Name(SheetRow row)
    {
        var name = Text(row, _at.Company, "a company").Replace('\u00a0', ' ').Trim();
        if (
            name.Length > LongestName
            || name.Any(sign => char.IsControl(sign) || sign is '\ufffd' or '<' or '>')
            || (name.EndsWith(']') && name.Contains('[', StringComparison.Ordinal))
            || Sums.Contains(name, StringComparer.OrdinalIgnoreCase)
        )
            _log.AddProblem(
                row.Number,
                _sheet.Column(_at.Company),
                $"'{name.Shorten().ReplaceLineEndings(" ")}' is not a name of a company as SIPRI "
                    + $"writes it; a note, a total or signs were put there. Download the workbook again."
            );
        return name;
    }

    private string Text(SheetRow row, int column, string what)
    {
        if (row[column] is { Kind: CellKind.Text, Text: { Length: > 0 } text })
            return text;
        _log.AddProblem(
            row.Number,
            _sheet.Column(column),
            row[column].IsFilled
                ? $"'{row[column].DisplayText}' is not a name of {what}; the row has shifted or was changed. Download the workbook again."
                : $"lacks {what}; the row has shifted or was changed. Download the workbook again."
        );
        return "";
    }

    private double? Number(SheetRow row, int column, SheetNumberForm form, string what)
    {
        if (form.Problem(row[column]) is not { } problem)
            return row[column].Number;
        _log.AddProblem(row.Number, _sheet.Column(column), $"{what} of {row[_at.Company].DisplayText}: {problem}");
        return null;
    }

    // Columns to compare with: SIPRI leaves them empty for companies that are new.
    private double? Optional(SheetRow row, int column, SheetNumberForm form) =>
        column < 0 || !row[column].IsFilled ? null : Number(row, column, form, "a figure");

    // Ties have one rank; an older sheet may leave out the ranks after one.
    private void CheckRank(SheetRow row, double? rank)
    {
        if (rank is { } number && number != Rows.Count + 1 && !(Rows.Count > 0 && Rows[^1].Rank == row[_at.Rank].DisplayText))
            _log.AddDifference(
                row.Number,
                _sheet.Column(_at.Rank),
                $"{row[_at.Company].DisplayText} has rank {row[_at.Rank].DisplayText} and is number "
                    + $"{YearText.Of(Rows.Count + 1)} of the sheet; rows are missing, there twice or in another order."
            );
    }

    private string Group(SheetRow row, string country)
    {
        if (SheetText.Same(country, "Trans-European"))
            return CompanyTables.TransEuropean;
        if (_context.Names.FindCountry(country) is { } found)
            return found;
        _log.AddDifference(
            row.Number,
            _sheet.Column(_at.Country),
            $"'{country}' is not a known country, so the company would be counted with the other "
                + $"countries{ClosestMatchHint.For(country, Country.All.Select(one => one.Name))}"
        );
        return "x-other";
    }
}

/// <summary>A company of the Top 100 in a year.</summary>
internal sealed record CompanyRow(int Year, string Rank, string Company, string Country, decimal Current, decimal? Constant)
{
    /// <summary>The country as SIPRI prints it.</summary>
    public required string Printed { get; init; }

    /// <summary>Where the row is.</summary>
    public required (string Sheet, int Row) Place { get; init; }

    /// <summary>Does a letter of a note mark the row? Figures of the year before are then restated.</summary>
    public required bool HasNote { get; init; }

    /// <summary>Arms revenue of the year before, as this sheet repeats it; null where it does not.</summary>
    public required double? Previous { get; init; }

    /// <summary>The same at constant prices.</summary>
    public required double? PreviousConstant { get; init; }

    /// <summary>Revenue of all business; null where SIPRI has none.</summary>
    public required double? Total { get; init; }

    /// <summary>The printed part of arms in it, 1 being all; null where there is none.</summary>
    public required double? Share { get; init; }
}
