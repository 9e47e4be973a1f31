using System.Text.Json.Nodes;
using Analysis.Charts;
using Analysis.Charts.Rendering;
using Analysis.Hosting;
using Analysis.Procurement;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.Interactive.Tests;

[Collection(SessionTests.Name)]
public sealed class FormatterTests
{
    public FormatterTests() => SessionFixture.Start();

    [Fact]
    public void A_paragraph_gives_its_findings_beside_html_and_text()
    {
        var paragraph = Notebook.Headline($"It is {SessionFixture.UsShare()}.");

        Assert.Equal([RunContext.FindingMediaType, "text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(paragraph.GetType()));
        var finding = JsonNode.Parse(paragraph.ToDisplayString(RunContext.FindingMediaType))!["findings"]![0]!;
        Assert.Equal("us-share", (string?)finding["id"]);
        Assert.Equal("2020-2024", (string?)finding["period"]);
        Assert.Equal("sipri-arms-transfers", (string?)finding["sources"]![0]!["dataset"]);
        Assert.StartsWith("<p class=\"headline\">", paragraph.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_titled_chart_gives_the_chart_and_the_findings_of_its_title()
    {
        var chart = Chart();

        Assert.Equal(
            [RenderedChart.MimeType, RunContext.FindingMediaType, "text/html", "text/plain"],
            Formatter.GetPreferredMimeTypesFor(chart.GetType())
        );
        Assert.Equal(chart.Title.Text, (string?)JsonNode.Parse(chart.ToDisplayString(RenderedChart.MimeType))!["title"]);
        Assert.Single(JsonNode.Parse(chart.ToDisplayString(RunContext.FindingMediaType))!["findings"]!.AsArray());
    }

    [Fact]
    public void Only_the_first_chart_of_a_session_includes_the_scripts()
    {
        var chart = Chart();

        Assert.True(chart.ToDisplayString("text/html").Length > 3_000_000);
        Assert.True(chart.ToDisplayString("text/html").Length < 100_000);
    }

    [Fact]
    public void A_host_that_adds_the_scripts_gets_a_mark_in_their_place_once()
    {
        var whole = Chart().ToDisplayString("text/html");
        SessionFixture.Start(new() { ChartScripts = Analysis.Hosting.ChartScripts.AddedByHost });
        var first = Chart().ToDisplayString("text/html");

        Assert.StartsWith(ChartHtml.LoaderMark, first, StringComparison.Ordinal);
        Assert.Equal(whole, ChartHtml.Loader(new Charts.Rendering.PlotlyRenderer()) + first[ChartHtml.LoaderMark.Length..]);
        Assert.DoesNotContain(ChartHtml.LoaderMark, Chart().ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_shows_its_unit_its_gaps_and_its_source()
    {
        var table = SupplierShare.OfAll(Notebook.Data.Transfers(), Country.Parse("ISL"), new(2021, 2025)).ToDisplayString("text/html");

        Assert.Contains("% of import volume (TIV)", table, StringComparison.Ordinal);
        Assert.Contains("records no deliveries to Iceland", table, StringComparison.Ordinal);
        Assert.Contains("edition 2026", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_by_itself_is_a_line_with_its_source_and_a_finding()
    {
        var finding = SessionFixture.UsShare();

        Assert.Equal("us-share", (string?)JsonNode.Parse(finding.ToDisplayString(RunContext.FindingMediaType))!["findings"]![0]!["id"]);
        Assert.StartsWith(
            $"US share: {finding.Text} (fraction of import volume (TIV), 2020-2024, derived; SIPRI",
            finding.ToDisplayString("text/plain"),
            StringComparison.Ordinal
        );
        Assert.Contains("data-finding=\"us-share\"", finding.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.EndsWith("edition 2026)</small></p>", finding.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quantity_is_its_number_and_no_tree_of_properties()
    {
        Assert.Equal("50.0\u00a0%", Share.FromPercent(50).ToDisplayString("text/plain"));
        Assert.Equal("50.0&#160;%", Share.FromPercent(50).ToDisplayString("text/html"));
    }

    [Fact]
    public void An_indicator_has_the_same_content_in_plain_text()
    {
        var shares = SupplierShare.OfAll(Notebook.Data.Transfers(), Notebook.Data.Group("european-nato"), new(2021, 2025));
        var lines = shares.ToDisplayString("text/plain").Split('\n');

        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(shares.GetType()));
        Assert.Equal($"{shares.Title}, % of import volume (TIV)", lines[0]);
        // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 per cent.
        var first = lines[1].Split('\t');
        Assert.Equal(["European NATO", "United States", "2021-2025"], first[..3]);
        Assert.Equal(58, double.Parse(first[3].Replace("\u00a0%", ""), System.Globalization.CultureInfo.InvariantCulture), 0);
        Assert.Contains("edition 2026", lines[^1], StringComparison.Ordinal);
        Assert.Contains(
            "no value",
            SupplierShare.OfAll(Notebook.Data.Transfers(), Country.Parse("ISL"), new(2021, 2025)).ToDisplayString("text/plain"),
            StringComparison.Ordinal
        );
    }

    // VS Code joins the elements of an array to one text, and saves that.
    [Fact]
    public void No_value_is_an_array_in_any_media_type()
    {
        object[] values =
        [
            Notebook.Headline($"It is {SessionFixture.UsShare()}."),
            Notebook.Table(
                $"It is {SessionFixture.UsShare("us-share-table")}",
                ["Side"],
                [
                    ["Europe"],
                ]
            ),
            Chart(),
            Chart().Chart,
            Chart().Chart.ToPlotly(),
            SessionFixture.UsShare("us-share-line"),
            Notebook.Procurement.SupplierShare(supplier: "USA").Only,
        ];
        var ours = Formatter
            .RegisteredFormatters(includeDefaults: false)
            .Where(formatter => IsOurs(formatter) && formatter.MimeType is not ("text/html" or "text/plain"))
            .ToList();
        Assert.All(values, value => Assert.Contains(ours, formatter => formatter.Type.IsInstanceOfType(value)));
        foreach (var formatter in ours)
        {
            var value = values.FirstOrDefault(formatter.Type.IsInstanceOfType);
            Assert.True(value is not null, $"Add a value of {formatter.Type}, which is shown as {formatter.MimeType}.");
            Assert.IsType<JsonObject>(JsonNode.Parse(value.ToDisplayString(formatter.MimeType)));
        }
    }

    private static bool IsOurs(ITypeFormatter formatter) =>
        formatter.MimeType.StartsWith("application/vnd.analysis.", StringComparison.Ordinal)
        || formatter.Type.Assembly.GetName().Name!.StartsWith("Analysis", StringComparison.Ordinal);

    [Fact]
    public void A_saved_chart_has_the_background_of_the_scheme_in_which_it_is_read()
    {
        var folder = Directory.CreateTempSubdirectory("chart-file-");
        var path = Path.Combine(folder.FullName, "chart.html");
        Chart().Chart.SaveHtml(path);
        var page = File.ReadAllText(path);
        folder.Delete(recursive: true);

        Assert.Contains(
            $"@media (prefers-color-scheme: dark) {{ body {{ background: {ChartTheme.Dark.Paper}; }} }}",
            page,
            StringComparison.Ordinal
        );
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
        return Notebook.Chart(
            $"It is {SessionFixture.UsShare()}",
            title => new RankedBars
            {
                Id = "suppliers",
                Title = title,
                Unit = "% of volume",
                Format = ValueFormat.Percent(),
                Sources = shares.Sources,
                Bars = RankedBar.From(shares, new(2020, 2024)),
            }
        );
    }
}
