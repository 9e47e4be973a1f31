// Draws the picture of the README from the published site, in Chromium:
//   dotnet run --project src/Analysis.Cli -- publish
//   dotnet run .ci/picture.cs
#:package Microsoft.Playwright
#:property PublishAot=false

using Microsoft.Playwright;

const string page = "site/02-suppliers.html", chart = "#chart-share-by-window", picture = ".github/picture.png";

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
    Args = ["--no-sandbox", "--disable-gpu"],
});
var view = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 960, Height = 900 }, ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, DeviceScaleFactor = 2 });
await view.GotoAsync(new Uri(Path.GetFullPath(page)).AbsoluteUri);
var figure = view.Locator(chart);
await figure.ScrollIntoViewIfNeededAsync();
await figure.Locator("svg.main-svg").First.WaitForAsync();
// A picture has no buttons and no marks that open something.
await figure.EvaluateAsync("""
    figure => {
        for (const part of figure.querySelectorAll('details, button')) part.style.display = 'none';
        const title = figure.querySelector('.chart-title');
        title.textContent = title.textContent;
        title.style.maxWidth = 'none';
        figure.style.padding = '16px';
    }
    """);
await figure.ScreenshotAsync(new() { Path = picture });
Console.WriteLine(Path.GetFullPath(picture));
