using Microsoft.Playwright;

namespace Analysis.Charts.Rendering.Tests;

public sealed class PageBehaviourTests(ChromiumBrowser browser)
{
    private const string Drawn = "() => document.querySelector('figure.chart').dataset.drawn === 'true'";

    [Fact]
    public async Task A_chart_out_of_view_costs_nothing_until_a_reader_comes_near()
    {
        using var page = new GalleryPage([Gallery.Bars]);
        await using var context = await browser.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 800, Height = 600 },
            }
        );
        var tab = await context.NewPageAsync();
        List<string> requests = [];
        tab.Request += (_, request) => requests.Add(request.Url);
        await tab.AddInitScriptAsync(
            "addEventListener('DOMContentLoaded', () => { document.querySelector('figure.chart').style.marginTop = '4000px'; })"
        );
        await tab.GotoAsync(page.Address);
        await tab.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.DoesNotContain(requests, url => url.EndsWith("plotly.min.js", StringComparison.Ordinal));
        var before = await tab.EvaluateAsync<double>("() => document.documentElement.scrollHeight");

        await tab.EvaluateAsync("() => document.querySelector('figure.chart').scrollIntoView()");
        await tab.WaitForFunctionAsync(Drawn);

        Assert.Equal(before, await tab.EvaluateAsync<double>("() => document.documentElement.scrollHeight"));
    }

    [Fact]
    public async Task The_chart_follows_the_theme_that_the_reader_chooses()
    {
        using var page = new GalleryPage([Gallery.Bars]);
        await using var context = await browser.OpenAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(page.Address);
        await tab.WaitForFunctionAsync(Drawn);
        Assert.Contains(Rgb(ChartTheme.Light.Mark(ChartRole.UnitedStates)), await Fills(tab));

        await tab.EvaluateAsync("() => document.documentElement.setAttribute('data-theme', 'dark')");
        await tab.WaitForFunctionAsync(
            "fill => [...document.querySelectorAll('.bars path')].some(p => p.style.fill === fill)",
            Rgb(ChartTheme.Dark.Mark(ChartRole.UnitedStates))
        );

        Assert.DoesNotContain(Rgb(ChartTheme.Light.Mark(ChartRole.UnitedStates)), await Fills(tab));
    }

    [Fact]
    public async Task Below_the_break_the_chart_takes_the_narrow_layout_and_back()
    {
        using var page = new GalleryPage([Gallery.Trend]);
        await using var context = await browser.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 900, Height = 700 },
            }
        );
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(page.Address);
        await tab.WaitForFunctionAsync(Drawn);
        const string Names = "name => [...document.querySelectorAll('.annotation-text')].some(t => t.textContent.startsWith(name))";
        Assert.True(await tab.EvaluateAsync<bool>(Names, "United States"));

        await tab.SetViewportSizeAsync(400, 700);
        await tab.WaitForFunctionAsync(Names, "US 3.2");
        await tab.SetViewportSizeAsync(900, 700);
        await tab.WaitForFunctionAsync(Names, "United States");
    }

    [Fact]
    public async Task On_paper_the_chart_is_light_and_no_wider_than_the_sheet()
    {
        using var page = new GalleryPage([Gallery.Bars]);
        await using var context = await browser.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 900 },
                ColorScheme = ColorScheme.Dark,
            }
        );
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(page.Address);
        await tab.WaitForFunctionAsync(Drawn);
        // The browser prints right after the event, so the drawing must be done by then.
        await tab.EvaluateAsync(
            "() => addEventListener('beforeprint', () => Promise.resolve().then(() => 0).then(() => 0).then(() => 0).then(() "
                + "=> { window.paper = [document.querySelector('.main-svg').getBoundingClientRect().width, "
                + "document.querySelector('figure.chart').dataset.theme]; }))"
        );

        await tab.PdfAsync();

        Assert.Equal("660 light", await tab.EvaluateAsync<string>("() => window.paper.join(' ')"));
        await tab.WaitForFunctionAsync("() => document.querySelector('.main-svg').getBoundingClientRect().width > 660");
    }

    [Fact]
    public async Task Without_plotly_the_reader_gets_the_table()
    {
        using var page = new GalleryPage([Gallery.Bars], withPlotly: false);
        await using var context = await browser.OpenAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(page.Address);
        await tab.WaitForFunctionAsync("() => document.querySelector('figure.chart').dataset.failed");

        Assert.True(await tab.IsVisibleAsync("figure.chart td >> text=4.25 %"));
    }

    [Fact]
    public async Task A_notebook_output_draws_with_the_loader_and_reads_without_it()
    {
        var renderer = new PlotlyRenderer();
        var output = ChartHtml.SelfContained(renderer.Render(Gallery.SplitBars));
        await using var context = await browser.OpenAsync();
        var tab = await context.NewPageAsync();
        await tab.SetContentAsync(output);
        Assert.True(await tab.IsVisibleAsync("h3 >> text=Norway, Italy"));

        // A classic notebook defines AMD's define; plotly.js must not vanish into it.
        await tab.SetContentAsync(
            "<script>window.define = function () {}; window.define.amd = {};</script>" + ChartHtml.Loader(renderer) + output
        );
        await tab.WaitForFunctionAsync(Drawn);
    }

    private static Task<string[]> Fills(IPage tab) =>
        tab.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.bars path')].map(p => p.style.fill)");

    private static string Rgb(string hex) =>
        $"rgb({Convert.ToInt32(hex[1..3], 16)}, {Convert.ToInt32(hex[3..5], 16)}, {Convert.ToInt32(hex[5..7], 16)})";
}
