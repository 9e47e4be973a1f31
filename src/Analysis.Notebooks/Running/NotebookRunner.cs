using System.Collections.Concurrent;
using System.Diagnostics;
using Analysis.Notebooks.Caching;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Sessions;
using Analysis.Notebooks.Workers;

namespace Analysis.Notebooks.Running;

/// <summary>Runs notebooks, each from the top, in a few processes side by side.</summary>
public static class NotebookRunner
{
    /// <summary>
    /// Checks everything, then runs the notebooks and writes what they gave, all at the end: a run that is cancelled
    /// changes nothing. A failing cell ends its notebook only; the failure is in the result.
    /// </summary>
    /// <exception cref="ArgumentException">The request names what does not exist or a value that does not fit; nothing ran.</exception>
    /// <exception cref="NotebookFormatException">A notebook cannot be run; nothing ran.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; its workers have ended.</exception>
    public static async Task<RunResult> ExecuteAsync(
        RunRequest request,
        IProgress<RunProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var cache = ResultCache.Of(request);
        await using var own = request.SharedWorkers is null ? new NotebookWorkers(request.Worker, request.Limits, request.Workers) : null;
        var plan = RunPlan.Of(request, cache, own);
        using var temporary = TemporaryFolder.Begin();
        var services = new RunServices(cache, temporary, request.SharedWorkers ?? own!);
        var results = await RunAllAsync(request, plan, services, progress, cancellation);
        // They end while the results are written.
        own?.EndFree();
        cache?.Store(plan.Select(notebook => notebook.Cleared).Zip(results).Where(pair => MayBeCached(pair.Second)));
        if (request.CellCacheFolder is { } cells && results.Any(result => result.CompiledCells > 0))
            new CompiledCellCache(cells).Prune();
        var (findings, problems) = Findings.Merge(results.SelectMany(result => result.Findings));
        var result = new RunResult
        {
            Notebooks = results,
            Findings = findings,
            FindingProblems = problems,
        };
        return request.OutFolder is { } outFolder ? OutFolder.Write(outFolder, result, request.SharedOutput) : result;
    }

    /// <summary>Reports for each notebook of a request whether a cached result is valid, and if not, why. Nothing runs.</summary>
    /// <exception cref="ArgumentException">The request names what does not exist or a value that does not fit.</exception>
    /// <exception cref="NotebookFormatException">A notebook cannot be run.</exception>
    public static IReadOnlyList<NotebookFreshness> Freshness(RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var cache = ResultCache.Of(request) ?? throw new ArgumentException("The request names no folder of cached results.");
        return
        [
            .. RunPlan
                .Of(request, cache, workers: null)
                .Select(notebook => new NotebookFreshness(
                    notebook.Document.Path,
                    notebook.Name,
                    cache.Find(notebook.Cleared, notebook.Overrides).Reasons
                )),
        ];
    }

    private static bool MayBeCached(NotebookResult result) => result is { Succeeded: true, IsCached: false, NonDeterministicCalls: [] };

    private static async Task<IReadOnlyList<NotebookResult>> RunAllAsync(
        RunRequest request,
        IReadOnlyList<PlannedNotebook> plan,
        RunServices services,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation
    )
    {
        var results = new ConcurrentDictionary<PlannedNotebook, NotebookResult>(ReferenceEqualityComparer.Instance);
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Workers, CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            // The long ones first, so that no process runs one of them while the other has nothing left.
            plan.Index().OrderByDescending(numbered => numbered.Item.Document.Cells.Count),
            options,
            async (numbered, cancel) =>
            {
                var run = new WorkerRun(request, numbered.Item, services.Temporary.MessageFolder(numbered.Index + 1), progress);
                results[numbered.Item] =
                    (request.IgnoreCache ? null : run.TakeCached(services.Cache)) ?? await run.RunAsync(services.Workers, cancel);
            }
        );
        await request.Condition;
        cancellation.ThrowIfCancellationRequested();
        return [.. plan.Select(notebook => results[notebook])];
    }
}

/// <summary>What the notebooks of a run share.</summary>
internal sealed record RunServices(ResultCache? Cache, TemporaryFolder Temporary, NotebookWorkers Workers);

/// <summary>The run of one notebook in a worker.</summary>
internal sealed class WorkerRun(RunRequest request, PlannedNotebook notebook, string folder, IProgress<RunProgress>? progress)
{
    private readonly string _path = notebook.Document.Path;
    private WorkerStep? _last;

