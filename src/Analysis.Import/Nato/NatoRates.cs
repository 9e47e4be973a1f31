using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Nato;

/// <summary>
/// Compares NATO's tables in national currency and in dollars: the figures of a country imply exchange rates, which do not jump to and fro.
/// </summary>
internal sealed class NatoRates(string file, IReadOnlyList<PartyYearValue> figures, string constant)
{
    // The largest jump to and fro of a genuine rate is a tenth, the largest change in one year 1.9 times (lira, 2022).
    private const double LargestPeak = 1.25;
    private const double LargestStep = 3;

    // Members that joined the euro later were converted at another rate in the years before, at most a fiftieth apart.
    private const double EuroMargin = 0.03;

    // Whole millions of a small country.
    private const double ConstantMargin = 0.03;

    /// <summary>All comparisons.</summary>
    public IEnumerable<ImportCheck> All()
    {
        var (current, fixedRates) = (Rates("(current)", "million USD (current)"), Rates(constant["million USD ".Length..], constant));
        yield return Smooth(current);
        yield return Fixed(fixedRates);
        yield return Shared(current);
        yield return BothBlocks(current, fixedRates);
        yield return BaseYear();
    }

    private ImportCheck Smooth(Dictionary<string, SortedDictionary<int, (string Currency, double Rate)>> rates) =>
        Check(
            "exchange rates that tables 1 and 2 imply at current prices, and those of the years beside",
            rates.SelectMany(country =>
                country.Value.Keys.Select(year =>
                    (
                        country.Key,
                        year,
                        YearJumps.Step(at => country.Value.TryGetValue(at, out var rate) ? rate.Rate : null, year) < LargestStep
                            && YearJumps.JumpAt(at => country.Value.TryGetValue(at, out var rate) ? rate.Rate : null, year) < LargestPeak,
                        country.Value[year].Rate
                    )
                )
            )
        );

    private ImportCheck Fixed(Dictionary<string, SortedDictionary<int, (string Currency, double Rate)>> rates) =>
        Check(
            "exchange rates that tables 1 and 2 imply at constant prices, which are the base year's",
            rates.SelectMany(country =>
            {
                var middle = Middle(country.Value.Values.Select(rate => rate.Rate));
                return country.Value.Select(year =>
                    (country.Key, year.Key, Math.Abs(year.Value.Rate / middle - 1) <= ConstantMargin, year.Value.Rate)
                );
            })
        );

    // Every other currency is that of one ally, so that two with one rate apart have a label that was changed.
    private ImportCheck Shared(Dictionary<string, SortedDictionary<int, (string Currency, double Rate)>> rates) =>
        Check(
            "exchange rates of the countries with one currency",
            rates
                .SelectMany(country =>
                    country.Value.Select(year => (Country: country.Key, Year: year.Key, year.Value.Currency, year.Value.Rate))
                )
                .GroupBy(rate => (rate.Year, rate.Currency))
                .SelectMany(year =>
                {
                    var middle = Middle(year.Select(rate => rate.Rate));
                    return year.Select(rate => (rate.Country, rate.Year, Math.Abs(rate.Rate / middle - 1) <= EuroMargin, rate.Rate));
                })
        );

    private ImportCheck BothBlocks(
        Dictionary<string, SortedDictionary<int, (string Currency, double Rate)>> current,
        Dictionary<string, SortedDictionary<int, (string Currency, double Rate)>> constants
    ) =>
        Check(
            "currencies of table 1 at current and at constant prices",
            constants
                .Where(country => current.ContainsKey(country.Key))
                .SelectMany(country =>
                    country
                        .Value.Where(year => current[country.Key].ContainsKey(year.Key))
                        .Select(year =>
                            (country.Key, year.Key, current[country.Key][year.Key].Currency == year.Value.Currency, year.Value.Rate)
                        )
                )
        );

    private ImportCheck BaseYear()
    {
        var year = int.Parse(constant["million USD (".Length..]["".Length..4], CultureInfo.InvariantCulture);
        var cells = figures
            .Where(figure => figure.Year == year && figure.Measure is "defence-expenditure" or "gdp" && figure.Year == year)
            .GroupBy(figure => (figure.Entity, figure.Measure, Currency: figure.Unit["million ".Length..11]))
            .Where(pair => pair.Count() == 2);
        return Check(
            "current and constant prices in the base year, where they are the same",
            cells.Select(pair =>
            {
                var decimals = pair.Max(figure => RoundingInterval.Decimals(figure.Value));
                var (one, other) = (pair.First(), pair.Last());
                return (
                    pair.Key.Entity,
                    year,
                    RoundingInterval.Of(one.Number, decimals).Meets(RoundingInterval.Of(other.Number, decimals), 1e-6 * one.Number),
                    other.Number
                );
            })
        );
    }

    private Dictionary<string, SortedDictionary<int, (string, double)>> Rates(string basis, string dollars)
    {
        var spending = figures.Where(figure => figure.Measure == "defence-expenditure").ToList();
        var inDollars = spending
            .Where(figure => figure.Unit == dollars)
            .ToDictionary(figure => (figure.Entity, figure.Year), figure => figure.Number);
        return spending
            .Where(figure =>
                figure.Unit.EndsWith(basis, StringComparison.Ordinal)
                && figure.Unit != dollars
                && inDollars.GetValueOrDefault((figure.Entity, figure.Year)) > 0
                && figure.Number > 0
            )
            .GroupBy(figure => figure.Entity)
            .ToDictionary(
                country => country.Key,
                country => new SortedDictionary<int, (string, double)>(
                    country.ToDictionary(
                        figure => figure.Year,
                        figure => (figure.Unit["million ".Length..11], figure.Number / inDollars[(figure.Entity, figure.Year)])
                    )
                )
            );
    }

    private static double Middle(IEnumerable<double> numbers) => numbers.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private ImportCheck Check(string what, IEnumerable<(string Entity, int Year, bool Agrees, double Value)> compared)
    {
        var all = compared.ToList();
        return new(
            what,
            all.Count,
            [
                .. all.Where(one => !one.Agrees)
                    .Select(one => new Problem(
                        file,
                        null,
                        null,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{what} differ for {one.Entity} in {one.Year} ({one.Value:#,0.####}); a figure was changed, or a "
                                + $"row has shifted."
                        )
                    )),
            ]
        );
    }
}
