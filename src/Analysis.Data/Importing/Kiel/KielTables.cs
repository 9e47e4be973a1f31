using System.Globalization;
using System.Text.Json.Nodes;

namespace Analysis.Data.Importing;

/// <summary>The CSV files of the Kiel Institute's Ukraine Support Tracker, each told by its header and kept as it stands.</summary>
internal static class KielTables
{
    private const string Title = "Kiel Institute, Ukraine Support Tracker";

    /// <summary>A file of the tracker: the id of its dataset, its header, its key, and its unit.</summary>
    private static readonly (string Id, string What, string[] Columns, string[] Key, string Unit)[] Files =
    [
        ("kiel-support-by-month", "support by country and month", ["country", "iso", "year", "month", "total", "financial", "humanitarian", "military", "commitments", "to_be_allocated", "gdp", "pct_gdp"], ["iso", "country", "year", "month"], "billion euro; pct_gdp in per cent"),
        ("kiel-procurement-trends", "military aid by way of procurement and month", ["year", "month", "stockpile", "procurement", "unspecified", "nato_purl"], ["year", "month"], "billion euro"),
        ("kiel-weapons", "heavy weapons by donor and category", ["donor", "category", "number_of_weapons", "monetary_value_eur", "weapons_list"], ["donor", "category"], "euro"),
        ("kiel-total-allocations", "allocations by month", ["year", "month", "total_allocations", "military", "financial", "humanitarian"], ["year", "month"], "billion euro"),
        ("kiel-eu-aid-shares", "aid with shares of the European Union's by country", ["country", "iso", "bilateral_pct_gdp", "eu_share_pct_gdp", "total_pct_gdp", "eu_share_bn"], ["iso", "country"], "per cent of GDP; eu_share_bn in billion euro"),
    ];

    private static readonly string[] Texts = ["country", "iso", "donor", "category", "weapons_list"];
    private static readonly string[] ReleaseColumns = ["release", "period", "date", "label"];

    public static IReadOnlyList<TextLayout> Layouts { get; } =
    [
        new(Title, text => Header(text).SequenceEqual(ReleaseColumns), Release) { Datasets = [] },
        .. Files.Select(file => new TextLayout(Title, text => Header(text).SequenceEqual(file.Columns), (source, context) => Read(source, context, file)) { Datasets = [file.Id] }),
    ];

    /// <summary>Is it the file that says which release the others are? It is to be read before them.</summary>
    public static bool IsRelease(SourceFile file) => file.IsText && file.Bytes.Length < 4096 && Header(file.Text).SequenceEqual(ReleaseColumns);

    private static string[] Header(string text) => [.. text.Split('\n', 2)[0].Trim('\r', ' ').Split(',').Select(name => name.Trim('"'))];

