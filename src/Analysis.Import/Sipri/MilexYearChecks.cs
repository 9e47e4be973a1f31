using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>
/// Compares the years of SIPRI's military expenditure: what one sheet over another implies does not jump to and fro from year to year as a
/// wrong digit, a shifted row or two exchanged columns do.
/// </summary>
/// <remarks>Every figure of the workbook of 2025 is within these limits except for the breakdowns that are declared here.</remarks>
internal sealed class MilexYearChecks(MilexTables tables)
{
    // The population of the workbook jumps to and fro by at most 6 %, and changes by at most 25 % in a year.
    private const double LargestPeople = 1.08;
    private const double LargestPeopleStep = 1.35;

    // Two views at once: at most 1.54 times.
    private const double LargestPeak = 1.6;
    private const double LargestLastStep = 3;

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

    /// <summary>All comparisons.</summary>
    public IEnumerable<ImportCheck> All()
    {
        if (tables.Has(MilexSheets.PerHead))
        {
            yield return People();
            yield return PeopleOfYears();
        }
        yield return SwappedYears(MilexSheets.Burden, MilexSheets.Constant, MostSmootherThanConstant);
        if (tables.Has(MilexSheets.Government))
        {
            yield return SwappedYears(MilexSheets.Government, MilexSheets.Constant, MostSmootherThanConstant);
            yield return SwappedYears(MilexSheets.Burden, MilexSheets.Government, MostSmootherThanGovernment);
        }
        yield return CheckJumps(MilexSheets.Constant, MilexSheets.Current, MilexSheets.Burden);
        yield return CheckJumps(MilexSheets.Current, MilexSheets.Constant, MilexSheets.Burden);
        yield return CheckJumps(MilexSheets.Burden, MilexSheets.Current, MilexSheets.Constant);
        if (tables.Has(MilexSheets.Government))
            yield return CheckJumps(MilexSheets.Government, MilexSheets.Current, MilexSheets.Burden);
    }

    private ImportCheck People()
    {
        var perHead = tables[MilexSheets.PerHead];
        var keys = perHead
            .Figures.Keys.Where(key =>
                tables.Ratio(MilexSheets.Current, MilexSheets.PerHead, key.Entity)(key.Year) is not null && !IsBreakdown(key)
            )
            .ToList();
        return tables.Check(
            "population that dollars and dollars per head imply, and that of the years beside",
            keys.Count,
            keys.Where(key =>
                    tables.Ratio(MilexSheets.Current, MilexSheets.PerHead, key.Entity) is var people
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
                        YearJumps.JumpAt(tables.Ratio(MilexSheets.Current, MilexSheets.PerHead, key.Entity), key.Year) > 1.02
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
                        tables.File,
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
                        tables.File,
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
        double?[] ratios = [.. order.Select((year, i) => tables.Figure(what, entity, year) / tables.Figure(other, entity, inOrder[i]))];
        var known = ratios.Where(ratio => ratio > 0).Select(ratio => Math.Log(ratio!.Value)).ToList();
        return known.Count < 3 || !(ratios[1] > 0) || !(ratios[2] > 0)
            ? null
            : known.Zip(known.Skip(1), (one, next) => Math.Abs(next - one)).Sum();
    }

    // A wrong figure of one sheet differs from two neighbours in the same direction; a crisis differs from one. The first and the newest
    // year have one neighbour only.
    private ImportCheck CheckJumps(string what, string one, string other)
    {
        var table = tables[what];
        // Dollars are compared more closely by the population they imply, where there is one.
        var keys = table
            .Figures.Keys.Where(key =>
                !IsBreakdown(key) && (what != MilexSheets.Current || tables.Ratio(what, MilexSheets.PerHead, key.Entity)(key.Year) is null)
            )
            .ToList();
        return tables.Check(
            $"'{what}' over '{one}' and over '{other}', and those of the years beside",
            keys.Count,
            keys.Where(key =>
                {
                    var (left, right) = (tables.Ratio(what, one, key.Entity), tables.Ratio(what, other, key.Entity));
                    var (first, second) = (YearJumps.SignedJumpAt(left, key.Year), YearJumps.SignedJumpAt(right, key.Year));
                    return (first * second > 0 && Math.Exp(Math.Min(Math.Abs(first), Math.Abs(second))) > LargestPeak)
                        || (key.Year == table.LastYear && IsStep(left, right, key.Year))
                        || (left(key.Year - 1) is null && right(key.Year - 1) is null && IsStep(left, right, key.Year + 1));
                })
                .Select(key => (table, key))
        );
    }

    private static bool IsStep(Func<int, double?> left, Func<int, double?> right, int year) =>
        left(year) > left(year - 1) == right(year) > right(year - 1)
        && Math.Min(YearJumps.Step(left, year), YearJumps.Step(right, year)) > LargestLastStep;

    private static bool IsBreakdown((string Entity, int Year) key) =>
        Array.Exists(Breakdowns, one => one.Country == key.Entity && key.Year >= one.From && key.Year <= one.To);
}
