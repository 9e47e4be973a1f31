using Analysis.Publishing.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Analysis.Publishing.Tests;

/// <summary>The pages as a reader's browser shows them, opened from disk.</summary>
public sealed class BrowserTests(Chromium chromium)
{
    public static TheoryData<string> Pages { get; } =
        new("index.html", "01-burden.html", "02-suppliers.html", "03-method.html", "data.html", "revisions.html");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_opens_from_disk_without_a_complaint_or_a_request_to_the_network(string name)
    {
        await using var open = await chromium.OpenAsync(name);
        await open.DrawAsync();

        Assert.Empty(open.Complaints);
        Assert.All(
            open.Requests,
            address =>
                Assert.True(
                    address.StartsWith("file:", StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal),
                    address
                )
        );
    }

    [Theory]
    [InlineData("01-burden.html", 1)]
    [InlineData("02-suppliers.html", 2)]
    public async Task Every_chart_of_a_page_is_drawn(string name, int charts)
    {
        await using var open = await chromium.OpenAsync(name);
        await open.DrawAsync();

        Assert.Equal(charts, await open.Page.Locator("figure.chart[data-drawn=true]:has(svg.main-svg)").CountAsync());
        Assert.Single(open.Requests, address => address.EndsWith("/plotly.js", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("03-method.html")]
    [InlineData("data.html")]
    public async Task A_page_without_charts_loads_nothing_of_them(string name)
    {
        await using var open = await chromium.OpenAsync(name);
        await open.ReadAsync();

        Assert.DoesNotContain(
            open.Requests,
            address => address.Contains("plotly", StringComparison.Ordinal) || address.Contains("charts", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_phone_shows_a_page_without_scrolling_sideways(string name)
    {
        await using var open = await chromium.OpenAsync(name, width: 360);
        await open.DrawAsync();

        Assert.Equal(0, await open.OverflowAsync());
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(360)]
    public async Task The_source_of_a_number_opens_and_closes_by_keyboard(int width)
    {
        await using var open = await chromium.OpenAsync("01-burden.html", width);
        var note = open.Page.Locator("#about-us-share-of-alliance");
        await Expect(note).ToBeHiddenAsync();

        await open.Page.Locator("#finding-us-share-of-alliance button").FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");

        await Expect(note).ToBeVisibleAsync();
        await Expect(note).ToContainTextAsync("0.6123456789");
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.Equal(
            "data.html#nato-defence-expenditure-2026",
            await open.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')")
        );
        await open.Page.Keyboard.PressAsync("Escape");
        await Expect(note).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Sources_of_numbers_and_the_menu_work_without_scripts()
    {
        await using var open = await chromium.OpenAsync("01-burden.html", scripts: false);

        await open.Page.Locator("#finding-poland-burden button").ClickAsync();
        await Expect(open.Page.Locator("#about-poland-burden")).ToBeVisibleAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Locator(".menu-button").ClickAsync();
        await Expect(open.Page.Locator("#menu a").First).ToBeVisibleAsync();
        await Expect(open.Page.Locator(".theme-toggle")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_copied_sentence_keeps_its_numbers()
    {
        await using var open = await chromium.OpenAsync("01-burden.html");

        var copied = await open.Page.EvaluateAsync<string>(
            "getSelection().selectAllChildren(document.querySelector('.headline')), getSelection().toString()"
        );

        Assert.Equal(
            "In 2026 the United States pays 61.2 % of what the alliance spends; the others reach 2.44 % of their gross domestic product.",
            copied.Trim()
        );
    }

    [Fact]
    public async Task The_address_of_a_figure_leads_to_it()
    {
        await using var open = await chromium.OpenAsync("01-burden.html#finding-poland-burden");

        await Expect(open.Page.Locator("#finding-poland-burden")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Colours_follow_the_system_and_the_choice_is_remembered()
    {
        await using var open = await chromium.OpenAsync("index.html", colours: ColorScheme.Dark);
        const string background = "getComputedStyle(document.body).backgroundColor";
        Assert.Equal("rgb(20, 24, 30)", await open.Page.EvaluateAsync<string>(background));

        await open.Page.Locator(".theme-toggle").ClickAsync();
        Assert.Equal("rgb(255, 255, 255)", await open.Page.EvaluateAsync<string>(background));
        await open.Page.Locator("main a").First.ClickAsync();

        await Expect(open.Page.Locator("h1")).ToHaveTextAsync("Who pays for the alliance?");
        Assert.Equal("rgb(255, 255, 255)", await open.Page.EvaluateAsync<string>(background));
    }

    [Fact]
    public async Task A_table_sorts_by_number_and_keeps_gaps_at_the_end()
    {
        await using var open = await chromium.OpenAsync("01-burden.html");
        var header = open.Page.Locator("table.data th", new() { HasText = "2026 % of GDP" }).Locator("button");

        await header.ClickAsync();
        Assert.Equal(
            ["Spain", "United States", "Poland", "Estonia", "Iceland"],
            await open.Page.Locator("table.data tbody th").AllInnerTextsAsync()
        );
        await header.ClickAsync();
        Assert.Equal(
            ["Estonia", "Poland", "United States", "Spain", "Iceland"],
            await open.Page.Locator("table.data tbody th").AllInnerTextsAsync()
        );
        Assert.Equal("descending", await header.Locator("..").GetAttributeAsync("aria-sort"));
    }

    [Fact]
    public async Task All_code_opens_and_folds_at_once()
    {
        await using var open = await chromium.OpenAsync("01-burden.html");
        var toggle = open.Page.Locator(".code-toggle");

        await toggle.ClickAsync();
        Assert.Equal(0, await open.Page.Locator("details.code:not([open])").CountAsync());
        await toggle.ClickAsync();
        Assert.Equal(0, await open.Page.Locator("details.code[open]").CountAsync());
    }

    [Fact]
    public async Task The_table_of_contents_follows_the_reader()
    {
        await using var open = await chromium.OpenAsync("01-burden.html");
        var current = open.Page.Locator(".toc [aria-current]");

        await open.Page.EvaluateAsync("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");
        await Expect(current).ToHaveTextAsync("How this page was made");
        await open.Page.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
        await Expect(current).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Nothing_of_the_notes_and_the_frame_is_printed()
    {
        await using var open = await chromium.OpenAsync("01-burden.html");
        await open.DrawAsync();
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var selector in new[] { ".site-head", ".side", "#about-poland-burden", "details.code >> nth=0", ".pager" })
            await Expect(open.Page.Locator(selector)).ToBeHiddenAsync();
        await Expect(open.Page.Locator("figure.chart svg.main-svg >> nth=0")).ToBeVisibleAsync();
        await Expect(open.Page.Locator(".site-foot li").First).ToBeVisibleAsync();
    }
}
