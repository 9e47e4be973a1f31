using Analysis.Data.Manifests;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Kiel;

/// <summary>The CSV files of the Kiel Institute's Ukraine Support Tracker, each recognised by its header.</summary>
internal static class KielTables
{
    private const string Title = "Kiel Institute, Ukraine Support Tracker";
    private const string Page = "https://www.kielinstitut.de/topics/war-against-ukraine/ukraine-support-tracker/";

    private static readonly string[] ReleaseColumns = [.. KielRelease.Columns.Select(column => column.Id)];

    public static IReadOnlyList<TextLayout> Layouts { get; } =
    [
        new(Title, text => IsLike(text, ReleaseColumns), Release) { Datasets = [] },
        .. KielFiles.All.Select(file => new TextLayout(
            Title,
            text => IsLike(text, file.Names),
            (source, context) => Read(source, context, file)
        )
        {
            Datasets = [file.Id],
        }),
    ];

    /// <summary>Whether it is the file that gives the release of the others. It must be read before them.</summary>
    public static bool IsRelease(SourceFile file) => file.IsText && file.Bytes.Length < 4096 && IsLike(file.Text, ReleaseColumns);

    // A header with a changed, missing or further column is still recognised, so that the problem names the column.
    private static bool IsLike(string text, string[] columns)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var names = (end < 0 ? text : text[..end]).Split(',').Select(name => name.Trim('"', ' ', '\ufeff')).Distinct().ToList();
        return names.SequenceEqual(columns) || 3 * names.Intersect(columns).Count() > 2 * columns.Length;
    }

    private static (IReadOnlyList<CheckedRow> Rows, ImportLog Log) Rows(SourceFile source, IReadOnlyList<ColumnDeclaration> columns)
    {
        var log = new ImportLog(source.Name);
        FileRules.CheckEnd(source, log);
        var records = new DelimitedText(source.Text, ',', source.Name, QuoteRule.Rfc4180).From(1).ToList();
        var rows = CheckedRows.Read(records[0], records.Skip(1), columns, log);
        if (records.Count == 1)
            log.AddProblem(null, null, "has a header and no row below it; the file was truncated. Download it again.");
        CheckWords(source, rows, log);
        log.ThrowIfProblems();
        CheckOrder(records[0], columns, log);
        return (rows, log);
    }

    // The tracker writes its columns in one order. For columns that nothing confirms, two exchanged names look like two exchanged columns.
    private static void CheckOrder(TextRow header, IReadOnlyList<ColumnDeclaration> columns, ImportLog log)
    {
        var names = header.Cells.Select(cell => cell.Trim()).ToList();
        var order = columns
            .Select(column => names.FindIndex(name => column.Names.Contains(name, StringComparer.Ordinal)))
            .Where(place => place >= 0)
            .ToList();
        if (order.Zip(order.Skip(1)).FirstOrDefault(pair => pair.First > pair.Second) is { First: > 0 } moved)
            log.AddDifference(
                header.Row,
                CellAddress.ColumnName(moved.Second),
                $"the header has '{names[moved.Second]}' before '{names[moved.First]}', and the tracker writes it behind; the "
                    + $"columns, or their names, were moved. Download the file again and import it as it is."
            );
    }

    // The tracker quotes its words, and has no signs of a web page in them.
    private static void CheckWords(SourceFile source, IReadOnlyList<CheckedRow> rows, ImportLog log)
    {
        if (!source.Text.TrimStart('\ufeff').StartsWith('"'))
            log.AddProblem(
                1,
                null,
                "the words are not in quotes, so another program saved the file again and may have changed it. Download it "
                    + "again and import it as it is."
            );
        foreach (var row in rows)
            if (row.Cells.FirstOrDefault(cell => cell.AsSpan().IndexOfAny('<', '>') >= 0 || cell.Any(char.IsControl)) is { } cell)
                log.AddProblem(row.Row, null, $"'{cell.Shorten()}' holds signs of a web page or of a damaged file; download it again.");
    }

    /// <summary>The file that gives the release of the others; it gives no table.</summary>
    private static ImportedFile Release(SourceFile file, ImportContext context)
    {
        var (rows, log) = Rows(file, KielRelease.Columns);
        if (rows.Count > 1)
            log.AddProblem(
                rows[1].Row,
                null,
                "is a second row, and the file states one release. Download release_info.csv again and import it as it is."
            );
        var release = KielRelease.Read(rows[0], context, log);
        log.ThrowIfProblems();
        context.KielRelease = release;
        log.Kept = 1;
        return new()
        {
            RecognisedAs = $"{Title}, release {release!.Number} of {DayText.Of(release.Day)}",
            Edition = context.Edition(EditionText.OfMonth(release.Day), log),
            Covers = "gives the release of the other files",
            Log = log,
            Tables = [],
        };
    }

    private static ImportedFile Read(SourceFile source, ImportContext context, KielFile file)
    {
        var (rows, log) = Rows(source, file.Columns);
        if (context.KielRelease is null && context.Options.Edition is null)
            log.AddProblem(null, null, "does not contain its release; import release_info.csv along with it, or give --edition YYYY-MM.");
        CheckKeys(rows, file, log);
        var all = new KielRows(file, rows, log, context);
        file.Rules(all);
        log.ThrowIfProblems();
        log.Kept = rows.Count;
        var edition = context.Options.Edition ?? EditionText.OfMonth(context.KielRelease!.Day);
        return new()
        {
            RecognisedAs = $"{Title}, {file.What}",
            Edition = edition,
            Covers = file.Names.Contains("year")
                ? new Period(rows.Min(row => row.Year("year")!.Value), rows.Max(row => row.Year("year")!.Value)).ToString()
                : "all years together",
            Log = log,
            Checks = [.. file.Checks(all)],
            Tables = [Table(rows, edition, context, file)],
        };
    }

    private static void CheckKeys(IReadOnlyList<CheckedRow> rows, KielFile file, ImportLog log)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = string.Join(", ", file.Key.Select(column => Cell(row, column, file)));
            if (!seen.TryAdd(key, row.Row))
                log.AddProblem(
                    row.Row,
                    file.Key[0],
                    $"{key} occurs twice, first in row {seen[key]}; a row was copied or changed. Download the file again."
                );
        }
    }

    private static ImportedTable Table(IReadOnlyList<CheckedRow> rows, string edition, ImportContext context, KielFile file) =>
        new()
        {
            Dataset = new()
            {
                Name = file.Id,
                Title = $"Ukraine Support Tracker: {file.What}, imported by the user",
                Description = $"The Kiel Institute's {file.What}, in {file.Unit}, as its file has them.",
                Publisher = "Kiel Institute",
                LicenceClass = "bring-your-own",
                Credit = "Source: Kiel Institute, Ukraine Support Tracker.",
                Licence = new("Kiel Institute: cite the tracker and its release", Page),
                Source = new("Kiel Institute, Ukraine Support Tracker", Page),
            },
            Edition = edition,
            Shape = new([.. file.Names.Select(name => Field(name, file))], file.Key),
            Rows = [.. rows.Select(row => file.Names.Select(name => Cell(row, name, file)).ToArray())],
            Title = $"{file.What}{(context.KielRelease is { } release ? $", release {release.Number}" : "")}",
            PublishedOn = DayText.Of(context.KielRelease?.Day ?? context.Options.Today),
            Address = Page,
            Provenance = "The tracker's CSV file as the user downloaded it.",
            Coverage = CoverageBuilder.Of(null),
            Caveats =
            [
                "Allocations are what was set aside for delivery, commitments what was announced: never add the two.",
                "Prices and exchange rates are the tracker's own; each release revises the months before.",
            ],
        };

    private static string Cell(CheckedRow row, string column, KielFile file) =>
        file.IsNumber(column) && row.Number(column) is { } number ? ImportContext.Text(number) : row.Text(column);

    private static DataField Field(string name, KielFile file) =>
        new()
        {
            Name = name,
            Type =
                file.IsText(name) ? FieldType.Text
                : name == "year" ? FieldType.Year
                : FieldType.Number,
            Description =
                file.IsText(name) || name is "year" or "month"
                    ? $"{name}, as the tracker writes it"
                    : $"{name.Replace('_', ' ')}, in {file.Unit}",
        };
}
