using System.Diagnostics;

namespace Analysis.Cli.Tests;

/// <summary>The SDK and programs beside our own, each in a process of its own.</summary>
internal static class DotNet
{
    internal static (int ExitCode, string Output, string Error) Run(string folder, params string[] arguments) => Run(folder, [], arguments);

    /// <summary>Runs without some variables of this process.</summary>
    internal static (int ExitCode, string Output, string Error) Run(string folder, IReadOnlyList<string> without, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A build node that outlives the test would hold its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var name in without.Append("ANALYSIS_DATA"))
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
