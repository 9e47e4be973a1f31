using Microsoft.Playwright;

namespace Analysis.Publishing.Tests.Fixture;

/// <summary>A page in the browser, with its requests and errors since it was opened.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private OpenPage(IPage page) => Page = page;

    internal IPage Page { get; }

    /// <summary>Errors and warnings of the console, exceptions, and failed requests.</summary>
    internal IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The address of everything that the page loaded or tried to load.</summary>
    internal IReadOnlyList<string> Requests => _requests;

    internal static async Task<OpenPage> AtAsync(IBrowserContext context, string address)
    {
        var open = new OpenPage(await context.NewPageAsync());
        open.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                open._complaints.Add(message.Text);
        };
        open.Page.PageError += (_, error) => open._complaints.Add(error);
        open.Page.RequestFailed += (_, request) => open._complaints.Add($"failed: {request.Url}");
        open.Page.Request += (_, request) => open._requests.Add(request.Url);
        await open.Page.GotoAsync(address);
        return open;
    }

    /// <summary>Scrolls from top to bottom as a reader does.</summary>
    internal async Task ReadAsync()
    {
        var height = await Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        for (var top = 0; top < height; top += 600)
        {
            await Page.EvaluateAsync("top => scrollTo({ top, behavior: 'instant' })", top);
            await Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
    }

    /// <summary>Reads on until every chart is drawn.</summary>
    internal async Task DrawAsync()
    {
        await ReadAsync();
        await DrawChartsAsync();
    }

    /// <summary>Goes to each chart and waits until it is drawn.</summary>
    internal async Task DrawChartsAsync()
    {
        foreach (var figure in await Page.Locator("figure.chart").AllAsync())
        {
            await figure.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(figure).ToHaveAttributeAsync("data-drawn", "true", new() { Timeout = 15_000 });
        }
    }

    /// <summary>By how many pixels the page is wider than the window.</summary>
    internal Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
