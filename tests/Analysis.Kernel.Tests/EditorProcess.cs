using System.Diagnostics;
using System.Text;

namespace Analysis.Kernel.Tests;

/// <summary>A folder in which the kernel is installed, and the programs that use it as an editor does.</summary>
internal sealed class EditorProcess : IDisposable
{
    private const string Modules = "nbformat, nbclient, jupyter_client, nbconvert";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kernel-tests-");

    internal static string Program => Path.Combine(AppContext.BaseDirectory, "Analysis.Cli.dll");

    internal string Folder => _folder.FullName;

    internal string Kernels => Path.Combine(Folder, "jupyter", "kernels");

    internal string Log => Path.Combine(Folder, "kernel.log");

    internal static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
                folder = folder.Parent!;
            return folder.FullName;
        }
    }

    internal static void SkipIfMissing(string modules = Modules) => Jupyter.SkipIfMissing(modules);

    internal Task<(int ExitCode, string Output, string Error)> AnalysisAsync(params string[] arguments) =>
        RunAsync(Folder, "dotnet", ["exec", Program, .. arguments]);

    internal Task<(int ExitCode, string Output, string Error)> PythonAsync(string script, params string[] arguments) =>
        RunAsync(Folder, Jupyter.Python, [Path.Combine(AppContext.BaseDirectory, script), .. arguments]);

    internal async Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Start(folder, program, arguments);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }

    /// <summary>Starts a program that finds the kernel in this folder; the caller reads its output.</summary>
    internal Process Start(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        File.AppendAllText(Log, "");
        foreach (var (name, value) in Variables())
            start.Environment[name] = value;
        start.Environment.Remove("NUGET_PACKAGES");
        return Process.Start(start)!;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Dictionary<string, string> Variables() =>
        new()
        {
            ["JUPYTER_DATA_DIR"] = Path.Combine(Folder, "jupyter"),
            ["JUPYTER_CONFIG_DIR"] = Path.Combine(Folder, "configuration"),
            ["KERNEL_LOG"] = Log,
            ["PROGRAM_FOLDER"] = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory),
            ["NOTEBOOK_LIBRARIES"] = Path.Combine(Repository, "artifacts", "notebook"),
            ["ANALYSIS_DATA"] = Path.Combine(Repository, "data"),
        };
}
