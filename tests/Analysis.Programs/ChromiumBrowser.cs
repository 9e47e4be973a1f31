using Microsoft.Playwright;

namespace Analysis.Programs;

/// <summary>Debian's Chromium, started once for all tests of a project, without a window, and driven by Playwright.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    // A loaded machine has taken more than 30 s, Playwright's own limit, for what takes 2 s alone.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>Whether the browser is installed.</summary>
    internal static bool IsThere => File.Exists(Path);

    /// <summary>Opens a window of its own, with a time limit that a loaded machine meets too; needs the browser.</summary>
    internal async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null)
    {
        SkipIfMissing();
        var context = await _chromium!.NewContextAsync(options);
        context.SetDefaultTimeout((float)LongestWait.TotalMilliseconds);
        return context;
    }

    /// <summary>Skips the test, or fails it with CI=true, where the browser is not installed.</summary>
    internal static void SkipIfMissing() => OutsideProgram.Require(IsThere, $"{Path} is missing; install Debian's chromium");

    /// <summary>Starts the browser, where it is installed.</summary>
    public async ValueTask InitializeAsync()
    {
        if (!IsThere)
            return;
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Path, Args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"] }
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.CloseAsync();
        _playwright?.Dispose();
    }
}
