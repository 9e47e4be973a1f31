using Analysis.Import.Rules;

namespace Analysis.Import.WorldBank;

/// <summary>A value of an indicator as the World Bank has it.</summary>
/// <param name="Place">The World Bank's code of the country or group.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Row">The row of the file; null in a JSON response.</param>
/// <param name="Column">The column, or the JSON path.</param>
internal sealed record WorldBankValue(string Place, int Year, decimal? Value, int? Row, string Column);

/// <summary>Makes a table of the values of one indicator of the World Bank.</summary>
internal static class WorldBankContent
{
    /// <summary>The code of the Union as the tables write it.</summary>
    public const string Union = "x-eu27-total";

    private const string Dataset = "world-bank-indicators";

    private static readonly Dictionary<string, string> OtherCodes = new(StringComparer.Ordinal)
    {
        [Union] = "European Union (27), as printed",
    };

    /// <summary>The ids of the datasets that are made.</summary>
    public static IReadOnlyList<string> Datasets { get; } = [Dataset];

    /// <summary>Is a year one that the World Bank can have a figure for? It publishes a year after its end.</summary>
    public static bool IsYear(int year, DateOnly updated) => year >= 1950 && year < updated.Year;

    public static ImportedFile Of(WorldBankIndicator indicator, IReadOnlyList<WorldBankValue> values, ImportSource source)
    {
        var figures = Figures(indicator, values, source.Log);
        if (figures.Count == 0)
            source.Log.AddProblem(null, null, $"holds no value of a country; {WorldBankIndicator.Remedy}.");
        source.Log.ThrowIfProblems();
        return Content(indicator, figures, source);
    }

    private static List<PartyYearValue> Figures(WorldBankIndicator indicator, IReadOnlyList<WorldBankValue> values, ImportLog log)
    {
        List<PartyYearValue> figures = [];
        var seen = new HashSet<(string, int)>();
        foreach (var value in values)
        {
            log.Read++;
            if (value.Place != WorldBankPlaces.Unnamed && !seen.Add((value.Place, value.Year)))
                log.AddProblem(
                    value.Row,
                    value.Column,
                    $"{value.Place} {YearText.Of(value.Year)} occurs twice; a row was copied or changed. Download the file again."
                );
            else if (value.Value is not { } number)
                log.Drop("no value");
            else if (!WorldBankPlaces.IsRead(value.Place))
                log.Drop("aggregates of the World Bank");
            else
            {
                log.Kept++;
                figures.Add(Figure(value, number, indicator));
            }
        }
        return figures;
    }

    private static PartyYearValue Figure(WorldBankValue value, decimal number, WorldBankIndicator indicator) =>
        new(
            value.Place == WorldBankPlaces.Union ? Union : value.Place,
            value.Year,
            indicator.Measure,
            indicator.Unit,
            ImportContext.Text(indicator.Convert(number)),
            "actual"
        );

    private static ImportedFile Content(WorldBankIndicator indicator, List<PartyYearValue> figures, ImportSource source)
    {
        var (shipped, log) = (WorldBankShippedValues.In(source.Context, Dataset), source.Log);
        var (union, caveat) = WorldBankUnion.Check(figures, shipped, source);
        if (figures.Count == 0)
            log.AddProblem(null, null, $"holds no value but those of a Union that is not today's; {WorldBankIndicator.Remedy}.");
        log.ThrowIfProblems();
        var years = new Period(figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        var edition = source.Edition();
        return new()
        {
            RecognisedAs = $"{source.Layout}, {indicator.Code}, updated {source.PublishedOn}",
            Edition = edition,
            Covers = $"{figures.Select(figure => figure.Entity).Distinct().Count(entity => entity != Union)} countries, {years}",
            Log = log,
            Checks = [union, .. new WorldBankSeries(log.File, figures, shipped).All(indicator)],
            Tables = [Table(indicator, edition, years, figures, caveat) with { PublishedOn = source.PublishedOn }],
        };
    }

    private static ImportedTable Table(
        WorldBankIndicator indicator,
        string edition,
        Period years,
        List<PartyYearValue> figures,
        string? caveat
    ) =>
        new()
        {
            Dataset = Text,
            Edition = edition,
            Shape = PartyYearValue.Shape([.. WorldBankIndicator.All.Select(one => one.Measure)], OtherCodes, ["actual"]),
            Rows = [.. figures.Select(figure => figure.Cells)],
            Title = $"World Development Indicators, {years}",
            PublishedOn = "",
            Address = $"https://data.worldbank.org/indicator/{indicator.Code}",
            Provenance =
                "Read from the World Bank's own download or response; GDP per head is rounded to two decimals, GDP put into millions.",
            Coverage = CoverageBuilder.Of(years, ("entity", [.. figures.Select(figure => figure.Entity)])),
            Caveats =
            [
                "Current prices and exchange rates: a change between two years mixes growth, inflation and the dollar's rate.",
                .. caveat is null ? (ReadOnlySpan<string>)[] : [caveat],
            ],
            CarriedOver = "measure",
        };

    private static DatasetText Text { get; } =
        new()
        {
            Name = Dataset,
            Title = "GDP per head and population, imported by the user",
            Description = "Indicators of the World Bank by country and year.",
            Publisher = "World Bank",
            LicenceClass = "open",
            Credit = "Source: World Bank, World Development Indicators, CC BY 4.0.",
            Licence = new("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
            Source = new("World Bank, World Development Indicators", "https://data.worldbank.org/"),
        };
}
