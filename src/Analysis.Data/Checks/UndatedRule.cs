using Analysis.Data.Tables;

namespace Analysis.Data.Checks;

/// <summary>The day of gathering is not the date of a figure: where the page gives none, as_of is undated, and from and until only bound the date.</summary>
internal static class UndatedRule
{
    /// <summary>The text of as_of where the page gives no date.</summary>
    public const string Undated = "undated";

    private const string Column = "as_of";

    public static IEnumerable<Problem> Check(Table table)
    {
        // A year is the figure itself: a retirement in the year of gathering has a date.
        foreach (var row in table.Rows.Where(row => RowRules.Text(table, row, "unit") != "year" && !RowRules.IsPlan(table, row)))
        {
            var date = RowRules.Text(table, row, Column);
            if (date == table.Resource.Gathered)
                yield return table.Problem(
                    DataProblems.Undated, row, Column, $"{date} is the day of gathering and no date of the figure; write {Undated}, and the years that bound it in from and until.");
            else if (date is "" or Undated && IsYearOfGathering(table, row))
                yield return table.Problem(DataProblems.Undated, row, "from", $"{RowRules.Text(table, row, "from")} is the year of gathering; write {Undated} in {Column}, "
                    + "and the years that bound the date in from and until, or give the date of the page.");
        }
    }

    private static bool IsYearOfGathering(Table table, TableRow row) =>
        RowRules.Text(table, row, "from") is { Length: > 0 } from && table.Resource.Fields.Any(field => field.Name == Column)
        && RowRules.Text(table, row, "until") == from && table.Resource.Gathered.StartsWith(from, StringComparison.Ordinal);
}
