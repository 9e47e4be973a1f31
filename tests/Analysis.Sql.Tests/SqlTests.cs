using System.Globalization;
using Analysis.Data;

namespace Analysis.Sql.Tests;

/// <summary>SQL over the shipped tables; each number is computed from the file of the table as well.</summary>
public sealed class SqlTests
{
    private static readonly string Root = DataRoot.Find(AppContext.BaseDirectory);

    private readonly DataLibrary _data = DataLibrary.OpenShipped(Root);

    private QueryResult Query(string sql)
    {
        Assert.SkipUnless(NativeLibraryIsThere, "DuckDB's native library is not in the package for this machine.");
        return _data.Sql(sql);
    }

    private string Refusal(string sql) => Assert.Throws<ArgumentException>(() => Query(sql)).Message;

    private static bool NativeLibraryIsThere =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "runtimes"))
        || Directory.GetFiles(AppContext.BaseDirectory, "*duckdb.*").Length > 0;

    /// <summary>The rows of a file without quotes in it, by name of the column.</summary>
    private static IReadOnlyList<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Root, file));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    [Fact]
    public void A_sum_by_supplier_is_that_of_the_file()
    {
        var result = Query(
            "select supplier, sum(volume) as volume, count(*) as n from sipri_arms_transfers where year >= 2021 group by supplier order by 1"
        );
        var expected = Rows("sipri-arms-transfers/2026.csv")
            .Where(row => Number(row["year"]) >= 2021)
            .GroupBy(row => row["supplier"])
            .OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(rows => (rows.Key, Volume: rows.Sum(row => Number(row["volume"])), Count: (long)rows.Count()))
            .ToList();

        Assert.Equal(expected.Count, result.Table.Rows.Count);
        foreach (var (one, at) in expected.Select((one, at) => (one, at)))
        {
            Assert.Equal((one.Key, one.Count), ((string)result.Table.Rows[at]["supplier"], (long)result.Table.Rows[at]["n"]));
            Assert.Equal(one.Volume, (double)result.Table.Rows[at]["volume"], 6);
        }
        Assert.Equal(["sipri-arms-transfers 2026"], result.Sources.Select(source => $"{source.Dataset} {source.Edition}"));
        Assert.Contains(_data.Used, source => source.Dataset == "sipri-arms-transfers");
    }

    [Fact]
    public void Columns_have_the_types_of_the_manifest_and_an_empty_cell_is_missing()
    {
        var table = Query("select year, volume, supplier, cast(null as double) as nothing from \"sipri-arms-transfers\" limit 1").Table;

        Assert.Equal(
            [typeof(long), typeof(double), typeof(string), typeof(double)],
            table.Columns.Cast<System.Data.DataColumn>().Select(column => column.DataType)
        );
        Assert.Equal(DBNull.Value, table.Rows[0]["nothing"]);
    }

    [Fact]
    public void An_edition_is_the_librarys_or_the_one_in_quotes()
    {
        var result = Query(
            "select (select max(year) from sipri_arms_transfers) as newest, (select max(year) from \"sipri-arms-transfers@2025\") as older"
        );
        long Newest(string edition) => (long)Rows($"sipri-arms-transfers/{edition}.csv").Max(row => Number(row["year"]));

        Assert.Equal((Newest("2026"), Newest("2025")), ((long)result.Table.Rows[0][0], (long)result.Table.Rows[0][1]));
        Assert.Equal(["2025", "2026"], result.Sources.Select(source => source.Edition).Order(StringComparer.Ordinal));
        var older = DataLibrary.OpenShipped(Root, new Dictionary<string, string> { ["sipri-arms-transfers"] = "2025" });
        Assert.Equal(Newest("2025"), (long)older.Sql("select max(year) from sipri_arms_transfers").Table.Rows[0][0]);
    }

    [Fact]
    public void Every_table_can_be_read()
    {
        Assert.SkipUnless(NativeLibraryIsThere, "DuckDB's native library is not in the package for this machine.");
        foreach (var (name, (_, resource)) in _data.TableNames())
            Assert.Equal(resource.Rows, (long)_data.Sql($"select count(*) from \"{name}\"").Table.Rows[0][0]);
    }

    [Fact]
    public void A_result_is_a_frame_whose_numbers_are_double()
    {
        var frame = Query("select supplier, sum(year) as years, 0.5 as half, supplier from sipri_arms_transfers group by supplier")
            .ToFrame();
        Assert.Equal(["supplier", "years", "half", "supplier_2"], frame.ColumnKeys);
        Assert.Equal(0.5, frame.GetColumn<double>("half").GetAt(0));
        Assert.Equal(frame.RowCount, frame.GetColumn<double>("years").ValueCount);
    }

    [Fact]
    public void A_wrong_table_column_or_word_is_reported_with_its_position()
    {
        var table = Refusal("select *\nfrom sipri_arms_transfer");
        Assert.Contains("There is no table 'sipri_arms_transfer'; did you mean sipri_arms_transfers?", table, StringComparison.Ordinal);
        Assert.Contains("LINE 2: from sipri_arms_transfer\n", table, StringComparison.Ordinal);
        var column = Refusal("select volum from sipri_arms_transfers");
        Assert.Contains("volume", column, StringComparison.Ordinal);
        Assert.Contains("LINE 1: select volum from", column, StringComparison.Ordinal);
        Assert.Contains("LINE 1: selct 1", Refusal("selct 1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drop table sipri_arms_transfers")]
    [InlineData("delete from sipri_arms_transfers; select 1")]
    [InlineData("select 1; select 2")]
    [InlineData("copy (select 1) to 'x.csv'")]
    [InlineData("create table x as select 1")]
    [InlineData("attach 'x.db'")]
    [InlineData("install httpfs")]
    public void Only_one_statement_that_reads_is_taken(string sql) =>
        Assert.Contains("one statement that reads", Refusal(sql), StringComparison.Ordinal);

    [Theory]
    [InlineData("select * from read_csv('/etc/passwd')")]
    [InlineData("select * from '/etc/passwd'")]
    [InlineData("select * from read_text('https://example.org')")]
    public void No_other_file_and_no_address_is_read(string sql) =>
        Assert.Contains("The query is refused.", Refusal(sql), StringComparison.Ordinal);

    [Fact]
    public void A_table_of_the_querys_own_is_none_of_the_librarys()
    {
        var result = Query("with groups as (select 7 as v) select v from groups");
        Assert.Equal(7L, result.Table.Rows[0][0]);
    }
}
