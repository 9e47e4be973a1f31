using System.Data;
using System.Globalization;
using Analysis.Charts;
using Analysis.Data;

namespace Analysis.Interactive.Exploring;

/// <summary>A user's own table, and what was joined with it: a row a country, what is missing and why, and the sources under it.</summary>
internal static class JoinedDisplay
{
    private const double LargestPlain = 1e15;

    public static PagedRows Of(OwnTable table) =>
        new()
        {
            Columns = ["country", .. table.Columns.Select(column => column.Name)],
            Rows =
            [
                .. table
                    .Subjects.Take(PagedRows.MostRows)
                    .Select(subject =>
                        (string?[])[subject.Id, subject.Name, .. table.Columns.Select(column => column.Texts.GetValueOrDefault(subject.Id))]
                    ),
            ],
            RowCount = table.Subjects.Count,
            ColumnCount = table.Columns.Count + 1,
            Notes =
            [
                .. table.Unmatched.Select(row => FormattableString.Invariant($"Row {row.Line} is left out ('{row.Name}'): {row.Reason}.")),
                $"Source: {table.Source}.",
            ],
        };

    public static PagedRows Of(JoinedResult joined)
    {
        var unit = ResultUnit.Of(joined.Result);
        var subjects = joined.Measure.Values.Keys.Order().ToList();
        return new()
        {
            Columns = ["country", $"{joined.Measure.Title} ({unit.Words})", .. joined.Columns.Select(column => column.Title)],
            Rows =
            [
                .. subjects
                    .Take(PagedRows.MostRows)
                    .Select(subject =>
                        (string?[])
                            [
                                subject.Id,
                                subject.Name,
                                unit.Text(joined.Measure.Values[subject].Number!.Value),
                                .. joined.Columns.Select(column => Cell(column, subject)),
                            ]
                    ),
            ],
            RowCount = subjects.Count,
            ColumnCount = joined.Columns.Count + 2,
            Notes =
            [
                .. joined.Gaps.Select(gap => $"{gap.Subject.Name} has no value: {gap.Reason}."),
                .. joined
                    .OneSided.GroupBy(one => one.Reason)
                    .Select(same => $"Not joined, {same.Key}: {string.Join(", ", same.Select(one => one.Name))}."),
                $"Source: {string.Join("; ", joined.Sources)}.",
            ],
        };
    }

    public static PagedRows Of(DataTable table) =>
        new()
        {
            Columns = [.. table.Columns.Cast<DataColumn>().Take(PagedRows.MostColumns).Select(column => column.ColumnName)],
            Rows =
            [
                .. table
                    .Rows.Cast<DataRow>()
                    .Take(PagedRows.MostRows)
                    .Select(
                        (row, at) =>
                            (string?[])
                                [
                                    Text(at + 1),
                                    .. row.ItemArray.Take(PagedRows.MostColumns).Select(cell => cell is DBNull ? null : Text(cell)),
                                ]
                    ),
            ],
            RowCount = table.Rows.Count,
            ColumnCount = table.Columns.Count,
        };

    public static PagedRows Of(QueryResult result) =>
        Of(result.Table) with
        {
            Notes = result.Sources.Count == 0 ? [] : [$"Source: {string.Join("; ", result.Sources)}."],
        };

    private static string? Cell(JoinedColumn column, Subject subject) =>
        !column.Values.TryGetValue(subject, out var value) ? null
        : column.Result is { } result ? ResultUnit.Of(result).Text(value.Number!.Value)
        : value.Text;

    // Fifteen digits: those behind are the noise of a sum. A small number has no power of ten.
    private static string Text(object? cell) =>
        cell is double number && Math.Abs(number) < LargestPlain
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}
