using System.Globalization;
using Analysis.Notebooks.Running;
using Analysis.Notebooks.Sessions;
using Spectre.Console;

namespace Analysis.Cli.Output;

/// <summary>Shows the progress of a run: bars in a terminal, plain lines elsewhere.</summary>
internal static class NotebookProgress
{
    public static async Task<RunResult> RunAsync(RunRequest request, CancellationToken cancellation) =>
        WithRemarks(
            Console.Out,
            Console.IsOutputRedirected ? await RunPlainAsync(request, cancellation) : await RunWithBarsAsync(request, cancellation)
        );

    /// <summary>Runs where the output is for something else, and reports each notebook that runs on the standard error.</summary>
    public static async Task<RunResult> RunQuietAsync(RunRequest request, CancellationToken cancellation) =>
        WithRemarks(Console.Error, await NotebookRunner.ExecuteAsync(request, new LineProgress(Console.Error), cancellation));

    private static RunResult WithRemarks(TextWriter output, RunResult run)
    {
        foreach (var remark in run.Notebooks.SelectMany(notebook => notebook.Remarks))
            output.WriteLine(remark);
        return run;
    }

    private static async Task<RunResult> RunPlainAsync(RunRequest request, CancellationToken cancellation)
    {
        var run = await NotebookRunner.ExecuteAsync(request, new LineProgress(Console.Out), cancellation);
        foreach (var notebook in run.Notebooks)
            Console.WriteLine(
                notebook.IsCached
                    ? $"{notebook.Name}: cached, because nothing that it depends on has changed"
                    : FormattableString.Invariant(
                        $"{notebook.Name}: {(notebook.Succeeded ? "done" : "failed")} in {notebook.Duration.TotalSeconds:N1} s"
                    )
            );
        return run;
    }

    private static Task<RunResult> RunWithBarsAsync(RunRequest request, CancellationToken cancellation) =>
        AnsiConsole
            .Progress()
            .Columns(
                new SpinnerColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new ElapsedTimeColumn()
            )
            .StartAsync(context => NotebookRunner.ExecuteAsync(request, new BarProgress(context), cancellation));

    private sealed class LineProgress(TextWriter output) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Step == RunStep.NotebookStarted)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Name}: running {value.Cells} cells"));
        }
    }

    private sealed class BarProgress(ProgressContext context) : IProgress<RunProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = [];
        private readonly HashSet<string> _runs = [];

        public void Report(RunProgress value)
        {
            lock (_tasks)
            {
                var isVariant = value.Name != Path.GetFileNameWithoutExtension(value.Notebook);
                if (!_tasks.TryGetValue(value.Notebook, out var task))
                    _tasks[value.Notebook] = task = context.AddTask(
                        Markup.Escape(Path.GetFileNameWithoutExtension(value.Notebook)),
                        maxValue: value.Cells
                    );
                if (isVariant)
                    Follow(task, value);
                else
                    Show(task, value);
            }
        }

        private static void Show(ProgressTask task, RunProgress value)
        {
            if (value.Step == RunStep.CellFinished)
                task.Value = value.Cell;
            if (value.Step is RunStep.NotebookSucceeded or RunStep.NotebookKept)
                task.Value = task.MaxValue;
            if (value.Step is RunStep.NotebookSucceeded or RunStep.NotebookKept or RunStep.NotebookFailed)
                task.StopTask();
        }

        // The many runs of one notebook share a bar, which grows with each that begins.
        private void Follow(ProgressTask task, RunProgress value)
        {
            if (_runs.Add(value.Name))
                task.MaxValue = value.Cells * _runs.Count(run => Path.GetDirectoryName(run) == Path.GetDirectoryName(value.Name));
            if (value.Step == RunStep.NotebookKept)
                task.Increment(value.Cells);
            if (value.Step == RunStep.CellFinished)
                task.Increment(1);
        }
    }
}

/// <summary>Prints the result of a run.</summary>
internal static class RunReport
{
    /// <summary>Prints every failure to stderr; true when there is none.</summary>
    public static bool Succeeded(RunResult run)
    {
        foreach (var error in run.Notebooks.Select(notebook => notebook.Error).OfType<CellError>())
            Console.Error.WriteLine(error);
        foreach (var problem in run.FindingProblems)
            Console.Error.WriteLine(problem);
        return run.Succeeded;
    }
}
