using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Analysis.Kernel.Execution;
using Analysis.Kernel.Protocol;
using Analysis.Notebooks.Assistance;
using Analysis.Notebooks.Sessions;

namespace Analysis.Kernel;

/// <summary>
/// Handles the requests of an editor. Requests on the shell wait for each other; those on control do not and have a thread of their own,
/// because a cell can occupy every thread of the pool. Both are served off the thread of the sockets, whose synchronization context would
/// block the continuations of an awaiting cell permanently.
/// </summary>
internal sealed class JupyterKernel : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(0.3);

    private readonly Channel<(Message Request, long Number)> _shell = Channel.CreateUnbounded<(Message, long)>();
    private readonly BlockingCollection<Message> _control = [];
    private readonly CellHistory _history = new();
    private readonly Task<CSharpSession> _session;
    private readonly KernelLog _log;
    private readonly KernelSockets _sockets;
    private readonly CellRequests _cells;
    private readonly AssistanceRequests _assistance = new();
    private long _received;
    private long _answered;
    private long _aborted;

    internal JupyterKernel(ConnectionFile file, KernelLog log, Func<Task<CSharpSession>> session)
    {
        _log = log;
        _sockets = new KernelSockets(file, log, TakeShell, _control.Add);
        _cells = new CellRequests(_sockets, _history);
        _session = Task.Run(session);
    }

    /// <summary>Runs until an editor requests a shutdown or <see cref="Stop"/> is called.</summary>
    internal void Run()
    {
        _sockets.PublishFor(null, "status", Status("starting"));
        _ = Task.Run(ServeShellAsync);
        _ = Task.Run(WarmUpAssistanceAsync);
        new Thread(ServeControl) { IsBackground = true, Name = "control" }.Start();
        _sockets.Run();
    }

    /// <summary>Ends <see cref="Run"/>.</summary>
    internal void Stop() => _sockets.Stop();

    /// <summary>Stops the cell that runs.</summary>
    internal void Interrupt() => _cells.Interrupt();

    public void Dispose()
    {
        _control.CompleteAdding();
        _cells.Dispose();
        _sockets.Dispose();
    }

    private void TakeShell(Message request)
    {
        // Older editors request the shutdown here: it must not wait for a cell that runs.
        if (request.Type == "shutdown_request")
            ShutDown(request, (type, content) => _sockets.ReplyOnShell(request, type, content));
        else
            _shell.Writer.TryWrite((request, Interlocked.Increment(ref _received)));
    }

    private async Task ServeShellAsync()
    {
        await foreach (var (request, number) in _shell.Reader.ReadAllAsync())
        {
            _sockets.PublishFor(request.Header, "status", Status("busy"));
            try
            {
                await AnswerShellAsync(request, number);
            }
            catch (Exception error)
            {
                _log.Write($"A {request.Type} failed: {error}");
                var content = ErrorContent.Of(error.GetType().Name, error.Message, [error.Message]);
                content["status"] = "error";
                _sockets.ReplyOnShell(request, ReplyType(request), content);
            }

            _sockets.PublishFor(request.Header, "status", Status("idle"));
            Interlocked.Increment(ref _answered);
        }
    }

    // The first completion would otherwise take seconds, and VS Code waits for one. Cells that run or wait have precedence.
    private async Task WarmUpAssistanceAsync()
    {
        await _session;
        while (Interlocked.Read(ref _received) is var received)
        {
            await Task.Delay(Quiet);
            if (Interlocked.Read(ref _received) == received && Interlocked.Read(ref _answered) == received)
                break;
        }

        await CodeAssistant.WarmUpAsync(Environment.CurrentDirectory);
    }

    private void ServeControl()
    {
        foreach (var request in _control.GetConsumingEnumerable())
        {
            _sockets.PublishFor(request.Header, "status", Status("busy"));
            try
            {
                AnswerControl(request);
            }
            catch (Exception error)
            {
                // Without this thread a cell could not be interrupted.
                _log.Write($"A {request.Type} failed: {error}");
            }

            _sockets.PublishFor(request.Header, "status", Status("idle"));
        }
    }

    private async Task AnswerShellAsync(Message request, long number)
    {
        if (await ReplyToAsync(request) is { } content)
            _sockets.ReplyOnShell(request, ReplyType(request), content);
        else if (request.Type == "execute_request")
            await ExecuteAsync(request, number);
        else if (request.Type == "comm_open")
            // No cell here listens to widgets; the protocol requires that an unknown target is closed.
            _sockets.PublishFor(
                request.Header,
                "comm_close",
                new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() }
            );
        else if (request.Type is not ("comm_msg" or "comm_close"))
            _log.Write($"A message of the unknown type {request.Type} was received and is ignored.");
    }

    private async Task<JsonObject?> ReplyToAsync(Message request) =>
        request.Type switch
        {
            "kernel_info_request" => KernelInfo.Reply(),
            "complete_request" => await _assistance.CompleteAsync((await _session).Assistant, request),
            "inspect_request" => await _assistance.InspectAsync((await _session).Assistant, request),
            "is_complete_request" => AssistanceRequests.IsComplete(request),
            "history_request" => _history.Reply(request),
            "comm_info_request" => new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() },
            _ => null,
        };

    private async Task ExecuteAsync(Message request, long number)
    {
        if (number <= _aborted)
        {
            _sockets.ReplyOnShell(request, "execute_reply", new JsonObject { ["status"] = "aborted" });
            return;
        }

        // After a cell that failed, those that wait already do not run: they may build on it.
        if (!await _cells.RunAsync(await _session, request))
            _aborted = Interlocked.Read(ref _received);
    }

    private void AnswerControl(Message request)
    {
        switch (request.Type)
        {
            case "interrupt_request":
                Interrupt();
                _sockets.ReplyOnControl(request, "interrupt_reply", new JsonObject { ["status"] = "ok" });
                break;
            case "shutdown_request":
                ShutDown(request, (type, content) => _sockets.ReplyOnControl(request, type, content));
                break;
            case "kernel_info_request":
                _sockets.ReplyOnControl(request, "kernel_info_reply", KernelInfo.Reply());
                break;
            case "debug_request":
                _sockets.ReplyOnControl(request, "debug_reply", DebugRequests.Refuse(request));
                break;
            default:
                _log.Write($"A message of the unknown type {request.Type} was received on control and is ignored.");
                break;
        }
    }

    private void ShutDown(Message request, Action<string, JsonObject> reply)
    {
        var content = new JsonObject { ["status"] = "ok", ["restart"] = request.Flag("restart", otherwise: false) };
        _sockets.PublishFor(request.Header, "shutdown_reply", content.DeepClone().AsObject());
        reply("shutdown_reply", content);
        _sockets.PublishFor(request.Header, "status", Status("idle"));
        Stop();
    }

    private static string ReplyType(Message request) => request.Type.Replace("_request", "_reply", StringComparison.Ordinal);

    private static JsonObject Status(string state) => new() { ["execution_state"] = state };
}

