using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Analysis.Kernel.Protocol;

/// <summary>
/// The five sockets of a kernel, all on one thread, which reads and writes and nothing else. What goes out is in one
/// queue, so that outputs and replies leave in the order in which they were given.
/// </summary>
internal sealed class KernelSockets : IDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(2);

    private readonly WireFormat _format;
    private readonly KernelLog _log;
    private readonly RouterSocket _shell = new();
    private readonly RouterSocket _control = new();
    private readonly RouterSocket _stdin = new();
    private readonly XPublisherSocket _iopub = new();
    private readonly ResponseSocket _heartbeat = new();
    private readonly NetMQQueue<Action> _outgoing = new();
    private readonly NetMQPoller _poller;

    /// <summary>Opens the sockets; messages are handled on the thread of <see cref="Run"/>, which they must not block.</summary>
    internal KernelSockets(ConnectionFile file, KernelLog log, Action<Message> onShell, Action<Message> onControl)
    {
        (_format, _log) = (new WireFormat(new MessageSigner(file.Key)), log);
        Open(_shell, file.Endpoint(file.ShellPort));
        Open(_control, file.Endpoint(file.ControlPort));
        Open(_stdin, file.Endpoint(file.StdinPort));
        Open(_iopub, file.Endpoint(file.IOPubPort));
        Open(_heartbeat, file.Endpoint(file.HeartbeatPort));
        _shell.ReceiveReady += (_, _) => Receive(_shell, "shell", onShell);
        _control.ReceiveReady += (_, _) => Receive(_control, "control", onControl);
        _stdin.ReceiveReady += (_, _) =>
            Receive(_stdin, "stdin", _ => log.Write("A reply to an input request was received; this kernel sends no input requests."));
        // Subscriptions: reading them is what makes the socket send to a new reader.
        _iopub.ReceiveReady += (_, _) => _iopub.ReceiveMultipartMessage();
        _heartbeat.ReceiveReady += (_, _) => _heartbeat.SendMultipartMessage(_heartbeat.ReceiveMultipartMessage());
        _outgoing.ReceiveReady += (_, _) => SendAll();
        _poller = [_shell, _control, _stdin, _iopub, _heartbeat, _outgoing];
    }

    /// <summary>Reads and writes until <see cref="Stop"/>.</summary>
    internal void Run() => _poller.Run();

    internal void PublishFor(JsonObject? parent, string type, JsonObject content) =>
        Enqueue(_iopub, _format.Write([System.Text.Encoding.ASCII.GetBytes(type)], type, parent, content));

    internal void ReplyOnShell(Message request, string type, JsonObject content) =>
        Enqueue(_shell, _format.Write(request.Identities, type, request.Header, content));

    internal void ReplyOnControl(Message request, string type, JsonObject content) =>
        Enqueue(_control, _format.Write(request.Identities, type, request.Header, content));

    /// <summary>Ends <see cref="Run"/> when all that was given before has been sent.</summary>
    internal void Stop() => _outgoing.Enqueue(_poller.Stop);

    public void Dispose()
    {
        _poller.Dispose();
        foreach (var socket in new NetMQSocket[] { _shell, _control, _stdin, _iopub, _heartbeat })
            socket.Dispose();
        _outgoing.Dispose();
        NetMQConfig.Cleanup();
    }

    private static void Open(NetMQSocket socket, string endpoint)
    {
        // Without limits: a full queue would drop messages, and an editor that misses "idle" waits forever.
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        socket.Options.Linger = Linger;
        try
        {
            socket.Bind(endpoint);
        }
        catch (NetMQException error)
        {
            throw new IOException($"The kernel cannot listen on {endpoint} ({error.ErrorCode}); let the editor start it again.", error);
        }
    }

    private void Receive(NetMQSocket socket, string name, Action<Message> take)
    {
        var frames = socket.ReceiveMultipartMessage();
        try
        {
            take(_format.Read(frames));
        }
        catch (Exception error)
        {
            // Whatever a stranger sends, this thread must live on.
            _log.Write($"A message on {name} was dropped: {error.Message}.");
        }
    }

    private void Enqueue(NetMQSocket socket, NetMQMessage frames) => _outgoing.Enqueue(() => socket.SendMultipartMessage(frames));

    private void SendAll()
    {
        while (_outgoing.TryDequeue(out var send, TimeSpan.Zero))
            send();
    }
}
