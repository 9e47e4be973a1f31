using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Kiel;

/// <summary>What the numbers of one row must agree with in the same row.</summary>
internal static class KielChecks
{
    /// <summary>The tracker writes six decimals: a sum of a few of them is off by less than this.</summary>
    public const decimal Rounding = 0.000002m;

    // A per cent is computed from the two numbers beside it and written with fifteen digits.
    private const decimal Digits = 0.000000000001m;
    private const decimal LastDigit = 0.000000000000001m;

    public static IEnumerable<ImportCheck> OfSupport(KielRows rows)
    {
        yield return Parts(rows, "total");
        yield return rows.Check(
            "commitments less the total, and to_be_allocated",
            "to_be_allocated",
            row =>
                DescribeDifference(
                    Number(row, "commitments") - Number(row, "total"),
                    Number(row, "to_be_allocated"),
                    "commitments less the total"
                )
        );
        yield return rows.Check("total over gdp and the printed per cent", "pct_gdp", Percent);
        var gdp = rows
            .Rows.GroupBy(row => row.Text("iso"), StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.GroupBy(row => Number(row, "gdp")).MaxBy(same => same.Count())!.Key,
                StringComparer.Ordinal
            );
        yield return rows.Check(
            "gdp in all rows of a country",
            "gdp",
            row =>
                Number(row, "gdp") == gdp[row.Text("iso")]
                    ? null
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Number(row, "gdp")} is not {gdp[row.Text("iso")]}, which the other rows of {row.Text("iso")} have; "
                            + $"one of them was changed."
                    )
        );
    }

    public static IEnumerable<ImportCheck> OfTotals(KielRows rows) => [Parts(rows, "total_allocations")];

    public static IEnumerable<ImportCheck> OfShares(KielRows rows) =>
        [
            rows.Check(
                "bilateral aid and the share of the Union's, and their printed total",
                "total_pct_gdp",
                row =>
                    DescribeDifference(
                        Number(row, "bilateral_pct_gdp") + Number(row, "eu_share_pct_gdp"),
                        Number(row, "total_pct_gdp"),
                        "bilateral aid and the share of the Union's"
                    )
            ),
        ];

    public static IEnumerable<ImportCheck> OfWeapons(KielRows rows) =>
        [
            rows.Check(
                "numbers in the list of weapons and number_of_weapons",
                "number_of_weapons",
                row =>
                    Listed(row.Text("weapons_list")) == Number(row, "number_of_weapons")
                        ? null
                        : $"{row.Text("number_of_weapons")} is not the sum of the numbers in weapons_list "
                            + $"('{row.Text("weapons_list")}'); one of them was changed."
            ),
        ];

    private static ImportCheck Parts(KielRows rows, string total) =>
        rows.Check(
            "sum of military, financial and humanitarian aid and the printed total",
            total,
            row =>
                DescribeDifference(
                    Number(row, "military") + Number(row, "financial") + Number(row, "humanitarian"),
                    Number(row, total),
                    "military, financial and humanitarian aid"
                )
        );

    private static string? DescribeDifference(decimal sum, decimal printed, string what) =>
        Math.Abs(sum - printed) <= Rounding
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{printed} is printed, and {what} give {sum}; a number was changed, or the row has shifted."
            );

    private static string? Percent(CheckedRow row)
    {
        var (gdp, printed) = (Number(row, "gdp"), Number(row, "pct_gdp"));
        var percent = gdp == 0 ? 0 : 100 * Number(row, "total") / gdp;
        if (gdp == 0 && row.Text("iso") != "EU")
            return "gdp is 0, which only the European Union has; it was changed.";
        return Math.Abs(percent - printed) <= Digits * percent + LastDigit
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{printed} is printed, and the total over gdp is {percent}; a number was changed, or the row has shifted."
            );
    }

    // "M777 howitzer (183); M109 (Norway) (18)"
    private static decimal? Listed(string list)
    {
        var sum = 0m;
        foreach (var item in list.Split(';', StringSplitOptions.TrimEntries))
        {
            var open = item.LastIndexOf('(');
            if (open <= 0 || !item.EndsWith(')') || NumberForm.Count.Problem(item[(open + 1)..^1], out var number) is not null)
                return null;
            sum += number;
        }
        return sum;
    }

    private static decimal Number(CheckedRow row, string column) => row.Number(column) ?? 0;
}
