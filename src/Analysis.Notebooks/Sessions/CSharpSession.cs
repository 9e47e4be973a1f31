using System.Diagnostics;
using System.Text.Json.Nodes;
using Analysis.Notebooks.Assistance;
using Analysis.Notebooks.Documents;
using Microsoft.CodeAnalysis;

namespace Analysis.Notebooks.Sessions;

/// <summary>
/// Runs cells of C# one after another: what one declares, the next may use. Console, formatters and the current
/// directory belong to the whole process, so a process holds one session at a time.
/// </summary>
public sealed class CSharpSession : IDisposable
{
    private const string WarmUp = "foreach (var one in new[] { 1 }) await Task.Yield(); 1.ToDisplayString()";

    private readonly string _notebook;
    private readonly SubmissionChain _chain;
    private readonly HashSet<string> _loadedFiles = new(StringComparer.Ordinal);

    /// <summary>Begins a session that lasts as long as its process; paths in cells are relative to <paramref name="folder"/>.</summary>
    /// <param name="notebook">The notebook's name in messages.</param>
    /// <param name="folder">The folder of the notebook.</param>
    public CSharpSession(string notebook, string folder)
        : this(notebook, new SubmissionSettings(folder, SessionLifetime.OfProcess, CellCacheFolder: null)) { }

    internal CSharpSession(string notebook, SubmissionSettings settings)
    {
        _notebook = notebook;
        _chain = new SubmissionChain(settings);
        Assistant = new CodeAssistant(_chain);
        CapturedConsole.Begin();
    }

    /// <summary>Helps to write the next cell.</summary>
    public CodeAssistant Assistant { get; }

    /// <summary>The scripts that cells loaded with <c>#load</c>.</summary>
    public IReadOnlyCollection<string> LoadedFiles => _loadedFiles;

    /// <summary>How many cells have run; those that do not count left out.</summary>
    public int ExecutionCount { get; private set; }

    /// <summary>How many cells the session compiled.</summary>
    internal int CompiledCells => _chain.CompiledCells;

