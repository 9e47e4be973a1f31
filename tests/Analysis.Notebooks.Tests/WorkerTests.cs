using System.Diagnostics;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

public sealed class WorkerTests : IDisposable
{
    private readonly Notebooks _notebooks = new() { Workers = null };

    public void Dispose() => _notebooks.Dispose();

    [Theory]
    [InlineData("Environment.Exit(0);", "exit code 0")]
    [InlineData("Environment.FailFast(\"gone\");", "gone")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", "exit code 137")]
    [InlineData("int F(int n) => F(n + 1) + 1;\nF(0)", "Stack overflow")]
    [InlineData(
        "new System.Threading.Thread(() => throw new Exception(\"in a thread\")).Start();\nSystem.Threading.Thread.Sleep(60000);",
        "in a thread"
    )]
    public async Task A_worker_that_dies_is_the_failure_of_its_notebook(string cell, string words)
    {
        var bad = _notebooks.Add("bad.ipynb", "var kept = 1;\nkept", cell);
        var result = await Notebooks.RunAsync(_notebooks.Request(bad));
        var error = result.Error!;
        Assert.Equal((2, "c2", "WorkerStopped"), (error.Cell, error.CellId, error.Kind));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal("1", result.Executed.Cells[0].Outputs[0].TextOf("text/plain"));
        Assert.Equal("error", Assert.Single(result.Executed.Cells[1].Outputs).Type);
    }

    [Fact]
    public async Task A_notebook_that_fails_does_not_stop_the_others_and_Ctrl_C_is_left_to_the_run()
    {
        var bad = _notebooks.Add("bad.ipynb", "throw new Exception();");
        // The second signal arrives only in a process that the first one did not end. A shell's background process ignores the signal.
        var good = _notebooks.Add(
            "good.ipynb",
            """
            using System.Runtime.InteropServices;
            var arrived = new System.Threading.SemaphoreSlim(0);
            var seen = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => arrived.Release());
            bool IsIgnored() => File.ReadLines("/proc/self/status").Any(line => line.StartsWith("SigIgn:") && (Convert.ToUInt64(line[7..].Trim(), 16) & 2) != 0);
            bool IsInterrupted()
            {
                System.Diagnostics.Process.Start("kill", $"-INT {Environment.ProcessId}").WaitForExit();
                return IsIgnored() || arrived.Wait(TimeSpan.FromMinutes(1));
            }
            IsInterrupted() && IsInterrupted() ? 5 : 0
            """
        );
        var request = _notebooks.Request(bad, good) with { Workers = 1 };
        var result = await NotebookRunner.ExecuteAsync(request, null, TestContext.Current.CancellationToken);
        Assert.False(result.Succeeded);
        Assert.Equal([false, true], result.Notebooks.Select(notebook => notebook.Succeeded));
        Assert.Equal("5", Assert.Single(result.Notebooks[1].Executed.Cells[0].Outputs).TextOf("text/plain"));
    }

    [Fact]
    public async Task Cancelling_ends_the_worker_and_what_it_started_and_writes_nothing()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "1",
            "var child = System.Diagnostics.Process.Start(\"sleep\", \"600\");\nSystem.IO.File.WriteAllText(\"ids.tmp\", "
                + "$\"{Environment.ProcessId} {child.Id}\");\nSystem.IO.File.Move(\"ids.tmp\", "
                + "\"ids\");\nSystem.Threading.Thread.Sleep(600000);"
        );
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var run = NotebookRunner.ExecuteAsync(_notebooks.Request(path), null, cancel.Token);
        var ids = Path.Combine(_notebooks.Folder, "ids");
        await Wait.UntilAsync(() => File.Exists(ids) || run.IsCompleted, "the cell started its process");
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        foreach (var id in File.ReadAllText(ids).Split(' '))
            Assert.True(IsGone(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)), $"process {id} lives on");
        Assert.False(Directory.Exists(_notebooks.Out));
    }

    [Fact]
    public async Task What_cells_write_past_the_console_does_not_disturb_the_progress()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "var raw = Console.OpenStandardOutput();\nraw.Write(Encoding.UTF8.GetBytes(\"half a line\"));\nraw.Flush();",
            "Console.Write(\"progress-: {\");",
            "System.Diagnostics.Process.Start(\"echo\", \"from a child\").WaitForExit();"
        );
        var steps = new List<RunProgress>();
        var result = await NotebookRunner.ExecuteAsync(
            _notebooks.Request(path),
            new DirectProgress(steps),
            TestContext.Current.CancellationToken
        );
        Assert.True(result.Succeeded);
        Assert.Equal(
            [
                RunStep.NotebookStarted,
                RunStep.CellStarted,
                RunStep.CellFinished,
                RunStep.CellStarted,
                RunStep.CellFinished,
                RunStep.CellStarted,
                RunStep.CellFinished,
                RunStep.NotebookSucceeded,
            ],
            steps.Select(step => step.Step)
        );
        Assert.Equal([0, 1, 1, 2, 2, 3, 3, 0], steps.Select(step => step.Cell));
        Assert.All(steps, step => Assert.Equal(3, step.Cells));
    }

    [Fact]
    public async Task A_worker_whose_run_has_ended_ends_by_itself()
    {
        var path = _notebooks.Add("a.ipynb", "System.IO.File.WriteAllText(\"ran\", \"\");\nSystem.Threading.Thread.Sleep(600000);");
        var request = Path.Combine(_notebooks.Folder, "request.json");
        File.WriteAllText(
            request,
            $$"""
            {"Notebook":"a","Name":"a","Folder":"{{_notebooks.Folder}}","Document":"{{path}}",
             "Outputs":"{{_notebooks.Folder}}/outputs","Report":"{{_notebooks.Folder}}/report.json","Settings":{},"Token":"t"}
            """
        );
        using var worker = Process.Start(
            new ProcessStartInfo(Notebooks.Worker.Program, Notebooks.Worker.Arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        await worker.StandardInput.WriteLineAsync(request);
        await worker.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await Wait.UntilAsync(() => File.Exists(Path.Combine(_notebooks.Folder, "ran")) || worker.HasExited, "the cell ran");
        worker.StandardInput.Close();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, worker.ExitCode);
    }

    private static bool IsGone(int id)
    {
        var status = $"/proc/{id}/status";
        return !File.Exists(status) || File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }

    private sealed class DirectProgress(List<RunProgress> steps) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            lock (steps)
                steps.Add(value);
        }
    }
}
