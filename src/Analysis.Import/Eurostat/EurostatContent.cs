using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Eurostat;

/// <summary>A value of a Eurostat dataset with the codes that name it, each of which is known.</summary>
/// <param name="Codes">The code of each dimension.</param>
/// <param name="Value">The value; null where Eurostat has none.</param>
/// <param name="Flags">Eurostat's flags.</param>
internal sealed record EurostatValue(IReadOnlyDictionary<string, string> Codes, decimal? Value, string Flags);

/// <summary>Makes a table of the values of a Eurostat dataset, in any layout.</summary>
internal static class EurostatContent
{
    /// <summary>The code of the Union as the tables write it.</summary>
    public const string Union = "x-eu27-total";

    /// <summary>All expenditure.</summary>
    public const string Expenditure = "government-defence-expenditure";

    /// <summary>Investment in fixed assets, a part of it.</summary>
    public const string Investment = "government-defence-investment";

    /// <summary>The ids of the datasets that are read.</summary>
    public static IReadOnlyList<string> Datasets { get; } = [.. EurostatDataset.All.Select(dataset => dataset.Name)];

    /// <summary>The unit of amounts as the tables write it.</summary>
    public const string Amount = "million EUR (current)";

    /// <summary>The unit of shares as the tables write it.</summary>
    public const string Share = "% of GDP (current)";

    private static readonly Dictionary<string, string> OtherCodes = new(StringComparer.Ordinal)
    {
        [Union] = "European Union (27), as printed",
    };

    private static readonly string[] Caveats =
    [
        "Expenditure follows the European System of Accounts: general government, on an accrual basis "
            + "(equipment counts when it is delivered), division 02 of COFOG. Military pensions and military health "
            + "are in other divisions, so it is not the NATO definition: never set one "
            + "beside the other in one series.",
        "Gross fixed capital formation is net of sales and gifts from stock and can fall below zero; it holds "
            + "no ammunition or maintenance.",
        "Per cent of GDP is rounded by the publisher to a tenth.",
    ];

    public static ImportedFile Of(EurostatDataset dataset, IReadOnlyList<EurostatValue> values, ImportSource source)
    {
        var log = source.Log;
        var (kept, missing) = Sort(dataset, values, log);
        NoteFlags(kept, log);
        List<PartyYearValue> figures = [.. kept.Select(Figure)];
        CheckUnits(values, figures, dataset, log);
        log.ThrowIfProblems();
        return Content(dataset, figures, source) with { Checks = [.. EurostatChecks.Of(log.File, figures, missing, source.Context)] };
    }

    // What the file states to be missing is no gap that somebody made.
    private static (List<EurostatValue> Kept, HashSet<(string, int, string, string)> Missing) Sort(
        EurostatDataset dataset,
        IReadOnlyList<EurostatValue> values,
        ImportLog log
    )
    {
        var (kept, missing) = (new List<EurostatValue>(), new HashSet<(string, int, string, string)>());
        foreach (var value in values)
        {
            log.Read++;
            if (LeftOut(dataset, value) is { } reason)
                log.Drop(reason);
            else if (value.Value is null)
            {
                log.Drop("no value");
                missing.Add(Figure(value).Key);
            }
            else
            {
                log.Kept++;
                kept.Add(value);
            }
        }
        return (kept, missing);
    }

    private static string? LeftOut(EurostatDataset dataset, EurostatValue value) =>
        dataset
            .Dimensions.Select(dimension => EurostatCodes.LeftOut(dataset, dimension, value.Codes[dimension]))
            .FirstOrDefault(reason => reason is not null);

    private static void NoteFlags(IEnumerable<EurostatValue> kept, ImportLog log)
    {
        foreach (
            var flag in kept.GroupBy(value => value.Flags.Trim('p', 'e', ' '), StringComparer.Ordinal)
                .Where(flag => flag.Key.Length > 0)
                .OrderBy(flag => flag.Key, StringComparer.Ordinal)
        )
            log.Notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{flag.Count():N0} figures carry Eurostat's flag '{flag.Key}', which the table does not contain."
                )
            );
    }

    // Nothing can be computed from a selection with national currency instead of euro.
    private static void CheckUnits(
        IReadOnlyList<EurostatValue> values,
        List<PartyYearValue> figures,
        EurostatDataset dataset,
        ImportLog log
    )
    {
        if (figures.Count == 0)
            log.AddProblem(null, null, $"holds no figure on defence in million euro or per cent of GDP; fetch {dataset.Address}.");
        else if (
            figures.All(figure => figure.Unit != Amount) && values.Any(value => value.Value is not null && value.Codes["unit"] == "MIO_NAC")
        )
            log.AddProblem(
                null,
                "unit",
                $"holds amounts in national currency (MIO_NAC) and none in euro (MIO_EUR); fetch {dataset.Address}."
            );
    }

    private static PartyYearValue Figure(EurostatValue value)
    {
        var codes = value.Codes;
        var status =
            value.Flags.Contains('e', StringComparison.Ordinal) ? "estimate"
            : value.Flags.Contains('p', StringComparison.Ordinal) ? "provisional"
            : "actual";
        return new(
            codes["geo"] == EurostatCodes.Union ? Union : EurostatCodes.Country(codes["geo"])!,
            YearText.Find(codes["time"])!.Value,
            codes["na_item"] == "TE" ? Expenditure : Investment,
            codes["unit"] == EurostatCodes.Amount ? Amount : Share,
            value.Value is { } number ? ImportContext.Text(number) : "",
            status
        );
    }

    private static ImportedFile Content(EurostatDataset dataset, List<PartyYearValue> figures, ImportSource source)
    {
        var years = new Period(figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        var edition = source.Edition();
        return new()
        {
            RecognisedAs = $"{source.Layout}, {dataset.Code.ToUpperInvariant()}, updated {source.PublishedOn}",
            Edition = edition,
            Covers = $"{figures.Select(figure => figure.Entity).Distinct().Count(entity => entity != Union)} countries, {years}",
            Log = source.Log,
            Tables =
            [
                new()
                {
                    Dataset = Text(dataset),
                    Edition = edition,
                    Shape = PartyYearValue.Shape([Expenditure, Investment], OtherCodes, ["actual", "estimate", "provisional"]),
                    Rows = [.. figures.Select(figure => figure.Cells)],
                    Title = $"Expenditure of general government on defence, {years}",
                    PublishedOn = source.PublishedOn,
                    Address = Page(dataset),
                    Provenance = "Read from a response of Eurostat's interface, figure by figure.",
                    Coverage = CoverageBuilder.Of(years, ("entity", [.. figures.Select(figure => figure.Entity)])),
                    Caveats = Caveats,
                },
            ],
        };
    }

    private static string Page(EurostatDataset dataset) => $"https://ec.europa.eu/eurostat/databrowser/view/{dataset.Code}/default/table";

    private static DatasetText Text(EurostatDataset dataset) =>
        new()
        {
            Name = dataset.Name,
            Title = $"Government expenditure on defence ({dataset.Code}), imported by the user",
            Description = "What the governments of the European Union spend on defence and invest in it by the national accounts.",
            Publisher = "Eurostat",
            LicenceClass = "open",
            Credit = $"Source: Eurostat, dataset {dataset.Code}, CC BY 4.0.",
            Licence = new("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
            Source = new($"Eurostat, {dataset.Code}", Page(dataset)),
        };
}
