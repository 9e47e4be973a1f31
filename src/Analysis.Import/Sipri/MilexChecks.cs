using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>
/// Compares the sheets of SIPRI's military expenditure: dollars over the share of GDP is the gross domestic product, dollars over dollars
/// per head is the population, and none of them jumps to and fro from year to year as a wrong digit or a shifted row does.
/// </summary>
/// <remarks>Every figure of the workbook of 2025 is within these limits except for the breakdowns that are declared here.</remarks>
internal sealed partial class MilexChecks(string file, IReadOnlyDictionary<string, MilexSheetReader> tables, int baseYear)
{
    // The population of the workbook jumps to and fro by at most 6 %, and changes by at most 25 % in a year.
    private const double LargestPeople = 1.08;
    private const double LargestPeopleStep = 1.35;

    // Two views at once: at most 1.54 times.
    private const double LargestPeak = 1.6;
    private const double LargestLastStep = 3;

    // Fiscal years and calendar years are apart in the base year of Myanmar; the others agree to the digit, older editions by their
    // rounding.
    private const double BaseMargin = 0.025;
    private const string OtherFiscalYear = "MMR";
    private const double OtherFiscalYearMargin = 0.25;

    // Two neighbouring years that change places in the workbook of 2025 become smoother in at most 24 % of the countries, compared with
    // constant dollars, and in at most 41 %, compared with the share of government spending; of years that did change places it is 63 % and
    // 57 % at least.
    private const double MostSmootherThanConstant = 0.45;
    private const double MostSmootherThanGovernment = 0.5;
    private const int FewestCountries = 20;

    // Wars that emptied a country or broke its currency within a year: figures of these jump by themselves.
    private static readonly (string Country, int From, int To)[] Breakdowns =
    [
        ("AGO", 1993, 1996),
        ("BDI", 1993, 1995),
        ("BOL", 1955, 1957),
        ("KWT", 1990, 1993),
        ("RWA", 1993, 1997),
        ("VEN", 2017, 2021),
        ("ZWE", 2018, 2025),
    ];

    // Countries with a year in dollars and no figure of the year in another sheet, such as Ghana in 1967.
    private static readonly string[] InPart = ["COD", "COG", "GHA", "HTI", "LBN", "MRT", "VEN"];

    /// <summary>All comparisons.</summary>
    public IEnumerable<ImportCheck> All()
    {
        yield return BaseYear();
        yield return SameRows();
        foreach (var one in tables.Values.Where(table => table.Form.What != MilexSheets.Current))
        {
            yield return Present(one);
            yield return Gaps(one);
        }
        if (tables.ContainsKey(MilexSheets.PerHead))
        {
            yield return People();
            yield return PeopleOfYears();
        }
        yield return SwappedYears(MilexSheets.Burden, MilexSheets.Constant, MostSmootherThanConstant);
        if (tables.ContainsKey(MilexSheets.Government))
        {
            yield return SwappedYears(MilexSheets.Government, MilexSheets.Constant, MostSmootherThanConstant);
            yield return SwappedYears(MilexSheets.Burden, MilexSheets.Government, MostSmootherThanGovernment);
        }
        yield return CheckJumps(MilexSheets.Constant, MilexSheets.Current, MilexSheets.Burden);
        yield return CheckJumps(MilexSheets.Current, MilexSheets.Constant, MilexSheets.Burden);
        yield return CheckJumps(MilexSheets.Burden, MilexSheets.Current, MilexSheets.Constant);
        if (tables.ContainsKey(MilexSheets.Government))
            yield return CheckJumps(MilexSheets.Government, MilexSheets.Current, MilexSheets.Burden);
    }

    private ImportCheck BaseYear()
    {
        var (constant, current) = (tables[MilexSheets.Constant], tables[MilexSheets.Current]);
        var pairs = constant.Figures.Where(figure => figure.Key.Year == baseYear && current.Figures.ContainsKey(figure.Key)).ToList();
        return Check(
            "constant and current prices in the base year, where they are the same",
            pairs.Count,
            pairs
                .Where(pair =>
                    Math.Abs(current.Figures[pair.Key].Number - pair.Value.Number)
                    > (pair.Key.Entity == OtherFiscalYear ? OtherFiscalYearMargin : BaseMargin) * pair.Value.Number
                )
                .Select(pair => (constant, pair.Key))
        );
    }

    // SIPRI's sheets have the same countries in the same order.
    private ImportCheck SameRows()
    {
        var first = tables[MilexSheets.Current];
        var others = tables.Values.Where(table => !table.Countries.SequenceEqual(first.Countries)).ToList();
        return new(
            "countries of the sheets and their order",
            tables.Count - 1,
            [
                .. others.Select(table => new Problem(
                    file,
                    null,
                    null,
                    $"sheet '{table.Form.What}': the countries of the sheets are others or in another order: "
                        + $"{Apart(table.Countries, first.Countries)}; a row was deleted, renamed or moved."
                )),
            ]
        );
    }

    // Every other sheet is computed from the figures in dollars.
    private ImportCheck Present(MilexSheetReader table)
    {
        var current = tables[MilexSheets.Current];
        return Check(
            $"figures of the sheet '{table.Form.What}' and those in dollars of the same year",
            table.Figures.Count,
            table
                .Figures.Where(figure => !current.Figures.ContainsKey(figure.Key) || IsNothing(current, table, figure.Key))
                .Select(figure => (table, figure.Key))
        );
    }

