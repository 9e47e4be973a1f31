using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Nato;

/// <summary>A row of figures in a NATO sheet.</summary>
/// <param name="Row">The row of the sheet.</param>
/// <param name="Label">Its label.</param>
/// <param name="Years">The years of the columns.</param>
internal sealed record NatoRow(SheetRow Row, NatoLabel Label, IReadOnlyList<SheetYear> Years);

/// <summary>The rows of a block.</summary>
internal sealed record NatoBlock(NatoMeasure Measure, int Row)
{
    public List<NatoRow> Rows { get; } = [];
}

/// <summary>
/// Walks through a sheet of NATO's workbook. Both layouts have it that a subtitle and a line of years are above the rows they are about;
/// how far in, and how often, differs.
/// </summary>
internal sealed class NatoSheet
{
    private readonly Sheet _sheet;
    private readonly string _table;
    private readonly ImportLog _log;
    private readonly Func<string, bool> _isName;
    private IReadOnlyList<SheetYear> _years = [];
    private bool _hasEnded;
    private bool _hasUnit;

    private NatoSheet(Sheet sheet, string table, Func<string, bool> isName, ImportLog log) =>
        (_sheet, _table, _isName, _log) = (sheet, table, isName, log);

    /// <summary>The blocks, in their order.</summary>
    public List<NatoBlock> Blocks { get; } = [];

    /// <summary>The text of the first star of the footnotes; null where there is none.</summary>
    public string? StarNote { get; private set; }

    /// <summary>The base years that the sheet names.</summary>
    public HashSet<int> BaseYears { get; } = [];

    /// <summary>The years of each line of years.</summary>
    public List<(int Row, IReadOnlyList<SheetYear> Years)> Headers { get; } = [];

    /// <summary>Reads a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="table">Which table it is.</param>
    /// <param name="isName">Whether a text is the name of a country or of an aggregate.</param>
    /// <param name="log">Takes the problems.</param>
    public static NatoSheet Read(Sheet sheet, string table, Func<string, bool> isName, ImportLog log)
    {
        var read = new NatoSheet(sheet, table, isName, log);
        foreach (var row in sheet.Rows)
            read.Take(row);
        read.CheckWhole();
        return read;
    }

    private void Take(SheetRow row)
    {
        if (IsHeader(row))
        {
            var first = Enumerable.Range(0, row.Cells.Count).First(column => row[column].IsFilled);
            _years = SheetYears.Read(_sheet, row, first, _log);
            Headers.Add((row.Number, _years));
        }
        else if (
            row.Cells.All(cell => !cell.IsFilled || cell.Kind == CellKind.Text)
            && (_years.Count == 0 || _years.All(year => !row[year.Column].IsFilled))
        )
            foreach (var (cell, column) in row.Cells.Select((cell, column) => (cell, column)).Where(one => one.cell.IsFilled))
                TakeText(row.Number, column, cell.Text!);
        else
            TakeFigures(row);
    }

    // Two years side by side, which no row of figures has by chance and with a name before them.
    private bool IsHeader(SheetRow row)
    {
        var filled = row.Cells.Select((cell, column) => (Cell: cell, Column: column)).Where(one => one.Cell.IsFilled).ToList();
        if (filled.Count < 2 || (filled[0].Cell.Kind == CellKind.Text && _isName(filled[0].Cell.DisplayText)))
            return false;
        var years = filled.Select(one => SheetYears.Find(one.Cell, one.Column)).ToList();
        var pairs = years.Zip(years.Skip(1)).Count(pair => pair is ({ } one, { } next) && next.Year == one.Year + 1);
        return pairs * 2 >= filled.Count - 1
            || (years.Count(year => year is not null) * 2 >= filled.Count && filled[0].Cell.Kind != CellKind.Text);
    }

    private void TakeText(int row, int column, string text)
    {
        if (NatoMeasures.Find(_table, text, out var year) is { } measure)
            Start(row, column, measure, year);
        else if (NatoMeasures.IsUnitLine(_table, text, out year))
            (_hasUnit, _) = (true, year > 0 && BaseYears.Add(year));
        else if (IsTitle(text))
            CheckTitle(row, column, text);
        else if (Blocks.Count > 0 && IsFootnote(text))
            (_hasEnded, StarNote) = (true, StarNote ?? (text[0] == '*' ? text : null));
        else if (_isName(NatoLabel.Read(text).Name))
            _log.AddProblem(
                row,
                _sheet.Column(column),
                $"'{text.Shorten()}' has no figures; the row was emptied. Download the workbook again."
            );
        else if (!_hasEnded)
            _log.AddDifference(
                row,
                _sheet.Column(column),
                $"'{text.Shorten()}' is not a known line of NATO's table; it may mean another unit or another table."
            );
    }

    private void Start(int row, int column, NatoMeasure measure, int year)
    {
        if (Blocks.Exists(block => block.Measure == measure))
            _log.AddProblem(
                row,
                _sheet.Column(column),
                $"the subtitle '{measure.Subtitle}' occurs twice; the table was changed. Download the workbook again."
            );
        else if (Blocks.Count > 0 && measure != NatoMeasures.All.SkipWhile(one => one != Blocks[^1].Measure).ElementAtOrDefault(1))
            _log.AddProblem(
                row,
                _sheet.Column(column),
                $"the subtitle '{measure.Subtitle}' comes after '{Blocks[^1].Measure.Subtitle}', and NATO's tables have them "
                    + $"the other way round; the subtitles were changed. Download the workbook again."
            );
        if (_hasEnded)
            _log.AddProblem(
                row,
                _sheet.Column(column),
                $"the block '{measure.Subtitle}' comes after the footnotes; the table was changed. Download the workbook again."
            );
        if (year > 0)
            BaseYears.Add(year);
        Blocks.Add(new(measure, row));
    }

