using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Kiel;

/// <summary>Consistency of the files of one release, where they are imported together.</summary>
internal sealed class KielTotals
{
    private static readonly (string Support, string Totals)[] Columns =
    [
        ("total", "total_allocations"),
        ("military", "military"),
        ("financial", "financial"),
        ("humanitarian", "humanitarian"),
    ];

    private KielRows? _support;
    private KielRows? _totals;
    private KielRows? _shares;

    public static IEnumerable<ImportCheck> OfSupport(KielRows rows)
    {
        var all = rows.Context.KielTotals;
        all._support = rows;
        return all.Months(rows).Concat(all.Shares());
    }

    public static IEnumerable<ImportCheck> OfTotals(KielRows rows)
    {
        rows.Context.KielTotals._totals = rows;
        return rows.Context.KielTotals.Months(rows);
    }

    public static IEnumerable<ImportCheck> OfShares(KielRows rows)
    {
        rows.Context.KielTotals._shares = rows;
        return rows.Context.KielTotals.Shares();
    }

    // The file by month is the sum of the file by country and month, to the last decimal.
    private IEnumerable<ImportCheck> Months(KielRows rows)
    {
        if (_support is not { } support || _totals is not { } totals)
            yield break;
        var months = support.Rows.GroupBy(Month).ToDictionary(month => month.Key, month => month.ToList());
        var printed = totals.Rows.ToDictionary(Month);
        var missing = months
            .Keys.Except(printed.Keys)
            .Select(month => new Problem(
                rows.Log.File,
                null,
                "month",
                $"{month} is in {support.Log.File} and not in {totals.Log.File}; a row is missing or was changed."
            ));
        yield return new(
            $"sums by month in {support.Log.File} and the months in {totals.Log.File}",
            printed.Count,
            [.. missing, .. printed.SelectMany(month => MonthDifferences(month.Value, months.GetValueOrDefault(month.Key, [])))]
        );
    }

    private IEnumerable<Problem> MonthDifferences(CheckedRow printed, List<CheckedRow> countries)
    {
        foreach (var (mine, theirs) in Columns)
            if (countries.Sum(one => one.Number(mine) ?? 0) is var sum && Math.Abs(sum - (printed.Number(theirs) ?? 0)) >= 0.000001m)
                yield return new(
                    _totals!.Log.File,
                    printed.Row,
                    theirs,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{printed.Number(theirs)} is printed for {Month(printed)}, and the countries in {_support!.Log.File} add up to "
                            + $"{sum}; a number was changed, rows are missing, or the files are of two releases."
                    )
                );
    }

    private IEnumerable<ImportCheck> Shares()
    {
        if (_support is not { } support || _shares is not { } shares)
            yield break;
        var gdp = support
            .Rows.GroupBy(row => row.Text("iso"), StringComparer.Ordinal)
            .ToDictionary(country => country.Key, country => country.First().Number("gdp") ?? 0, StringComparer.Ordinal);
        var apart = shares
            .Rows.Select(row => ShareDifference(row, gdp.GetValueOrDefault(row.Text("iso"))))
            .Append(UnionDifference(support, shares));
        yield return new(
            $"shares of the Union's aid and the Union's aid in {support.Log.File}",
            shares.Rows.Count + 1,
            [.. apart.OfType<Problem>()]
        );
    }

    private Problem? ShareDifference(CheckedRow row, decimal gdp)
    {
        if (gdp <= 0)
            return null;
        var percent = 100 * (row.Number("eu_share_bn") ?? 0) / gdp;
        return Math.Abs(percent - (row.Number("eu_share_pct_gdp") ?? 0)) <= KielChecks.Rounding + 0.0001m / gdp
            ? null
            : new(
                _shares!.Log.File,
                row.Row,
                "eu_share_pct_gdp",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Number("eu_share_pct_gdp")} is printed, and eu_share_bn over the gdp in {_support!.Log.File} "
                        + $"is {percent:0.000000}; a number was changed, or the files are of two releases."
                )
            );
    }

    private static Problem? UnionDifference(KielRows support, KielRows shares)
    {
        var (union, sum) = (
            support.Rows.Where(row => row.Text("iso") == "EU").Sum(row => row.Number("total") ?? 0),
            shares.Rows.Sum(row => row.Number("eu_share_bn") ?? 0)
        );
        return Math.Abs(union - sum) <= 0.000001m * shares.Rows.Count
            ? null
            : new(
                shares.Log.File,
                null,
                "eu_share_bn",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the shares add up to {sum}, and the European Union's aid in {support.Log.File} is {union}; a number "
                        + $"was changed, or a row is missing."
                )
            );
    }

    private static string Month(CheckedRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Number("month"):00}/{row.Year("year")}");
}
