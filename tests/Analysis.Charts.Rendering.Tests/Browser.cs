using Microsoft.Playwright;

namespace Analysis.Charts.Rendering.Tests;

/// <summary>Debian's Chromium, one for all tests of the class that uses it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private IPlaywright? _playwright;

    /// <summary>The browser; where there is none the test is skipped, or fails in CI.</summary>
    internal IBrowser Chromium { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path)) return;
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"] });
    }

    internal void SkipIfMissing()
    {
        if (Chromium is not null) return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{Path} is missing; in CI the charts must be drawn.");
        Assert.Skip($"{Path} is missing; install Debian's chromium to draw the charts.");
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null) await Chromium.CloseAsync();
        _playwright?.Dispose();
    }
}
