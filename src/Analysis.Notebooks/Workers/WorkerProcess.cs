using System.Diagnostics;
using System.Text;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Workers;

/// <summary>A process that runs notebooks one after another. Disposing kills it with all that its cells started.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>What a worker writes after the token when its report is written.</summary>
    internal const string Done = "done";

    /// <summary>What a worker writes after the token when a cell shows more than it may; it then waits to be ended.</summary>
    internal const string OutputExceeded = "output exceeded";

    private const int MostErrorLines = 3;
    private const int LongestLine = 100_000;
    private static readonly string[] TemporaryVariables = ["TMPDIR", "TMP", "TEMP"];
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(2);

    private readonly WorkerFolder _place;
    private readonly RunLimits _limits;
    private readonly Process _process;
    private readonly Task _streams;
    private readonly Queue<string> _errorLines = new();
    private volatile Work? _work;

    /// <summary>Starts a process.</summary>
    internal WorkerProcess(WorkerCommand command, RunLimits limits, WorkerFolder place)
    {
        (_limits, _place) = (limits, place);
        _process = Start(command, place);
        _streams = Task.WhenAll(ReadAsync(_process.StandardOutput, Follow), ReadAsync(_process.StandardError, AddErrorLine));
    }

    /// <summary>Whether it can take a notebook: the system, or what the last one left, may have ended it meanwhile.</summary>
    internal bool IsRunning => !_process.HasExited;

    // Those without stack frames that the worker wrote to its standard error and no cell captured.
    private string ErrorLines
    {
        get
        {
            lock (_errorLines)
                return string.Join(' ', _errorLines);
        }
    }

    /// <summary>Runs a notebook. Gives null when the worker wrote its report, else why it did not; it then runs no other one.</summary>
    internal async Task<WorkerStop?> RunAsync(WorkerTask task, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_errorLines)
            _errorLines.Clear();
        var work = new Work(task, new(_limits, _process.Id));
        _work = work;
        await SendAsync(task.RequestFile, cancellation);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var exit = _process.WaitForExitAsync(ended.Token);
        var excess = work.Watch.ExceededAsync(ended.Token);
        await Task.WhenAny(work.Stop.Task, exit, excess);
        await ended.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
        if (work.Stop.Task.IsCompleted)
            return await work.Stop.Task is { } stop ? await EndAsync(stop) : null;
        if (excess.IsCompletedSuccessfully)
            return await EndAsync(await excess);
        // What could not be found, such as a process of another user, may hold the streams open: do not wait for it.
        await Task.WhenAny(_streams, Task.Delay(Drain, CancellationToken.None));
        return WorkerStop.OfExit(_process.ExitCode, ErrorLines);
    }

    private async Task SendAsync(string requestFile, CancellationToken cancellation)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(requestFile);
            await _process.StandardInput.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            // It has ended, and its exit code says why.
        }
    }

    // At once, before its outputs are read: it takes more and more.
    private async Task<WorkerStop> EndAsync(WorkerStop stop)
    {
        await KillAsync(_process);
        return stop;
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

    // Not ReadLineAsync: a cell or a process that it started may write for ever, past the Console and without a line break.
    private static async Task ReadAsync(StreamReader reader, Action<string> take)
    {
        var (buffer, line) = (new char[4096], new StringBuilder());
        while (await reader.ReadAsync(buffer) is > 0 and var count)
            foreach (var letter in buffer.AsSpan(0, count))
                if (letter == '\n')
                {
                    take(line.ToString().TrimEnd('\r'));
                    line.Clear();
                }
                else if (line.Length < LongestLine)
                    line.Append(letter);
        if (line.Length > 0)
            take(line.ToString());
    }

    private void Follow(string line)
    {
        if (_work is not { } work || !line.StartsWith(work.Task.Token, StringComparison.Ordinal))
            return;
        switch (line[work.Task.Token.Length..])
        {
            case Done:
                work.Stop.TrySetResult(null);
                break;
            case OutputExceeded:
                work.Stop.TrySetResult(WorkerStop.OfOutput(_limits));
                break;
            case var step:
                work.Watch.BeginStep();
                work.Task.Progress(WorkerJson.Parse<WorkerStep>(step));
                break;
        }
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

    private sealed record Work(WorkerTask Task, LimitWatch Watch)
    {
        // Null when the report is written.
        internal TaskCompletionSource<WorkerStop?> Stop { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>A notebook for a worker.</summary>
/// <param name="RequestFile">The file with its <see cref="WorkerRequest"/>.</param>
/// <param name="Token">The word that marks its lines of progress.</param>
/// <param name="Progress">Takes each step.</param>
internal sealed record WorkerTask(string RequestFile, string Token, Action<WorkerStep> Progress);

/// <summary>What one worker has for itself.</summary>
/// <param name="Folder">Its folder; temporary files of its cells go below it.</param>
/// <param name="Mark">The word by which <see cref="RunProcesses"/> recognises the processes that its cells start.</param>
internal sealed record WorkerFolder(string Folder, string Mark)
{
    /// <summary>The folder for temporary files of the worker and of what it starts. The name is short: it also contains sockets.</summary>
    internal string Temporary => Path.Combine(Folder, "tmp");
}
