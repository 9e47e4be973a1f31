using System.Globalization;
using Analysis.Tables;
using DuckDB.NET.Data;
using static Analysis.Benchmarks.Deliveries;

namespace Analysis.Benchmarks;

/// <summary>The same in SQL, over a table in memory with the same short codes, on two threads.</summary>
public sealed class DuckDbEngine : IEngine, IDisposable
{
    private const string Members = """
        member AS (
            SELECT recipient, sum(volume) FILTER (year <= $earlier) AS total1, coalesce(sum(volume) FILTER (year <= $earlier AND supplier = $usa), 0) AS part1,
                sum(volume) FILTER (year > $earlier) AS total2, coalesce(sum(volume) FILTER (year > $earlier AND supplier = $usa), 0) AS part2
            FROM transfers WHERE year BETWEEN $from AND $to AND recipient IN ($members) GROUP BY recipient)
        """;

    private const string ShareOfEach = """
        WITH supplied AS (SELECT supplier, sum(volume) AS volume FROM transfers WHERE year BETWEEN $later AND $to AND recipient IN ($members) GROUP BY supplier),
        shares AS (SELECT supplier, volume / sum(volume) OVER () AS share FROM supplied WHERE volume > 0)
        """;

    private readonly Transfers _table;
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    /// <summary>Takes the table over.</summary>
    public DuckDbEngine(Transfers table)
    {
        _table = table;
        _connection.Open();
        Execute("SET threads = 2");
        Execute("CREATE TABLE transfers (supplier USMALLINT, recipient USMALLINT, year USMALLINT, volume DOUBLE)");
        using var appender = _connection.CreateAppender("transfers");
        for (var row = 0; row < table.Count; row++)
            appender
                .CreateRow()
                .AppendValue(table.SupplierCodes[row])
                .AppendValue(table.RecipientCodes[row])
                .AppendValue(table.Years[row])
                .AppendValue(table.Volumes[row])
                .EndRow();
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> SupplierShare() =>
        Query(
            $"{ShareOfEach} SELECT supplier, share FROM shares ORDER BY share DESC",
            reader => _table.Suppliers[reader.GetFieldValue<ushort>(0)].Id
        );

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> Concentration() =>
        Query($"{ShareOfEach} SELECT 'index', sum(share * share) FROM shares", reader => reader.GetString(0));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> Decomposition() =>
        Query(
            $"""
            WITH {Members},
            known AS (SELECT recipient, coalesce(total1, 0) AS t1, coalesce(total2, 0) AS t2, coalesce(part1 / total1, part2 / total2) AS s1, coalesce(part2 / total2, part1 / total1) AS s2,
                sum(total1) OVER () AS all1, sum(total2) OVER () AS all2, sum(part1) OVER () / sum(total1) OVER () AS pooled1, sum(part2) OVER () / sum(total2) OVER () AS pooled2 FROM member),
            effect AS (SELECT recipient, (t1 / all1 + t2 / all2) / 2 * (s2 - s1) * 100 AS within, ((s1 + s2) / 2 - (pooled1 + pooled2) / 2) * (t2 / all2 - t1 / all1) * 100 AS between_, pooled2, pooled1 FROM known)
            SELECT recipient, 'within', within FROM effect UNION ALL SELECT recipient, 'between', between_ FROM effect
            UNION ALL SELECT NULL, 'within', sum(within) FROM effect UNION ALL SELECT NULL, 'between', sum(between_) FROM effect
            UNION ALL SELECT NULL, 'change', any_value(pooled2 - pooled1) * 100 FROM effect
            """,
            reader => $"{(reader.IsDBNull(0) ? Buyers.Id : _table.Recipients[reader.GetFieldValue<ushort>(0)].Id)} {reader.GetString(1)}"
        );

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> LeaveOneOut() =>
        Query(
            $"""
            WITH member AS (
                SELECT recipient, sum(volume) AS total, coalesce(sum(volume) FILTER (supplier = $usa), 0) AS part
                FROM transfers WHERE year BETWEEN $later AND $to AND recipient IN ($members) GROUP BY recipient)
            SELECT recipient, ((sum(part) OVER () - part) / (sum(total) OVER () - total) - sum(part) OVER () / sum(total) OVER ()) * 100 AS shift FROM member WHERE total > 0 ORDER BY shift
            """,
            reader => _table.Recipients[reader.GetFieldValue<ushort>(0)].Id
        );

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private Dictionary<string, double> Query(string sql, Func<DuckDBDataReader, string> key)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = Filled(sql);
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        var numbers = new Dictionary<string, double>();
        while (reader.Read())
            numbers[key(reader)] = reader.GetDouble(reader.FieldCount - 1);
        return numbers;
    }

    /// <summary>The question's numbers as text: constants give DuckDB's optimiser more than parameters would.</summary>
    private string Filled(string sql)
    {
        var members = Enumerable
            .Range(0, _table.Recipients.Count)
            .Where(code => _table.Recipients[code] is Country country && Buyers.Includes(country, Later.To));
        var usa = Enumerable.Range(0, _table.Suppliers.Count).First(code => _table.Suppliers[code] == Country.UnitedStates);
        return sql.Replace("$members", string.Join(',', members), StringComparison.Ordinal)
            .Replace("$usa", Text(usa), StringComparison.Ordinal)
            .Replace("$from", Text(Earlier.From), StringComparison.Ordinal)
            .Replace("$earlier", Text(Earlier.To), StringComparison.Ordinal)
            .Replace("$later", Text(Later.From), StringComparison.Ordinal)
            .Replace("$to", Text(Later.To), StringComparison.Ordinal);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
