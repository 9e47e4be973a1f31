// Draws the picture of README's section on VS Code: a notebook that the kernel ran for nbconvert, opened in Chromium:
//   dotnet build
//   dotnet run .ci/kernel-picture.cs
#:package Microsoft.Playwright
#:property PublishAot=false

using System.Diagnostics;
using Microsoft.Playwright;

const string notebook = "notebooks/02-suppliers.ipynb", cell = "chart-share-by-window", picture = ".github/pictures/notebook-in-jupyter.png";

var folder = Directory.CreateTempSubdirectory("kernel-picture-").FullName;
Environment.SetEnvironmentVariable("JUPYTER_DATA_DIR", folder);
Run("dotnet", "run", "--no-build", "--project", "src/Analysis.Cli", "--", "kernel", "install", "--as", ".net-csharp");
Run("jupyter-nbconvert", "--to", "html", "--execute", "--output-dir", folder, notebook);

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
    Args = ["--no-sandbox", "--disable-gpu"],
});
var view = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1000, Height = 900 }, DeviceScaleFactor = 1.5f, ReducedMotion = ReducedMotion.Reduce });
await view.GotoAsync(new Uri(Path.Combine(folder, "02-suppliers.html")).AbsoluteUri);
var shown = view.Locator(".jp-CodeCell", new() { Has = view.Locator($"#{cell}") });
await shown.ScrollIntoViewIfNeededAsync();
await shown.Locator("svg.main-svg").First.WaitForAsync();
await shown.ScreenshotAsync(new() { Path = picture });
Directory.Delete(folder, recursive: true);
Console.WriteLine(Path.GetFullPath(picture));

static void Run(string program, params string[] arguments)
{
    using var process = Process.Start(program, arguments);
    process.WaitForExit();
    if (process.ExitCode != 0)
        throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
}
