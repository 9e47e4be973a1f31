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

    public static ImportedFile Of(
        string title,
        EurostatDataset dataset,
        DateOnly updated,
        IReadOnlyList<EurostatValue> values,
        ImportContext context,
        ImportLog log
    )
    {
        var (figures, missing, flags) = (
            new List<PartyYearValue>(),
            new HashSet<(string, int, string, string)>(),
            new SortedDictionary<string, int>(StringComparer.Ordinal)
        );
        foreach (var value in values)
        {
            log.Read++;
            if (
                dataset
                    .Dimensions.Select(dimension => EurostatCodes.LeftOut(dataset, dimension, value.Codes[dimension]))
                    .FirstOrDefault(reason => reason is not null) is
                { } reason
            )
                log.Drop(reason);
            else if (Figure(value) is var figure && value.Value is null)
            {
                log.Drop("no value");
                missing.Add((figure.Entity, figure.Year, figure.Measure, figure.Unit));
            }
            else
            {
                log.Kept++;
                figures.Add(figure);
                if (value.Flags.Trim('p', 'e', ' ') is { Length: > 0 } flag)
                    flags[flag] = flags.GetValueOrDefault(flag) + 1;
            }
        }
        foreach (var (flag, count) in flags)
            log.Notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count:N0} figures carry Eurostat's flag '{flag}', which the table does not contain."
                )
            );
        CheckUnits(values, figures, dataset, log);
        log.ThrowIfProblems();
        return Content(title, dataset, updated, figures, context, log) with
        {
            Checks = [.. EurostatChecks.Of(log.File, figures, missing, context)],
        };
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

    private static ImportedFile Content(
        string title,
        EurostatDataset dataset,
        DateOnly updated,
        List<PartyYearValue> figures,
        ImportContext context,
        ImportLog log
    )
    {
        var years = new Period(figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        var edition = context.Edition(updated.ToString("yyyy-MM", CultureInfo.InvariantCulture), log);
        return new()
        {
            RecognisedAs =
                $"{title}, {dataset.Code.ToUpperInvariant()}, updated {updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            Edition = edition,
            Covers = $"{figures.Select(figure => figure.Entity).Distinct().Count(entity => entity != Union)} countries, {years}",
            Log = log,
            Tables =
            [
                new()
                {
                    Dataset = Text(dataset),
                    Edition = edition,
                    Shape = PartyYearValue.Shape([Expenditure, Investment], OtherCodes, ["actual", "estimate", "provisional"]),
                    Rows = [.. figures.Select(figure => figure.Cells)],
                    Title = $"Expenditure of general government on defence, {years}",
                    PublishedOn = updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    Address = Page(dataset),
                    Provenance = "Read from a response of Eurostat's interface, figure by figure.",
                    Coverage = CoverageBuilder.Of(years, ("entity", [.. figures.Select(figure => figure.Entity)])),
                    Caveats =
                    [
                        "Expenditure follows the European System of Accounts: general government, on an accrual basis "
                            + "(equipment counts when it is delivered), division 02 of COFOG. Military pensions and military health "
                            + "are in other divisions, so it is not the NATO definition: never set one "
                            + "beside the other in one series.",
                        "Gross fixed capital formation is net of sales and gifts from stock and can fall below zero; it holds "
                            + "no ammunition or maintenance.",
                        "Per cent of GDP is rounded by the publisher to a tenth.",
                    ],
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
