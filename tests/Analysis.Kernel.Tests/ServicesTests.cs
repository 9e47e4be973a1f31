namespace Analysis.Kernel.Tests;

/// <summary>The kernel behind a Jupyter server, driven by the client library that VS Code and JupyterLab share.</summary>
public sealed class ServicesTests : IDisposable
{
    private static readonly string[] Steps = ["start", "execution", "completion", "inspection", "interrupt", "restart", "kill", "shutdown"];

    private readonly EditorProcess _editor = new();

    // Node looks for packages beside the script, so the script runs where 'npm ci' put them.
    private static string Scripts => Path.Combine(EditorProcess.Repository, "tests", "Analysis.Kernel.Tests", "services");

    public void Dispose() => _editor.Dispose();

    [Fact]
    public async Task The_client_library_of_editors_starts_uses_and_ends_the_kernel()
    {
        SkipIfMissing();
        await _editor.AnalysisAsync("kernel", "install");
        using var server = await JupyterServer.StartAsync(_editor);
        var (exitCode, output, error) = await _editor.RunAsync(
            _editor.Folder,
            "node",
            Path.Combine(Scripts, "services.mjs"),
            server.Address.AbsoluteUri,
            server.Token
        );
        var log = await server.StopAsync();
        Assert.True(exitCode == 0, $"{output}{error}{log}");
        Assert.Equal(Steps, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static void SkipIfMissing()
    {
        EditorProcess.SkipIfMissing("jupyter_server");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        OutsideProgram.Require(folders.Any(folder => File.Exists(Path.Combine(folder, "node"))), "Node is missing; install nodejs");
        OutsideProgram.Require(
            Directory.Exists(Path.Combine(Scripts, "node_modules", "@jupyterlab", "services")),
            $"@jupyterlab/services is not installed; run 'npm ci' in {Scripts}"
        );
    }
}
