using System.Globalization;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>SIPRI's table of import or export values: whole numbers by party and year, against the world or one other party.</summary>
internal sealed class ValueTable
{
    private const string Title = "SIPRI import/export values";
    private const string World = "x-world";

    private static readonly TableShape Shape = TableShape.Of(
        [
            Columns.Party("supplier", "Who delivered; x-world for all suppliers", OtherParties),
            Columns.Party("recipient", "Who received; x-world for all recipients", OtherParties),
            Columns.Year("year", "Calendar year of delivery"),
            Columns.Number(
                "volume",
                "Volume as SIPRI prints it, in whole millions of trend-indicator values; 0 means less than half a million"
            ) with
            {
                Unit = SipriManifestText.Volumes,
                Required = true,
                Minimum = 0,
            },
        ],
        "supplier",
        "recipient",
        "year"
    );

    private static readonly string[] FromSupplier = [" imports from ", " exports from "];
    private static readonly string[] ToRecipient = [" exports to ", " imports to ", " imports of ", " imports by "];

    private readonly SourceFile _file;
    private readonly ImportContext _context;
    private readonly ImportLog _log;
    private readonly RegisterPreamble _preamble;
    private readonly RegisterParties _parties;

    private ValueTable(SourceFile file, ImportContext context)
    {
        (_file, _context, _log) = (file, context, new(file.Name));
        _preamble = RegisterPreamble.Read(file, IsHeader, context, _log);
        _parties = new(context.Names, _log);
    }

    public static TextLayout Layout { get; } =
        new(Title, IsTable, (file, context) => new ValueTable(file, context).Read()) { Datasets = ["sipri-import-export-values"] };

    private static Dictionary<string, string> OtherParties =>
        new(SipriManifestText.OtherParties, StringComparer.Ordinal) { [World] = "World" };

    private static bool IsTable(string text) =>
        text.Contains("Volume of transfers of major arms", StringComparison.Ordinal)
        || RegisterLines.First(text).Any(line => IsHeader(line) && line.Length > 12 && line.Any(char.IsAsciiDigit));

    private static bool IsHeader(string line) => ValueHeader.First.Any(name => RegisterLines.Begins(line, name));

    private ImportedFile Read()
    {
        if (!_preamble.NamesUnit)
            _log.AddProblem(
                1,
                null,
                "no line above the header states that the figures are in millions of trend-indicator values; download the "
                    + "table again and import it as it is."
            );
        var values = Values();
        var other = Other(values) ?? World;
        var figures = Figures(values).ToList();
        CheckOwnRow(values, other);
        _parties.NotePooled();
        if (figures.Count == 0)
            _log.AddProblem(null, null, "holds no figure; download it again.");
        _log.ThrowIfProblems();
        return Content(values, other, figures);
    }

    private PrintedValues Values()
    {
        var records = RegisterRecords.Read(_file, _preamble, _log);
        var header = ValueHeader.Read(records[0], _preamble.Generated.Year, _log);
        _log.ThrowIfProblems();
        var rows = records.Skip(1).Select(record => ValueRow.Read(record, header!, _log)).OfType<ValueRow>().ToList();
        _log.ThrowIfProblems();
        var total = Total(rows);
        _log.ThrowIfProblems();
        return new(header!, rows[..^1], total!);
    }

    private ValueRow? Total(List<ValueRow> rows)
    {
        if (rows.Find(row => row.IsTotal) is not { } total)
            _log.AddProblem(
                null,
                null,
                "has no line of totals, which gives the party of the table; the file was truncated. Download it again."
            );
        else if (total != rows[^1])
            _log.AddProblem(
                rows[rows.IndexOf(total) + 1].Row,
                null,
                $"is behind the line of totals (row {Text(total.Row)}), which is the last of SIPRI's; rows were moved or added, "
                    + $"or a party was renamed. Download the file again."
            );
        else
            return total;
        return null;
    }

    // "Total imports from China" is of exports of China by recipient; "Total world import" is of all.
    private string? Other(PrintedValues values)
    {
        var (total, isByRecipient) = (values.Total, values.Header.IsByRecipient);
        var text = total.Name["Total".Length..];
        if (text.TrimEnd('s') == (isByRecipient ? " world import" : " world export"))
            return World;
        foreach (var start in isByRecipient ? FromSupplier : ToRecipient)
            if (text.StartsWith(start, StringComparison.Ordinal))
                return _parties.Code(text[start.Length..].Trim(), total.Row, "Total");
        _log.AddProblem(
            total.Row,
            null,
            $"'{total.Name}' does not give the party that a table by {(isByRecipient ? "recipient" : "supplier")} is "
                + $"about ('Total world import', 'Total imports from China', 'Total exports to Israel'); download the file again and "
                + $"import it as it is."
        );
        return null;
    }

