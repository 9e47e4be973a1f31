using Analysis.Hosting;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Running;
using Analysis.Notebooks.Sessions;

namespace Analysis.Notebooks.Workers;

/// <summary>
/// Runs a notebook from the top in this process, which it takes over: current directory, Console, <see cref="RunContext"/>.
/// </summary>
internal sealed class NotebookExecution
{
    private readonly WorkerRequest _request;
    private readonly Action<string> _send;
    private readonly FilesRead _files = new();
    private readonly RunContext _context;

    internal NotebookExecution(WorkerRequest request, Action<string> send)
    {
        (_request, _send) = (request, send);
        _context = new()
        {
            Settings = request.Settings,
            Notebook = request.Name,
            FileRead = _files.Add,
        };
    }

    /// <summary>Runs the notebook, and gives what tells whether something still uses its cells.</summary>
    internal async Task<(WorkerReport Report, WeakReference Cells)> RunAsync()
    {
        var document = NotebookDocument.Read(_request.Document);
        Directory.SetCurrentDirectory(_request.Folder);
        _context.Enter();
        var session = new CSharpSession(
            _request.Notebook,
            new SubmissionSettings(_request.Folder, SessionLifetime.Unloaded, _request.CellCacheFolder)
        );
        CellError? error = null;
        await using (var outputs = new StreamWriter(_request.Outputs) { AutoFlush = true, NewLine = "\n" })
            foreach (var (index, cell) in document.Cells.Index().Where(numbered => IsToRun(numbered.Item)))
            {
                error = await RunAsync(session, cell) is { } raised && !cell.MayFail ? raised : null;
                outputs.WriteLine(new ExecutedCell(index, cell.ExecutionCount, cell.Json["outputs"]!.AsArray()).ToLine());
                if (error is not null)
                    break;
            }

        foreach (var file in session.LoadedFiles.Concat(ReferencedLibraries.Of(document, _request.Folder)))
            _files.Add(file);
        return (new WorkerReport(error, _files.Sorted, session.CompiledCells), session.Unload());
    }

    private static bool IsToRun(NotebookCell cell) =>
        cell is { Type: NotebookCellType.Code, IsSkipped: false } && !string.IsNullOrWhiteSpace(cell.Source);

    private async Task<CellError?> RunAsync(CSharpSession session, NotebookCell cell)
    {
        _context.Cell = cell.Id;
        _send(WorkerJson.Line(new WorkerStep(RunStep.CellStarted, cell.Number, cell.Id)));
        var outputs = new CellOutputs(_request.MostOutputBytes, WaitForEnd);
        // New values of parameters compile nothing: the variables are there, and the cell that sets them is for the reader.
        var isSet = _request.InjectedValues.TryGetValue(cell.Id, out var values) && session.TrySet(values);
        var error = isSet ? null : (await session.RunAsync(cell, outputs)).Error;
        cell.Json["execution_count"] = session.ExecutionCount;
        cell.Json["outputs"] = outputs.ToJson();
        _send(WorkerJson.Line(new WorkerStep(RunStep.CellFinished, cell.Number, cell.Id)));
        return error;
    }

    // An exception could be caught, and the cell go on: the thread that shows too much goes no further, and the run ends the process.
    private void WaitForEnd()
    {
        _send(WorkerProcess.OutputExceeded);
        Thread.Sleep(Timeout.Infinite);
    }
}

/// <summary>The libraries that cells name with <c>#r</c> and the files beside them, except those that the host has itself.</summary>
internal static class ReferencedLibraries
{
    internal static IEnumerable<string> Of(NotebookDocument notebook, string folder)
    {
        var references = new SessionReferences(folder);
        return (
            from cell in notebook.Cells
            where cell.Type == NotebookCellType.Code && cell.Source.Contains("#r", StringComparison.Ordinal)
            from segment in CellSegments.Of(cell)
            where segment.Kind == SegmentKind.CSharp
            from directive in ReferenceDirectives.Of(segment)
            let path = references.PathOf(directive.Reference, scriptFile: null)
            where path is not null && AssemblyDependencies.IsLibrary(path)
            from library in AssemblyDependencies.Of(path).Prepend(path)
            where HostAssemblies.PathOf(Path.GetFileNameWithoutExtension(library)) != library
            select library
        ).Distinct();
    }
}
