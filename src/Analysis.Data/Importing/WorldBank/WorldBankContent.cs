using System.Globalization;
using System.Text.Json.Nodes;

namespace Analysis.Data.Importing;

/// <summary>Makes a table of the values of one indicator of the World Bank.</summary>
internal static class WorldBankContent
{
    private const string Union = "x-eu27-total";

    private static readonly Dictionary<string, (string Measure, string Unit, Func<decimal, decimal> Convert)> Indicators = new(StringComparer.Ordinal)
    {
        ["NY.GDP.PCAP.CD"] = ("gdp-per-head", "USD per head (current)", value => Math.Round(value, 2)),
        ["SP.POP.TOTL"] = ("population", "persons", value => value),
        ["NY.GDP.MKTP.CD"] = ("gdp", "million USD (current)", value => Math.Round(value / 1_000_000, 3)),
    };

    private static readonly Dictionary<string, string> OtherCodes = new(StringComparer.Ordinal) { [Union] = "European Union (27), as printed" };

    public static ImportedFile Of(string title, string indicator, DateOnly updated, IEnumerable<(string Code, string Year, decimal? Value)> values, ImportContext context, Tally tally)
    {
        if (!Indicators.TryGetValue(indicator, out var meaning))
        {
            tally.Problem(null, null, $"holds the indicator {indicator}, which no calculation here uses; those read are {string.Join(", ", Indicators.Keys)}.");
            tally.ThrowIfBad();
        }
        var figures = values.Select(value => Figure(value, meaning, tally)).OfType<FigureRow>().ToList();
        if (figures.Count == 0)
            tally.Problem(null, null, "holds no value of a country; fetch another selection.");
        tally.ThrowIfBad();
        return Content(title, indicator, updated, figures, context, tally);
    }

    private static FigureRow? Figure((string Code, string Year, decimal? Value) value, (string Measure, string Unit, Func<decimal, decimal> Convert) meaning, Tally tally)
    {
        tally.Read++;
        var entity = value.Code == "EUU" ? Union : Country.TryParse(value.Code, out _) ? value.Code : null;
        if (entity is null || value.Value is null)
        {
            tally.Drop(value.Value is null ? "no value" : "aggregates of the World Bank");
            return null;
        }
        if (!int.TryParse(value.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            tally.Problem(null, value.Code, $"'{value.Year}' is no year; only yearly figures are read.");
            return null;
        }
        tally.Kept++;
        return new(entity, year, meaning.Measure, meaning.Unit, ImportContext.Text(meaning.Convert(value.Value.Value)), "actual");
    }

    private static ImportedFile Content(string title, string indicator, DateOnly updated, List<FigureRow> figures, ImportContext context, Tally tally)
    {
        var years = new Period(figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        var edition = context.Edition(updated.ToString("yyyy-MM", CultureInfo.InvariantCulture), tally);
        return new()
        {
            RecognisedAs = $"{title}, {indicator}, updated {updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            Edition = edition,
            Covers = $"{figures.Select(figure => figure.Entity).Distinct().Count(entity => entity != Union)} countries, {years}",
            Tally = tally,
            Checks = [.. Checks(tally.File, figures, context)],
            Tables =
            [
                new()
                {
                    Dataset = Text,
                    Edition = edition,
                    Shape = FigureRow.Shape([.. Indicators.Values.Select(one => one.Measure)], OtherCodes, ["actual"]),
                    Rows = [.. figures.Select(figure => figure.Cells)],
                    Title = $"World Development Indicators, {years}",
                    PublishedOn = updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    Address = $"https://data.worldbank.org/indicator/{indicator}",
                    Provenance = "Read out of the World Bank's own download or answer; GDP per head is rounded to two decimals, GDP put into millions.",
                    Coverage = new JsonObject { ["entities"] = Coverages.Codes([.. figures.Select(figure => figure.Entity)]), ["years"] = years.ToString() },
                    AbsentIsZero = false,
                    Caveats = ["Current prices and exchange rates: a change between two years mixes growth, inflation and the dollar's rate.", "The European Union is the 27 of today in every year."],
                    CarriedOver = "measure",
                },
            ],
        };
    }

    // Only what adds up: GDP per head of a union is no sum.
    private static IEnumerable<ImportCheck> Checks(string file, List<FigureRow> figures, ImportContext context)
    {
        if (context.Group("eu27") is not { } union || figures[0].Measure == "gdp-per-head")
            yield break;
        var members = union.MembersIn(union.AsOf!.Value).Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        var whole = figures.GroupBy(figure => figure.Year).Where(year => year.Any(figure => figure.Entity == Union) && year.Count(figure => members.Contains(figure.Entity)) == members.Count).ToList();
        var apart = whole.Where(year => year.Single(figure => figure.Entity == Union).Number is var printed && Math.Abs(year.Where(figure => members.Contains(figure.Entity)).Sum(figure => figure.Number) - printed) > printed / 1000).Select(year => year.Key).ToList();
        yield return new($"{figures[0].Measure}: sum of the 27 members and the European Union as printed", whole.Count, [.. apart.Select(year => new Problem(file, null, year.ToString(CultureInfo.InvariantCulture),
            $"{figures[0].Measure} of the 27 members does not add up to that of the European Union as printed; a figure was changed."))]);
    }

    private static DatasetText Text { get; } = new()
    {
        Name = "world-bank-indicators",
        Title = "GDP per head and population, imported by the user",
        Description = "Indicators of the World Bank by country and year.",
        Publisher = "World Bank",
        LicenceClass = "open",
        Credit = "Source: World Bank, World Development Indicators, CC BY 4.0.",
        Licence = new("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        Source = new("World Bank, World Development Indicators", "https://data.worldbank.org/"),
    };
}
