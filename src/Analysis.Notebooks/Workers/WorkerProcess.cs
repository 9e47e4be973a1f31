using System.Diagnostics;
using System.Text;

namespace Analysis.Notebooks.Workers;

/// <summary>Starts a worker, follows its progress and waits for its end. Cancellation kills it with all that it started.</summary>
internal sealed class WorkerProcess(WorkerCommand command, string token, WorkerFolder place)
{
    /// <summary>What a worker writes after the token when its report is written.</summary>
    internal const string Done = "done";

    private const int MostErrorLines = 3;
    private static readonly string[] TemporaryVariables = ["TMPDIR", "TMP", "TEMP"];
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(2);

    private readonly Queue<string> _errorLines = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The last lines, without stack frames, that the worker wrote to its standard error and no cell captured.</summary>
    internal string ErrorLines
    {
        get
        {
            lock (_errorLines)
                return string.Join(' ', _errorLines);
        }
    }

    /// <summary>Runs a worker to its end, ends with it what its cells started, and gives its exit code.</summary>
    internal async Task<int> RunAsync(string requestFile, Action<WorkerStep> progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = Start(requestFile);
        var output = ReadAsync(process.StandardOutput, line => Follow(line, progress));
        var errors = ReadAsync(process.StandardError, AddErrorLine);
        try
        {
            // A finished worker waits for its end: as long as it exists, the tree of its processes is complete.
            await Task.WhenAny(_done.Task, process.WaitForExitAsync(cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
        finally
        {
            await KillAsync(process);
        }

        // What could not be found, such as a process of another user, may hold the streams open: do not wait for it.
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
        // A worker that is killed can't clear away the pipes that .NET opens for debuggers in the folder of temporary files.
        start.Environment.TryAdd("DOTNET_EnableDiagnostics", "0");
        start.Environment[RunProcesses.Variable] = RunProcesses.MarkFor(place.Mark);
        Directory.CreateDirectory(place.Temporary);
        foreach (var variable in TemporaryVariables)
            start.Environment[variable] = place.Temporary;
        foreach (var argument in command.Arguments.Append(requestFile))
            start.ArgumentList.Add(argument);
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
        RunProcesses.End(place.Mark);
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> take)
    {
        while (await reader.ReadLineAsync() is { } line)
            take(line);
    }

    private void Follow(string line, Action<WorkerStep> progress)
    {
        if (line == token + Done)
            _done.TrySetResult();
        else if (line.StartsWith(token, StringComparison.Ordinal))
            progress(WorkerJson.Parse<WorkerStep>(line[token.Length..]));
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
}

/// <summary>What one worker has for itself.</summary>
/// <param name="Folder">The folder of its messages; temporary files of its cells go below it.</param>
/// <param name="Mark">The word by which <see cref="RunProcesses"/> recognises the processes that its cells start.</param>
internal sealed record WorkerFolder(string Folder, string Mark)
{
    /// <summary>The folder for temporary files of the worker and of what it starts. The name is short: it also contains sockets.</summary>
    internal string Temporary => Path.Combine(Folder, "tmp");
}
