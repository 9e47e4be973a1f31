using Analysis.Publishing.Tests.Fixture;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Analysis.Publishing.Tests;

/// <summary>Pages in both colour schemes and at both widths, checked by axe. A class of its own, beside which others run.</summary>
public sealed class PageAccessibilityTests(Chromium chromium)
{
    [Theory]
    [InlineData("index.html", ColorScheme.Light, 1400)]
    [InlineData("index.html", ColorScheme.Dark, 360)]
    [InlineData("01-burden.html", ColorScheme.Light, 1400)]
    [InlineData("01-burden.html", ColorScheme.Dark, 1400)]
    [InlineData("01-burden.html", ColorScheme.Light, 360)]
    [InlineData("02-suppliers.html", ColorScheme.Dark, 360)]
    [InlineData("data.html", ColorScheme.Light, 1400)]
    [InlineData("data.html", ColorScheme.Dark, 360)]
    public async Task A_page_has_no_barrier_that_axe_finds(string name, ColorScheme colours, int width)
    {
        await using var open = await chromium.OpenAsync(name, width, colours);
        await open.DrawAsync();
        await open.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        var result = await open.Page.RunAxe();

        Assert.Empty(
            result
                .Violations.Where(violation => violation.Impact is "serious" or "critical" or "moderate")
                .Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")
        );
    }
}
