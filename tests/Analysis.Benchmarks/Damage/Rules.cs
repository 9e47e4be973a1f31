namespace Analysis.Benchmarks.Damage;

/// <summary>
/// What is written down before a run: which differences are allowed, and which damage no reader could detect (README.md).
/// </summary>
internal static class Rules
{
    /// <summary>Differences that are allowed: the kinds, the layouts (a beginning; empty for all), what may differ, and why.</summary>
    private static readonly (
        string[] Kinds,
        string[] Layouts,
        Func<ImportedTables, ImportedTables, string, bool> Allows,
        string Reason
    )[] Allowed =
    [
        (["num-blank"], ["worldbank", "eurostat-csv"], IsGap, "an empty cell is the publisher's mark of a missing figure"),
        (["num-colon"], ["eurostat-csv"], IsGap, "a colon is Eurostat's mark of a missing figure"),
        (
            ["num-blank", "num-NA"],
            ["kiel-procurement", "kiel-weapons", "kiel-shares"],
            IsGap,
            "R writes a missing figure of the tracker as nothing or NA"
        ),
        (
            ["num-blank"],
            ["sipri-deals"],
            (before, after, where) => where.Contains("Number ordered", StringComparison.Ordinal),
            "SIPRI leaves the number ordered empty where it is not known"
        ),
        (["bank-value-null", "stat-value-null"], [""], IsGap, "null is the mark of a missing figure"),
        (["cell-two-dots", "cell-dash"], ["nato"], IsGap, "NATO's marks for not available and nil"),
        (["cell-three-dots", "cell-dots-apart", "cell-two-dots"], ["milex"], IsGap, "SIPRI's mark for unavailable data"),
        (["cell-xxx"], ["milex"], IsGap, "SIPRI's mark for a country that did not exist"),
        (["cell-dash", "cell-na"], ["eda"], IsGap, "the agency's marks for not available"),
        (
            ["row-moved", "rows-reversed"],
            ["sipri-deals"],
            (before, after, _) => before.Differences(after, withNumbers: false) is ({ Count: 0 }, { Count: 0 }),
            "deals are numbered in the order of the file, and nothing else differs"
        ),
        (
            ["num-trailing-zero"],
            [""],
            (before, after, _) =>
                before.Differences(after) is var (gone, added)
                && gone.Count == added.Count
                && gone.Zip(added).All(pair => IsSameNumber(pair.First, pair.Second)),
            "2.50 is 2.5"
        ),
        (["text-typo"], ["kiel-weapons"], (_, _, _) => true, "the list of weapons is kept as it is"),
    ];

    /// <summary>
    /// Kinds that leave a file which the publisher could have made: the kinds, the layouts (a beginning; empty for all), and why.
    /// </summary>
    private static readonly (string[] Kinds, string[] Layouts, string Reason)[] Undetectable =
    [
        (["num-last-digit", "cell-last-digit"], [""], "within the rounding of every sum and share in the file"),
        (
            ["num-times-ten-alone", "num-thousandfold-alone", "num-zero-alone", "cells-swapped-alone", "figures-swapped-alone"],
            [""],
            "another plausible figure where nothing else in the file confirms it"
        ),
        (
            ["bank-value-times-ten", "bank-value-thousandfold"],
            ["worldbank-json"],
            "the response has one figure a country and year and nothing that confirms it"
        ),
        (["stat-value-gone"], ["eurostat"], "missing figures are left out"),
        (
            ["cells-swapped", "figures-swapped"],
            ["kiel-allocations", "kiel-explorer", "kiel-shares"],
            "two parts of a sum changed places: the sum is the same"
        ),
        (
            ["row-gone-open", "block-gone-open", "cut-line-end-open"],
            [""],
            "nothing in the file shows how many rows there are or which is the last"
        ),
        (["cut-line-end-open"], ["kiel-allocations", "kiel-procurement"], "an earlier release ended a month earlier"),
        (
            ["name-other", "names-swapped-open"],
            ["sipri", "kiel-weapons"],
            "another party whose row this could be; where it makes two rows for one thing it is refused"
        ),
        (["iso-other"], ["eurostat-csv"], "another country whose row this could be"),
        (["term-other"], ["sipri", "kiel-weapons"], "another category, state or list of years that the row could have"),
        (
            ["year-other"],
            ["sipri-deliveries", "sipri-resaved", "sipri-deals", "kiel-explorer", "eurostat-csv"],
            "another year that the row could be of"
        ),
        (["text-typo", "mark-other"], ["sipri"], "names of weapons, comments and marks of uncertainty are in no list of the publisher's"),
        (["mark-other"], ["eurostat-csv"], "a flag that the figure could have"),
        (
            ["pre-past", "release-date-past", "stat-updated-past", "bank-updated-past"],
            [""],
            "an earlier edition that the publisher could have made"
        ),
        (["total-name-supplier"], ["sipri-partner"], "another supplier that was chosen: only the line of totals names it"),
        (["label-star"], ["nato", "eda"], "a mark that the publisher could have put there"),
        (
            [
                "label-lower",
                "label-german",
                "label-typo",
                "label-star",
                "label-footnote-digit",
                "label-two",
                "label-unknown",
                "label-cut",
                "labels-swapped",
            ],
            ["top100"],
            "names of companies are in no list of the publisher's"
        ),
        (
            ["cells-swapped-side"],
            ["milex"],
            "two neighbouring years of similar size, both within what prices and exchange rates allow; larger swaps are refused"
        ),
        (["colour-lost"], ["milex"], "a figure that SIPRI could have printed in black"),
    ];

    /// <summary>Whether a rule allows the difference.</summary>
    public static bool Allow(string kind, string layout, ImportedTables before, ImportedTables after, string where) =>
        Allowed.Any(rule => rule.Kinds.Contains(kind) && rule.Layouts.Any(layout.StartsWith) && rule.Allows(before, after, where));

    /// <summary>Whether the publisher could have made the damaged file.</summary>
    public static bool IsUndetectable(string kind, string layout) =>
        Undetectable.Any(rule => rule.Kinds.Contains(kind) && rule.Layouts.Any(layout.StartsWith));

    // One figure less, and nothing else: the coverage of the table may become smaller with it.
    private static bool IsGap(ImportedTables before, ImportedTables after, string where) =>
        before.Differences(after) is var (gone, added)
        && gone.Count(line => !line.Contains(" covers ", StringComparison.Ordinal)) <= 1
        && (
            added.All(line => line.Contains(" covers ", StringComparison.Ordinal))
            || added.Count == 1 && gone.Count == 1 && IsBlanked(gone[0], added[0])
        );

    // A table that keeps the rows of its file keeps the row with an empty cell.
    private static bool IsBlanked(string before, string after)
    {
        var (one, other) = (before.Split(','), after.Split(','));
        return one.Length == other.Length
            && one.Zip(other).Count(pair => pair.First != pair.Second) == 1
            && one.Zip(other).All(pair => pair.First == pair.Second || pair.Second.Length == 0);
    }

    private static bool IsSameNumber(string before, string after)
    {
        var (one, other) = (before.Split(','), after.Split(','));
        return one.Length == other.Length
            && one.Zip(other)
                .All(pair =>
                    pair.First == pair.Second
                    || pair.Second.Length > pair.First.Length
                        && pair.Second.StartsWith(pair.First.TrimEnd('0'), StringComparison.Ordinal)
                        && pair.Second[pair.First.TrimEnd('0').Length..].Trim('.', '0').Length == 0
                );
    }
}
