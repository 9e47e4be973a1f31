using System.Diagnostics;
using System.Text.Json.Nodes;
using Analysis.Notebooks.Assistance;
using Analysis.Notebooks.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Analysis.Notebooks.Sessions;

/// <summary>
/// Runs cells of C# one after another: what one declares, the next may use. Console, formatters and the current
/// directory belong to the whole process, so a process holds one session only.
/// </summary>
public sealed class CSharpSession
{
    private const string WarmUp = "foreach (var one in new[] { 1 }) await Task.Yield(); 1.ToDisplayString()";

    private readonly string _notebook;
    private readonly CellReferences _references;
    private readonly ScriptChain _scripts;
    private readonly HashSet<string> _loadedFiles = new(StringComparer.Ordinal);

    /// <summary>Begins a session; paths in cells are relative to <paramref name="folder"/>.</summary>
    /// <param name="notebook">The notebook's name in messages.</param>
    /// <param name="folder">The folder of the notebook.</param>
    public CSharpSession(string notebook, string folder)
    {
        _notebook = notebook;
        var references = new SessionReferences(folder);
        _scripts = new ScriptChain(folder, references);
        _references = new CellReferences(folder, _scripts, references);
        Assistant = new CodeAssistant(_scripts);
        CapturedConsole.Begin();
    }

    /// <summary>Helps to write the next cell.</summary>
    public CodeAssistant Assistant { get; }

    /// <summary>The scripts that cells loaded with <c>#load</c>.</summary>
    public IReadOnlyCollection<string> LoadedFiles => _loadedFiles;

    /// <summary>How many cells have run; those that do not count left out.</summary>
    public int ExecutionCount { get; private set; }

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
        var (script, errors) = Compile(expression, "expression", interrupt);
        if (errors.Count > 0)
            return (null, failure.OfDiagnostics(errors));
        var state = await _scripts.RunAsideAsync(script);
        try
        {
            return state.Exception is null
                ? (MimeBundle.Of(state.ReturnValue), null)
                : (null, ErrorOf(state.Exception, failure, interrupt));
        }
        catch (Exception exception)
        {
            // A formatter of the value failed.
            return (null, ErrorOf(exception, failure, interrupt));
        }
    }

    /// <summary>Does once what every first cell would have to wait for: the compiler is loaded and a script has run.</summary>
    public async Task WarmUpAsync()
    {
        var script = _scripts.Continue(InterruptChecks.In(WarmUp), "warm-up");
        if (ErrorsOf(script).Count == 0)
            await _scripts.RunAsideAsync(script);
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
                DisplayedValue.Show(outputs, VariableList.Of(_scripts.Variables).Bundle, []);
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
        if (await _references.AddAsync(_scripts.Continue(code, file).GetCompilation(), failure) is { } missing)
            return missing;
        var (script, errors) = Compile(code, file, interrupt);
        if (errors.Count > 0)
            return failure.OfDiagnostics(errors);
        _loadedFiles.UnionWith(script.GetCompilation().SyntaxTrees.Select(tree => tree.FilePath).Where(Path.IsPathRooted));
        return await RunScriptAsync(script, code, failure, outputs, interrupt);
    }

    // If the checks break a cell, it runs without them; and errors are reported for the cell as it is written.
    private (Script<object> Script, IReadOnlyList<Diagnostic> Errors) Compile(string code, string file, CancellationToken interrupt)
    {
        if (interrupt.CanBeCanceled)
        {
            var stoppable = _scripts.Continue(InterruptChecks.In(code), file);
            if (ErrorsOf(stoppable).Count == 0)
                return (stoppable, []);
        }

        var script = _scripts.Continue(code, file);
        return (script, ErrorsOf(script));
    }

    private static List<Diagnostic> ErrorsOf(Script<object> script) =>
        [.. script.Compile().Where(found => found.Severity == DiagnosticSeverity.Error)];

    private async Task<CellError?> RunScriptAsync(
        Script<object> script,
        string code,
        CellFailure failure,
        OutputSink outputs,
        CancellationToken interrupt
    )
    {
        var state = await _scripts.RunAsync(script, code);
        if (state.Exception is { } exception)
            return ErrorOf(exception, failure, interrupt);
        if (state.ReturnValue is not DisplayedValue && (state.ReturnValue is not null || ScriptChain.GivesValue(script)))
            outputs.AddResult(MimeBundle.Of(state.ReturnValue), ExecutionCount);
        return null;
    }

    private static CellError ErrorOf(Exception exception, CellFailure failure, CancellationToken interrupt) =>
        interrupt.IsCancellationRequested && CellFailure.IsInterrupt(exception) ? failure.OfInterrupt() : failure.OfException(exception);
}
