using System.Globalization;
using System.IO.Compression;

namespace Analysis.Data.Importing;

/// <summary>The World Bank's download of one indicator: a CSV file with a column a year, by itself or in its zip.</summary>
internal static class WorldBankCsv
{
    private const string Title = "World Bank indicator CSV";

    public static TextLayout Layout { get; } = new(Title, text => text.StartsWith("\"Data Source\",", StringComparison.Ordinal) || text.StartsWith("Data Source,", StringComparison.Ordinal), Read)
    {
        Datasets = ["world-bank-indicators"],
    };

    /// <summary>The table in the download's zip, beside the descriptions of countries and indicator; null where there is none.</summary>
    public static ZipArchiveEntry? Entry(ZipArchive zip) =>
        zip.Entries.FirstOrDefault(entry => entry.Name.StartsWith("API_", StringComparison.Ordinal) && entry.Name.EndsWith(".csv", StringComparison.Ordinal));

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var (tally, records) = (new Tally(file.Name), new DelimitedText(file.Text, ',', file.Name).From(1).ToList());
        var header = records.FindIndex(record => record.Cells[0] == "Country Name");
        var updated = records.Find(record => record.Cells[0] == "Last Updated Date").Cells;
        if (header < 0 || header + 1 >= records.Count || updated is not [_, var text, ..] || !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new DataException([new(file.Name, null, null, "lacks the line 'Last Updated Date' or the header 'Country Name, Country Code, …'; the layout has changed, or the file was. Download it again.")]);
        var indicator = records[header + 1].Cells is [_, _, _, var code, ..] ? code : "";
        return WorldBankContent.Of(Title, indicator, day, Values(records[header].Cells, records.Skip(header + 1), tally).ToList(), context, tally);
    }

    private static IEnumerable<(string, string, decimal?)> Values(string[] header, IEnumerable<TextRow> rows, Tally tally)
    {
        var years = header.Select((name, place) => (name, place)).Where(column => column.name.Length == 4 && column.name.All(char.IsAsciiDigit)).ToList();
        foreach (var row in rows)
        {
            if (row.Cells.Length < 4 || row.Cells.Length < years[^1].place)
                tally.Problem(row.Row, null, "is shorter than the header; the file was cut short. Download it again.");
            foreach (var (year, place) in years.Where(column => column.place < row.Cells.Length))
            {
                var value = ImportContext.Number(row.Cells[place]);
                if (value is null && row.Cells[place].Length > 0)
                    tally.Problem(row.Row, year, $"'{row.Cells[place]}' is no number; download the file again.");
                yield return (row.Cells[1], year, value);
            }
        }
    }
}
