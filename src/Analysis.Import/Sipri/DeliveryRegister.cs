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
    private readonly RegisterParties _parties;
    private readonly ImportLog _log;
    private readonly string _edition;
    private readonly Period _covered;

    private DeliveryRegister(SourceFile file, ImportContext context)
    {
        (_file, _log) = (file, new(file.Name));
        _preamble = RegisterPreamble.OfRegister(file, line => RegisterLines.Begins(line, IdColumn), context, _log);
        _edition = context.Edition(YearText.Of(_preamble.Edition), _log);
        _covered = _preamble.Covered(EditionText.Year(_edition), file);
        _parties = new(context.Names, _log);
    }

    public static TextLayout Layout { get; } =
        new(Title, text => text.Contains(IdColumn, StringComparison.Ordinal), Read)
        {
            Datasets = ["sipri-arms-transfers", .. DerivedTables.Datasets],
        };

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var register = new DeliveryRegister(file, context);
        List<Delivery> deliveries = [.. register.Deliveries()];
        register._log.ThrowIfProblems();
        register._parties.NotePooled();
        return RegisterContent.Of(
            deliveries,
            new()
            {
                Layout = Title,
                Preamble = register._preamble,
                Edition = register._edition,
                Covered = register._covered,
                Parties = register._parties,
                Context = context,
                Log = register._log,
            }
        );
    }

    // In SIPRI's order, with the names that a column has had.
    private ColumnDeclaration[] Columns() =>
        [
            ColumnDeclaration.Of("id", NumberForm.Count, IdColumn),
            ColumnDeclaration.Text("supplier", "Supplier"),
            ColumnDeclaration.Text("recipient", "Recipient"),
            ColumnDeclaration.Text("designation", "Designation"),
            ColumnDeclaration.Text("description", "Description"),
            ColumnDeclaration.Text("category", "Armament category"),
            ColumnDeclaration.Year("ordered", new(RegisterTerms.FirstOrder, _preamble.Generated.Year), "Order date"),
            Estimate("ordered?", "Order date is estimate"),
            ColumnDeclaration.Of("units", RegisterTerms.Units, "Deliveries in the Year Range", "Numbers delivered"),
            Estimate("units?", "Deliveries in the Year Range is estimate", "Numbers delivered is estimate"),
            ColumnDeclaration.Year("year", _preamble.Years, "Delivery year"),
            Estimate("year?", "Delivery year is estimate"),
            ColumnDeclaration.Word("status", RegisterTerms.Conditions, "Status"),
            ColumnDeclaration.Of("estimate", RegisterTerms.Volumes, "SIPRI estimate"),
            ColumnDeclaration.Of("unit volume", RegisterTerms.Volumes, "TIV deal unit"),
            ColumnDeclaration.Of("volume", RegisterTerms.Volumes, "TIV delivery values"),
            ColumnDeclaration.Word("local", YesNo, "Local production"),
        ];

    private static ColumnDeclaration Estimate(string id, params string[] names) =>
        ColumnDeclaration.Word(id, YesNo, names) with
        {
            Missing = [""],
        };

    private IEnumerable<Delivery> Deliveries()
    {
        var records = RegisterRecords.Read(_file, _preamble, _log);
        var rows = CheckedRows.ReadInOrder(records[0], records.Skip(1), Columns(), _log);
        RegisterChecks.CompareRows(rows, _log);
        RegisterOrder.Compare([.. rows.Select(row => (row.Row, row.Text("supplier")))], "Supplier", _log);
        var coverage = new RegisterCoverage(_preamble, _parties, _log);
        foreach (var row in rows)
        {
            var year = row.Year("year")!.Value;
            coverage.Add(row.Row, row.Text("supplier"), row.Text("recipient"), [year]);
            if (year > _covered.To)
                _log.Drop($"delivered after {YearText.Of(_covered.To)}, a year that was not over at the release");
            else
                yield return Delivery(row, year);
        }
        coverage.CheckYears(_covered);
    }

    private Delivery Delivery(CheckedRow row, int year)
    {
        _log.Kept++;
        return new()
        {
            Row = row.Row,
            Deal = row.Text("id"),
            Supplier = _parties.Code(row.Text("supplier"), row.Row, "Supplier"),
            Recipient = _parties.Code(row.Text("recipient"), row.Row, "Recipient"),
            Designation = row.Text("designation"),
            Description = row.Text("description"),
            Category = RegisterTerms.Category(row.Text("category"), row.Row, _log),
            OrderYear = row.Year("ordered"),
            Units = row.Number("units"),
            Estimate = row.Number("estimate"),
            UnitVolume = row.Number("unit volume"),
            Year = year,
            Status = RegisterTerms.Condition(row.Text("status")),
            Volume = row.Number("volume")!.Value,
            LocalProduction = row.Text("local").ToLowerInvariant(),
        };
    }
}
