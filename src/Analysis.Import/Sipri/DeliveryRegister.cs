using System.Globalization;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>SIPRI's trade register with one row a deal and year of delivery, which volumes by year can be summed from.</summary>
internal sealed class DeliveryRegister
{
    private const string Title = "SIPRI trade register, one row a deal and year of delivery";
    private const string IdColumn = "SIPRI AT Database ID";

    private static readonly string[] YesNo = ["Yes", "No"];

    private readonly SourceFile _file;
    private readonly RegisterPreamble _preamble;
    private readonly Parties _parties;
    private readonly Tally _tally;
    private readonly int _edition;
    private readonly Period _covered;

    private DeliveryRegister(SourceFile file, ImportContext context)
    {
        (_file, _tally) = (file, new(file.Name));
        _preamble = RegisterPreamble.OfRegister(file, line => RegisterLines.Begins(line, IdColumn), context, _tally);
        var edition = context.Edition(_preamble.Edition.ToString(CultureInfo.InvariantCulture), _tally);
        _edition = int.TryParse(edition.AsSpan(0, Math.Min(4, edition.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : _preamble.Edition;
        _covered = _preamble.Covered(_edition, file);
        _parties = new(context.Names, _tally);
    }

    public static TextLayout Layout { get; } = new(Title, text => text.Contains(IdColumn, StringComparison.Ordinal), Read)
    {
        Datasets = ["sipri-arms-transfers", .. DerivedTables.Datasets],
    };

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var register = new DeliveryRegister(file, context);
        List<Delivery> deliveries = [.. register.Deliveries()];
        register._tally.ThrowIfBad();
        return RegisterContent.Of(deliveries, register._preamble, register._edition, register._covered, register._parties, register._tally, context, Title);
    }

    // In SIPRI's order, with the names that a column has had.
    private ColumnForm[] Columns() =>
    [
        ColumnForm.Of("id", NumberForm.Count, IdColumn),
        ColumnForm.Text("supplier", "Supplier"),
        ColumnForm.Text("recipient", "Recipient"),
        ColumnForm.Text("designation", "Designation"),
        ColumnForm.Text("description", "Description"),
        ColumnForm.Text("category", "Armament category"),
        ColumnForm.Year("ordered", new(RegisterWords.FirstOrder, _preamble.Generated.Year), "Order date"),
        Estimate("ordered?", "Order date is estimate"),
        ColumnForm.Of("units", RegisterWords.Units, "Deliveries in the Year Range", "Numbers delivered"),
        Estimate("units?", "Deliveries in the Year Range is estimate", "Numbers delivered is estimate"),
        ColumnForm.Year("year", _preamble.Years, "Delivery year"),
        Estimate("year?", "Delivery year is estimate"),
        ColumnForm.Word("status", RegisterWords.Conditions, "Status"),
        ColumnForm.Of("estimate", RegisterWords.Volumes, "SIPRI estimate"),
        ColumnForm.Of("unit volume", RegisterWords.Volumes, "TIV deal unit"),
        ColumnForm.Of("volume", RegisterWords.Volumes, "TIV delivery values"),
        ColumnForm.Word("local", YesNo, "Local production"),
    ];

    private static ColumnForm Estimate(string id, params string[] names) => ColumnForm.Word(id, YesNo, names) with { Missing = [""] };

    private IEnumerable<Delivery> Deliveries()
    {
        var records = RegisterRecords.Read(_file, _preamble, _tally);
        var rows = TextTable.ReadInOrder(records[0], records.Skip(1), Columns(), _tally);
        RegisterChecks.CompareRows(rows, _tally);
        RegisterOrder.Compare([.. rows.Select(row => (row.Row, row.Text("supplier")))], "Supplier", _tally);
        var coverage = new RegisterCoverage(_preamble, _parties, _tally);
        foreach (var row in rows)
        {
            var year = row.Year("year")!.Value;
            coverage.Add(row.Row, row.Text("supplier"), row.Text("recipient"), [year]);
            if (year > _covered.To)
                _tally.Drop($"delivered after {YearText.Of(_covered.To)}, a year that was not over at the release");
            else
                yield return Delivery(row, year);
        }
        coverage.CheckYears(_covered);
    }

    private Delivery Delivery(TextTableRow row, int year)
    {
        _tally.Kept++;
        return new()
        {
            Row = row.Row,
            Deal = row.Text("id"),
            Supplier = _parties.Code(row.Text("supplier"), row.Row, "Supplier"),
            Recipient = _parties.Code(row.Text("recipient"), row.Row, "Recipient"),
            Designation = row.Text("designation"),
            Description = row.Text("description"),
            Category = RegisterWords.Category(row.Text("category"), row.Row, _tally),
            OrderYear = row.Year("ordered"),
            Units = row.Number("units"),
            Estimate = row.Number("estimate"),
            UnitVolume = row.Number("unit volume"),
            Year = year,
            Status = RegisterWords.Condition(row.Text("status")),
            Volume = row.Number("volume")!.Value,
            LocalProduction = row.Text("local").ToLowerInvariant(),
        };
    }
}
