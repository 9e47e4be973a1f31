using System.Data;
using Analysis.Charts;
using Analysis.Data;
using Analysis.Procurement;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.Interactive.Tests;

/// <summary>A join as a notebook author writes it, and results for other programs.</summary>
[Collection(SessionTests.Name)]
public sealed class JoinTests : IDisposable
{
    private static readonly Period Window = new(2021, 2025);

    private readonly string _folder = Directory.CreateTempSubdirectory("join-").FullName;

    public JoinTests() => SessionFixture.Start();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Indicator<Share> Shares(params string[] codes) =>
        codes.Select(code => SupplierShare.Of(Notebook.Data.Transfers(), Country.Parse(code), Window, Country.UnitedStates)).Joined();

    private string File(string text)
    {
        var path = Path.Combine(_folder, "own.csv");
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public void Two_lines_join_an_own_file_and_a_third_draws_it()
    {
        var own = Notebook.Data.Own(File("land;wave;gdp\nPoland;new;4,5\nItaly;old;2,5\nIceland;old;1,5\nWorld;;9,5\n"));
        var joined = Shares("POL", "ITA", "ISL").Join(own, "wave");
        var chart = joined.Bars(by: "wave");

        Assert.Equal(["new", "old"], chart.Groups.Select(group => group.Label).Order());
        Assert.Contains("own.csv", chart.Caption, StringComparison.Ordinal);
        Assert.Contains("SIPRI", chart.Caption, StringComparison.Ordinal);
        Assert.Contains("No data for Iceland", chart.Caption, StringComparison.Ordinal);
        Assert.Contains("World", chart.Note, StringComparison.Ordinal);
        var html = joined.ToDisplayString("text/html");
        Assert.Contains("<td>Poland</td>", html, StringComparison.Ordinal);
        Assert.Contains("Iceland has no value", html, StringComparison.Ordinal);
        Assert.Contains("Own data, own.csv, edition", html, StringComparison.Ordinal);
        Assert.Contains("Row 5 is left out", own.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.StartsWith("{", chart.ToDisplayString(RenderedChart.MimeType), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_becomes_a_typed_table_in_which_a_gap_is_missing()
    {
        var result = Shares("POL", "ISL");
        var table = result.ToDataTable();

        Assert.Equal(
            (2, typeof(double), typeof(int)),
            (table.Rows.Count, table.Columns["value"]!.DataType, table.Columns["from"]!.DataType)
        );
        Assert.Equal(
            ("POL", "USA", result.Observations[0].Value.Fraction),
            ((string)table.Rows[0]["subject"], (string)table.Rows[0]["counterpart"], (double)table.Rows[0]["value"])
        );
        Assert.Equal((DBNull.Value, "ISL"), (table.Rows[1]["value"], (string)table.Rows[1]["subject"]));
        Assert.Contains("no deliveries", (string)table.Rows[1]["gap"], StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">counterpart-name</th>", table.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains("<td class=\"gap\">missing</td>", table.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_join_becomes_a_table_and_CSV()
    {
        var own = Notebook.Data.Own(File("land,wave,gdp\nPoland,new,4.5\nIceland,old,1.5\n"));
        var joined = Shares("POL", "ITA", "ISL").Join(own, "wave").Join(own, "gdp");
        var share = joined
            .Measure.Values[Country.Parse("POL")]
            .Number!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        var italy = joined
            .Measure.Values[Country.Parse("ITA")]
            .Number!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(
            $"subject,name,supplier-share,wave,gdp\nISL,Iceland,,old,1.5\nITA,Italy,{italy},,\nPOL,Poland,{share},new,4.5\n",
            joined.ToCsv()
        );
        Assert.Equal(typeof(double), joined.ToDataTable().Columns["gdp"]!.DataType);
    }

    // 0.1 + 0.2 is 0.30000000000000004 in binary.
    [Fact]
    public void A_query_shows_its_source_and_numbers_without_noise_and_powers()
    {
        using var table = new DataTable();
        table.Columns.Add("x", typeof(double));
        table.Columns.Add("n", typeof(long));
        table.Rows.Add(0.1 + 0.2, 7L);
        table.Rows.Add(0.0000626711, null);
        var result = new QueryResult(table, [Notebook.Data.Transfers().Source]);
        var html = result.ToDisplayString("text/html");

        Assert.Contains("<td>0.3</td><td>7</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>0.0000626711</td><td class=\"gap\">missing</td>", html, StringComparison.Ordinal);
        Assert.Contains("Source: SIPRI, Arms Transfers Database", html, StringComparison.Ordinal);
        var frame = result.ToFrame();
        Assert.Equal([0.1 + 0.2, 0.0000626711], frame.GetColumn<double>("x").Values);
        Assert.Equal(1, frame.GetColumn<double>("n").ValueCount);
    }

    [Fact]
    public void A_result_is_written_as_CSV_and_JSON_with_its_sources()
    {
        var result = Shares("POL", "ISL");
        var (csv, json) = (Path.Combine(_folder, "x.csv"), Path.Combine(_folder, "x.JSON"));
        result.Save(csv);
        result.Save(json);

        var lines = System.IO.File.ReadAllLines(csv);
        Assert.Equal("indicator,subject,counterpart,period,value,unit,status,reason,sources", lines[0]);
        Assert.StartsWith("supplier-share,POL,USA,2021-2025,0.4", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("sipri-arms-transfers=2026", lines[2], StringComparison.Ordinal);
        using var document = System.Text.Json.JsonDocument.Parse(System.IO.File.ReadAllText(json));
        Assert.Equal(
            result.Observations[0].Value.Fraction,
            document.RootElement.GetProperty("observations")[0].GetProperty("value").GetDouble()
        );
        Assert.Equal(result.ToCsv(), System.IO.File.ReadAllText(csv));
        Assert.Contains(
            "ends neither in .csv nor in .json",
            Assert.Throws<ArgumentException>(() => result.Save(Path.Combine(_folder, "x.parquet"))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_table_with_the_columns_of_a_frame_has_the_same_cells()
    {
        var result = Shares("POL", "ITA");
        var (table, frame) = (result.ToDataTable(), result.ToFrame());
        Assert.Equal(frame.GetColumn<double>("value").Values, table.Rows.Cast<DataRow>().Select(row => (double)row["value"]));
        Assert.Equal(
            frame.ColumnKeys.Order(),
            table.Columns.Cast<DataColumn>().Select(column => column.ColumnName).Where(name => name != "sources").Order()
        );
    }
}
