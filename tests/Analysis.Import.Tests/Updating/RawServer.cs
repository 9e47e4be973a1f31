using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Analysis.Import.Tests.Updating;

/// <summary>
/// A server on this machine that sends bytes as they are given, so that it can send what no web server sends; it closes the connection
/// after each response.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, byte[]> _answer;
    private readonly Task _running;

    /// <param name="answer">The response by the number of the request, the first being 1.</param>
    public RawServer(Func<int, byte[]> answer)
    {
        _answer = answer;
        _listener.Start();
        _running = RunAsync();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public int Asked { get; private set; }

    public static byte[] Answer(string head, byte[] body) =>
        [.. Encoding.ASCII.GetBytes("HTTP/1.1 " + head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), .. body];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var stream = client.GetStream();
                await ReadHeadAsync(stream);
                await SendAsync(stream, _answer(++Asked));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    // The client may hang up when it has read enough.
    private async Task SendAsync(NetworkStream stream, byte[] answer)
    {
        try
        {
            await stream.WriteAsync(answer, _stop.Token);
            stream.Socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // The next request is another connection.
        }
    }

    private async Task ReadHeadAsync(NetworkStream stream)
    {
        var (head, buffer) = (new StringBuilder(), new byte[4096]);
        while (
            !head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal)
            && await stream.ReadAsync(buffer, _stop.Token) is var count and > 0
        )
            head.Append(Encoding.ASCII.GetString(buffer, 0, count));
    }
}
