using System.Globalization;

namespace Analysis.Data.Importing;

/// <summary>Eurostat's SDMX-CSV: one value a line, with the codes of the dimensions before it.</summary>
internal static class SdmxCsv
{
    private const string Title = "Eurostat SDMX-CSV";

    public static TextLayout Layout { get; } = new(Title, text => text.StartsWith("DATAFLOW,LAST UPDATE", StringComparison.OrdinalIgnoreCase) || text.StartsWith("\"DATAFLOW\",\"LAST UPDATE\"", StringComparison.OrdinalIgnoreCase), Read)
    {
        Datasets = EurostatContent.Datasets,
    };

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var (tally, records) = (new Tally(file.Name), new DelimitedText(file.Text, ',', file.Name).From(1).ToList());
        var header = records[0].Cells;
        foreach (var missing in ((string[])["geo", "TIME_PERIOD", "OBS_VALUE"]).Except(header))
            tally.Problem(1, missing, "is missing from the header; the layout has changed.");
        tally.ThrowIfBad();
        var rows = records.Skip(1).Where(record => IsWhole(record, header, tally)).ToList();
        tally.ThrowIfBad();
        if (rows.Count == 0)
            throw new DataException([new(file.Name, null, null, "holds no value; fetch another selection.")]);
        var first = Named(rows[0], header);
        return EurostatContent.Of(Title, Dataset(first["DATAFLOW"]), Updated(first["LAST UPDATE"], file), Values(rows, header, tally), context, tally);
    }

    private static bool IsWhole(TextRow record, string[] header, Tally tally)
    {
        if (record.Cells.Length == header.Length)
            return true;
        tally.Problem(record.Row, null, string.Create(CultureInfo.InvariantCulture, $"has {record.Cells.Length} cells and the header has {header.Length}; the file was cut short or changed. Fetch it again."));
        return false;
    }

    private static IEnumerable<EurostatValue> Values(List<TextRow> rows, string[] header, Tally tally)
    {
        foreach (var row in rows)
        {
            var cells = Named(row, header);
            var codes = cells.ToDictionary(pair => pair.Key == "TIME_PERIOD" ? "time" : pair.Key, pair => pair.Value, StringComparer.Ordinal);
            if (cells["OBS_VALUE"] is "" or ":")
            {
                tally.Read++;
                tally.Drop("not available");
            }
            else if (ImportContext.Number(cells["OBS_VALUE"]) is { } value)
                yield return new(codes, value, cells.GetValueOrDefault("OBS_FLAG", ""));
            else
                tally.Problem(row.Row, "OBS_VALUE", $"'{cells["OBS_VALUE"]}' is no number; fetch the file again.");
        }
    }

    private static Dictionary<string, string> Named(TextRow row, string[] header) =>
        header.Select((name, i) => (name, row.Cells[i])).DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.Item2.Trim(), StringComparer.Ordinal);

    // "ESTAT:GOV_EV(1.0)"
    private static string Dataset(string flow) => flow.Split(':')[^1].Split('(')[0].ToLowerInvariant();

    // "27/04/26 23:00:00"; some answers have the day as in ISO 8601.
    private static DateOnly Updated(string text, SourceFile file) =>
        DateOnly.TryParseExact(text.Split(' ', 'T')[0], ["dd/MM/yy", "dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new DataException([new(file.Name, 2, "LAST UPDATE", $"'{text}' is no day that is understood, so that the edition can't be told; give --edition after correcting it.")]);
}
