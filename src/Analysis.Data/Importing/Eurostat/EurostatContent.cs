using System.Globalization;
using System.Text.Json.Nodes;

namespace Analysis.Data.Importing;

/// <summary>A value of a Eurostat dataset with the codes that name it.</summary>
internal sealed record EurostatValue(IReadOnlyDictionary<string, string> Codes, decimal Value, string Flags);

/// <summary>Makes a table of the values of a Eurostat dataset, however they were written down.</summary>
internal static class EurostatContent
{
    /// <summary>The datasets that are read.</summary>
    public static IReadOnlyList<string> Datasets { get; } = ["eurostat-gov-ev", "eurostat-gov-10a-exp"];

    private const string Union = "x-eu27-total";
    private const string Expenditure = "government-defence-expenditure";
    private const string Investment = "government-defence-investment";

    // Eurostat's own two-letter codes: Greece is EL and the United Kingdom UK.
    private static readonly Dictionary<string, string> Countries = """
        AT AUT BE BEL BG BGR CY CYP CZ CZE DE DEU DK DNK EE EST EL GRC ES ESP FI FIN FR FRA HR HRV HU HUN IE IRL IT ITA LT LTU LU LUX LV LVA MT MLT NL NLD
        PL POL PT PRT RO ROU SE SWE SI SVN SK SVK UK GBR NO NOR CH CHE IS ISL TR TUR LI LIE RS SRB ME MNE MK MKD AL ALB BA BIH UA UKR MD MDA GE GEO XK XKX
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal) { ["MIO_EUR"] = "million EUR (current)", ["PC_GDP"] = "% of GDP (current)" };

    private static readonly Dictionary<string, string> OtherCodes = new(StringComparer.Ordinal) { [Union] = "European Union (27), as printed" };

    public static ImportedFile Of(string title, string dataset, DateOnly updated, IEnumerable<EurostatValue> values, ImportContext context, Tally tally)
    {
        var (figures, flags) = (new List<FigureRow>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var value in values)
        {
            tally.Read++;
            if (Figure(value, tally) is not { } figure)
                continue;
            tally.Kept++;
            figures.Add(figure);
            if (value.Flags.Trim('p', 'e', ' ') is { Length: > 0 } flag)
                flags[flag] = flags.GetValueOrDefault(flag) + 1;
        }
        foreach (var (flag, count) in flags)
            tally.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{count:N0} figures carry Eurostat's flag '{flag}', which the table does not keep."));
        if (figures.Count == 0)
            tally.Problem(null, null, "holds no figure on defence (expend DEF or cofog99 GF02) in million euro or per cent of GDP; fetch another selection.");
        tally.ThrowIfBad();
        return Content(title, dataset, updated, figures, context, tally);
    }

    private static FigureRow? Figure(EurostatValue value, Tally tally)
    {
        var code = (string name) => value.Codes.GetValueOrDefault(name, "");
        var entity = code("geo") == "EU27_2020" ? Union : Countries.GetValueOrDefault(code("geo"));
        var measure = code("na_item") switch { "TE" => Expenditure, "P51G" => Investment, _ => null };
        var reason = (entity, measure) switch
        {
            _ when (code("expend") is not ("" or "DEF")) || (code("cofog99") is not ("" or "GF02")) => "not on defence",
            _ when code("sector") is not ("" or "S13") => "of a part of government",
            (null, _) => "of an aggregate or a region",
            (_, null) => "of another item of the accounts",
            _ when !Units.ContainsKey(code("unit")) => "in national currency or another unit",
            _ => null,
        };
        if (reason is not null)
        {
            tally.Drop(reason);
            return null;
        }
        if (!int.TryParse(code("time"), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            tally.Problem(null, "time", $"'{code("time")}' is no year; only yearly figures are read.");
            return null;
        }
        var status = value.Flags.Contains('e', StringComparison.Ordinal) ? "estimate" : value.Flags.Contains('p', StringComparison.Ordinal) ? "provisional" : "actual";
        return new(entity!, year, measure!, Units[code("unit")], ImportContext.Text(value.Value), status);
    }

    private static ImportedFile Content(string title, string dataset, DateOnly updated, List<FigureRow> figures, ImportContext context, Tally tally)
    {
        var years = new Period(figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        var edition = context.Edition(updated.ToString("yyyy-MM", CultureInfo.InvariantCulture), tally);
        return new()
        {
            RecognisedAs = $"{title}, {dataset.ToUpperInvariant()}, updated {updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            Edition = edition,
            Covers = $"{figures.Select(figure => figure.Entity).Distinct().Count(entity => entity != Union)} countries, {years}",
            Tally = tally,
            Checks = [.. Checks(tally.File, figures, context)],
            Tables =
            [
                new()
                {
                    Dataset = Text(dataset),
                    Edition = edition,
                    Shape = FigureRow.Shape([Expenditure, Investment], OtherCodes, ["actual", "estimate", "provisional"]),
                    Rows = [.. figures.Select(figure => figure.Cells)],
                    Title = $"Expenditure of general government on defence, {years}",
                    PublishedOn = updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    Address = $"https://ec.europa.eu/eurostat/databrowser/view/{dataset}/default/table",
                    Provenance = "Read out of an answer of Eurostat's interface, as it stands.",
                    Coverage = new JsonObject { ["entities"] = Coverages.Codes([.. figures.Select(figure => figure.Entity)]), ["years"] = years.ToString() },
                    AbsentIsZero = false,
                    Caveats =
                    [
                        "Expenditure follows the European System of Accounts: general government, on an accrual basis (equipment counts when it is delivered), division 02 of COFOG. Military pensions and military health stand in other divisions, so it is not the NATO definition: never set one beside the other in one series.",
                        "Gross fixed capital formation is net of sales and gifts from stock and can fall below zero; it holds no ammunition or maintenance.",
                        "Per cent of GDP is rounded by the publisher to a tenth.",
                    ],
                },
            ],
        };
    }

    private static IEnumerable<ImportCheck> Checks(string file, List<FigureRow> figures, ImportContext context)
    {
        if (context.Group("eu27") is not { } union)
            yield break;
        var members = union.MembersIn(union.AsOf!.Value).Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var measure in (string[])[Expenditure, Investment])
        {
            var money = figures.Where(figure => figure.Measure == measure && figure.Unit == Units["MIO_EUR"]).GroupBy(figure => figure.Year).OrderBy(year => year.Key).ToList();
            var whole = money.Where(year => year.Any(figure => figure.Entity == Union) && year.Count(figure => members.Contains(figure.Entity)) == members.Count).ToList();
            var apart = whole.Where(year => Math.Abs(year.Where(figure => members.Contains(figure.Entity)).Sum(figure => figure.Number) - year.Single(figure => figure.Entity == Union).Number) > members.Count / 2d).Select(year => year.Key).ToList();
            if (money.Count > 0)
                yield return new($"{measure}: sum of the 27 members and the European Union as printed", whole.Count, [.. apart.Select(year => new Problem(file, null, year.ToString(CultureInfo.InvariantCulture),
                    $"{measure} of the 27 members does not add up to that of the European Union as printed; a figure was changed."))]);
        }
    }

    private static DatasetText Text(string dataset) => new()
    {
        Name = $"eurostat-{dataset.Replace('_', '-')}",
        Title = $"Government expenditure on defence ({dataset}), imported by the user",
        Description = "What the governments of the European Union spend on defence and invest in it by the national accounts.",
        Publisher = "Eurostat",
        LicenceClass = "open",
        Credit = $"Source: Eurostat, dataset {dataset}, CC BY 4.0.",
        Licence = new("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        Source = new($"Eurostat, {dataset}", $"https://ec.europa.eu/eurostat/databrowser/view/{dataset}/default/table"),
    };
}
