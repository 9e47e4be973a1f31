using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Analysis.Kernel.Tests;

/// <summary>Debian's Jupyter server, through which VS Code and JupyterLab use a kernel.</summary>
internal sealed class JupyterServer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _log;

    private JupyterServer(EditorProcess editor)
    {
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/");
        _process = editor.Start(
            editor.Folder,
            Jupyter.Python,
            "-m",
            "jupyter_server",
            "--no-browser",
            "--allow-root",
            "--ip=127.0.0.1",
            $"--port={port}",
            "--ServerApp.port_retries=0",
            $"--ServerApp.token={Token}"
        );
        _output = _process.StandardOutput.ReadToEndAsync();
        _log = _process.StandardError.ReadToEndAsync();
    }

    internal Uri Address { get; }

    internal string Token { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Starts the server and waits until it answers.</summary>
    internal static async Task<JupyterServer> StartAsync(EditorProcess editor)
    {
        var server = new JupyterServer(editor);
        try
        {
            await server.AnswersAsync();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Ends the server, with the kernels that a failed test left, and returns what it logged.</summary>
    internal async Task<string> StopAsync()
    {
        _process.Kill(entireProcessTree: true);
        return await _output + await _log;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task AnswersAsync()
    {
        // A proxy of the environment does not reach this machine's own address.
        using var handler = new HttpClientHandler { UseProxy = false };
        using var client = new HttpClient(handler);
        for (var began = Stopwatch.StartNew(); ; await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            if (_process.HasExited || began.Elapsed > Limit)
                Assert.Fail($"The Jupyter server does not answer. {await StopAsync()}");
            try
            {
                using var answer = await client.GetAsync(new Uri(Address, "api"), TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
