using System.Diagnostics;
using System.Globalization;

namespace Analysis.Cli.Tests;

/// <summary>What a run that is stopped or killed leaves: no process and no temporary file, at the latest after the next run.</summary>
public sealed class KillTests : IDisposable
{
    private const string Daemon =
        "System.Diagnostics.Process.Start(\"sh\", new[] { \"-c\", \"setsid sleep 600 > /dev/null 2>&1 < /dev/null & echo $! > "
        + "id.new; mv id.new id\" }).WaitForExit();\nawait Task.Delay(TimeSpan.FromMinutes(5));";

    private readonly TemporaryProject _project = new();

    public KillTests()
    {
        _project.Put("01-slow.ipynb", NotebookText.Only(Daemon));
        _project.Put("02-quick.ipynb", NotebookText.Only("1"));
    }

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_what_cells_started_and_leaves_no_temporary_file(string signal)
    {
        using var run = await StartAsync();
        Signal(signal, run.Id);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, run.ExitCode);
        Assert.True(IsGone(Started()), "What the cell started lives on.");
        Assert.Empty(Directory.GetFileSystemEntries(_project.Temporary));
    }

    [Fact]
    public async Task After_a_kill_the_worker_ends_what_cells_started_and_the_next_run_clears_the_files()
    {
        using var run = await StartAsync();
        var id = Started();
        using var live = await StartAsync();
        Signal("KILL", run.Id);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, Directory.GetDirectories(_project.Temporary, "analysis-run-*").Length);
        (await _project.RunAsync("run", "02-quick", "--out", "out")).MustSucceed();
        // The folder of the run that still lives stays, with its lock and what .NET opened for its debugger.
        Assert.Single(Directory.GetDirectories(_project.Temporary, "analysis-run-*"));
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(_project.Temporary),
            path => path.Contains($"-{run.Id}-", StringComparison.Ordinal)
        );
        Signal("INT", live.Id);
        await live.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(Directory.GetFileSystemEntries(_project.Temporary));
        Assert.True(IsGone(id), "What the cell of a killed run started lives on.");
    }

    private async Task<Process> StartAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "setsid and /proc are those of Linux.");
        File.Delete(_project["notebooks", "id"]);
        string[] words =
        [
            "--default-signal=INT",
            "dotnet",
            "exec",
            Path.Combine(AppContext.BaseDirectory, "Analysis.Cli.dll"),
            "run",
            "01-slow",
            "--out",
            "slow",
        ];
        var start = new ProcessStartInfo("env", words)
        {
            WorkingDirectory = _project.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = _project.Temporary;
        start.Environment.Remove("ANALYSIS_DATA");
        var run = Process.Start(start)!;
        _ = run.StandardOutput.ReadToEndAsync();
        _ = run.StandardError.ReadToEndAsync();
        await Wait.UntilAsync(() => File.Exists(_project["notebooks", "id"]) || run.HasExited, "the cell started its process");
        return run;
    }

    private int Started() => int.Parse(File.ReadAllText(_project["notebooks", "id"]), CultureInfo.InvariantCulture);

    private static void Signal(string name, int id) =>
        Process.Start("kill", [$"-{name}", id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    private static bool IsGone(int id)
    {
        var status = $"/proc/{id}/status";
        return !File.Exists(status) || File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }
}
