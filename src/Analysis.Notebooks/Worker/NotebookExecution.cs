namespace Analysis.Notebooks;

/// <summary>Runs a notebook from the top in this process, which it takes over: current directory, Console, AppContext.</summary>
internal sealed class NotebookExecution(WorkerRequest request, Action<WorkerStep> progress)
{
    private readonly FilesRead _files = new();

    internal async Task<WorkerReport> RunAsync()
    {
        var document = NotebookDocument.Read(request.Document);
        Directory.SetCurrentDirectory(request.Folder);
        TellLibraries();
        var session = new CSharpSession(request.Notebook, request.Folder);
        CellError? error = null;
        foreach (var cell in document.Cells.Where(IsToRun))
        {
            error = await RunAsync(session, cell) is { } raised && !cell.MayFail ? raised : null;
            document.Write(request.Document);
            if (error is not null)
                break;
        }

        foreach (var file in session.LoadedFiles.Concat(ReferencedLibraries.Of(document, request.Folder)))
            _files.Add(file);
        return new WorkerReport(error, _files.Sorted);
    }

    private static bool IsToRun(NotebookCell cell) =>
        cell is { Type: NotebookCellType.Code, IsSkipped: false } && !string.IsNullOrWhiteSpace(cell.Source);

    // The libraries in cells know nothing of this project, nor it of them: they meet in words and .NET's own types.
    private void TellLibraries()
    {
        AppContext.SetData("analysis.settings", request.Settings);
        AppContext.SetData("analysis.file-read", (Action<string>)_files.Add);
        AppContext.SetData("analysis.notebook", request.Name);
    }

    private async Task<CellError?> RunAsync(CSharpSession session, NotebookCell cell)
    {
        AppContext.SetData("analysis.cell", cell.Id);
        progress(new WorkerStep(RunStep.CellStarted, cell.Number, cell.Id));
        var outputs = new CellOutputs();
        var (executionCount, error) = await session.RunAsync(cell, outputs);
        cell.Json["execution_count"] = executionCount;
        cell.Json["outputs"] = outputs.ToJson();
        progress(new WorkerStep(RunStep.CellFinished, cell.Number, cell.Id));
        return error;
    }
}
