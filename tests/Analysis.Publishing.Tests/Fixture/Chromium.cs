using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Analysis.Publishing.Tests.Fixture.Chromium))]

namespace Analysis.Publishing.Tests.Fixture;

/// <summary>One published site in Chromium, for all tests that look at pages.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private readonly ChromiumBrowser _browser = new();
    private int _others;

    /// <summary>Publishes the site and starts the browser, if there is one.</summary>
    public async ValueTask InitializeAsync()
    {
        if (!ChromiumBrowser.IsThere)
            return;
        await SitePublisher.PublishAsync(FixtureSite.Request(_folder.Site));
        await _browser.InitializeAsync();
    }

    /// <summary>Publishes another site and gives its folder.</summary>
    internal async Task<string> PublishAsync(SiteRequest request)
    {
        ChromiumBrowser.SkipIfMissing();
        var folder = _folder.At($"other-{Interlocked.Increment(ref _others)}");
        await SitePublisher.PublishAsync(request with { OutputFolder = folder });
        return folder;
    }

    /// <summary>Publishes one notebook and opens its page.</summary>
    internal async Task<OpenPage> OpenAsync(SiteNotebook notebook) =>
        await OpenAtAsync(await PublishAsync(FixtureSite.Request("unused", notebook)), $"{notebook.Name}.html");

    /// <summary>Opens a page of the site from disk; the name may end in <c>#anchor</c>.</summary>
    internal Task<OpenPage> OpenAsync(string name, int width = 1400, ColorScheme colours = ColorScheme.Light, bool scripts = true) =>
        OpenAtAsync(_folder.Site, name, width, colours, scripts);

    /// <summary>Opens a page of a site from disk.</summary>
    internal async Task<OpenPage> OpenAtAsync(
        string folder,
        string name,
        int width = 1400,
        ColorScheme colours = ColorScheme.Light,
        bool scripts = true
    )
    {
        var context = await _browser.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = colours,
                JavaScriptEnabled = scripts,
            }
        );
        return await OpenPage.AtAsync(context, $"{new Uri(folder).AbsoluteUri}/{name}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _folder.Dispose();
    }
}
