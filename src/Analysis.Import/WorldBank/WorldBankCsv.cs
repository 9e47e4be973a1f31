using System.IO.Compression;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.WorldBank;

/// <summary>The World Bank's download of one indicator: a CSV file with a column a year, by itself or in its zip.</summary>
internal static class WorldBankCsv
{
    private const string Title = "World Bank indicator CSV";
    private const string UpdatedName = "Last Updated Date";

    /// <summary>The columns before those of the years.</summary>
    private static readonly string[] Columns = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"];

    public static TextLayout Layout { get; } =
        new(Title, text => IsDownload(text) || IsBare(text), Read) { Datasets = WorldBankContent.Datasets };

    /// <summary>The table in the download's zip, beside the descriptions of countries and indicator; null where there is none.</summary>
    public static ZipArchiveEntry? Entry(ZipArchive zip) =>
        zip.Entries.FirstOrDefault(entry =>
            entry.Name.StartsWith("API_", StringComparison.Ordinal) && entry.Name.EndsWith(".csv", StringComparison.Ordinal)
        );

    private static bool IsDownload(string text) =>
        text.StartsWith("\"Data Source\",", StringComparison.Ordinal) || text.StartsWith("Data Source,", StringComparison.Ordinal);

    // Without the lines above the header, or in the layout of DataBank.
    private static bool IsBare(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        return first.Contains("Country Name", StringComparison.Ordinal) && first.Contains("Country Code", StringComparison.Ordinal);
    }

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        if (!IsDownload(file.Text.TrimStart()))
            throw file.Refused(
                1,
                $"is a table of the World Bank without the lines 'Data Source' and 'Last Updated Date', or in the layout of "
                    + $"DataBank, so its edition is not known; {WorldBankIndicator.Remedy}."
            );
        var log = new ImportLog(file.Name);
        FileRules.CheckEnd(file, log);
        var records = new DelimitedText(file.Text, ',', file.Name, QuoteRule.Rfc4180).From(1).ToList();
        var at = records.FindIndex(record => record.Cells[0].Trim() == Columns[0]);
        if (at < 0)
            throw file.Refused(
                "lacks the header 'Country Name, Country Code, …'; the layout has changed, or the file was truncated. "
                    + "Download it again."
            );
        var updated = Updated(records[..at], context, log);
        var years = Years(records[at], updated, log);
        log.ThrowIfProblems();
        if (at + 1 == records.Count)
            throw file.Refused("has a header and no row below it; the file was truncated. Download it again.");
        var rows = records.Skip(at + 1).Where(record => CheckedRows.IsWhole(record, records[at], log)).ToList();
        log.ThrowIfProblems();
        var indicator = Indicator(rows, log);
        log.ThrowIfProblems();
        var values = rows.SelectMany(row => Values(row, years, indicator!, context, log)).ToList();
        log.ThrowIfProblems();
        return WorldBankContent.Of(indicator!, values, new(Title, updated, context, log));
    }

    private static DateOnly Updated(List<TextRow> above, ImportContext context, ImportLog log)
    {
        DateOnly? updated = null;
        foreach (var record in above)
        {
            var (name, value) = (record.Cells[0].Trim(), record.Cells.ElementAtOrDefault(1)?.Trim() ?? "");
            CheckAbove(record.Row, name, value, log);
            if (name != UpdatedName)
                continue;
            if (updated is not null || DayText.Find(value) is not { } day)
                log.AddProblem(
                    record.Row,
                    name,
                    $"'{value.Shorten()}' is not one day such as 2026-07-13, so the edition is not known. Download the file again."
                );
            else
                FileRules.CheckDay((updated = day).Value, record.Row, context, log);
        }
        if (updated is null)
            log.AddProblem(null, UpdatedName, $"is missing above the header, so the edition is not known; {WorldBankIndicator.Remedy}.");
        log.ThrowIfProblems();
        return updated!.Value;
    }

    private static void CheckAbove(int row, string name, string value, ImportLog log)
    {
        if (name == "Data Source" ? value != "World Development Indicators" : name is not (UpdatedName or ""))
            log.AddProblem(
                row,
                null,
                $"'{name.Shorten()}' with '{value.Shorten()}' is not what the World Bank writes above its table of "
                    + $"indicators; {WorldBankIndicator.Remedy}."
            );
    }

    // Each line of the World Bank's ends in a comma, so the last cell is empty in every row.
    private static IReadOnlyList<(int Year, int Place)> Years(TextRow header, DateOnly updated, ImportLog log)
    {
        foreach (var (name, place) in Columns.Select((name, place) => (name, place)))
            if (header.Cells.ElementAtOrDefault(place)?.Trim() != name)
                log.AddProblem(
                    header.Row,
                    CellAddress.ColumnName(place),
                    $"the header does not have '{name}' here; the layout or the file was changed. Download it again."
                );
        if (log.HasProblems)
            return [];
        var count = header.Cells.Length - Columns.Length - (header.Cells[^1].Trim().Length == 0 ? 1 : 0);
        var years = YearColumns.Read(header, Columns.Length, count, log);
        foreach (var (year, place) in years.Where(column => !WorldBankContent.IsYear(column.Year, updated)))
            log.AddProblem(
                header.Row,
                CellAddress.ColumnName(place),
                $"the header has the year {YearText.Of(year)}, which the World Bank cannot have figures for on "
                    + $"{DayText.Of(updated)}; the years have shifted. Download the file again."
            );
        if (years.Count == 0 && !log.HasProblems)
            log.AddProblem(header.Row, null, "the header has no year; the file was truncated. Download it again.");
        return years;
    }

    private static WorldBankIndicator? Indicator(List<TextRow> rows, ImportLog log)
    {
        var (name, code) = (rows[0].Cells[2].Trim(), rows[0].Cells[3].Trim());
        foreach (var row in rows.Where(row => row.Cells[3].Trim() != code || row.Cells[2].Trim() != name))
            log.AddProblem(
                row.Row,
                Columns[3],
                $"is of the indicator '{row.Cells[3].Shorten()}' ({row.Cells[2].Shorten()}), and the first row of "
                    + $"'{code.Shorten()}' ({name.Shorten()}): several indicators in one file; {WorldBankIndicator.Remedy}."
            );
        return WorldBankIndicator.Find(code, name, rows[0].Row, Columns[3], log);
    }

    private static List<WorldBankValue> Values(
        TextRow row,
        IReadOnlyList<(int Year, int Place)> years,
        WorldBankIndicator indicator,
        ImportContext context,
        ImportLog log
    )
    {
        var code = row.Cells[1].Trim();
        if (code.Length == 0)
            log.AddProblem(row.Row, Columns[1], "is empty, and every row of the World Bank has a code; download the file again.");
        else
            WorldBankPlaces.Check(code, row.Cells[0].Trim(), (row.Row, Columns[0]), context, log);
        if (row.Cells.Length > Columns.Length + years.Count && row.Cells[^1].Trim().Length > 0)
            log.AddProblem(
                row.Row,
                CellAddress.ColumnName(row.Cells.Length - 1),
                $"'{row.Cells[^1].Shorten()}' is behind the last year; the row has shifted. Download the file again."
            );
        List<WorldBankValue> values = [];
        foreach (var (year, place) in years)
        {
            var (text, number) = (row.Cells[place].Trim(), (decimal?)null);
            if (text.Length > 0 && indicator.Form.Problem(text, out _) is { } problem)
                log.AddProblem(row.Row, YearText.Of(year), problem);
            else if (text.Length > 0)
                number = ImportContext.Number(text);
            values.Add(new(code, year, number, row.Row, YearText.Of(year)));
        }
        return values;
    }
}
