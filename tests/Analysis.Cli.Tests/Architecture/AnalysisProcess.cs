using System.Diagnostics;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>The command line, in a process of its own at the top of the repository.</summary>
internal static class AnalysisProcess
{
    internal static (int ExitCode, string Output) Run(string arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "exec",
                Path.Combine(AppContext.BaseDirectory, "Analysis.Cli.dll"),
                .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ]
        )
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("ANALYSIS_DATA");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n").TrimEnd('\n'));
    }
}
