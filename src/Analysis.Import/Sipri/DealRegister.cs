using System.Globalization;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>SIPRI's trade register with one row a deal: Windows-1252, no quoting, and here and there a record that a line feed inside a comment breaks in two.</summary>
internal sealed class DealRegister
{
    private const string Title = "SIPRI trade register, one row a deal";
    private const int Width = 16;
    private const int Comment = 12;

    private readonly SourceFile _file;
    private readonly RegisterPreamble _preamble;
    private readonly Classification? _classification;
    private readonly Parties _parties;
    private readonly Tally _tally;
    private readonly List<int> _joined = [];
    private int _deals;

    private DealRegister(SourceFile file, ImportContext context)
    {
        (_file, _tally) = (file, new(file.Name));
        _preamble = RegisterPreamble.OfRegister(file, line => RegisterLines.Begins(line, "Recipient", "Supplier"), context, _tally);
        _classification = Classification.In(context.Shipped);
        _parties = new(context.Names, _tally);
    }

    public static TextLayout Layout { get; } = new(Title, IsRegister, Read)
    {
        Datasets = ["sipri-trade-register", .. DerivedTables.OfDealsDatasets],
    };

    private static bool IsRegister(string text) =>
        text.Contains(RegisterChoice.Start, StringComparison.Ordinal) || RegisterLines.First(text).Any(line => RegisterLines.Begins(line, "Recipient", "Supplier", "Year of order"));

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var register = new DealRegister(file, context);
        List<Deal> deals = [.. register.Deals()];
        register._tally.ThrowIfBad();
        return DealContent.Of(deals, register._preamble, register._preamble.Covered(register._preamble.Edition, file), register._parties, register._tally, context, Title);
    }

    // In SIPRI's order, because three columns are named by a blank; where a name changed, both names are here.
    private ColumnForm[] Columns() =>
    [
        ColumnForm.Text("recipient", "Recipient"),
        ColumnForm.Text("supplier", "Supplier"),
        ColumnForm.Year("order year", new(RegisterWords.FirstOrder, _preamble.Generated.Year), "Year of order"),
        Mark("order year?", "Year of order"),
        Optional("ordered", RegisterWords.Units, "Number ordered"),
        Mark("ordered?", "Number ordered"),
        ColumnForm.Text("designation", "Weapon designation"),
        ColumnForm.Text("description", "Weapon description"),
        Optional("delivered", RegisterWords.Units, "Deliveries in the Year Range", "Number delivered"),
        Mark("delivered?", "Number delivered"),
        ColumnForm.OptionalText("years", "Year(s) of delivery"),
        ColumnForm.Word("status", RegisterWords.Conditions, "status", "Status"),
        ColumnForm.OptionalText("comment", "Comments"),
        Optional("unit volume", RegisterWords.Volumes, "SIPRI TIV per unit"),
        Optional("order volume", RegisterWords.Volumes, "SIPRI TIV for total order"),
        Optional("volume", RegisterWords.Volumes, "SIPRI TIV of delivered weapons"),
    ];

    private static ColumnForm Mark(string id, string of) => new(id, $"mark behind {of}", "") { Words = ["?"], Missing = [""] };

    private static ColumnForm Optional(string id, NumberForm number, params string[] names) => new(id, names) { Number = number, Missing = [""] };

    private IEnumerable<Deal> Deals()
    {
        var records = RegisterRecords.Read(_file, _preamble, _tally);
        var rows = TextTable.ReadInOrder(records[0], Joined(records.Skip(1)), Columns(), _tally);
        if (_joined.Count > 0)
            _tally.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{_joined.Count:N0} records that a line feed inside the comment breaks in two were joined, first in row {_joined[0]}."));
        DealChecks.FindCopies(rows, _tally);
        RegisterOrder.Compare([.. rows.Select(row => (row.Row, row.Text("recipient")))], "Recipient", _tally);
        DealChecks.FindEmptied(records[0].Row, rows, _tally);
        var coverage = new RegisterCoverage(_preamble, _parties, _tally);
        foreach (var row in rows)
            if (Years(row) is { } years)
            {
                _tally.Kept++;
                coverage.Add(row.Row, row.Text("supplier"), row.Text("recipient"), years);
                yield return Made(row, years);
            }
        coverage.CheckYears(_preamble.Covered(_preamble.Edition, _file));
    }

    // SIPRI's own breaks are inside a comment: twelve whole cells and the start of the comment, then its rest and the three volumes. Nothing else is joined,
    // so that a row which was cut stays a problem.
    private IEnumerable<TextRow> Joined(IEnumerable<TextRow> records)
    {
        TextRow? begun = null;
        foreach (var record in records)
        {
            if (begun is { } start)
            {
                begun = null;
                var isRest = record.Cells.Length == Width - Comment;
                yield return isRest ? new(start.Row, [.. start.Cells[..^1], $"{start.Cells[^1]} {record.Cells[0]}", .. record.Cells[1..]]) : start;
                if (isRest)
                {
                    _joined.Add(start.Row);
                    continue;
                }
            }
            if (record.Cells.Length == Comment + 1)
                begun = record;
            else
                yield return record;
        }
        if (begun is { } last)
            yield return last;
    }

    private IReadOnlyList<int>? Years(TextTableRow row)
    {
        var texts = row.Text("years").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Array.Find(texts, text => YearText.Find(text) is not { } year || !_preamble.Years.Contains(year)) is { } wrong)
        {
            _tally.Problem(row.Row, "Year(s) of delivery", $"'{wrong}' is not a year of {_preamble.Years}, the years that the file can hold; download the file again.");
            return null;
        }
        IReadOnlyList<int> years = [.. texts.Select(text => YearText.Find(text)!.Value)];
        if (years.SequenceEqual(years.Distinct().Order()))
            return years;
        _tally.Problem(row.Row, "Year(s) of delivery", $"'{row.Text("years")}' are not years in their order, each once; download the file again.");
        return null;
    }

    private Deal Made(TextTableRow row, IReadOnlyList<int> years)
    {
        var (id, category) = (string.Create(CultureInfo.InvariantCulture, $"{++_deals:00000}"), _classification?.Category(row.Text("description")) ?? RegisterWords.Unmapped);
        if (_classification is not null && category == RegisterWords.Unmapped)
            _tally.Unknown(row.Text("description"), "a description that weapon-categories lacks: kept, without category");
        var (recipient, supplier, status) = (_parties.Code(row.Text("recipient"), row.Row, "Recipient"), _parties.Code(row.Text("supplier"), row.Row, "Supplier"), RegisterWords.Condition(row.Text("status")));
        return new()
        {
            Row = row.Row,
            Id = id,
            Recipient = recipient,
            Supplier = supplier,
            OrderYear = row.Year("order year")!.Value,
            Ordered = row.Number("ordered"),
            Designation = row.Text("designation"),
            Description = row.Text("description"),
            Category = category,
            Delivered = row.Number("delivered"),
            Years = years,
            Status = status,
            UnitVolume = row.Number("unit volume"),
            OrderVolume = row.Number("order volume"),
            PrintedVolume = row.Number("volume"),
            Cells =
            [
                id, recipient, supplier, row.Text("order year"), Mark(row, "order year?"), Number(row, "ordered"), Mark(row, "ordered?"), row.Text("designation"), row.Text("description"), category,
                Number(row, "delivered"), Mark(row, "delivered?"), string.Join(' ', years.Select(YearText.Of)), status, row.Text("comment"), Number(row, "unit volume"), Number(row, "order volume"), Number(row, "volume"),
            ],
        };
    }

    private static string Number(TextTableRow row, string column) => row.Number(column) is { } number ? ImportContext.Text(number) : "";

    private static string Mark(TextTableRow row, string column) => row.Text(column) == "?" ? "yes" : "no";
}
