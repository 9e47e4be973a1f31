using System.Globalization;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>
/// Compares the sheets of the Top 100 with each other: a figure is printed as revenue, as a part of all revenue, at constant prices, and
/// once more in the sheet of the next year.
/// </summary>
internal sealed class CompanyChecks(string file, IReadOnlyList<CompanyRow> rows)
{
    private readonly Dictionary<(string Company, int Year), CompanyRow> _byName = rows.GroupBy(row => (row.Company, row.Year))
        .ToDictionary(row => row.Key, row => row.First());

    private readonly Dictionary<int, double> _margins = [];

    /// <summary>All comparisons.</summary>
    public IEnumerable<ImportCheck> All()
    {
        yield return Hundred();
        yield return Order();
        yield return Check(
            "arms revenue over all revenue and the printed part",
            rows.Where(row => row is { Total: > 0, Share: not null }),
            row => Math.Abs((double)row.Current / row.Total!.Value - row.Share!.Value) <= Margin(row.Year)
        );
        yield return Check(
            "arms revenue and that of the sheet of the year before",
            rows.Where(row => !row.HasNote && row.Previous is not null && Before(row) is not null),
            row => Math.Abs((double)Before(row)!.Current - row.Previous!.Value) < 0.5
        );
        yield return Check(
            "arms revenue at constant prices and that of the sheet of the year before",
            rows.Where(row => !row.HasNote && row.PreviousConstant is not null && Before(row)?.Constant is not null),
            row => Math.Abs((double)Before(row)!.Constant!.Value - row.PreviousConstant!.Value) < 0.5
        );
        yield return Check(
            "country of a company and that of the year before",
            rows.Where(row => Before(row) is not null),
            row => Before(row)!.Country == row.Country
        );
        yield return Prices();
    }

    // Newer sheets hold the quotient itself, older ones whole per cents of figures in ten millions.
    private double Margin(int year)
    {
        if (!_margins.TryGetValue(year, out var margin))
            _margins[year] = margin = rows.Any(row =>
                row.Year == year && row.Share is { } share && RoundingInterval.Decimals(ImportContext.Text(share)) > 6
            )
                ? 1e-6
                : 0.0075;
        return margin;
    }

    /// <summary>SIPRI prints a hundred companies a year.</summary>
    private ImportCheck Hundred()
    {
        var years = rows.GroupBy(row => row.Year).OrderBy(year => year.Key).ToList();
        return new(
            "companies of a year and the hundred that SIPRI lists",
            years.Count,
            [
                .. years
                    .Where(year => year.Count() != 100)
                    .Select(year => new Problem(
                        file,
                        null,
                        null,
                        $"sheet '{year.First().Place.Sheet}': the sheet has {YearText.Of(year.Count())} companies and SIPRI "
                            + $"lists a hundred; rows are missing or occur twice."
                    )),
            ]
        );
    }

    private ImportCheck Order()
    {
        var above = rows.Zip(rows.Skip(1))
            .Where(pair => pair.First.Year == pair.Second.Year)
            .ToDictionary(pair => pair.Second.Place, pair => pair.First);
        return Check(
            "order of the companies and their arms revenue",
            rows.Where(row => above.ContainsKey(row.Place)),
            row => above[row.Place].Current >= row.Current
        );
    }

    // Prices and exchange rates are a country's: its companies have one rate in a year, except for the rounding of all figures to ten
    // millions, which in a country of few companies makes the rate itself uncertain.
    private ImportCheck Prices()
    {
        var priced = rows.Where(row => row is { Constant: not null, Current: > 0 }).ToList();
        var rates = priced
            .GroupBy(row => (row.Year, row.Printed))
            .ToDictionary(
                country => country.Key,
                country =>
                    country.OrderBy(row => row.Constant!.Value / row.Current).ElementAt(country.Count() / 2) is var middle
                        ? (Number: (double)(middle.Constant!.Value / middle.Current), Range: Rate(middle))
                        : default
            );
        return Check(
            "arms revenue at current and at constant prices, by the rate of the other companies of the country",
            priced,
            row =>
                rates[(row.Year, row.Printed)] is var rate
                && Rate(row).Meets(rate.Range, 0.004 * rate.Number)
                && rate.Number is > 0.2 and < 5
        );
    }

    private static RoundingInterval Rate(CompanyRow row) =>
        new RoundingInterval((double)row.Constant! - 6, (double)row.Constant + 6)
        / new RoundingInterval((double)row.Current - 6, (double)row.Current + 6);

    private CompanyRow? Before(CompanyRow row) => _byName.GetValueOrDefault((row.Company, row.Year - 1));

    private ImportCheck Check(string what, IEnumerable<CompanyRow> compared, Func<CompanyRow, bool> agrees)
    {
        var all = compared.ToList();
        return new(
            what,
            all.Count,
            [
                .. all.Where(row => !agrees(row))
                    .Select(row => new Problem(
                        file,
                        row.Place.Row,
                        null,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"sheet '{row.Place.Sheet}': {what} differ for {row.Company} in {row.Year} ({row.Current}); a "
                                + $"figure was changed, or a row has shifted."
                        )
                    )),
            ]
        );
    }
}

/// <summary>Compares the words above a table of the Top 100 with the sheet: the year of the title, and the unit.</summary>
internal static class CompanyHeadingCheck
{
    private static readonly string[] Millions =
    [
        "millions of us$",
        "million us$",
        "us$ m",
        "us$m",
        "us $m",
        "millions of us dollars",
        "million us dollars",
        "millions of dollars",
    ];
    private static readonly string[] Wrong = ["billion", "thousand", "trillion", "euro", "€", "£"];

    /// <summary>Looks at the rows above the header.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="header">The row of the header.</param>
    /// <param name="year">The year of the sheet.</param>
    /// <param name="log">Takes the problems.</param>
    public static void Check(Sheet sheet, int header, int year, ImportLog log)
    {
        foreach (var row in sheet.Rows.Where(row => row.Number < header))
        {
            var text = SheetText.Plain(string.Join(' ', row.Cells.Select(cell => cell.DisplayText)));
            if (
                text.Contains("Top 100", StringComparison.OrdinalIgnoreCase)
                && SheetText.Years(text).LastOrDefault(year) is var said
                && said != year
            )
                log.AddProblem(
                    row.Number,
                    null,
                    $"sheet '{sheet.Name}': the title gives {YearText.Of(said)}; two sheets were mixed up. Download the workbook again."
                );
            var names =
                text.Contains("figures are in ", StringComparison.OrdinalIgnoreCase)
                || text.Contains("figures in ", StringComparison.OrdinalIgnoreCase);
            var isWrong = names && !Array.Exists(Millions, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
            if (isWrong || (names && Array.Exists(Wrong, word => text.Contains(word, StringComparison.OrdinalIgnoreCase))))
                log.AddProblem(
                    row.Number,
                    null,
                    $"sheet '{sheet.Name}': says '{text.Shorten()}', and the figures are "
                        + $"expected in millions of US$; the unit is another. Download the workbook again."
                );
        }
    }
}
