using System.Data;
using Sylvan.Data.Csv;

namespace Analysis.Data;

/// <summary>Writes rows as CSV by RFC 4180, invariant, one line an end of LF.</summary>
public static class CsvOutput
{
    /// <summary>Writes a header and the rows.</summary>
    public static void Write(DataTable table, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var rows = table.CreateDataReader();
        using var csv = CsvDataWriter.Create(writer, new CsvDataWriterOptions { NewLine = "\n" });
        csv.Write(rows);
    }
}
