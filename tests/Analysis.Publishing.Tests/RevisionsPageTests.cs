using System.Text;
using Analysis.Publishing.Output;
using Analysis.Publishing.Pages;
using Analysis.Publishing.Tests.Fixture;
using static Analysis.Publishing.Tests.Fixture.NotebookBuilder;

namespace Analysis.Publishing.Tests;

/// <summary>The page of revisions, the errata, and the remarks on figures that change without one.</summary>
public sealed class RevisionsPageTests
{
    private static readonly SiteErratum Corrected = new()
    {
        Id = "us-share",
        Page = "01-test",
        Corrected = "2026-12-01",
        Before = "58 %",
        After = "57.6 %",
        Reason = "A row was read twice.",
    };

    private static SiteRequest Request(params SiteErratum[] errata) =>
        FixtureSite.Request("unused", Notebook(0.576)) with
        {
            Errata = errata,
        };

    private static SiteNotebook Notebook(double value) =>
        SiteBuilder
            .Notebook()
            .Code(
                "x",
                Prose(
                    $"<p class=\"prose\">It is {Number("us-share", value, $"{value * 100} %")}.</p>",
                    Finding(
                        "us-share",
                        "US share",
                        value,
                        "fraction of volume",
                        "2021-2025",
                        "supplier-share",
                        ("nato-defence-expenditure", "2026")
                    )
                )
            )
            .Notebook();

