using System.Diagnostics;
using System.Text.Json.Nodes;
using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests.Hosts;

/// <summary>
/// The archived .NET Interactive kernel itself, driven by Jupyter: the release in <c>.config/dotnet-tools.json</c>, which <c>dotnet tool
/// restore</c> installs.
/// </summary>
internal sealed class GenuineKernel : IDisposable
{
    private static readonly string Program = Path.Combine(
        Packages,
        "microsoft.dotnet-interactive",
        (string)JsonNode.Parse(Repository.Text(".config/dotnet-tools.json"))!["tools"]!["microsoft.dotnet-interactive"]!["version"]!,
        "tools",
        "net10.0",
        "any",
        "Microsoft.DotNet.Interactive.App.dll"
    );

    private const int PortsEach = 50;
    private static int s_firstPort = 10_000 + Environment.ProcessId % 200 * PortsEach;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analysis-genuine-kernel-");

    /// <summary>Registers the kernel for this object's Jupyter alone.</summary>
    internal GenuineKernel()
    {
        // The kernel looks for a free port and binds it later: two that look in one range at once take the same.
        var firstPort = Interlocked.Add(ref s_firstPort, PortsEach);
        var kernel = new JsonObject
        {
            ["argv"] = new JsonArray(
                "dotnet",
                "exec",
                Program,
                "jupyter",
                "--default-kernel",
                "csharp",
                "--http-local-only",
                "--http-port-range",
                $"{firstPort}-{firstPort + PortsEach - 1}",
                "{connection_file}"
            ),
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
        };
        var place = _folder.CreateSubdirectory("kernels").CreateSubdirectory(".net-csharp");
        File.WriteAllText(Path.Combine(place.FullName, "kernel.json"), kernel.ToJsonString());
    }

    /// <summary>The machine's cache of packages.</summary>
    internal static string Packages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    internal static void SkipIfMissing()
    {
        OutsideProgram.Require(File.Exists(Program), $"{Program} is missing; run 'dotnet tool restore'");
        Jupyter.SkipIfNbConvertMissing();
    }

    /// <summary>Runs notebooks in their folders, each in a kernel of its own; an error in a cell fails the test.</summary>
    internal async Task ExecuteAsync(IReadOnlyList<string> notebooks, params (string Name, string Value)[] environment)
    {
        // A cell that this kernel can't read makes it wait forever.
        var start = new ProcessStartInfo(
            Jupyter.NbConvert,
            ["--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=300", "--output-dir", _folder.FullName, .. notebooks]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ANALYSIS_DATA");
        (string Name, string Value)[] own =
        [
            ("JUPYTER_DATA_DIR", _folder.FullName),
            ("JUPYTER_CONFIG_DIR", _folder.FullName),
            ("DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT", "1"),
            ("DOTNET_NOLOGO", "1"),
            // It lives for seconds: to measure methods and to collect garbage on every processor costs more than it saves.
            ("DOTNET_TieredPGO", "0"),
            ("DOTNET_gcServer", "0"),
        ];
        foreach (var (name, value) in own.Concat(environment))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await error);
    }

    /// <summary>The path of an executed notebook, which is deleted with this object.</summary>
    internal string Executed(string notebook) => Path.Combine(_folder.FullName, Path.GetFileName(notebook));

    public void Dispose() => _folder.Delete(recursive: true);
}
