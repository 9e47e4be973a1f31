using System.Text.Json.Nodes;
using Analysis.Hosting;
using Analysis.Kernel.Protocol;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Sessions;

namespace Analysis.Kernel.Execution;

/// <summary>Handles <c>execute_request</c>: runs cells, publishes their output, replies with their result.</summary>
internal sealed class CellRequests(KernelSockets sockets, CellHistory history) : IDisposable
{
    private const string StillRunning =
        "\nThe cell is inside a call that cannot be interrupted. Wait for it, or restart the kernel: then every variable is lost.\n";

    private readonly RunningCell _running = new();
    private JsonObject? _newest;

    /// <summary>Runs the cell of a request.</summary>
    /// <returns>Whether the requests behind this one may run.</returns>
    internal async Task<bool> RunAsync(CSharpSession session, Message request)
    {
        var code = request.Text("code") ?? throw new FormatException("an execute_request needs its code");
        _newest = request.Header;
        RunContext.Current.Cell = Message.Text(request.Metadata, "cellId") ?? "";
        var live = new LiveOutputs(
            (type, content) => sockets.PublishFor(request.Header, type, content),
            (type, content) => sockets.PublishFor(_newest, type, content)
        );
        var isSilent = request.Flag("silent", otherwise: false);
        var error = isSilent
            ? (await StoppableAsync(stop => session.RunUncountedAsync(Cell(code, session.ExecutionCount), new NoOutputs(), stop))).Error
            : await RunPublishedAsync(session, request, code, live);
        var reply = await ReplyAsync(session, request, isSilent ? new NoOutputs() : live, error);
        live.Flush();
        sockets.ReplyOnShell(request, "execute_reply", reply);
        return error is null || !request.Flag("stop_on_error", otherwise: true);
    }

    /// <summary>Stops the cell that runs; where it does not stop, reports that to the caller.</summary>
    internal void Interrupt() =>
        _running.Interrupt(() => sockets.PublishFor(_newest, "stream", new JsonObject { ["name"] = "stderr", ["text"] = StillRunning }));

    public void Dispose() => _running.Dispose();

    private async Task<CellError?> RunPublishedAsync(CSharpSession session, Message request, string code, LiveOutputs outputs)
    {
        var isCounted = request.Flag("store_history", otherwise: true);
        var cell = Cell(code, session.ExecutionCount + (isCounted ? 1 : 0));
        sockets.PublishFor(request.Header, "execute_input", new JsonObject { ["code"] = code, ["execution_count"] = cell.Number });
        var (_, error) = await StoppableAsync(stop =>
            isCounted ? session.RunAsync(cell, outputs, stop) : session.RunUncountedAsync(cell, outputs, stop)
        );
        if (isCounted)
            history.Add(cell.Number, code, outputs.Result);
        return error;
    }

    private async Task<T> StoppableAsync<T>(Func<CancellationToken, Task<T>> run)
    {
        try
        {
            return await run(_running.Begin());
        }
        finally
        {
            _running.End();
        }
    }

    private static NotebookCell Cell(string code, int number) => NotebookCell.OfCode(code, number);

    private async Task<JsonObject> ReplyAsync(CSharpSession session, Message request, OutputSink outputs, CellError? error)
    {
        var reply = error is null ? new JsonObject { ["payload"] = new JsonArray() } : ErrorContent.Of(error);
        reply["status"] = error is null ? "ok" : "error";
        reply["execution_count"] = session.ExecutionCount;
        if (error is null)
            reply["user_expressions"] = await EvaluateAsync(session, request, outputs);
        return reply;
    }

    private async Task<JsonObject> EvaluateAsync(CSharpSession session, Message request, OutputSink outputs)
    {
        var results = new JsonObject();
        foreach (var (name, expression) in request.Content["user_expressions"] as JsonObject ?? [])
        {
            var (data, error) = await StoppableAsync(stop => session.EvaluateAsync(expression?.ToString() ?? "", outputs, stop));
            results[name] = Evaluated(data, error);
        }

        return results;
    }

    private static JsonObject Evaluated(JsonObject? data, CellError? error)
    {
        var result = error is null
            ? new JsonObject { ["data"] = OutputLimits.Cut(data!), ["metadata"] = new JsonObject() }
            : ErrorContent.Of(error);
        result["status"] = error is null ? "ok" : "error";
        return result;
    }
}

/// <summary>An error as the protocol has it. Editors show the traceback only, so it contains everything.</summary>
internal static class ErrorContent
{
    internal static JsonObject Of(CellError error)
    {
        var lines = error.Details.Split('\n').ToList();
        if (error.Line is { } line)
            lines.Add(FormattableString.Invariant($"line {line}: {error.SourceLine.Trim()}"));
        return Of(error.Kind, error.Message, lines);
    }

    internal static JsonObject Of(string kind, string message, IEnumerable<string> lines) =>
        new()
        {
            ["ename"] = kind,
            ["evalue"] = message,
            ["traceback"] = new JsonArray([.. lines.Select(line => JsonValue.Create(line))]),
        };
}

/// <summary>The cell that runs, so that it can be stopped from another thread.</summary>
internal sealed class RunningCell : IDisposable
{
    private static readonly TimeSpan InterruptTimeout = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private CancellationTokenSource? _current;

    /// <summary>Begins a cell and gives what stops it.</summary>
    internal CancellationToken Begin()
    {
        lock (_lock)
        {
            _current?.Dispose();
            _current = new CancellationTokenSource();
            return _current.Token;
        }
    }

    internal void End()
    {
        lock (_lock)
        {
            _current?.Dispose();
            _current = null;
        }
    }

    /// <summary>Stops the running cell, if there is one, and calls back when it continues to run.</summary>
    internal void Interrupt(Action whenItGoesOn)
    {
        lock (_lock)
        {
            if (_current is not { } current)
                return;
            current.Cancel();
            _ = Task.Delay(InterruptTimeout).ContinueWith(_ => NotifyIfRunning(current, whenItGoesOn), TaskScheduler.Default);
        }
    }

    public void Dispose() => End();

    private void NotifyIfRunning(CancellationTokenSource interrupted, Action whenItGoesOn)
    {
        lock (_lock)
            if (ReferenceEquals(_current, interrupted))
                whenItGoesOn();
    }
}
