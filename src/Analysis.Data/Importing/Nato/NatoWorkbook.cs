using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Data.Importing;

/// <summary>NATO's yearly workbook of defence expenditure, in the layout of 2024 and in that of 2025 and 2026.</summary>
internal sealed partial class NatoWorkbook
{
    private const string Title = "NATO defence expenditure workbook";
    private static readonly Dictionary<string, string> Aggregates = new(StringComparer.Ordinal)
    {
        ["NATO Europe and Canada"] = "x-nato-europe-and-canada",
        ["NATO Total"] = "x-nato-total",
    };

    private static readonly Dictionary<string, string> OtherCodes = Aggregates.ToDictionary(pair => pair.Value, pair => pair.Key + ", as printed");

    private readonly ImportContext _context;
    private readonly Tally _tally;
    private readonly List<FigureRow> _figures = [];
    private string _baseYear = "";
    private string _star = "";

    private NatoWorkbook(SourceFile file, ImportContext context) => (_context, _tally) = (context, new(file.Name));

    public static WorkbookLayout Layout { get; } = new(Title, sheets => sheets.Count(sheet => NatoMeasures.Tables.Contains(Key(sheet))) >= 3, (file, sheets, context) => new NatoWorkbook(file, context).Read(file, sheets))
    {
        Datasets = ["nato-defence-expenditure"],
    };

    // "TABLE8a" in 2024, "Table 8a" later.
    private static string Key(Sheet sheet) => sheet.Name.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private ImportedFile Read(SourceFile file, IReadOnlyList<Sheet> sheets)
    {
        var tables = sheets.Where(sheet => NatoMeasures.Tables.Contains(Key(sheet))).Select(sheet => (Key: Key(sheet), Content: NatoSheet.Read(sheet, text => NatoMeasures.IsSubtitle(Key(sheet), text)), sheet.Name)).ToList();
        var bases = tables.SelectMany(table => table.Content.Texts).Select(NatoMeasures.BaseYear).OfType<int>().Distinct().ToList();
        if (bases.Count != 1)
            _tally.Problem(null, null, bases.Count == 0 ? "names no base year ('Constant 2021 prices'); the layout has changed." : $"names several base years ({string.Join(", ", bases)}), so that constant prices can't be told apart; the layout has changed.");
        _baseYear = bases.FirstOrDefault().ToString(CultureInfo.InvariantCulture);
        foreach (var (key, content, name) in tables)
            Take(key, name, content);
        _tally.ThrowIfBad();
        return Content(file, NatoMeasures.Tables.Except(tables.Select(table => table.Key)));
    }

    private void Take(string table, string name, NatoSheet sheet)
    {
        _star = StarNote(sheet.Texts);
        if (sheet.Strays > 0)
            _tally.Drop("cells without a label, leftovers of the spreadsheet", sheet.Strays);
        _tally.Read += sheet.Strays;
        foreach (var row in sheet.Rows)
        {
            _tally.Read += row.Figures.Count;
            var label = Label().Match(row.Label);
            var entity = Aggregates.GetValueOrDefault(label.Groups["name"].Value) ?? _context.Names.FindCountry(label.Groups["name"].Value);
            if (entity is null)
            {
                _tally.Unknown(row.Label, "left out");
                _tally.Drop("of a label that is no country", row.Figures.Count);
            }
            else if (table == "TABLE1" && entity == "USA")
                _tally.Drop("the United States in their own currency, which table 2 has", row.Figures.Count);
            else if (NatoMeasures.Find(table, row.Subtitle) is var (measure, unit))
                Take(row, entity, measure, unit, label, name);
            else
                _tally.Problem(row.Number, name, $"'{row.Label}' stands under '{row.Subtitle}', which is no subtitle of this table; the layout has changed.");
        }
    }

    private void Take(NatoRow row, string entity, string measure, string unit, Match label, string sheet)
    {
        if (row.Beside is { } beside)
            _tally.Problem(row.Number, sheet, string.Create(CultureInfo.InvariantCulture, $"{beside} of {row.Label} stands beside the columns of the years; the row has shifted."));
        var word = label.Groups["currency"].Value.Trim();
        var currency = unit.Contains("CUR", StringComparison.Ordinal) ? NatoMeasures.Currency(word, entity) : "";
        if (currency is null)
            _tally.Problem(row.Number, sheet, $"the currency '{word}' of {row.Label} is not known.");
        var inUnit = unit.Replace("CUR", currency, StringComparison.Ordinal).Replace("BASE", _baseYear, StringComparison.Ordinal);
        foreach (var (year, isEstimate, cell) in row.Figures)
        {
            if (cell.Number is { } number)
            {
                _tally.Kept++;
                _figures.Add(new(entity, year, measure, inUnit, ImportContext.Text(number), isEstimate ? "estimate" : "actual", label.Groups["star"].Length > 0 ? _star : ""));
            }
            else if (cell.Text is ".." or "..." or "-" or "–")
                _tally.Drop("marked as not available");
            else
                _tally.Problem(row.Number, $"{sheet} {year.ToString(CultureInfo.InvariantCulture)}", $"'{cell.Text}' of {row.Label} is no figure{(cell.IsError ? ": the spreadsheet has lost it" : "")}; download the workbook again.");
        }
    }

    private static string StarNote(IEnumerable<string> texts) => texts.FirstOrDefault(text => text.StartsWith('*')) switch
    {
        null => "starred by the publisher",
        var text when text.Contains("2%", StringComparison.Ordinal) || text.Contains("2 %", StringComparison.Ordinal) => "national 2% law or agreement",
        var text when text.Contains("revis", StringComparison.OrdinalIgnoreCase) => "revised figures",
        _ => "starred by the publisher",
    };

    private ImportedFile Content(SourceFile file, IEnumerable<string> missing)
    {
        var years = new Period(_figures.Min(figure => figure.Year), _figures.Max(figure => figure.Year));
        var edition = _context.Edition(years.To.ToString(CultureInfo.InvariantCulture), _tally);
        var estimates = _figures.Where(figure => figure.Status == "estimate").Select(figure => figure.Year).Distinct().Order().ToList();
        return new()
        {
            RecognisedAs = $"{Title}, {years}, constant prices of {_baseYear}",
            Edition = edition,
            Covers = $"{_figures.Select(figure => figure.Entity).Distinct().Count(entity => entity.Length == 3)} countries and the two aggregates, {years}",
            Tally = _tally,
            Checks = [.. NatoChecks.Of(file.Name, _figures, _baseYear, _context)],
            NotMade = [.. missing.Select(table => $"{table}: the workbook lacks it")],
            Tables = [NatoTexts.Table(_figures, edition, years, estimates, WorkbookDates.Of(file, years.To, _context.Options.Today), OtherCodes)],
        };
    }

    [GeneratedRegex(@"\A(?<name>[^*(]+?)\s*(?<star>\*?)\s*(\((?<currency>[^)]*)\))?\s*\z")]
    private static partial Regex Label();
}