    /// <summary>The file that says which release the others are of; it gives no table.</summary>
    private static ImportedFile Release(SourceFile file, ImportContext context)
    {
        var (tally, rows) = (new Tally(file.Name), new DelimitedText(file.Text, ',', file.Name).From(1).ToList());
        if (rows is not [_, { Cells: [var number, _, var day, ..] }] || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new DataException([new(file.Name, 2, "date", "the one row with release and day is missing; download it again.")]);
        context.KielRelease = (number, date);
        (tally.Read, tally.Kept) = (1, 1);
        return new() { RecognisedAs = $"{Title}, release {number} of {day}", Edition = context.Edition(date.ToString("yyyy-MM", CultureInfo.InvariantCulture), tally), Covers = "says which release the other files are", Tally = tally, Tables = [] };
    }

    private static ImportedFile Read(SourceFile source, ImportContext context, (string Id, string What, string[] Columns, string[] Key, string Unit) file)
    {
        var tally = new Tally(source.Name);
        if (context.KielRelease is null && context.Options.Edition is null)
            tally.Problem(null, null, "does not say of which release it is; import release_info.csv along with it, or give --edition YYYY-MM.");
        var rows = new DelimitedText(source.Text, ',', source.Name).From(2).Select(record => Row(record, file.Columns, tally)).OfType<string[]>().ToList();
        tally.ThrowIfBad();
        var edition = context.Options.Edition ?? context.KielRelease!.Value.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return new()
        {
            RecognisedAs = $"{Title}, {file.What}",
            Edition = edition,
            Covers = file.Columns.Contains("year") ? $"{rows.Min(row => row[Array.IndexOf(file.Columns, "year")])}-{rows.Max(row => row[Array.IndexOf(file.Columns, "year")])}" : "all years together",
            Tally = tally,
            Checks = [.. Checks(source.Name, rows, file.Columns)],
            Tables = [Table(rows, edition, context, file)],
        };
    }

    private static string[]? Row(TextRow record, string[] columns, Tally tally)
    {
        tally.Read++;
        if (record.Cells.Length != columns.Length)
        {
            tally.Problem(record.Row, null, string.Create(CultureInfo.InvariantCulture, $"has {record.Cells.Length} cells and the header has {columns.Length}; the file was cut short or changed. Download it again."));
            return null;
        }
        var cells = new string[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            cells[i] = record.Cells[i].Trim();
            if (Texts.Contains(columns[i]) || cells[i].Length == 0 || cells[i] == "NA")
                cells[i] = cells[i] == "NA" && !Texts.Contains(columns[i]) ? "" : cells[i];
            else if (ImportContext.Number(cells[i]) is { } number)
                cells[i] = ImportContext.Text(number);
            else
                tally.Problem(record.Row, columns[i], $"'{cells[i]}' is no number; download the file again.");
        }
        tally.Kept++;
        return cells;
    }

    // total = financial + humanitarian + military, which the tracker prints beside.
    private static IEnumerable<ImportCheck> Checks(string file, List<string[]> rows, string[] columns)
    {
        var total = Array.FindIndex(columns, name => name is "total" or "total_allocations");
        if (total < 0)
            yield break;
        var parts = ((string[])["financial", "humanitarian", "military"]).Select(name => Array.IndexOf(columns, name)).ToArray();
        var apart = rows.Where(row => Math.Abs(parts.Sum(part => Number(row[part])) - Number(row[total])) > 0.00001m);
        yield return new("sum of military, financial and humanitarian aid and the printed total", rows.Count, [.. apart.Select(row => new Problem(file, null, columns[total], $"the parts do not add up to {row[total]} ({string.Join(", ", row.Take(4))}); a figure was changed."))]);
    }

    private static ImportedTable Table(List<string[]> rows, string edition, ImportContext context, (string Id, string What, string[] Columns, string[] Key, string Unit) file)
    {
        var day = context.KielRelease?.Day ?? context.Options.Today;
        return new()
        {
            Dataset = new()
            {
                Name = file.Id,
                Title = $"Ukraine Support Tracker: {file.What}, imported by the user",
                Description = $"The Kiel Institute's {file.What}, in {file.Unit}, as it stands in its file.",
                Publisher = "Kiel Institute",
                LicenceClass = "bring-your-own",
                Credit = "Source: Kiel Institute, Ukraine Support Tracker.",
                Licence = new("Kiel Institute: cite the tracker and its release", "https://www.kielinstitut.de/topics/war-against-ukraine/ukraine-support-tracker/"),
                Source = new("Kiel Institute, Ukraine Support Tracker", "https://www.kielinstitut.de/topics/war-against-ukraine/ukraine-support-tracker/"),
            },
            Edition = edition,
            Shape = new(new JsonArray([.. file.Columns.Select(name => Field(name, file.Unit))]), file.Key),
            Rows = rows,
            Title = $"{file.What}{(context.KielRelease is var (release, _) ? $", release {release}" : "")}",
            PublishedOn = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Address = "https://www.kielinstitut.de/topics/war-against-ukraine/ukraine-support-tracker/",
            Provenance = "The tracker's CSV file as the user downloaded it.",
            Coverage = [],
            AbsentIsZero = false,
            Caveats = ["Allocations are what was set aside for delivery, commitments what was announced: never add the two.", "Prices and exchange rates are the tracker's own; each release revises the months before."],
        };
    }

    private static JsonObject Field(string name, string unit) => new JsonObject
    {
        ["name"] = name,
        ["type"] = Texts.Contains(name) ? "string" : name == "year" ? "year" : "number",
        ["description"] = Texts.Contains(name) || name is "year" or "month" ? $"{name}, as the tracker writes it" : $"{name.Replace('_', ' ')}, in {unit}",
    };

    private static decimal Number(string text) => text.Length == 0 ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);
}
