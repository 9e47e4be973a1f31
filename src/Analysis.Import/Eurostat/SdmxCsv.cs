using System.Globalization;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Eurostat;

/// <summary>Eurostat's SDMX-CSV 1.0 with codes: one value a line, with the codes of the dimensions before it.</summary>
internal static class SdmxCsv
{
    private const string Title = "Eurostat SDMX-CSV";
    private const string Flow = "DATAFLOW";
    private const string Update = "LAST UPDATE";
    private const string Value = "OBS_VALUE";
    private const string Codes =
        "add format=SDMX-CSV&labels=none to the address, or choose SDMX-CSV 1.0 with codes (no labels) in the data browser's download";

    private static readonly ColumnDeclaration[] Columns =
    [
        ColumnDeclaration.Text(Flow, Flow),
        ColumnDeclaration.Text(Update, Update),
        .. EurostatDataset
            .AllDimensions.Where(name => name != "time")
            .Select(name => ColumnDeclaration.Text(name, name) with { IsOptional = true }),
        ColumnDeclaration.Text("time", "TIME_PERIOD"),
        ColumnDeclaration.Of(Value, NumberForm.Any, Value) with
        {
            Missing = ["", ":"],
        },
        ColumnDeclaration.OptionalText("OBS_FLAG", "OBS_FLAG") with
        {
            IsOptional = true,
        },
        ColumnDeclaration.Word("CONF_STATUS", ["C", "F", "N"], "CONF_STATUS") with
        {
            IsOptional = true,
            Missing = [""],
        },
    ];

    public static TextLayout Layout { get; } = new(Title, IsTable, Read) { Datasets = EurostatContent.Datasets };

    private static bool IsTable(string text) =>
        Header(text) is var header && (header.Contains(Flow) || header.Contains("STRUCTURE_ID")) && header.Contains(Value);

    private static string[] Header(string text) =>
        [.. text.Split(['\r', '\n'], 2)[0].Split(',', 60).Select(name => name.Trim('"', ' ', '\ufeff'))];

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var log = new ImportLog(file.Name);
        FileRules.CheckEnd(file, log);
        var records = new DelimitedText(file.Text, ',', file.Name, QuoteRule.Rfc4180).From(1).ToList();
        CheckForm(records, log);
        var rows = CheckedRows.Read(records[0], records.Skip(1), Columns, log);
        log.Read = 0;
        log.ThrowIfProblems();
        if (rows.Count == 0)
            throw file.Refused($"has a header and no row below it; fetch {EurostatDataset.Addresses}.");
        CheckSame(rows, log);
        var dataset = EurostatDataset.Find(
            Dataset(rows[0], log),
            [.. EurostatDataset.AllDimensions.Where(name => name == "time" || records[0].Cells.Any(cell => cell.Trim() == name))],
            log
        );
        var updated = Updated(rows[0], context, log);
        log.ThrowIfProblems();
        var values = rows.Select(row => new EurostatValue(
                dataset!.Dimensions.ToDictionary(name => name, row.Text, StringComparer.Ordinal),
                row.Number(Value),
                row.Text("OBS_FLAG")
            ))
            .ToList();
        CheckRows(rows, values, dataset!, updated.Year, log);
        log.ThrowIfProblems();
        return EurostatContent.Of(dataset!, values, new(Title, updated, context, log));
    }

    // Names in the place of codes are in the language of the reader and change with the vintage.
    private static void CheckForm(List<TextRow> records, ImportLog log)
    {
        var header = Array.ConvertAll(records[0].Cells, cell => cell.Trim());
        if (header.Contains("STRUCTURE_ID"))
            log.AddProblem(1, null, $"is SDMX-CSV 2.0, which does not contain the date of its update; {Codes}.");
        else if (
            header.Any(cell => cell.Contains(':', StringComparison.Ordinal) || cell == "Time frequency")
            || (
                Array.IndexOf(header, "freq") is var freq and >= 0
                && records.Count > 1
                && freq < records[1].Cells.Length
                && records[1].Cells[freq].Trim().Length > 1
            )
        )
            log.AddProblem(records.Count > 1 ? records[1].Row : 1, "freq", $"has names in the place of codes; {Codes}.");
        log.ThrowIfProblems();
    }

    private static void CheckSame(IReadOnlyList<CheckedRow> rows, ImportLog log)
    {
        foreach (var column in (ReadOnlySpan<string>)[Flow, Update])
        foreach (var row in rows.Where(row => row.Text(column) != rows[0].Text(column)))
            log.AddProblem(
                row.Row,
                column,
                $"'{row.Text(column)}' is not '{rows[0].Text(column)}' of the first row; one file is of one dataset and one "
                    + $"update. Fetch it again."
            );
    }

    private static void CheckRows(
        IReadOnlyList<CheckedRow> rows,
        List<EurostatValue> values,
        EurostatDataset dataset,
        int lastYear,
        ImportLog log
    )
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (row, value) in rows.Zip(values))
        {
            foreach (var (dimension, code) in value.Codes)
                if (EurostatCodes.Problem(dataset, dimension, code, lastYear) is { } problem)
                    log.AddProblem(row.Row, dimension == "time" ? "TIME_PERIOD" : dimension, problem);
            if (!EurostatCodes.AreFlags(value.Flags))
                log.AddProblem(
                    row.Row,
                    "OBS_FLAG",
                    $"'{value.Flags}' is not a flag of Eurostat; the row was changed. Fetch the file again."
                );
            var key = string.Join(", ", value.Codes.Values);
            if (!seen.TryAdd(key, row.Row))
                log.AddProblem(
                    row.Row,
                    null,
                    $"{key} occurs twice, first in row {FormattableString.Invariant($"{seen[key]}")}; a row was copied or "
                        + $"changed. Fetch the file again."
                );
        }
    }

    // "ESTAT:GOV_EV(1.0)"
    private static string Dataset(CheckedRow row, ImportLog log)
    {
        var flow = row.Text(Flow);
        var (from, to) = (flow.IndexOf(':', StringComparison.Ordinal), flow.IndexOf('(', StringComparison.Ordinal));
        if (flow.StartsWith("ESTAT:", StringComparison.Ordinal) && to > from && flow.EndsWith(')'))
            return flow[(from + 1)..to];
        log.AddProblem(
            row.Row,
            Flow,
            $"'{flow}' is not a dataset as Eurostat names it, such as ESTAT:GOV_10A_EXP(1.0); fetch {EurostatDataset.Addresses}."
        );
        return flow;
    }

    // "27/04/26 23:00:00"; some responses have the day as in ISO 8601.
    private static DateOnly Updated(CheckedRow row, ImportContext context, ImportLog log)
    {
        if (
            DateOnly.TryParseExact(
                row.Text(Update).Split(' ', 'T')[0],
                ["dd/MM/yy", "dd/MM/yyyy", "yyyy-MM-dd"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            FileRules.CheckDay(day, row.Row, context, log);
        else
            log.AddProblem(
                row.Row,
                Update,
                $"'{row.Text(Update)}' is not a day such as 27/04/26, so the edition is not known. Fetch the file again."
            );
        return day;
    }
}