    private void TakeFigures(SheetRow row)
    {
        var first = _years.Count == 0 ? row.Cells.Count : _years[0].Column;
        var labels = Enumerable.Range(0, Math.Min(first, row.Cells.Count)).Where(column => row[column].IsFilled).ToList();
        if (labels.Count == 0 && row.Cells.All(cell => !cell.IsFilled || cell.IsError || cell.Number == 0))
            Leave(row.Cells.Count(cell => cell.IsFilled));
        else if (_hasEnded || Blocks.Count == 0 || _years.Count == 0)
            _log.AddProblem(
                row.Number,
                _sheet.Column(labels.FirstOrDefault()),
                $"figures are {(_hasEnded ? "behind the footnotes" : "above the first subtitle and the line of years")}, where "
                    + $"no table of NATO's has any; the table was changed. Download the workbook again."
            );
        else if (labels is not [var label] || row[label].Kind != CellKind.Text)
            _log.AddProblem(
                row.Number,
                _sheet.Column(labels.FirstOrDefault()),
                "figures have no name before them, or more than one; the row was changed. Download the workbook again."
            );
        else
            Add(row, label);
    }

    // Lost references and zeros of sums that remain below some blocks of NATO's own spreadsheet.
    private void Leave(int cells)
    {
        _log.Read += cells;
        _log.Drop("cells without a label, leftovers of the spreadsheet", cells);
    }

    private void Add(SheetRow row, int label)
    {
        for (var column = _years[^1].Column + 1; column < row.Cells.Count; column++)
            if (row[column].IsFilled)
                _log.AddProblem(
                    row.Number,
                    _sheet.Column(column),
                    $"'{row[column].DisplayText}' of {row[label].Text} is beside the columns of the years; the row has shifted. "
                        + $"Download the workbook again."
                );
        Blocks[^1].Rows.Add(new(row, NatoLabel.Read(row[label].Text!), _years));
    }

    private void CheckWhole()
    {
        CheckUnit();
        CheckBlockOrder();
        if (!_hasEnded)
            _log.AddDifference(
                null,
                null,
                $"sheet '{_sheet.Name}': lacks the notes that every table of NATO's ends in; the sheet may have been truncated."
            );
        foreach (
            var missing in NatoMeasures.All.Where(one =>
                one.Table == _table && !Blocks.Exists(block => block.Measure == one && block.Rows.Count > 0)
            )
        )
            _log.AddProblem(
                null,
                null,
                $"sheet '{_sheet.Name}': lacks the block '{missing.Subtitle}' or its rows; the table was cut or changed. "
                    + $"Download the workbook again."
            );
    }

    private void CheckUnit()
    {
        if (_hasUnit || NatoMeasures.UnitLine(_table) is not { } line)
            return;
        var says =
            $"lacks the line '{line}', so the unit of its figures is not known; the layout or the file was changed. "
            + $"Download the workbook again.";
        if (line.StartsWith("Million", StringComparison.Ordinal))
            _log.AddProblem(null, $"sheet '{_sheet.Name}'", says);
        else
            _log.AddDifference(null, $"sheet '{_sheet.Name}'", says);
    }

    private void CheckBlockOrder()
    {
        var order = NatoMeasures.All.Where(measure => Blocks.Exists(block => block.Measure == measure)).ToList();
        if (!Blocks.Select(block => block.Measure).SequenceEqual(order))
            _log.AddDifference(
                null,
                null,
                $"sheet '{_sheet.Name}': the blocks are in another order than "
                    + $"'{string.Join("', '", order.Select(measure => measure.Subtitle))}'; the subtitles changed places."
            );
    }

    private void CheckTitle(int row, int column, string text)
    {
        var number = _table["TABLE".Length..];
        var rest = SheetText.Plain(text)["Table ".Length..];
        if (
            !rest.StartsWith(number, StringComparison.OrdinalIgnoreCase)
            || (rest.Length > number.Length && char.IsAsciiLetterOrDigit(rest[number.Length]))
        )
            _log.AddProblem(
                row,
                _sheet.Column(column),
                $"'{text.Shorten()}' is the title of another table than the sheet's; the sheets were mixed up. Download the workbook again."
            );
    }

    private static bool IsTitle(string text) =>
        SheetText.Plain(text) is { Length: > 6 } plain
        && plain.StartsWith("Table ", StringComparison.OrdinalIgnoreCase)
        && char.IsAsciiDigit(plain[6]);

    // Notes, stars, the explanations of the categories, and the numbers of pages (-7-).
    private static bool IsFootnote(string text) =>
        text.StartsWith("Note", StringComparison.OrdinalIgnoreCase)
        || text[0] is '*'
        || (text.Length > 3 && text[0] == '(' && text[2] == ')')
        || (text.Length is > 2 and < 6 && text[0] == '-' && text[^1] == '-');
}
