using System.Globalization;

namespace Analysis.Import.Kiel;

/// <summary>The months of the tracker: from January 2022 to the last month of the release, without a gap.</summary>
internal static class KielMonths
{
    /// <summary>The year in which the tracker begins.</summary>
    public const int First = 2022;

    /// <summary>A file with one row a month has all of them in order.</summary>
    public static void CheckAll(KielRows rows)
    {
        var expected = Index(First, 1);
        foreach (var row in rows.Rows)
        {
            var month = Index(row.Year("year")!.Value, (int)row.Number("month")!.Value);
            if (month != expected)
                rows.Tally.Problem(row.Row, "month", $"{Words(month)} is where {Words(expected)} belongs; a row is missing or was changed. Download the file again.");
            expected = month + 1;
        }
        CheckLast(rows);
    }

    /// <summary>The last month is that of the release.</summary>
    public static void CheckLast(KielRows rows)
    {
        var last = rows.Rows.MaxBy(row => Index(row.Year("year")!.Value, (int)row.Number("month")!.Value))!;
        var month = Index(last.Year("year")!.Value, (int)last.Number("month")!.Value);
        var today = rows.Context.Options.Today;
        if (rows.Context.KielRelease is not { } release)
        {
            rows.Tally.Notes.Add("release_info.csv was not imported along with it, so it is not known whether the last month is that of the release.");
            if (month > Index(today.Year, today.Month))
                rows.Tally.Problem(last.Row, "month", $"{Words(month)} is in the future (today is {today:yyyy-MM-dd}); a row was changed. Download the file again.");
        }
        else if (month > Index(release.Year, release.Month))
            rows.Tally.Problem(last.Row, "month", $"{Words(month)} is after {release.Period}, the last month of release {release.Number}; a row was changed, or the file is of another release. Download both again.");
        else if (month < Index(release.Year, release.Month))
            rows.Tally.Problem(last.Row, "month", $"the file ends with {Words(month)} and release {release.Number} ends with {release.Period}; it was truncated, or is of another release. Download both again.");
    }

    private static int Index(int year, int month) => 12 * year + month - 1;

    private static string Words(int month) => string.Create(CultureInfo.InvariantCulture, $"{1 + month % 12:00}/{month / 12}");
}
