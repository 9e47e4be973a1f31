using System.Data;
using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;

namespace Analysis.Sql;

/// <summary>Copies the rows of a query into a table of .NET with four types: text, <c>double</c>, <c>long</c> and <c>bool</c>.</summary>
internal static class QueryRows
{
    public static DataTable Read(DuckDBDataReader reader)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        for (var column = 0; column < reader.FieldCount; column++)
            table.Columns.Add(Unused(table, reader.GetName(column)), TypeOf(reader.GetFieldType(column)));
        while (reader.Read())
            table.Rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(column => reader.IsDBNull(column) ? null : Value(reader.GetValue(column), table.Columns[column].DataType)),
            ]);
        return table;
    }

    // SQL allows two columns of one name, and a table of .NET does not.
    private static string Unused(DataTable table, string name)
    {
        if (!table.Columns.Contains(name))
            return name;
        return Enumerable
            .Range(2, table.Columns.Count)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{name}_{number}"))
            .First(numbered => !table.Columns.Contains(numbered));
    }

    // The sum of whole numbers is one of 128 bits in DuckDB, and a constant with a point is a decimal.
    private static Type TypeOf(Type type) =>
        type == typeof(bool) ? typeof(bool)
        : type == typeof(double) || type == typeof(float) || type == typeof(decimal) ? typeof(double)
        : type == typeof(BigInteger) || IsWhole(type) ? typeof(long)
        : typeof(string);

    private static bool IsWhole(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private static object Value(object cell, Type type) =>
        type == typeof(long) && cell is BigInteger large ? (long)large
        : type == typeof(string) && cell is not string ? Text(cell)
        : Convert.ChangeType(cell, type, CultureInfo.InvariantCulture);

    private static string Text(object cell) =>
        cell is System.Collections.IEnumerable many
            ? $"[{string.Join(", ", many.Cast<object?>().Select(one => Convert.ToString(one, CultureInfo.InvariantCulture)))}]"
            : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}
