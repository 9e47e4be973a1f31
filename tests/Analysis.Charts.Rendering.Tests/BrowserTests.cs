using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Analysis.Programs.ChromiumBrowser))]

namespace Analysis.Charts.Rendering.Tests;

public sealed class BrowserTests(ChromiumBrowser browser)
{
    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1400, ColorScheme.Light)]
    [InlineData(1400, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Light)]
    public async Task Every_kind_of_chart_draws_from_disk_without_errors_requests_or_overlapping_text(int width, ColorScheme scheme)
    {
        using var page = new GalleryPage(Gallery.All);
        await using var context = await browser.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
            }
        );
        var tab = await context.NewPageAsync();
        List<string> errors = [],
            requests = [];
        tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                errors.Add(message.Text);
        };
        tab.PageError += (_, error) => errors.Add(error);
        tab.Request += (_, request) => requests.Add(request.Url);

        await tab.GotoAsync(page.Address);
        await AllDrawn(tab, errors);
        await Save(tab, $"{width}-{scheme}");

        Assert.Empty(errors);
        Assert.All(requests, url => Assert.StartsWith("file://", url, StringComparison.Ordinal));
        Assert.Equal("", string.Join("\n", await tab.EvaluateAsync<string[]>(OverlapsScript)));
    }

    private const string OverlapsScript = """
        () => [...document.querySelectorAll('figure.chart')].flatMap(figure => {
          const clip = figure.querySelector('.chart-plot').getBoundingClientRect();
          const boxes = [...figure.querySelectorAll('.chart-plot svg text')].map(t => ({ t: t.textContent, b: t.getBoundingClientRect() })).filter(x => x.t.trim() && x.b.width > 0);
          const found = [];
          boxes.forEach((x, i) => {
            if (x.b.left < clip.left - 1 || x.b.right > clip.right + 1 || x.b.top < clip.top - 1 || x.b.bottom > clip.bottom + 1) found.push(`${figure.id}: '${x.t}' leaves the plot`);
            boxes.slice(i + 1).forEach(y => {
              const w = Math.min(x.b.right, y.b.right) - Math.max(x.b.left, y.b.left), h = Math.min(x.b.bottom, y.b.bottom) - Math.max(x.b.top, y.b.top);
              if (w > 1 && h > 1) found.push(`${figure.id}: '${x.t}' meets '${y.t}' by ${w.toFixed(1)} x ${h.toFixed(1)}`);
            });
          });
          return found;
        })
        """;

    private static async Task AllDrawn(IPage tab, List<string> errors)
    {
        await tab.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('figure.chart')].every(f => f.dataset.drawn === 'true' || f.dataset.failed)"
        );
        var failed = await tab.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('figure.chart')].filter(f => f.dataset.failed).map(f => `${f.id}: ${f.dataset.failed}`)"
        );
        Assert.Equal("", string.Join("\n", failed.Concat(errors)));
    }

    /// <summary>Pictures for a visual check, when ANALYSIS_SCREENSHOTS names a folder.</summary>
    private static async Task Save(IPage tab, string name)
    {
        if (Environment.GetEnvironmentVariable("ANALYSIS_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        foreach (var figure in await tab.Locator("figure.chart").AllAsync())
            await figure.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{await figure.GetAttributeAsync("id")}-{name}.png") });
    }
}
