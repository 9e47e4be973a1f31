using System.Globalization;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>
/// SIPRI's trade register with one row a deal: Windows-1252, no quoting, and here and there a record that a line feed inside a comment
/// breaks in two.
/// </summary>
internal sealed class DealRegister
{
    private const string Title = "SIPRI trade register, one row a deal";
    private const int Width = 16;
    private const int Comment = 12;

    private readonly SourceFile _file;
    private readonly RegisterPreamble _preamble;
    private readonly WeaponClassification? _classification;
    private readonly RegisterParties _parties;
    private readonly ImportLog _log;
    private readonly List<int> _joined = [];
    private int _deals;

    private DealRegister(SourceFile file, ImportContext context)
    {
        (_file, _log) = (file, new(file.Name));
        _preamble = RegisterPreamble.OfRegister(file, line => RegisterLines.Begins(line, "Recipient", "Supplier"), context, _log);
        _classification = WeaponClassification.In(context.Shipped);
        _parties = new(context.Names, _log);
    }

    public static TextLayout Layout { get; } =
        new(Title, IsRegister, Read) { Datasets = ["sipri-trade-register", .. DerivedTables.OfDealsDatasets] };

    private static bool IsRegister(string text) =>
        text.Contains(RegisterSelection.Start, StringComparison.Ordinal)
        || RegisterLines.First(text).Any(line => RegisterLines.Begins(line, "Recipient", "Supplier", "Year of order"));

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var register = new DealRegister(file, context);
        List<Deal> deals = [.. register.Deals()];
        register._log.ThrowIfProblems();
        register._parties.NotePooled();
        return DealContent.Of(
            deals,
            new()
            {
                Layout = Title,
                Preamble = register._preamble,
                Edition = context.Edition(YearText.Of(register._preamble.Edition), register._log),
                Covered = register._preamble.Covered(register._preamble.Edition, file),
                Parties = register._parties,
                Context = context,
                Log = register._log,
            }
        );
    }

    // In SIPRI's order, because three columns are named by a blank; where a name changed, both names are here.
    private ColumnDeclaration[] Columns() =>
        [
            ColumnDeclaration.Text("recipient", "Recipient"),
            ColumnDeclaration.Text("supplier", "Supplier"),
            ColumnDeclaration.Year("order year", new(RegisterTerms.FirstOrder, _preamble.Generated.Year), "Year of order"),
            Mark("order year?", "Year of order"),
            Optional("ordered", RegisterTerms.Units, "Number ordered"),
            Mark("ordered?", "Number ordered"),
            ColumnDeclaration.Text("designation", "Weapon designation"),
            ColumnDeclaration.Text("description", "Weapon description"),
            Optional("delivered", RegisterTerms.Units, "Deliveries in the Year Range", "Number delivered"),
            Mark("delivered?", "Number delivered"),
            ColumnDeclaration.OptionalText("years", "Year(s) of delivery"),
            ColumnDeclaration.Word("status", RegisterTerms.Conditions, "status", "Status"),
            ColumnDeclaration.OptionalText("comment", "Comments"),
            Optional("unit volume", RegisterTerms.Volumes, "SIPRI TIV per unit"),
            Optional("order volume", RegisterTerms.Volumes, "SIPRI TIV for total order"),
            Optional("volume", RegisterTerms.Volumes, "SIPRI TIV of delivered weapons"),
        ];

    private static ColumnDeclaration Mark(string id, string of) => new(id, $"mark behind {of}", "") { Words = ["?"], Missing = [""] };

    private static ColumnDeclaration Optional(string id, NumberForm number, params string[] names) =>
        new(id, names) { Number = number, Missing = [""] };

    private IEnumerable<Deal> Deals()
    {
        var records = RegisterRecords.Read(_file, _preamble, _log);
        var rows = CheckedRows.ReadInOrder(records[0], Joined(records.Skip(1)), Columns(), _log);
        if (_joined.Count > 0)
            _log.Notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_joined.Count:N0} records that a line feed inside the comment breaks in two were joined, first in row {_joined[0]}."
                )
            );
        DealChecks.FindCopies(rows, _log);
        RegisterOrder.Compare([.. rows.Select(row => (row.Row, row.Text("recipient")))], "Recipient", _log);
        DealChecks.FindEmptied(records[0].Row, rows, _log);
        var coverage = new RegisterCoverage(_preamble, _parties, _log);
        foreach (var row in rows)
            if (Years(row) is { } years)
            {
                _log.Kept++;
                coverage.Add(row.Row, row.Text("supplier"), row.Text("recipient"), years);
                yield return Made(row, years);
            }
        coverage.CheckYears(_preamble.Covered(_preamble.Edition, _file));
    }

    // SIPRI's own breaks are inside a comment: twelve whole cells and the start of the comment, then its rest and the three volumes.
    // Nothing else is joined, so that a row which was cut stays a problem.
    private IEnumerable<TextRow> Joined(IEnumerable<TextRow> records)
    {
        TextRow? begun = null;
        foreach (var record in records)
        {
            if (begun is { } start)
            {
                begun = null;
                var isRest = record.Cells.Length == Width - Comment;
                yield return isRest
                    ? new(start.Row, [.. start.Cells[..^1], $"{start.Cells[^1]} {record.Cells[0]}", .. record.Cells[1..]])
                    : start;
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

    private IReadOnlyList<int>? Years(CheckedRow row)
    {
        var texts = row.Text("years").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Array.Find(texts, text => YearText.Find(text) is not { } year || !_preamble.Years.Contains(year)) is { } wrong)
        {
            _log.AddProblem(
                row.Row,
                "Year(s) of delivery",
                $"'{wrong}' is not a year of {_preamble.Years}, the years that the file can hold; download the file again."
            );
            return null;
        }
        IReadOnlyList<int> years = [.. texts.Select(text => YearText.Find(text)!.Value)];
        if (years.SequenceEqual(years.Distinct().Order()))
            return years;
        _log.AddProblem(
            row.Row,
            "Year(s) of delivery",
            $"'{row.Text("years")}' are not years in their order, each once; download the file again."
        );
        return null;
    }

    private Deal Made(CheckedRow row, IReadOnlyList<int> years) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{++_deals:00000}"),
            Category = Category(row.Text("description")),
            Recipient = _parties.Code(row.Text("recipient"), row.Row, "Recipient"),
            Supplier = _parties.Code(row.Text("supplier"), row.Row, "Supplier"),
            OrderYear = row.Year("order year")!.Value,
            Ordered = row.Number("ordered"),
            Designation = row.Text("designation"),
            Description = row.Text("description"),
            Delivered = row.Number("delivered"),
            Years = years,
            Status = RegisterTerms.Condition(row.Text("status")),
            UnitVolume = row.Number("unit volume"),
            OrderVolume = row.Number("order volume"),
            PrintedVolume = row.Number("volume"),
            Source = row,
        };

    private string Category(string description)
    {
        if (_classification is null)
            return RegisterTerms.Unmapped;
        if (_classification.Category(description) is { } category and not RegisterTerms.Unmapped)
            return category;
        _log.AddUnknownName(description, "a description that weapon-categories lacks: kept, without category");
        return RegisterTerms.Unmapped;
    }
}