    /// <summary>The cached result of the notebook; null when there is no valid one.</summary>
    internal NotebookResult? TakeCached(ResultCache? cache)
    {
        var watch = Stopwatch.StartNew();
        if (cache?.Find(notebook.Cleared, notebook.Overrides) is not ({ } kept, { } executed, _))
            return null;
        ReportStep(RunStep.NotebookKept);
        var looked = kept.Of(ResultInputKind.File).Select(file => new FileRead(file.Name, file.Value)).ToList();
        return Result(executed, new(Error: null, looked, CompiledCells: 0), watch.Elapsed) with { IsCached = true };
    }

    internal async Task<NotebookResult> RunAsync(NotebookWorkers workers, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var (executed, report) = await RunAsync(workers, WriteRequest(), cancellation);
        ReportStep(report.Error is null ? RunStep.NotebookSucceeded : RunStep.NotebookFailed);
        var scripts = report
            .Looked.Select(file => file.Path)
            .Where(path => Path.GetExtension(path) is ".csx" or ".cs" && File.Exists(path));
        return Result(executed, report, watch.Elapsed) with
        {
            NonDeterministicCalls = request.CacheFolder is null ? [] : NonDeterministicCalls.In(executed, scripts),
        };
    }

    private async Task<(NotebookDocument Executed, WorkerReport Report)> RunAsync(
        NotebookWorkers workers,
        WorkerRequest message,
        CancellationToken cancellation
    )
    {
        var worker = await workers.TakeAsync(cancellation);
        var mayGoOn = false;
        try
        {
            await request.Condition;
            ReportStep(RunStep.NotebookStarted);
            var stop = await worker.RunAsync(new(Path.Combine(folder, "request.json"), message.Token, Follow), cancellation);
            var executed = notebook.Document.Copy();
            ExecutedCell.Apply(message.Outputs, executed);
            if (stop is not null)
                return (executed, new WorkerReport(Stopped(executed, stop), [], CompiledCells: 0));
            var report = WorkerJson.Read<WorkerReport>(message.Report);
            mayGoOn = report.Leftover is null;
            return (executed, report);
        }
        finally
        {
            if (mayGoOn)
                workers.Return(worker);
            else
                workers.End(worker);
        }
    }

    private WorkerRequest WriteRequest()
    {
        var message = new WorkerRequest
        {
            Notebook = _path,
            Name = notebook.Document.Name,
            Folder = notebook.Folder,
            Document = Path.Combine(folder, "notebook.ipynb"),
            Outputs = Path.Combine(folder, "outputs.jsonl"),
            Report = Path.Combine(folder, "report.json"),
            Settings = request.Settings with { Parameters = notebook.Overrides },
            InjectedValues = notebook.InjectedValues,
            CellCacheFolder = request.CellCacheFolder,
            MostOutputBytes = request.Limits.OutputBytes,
            Token = $"progress-{Guid.NewGuid():N}:",
        };
        notebook.Document.Write(message.Document);
        WorkerJson.Write(Path.Combine(folder, "request.json"), message);
        return message;
    }

    private void Follow(WorkerStep step)
    {
        _last = step;
        ReportStep(step.Step, step.Cell, step.CellId);
    }

    private void ReportStep(RunStep step, int cell = 0, string cellId = "") =>
        progress?.Report(new RunProgress(_path, step, cell, cellId, notebook.Document.Cells.Count) { Name = notebook.Name });

    private CellError Stopped(NotebookDocument executed, WorkerStop stop)
    {
        var cell = executed.Cells.FirstOrDefault(one => one.Id == _last?.CellId);
        var error = new CellError
        {
            Notebook = _path,
            Cell = cell?.Number ?? 0,
            CellId = cell?.Id ?? "",
            Kind = stop.Kind,
            Message = stop.Message,
            Details = stop.Message,
        };
        if (cell is not null)
            cell.Json["outputs"] = ErrorOutput(error);
        return error;
    }

    private static System.Text.Json.Nodes.JsonArray ErrorOutput(CellError error)
    {
        var outputs = new CellOutputs();
        outputs.AddError(error);
        return outputs.ToJson();
    }

    private NotebookResult Result(NotebookDocument executed, WorkerReport report, TimeSpan duration) =>
        new()
        {
            Notebook = _path,
            Name = notebook.Name,
            Executed = executed,
            Error = report.Error,
            FilesRead = [.. report.Looked.Where(file => FileState.IsFile(file.Sha256))],
            PathsRead = report.Looked,
            Findings = Findings.Of(executed, notebook.Name),
            Parameters = notebook.Parameters,
            ChangedParameters = notebook.Overrides,
            Remarks = [.. notebook.Remarks, .. RunRemarks.OfCells(executed)],
            Duration = duration,
            CompiledCells = report.CompiledCells,
            WorkerLeftover = report.Leftover,
        };
}
