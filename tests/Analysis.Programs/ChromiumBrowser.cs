using Microsoft.Playwright;

namespace Analysis.Programs;

/// <summary>Debian's Chromium, started once without a window and driven by Playwright.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private IPlaywright? _playwright;

    /// <summary>Whether the browser is installed.</summary>
    internal static bool IsThere => File.Exists(Path);

    /// <summary>The running browser; null where none is installed, so call <see cref="SkipIfMissing"/> before.</summary>
    internal IBrowser Chromium { get; private set; } = null!;

    /// <summary>Skips the test, or fails it with CI=true, where the browser is not installed.</summary>
    internal static void SkipIfMissing() => OutsideProgram.Require(IsThere, $"{Path} is missing; install Debian's chromium");

    /// <summary>Starts the browser, where it is installed.</summary>
    public async ValueTask InitializeAsync()
    {
        if (!IsThere)
            return;
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Path, Args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"] }
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
            await Chromium.CloseAsync();
        _playwright?.Dispose();
    }
}
