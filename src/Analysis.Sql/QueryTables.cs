using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analysis.Data.Manifests;
using DuckDB.NET.Data;

namespace Analysis.Sql;

/// <summary>The tables that a query names.</summary>
internal static partial class QueryTables
{
    private const string ErrorStart = "The query is refused. ";

    [GeneratedRegex("Table with name (?<name>.+?) does not exist", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingTable { get; }

    /// <summary>The names of the tables in a query, as DuckDB's own parser finds them.</summary>
    /// <exception cref="ArgumentException">It is no statement that reads, or there are several.</exception>
    public static IReadOnlyList<string> In(DuckDBConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($1::VARCHAR)";
        command.Parameters.Add(new DuckDBParameter(query));
        var tree = JsonNode.Parse((string)command.ExecuteScalar()!)!;
        if ((bool?)tree["error"] == true)
            return (string?)tree["error_type"] == "parser" ? [] : throw new ArgumentException(OnlyReading);
        var statements = tree["statements"]!.AsArray();
        return statements.Count == 1
            ? [.. Nodes(tree).Select(Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)]
            : throw new ArgumentException(OnlyReading);
    }

    /// <summary>The table of a name, in which <c>_</c> may be written for a hyphen; null where there is none.</summary>
    public static (string Dataset, DataResource Resource)? Find(
        IReadOnlyDictionary<string, (string Dataset, DataResource Resource)> known,
        string name
    ) => known.TryGetValue(name, out var table) || known.TryGetValue(name.Replace('_', '-'), out table) ? table : null;

    /// <summary>Copies a table into DuckDB under the name that the query has for it, and gives its source.</summary>
    public static Source Load(
        DuckDBConnection connection,
        string name,
        (IReadOnlyList<string[]> Cells, Source Source) table,
        IReadOnlyList<DataField> fields
    )
    {
        var columns = string.Join(", ", fields.Select(field => $"{Quoted(field.Name)} {TypeOf(field)}"));
        SqlQueries.Execute(connection, $"CREATE TABLE {Quoted(name)} ({columns})");
        using var appender = connection.CreateAppender(name);
        foreach (var cells in table.Cells)
        {
            var row = appender.CreateRow();
            foreach (var (field, cell) in fields.Zip(cells))
                Append(row, field, cell);
            row.EndRow();
        }
        return table.Source;
    }

    /// <summary>DuckDB's message, and the closest name for a table that is not there.</summary>
    public static string Explain(string message, IEnumerable<string> known)
    {
        if (MissingTable.Match(message) is not { Success: true } missing)
            return ErrorStart + message;
        var (name, position) = (missing.Groups["name"].Value, message.IndexOf("LINE ", StringComparison.Ordinal));
        var closest = ClosestMatch.Find(name.Replace('_', '-'), known.Where(one => !one.Contains('@', StringComparison.Ordinal)));
        return $"{ErrorStart}There is no table '{name}'; did you mean {closest.Replace('-', '_')}?"
            + (position < 0 ? "" : $"\n\n{message[position..]}");
    }

    private const string OnlyReading = ErrorStart + "It must be one statement that reads, such as: select … from sipri_arms_transfers.";

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) =>
        node switch
        {
            JsonObject parent => parent.SelectMany(child => Nodes(child.Value)).Prepend(parent),
            JsonArray many => many.SelectMany(Nodes),
            _ => [],
        };

    private static string? Name(JsonObject node) =>
        (string?)node["table_name"] is { Length: > 0 } name && Is(node, "BASE_TABLE") ? name : null;

    private static bool Is(JsonObject node, string type) =>
        node["type"] is JsonValue value && value.TryGetValue(out string? text) && text == type;

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string TypeOf(DataField field) =>
        field.Type switch
        {
            FieldType.Number => "DOUBLE",
            FieldType.WholeNumber or FieldType.Year => "BIGINT",
            _ => "VARCHAR",
        };

    private static void Append(IDuckDBAppenderRow row, DataField field, string cell)
    {
        if (cell.Length == 0)
            row.AppendNullValue();
        else if (field.Type is FieldType.Number)
            row.AppendValue(double.Parse(cell, CultureInfo.InvariantCulture));
        else if (field.Type is FieldType.WholeNumber or FieldType.Year)
            row.AppendValue(long.Parse(cell, CultureInfo.InvariantCulture));
        else
            row.AppendValue(cell);
    }
}
