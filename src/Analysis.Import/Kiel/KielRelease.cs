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
    private const string Again = "Download release_info.csv again and import it as it is.";

    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<ColumnForm> Columns { get; } =
    [
        ColumnForm.Of("release", NumberForm.Count with { Minimum = 1, Maximum = 1000 }, "release"),
        ColumnForm.Text("period", "period"),
        ColumnForm.Text("date", "date"),
        ColumnForm.Text("label", "label"),
    ];

    /// <summary>The last month that the release covers, as the tracker writes it: 04/2026.</summary>
    public string Period => string.Create(CultureInfo.InvariantCulture, $"{Month:00}/{Year}");

    /// <summary>Reads the one row of the file; null where it has a problem.</summary>
    public static KielRelease? Read(TextTableRow row, ImportContext context, Tally tally)
    {
        if (!DateOnly.TryParseExact(row.Text("period"), "MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var period))
            tally.Problem(row.Row, "period", $"'{row.Text("period")}' is not a month and a year such as 04/2026. {Again}");
        if (!DateOnly.TryParseExact(row.Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            tally.Problem(row.Row, "date", $"'{row.Text("date")}' is not a day such as 2026-08-04. {Again}");
        if (tally.HasProblems)
            return null;
        FileRules.CheckDay(day, row.Row, context, tally);
        var release = new KielRelease(row.Text("release"), period.Year, period.Month, day);
        // The tracker covers whole months of the war, and a release follows its last month within a year.
        if (period < new DateOnly(2022, 1, 1) || day < period || day > period.AddYears(1))
            tally.Problem(row.Row, "period", $"the period {row.Text("period")} and the day {row.Text("date")} do not fit together: a release follows the last month that it covers. {Again}");
        var label = $"Release {release.Number} ({release.Period})";
        if (!row.Text("label").EndsWith(label, StringComparison.Ordinal))
            tally.Problem(row.Row, "label", $"'{row.Text("label")}' does not fit the release and period of the row ('{label}'). {Again}");
        return release;
    }
}
