using Analysis.Data;
using DuckDB.NET.Data;

namespace Analysis.Sql;

/// <summary>SQL over the tables of a library.</summary>
public static class SqlQueries
{
    /// <summary>The rows that a query gives.</summary>
    /// <remarks>
    /// <para>
    /// A table has the name of its dataset, with <c>_</c> for each hyphen: <c>sipri_arms_transfers</c>. In double quotes the hyphens may
    /// stay, and an edition can follow: <c>"sipri-arms-transfers@2025"</c>. Without it the edition is that of the library, as in every
    /// indicator. Columns are those of the file, typed by the manifest; percentages are in per cent, and an empty cell is NULL.
    /// </para>
    /// <para>
    /// The dialect is DuckDB's. One statement that reads; nothing is written, and no other file or address is read. The table of a result
    /// is a copy: the library doesn't change.
    /// </para>
    /// </remarks>
    /// <param name="data">The library.</param>
    /// <param name="query">The query: <c>select supplier, sum(volume) from sipri_arms_transfers group by supplier</c>.</param>
    /// <returns>The table, and the sources of the tables that the query names; <c>ToFrame()</c> gives a Deedle frame.</returns>
    /// <exception cref="ArgumentException">The query is none that reads, or DuckDB refuses it; the message has the position, and the
    /// closest
    /// match for a table that is not there.</exception>
    /// <exception cref="DataException">A table has problems.</exception>
    public static QueryResult Sql(this DataLibrary data, string query)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var known = data.TableNames();
        var sources = new List<Source>();
        foreach (var name in QueryTables.In(connection, query))
            if (QueryTables.Find(known, name) is { } table)
                sources.Add(QueryTables.Load(connection, name, data.Read(table.Dataset, table.Resource), table.Resource.Fields));
        // From here on the query can reach nothing but the tables above. With one thread a sum adds up in one order: the same digits
        // always.
        Execute(connection, "SET threads = 1; SET enable_external_access = false; SET lock_configuration = true");
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var reader = command.ExecuteReader();
            return new(QueryRows.Read(reader), [.. sources.DistinctBy(source => (source.Dataset, source.Edition))]);
        }
        catch (DuckDBException e)
        {
            throw new ArgumentException(QueryTables.Explain(e.Message, known.Keys), e);
        }
    }

    internal static void Execute(DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
