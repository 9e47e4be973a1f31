using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests.Hosts;

/// <summary>
/// A process of the host that simulates the archived kernel. It runs one notebook after another, each as a script of its own that loads its
/// libraries anew, because to start the compiler takes longer than to run a notebook.
/// </summary>
public sealed class OldHostProcess : IDisposable
{
    private static readonly string Program = Path.Combine(
        Repository.Root,
        "tests",
        "Analysis.OldHost",
        "bin",
        Repository.Configuration,
        "net10.0",
        "Analysis.OldHost.dll"
    );

    private readonly Lazy<Process> _process = new(Start);

    /// <summary>What a notebook showed in its folder, and its first error.</summary>
    internal JsonNode Run(string notebook)
    {
        _process.Value.StandardInput.WriteLine(notebook);
        return _process.Value.StandardOutput.ReadLine() is { } line
            ? JsonNode.Parse(line)!
            : throw new InvalidOperationException(_process.Value.StandardError.ReadToEnd());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.IsValueCreated)
            return;
        _process.Value.Kill();
        _process.Value.WaitForExit();
        _process.Value.Dispose();
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment.Remove("ANALYSIS_DATA");
        return Process.Start(start)!;
    }
}
