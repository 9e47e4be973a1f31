using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Analysis.Charts.Rendering.Tests;

public sealed class AccessibilityTests(ChromiumBrowser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_to_complain_of_in_a_drawn_chart_with_its_table_open(ColorScheme scheme)
    {
        using var page = new GalleryPage([Gallery.Bars, Gallery.Dots, Gallery.Columns]);
        await using var context = await browser.OpenAsync(new() { ColorScheme = scheme, BypassCSP = true });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(page.Address);
        await tab.WaitForFunctionAsync("() => [...document.querySelectorAll('figure.chart')].every(f => f.dataset.drawn === 'true')");
        await tab.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");

        var found = await tab.Locator("body").RunAxe();

        // A page has its own landmarks and first heading; here are three figures only.
        string[] ofPages = ["region", "landmark-one-main", "page-has-heading-one", "heading-order"];
        Assert.Equal(
            "",
            string.Join(
                "\n",
                found
                    .Violations.Where(v => !ofPages.Contains(v.Id))
                    .Select(v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Select(node => node.Html))})")
            )
        );
    }
}
