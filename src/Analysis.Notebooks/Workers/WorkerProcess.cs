using System.Diagnostics;
using System.Text;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Workers;

/// <summary>A process that runs notebooks one after another. Disposing kills it with all that its cells started.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>What a worker writes after the token when its report is written.</summary>
    internal const string Done = "done";

    private const int MostErrorLines = 3;
    private static readonly string[] TemporaryVariables = ["TMPDIR", "TMP", "TEMP"];
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(2);

    private readonly WorkerFolder _place;
    private readonly Process _process;
    private readonly Task _streams;
    private readonly Queue<string> _errorLines = new();
    private volatile Request? _request;

    /// <summary>Starts a process.</summary>
    internal WorkerProcess(WorkerCommand command, WorkerFolder place)
    {
        _place = place;
        _process = Start(command, place);
        _streams = Task.WhenAll(ReadAsync(_process.StandardOutput, Follow), ReadAsync(_process.StandardError, AddErrorLine));
    }

    /// <summary>The last lines, without stack frames, that the worker wrote to its standard error and no cell captured.</summary>
    internal string ErrorLines
    {
        get
        {
            lock (_errorLines)
                return string.Join(' ', _errorLines);
        }
    }

    /// <summary>Runs a notebook. Gives null when the worker wrote its report, else the exit code with which it ended before.</summary>
    internal async Task<int?> RunAsync(string requestFile, string token, Action<WorkerStep> progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_errorLines)
            _errorLines.Clear();
        var request = new Request(token, progress);
        _request = request;
        var exit = _process.WaitForExitAsync(cancellation);
        try
        {
            await _process.StandardInput.WriteLineAsync(requestFile);
            await _process.StandardInput.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            // It has ended, and its exit code says why.
        }

        await Task.WhenAny(request.Done.Task, exit);
        cancellation.ThrowIfCancellationRequested();
        if (request.Done.Task.IsCompleted)
            return null;
        // What could not be found, such as a process of another user, may hold the streams open: do not wait for it.
        await Task.WhenAny(_streams, Task.Delay(Drain, CancellationToken.None));
        return _process.ExitCode;
    }

    /// <summary>Deletes the temporary files of the notebook that ran.</summary>
    internal void ClearTemporary()
    {
        OwnedFolder.TryDelete(_place.Temporary);
        Directory.CreateDirectory(_place.Temporary);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync(_process);
        await Task.WhenAny(_streams, Task.Delay(Drain, CancellationToken.None));
        _process.Dispose();
    }

    private static Process Start(WorkerCommand command, WorkerFolder place)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        // A worker that is killed can't clear away the pipes that .NET opens for debuggers in the folder of temporary files.
        start.Environment.TryAdd("DOTNET_EnableDiagnostics", "0");
        start.Environment[RunProcesses.Variable] = RunProcesses.MarkFor(place.Mark);
        Directory.CreateDirectory(place.Temporary);
        foreach (var variable in TemporaryVariables)
            start.Environment[variable] = place.Temporary;
        return Process.Start(start)!;
    }

    private async Task KillAsync(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (AggregateException)
        {
            // A part of the tree is another user's, or ended meanwhile.
        }

        await process.WaitForExitAsync(CancellationToken.None);
        RunProcesses.End(_place.Mark);
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> take)
    {
        while (await reader.ReadLineAsync() is { } line)
            take(line);
    }

    private void Follow(string line)
    {
        if (_request is not { } request || !line.StartsWith(request.Token, StringComparison.Ordinal))
            return;
        if (line == request.Token + Done)
            request.Done.TrySetResult();
        else
            request.Progress(WorkerJson.Parse<WorkerStep>(line[request.Token.Length..]));
    }

    // The runtime prints its reason first and a stack behind it, whose depth differs from run to run.
    private void AddErrorLine(string line)
    {
        if (
            line.Length == 0
            || line.StartsWith("   at ", StringComparison.Ordinal)
            || line.StartsWith("---", StringComparison.Ordinal)
            || line.StartsWith("Repeat", StringComparison.Ordinal)
        )
            return;
        lock (_errorLines)
        {
            _errorLines.Enqueue(line);
            if (_errorLines.Count > MostErrorLines)
                _errorLines.Dequeue();
        }
    }

    private sealed record Request(string Token, Action<WorkerStep> Progress)
    {
        internal TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>What one worker has for itself.</summary>
/// <param name="Folder">Its folder; temporary files of its cells go below it.</param>
/// <param name="Mark">The word by which <see cref="RunProcesses"/> recognises the processes that its cells start.</param>
internal sealed record WorkerFolder(string Folder, string Mark)
{
    /// <summary>The folder for temporary files of the worker and of what it starts. The name is short: it also contains sockets.</summary>
    internal string Temporary => Path.Combine(Folder, "tmp");
}