/// <summary>The description that the kernel gives of itself.</summary>
internal static class KernelInfo
{
    private static readonly string Version = typeof(KernelInfo)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion;

    internal static JsonObject Reply() =>
        new()
        {
            ["status"] = "ok",
            ["protocol_version"] = WireFormat.ProtocolVersion,
            ["implementation"] = "analysis-csharp",
            ["implementation_version"] = Version,
            ["language_info"] = new JsonObject
            {
                ["name"] = "C#",
                ["version"] = "14.0",
                ["mimetype"] = "text/x-csharp",
                ["file_extension"] = ".cs",
                ["pygments_lexer"] = "csharp",
                ["codemirror_mode"] = "text/x-csharp",
                ["nbconvert_exporter"] = "script",
            },
            ["banner"] = $"Analysis {Version}: C# on .NET {Environment.Version}. Cells cannot ask for input.",
            ["debugger"] = false,
            ["supported_features"] = new JsonArray(),
            ["help_links"] = new JsonArray(),
        };
}

/// <summary>Refuses requests to debug: an error of Jupyter that is a failed response of the Debug Adapter Protocol, too.</summary>
internal static class DebugRequests
{
    internal static JsonObject Refuse(Message request)
    {
        var command = request.Text("command") ?? "";
        var refusal = $"This kernel has no debugger; it does not support the command '{command}'.";
        var content = ErrorContent.Of("Unsupported", refusal, [refusal]);
        content["status"] = "error";
        content["type"] = "response";
        content["request_seq"] = request.Number("seq") ?? 0;
        content["success"] = false;
        content["command"] = command;
        content["message"] = refusal;
        return content;
    }
}