    /// <summary>
    /// Counts a cell that only gives variables other values, and gives them those values without compiling it; false when it must run,
    /// because there are no such variables.
    /// </summary>
    internal bool TrySet(IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0 || !values.All(pair => _chain.TrySet(pair.Key, pair.Value)))
            return false;
        ExecutionCount++;
        return true;
    }

    /// <summary>Releases the assemblies of the cells, and what reports whether something still uses them.</summary>
    internal WeakReference Unload()
    {
        Dispose();
        return _chain.Unload();
    }

    /// <inheritdoc/>
    public void Dispose() => Assistant.Dispose();

    /// <summary>Runs a cell and gives the reason when it fails; what it shows goes to <paramref name="outputs"/>.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="outputs">Where the outputs go.</param>
    /// <param name="interrupt">
    /// Stops loops and awaited tasks of the cell, and the session lives on; a call into a library that waits by itself
    /// is not stopped. A cell without it runs as it is written; for this one checks are put into its code.
    /// </param>
    /// <returns>The number of the execution and, for a cell that failed, its error, which is in the outputs too.</returns>
    public Task<(int ExecutionCount, CellError? Error)> RunAsync(
        NotebookCell cell,
        OutputSink outputs,
        CancellationToken interrupt = default
    )
    {
        ExecutionCount++;
        return RunUncountedAsync(cell, outputs, interrupt);
    }

    /// <summary>Runs a cell as <see cref="RunAsync"/> does, but as one that the person who explores did not write.</summary>
    public async Task<(int ExecutionCount, CellError? Error)> RunUncountedAsync(
        NotebookCell cell,
        OutputSink outputs,
        CancellationToken interrupt = default
    )
    {
        CellFunctions.Outputs = outputs;
        using var registration = CellInterrupt.Begin(interrupt);
        foreach (var segment in CellSegments.Of(cell))
        {
            var error = await TryAsync(segment, cell, outputs, interrupt);
            if (error is null)
                continue;
            outputs.AddError(error);
            return (ExecutionCount, error);
        }

        return (ExecutionCount, null);
    }

    /// <summary>
    /// The value of an expression, as a bundle by MIME type, or why it has none. Nothing of it stays in the session;
    /// <paramref name="interrupt"/> stops it as it stops a cell.
    /// </summary>
    public async Task<(JsonObject? Data, CellError? Error)> EvaluateAsync(
        string expression,
        OutputSink outputs,
        CancellationToken interrupt = default
    )
    {
        CellFunctions.Outputs = outputs;
        using var registration = CellInterrupt.Begin(interrupt);
        var failure = new CellFailure(_notebook, NotebookCell.OfCode(expression, ExecutionCount));
        var (submission, errors) = Compile(expression, "expression", _chain.CompileAside, interrupt);
        if (submission is null)
            return (null, failure.OfDiagnostics(errors));
        var (value, exception) = await _chain.RunAsideAsync(submission);
        try
        {
            return exception is null ? (MimeBundle.Of(value), null) : (null, ErrorOf(exception, failure, interrupt));
        }
        catch (Exception error)
        {
            // A formatter of the value failed.
            return (null, ErrorOf(error, failure, interrupt));
        }
    }

    /// <summary>Does once what every first cell would have to wait for: the compiler is loaded and a submission has run.</summary>
    public async Task WarmUpAsync()
    {
        if (_chain.CompileAside(InterruptChecks.In(WarmUp), "warm-up") is ({ } submission, _))
            await _chain.RunAsideAsync(submission);
    }

    private async Task<CellError?> TryAsync(CellSegment segment, NotebookCell cell, OutputSink outputs, CancellationToken interrupt)
    {
        var failure = new CellFailure(_notebook, cell);
        try
        {
            return await RunSegmentAsync(segment, cell, outputs, interrupt);
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return failure.OfInterrupt();
        }
        catch (Exception exception)
        {
            // A formatter of the value failed, or a file that the cell names cannot be read.
            return failure.OfException(exception);
        }
    }

    private async Task<CellError?> RunSegmentAsync(CellSegment segment, NotebookCell cell, OutputSink outputs, CancellationToken interrupt)
    {
        switch (segment.Kind)
        {
            case SegmentKind.Markdown:
                CellFunctions.DisplayAs(segment.Text, "text/markdown");
                return null;
            case SegmentKind.Html:
                CellFunctions.display(CellFunctions.HTML(segment.Text));
                return null;
            case SegmentKind.CSharp:
                return await RunCodeAsync(segment, cell, outputs, interrupt);
            case SegmentKind.Timed:
                return await RunTimedAsync(segment, cell, outputs, interrupt);
            case SegmentKind.Who:
                DisplayedValue.Show(outputs, VariableList.Of(_chain.Variables).Bundle, []);
                return await RunCodeAsync(segment, cell, outputs, interrupt);
            default:
                return new CellFailure(_notebook, cell).OfMessage(
                    segment.Line,
                    $"{segment.Magic} is not known here; known are {CellSegments.Known}; remove it or write C#."
                );
        }
    }

    private async Task<CellError?> RunTimedAsync(CellSegment segment, NotebookCell cell, OutputSink outputs, CancellationToken interrupt)
    {
        var watch = Stopwatch.StartNew();
        var error = await RunCodeAsync(segment, cell, outputs, interrupt);
        CellFunctions.DisplayAs(FormattableString.Invariant($"Time: {watch.Elapsed.TotalMilliseconds:N1} ms"), "text/plain");
        return error;
    }

    private async Task<CellError?> RunCodeAsync(CellSegment segment, NotebookCell cell, OutputSink outputs, CancellationToken interrupt)
    {
        var failure = new CellFailure(_notebook, cell);
        var (code, file) = (ScriptText.Of(segment), CellFailure.FileNameOf(cell));
        var submission = _chain.FindCached(code, file);
        if (submission is null)
        {
            if (await _chain.AddReferencesAsync(code, file, failure) is { } missing)
                return missing;
            (submission, var errors) = Compile(code, file, _chain.Compile, interrupt);
            if (submission is null)
                return failure.OfDiagnostics(errors);
        }

        _loadedFiles.UnionWith(submission.LoadedFiles.Select(loaded => loaded.Path));
        var (value, exception) = await _chain.RunAsync(submission, code, file);
        if (exception is not null)
            return ErrorOf(exception, failure, interrupt);
        if (value is not DisplayedValue && (value is not null || submission.GivesValue))
            outputs.AddResult(MimeBundle.Of(value), ExecutionCount);
        return null;
    }

    // If the checks break a cell, it runs without them; and errors are reported for the cell as it is written.
    private static (CompiledSubmission? Submission, IReadOnlyList<CompileError> Errors) Compile(
        string code,
        string file,
        Func<string, string, (CompiledSubmission?, IReadOnlyList<CompileError>)> compile,
        CancellationToken interrupt
    ) =>
        interrupt.CanBeCanceled && compile(InterruptChecks.In(code), file) is ({ } stoppable, var none)
            ? (stoppable, none)
            : compile(code, file);

    private static CellError ErrorOf(Exception exception, CellFailure failure, CancellationToken interrupt) =>
        interrupt.IsCancellationRequested && CellFailure.IsInterrupt(exception) ? failure.OfInterrupt() : failure.OfException(exception);
}
