using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(Analysis.Cli.Tests.WarmProcesses))]

namespace Analysis.Cli.Tests;

/// <summary>
/// The built program in as many processes as there are processors, each of which runs one command after another: see
/// <see cref="CommandServer"/>. They end with the tests.
/// </summary>
public sealed class WarmProcesses : IDisposable
{
    private static readonly SemaphoreSlim Places = new(Environment.ProcessorCount);
    private static readonly ConcurrentBag<WarmProcess> Free = [];

    /// <summary>Runs a command in a process that is free, or in a new one.</summary>
    internal static async Task<CommandResult> RunAsync(CommandCall call)
    {
        await Places.WaitAsync();
        try
        {
            var process = Free.TryTake(out var free) ? free : new WarmProcess();
            var result = await process.RunAsync(call);
            if (process.IsRunning)
                Free.Add(process);
            else
                process.Dispose();
            return result;
        }
        finally
        {
            Places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (Free.TryTake(out var process))
            process.Dispose();
    }
}

/// <summary>A process of the built program that runs one command after another.</summary>
internal sealed class WarmProcess : IDisposable
{
    private readonly Process _process = Start();
    private readonly Task<string> _error;

    public WarmProcess() => _error = _process.StandardError.ReadToEndAsync();

    public bool IsRunning => !_process.HasExited;

    /// <summary>Runs a command; one that ends the process ends with what the process left on its standard error.</summary>
    public async Task<CommandResult> RunAsync(CommandCall call)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(call));
        await _process.StandardInput.FlushAsync();
        if (await _process.StandardOutput.ReadLineAsync() is { } line)
            return JsonSerializer.Deserialize<CommandResult>(line)!;
        await _process.WaitForExitAsync();
        return new(_process.ExitCode, "", await _error);
    }

    public void Dispose()
    {
        if (IsRunning)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", CommandLine.Program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("ANALYSIS_DATA");
        start.Environment[CommandServer.HookVariable] = typeof(CommandServer).Assembly.Location;
        return Process.Start(start)!;
    }
}
