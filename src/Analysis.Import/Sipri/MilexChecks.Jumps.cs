using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

internal sealed partial class MilexChecks
{
    // A wrong figure of one sheet differs from two neighbours in the same direction; a crisis differs from one. The first and the newest
    // year have one neighbour only.
    private ImportCheck CheckJumps(string what, string one, string other)
    {
        var table = tables[what];
        // Dollars are compared more closely by the population they imply, where there is one.
        var keys = table
            .Figures.Keys.Where(key =>
                !IsBreakdown(key) && (what != MilexSheets.Current || Ratio(what, MilexSheets.PerHead, key.Entity)(key.Year) is null)
            )
            .ToList();
        return Check(
            $"'{what}' over '{one}' and over '{other}', and those of the years beside",
            keys.Count,
            keys.Where(key =>
                {
                    var (left, right) = (Ratio(what, one, key.Entity), Ratio(what, other, key.Entity));
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

    private Func<int, double?> Ratio(string what, string other, string entity) =>
        year => Figure(what, entity, year) / Figure(other, entity, year);

    private static string Apart(List<string> one, List<string> other)
    {
        var at = Enumerable
            .Range(0, Math.Min(one.Count, other.Count))
            .FirstOrDefault(place => one[place] != other[place], Math.Min(one.Count, other.Count));
        return $"{one.ElementAtOrDefault(at) ?? "no row"} where the sheet in current dollars has "
            + $"{other.ElementAtOrDefault(at) ?? "no row"}";
    }

    private ImportCheck Check(string what, int compared, IEnumerable<(MilexSheetReader Table, (string Entity, int Year) Key)> apart) =>
        new(
            what,
            compared,
            [
                .. apart.Select(one =>
                {
                    var (number, _, row, column) = one.Table.Figures[one.Key];
                    return new Problem(
                        file,
                        row,
                        one.Table.Place(column),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{what} differ for {one.Key.Entity} in {one.Key.Year} ({number:R}); a figure was changed, or a row "
                                + $"has shifted."
                        )
                    );
                }),
            ]
        );
}
