// Draws the pictures of README's section on VS Code: a notebook in Jupyter Notebook (Debian: jupyter-notebook) in Chromium, with the kernel of this build:
//   dotnet build
//   dotnet run .ci/kernel-picture.cs
#:package Microsoft.Playwright
#:property PublishAot=false

using System.Diagnostics;
using Microsoft.Playwright;

const string notebook = "02-suppliers.ipynb", chart = "chart-share-by-window", pictures = ".github/pictures", address = "http://127.0.0.1:8917";

var folder = Directory.CreateTempSubdirectory("kernel-picture-").FullName;
Environment.SetEnvironmentVariable("JUPYTER_DATA_DIR", folder);
Environment.SetEnvironmentVariable("JUPYTER_CONFIG_DIR", folder);
Run("dotnet", "run", "--no-build", "--project", "src/Analysis.Cli", "--", "kernel", "install", "--as", ".net-csharp").WaitForExit();
using var server = Run("jupyter-notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", "--port=8917", "--NotebookApp.port_retries=0", "--NotebookApp.token=", "--NotebookApp.notebook_dir=notebooks");
try
{
    using var playwright = await Playwright.CreateAsync();
    await using var browser = await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
    });
    var view = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1000, Height = 960 }, DeviceScaleFactor = 1.5f, ReducedMotion = ReducedMotion.Reduce });
    await OpenAsync(view);
    await PictureChartAsync(view);
    await PictureExplanationAsync(view);
}
finally
{
    server.Kill(entireProcessTree: true);
    server.WaitForExit();
    Directory.Delete(folder, recursive: true);
}

static async Task OpenAsync(IPage view)
{
    for (var attempt = 0; ; attempt++)
    {
        try
        {
            await view.GotoAsync($"{address}/notebooks/{notebook}");
            break;
        }
        catch (PlaywrightException) when (attempt < 40)
        {
            // The server is not up yet.
            await Task.Delay(250);
        }
    }

    await view.WaitForFunctionAsync("() => window.Jupyter?.notebook?.kernel?.is_connected()");
    await view.EvaluateAsync("() => Jupyter.notebook.execute_all_cells()");
    await view.WaitForFunctionAsync("() => Jupyter.notebook.get_cells().every(cell => cell.cell_type !== 'code' || cell.input_prompt_number > 0)");
}

static async Task PictureChartAsync(IPage view)
{
    await view.Locator($"#{chart}").ScrollIntoViewIfNeededAsync();
    await view.Locator($"#{chart} svg.main-svg").First.WaitForAsync();
    await view.EvaluateAsync("id => document.getElementById(id).scrollIntoView({ block: 'end' })", chart);
    await view.EvaluateAsync("() => Jupyter.notebook.select(0)");
    await view.ScreenshotAsync(new() { Path = $"{pictures}/notebook-in-jupyter.png" });
}

static async Task PictureExplanationAsync(IPage view)
{
    await view.EvaluateAsync("() => { Jupyter.notebook.insert_cell_at_bottom('code'); Jupyter.notebook.select(Jupyter.notebook.ncells() - 1); Jupyter.notebook.edit_mode(); document.querySelector('.cell.selected').scrollIntoView({ block: 'start' }); }");
    await view.Keyboard.TypeAsync("var shares = SupplierShare.OfAll(");
    await view.Keyboard.PressAsync("Shift+Tab");
    await view.Locator("#tooltip pre").First.WaitForAsync();
    // Once more makes it large; it fades in.
    await view.Keyboard.PressAsync("Shift+Tab");
    await Task.Delay(1500);
    var place = (await view.Locator(".cell.selected").BoundingBoxAsync())!;
    await view.ScreenshotAsync(new() { Path = $"{pictures}/explanation-in-jupyter.png", Clip = new() { X = 0, Y = place.Y - 4, Width = 1000, Height = Math.Min(420, 960 - place.Y) } });
}

static Process Run(string program, params string[] arguments) => Process.Start(program, arguments);
