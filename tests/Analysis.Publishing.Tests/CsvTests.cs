using System.Data;
using System.Globalization;
using System.Text;
using Analysis.Charts;
using Analysis.Data;
using Analysis.Publishing.Tests.Fixture;
using Sylvan.Data.Csv;

namespace Analysis.Publishing.Tests;

/// <summary>
/// Cells that a spreadsheet would run: the CSV of the command line and that of a chart's button neutralise the same ones.
/// </summary>
public sealed class CsvTests(Chromium chromium)
{
    // What a cell holds, and what the file holds in its place.
    private static readonly (string Cell, string Written)[] Cells =
    [
        ("=HYPERLINK(\"https://example.org\",\"x\")", "'=HYPERLINK(\"https://example.org\",\"x\")"),
        ("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("-", "'-"),
        ("- none", "'- none"),
        ("@SUM(A1:A9)", "'@SUM(A1:A9)"),
        ("\t=1+1", "'\t=1+1"),
        ("\r=1+1", "'\r=1+1"),
        ("\n=1+1", "'\n=1+1"),
        (" =1+1", "' =1+1"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("-Infinity", "'-Infinity"),
        ("-3.2\n=1+1", "'-3.2\n=1+1"),
        ("+1,000", "'+1,000"),
        ("-3.2", "-3.2"),
        ("+4", "+4"),
        ("-1E-05", "-1E-05"),
        ("-1e+21", "-1e+21"),
        ("0.5", "0.5"),
        ("2021-2025", "2021-2025"),
        ("\u22123.2", "\u22123.2"),
        ("Poland, Czechia", "Poland, Czechia"),
        ("a=b", "a=b"),
        ("'quoted", "'quoted"),
    ];

    [Fact]
    public void The_command_line_neutralises_cells_and_headers_and_leaves_numbers()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("=name", typeof(string));
        table.Columns.Add("value", typeof(double));
        foreach (var (cell, _) in Cells)
            table.Rows.Add(cell, -3.25);
        using var written = new StringWriter(CultureInfo.InvariantCulture);

        CsvOutput.Write(table, written);

        var records = Records(written.ToString());
        Assert.Equal(["'=name", "value"], records[0]);
        Assert.Equal(Cells.Select(cell => cell.Written), records.Skip(1).Select(record => record[0]));
        Assert.All(records.Skip(1), record => Assert.Equal("-3.25", record[1]));
    }

    [Fact]
    public async Task The_button_of_a_chart_neutralises_the_same_cells()
    {
        var notebook = SiteBuilder
            .Notebook()
            .Code(
                "x",
                FixtureCharts.Table(
                    new(
                        [TableColumn.Words("=name"), TableColumn.Numbers("@value", "-unit")],
                        [.. Cells.Select(cell => (TableCell[])[TableCell.Words(cell.Cell), new("−3.25", -3.25, "actual", null)])]
                    )
                )
            )
            .Notebook();
        await using var open = await chromium.OpenAsync(notebook);
        await open.DrawAsync();

        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.ClickAsync("[data-save=csv]"));
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var records = Records(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["'=name", "'@value (-unit)", "Source"], records[0]);
        Assert.Equal(Cells.Select(cell => cell.Written), records.Skip(1).Select(record => record[0]));
        Assert.All(records.Skip(1), record => Assert.Equal("-3.25", record[1]));
    }

    private static List<string[]> Records(string csv)
    {
        using var reader = CsvDataReader.Create(
            new StringReader(csv),
            new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = ',',
                Comment = '\0',
            }
        );
        var records = new List<string[]>();
        while (reader.Read())
            records.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)]);
        return records;
    }
}
