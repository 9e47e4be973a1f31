using System.Diagnostics;
using System.Globalization;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

/// <summary>Processes that a cell started end with the run, whatever they do to get away from it.</summary>
public sealed class StartedProcessTests : IDisposable
{
    private readonly Notebooks _notebooks = new() { Workers = null };

    public void Dispose() => _notebooks.Dispose();

    // The shell ends at once; what it started has another parent then, and with setsid another session and group.
    [Theory]
    [InlineData("sleep 600 & echo $! > id", "")]
    [InlineData("setsid sleep 600 > /dev/null 2>&1 < /dev/null & echo $! > id", "")]
    [InlineData("setsid env -i sleep 600 > /dev/null 2>&1 < /dev/null & echo $! > id", "")]
    [InlineData("setsid sleep 600 > /dev/null 2>&1 < /dev/null & echo $! > id", "Environment.Exit(0);")]
    [InlineData("setsid sleep 600 > /dev/null 2>&1 < /dev/null & echo $! > id", "System.Diagnostics.Process.GetCurrentProcess().Kill();")]
    [InlineData("setsid sleep 600 > /dev/null 2>&1 < /dev/null & echo $! > id", "throw new Exception();")]
    public async Task They_end_with_the_run(string script, string end)
    {
        Linux();
        var path = _notebooks.Add("a.ipynb", Start(script), end);
        var result = await Notebooks.RunAsync(_notebooks.Request(path));
        Assert.Equal(end.Length == 0, result.Succeeded);
        MustBeGone();
    }

    [Fact]
    public async Task They_end_when_the_run_is_cancelled()
    {
        Linux();
        var path = _notebooks.Add(
            "a.ipynb",
            Start("setsid sleep 600 > /dev/null 2>&1 < /dev/null & echo $! > id"),
            "await Task.Delay(600000);"
        );
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var run = NotebookRunner.ExecuteAsync(_notebooks.Request(path), new At(RunStep.CellFinished, cancel), cancel.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        MustBeGone();
    }

    [Fact]
    public async Task What_another_run_started_lives_on()
    {
        Linux();
        using var other = Process.Start(new ProcessStartInfo("sleep", "600") { Environment = { ["ANALYSIS_RUN"] = "000000000000.1.1" } })!;
        try
        {
            await Notebooks.RunAsync(_notebooks.Request(_notebooks.Add("a.ipynb", "1")));
            Assert.False(other.HasExited);
        }
        finally
        {
            other.Kill();
        }
    }

    private static void Linux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "setsid and /proc are those of Linux.");

    private static string Start(string script) =>
        $"System.Diagnostics.Process.Start(\"sh\", new[] {{ \"-c\", \"{script}\" }}).WaitForExit();";

    private void MustBeGone()
    {
        var id = int.Parse(File.ReadAllText(Path.Combine(_notebooks.Folder, "id")), CultureInfo.InvariantCulture);
        var status = $"/proc/{id}/status";
        Assert.True(
            !File.Exists(status) || File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal),
            $"process {id} lives on"
        );
    }

    private sealed class At(RunStep step, CancellationTokenSource cancel) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Step == step)
                cancel.Cancel();
        }
    }
}
