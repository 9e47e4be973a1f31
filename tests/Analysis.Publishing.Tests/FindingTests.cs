using Analysis.Publishing.Cells;
using Analysis.Publishing.Tests.Fixture;
using static Analysis.Publishing.Tests.Fixture.NotebookBuilder;

namespace Analysis.Publishing.Tests;

public sealed class FindingTests
{
    private static readonly (string, string) Nato = ("nato-defence-expenditure", "2026");

    private static SiteNotebook Quoting(string html, params System.Text.Json.Nodes.JsonObject[] findings) =>
        SiteBuilder.Notebook().Code("x", Prose(html, findings)).Notebook();

    [Fact]
    public async Task A_number_has_an_address_and_a_note_with_its_source()
    {
        var page = await SiteBuilder.PageAsync(
            Quoting(
                $"<p class=\"prose\">It is {Number("us-share", 0.5763839, "57.6 %")}.</p>",
                Finding("us-share", "US share", 0.5763839, "fraction of volume", "2021-2025", "supplier-share", Nato)
            )
        );
        var mark = page.GetElementById("finding-us-share")!;
        var note = page.GetElementById(mark.QuerySelector("button")!.GetAttribute("popovertarget")!)!;

        Assert.Equal("It is 57.6 %.", page.QuerySelector("p.prose")!.TextContent);
        Assert.Equal("0.5763839", mark.QuerySelector("data")!.GetAttribute("value"));
        Assert.True(note.HasAttribute("popover"));
        Assert.Equal("US share", note.QuerySelector(".note-title")!.TextContent);
        Assert.Equal("0.5763839 fraction of volume", note.QuerySelector(".note-value")!.TextContent);
        Assert.Equal(
            ["2021-2025", "supplier-share", "actual", "NATO: Defence expenditure of NATO countries, edition 2026"],
            note.QuerySelectorAll("dd").Select(dd => dd.TextContent)
        );
        Assert.Equal("data.html#nato-defence-expenditure-2026", note.QuerySelector("dd a")!.GetAttribute("href"));
        Assert.Equal("#finding-us-share", note.QuerySelector(".note-foot a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_number_quoted_twice_has_one_address_and_one_note()
    {
        var number = Number("a", 1, "1");
        var page = await SiteBuilder.PageAsync(Quoting($"<p>{number} and {number}</p>", Finding("a", "A", 1, "allies", "2026", "i", Nato)));

        Assert.Equal(2, page.QuerySelectorAll("[popovertarget=about-a]").Length);
        Assert.Single(page.QuerySelectorAll("#finding-a"));
        Assert.Single(page.QuerySelectorAll("#about-a"));
    }

    [Fact]
    public async Task Outputs_of_earlier_versions_are_an_array_or_one_finding()
    {
        var page = await SiteBuilder.PageAsync(
            SiteBuilder
                .Notebook()
                .Code("x", Earlier("a", Finding("a", "A", 1, "allies", "2026", "i", Nato)))
                .Code("y", Earlier("b", new System.Text.Json.Nodes.JsonArray(Finding("b", "B", 1, "allies", "2026", "i", Nato))))
                .Notebook()
        );

        Assert.NotNull(page.GetElementById("finding-a"));
        Assert.NotNull(page.GetElementById("finding-b"));
    }

    private static System.Text.Json.Nodes.JsonObject Earlier(string id, System.Text.Json.Nodes.JsonNode findings) =>
        Bundle(("text/html", $"<p>{Number(id, 1, "1")}</p>"), (MimeTypes.Finding, findings));

    [Fact]
    public async Task A_number_without_a_source_is_refused()
    {
        var error = await Assert.ThrowsAsync<PublishException>(() =>
            SiteBuilder.PageAsync(Quoting($"<p>{Number("b", 1, "1")}</p>", Finding("a", "A", 1, "allies", "2026", "i", Nato)))
        );

        Assert.Contains("quotes 'b'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_not_its_figure_is_refused()
    {
        var error = await Assert.ThrowsAsync<PublishException>(() =>
            SiteBuilder.PageAsync(Quoting($"<p>{Number("a", 2, "2")}</p>", Finding("a", "A", 1, "allies", "2026", "i", Nato)))
        );

        Assert.Contains("says 2 for 'a', and the figure is 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_id_for_two_numbers_is_refused()
    {
        var error = await Assert.ThrowsAsync<PublishException>(() =>
            SiteBuilder.PageAsync(
                Quoting("<p></p>", Finding("a", "A", 1, "allies", "2026", "i", Nato), Finding("a", "A", 2, "allies", "2026", "i", Nato))
            )
        );

        Assert.Contains("'a' is 2 here and 1 above", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_id_for_two_numbers_in_two_notebooks_is_refused()
    {
        var error = await Assert.ThrowsAsync<PublishException>(() =>
            SiteBuilder.SiteAsync(
                Quoting("<p></p>", Finding("a", "A", 1, "allies", "2026", "i", Nato)),
                SiteBuilder.Notebook("02-test").Code("x", Prose("<p></p>", Finding("a", "A", 2, "allies", "2026", "i", Nato))).Notebook()
            )
        );

        Assert.Contains("'a' is 2 in 02-test and 1 in 01-test", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_no_manifest_describes_is_refused()
    {
        var error = await Assert.ThrowsAsync<PublishException>(() =>
            SiteBuilder.PageAsync(Quoting("<p></p>", Finding("a", "A", 1, "allies", "2026", "i", ("nato-defence-expenditure", "1999"))))
        );

        Assert.Contains("nato-defence-expenditure 1999", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("period", "<img src=x onerror=alert(1)>")]
    [InlineData("status", "<img src=x onerror=alert(1)>")]
    [InlineData("sources", "nato-defence-expenditure")]
    [InlineData("title", null)]
    public async Task A_figure_with_a_field_of_another_form_is_refused(string field, string? text)
    {
        var odd = Finding("a", "A", 1, "allies", "2026", "i", Nato);
        odd[field] = text;

        var error = await Assert.ThrowsAsync<PublishException>(() => SiteBuilder.PageAsync(Quoting("<p></p>", odd)));

        Assert.Contains("01-test, cell 2: a figure of the output is not complete", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_lacks_a_field_is_refused()
    {
        var incomplete = Finding("a", "A", 1, "allies", "2026", "i", Nato);
        incomplete.Remove("unit");

        var error = await Assert.ThrowsAsync<PublishException>(() => SiteBuilder.PageAsync(Quoting("<p></p>", incomplete)));

        Assert.Contains("01-test, cell 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("unit", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_in_the_title_of_a_chart_opens_its_source_too()
    {
        var page = await SiteBuilder.PageAsync(
            SiteBuilder
                .Notebook()
                .Code(
                    "x",
                    FixtureCharts.Trend(
                        "From 2.1 % to 1 % and 15, then 5",
                        Finding("one", "One", 0.01, "fraction", "2026", "i", "1 %", Nato),
                        Finding("five", "Five", 5, "allies", "2026", "i", "5", Nato)
                    )
                )
                .Notebook()
        );

        Assert.Equal("From 2.1 % to 1 % and 15, then 5", page.QuerySelector(".chart-title")!.TextContent);
        Assert.Equal(["1 %", "5"], page.QuerySelectorAll(".chart-title .finding data").Select(number => number.TextContent));
        Assert.Equal("One", page.QuerySelector("#about-one .note-title")!.TextContent);
    }
}
