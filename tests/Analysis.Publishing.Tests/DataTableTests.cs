using Analysis.Publishing.Tests.Fixture;
using AngleSharp.Html.Dom;

namespace Analysis.Publishing.Tests;

public sealed class DataTableTests
{
    private const string Table = """
        <table class="data"><thead><tr><th scope="col">Country</th><th scope="col" data-unit="% of GDP">2026</th><th scope="col">Note</th></tr></thead>
        <tbody><tr><td>Estonia</td><td>5.10</td><td>x</td></tr><tr><td>Iceland</td><td class="gap" title="no armed forces">–</td><td>y</td></tr>
        <tr><td>Malta</td><td class="gap" title="not an ally">–</td><td>z</td></tr><tr><td>Cyprus</td><td class="gap" title="not an ally">–</td><td></td></tr></tbody></table>
        """;

    private static Task<IHtmlDocument> PageAsync() =>
        SiteBuilder.PageAsync(SiteBuilder.Notebook().Code("x", NotebookBuilder.Html(Table)).Notebook());

    [Fact]
    public async Task Units_are_in_the_header() =>
        Assert.Equal(
            ["Country", "2026 % of GDP", "Note"],
            (await PageAsync()).QuerySelectorAll("table.data thead th").Select(header => header.TextContent)
        );

    [Fact]
    public async Task Columns_of_numbers_are_marked_and_gaps_do_not_make_them_text() =>
        Assert.Equal(
            [false, true, false],
            (await PageAsync()).QuerySelectorAll("table.data thead th").Select(header => header.ClassList.Contains("num"))
        );

    [Fact]
    public async Task Each_reason_of_a_gap_is_given_once_under_the_table()
    {
        var page = await PageAsync();

        Assert.Equal(
            ["no armed forces", "not an ally"],
            page.QuerySelectorAll(".table-frame + .gap-reasons li").Select(item => item.TextContent)
        );
        Assert.Equal(["–1", "–2", "–2"], page.QuerySelectorAll("td.gap").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task A_table_scrolls_in_a_frame_that_the_keyboard_reaches()
    {
        var frame = (await PageAsync()).QuerySelector("table.data")!.ParentElement!;

        Assert.Equal(
            ("region", "0", "Table"),
            (frame.GetAttribute("role"), frame.GetAttribute("tabindex"), frame.GetAttribute("aria-label"))
        );
    }
}
