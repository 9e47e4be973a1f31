using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Data.Importing;

/// <summary>SIPRI's trade register with one row a deal: Windows-1252, no quoting, and here and there a record that a line feed inside a comment breaks in two.</summary>
internal sealed partial class DealRegister
{
    private const string Title = "SIPRI trade register, one row a deal";
    private const int Width = 16;

    // By place, because three columns are named by a blank; where a name changed, both stand here.
    private static readonly string[][] Header =
    [
        ["Recipient"], ["Supplier"], ["Year of order"], [""], ["Number ordered"], [""], ["Weapon designation"], ["Weapon description"],
        ["Number delivered", "Deliveries in the Year Range"], [""], ["Year(s) of delivery"], ["status", "Status"], ["Comments"],
        ["SIPRI TIV per unit"], ["SIPRI TIV for total order"], ["SIPRI TIV of delivered weapons"],
    ];

    private readonly SourceFile _file;
    private readonly RegisterPreamble _preamble;
    private readonly Classification? _classification;
    private readonly Parties _parties;
    private readonly Tally _tally;
    private int _deals;

    private DealRegister(SourceFile file, ImportContext context)
    {
        (_file, _tally) = (file, new(file.Name));
        _preamble = RegisterPreamble.OfRegister(file, HeaderStart());
        _classification = Classification.In(context.Shipped);
        _parties = new(context.Names, _tally);
    }

    public static TextLayout Layout { get; } = new(Title, text => HeaderLine().IsMatch(text), Read)
    {
        Datasets = ["sipri-trade-register", .. DerivedTables.OfDealsDatasets],
    };

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var register = new DealRegister(file, context);
        List<Deal> deals = [.. register.Deals()];
        register._tally.ThrowIfBad();
        return DealContent.Of(deals, register._preamble, register._preamble.Covered(register._preamble.Edition, file), register._parties, register._tally, context, Title);
    }

    [GeneratedRegex("^\"?Recipient\"?[,;\t]\"?Supplier\"?[,;\t]\"?Year of order")]
    private static partial Regex HeaderStart();

    [GeneratedRegex("^\"?Recipient\"?[,;\t]\"?Supplier\"?[,;\t]\"?Year of order", RegexOptions.Multiline)]
    private static partial Regex HeaderLine();

    private IEnumerable<Deal> Deals()
    {
        TextRow? begun = null;
        var isHeader = true;
        foreach (var record in new DelimitedText(_file.Text, _preamble.Delimiter, _file.Name).From(_preamble.HeaderRow))
        {
            var cells = WithoutTail(record.Cells);
            if (cells.All(cell => cell.Length == 0))
                continue;
            if (isHeader)
            {
                CheckHeader(cells);
                isHeader = false;
                continue;
            }
            // The comment goes on in the first cell of the next line.
            var whole = begun is { } start ? new(start.Row, [.. start.Cells[..^1], $"{start.Cells[^1]} {cells[0]}", .. cells[1..]]) : new TextRow(record.Row, cells);
            begun = whole.Cells.Length < Width ? whole : null;
            if (begun is null && Deal(whole) is { } deal)
                yield return deal;
        }
        if (begun is { } rest)
            _tally.Problem(rest.Row, null, string.Create(CultureInfo.InvariantCulture, $"has {rest.Cells.Length} cells and not {Width}; the file was cut short or changed. Download it again."));
    }

    private static string[] WithoutTail(string[] cells)
    {
        cells[^1] = cells[^1].TrimEnd(';', ' ');
        var width = cells.Length;
        while (width > Width && cells[width - 1].Length == 0)
            width--;
        return width == cells.Length ? cells : cells[..width];
    }

    private void CheckHeader(string[] cells)
    {
        for (var i = 0; i < Width; i++)
            if (i >= cells.Length || !Header[i].Contains(cells[i].Trim(), StringComparer.Ordinal))
                _tally.Problem(_preamble.HeaderRow, Header[i][0], $"is not where SIPRI's layout has it, in column {(i + 1).ToString(CultureInfo.InvariantCulture)}: {(i < cells.Length ? $"'{cells[i]}' stands there" : "the header ends before it")}. The layout has changed, or the file was saved with other columns.");
        _tally.ThrowIfBad();
    }

    private Deal? Deal(TextRow record)
    {
        _tally.Read++;
        var cells = Array.ConvertAll(record.Cells, cell => cell.Trim());
        if (cells.Length > Width || cells[0] == "Recipient")
        {
            _tally.Problem(record.Row, null, cells[0] == "Recipient" ? "a second header: the file holds two exports; keep one a file." : string.Create(CultureInfo.InvariantCulture, $"has {cells.Length} cells and not {Width}; a comma was put in. Download it again."));
            return null;
        }
        var years = cells[10].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Year(cells[2]) is not { } ordered || years.Any(year => Year(year) is null) || !AreNumbers(cells, record.Row))
        {
            if (Year(cells[2]) is null || years.Any(year => Year(year) is null))
                _tally.Problem(record.Row, Year(cells[2]) is null ? "Year of order" : "Year(s) of delivery", $"'{(Year(cells[2]) is null ? cells[2] : cells[10])}' is no year; the row has shifted. Download the file again.");
            return null;
        }
        _tally.Kept++;
        return Made(record.Row, cells, ordered, [.. years.Select(year => Year(year)!.Value).Distinct().Order()]);
    }

    private Deal Made(int row, string[] cells, int ordered, IReadOnlyList<int> years)
    {
        var (id, category) = (string.Create(CultureInfo.InvariantCulture, $"{++_deals:00000}"), _classification?.Category(cells[7]) ?? RegisterWords.Unmapped);
        if (_classification is not null && category == RegisterWords.Unmapped)
            _tally.Unknown(cells[7], "a description that weapon-categories lacks: kept, without category");
        var (recipient, supplier, status) = (_parties.Code(cells[0], row, "Recipient"), _parties.Code(cells[1], row, "Supplier"), RegisterWords.Condition(cells[11]));
        return new()
        {
            Id = id,
            Recipient = recipient,
            Supplier = supplier,
            OrderYear = ordered,
            Ordered = ImportContext.Number(cells[4]),
            Designation = cells[6],
            Description = cells[7],
            Category = category,
            Delivered = ImportContext.Number(cells[8]),
            Years = years,
            Status = status,
            Volume = ImportContext.Number(cells[15]) ?? 0,
            Cells = [id, recipient, supplier, cells[2], Mark(cells[3]), cells[4], Mark(cells[5]), cells[6], cells[7], category, cells[8], Mark(cells[9]), string.Join(' ', years.Select(year => year.ToString(CultureInfo.InvariantCulture))), status, cells[12], cells[13], cells[14], cells[15]],
        };
    }

    private bool AreNumbers(string[] cells, int row)
    {
        var wrong = ((int[])[4, 8, 13, 14, 15]).Where(place => cells[place].Length > 0 && ImportContext.Number(cells[place]) is null or < 0).ToList();
        foreach (var place in wrong)
            _tally.Problem(row, Header[place][0], $"'{cells[place]}' is no number as SIPRI writes them; the row has shifted. Download the file again.");
        return wrong.Count == 0;
    }

    private static string Mark(string cell) => cell == "?" ? "yes" : "no";

    private static int? Year(string text) => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
