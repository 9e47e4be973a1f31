using System.Data;
using System.Globalization;
using Analysis.Data.Loading;
using Deedle;

namespace Analysis.Data;

/// <summary>A table that a query gave, with the sources of the tables that it read.</summary>
/// <remarks>
/// Unit: as in the tables, percentages in per cent; what the query computes has the unit that follows. Missing data: a missing value is
/// <see cref="DBNull"/>, as SQL's NULL, and never zero.
/// </remarks>
/// <param name="Table">The columns and rows.</param>
/// <param name="Sources">The editions that it read.</param>
public sealed record QueryResult(DataTable Table, IReadOnlyList<Source> Sources)
{
    /// <summary>The table as a Deedle frame with the numbers of the rows as keys; numbers are <c>double</c>, all else is text.</summary>
    public Frame<int, string> ToFrame()
    {
        var frame = new FrameBuilder.Columns<int, string>();
        foreach (DataColumn column in Table.Columns)
            frame.Add(column.ColumnName, Series(column));
        return frame.Frame.RealignRows(Enumerable.Range(0, Table.Rows.Count));
    }

    private ISeries<int> Series(DataColumn column)
    {
        var filled = Table.Rows.Cast<DataRow>().Index().Where(row => row.Item[column] is not DBNull).ToList();
        return column.DataType == typeof(double) || column.DataType == typeof(long)
            ? DeedleSeries.Pairs(filled.Select(row => (row.Index, Convert.ToDouble(row.Item[column], CultureInfo.InvariantCulture))))
            : DeedleSeries.Pairs(filled.Select(row => (row.Index, Convert.ToString(row.Item[column], CultureInfo.InvariantCulture)!)));
    }
}
