using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Kiel;

/// <summary>The release of the tracker that files belong to, as <c>release_info.csv</c> states it.</summary>
/// <param name="Number">The number of the release.</param>
/// <param name="Year">The year of the last month that it covers.</param>
/// <param name="Month">The last month that it covers.</param>
/// <param name="Day">The day of the release.</param>
internal sealed record KielRelease(string Number, int Year, int Month, DateOnly Day)
{
    private const string DownloadAgain = "Download release_info.csv again and import it as it is.";

    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<ColumnDeclaration> Columns { get; } =
    [
        ColumnDeclaration.Of("release", NumberForm.Count with { Minimum = 1, Maximum = 1000 }, "release"),
        ColumnDeclaration.Text("period", "period"),
        ColumnDeclaration.Text("date", "date"),
        ColumnDeclaration.Text("label", "label"),
    ];

    /// <summary>The last month that the release covers, as the tracker writes it: 04/2026.</summary>
    public string Period => string.Create(CultureInfo.InvariantCulture, $"{Month:00}/{Year}");

    /// <summary>Reads the one row of the file; null where it has a problem.</summary>
    public static KielRelease? Read(CheckedRow row, ImportContext context, ImportLog log)
    {
        if (!DateOnly.TryParseExact(row.Text("period"), "MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var period))
            log.AddProblem(row.Row, "period", $"'{row.Text("period")}' is not a month and a year such as 04/2026. {DownloadAgain}");
        var written = DayText.Find(row.Text("date"));
        if (written is null)
            log.AddProblem(row.Row, "date", $"'{row.Text("date")}' is not a day such as 2026-08-04. {DownloadAgain}");
        if (log.HasProblems || written is not { } day)
            return null;
        FileRules.CheckDay(day, row.Row, context, log);
        var release = new KielRelease(row.Text("release"), period.Year, period.Month, day);
        // The tracker covers whole months of the war, and a release follows its last month within a year.
        if (period < new DateOnly(2022, 1, 1) || day < period || day > period.AddYears(1))
            log.AddProblem(
                row.Row,
                "period",
                $"the period {row.Text("period")} and the day {row.Text("date")} do not fit together: a release follows the "
                    + $"last month that it covers. {DownloadAgain}"
            );
        var label = $"Release {release.Number} ({release.Period})";
        if (!row.Text("label").EndsWith(label, StringComparison.Ordinal))
            log.AddProblem(
                row.Row,
                "label",
                $"'{row.Text("label")}' does not fit the release and period of the row ('{label}'). {DownloadAgain}"
            );
        return release;
    }
}

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
                rows.Log.AddProblem(
                    row.Row,
                    "month",
                    $"{Words(month)} is where {Words(expected)} belongs; a row is missing or was changed. Download the file again."
                );
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
            rows.Log.Notes.Add(
                "release_info.csv was not imported along with it, so it is not known whether the last month is that of the release."
            );
            if (month > Index(today.Year, today.Month))
                rows.Log.AddProblem(
                    last.Row,
                    "month",
                    $"{Words(month)} is in the future (today is {DayText.Of(today)}); a row was changed. Download the file again."
                );
        }
        else if (month > Index(release.Year, release.Month))
            rows.Log.AddProblem(
                last.Row,
                "month",
                $"{Words(month)} is after {release.Period}, the last month of release {release.Number}; a row was changed, or "
                    + $"the file is of another release. Download both again."
            );
        else if (month < Index(release.Year, release.Month))
            rows.Log.AddProblem(
                last.Row,
                "month",
                $"the file ends with {Words(month)} and release {release.Number} ends with {release.Period}; it was truncated, "
                    + $"or is of another release. Download both again."
            );
    }

    private static int Index(int year, int month) => 12 * year + month - 1;

    private static string Words(int month) => string.Create(CultureInfo.InvariantCulture, $"{1 + month % 12:00}/{month / 12}");
}

/// <summary>The order of the rows: the tracker sorts them, so a row out of order has a changed name, month or number.</summary>
internal static class KielOrder
{
    /// <summary>Each row comes after the one before it.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="place">The name of a row, compared letter by letter, and two numbers.</param>
    /// <param name="what">The columns in words.</param>
    public static void Check(KielRows rows, Func<CheckedRow, (string Name, int First, decimal Second)> place, string what)
    {
        foreach (var (one, next) in rows.Rows.Zip(rows.Rows.Skip(1)))
        {
            var (mine, theirs) = (place(one), place(next));
            var order = string.CompareOrdinal(mine.Name, theirs.Name);
            if (order > 0 || (order == 0 && (mine.First, mine.Second).CompareTo((theirs.First, theirs.Second)) > 0))
                rows.Log.AddDifference(
                    next.Row,
                    null,
                    $"the row is out of order: the tracker sorts by {what}, so one of them was changed here or in the row "
                        + $"above. Download the file again, or compare the two rows with the tracker's page."
                );
        }
    }

    /// <summary>A column falls from row to row.</summary>
    public static void CheckFalling(KielRows rows, string column)
    {
        foreach (var (one, next) in rows.Rows.Zip(rows.Rows.Skip(1)))
            if (one.Number(column) < next.Number(column))
                rows.Log.AddDifference(
                    next.Row,
                    column,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{next.Number(column)} is above {one.Number(column)} of the row before, and the tracker sorts from the "
                            + $"highest to the lowest; a number was changed. Download the file again."
                    )
                );
    }
}
