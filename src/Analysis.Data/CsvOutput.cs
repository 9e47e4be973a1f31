using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using Sylvan.Data.Csv;

namespace Analysis.Data;

/// <summary>
/// Writes rows as CSV by RFC 4180, invariant, one line an end of LF. A text that a spreadsheet would take for a formula gets
/// an apostrophe in front; numbers stay as they are.
/// </summary>
public static partial class CsvOutput
{
    // The CSV button of a chart has the same two patterns in csv.js. The last four characters are the full-width forms,
    // which spreadsheets of East Asia read like the others.
    [GeneratedRegex(
        "\\A[ \u00a0\ufeff]*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Formula { get; }

    [GeneratedRegex(@"\A[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }

    /// <summary>Writes a header and the rows.</summary>
    public static void Write(DataTable table, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var safe = Neutralised(table);
        using var rows = safe.CreateDataReader();
        using var csv = CsvDataWriter.Create(writer, new CsvDataWriterOptions { NewLine = "\n" });
        csv.Write(rows);
    }

    private static DataTable Neutralised(DataTable table)
    {
        var safe = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (DataColumn column in table.Columns)
            safe.Columns.Add(Neutralised(column.ColumnName), column.DataType);
        foreach (DataRow row in table.Rows)
            safe.Rows.Add([.. row.ItemArray.Select(value => value is string text ? Neutralised(text) : value)]);
        return safe;
    }

    private static string Neutralised(string text) => Formula.IsMatch(text) && !Number.IsMatch(text) ? "'" + text : text;
}
