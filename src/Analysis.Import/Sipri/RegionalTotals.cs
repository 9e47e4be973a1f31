using System.Globalization;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>Compares the countries of SIPRI's military expenditure with the total that SIPRI prints for the world.</summary>
internal static class RegionalTotals
{
    /// <summary>The printed total holds SIPRI's guesses for countries whose figure is missing, and the sum does not.</summary>
    private const double LeastPart = 0.9;

    /// <summary>The comparison; nothing where the sheet has no total of the world.</summary>
    /// <param name="file">The file as problems name it.</param>
    /// <param name="regions">The sheet of regional totals.</param>
    /// <param name="constant">The countries at constant prices.</param>
    /// <param name="baseYear">The base year of constant prices.</param>
    /// <param name="log">Takes the problems.</param>
    public static IEnumerable<ImportCheck> Check(string file, Sheet regions, MilexSheetReader constant, int baseYear, ImportLog log)
    {
        if (
            regions.Rows.FirstOrDefault(row => row[0].DisplayText == "Region") is not { } header
            || regions.Rows.FirstOrDefault(row => row[0].DisplayText == "World") is not { } world
        )
        {
            log.AddDifference(
                null,
                null,
                $"sheet '{regions.Name}': has no row 'World' below a header that begins with 'Region', so the countries cannot "
                    + $"be compared with SIPRI's total."
            );
            yield break;
        }
        CheckBase(regions, header.Number, baseYear, log);
        var parts = Parts(header, world, constant);
        yield return new(
            "sum of the countries at constant prices and SIPRI's world total, which has estimates for missing countries",
            parts.Count,
            [
                .. parts
                    .Where(part => part.Part is < LeastPart or > 1.005)
                    .Select(part => new Problem(
                        file,
                        world.Number,
                        regions.Column(part.Column),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the countries add up to {100 * part.Part:0.0} % of SIPRI's world total of {part.Year}; a figure "
                                + $"was changed, or rows are missing."
                        )
                    )),
            ]
        );
    }

    // What part of the printed total, in thousand millions, the countries have in each year.
    private static List<(int Year, int Column, double Part)> Parts(SheetRow header, SheetRow world, MilexSheetReader constant)
    {
        var sums = constant
            .Figures.GroupBy(figure => figure.Key.Year)
            .ToDictionary(year => year.Key, year => year.Sum(figure => figure.Value.Number) / 1000);
        return
        [
            .. header
                .Cells.Select(
                    (cell, column) => (Year: SheetYears.Find(cell, column)?.Year ?? 0, Column: column, Printed: world[column].Number)
                )
                .Where(column => column.Printed is > 0 && sums.ContainsKey(column.Year))
                .Select(column => (column.Year, column.Column, sums[column.Year] / column.Printed!.Value)),
        ];
    }

    private static void CheckBase(Sheet regions, int header, int baseYear, ImportLog log)
    {
        foreach (var row in regions.Rows.Where(row => row.Number < header))
            if (
                SheetText.Plain(row[0].DisplayText) is var text
                && text.IndexOf("constant ", StringComparison.OrdinalIgnoreCase) is var at and >= 0
                && SheetText.Years(text[at..]).FirstOrDefault(baseYear) is var said
                && said != baseYear
                && text.AsSpan(at).IndexOf("prices", StringComparison.OrdinalIgnoreCase) >= 0
            )
                log.AddDifference(
                    row.Number,
                    null,
                    $"sheet '{regions.Name}': says constant prices of {YearText.Of(said)}, and the sheets of the countries "
                        + $"those of {YearText.Of(baseYear)}."
                );
    }
}
