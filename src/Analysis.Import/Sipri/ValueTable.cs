using System.Globalization;
using Analysis.Import.Files;

namespace Analysis.Import.Sipri;

/// <summary>SIPRI's table of import or export values: whole numbers by party and year, against the world or one other party.</summary>
internal static class ValueTable
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

    public static TextLayout Layout { get; } = new(Title, IsTable, Read) { Datasets = ["sipri-import-export-values"] };

    private static Dictionary<string, string> OtherParties =>
        new(SipriManifestText.OtherParties, StringComparer.Ordinal) { [World] = "World" };

    private static bool IsTable(string text) =>
        text.Contains("Volume of transfers of major arms", StringComparison.Ordinal)
        || RegisterLines.First(text).Any(line => IsHeader(line) && line.Length > 12 && line.Any(char.IsAsciiDigit));

    private static bool IsHeader(string line) => ValueHeader.First.Any(name => RegisterLines.Begins(line, name));

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var log = new ImportLog(file.Name);
        var preamble = RegisterPreamble.Read(file, IsHeader, context, log);
        if (!preamble.NamesUnit)
            log.AddProblem(
                1,
                null,
                "no line above the header states that the figures are in millions of trend-indicator values; download the "
                    + "table again and import it as it is."
            );
        var records = RegisterRecords.Read(file, preamble, log);
        var header = ValueHeader.Read(records[0], preamble.Generated.Year, log);
        log.ThrowIfProblems();
        var rows = records.Skip(1).Select(record => ValueRow.Read(record, header!, log)).OfType<ValueRow>().ToList();
        log.ThrowIfProblems();
        var total = Total(rows, log);
        log.ThrowIfProblems();
        return Content(file, context, log, preamble, header!, rows[..^1], total!);
    }

    private static ValueRow? Total(List<ValueRow> rows, ImportLog log)
    {
        if (rows.Find(row => row.IsTotal) is not { } total)
            log.AddProblem(
                null,
                null,
                "has no line of totals, which gives the party of the table; the file was truncated. Download it again."
            );
        else if (total != rows[^1])
            log.AddProblem(
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
    private static string? Other(ValueRow total, ValueHeader header, RegisterParties parties, ImportLog log)
    {
        var text = total.Name["Total".Length..];
        if (text.TrimEnd('s') == (header.IsByRecipient ? " world import" : " world export"))
            return World;
        foreach (var start in header.IsByRecipient ? FromSupplier : ToRecipient)
            if (text.StartsWith(start, StringComparison.Ordinal))
                return parties.Code(text[start.Length..].Trim(), total.Row, "Total");
        log.AddProblem(
            total.Row,
            null,
            $"'{total.Name}' does not give the party that a table by {(header.IsByRecipient ? "recipient" : "supplier")} is "
                + $"about ('Total world import', 'Total imports from China', 'Total exports to Israel'); download the file again and "
                + $"import it as it is."
        );
        return null;
    }

    private static IEnumerable<(string Party, int Year, decimal Volume)> Figures(
        IReadOnlyList<ValueRow> rows,
        ValueHeader header,
        RegisterParties parties,
        ImportLog log
    )
    {
        Dictionary<string, ValueRow> names = new(StringComparer.OrdinalIgnoreCase),
            countries = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var party = parties.Code(row.Name, row.Row, header.Cells.Cells[0].Trim());
            if (!names.TryAdd(row.Name, row))
                log.AddProblem(
                    row.Row,
                    null,
                    $"'{row.Name}' is in row {Text(names[row.Name].Row)} already; every party has one row. Download the file again."
                );
            else if (party.Length == 3 && !countries.TryAdd(party, row))
                log.AddDifference(
                    row.Row,
                    null,
                    $"'{row.Name}' and '{countries[party].Name}' (row {Text(countries[party].Row)}) are the same country, "
                        + $"{party}, and would be added up; one of the two was renamed. Download the file again."
                );
            foreach (
                var (volume, year) in row
                    .Figures.Zip(header.Years, (volume, column) => (volume, column.Year))
                    .Where(figure => figure.volume is not null)
            )
            {
                (log.Read, log.Kept) = (log.Read + 1, log.Kept + 1);
                yield return (party, year, volume!.Value);
            }
        }
    }

    private static ImportedFile Content(
        SourceFile file,
        ImportContext context,
        ImportLog log,
        RegisterPreamble preamble,
        ValueHeader header,
        IReadOnlyList<ValueRow> rows,
        ValueRow total
    )
    {
        var parties = new RegisterParties(context.Names, log);
        var other = Other(total, header, parties, log) ?? World;
        var figures = Figures(rows, header, parties, log).ToList();
        var byRecipient = header.IsByRecipient;
        if (
            rows.FirstOrDefault(row => other != World && parties.Code(row.Name, row.Row, "Total") == other && other.Length == 3) is { } self
        )
            log.AddDifference(
                self.Row,
                null,
                $"'{self.Name}' is a row of a table that is about it ('{total.Name}'), and no state delivers to itself; the "
                    + $"line of totals or the row was changed. Download the file again."
            );
        parties.NotePooled();
        if (figures.Count == 0)
            log.AddProblem(null, null, "holds no figure; download it again.");
        log.ThrowIfProblems();
        var (edition, made) = (
            context.Edition(preamble.Edition.ToString(CultureInfo.InvariantCulture), log),
            preamble.Generated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        var covered = new Period(figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        return new()
        {
            RecognisedAs = $"{Title}, made by SIPRI on {made}",
            Edition = edition,
            Covers = $"{(byRecipient ? "recipients" : "suppliers")} against {(other == World ? "the world" : other)}, {covered}",
            Log = log,
            Checks = [.. ValueChecks.Of(file.Name, header, rows, total)],
            NotMade =
            [
                "sipri-arms-transfers: this table is rounded and names only one side; download the trade register with one row a delivery",
            ],
            Tables =
            [
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
                    Rows = RowSums.By(
                        figures,
                        figure => (figure.Party, figure.Year),
                        figure => figure.Volume,
                        (key, volume) =>
                            [
                                byRecipient ? other : key.Party,
                                byRecipient ? key.Party : other,
                                key.Year.ToString(CultureInfo.InvariantCulture),
                                ImportContext.Text(volume),
                            ]
                    ),
                    Title = $"Import and export values, {covered}",
                    PublishedOn = made,
                    Address = SipriManifestText.Values,
                    Provenance = $"Table of values that the user downloaded, made by SIPRI on {made}, unchanged.",
                    Coverage = CoverageBuilder.WithZeros(covered),
                    Caveats = [.. SipriManifestText.VolumeCaveats, "Rounded to whole millions: sums differ from the register by rounding."],
                },
            ],
        };
    }

    private static string Text(int row) => row.ToString(CultureInfo.InvariantCulture);
}
