using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Analysis.Cli.Tests;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">0 done, 1 a notebook or the data failed, 2 wrong usage, 130 stopped.</param>
/// <param name="Out">What it wrote to its standard output.</param>
/// <param name="Error">What it wrote to its standard error.</param>
internal sealed record CommandResult(int ExitCode, string Out, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The command failed with a code, reported it on the standard error only, and printed no stack trace.</summary>
    public CommandResult MustFail(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"exit code {ExitCode}, not {exitCode}; output: {Out}{Error}");
        Assert.NotEqual("", Error);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected", Error, StringComparison.Ordinal);
        return this;
    }

    public CommandResult MustSucceed()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}; output: {Out}{Error}");
        Assert.Equal("", Error);
        return this;
    }
}

/// <summary>The built program, run in a folder.</summary>
internal static class CommandLine
{
    private static readonly Dictionary<string, string> NoVariables = [];

    /// <summary>The file of the program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Analysis.Cli.dll");

    /// <summary>Runs a command in a process that other tests use too, where the process itself is not what is tested.</summary>
    public static Task<CommandResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, NoVariables, arguments);

    /// <inheritdoc cref="RunAsync(string, string[])"/>
    public static Task<CommandResult> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        WarmProcesses.RunAsync(new(folder, environment, arguments));

    /// <summary>Runs a command as a user does: in a process of its own.</summary>
    public static async Task<CommandResult> RunInOwnProcessAsync(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        using var process = Start(folder, environment, arguments);
        return await EndAsync(process);
    }

    /// <summary>Presses Ctrl-C as soon as the command prints something, and waits for its end.</summary>
    public static async Task<CommandResult> RunAndStopAsync(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        string word,
        params string[] arguments
    )
    {
        using var process = Start(folder, environment, arguments);
        var said = new StringBuilder();
        var error = process.StandardError.ReadToEndAsync();
        while (!said.ToString().Contains(word, StringComparison.Ordinal) && await process.StandardOutput.ReadLineAsync() is { } line)
            said.AppendLine(line);
        Assert.Contains(word, said.ToString(), StringComparison.Ordinal);
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        said.Append(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, said.ToString(), await error);
    }

    /// <summary>Kills the command and what it started at a moment; it may have ended before.</summary>
    public static async Task RunAndKillAsync(CommandCall call, KillMoment moment)
    {
        using var process = await Task.Run(() =>
            moment.Await(() =>
            {
                var started = Start(call.Folder, call.Environment, call.Arguments);
                _ = started.StandardOutput.ReadToEndAsync();
                _ = started.StandardError.ReadToEndAsync();
                return started;
            })
        );
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Runs the command and watches the most memory that it holds, in bytes.</summary>
    public static async Task<(CommandResult Ended, long MostBytes)> RunAndWatchAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, NoVariables, arguments);
        var (ended, most) = (EndAsync(process), 0L);
        while (!ended.IsCompleted)
        {
            most = Math.Max(most, PeakOf(process));
            await Task.WhenAny(ended, Task.Delay(10));
        }
        return (await ended, most);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended meanwhile; what it took was read a moment ago.
            return 0;
        }
    }

    private static Process Start(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        string[] words = [.. Host(), Program, .. arguments];
        start.FileName = words[0];
        foreach (var word in words[1..])
            start.ArgumentList.Add(word);
        start.Environment.Remove("ANALYSIS_DATA");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    // A test that itself runs in the background may have inherited that Ctrl-C is ignored; env takes that back.
    private static string[] Host()
    {
        var dotnet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
        return RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? ["env", "--default-signal=INT", dotnet, "exec"] : [dotnet, "exec"];
    }

    private static async Task<CommandResult> EndAsync(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
