using System.Text.RegularExpressions;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Data.Checks;

/// <summary>
/// What a shipped table must not contain even where each cell is well-formed: dates after their source, units that were not declared,
/// values far off their neighbours.
/// </summary>
internal static class RowRules
{
    private static readonly string[] SaysWhat = ["measure", "category", "status"];

    // Figures about the future: a date after the page is what they are about.
    private static readonly string[] OfPlans = ["target", "planned", "plan", "expected", "threshold", "retirement", "budget"];

    /// <summary>All that the rules find in a table.</summary>
    public static IEnumerable<Problem> Of(RawTable table) =>
        [.. DateRule.Check(table), .. UndatedRule.Check(table), .. UnitRule.Check(table), .. NeighbourRule.Check(table)];

    /// <summary>The cell of a column; empty where the table has no such column.</summary>
    public static string Text(RawTable table, RawRow row, string column)
    {
        for (var i = 0; i < table.Resource.Fields.Count; i++)
            if (table.Resource.Fields[i].Name == column)
                return row.Cells[i];
        return "";
    }

    /// <summary>Whether the row is about the future.</summary>
    public static bool IsPlan(RawTable table, RawRow row) =>
        SaysWhat.SelectMany(column => Text(table, row, column).Split('-')).Any(OfPlans.Contains);
}

/// <summary>
/// A unit is one of those that the manifest declares for the column: a unit of the vocabulary may still be none of this table.
/// </summary>
internal static class UnitRule
{
    public static IEnumerable<Problem> Check(RawTable table)
    {
        foreach (var field in table.Resource.Fields.Where(field => field.Codes == CodeList.Unit))
        {
            if (field.Units.Count == 0)
                yield return DataProblems.UnitNotDeclared.At(
                    table.File,
                    null,
                    field.Name,
                    "declares no units; write \"units\" at the column in the manifest: "
                        + $"{string.Join(", ", Used(table, field).Distinct().Order(StringComparer.Ordinal))}."
                );
            else
                foreach (
                    var row in table.Rows.Where(row =>
                        RowRules.Text(table, row, field.Name) is { Length: > 0 } unit && !field.Units.Contains(unit)
                    )
                )
                    yield return table.Problem(
                        DataProblems.UnitNotDeclared,
                        row,
                        field.Name,
                        $"'{RowRules.Text(table, row, field.Name)}' is not one of the units that the manifest declares: "
                            + $"{string.Join(", ", field.Units)}; correct the row, or declare the unit."
                    );
        }
    }

    private static IEnumerable<string> Used(RawTable table, DataField field) =>
        table.Rows.Select(row => RowRules.Text(table, row, field.Name)).Where(unit => unit.Length > 0);
}

/// <summary>
/// A figure may not be dated after its source: neither after the page, where its address carries a date, nor after the day of gathering.
/// Targets and plans may.
/// </summary>
internal static partial class DateRule
{
    private const string Column = "as_of";

    public static IEnumerable<Problem> Check(RawTable table) =>
        table
            .Rows.Where(row => IsDate(RowRules.Text(table, row, Column)) && !RowRules.IsPlan(table, row))
            .Select(row =>
                (Row: row, Wrong: Validate(RowRules.Text(table, row, Column), table.Resource.Gathered, RowRules.Text(table, row, "link")))
            )
            .Where(found => found.Wrong is not null)
            .Select(found => table.Problem(DataProblems.DateAfterSource, found.Row, Column, found.Wrong!));

    private static string? Validate(string date, string gathered, string link)
    {
        if (IsAfter(date, gathered))
            return $"{date} is after {gathered}, the day of gathering; correct the date, or name the measure "
                + $"a target, planned or expected.";
        return InAddress(link) is { } page && IsAfter(date, page)
            ? $"{date} is after {page}, the date in the page's address; correct the date, or name the measure a target, planned "
                + $"or expected."
            : null;
    }

    // 2025 is not after 2025-03: only what both give is compared.
    private static bool IsAfter(string date, string source)
    {
        var length = Math.Min(date.Length, source.Length);
        return string.CompareOrdinal(date[..length], source[..length]) > 0;
    }

    private static bool IsDate(string text) => text.Length > 0 && char.IsAsciiDigit(text[0]);

    private static string? InAddress(string link)
    {
        var match = DatePath.Match(link);
        return match.Success ? match.Groups["date"].Value.Replace('/', '-') : null;
    }

    [GeneratedRegex(
        @"[/_](?<date>20[0-9]{2}([/-])(0[1-9]|1[0-2])([/-](0[1-9]|[12][0-9]|3[01]))?)[/-]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DatePath { get; }
}

/// <summary>
/// The day of gathering is not the date of a figure: where the page gives none, as_of is undated, and from and until only bound the date.
/// </summary>
internal static class UndatedRule
{
    /// <summary>The text of as_of where the page gives no date.</summary>
    public const string Undated = "undated";

    private const string Column = "as_of";

    public static IEnumerable<Problem> Check(RawTable table)
    {
        // A year is the figure itself: a retirement in the year of gathering has a date.
        foreach (var row in table.Rows.Where(row => RowRules.Text(table, row, "unit") != "year" && !RowRules.IsPlan(table, row)))
        {
            var date = RowRules.Text(table, row, Column);
            if (date == table.Resource.Gathered)
                yield return table.Problem(
                    DataProblems.Undated,
                    row,
                    Column,
                    $"{date} is the day of gathering and no date of the figure; write {Undated}, and the years that bound it in "
                        + $"from and until."
                );
            else if (date is "" or Undated && IsYearOfGathering(table, row))
                yield return table.Problem(
                    DataProblems.Undated,
                    row,
                    "from",
                    $"{RowRules.Text(table, row, "from")} is the year of gathering; write {Undated} in {Column}, "
                        + "and the years that bound the date in from and until, or give the date of the page."
                );
        }
    }

    private static bool IsYearOfGathering(RawTable table, RawRow row) =>
        RowRules.Text(table, row, "from") is { Length: > 0 } from
        && table.Resource.Fields.Any(field => field.Name == Column)
        && RowRules.Text(table, row, "until") == from
        && table.Resource.Gathered.StartsWith(from, StringComparison.Ordinal);
}
