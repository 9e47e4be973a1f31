using System.Diagnostics;
using System.Text;

namespace Analysis.Notebooks;

/// <summary>Starts a worker, follows its progress and waits for its end. Cancellation kills it with all that it started.</summary>
internal sealed class WorkerProcess(WorkerCommand command, string token)
{
    private const int TailLines = 20;
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(2);

    private readonly Queue<string> _errorTail = new();

    /// <summary>The last lines that the worker wrote to its standard error, which no cell captured.</summary>
    internal string ErrorTail
    {
        get
        {
            lock (_errorTail)
                return string.Join('\n', _errorTail);
        }
    }

    /// <summary>Runs a worker to its end and gives its exit code.</summary>
    internal async Task<int> RunAsync(string requestFile, Action<WorkerStep> progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = Start(requestFile);
        var output = ReadAsync(process.StandardOutput, line => Follow(line, progress));
        var errors = ReadAsync(process.StandardError, KeepTail);
        try
        {
            await WaitAsync(process, cancellation);
        }
        catch (OperationCanceledException)
        {
            await KillAsync(process);
            throw;
        }

        // What a cell started may live on and hold the streams open: do not wait for it.
        await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(Drain, CancellationToken.None));
        return process.ExitCode;
    }

    private Process Start(string requestFile)
    {
        var start = new ProcessStartInfo(command.Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var argument in command.Arguments.Append(requestFile))
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    // Process.WaitForExitAsync waits for the streams as well when they are read by events; these are not.
    private static Task WaitAsync(Process process, CancellationToken cancellation) => process.WaitForExitAsync(cancellation);

    private static async Task KillAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> take)
    {
        while (await reader.ReadLineAsync() is { } line)
            take(line);
    }

    private void Follow(string line, Action<WorkerStep> progress)
    {
        if (line.StartsWith(token, StringComparison.Ordinal))
            progress(WorkerJson.Parse<WorkerStep>(line[token.Length..]));
    }

    private void KeepTail(string line)
    {
        lock (_errorTail)
        {
            _errorTail.Enqueue(line);
            if (_errorTail.Count > TailLines)
                _errorTail.Dequeue();
        }
    }
}
