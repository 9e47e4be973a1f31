using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Analysis.Kernel.Tests;

public sealed class InstallationTests : IDisposable
{
    private readonly EditorProcess _editor = new();

    public void Dispose() => _editor.Dispose();

    [Fact]
    public async Task The_kernel_is_installed_listed_and_removed_under_the_folder_of_JUPYTER_DATA_DIR()
    {
        var folder = Path.Combine(_editor.Kernels, "analysis-csharp");
        Assert.Equal(folder, await InstalledInAsync("kernel", "install", "--user"));
        Assert.Equal(folder, await InstalledInAsync("kernel", "install"));
        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))!;
        var words = spec["argv"]!.AsArray().Select(word => word!.GetValue<string>()).ToList();
        Assert.True(Path.IsPathRooted(words[0]) && File.Exists(words[0]), words[0]);
        Assert.Equal(["exec", EditorProcess.Program, "kernel", "start", "--connection-file", "{connection_file}"], words[1..]);
        Assert.Equal("C# (Analysis)", spec["display_name"]!.GetValue<string>());
        Assert.Equal("message", spec["interrupt_mode"]!.GetValue<string>());
        Assert.True(File.Exists(Path.Combine(folder, "logo-64x64.png")));
        Assert.Contains(
            $"analysis-csharp\tready\t{folder}\t{string.Join(' ', words)}",
            (await SaidAsync("kernel", "list")).Output,
            StringComparison.Ordinal
        );
        Assert.Equal((0, folder), await SaidAsync("kernel", "uninstall"));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_kernel_of_another_program_is_left_unchanged()
    {
        var folder = Path.Combine(_editor.Kernels, ".net-csharp");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "kernel.json"),
            "{\"argv\":[\"dotnet-interactive\"]}",
            TestContext.Current.CancellationToken
        );
        await MustFailAsync("holds another kernel of the name .net-csharp", "kernel", "install", "--as", ".net-csharp");
        await MustFailAsync("left as it is", "kernel", "uninstall", "--as", ".net-csharp");
        await MustFailAsync("is not installed", "kernel", "uninstall");
        await MustFailAsync("is not a name for a kernel", "kernel", "install", "--as", "a/b");
        await MustFailAsync("is not a name for a kernel", "kernel", "uninstall", "--as", "..");
    }

    [Fact]
    public async Task A_program_that_no_longer_exists_is_reported_as_missing()
    {
        await SaidAsync("kernel", "install");
        var spec = Path.Combine(_editor.Kernels, "analysis-csharp", "kernel.json");
        var text = await File.ReadAllTextAsync(spec, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            spec,
            text.Replace(EditorProcess.Program, "/gone/Analysis.Cli.dll", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("broken: /gone/Analysis.Cli.dll is missing", (await SaidAsync("kernel", "list")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "there is no such connection file")]
    [InlineData("{", "not a connection file")]
    [InlineData("{\"ip\":\"127.0.0.1\"}", "not a connection file")]
    [InlineData(
        """{"ip":"127.0.0.1","transport":"ipc","shell_port":1,"control_port":2,"iopub_port":3,"stdin_port":4,"hb_port":5}""",
        "transport ipc"
    )]
    [InlineData(
        """{"ip":"127.0.0.1","signature_scheme":"hmac-md5","shell_port":1,"control_port":2,"iopub_port":3,"stdin_port":4,"hb_port":5}""",
        "hmac-md5"
    )]
    public async Task A_connection_file_that_cannot_be_served_is_refused(string? text, string words)
    {
        var path = Path.Combine(_editor.Folder, "connection.json");
        if (text is not null)
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        await MustFailAsync(words, "kernel", "start", "--connection-file", path);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var path = Path.Combine(_editor.Folder, "connection.json");
        await File.WriteAllTextAsync(
            path,
            $$"""{"ip":"127.0.0.1","shell_port":{{port}},"control_port":{{port}},"iopub_port":{{port}},"stdin_port":{{port}},"hb_port":{{port}}}""",
            TestContext.Current.CancellationToken
        );
        var (exitCode, _, error) = await _editor.AnalysisAsync("kernel", "start", "--connection-file", path);
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"The kernel cannot listen on tcp://127.0.0.1:{port} (AddressAlreadyInUse); ", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    private async Task<(int ExitCode, string Output)> SaidAsync(params string[] arguments)
    {
        var (exitCode, output, _) = await _editor.AnalysisAsync(arguments);
        return (exitCode, output.Trim());
    }

    // Below the folder it says what an editor needs.
    private async Task<string> InstalledInAsync(params string[] arguments)
    {
        var (exitCode, output) = await SaidAsync(arguments);
        Assert.Equal(0, exitCode);
        return output.Split('\n')[0];
    }

    private async Task MustFailAsync(string words, params string[] arguments)
    {
        var (exitCode, _, error) = await _editor.AnalysisAsync(arguments);
        Assert.Equal(2, exitCode);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
