using Analysis.Publishing.Tests.Fixture;
using static Analysis.Publishing.Tests.Fixture.NotebookBuilder;

namespace Analysis.Publishing.Tests;

/// <summary>A notebook whose outputs mean harm, on its page.</summary>
public sealed class HostileOutputTests(Chromium chromium)
{
    private static readonly (string, string) Nato = ("nato-defence-expenditure", "2026");

    [Fact]
    public async Task An_output_takes_no_id_from_a_chart_a_figure_or_a_script()
    {
        var page = await SiteBuilder.PageAsync(
            SiteBuilder
                .Notebook()
                .Code(
                    "x",
                    Html(
                        "<h2>About a</h2><h2>Finding a</h2><h2>Chart suppliers 2021 2025</h2><h2>Exports</h2><p "
                            + "id=\"Plotly\">x</p><p id=\"menu\">x</p>"
                    )
                )
                .Code("y", FixtureCharts.Ranked())
                .Code("z", Prose($"<p>{Number("a", 1, "1")}</p>", Finding("a", "A", 1, "allies", "2026", "i", Nato)))
                .Notebook()
        );

        Assert.Equal("note", page.GetElementById("about-a")!.ClassName);
        Assert.Equal("finding", page.GetElementById("finding-a")!.ClassName);
        Assert.Equal("chart", page.GetElementById("chart-suppliers-2021-2025")!.ClassName);
        Assert.Equal("menu", page.GetElementById("menu")!.ClassName);
        Assert.Null(page.GetElementById("exports"));
        Assert.Null(page.GetElementById("Plotly"));
        Assert.Equal(
            ["#about-a-2", "#finding-a-2", "#chart-suppliers-2021-2025-2", "#exports-2", "#computed-with"],
            page.QuerySelectorAll(".toc a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Nothing_of_an_output_is_requested_and_the_charts_are_drawn_all_the_same()
    {
        var hostile =
            string.Concat(SanitiserTests.Attacks.Select(row => row.Data))
            + "<p id=\"AnalysisCharts\">x</p><p id=\"Plotly\">x</p><h2>Exports</h2><h2>Module</h2><h2>Define</h2>";
        var notebook = SiteBuilder
            .Notebook()
            .Code("x", [.. SanitiserTests.Attacks.Select(row => Html(row.Data)), Html(hostile)])
            .Code("y", FixtureCharts.Ranked())
            .Notebook();

        await using var open = await chromium.OpenAsync(notebook);
        await open.DrawAsync();

        Assert.Empty(open.Complaints);
        Assert.All(
            open.Requests,
            address =>
                Assert.True(
                    address.StartsWith("file:///", StringComparison.Ordinal) || address.StartsWith("data:image/", StringComparison.Ordinal),
                    address
                )
        );
        Assert.Equal(1, await open.Page.Locator("figure.chart[data-drawn=true]").CountAsync());
    }

    [Fact]
    public async Task Code_shows_the_characters_that_would_turn_it()
    {
        var page = await SiteBuilder.PageAsync(
            SiteBuilder.Notebook().Code("var a = 1; // \u202e2 = b", Html("<p>x</p>"), Stream("\u202e321")).Notebook()
        );

        Assert.Equal("var a = 1; // \\u202E2 = b", page.QuerySelector("details.code code")!.TextContent);
        Assert.Equal("321", page.QuerySelector("pre.stream")!.TextContent);
    }

    [Fact]
    public async Task A_table_in_a_figure_scrolls_in_a_frame_too() =>
        Assert.Equal(
            "table-frame",
            (
                await SiteBuilder.PageAsync(
                    SiteBuilder.Notebook().Code("x", Html("<figure><table><tbody><tr><td>x</td></tr></tbody></table></figure>")).Notebook()
                )
            )
                .QuerySelector("article table")!
                .ParentElement!.ClassName
        );
}
