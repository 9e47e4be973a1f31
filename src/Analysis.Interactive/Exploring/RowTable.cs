using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Analysis.Interactive;

/// <summary>Rows of one kind as a table with a column for each of their properties.</summary>
internal static class RowTable
{
    private static readonly Regex NextWord = new("([a-z0-9])([A-Z])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private const string None = "–";

    /// <summary>The table of rows; <paramref name="notes"/> are shown under it.</summary>
    public static PagedTable Of(Type type, IEnumerable rows, params IReadOnlyList<string> notes)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).ToList();
        var all = rows.Cast<object>().ToList();
        return new()
        {
            Columns = [.. properties.Select(property => NextWord.Replace(property.Name, "$1 $2").ToLowerInvariant())],
            Rows = [.. all.Take(PagedTable.MostRows).Select((row, place) => Cells(row, place, properties))],
            RowCount = all.Count,
            ColumnCount = properties.Count,
            Notes = notes,
        };
    }

    /// <summary>A value as it is shown in a cell.</summary>
    public static string Text(object? value) => value switch
    {
        null or "" => None,
        string text => text,
        bool flag => flag ? "yes" : "no",
        ITuple tuple => string.Join(' ', Enumerable.Range(0, tuple.Length).Select(place => Text(tuple[place]))),
        IEnumerable many => string.Join("; ", many.Cast<object?>().Select(Text).DefaultIfEmpty(None)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? None,
    };

    private static string?[] Cells(object row, int place, IEnumerable<PropertyInfo> properties) =>
        [(place + 1).ToString(CultureInfo.InvariantCulture), .. properties.Select(property => Text(property.GetValue(row)))];
}