    // Currencies that were replaced several times leave years of nothing in dollars (Argentina to 1968): nothing between figures is what
    // was changed.
    private static bool IsNothing(MilexSheetReader current, MilexSheetReader table, (string Entity, int Year) key)
    {
        var (dollars, other) = (current.Figures[key].Number, table.Figures[key].Number);
        return other == 0
            ? dollars != 0
            : dollars == 0 && !Array.Exists(InPart, country => country == key.Entity) && Around(key.Year - 1) && Around(key.Year + 1);

        bool Around(int year) => current.Figures.TryGetValue((key.Entity, year), out var figure) && figure.Number >= 1;
    }

    // Where dollars are known, and the sheet has the years around, it has the year too.
    private ImportCheck Gaps(MilexSheetReader table)
    {
        var current = tables[MilexSheets.Current];
        var keys = current
            .Figures.Keys.Where(key =>
                !Array.Exists(InPart, country => country == key.Entity)
                && table.Figures.ContainsKey((key.Entity, key.Year - 1))
                && (key.Year == table.LastYear || table.Figures.ContainsKey((key.Entity, key.Year + 1)))
            )
            .ToList();
        return Check(
            $"figures in dollars and those of the sheet '{table.Form.What}', which has the years around",
            keys.Count,
            keys.Where(key => !table.Figures.ContainsKey(key)).Select(key => (current, key))
        );
    }

    private ImportCheck People()
    {
        var perHead = tables[MilexSheets.PerHead];
        var keys = perHead
            .Figures.Keys.Where(key =>
                Ratio(MilexSheets.Current, MilexSheets.PerHead, key.Entity)(key.Year) is not null && !IsBreakdown(key)
            )
            .ToList();
        return Check(
            "population that dollars and dollars per head imply, and that of the years beside",
            keys.Count,
            keys.Where(key =>
                    Ratio(MilexSheets.Current, MilexSheets.PerHead, key.Entity) is var people
                    && (YearJumps.JumpAt(people, key.Year) > LargestPeople || YearJumps.Step(people, key.Year) > LargestPeopleStep)
                )
                .Select(key => (perHead, key))
        );
    }

    // Columns that changed places move every country a little: in a genuine year at most a few countries jump by more than a fiftieth.
    private ImportCheck PeopleOfYears()
    {
        var perHead = tables[MilexSheets.PerHead];
        var years = perHead
            .Figures.Keys.GroupBy(key => key.Year)
            .Select(year =>
                (
                    Year: year.Key,
                    All: year.Count(),
                    Peaked: year.Count(key =>
                        YearJumps.JumpAt(Ratio(MilexSheets.Current, MilexSheets.PerHead, key.Entity), key.Year) > 1.02
                    )
                )
            )
            .ToList();
        return new(
            "population that dollars and dollars per head imply, over all countries of a year",
            years.Count,
            [
                .. years
                    .Where(year => year.Peaked > 5 && year.Peaked * 10 > year.All)
                    .Select(year => new Problem(
                        file,
                        null,
                        null,
                        $"the population that dollars and dollars per head imply jumps in {YearText.Of(year.Year)} in "
                            + $"{YearText.Of(year.Peaked)} of {YearText.Of(year.All)} countries; two columns changed places."
                    )),
            ]
        );
    }

    // Where the columns of two years changed places, changing them back makes the ratio of two sheets smoother in most countries.
    private ImportCheck SwappedYears(string what, string other, double mostSmoother)
    {
        var years = tables[what].Figures.Keys.Select(key => key.Year).Distinct().Order().ToList();
        return new(
            $"'{what}' over '{other}', with the columns of two neighbouring years as they are and changed",
            years.Count,
            [
                .. years
                    .Where(year => IsSmootherSwapped(what, other, year, mostSmoother))
                    .Select(year => new Problem(
                        file,
                        null,
                        null,
                        $"sheet '{what}': compared with '{other}', most countries run more smoothly if the columns "
                            + $"{YearText.Of(year)} and {YearText.Of(year + 1)} change places; they were exchanged."
                    )),
            ]
        );
    }

    private bool IsSmootherSwapped(string what, string other, int year, double mostSmoother)
    {
        var countries = tables[what]
            .Figures.Keys.Where(key => key.Year == year && !IsBreakdown(key))
            .Select(key =>
                (
                    AsIs: Roughness(what, other, key.Entity, [year - 1, year, year + 1, year + 2]),
                    Swapped: Roughness(what, other, key.Entity, [year - 1, year + 1, year, year + 2])
                )
            )
            .Where(pair => pair is { AsIs: not null, Swapped: not null })
            .ToList();
        return countries.Count >= FewestCountries && countries.Count(pair => pair.Swapped < pair.AsIs) > mostSmoother * countries.Count;
    }

    // Steps of the logarithm of one sheet, its years in the order given, over the other, its years in their own order; null where a year
    // between is missing.
    private double? Roughness(string what, string other, string entity, int[] order)
    {
        int[] inOrder = [.. order.Order()];
        double?[] ratios = [.. order.Select((year, i) => Figure(what, entity, year) / Figure(other, entity, inOrder[i]))];
        var known = ratios.Where(ratio => ratio > 0).Select(ratio => Math.Log(ratio!.Value)).ToList();
        return known.Count < 3 || !(ratios[1] > 0) || !(ratios[2] > 0)
            ? null
            : known.Zip(known.Skip(1), (one, next) => Math.Abs(next - one)).Sum();
    }

    private double? Figure(string what, string entity, int year) =>
        tables.TryGetValue(what, out var table) && table.Figures.TryGetValue((entity, year), out var figure) && figure.Number > 0
            ? figure.Number
            : null;
}
