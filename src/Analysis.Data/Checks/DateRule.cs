using System.Text.RegularExpressions;
using Analysis.Data.Tables;

namespace Analysis.Data.Checks;

/// <summary>
/// A figure may not be dated after its source: neither after the page, where its address carries a date, nor after the day of gathering.
/// Targets and plans may.
/// </summary>
internal static class DateRule
{
    private const string Column = "as_of";

    public static IEnumerable<Problem> Check(Table table) => table.Rows
        .Where(row => IsDate(RowRules.Text(table, row, Column)) && !RowRules.IsPlan(table, row))
        .Select(row => (Row: row, Wrong: Validate(RowRules.Text(table, row, Column), table.Resource.Gathered, RowRules.Text(table, row, "link"))))
        .Where(found => found.Wrong is not null)
        .Select(found => table.Problem(DataProblems.DateAfterSource, found.Row, Column, found.Wrong!));

    private static string? Validate(string date, string gathered, string link)
    {
        if (IsAfter(date, gathered))
            return $"{date} is after {gathered}, the day of gathering; correct the date, or name the measure a target, planned or expected.";
        return InAddress(link) is { } page && IsAfter(date, page)
            ? $"{date} is after {page}, the date in the page's address; correct the date, or name the measure a target, planned or expected."
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

    private static readonly Regex DatePath = new(
        @"[/_](?<date>20[0-9]{2}([/-])(0[1-9]|1[0-2])([/-](0[1-9]|[12][0-9]|3[01]))?)[/-]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
}