    private IEnumerable<(string Party, int Year, decimal Volume)> Figures(PrintedValues values)
    {
        Dictionary<string, ValueRow> names = new(StringComparer.OrdinalIgnoreCase),
            countries = new(StringComparer.Ordinal);
        foreach (var row in values.Rows)
        {
            var party = _parties.Code(row.Name, row.Row, values.Header.Cells.Cells[0].Trim());
            if (!names.TryAdd(row.Name, row))
                AddTwice(row, names[row.Name]);
            else if (party.Length == 3 && !countries.TryAdd(party, row))
                AddSameCountry(row, countries[party], party);
            foreach (var (volume, (year, _)) in row.Figures.Zip(values.Header.Years).Where(figure => figure.First is not null))
            {
                (_log.Read, _log.Kept) = (_log.Read + 1, _log.Kept + 1);
                yield return (party, year, volume!.Value);
            }
        }
    }

    private void AddTwice(ValueRow row, ValueRow first) =>
        _log.AddProblem(
            row.Row,
            null,
            $"'{row.Name}' is in row {Text(first.Row)} already; every party has one row. Download the file again."
        );

    private void AddSameCountry(ValueRow row, ValueRow first, string country) =>
        _log.AddDifference(
            row.Row,
            null,
            $"'{row.Name}' and '{first.Name}' (row {Text(first.Row)}) are the same country, "
                + $"{country}, and would be added up; one of the two was renamed. Download the file again."
        );

    private void CheckOwnRow(PrintedValues values, string other)
    {
        if (
            other != World
            && values.Rows.FirstOrDefault(row => _parties.Code(row.Name, row.Row, "Total") == other) is { } own
            && other.Length == 3
        )
            _log.AddDifference(
                own.Row,
                null,
                $"'{own.Name}' is a row of a table that is about it ('{values.Total.Name}'), and no state delivers to itself; the "
                    + $"line of totals or the row was changed. Download the file again."
            );
    }

    private ImportedFile Content(PrintedValues values, string other, List<(string Party, int Year, decimal Volume)> figures)
    {
        var edition = _context.Edition(YearText.Of(_preamble.Edition), _log);
        var covered = new Period(figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        var isByRecipient = values.Header.IsByRecipient;
        var rows = RowSums.By(
            figures,
            figure => (figure.Party, figure.Year),
            figure => figure.Volume,
            (key, volume) =>
                [isByRecipient ? other : key.Party, isByRecipient ? key.Party : other, YearText.Of(key.Year), ImportContext.Text(volume)]
        );
        return new()
        {
            RecognisedAs = $"{Title}, made by SIPRI on {DayText.Of(_preamble.Generated)}",
            Edition = edition,
            Covers = $"{(isByRecipient ? "recipients" : "suppliers")} against {(other == World ? "the world" : other)}, {covered}",
            Log = _log,
            Checks = [.. new ValueChecks(_file.Name, values).All()],
            NotMade =
            [
                "sipri-arms-transfers: this table is rounded and names only one side; download the trade register with one row a delivery",
            ],
            Tables = [Table(rows, edition, covered)],
        };
    }

    private ImportedTable Table(IReadOnlyList<string[]> rows, string edition, Period covered) =>
        new()
        {
            Dataset = SipriManifestText.Transfers with
            {
                Name = "sipri-import-export-values",
                Title = "SIPRI's import and export values, imported by the user",
                Description = "Whole volumes by party and year as SIPRI prints them, to compare totals with.",
            },
            Edition = edition,
            Shape = Shape,
            Rows = rows,
            Title = $"Import and export values, {covered}",
            PublishedOn = DayText.Of(_preamble.Generated),
            Address = SipriManifestText.Values,
            Provenance = $"Table of values that the user downloaded, made by SIPRI on {DayText.Of(_preamble.Generated)}, unchanged.",
            Coverage = CoverageBuilder.WithZeros(covered),
            Caveats = [.. SipriManifestText.VolumeCaveats, "Rounded to whole millions: sums differ from the register by rounding."],
        };

    private static string Text(int row) => row.ToString(CultureInfo.InvariantCulture);
}
