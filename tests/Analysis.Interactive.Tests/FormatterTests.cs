using System.Text.Json.Nodes;
using Analysis.Charts;
using Analysis.Procurement;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.Interactive.Tests;

[Collection(OneSession.Name)]
public sealed class FormatterTests
{
    public FormatterTests() => Fixtures.Start();

    [Fact]
    public void A_paragraph_gives_its_findings_beside_html_and_text()
    {
        var paragraph = Notebook.Headline($"It is {Fixtures.UsShare()}.");

        Assert.Equal([FindingJson.MimeType, "text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(paragraph.GetType()));
        var finding = JsonNode.Parse(paragraph.ToDisplayString(FindingJson.MimeType))!.AsArray()[0]!;
        Assert.Equal("us-share", (string?)finding["id"]);
        Assert.Equal("2020-2024", (string?)finding["period"]);
        Assert.Equal("sipri-arms-transfers", (string?)finding["sources"]![0]!["dataset"]);
        Assert.StartsWith("<p class=\"headline\">", paragraph.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_titled_chart_gives_the_chart_and_the_findings_of_its_title()
    {
        var chart = Chart();

        Assert.Equal([RenderedChart.MimeType, FindingJson.MimeType, "text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(chart.GetType()));
        Assert.Equal(chart.Title.Text, (string?)JsonNode.Parse(chart.ToDisplayString(RenderedChart.MimeType))!["title"]);
        Assert.Single(JsonNode.Parse(chart.ToDisplayString(FindingJson.MimeType))!.AsArray());
    }

    [Fact]
    public void Only_the_first_chart_of_a_session_brings_the_scripts()
    {
        var chart = Chart();

        Assert.True(chart.ToDisplayString("text/html").Length > 3_000_000);
        Assert.True(chart.ToDisplayString("text/html").Length < 100_000);
    }

    [Fact]
    public void A_host_that_draws_gets_no_scripts()
    {
        Fixtures.Start(("charts", "drawn-by-host"));

        Assert.True(Chart().ToDisplayString("text/html").Length < 100_000);
    }

    [Fact]
    public void An_indicator_shows_its_unit_its_gaps_and_its_source()
    {
        var table = SupplierShare.OfAll(Notebook.Data.Transfers(), Country.Parse("ISL"), new(2021, 2025)).ToDisplayString("text/html");

        Assert.Contains("fraction of import volume (TIV)", table, StringComparison.Ordinal);
        Assert.Contains("records no deliveries to Iceland", table, StringComparison.Ordinal);
        Assert.Contains("edition 2026", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_shows_its_first_rows_only()
    {
        var html = Notebook.Data.Frame("sipri-arms-transfers").ToDisplayString("text/html");

        Assert.Contains("The first 20 of 1882 rows.", html, StringComparison.Ordinal); // 1,882 rows: data/README.md
        Assert.Contains("<details><summary>Rows 181 to 200</summary>", html, StringComparison.Ordinal);
        Assert.Contains("Rows behind 200 are not shown", html, StringComparison.Ordinal);
        Assert.True(html.Length < 60_000);
    }

    [Fact]
    public void A_series_is_a_table_and_no_property_tree()
    {
        var series = new Deedle.SeriesBuilder<string, double> { { "POL", 4.5 }, { "DEU", 2 } }.Series;
        var html = series.ToDisplayString("text/html");
        Assert.Contains("<th scope=\"row\">POL</th><td>4.5</td>", html, StringComparison.Ordinal);
        Assert.Contains("All 2 rows.", html, StringComparison.Ordinal);
        Assert.Equal("Series of 2 values of Double", series.ToDisplayString("text/plain"));
        Assert.StartsWith("Frame of 1882 rows by 4 columns: ", Notebook.Data.Frame("sipri-arms-transfers").ToDisplayString("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_chart_lies_on_paper_of_the_scheme_in_which_it_is_read()
    {
        var folder = Directory.CreateTempSubdirectory("chart-file-");
        var path = Path.Combine(folder.FullName, "chart.html");
        Chart().Chart.SaveHtml(path);
        var page = File.ReadAllText(path);
        folder.Delete(recursive: true);

        Assert.Contains($"@media (prefers-color-scheme: dark) {{ body {{ background: {ChartTheme.Dark.Paper}; }} }}", page, StringComparison.Ordinal);
        Assert.Contains($"max-width: 60rem; background: {ChartTheme.Light.Paper};", page, StringComparison.Ordinal);
        Assert.Contains("<figure class=\"chart\" id=\"chart-suppliers\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sources_are_those_that_were_read()
    {
        Assert.Empty(Notebook.Sources().Sources);
        _ = Notebook.Data.ArmsRevenues();

        Assert.Equal(["sipri-top-100"], Notebook.Sources().Sources.Select(source => source.Dataset));
    }

    private static TitledChart Chart()
    {
        var shares = SupplierShare.OfAll(Notebook.Data.Transfers(), Notebook.Data.Group("european-nato"), new(2020, 2024));
        return Notebook.Chart($"It is {Fixtures.UsShare()}", title => new RankedBars
        {
            Id = "suppliers",
            Title = title,
            Unit = "% of volume",
            Format = ValueFormat.Percent(),
            Sources = shares.Sources,
            Bars = RankedBar.From(shares, new(2020, 2024)),
        });
    }
}
