using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Analysis.Publishing.Tests.Fixture.Chromium))]

namespace Analysis.Publishing.Tests.Fixture;

/// <summary>Debian's Chromium and one published site, for all tests that look at pages.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private readonly TestFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private int _others;

    /// <summary>Publishes the site and starts the browser, if there is one.</summary>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
            return;
        await SitePublisher.PublishAsync(FixtureSite.Request(_folder.Site));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"] });
    }

    /// <summary>Publishes another site and gives its folder.</summary>
    internal async Task<string> PublishAsync(SiteRequest request)
    {
        SkipIfMissing();
        var folder = _folder.At($"other-{Interlocked.Increment(ref _others)}");
        await SitePublisher.PublishAsync(request with { OutputFolder = folder });
        return folder;
    }

    /// <summary>Publishes one notebook and opens its page.</summary>
    internal async Task<OpenPage> OpenAsync(SiteNotebook notebook) => await OpenAtAsync(await PublishAsync(FixtureSite.Request("unused", notebook)), $"{notebook.Name}.html");

    /// <summary>Opens a page of the site from disk; the name may end in <c>#anchor</c>.</summary>
    internal Task<OpenPage> OpenAsync(string name, int width = 1400, ColorScheme colours = ColorScheme.Light, bool scripts = true) =>
        OpenAtAsync(_folder.Site, name, width, colours, scripts);

    /// <summary>Opens a page of a site from disk.</summary>
    internal async Task<OpenPage> OpenAtAsync(string folder, string name, int width = 1400, ColorScheme colours = ColorScheme.Light, bool scripts = true)
    {
        SkipIfMissing();
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = colours, JavaScriptEnabled = scripts });
        return await OpenPage.AtAsync(context, $"{new Uri(folder).AbsoluteUri}/{name}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _folder.Dispose();
    }

    private void SkipIfMissing()
    {
        if (_browser is not null)
            return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{Path} is missing; in CI the pages must be looked at.");
        Assert.Skip($"{Path} is missing; install Debian's chromium to look at the pages.");
    }
}