    [Fact]
    public async Task The_page_shows_the_largest_changes_and_counts_the_rest()
    {
        var page = SiteBuilder.Document(await SiteBuilder.SiteAsync(Request()), "revisions.html");
        Assert.Equal(
            "Defence expenditure of NATO countries: edition 2024 to 2026",
            page.GetElementById("nato-defence-expenditure-2024-2026")!.TextContent
        );
        var tables = page.QuerySelectorAll("section.changes table");
        // Thirty changes of a list, of which a page shows twelve; the moved one has a table of its own.
        Assert.Equal([12, 1, 12, 1], tables.Select(table => table.QuerySelectorAll("tbody tr").Length));
        Assert.EndsWith(
            "and 18 smaller ones, in fraction of GDP",
            tables[0].QuerySelector("caption")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["4.12 %", "4.11 %", "\u22120.01 points"],
            tables[0].QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent)
        );
        var text = page.QuerySelector("article")!.TextContent;
        Assert.Contains("30 changed, 7 unchanged, 1 for another period, 1 added, 2 gone", text, StringComparison.Ordinal);
        Assert.Contains("It can't be computed with both editions: no.", text, StringComparison.Ordinal);
        Assert.Contains("One further indicator that reads them is unchanged.", text, StringComparison.Ordinal);
        Assert.Contains("No figure of this site has been corrected.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_figure_keeps_its_address_and_leads_to_its_erratum()
    {
        var files = await SiteBuilder.SiteAsync(
            Request(Corrected, Corrected with { Corrected = "2026-11-30", Before = "60 %", After = "58 %" })
        );
        var page = SiteBuilder.Document(files, "01-test.html");
        Assert.NotNull(page.GetElementById("finding-us-share"));
        Assert.Equal("Corrected on 2026-12-01; it was 58 %", page.QuerySelector("a[href='revisions.html#erratum-us-share']")!.TextContent);
        var erratum = SiteBuilder.Document(files, "revisions.html").GetElementById("erratum-us-share")!;
        Assert.Equal("2026-12-01", erratum.TextContent);
        Assert.Equal("us-share was 58 % and became 57.6 %. A row was read twice.", erratum.NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task A_withdrawn_figure_keeps_its_address_too()
    {
        var files = await SiteBuilder.SiteAsync(Request(Corrected with { Id = "old-share", After = "" }));
        var stays = SiteBuilder.Document(files, "01-test.html").GetElementById("finding-old-share")!;
        Assert.Equal("A figure that was shown here, 58 %, was withdrawn on 2026-12-01: why.", stays.TextContent);
        Assert.Contains(
            "was 58 % and was withdrawn. A row was read twice.",
            SiteBuilder.Document(files, "revisions.html").QuerySelector("dl.facts dd")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "old-share",
        "01-test",
        "2026-12-01",
        "57 %",
        "Erratum old-share: 01-test has no such figure; leave after empty where it was withdrawn."
    )]
    [InlineData(
        "us-share",
        "01-test",
        "2026-12-01",
        "",
        "Erratum us-share: 01-test still has the figure; give it as it is printed after the correction."
    )]
    [InlineData(
        "us-share",
        "09-none",
        "2026-12-01",
        "57 %",
        "Erratum us-share: there is no page '09-none'; name the one that has, or had, the figure."
    )]
    [InlineData("us-share", "01-test", "yesterday", "57 %", "Erratum us-share: 'yesterday' is not a day; write it as 2026-12-01.")]
    public async Task An_erratum_that_does_not_agree_with_the_figures_is_refused(
        string id,
        string page,
        string day,
        string after,
        string says
    )
    {
        var error = await Assert.ThrowsAsync<PublishException>(() =>
            SiteBuilder.SiteAsync(Request(Corrected with { Id = id, Page = page, Corrected = day, After = after }))
        );
        Assert.Equal([says], error.Problems);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{\"id\": \"a\"}]")]
    [InlineData("[{\"id\":\"a\",\"page\":\"b\",\"corrected\":\"c\",\"before\":\"d\",\"after\":\"e\",\"reason\":\"f\",\"more\":1}]")]
    public void A_file_that_is_not_a_list_of_errata_is_reported(string text)
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.At("errata.json"), text);
        Assert.Contains(
            "is not a list of errata",
            Assert.Throws<PublishException>(() => SiteErratum.Read(folder.At("errata.json"))).Message,
            StringComparison.Ordinal
        );
        Assert.Empty(SiteErratum.Read(folder.At("none.json")));
    }

    [Fact]
    public async Task A_figure_that_changes_from_the_same_editions_without_an_erratum_is_reported()
    {
        const string Before = """
            [{"id":"us-share","title":"US share","value":0.58,"text":"58 %","unit":"fraction","period":"2021-2025","status":"derived","indicator":"supplier-share","sources":[{"dataset":"nato-defence-expenditure","edition":"2026"}]},
             {"id":"gone","title":"Gone","value":1,"text":"1","unit":"allies","period":"2024","status":"derived","indicator":"supplier-share","sources":[]}]
            """;
        var reported = (await SiteFiles.BuildAsync(Request(), Before, TestContext.Current.CancellationToken)).Remarks;
        Assert.Equal(2, reported.Count);
        Assert.StartsWith("The figure us-share was 58 % and is ", reported[0], StringComparison.Ordinal);
        Assert.StartsWith("The figure gone was 1 and was removed", reported[1], StringComparison.Ordinal);
        Assert.Single((await SiteFiles.BuildAsync(Request(Corrected), Before, TestContext.Current.CancellationToken)).Remarks);
        // Another edition is a revision of the publisher's, which the page reports; a file that can't be read is ignored.
        Assert.Single(
            (
                await SiteFiles.BuildAsync(
                    Request(),
                    Before.Replace("\"2026\"", "\"2024\"", StringComparison.Ordinal),
                    TestContext.Current.CancellationToken
                )
            ).Remarks
        );
        Assert.Empty((await SiteFiles.BuildAsync(Request(), "half of a f", TestContext.Current.CancellationToken)).Remarks);
    }

    [Fact]
    public async Task A_report_by_itself_is_one_page_that_loads_nothing()
    {
        var html = await RevisionHtml.PageAsync(FixtureRevisions.Report("<b>x</b>"));
        var page = SiteBuilder.Document(new Dictionary<string, ReadOnlyMemory<byte>> { ["x"] = Encoding.UTF8.GetBytes(html) }, "x");
        Assert.Empty(page.QuerySelectorAll("[src], link, script, b"));
        Assert.Equal(26, page.QuerySelectorAll("section.changes")[0].QuerySelectorAll("tbody tr").Length);
    }
}
