using System.Diagnostics;
using Analysis.Import.Tests;

namespace Analysis.Benchmarks;

/// <summary>
/// The kernel as an editor meets it, on Jupyter's own client (Python): start, completion, interrupts, memory with the shipped data and a
/// full register.
/// </summary>
internal static class KernelBenchmarks
{
    /// <summary>Measures with the program in a folder, on a copy of the repository's data.</summary>
    internal static void Run(string repository, string program)
    {
        var root = Directory.CreateTempSubdirectory("analysis-benchmark-").FullName;
        try
        {
            ProgramBenchmarks.Copy(Path.Combine(repository, "data"), Path.Combine(root, "data"));
            Directory.CreateDirectory(Path.Combine(root, "notebooks"));
            File.WriteAllText(Path.Combine(root, "deliveries.csv"), FullRegister.Deliveries());
            // A register that is made up does not have the totals that SIPRI prints, and is refused without the option.
            _ = Start(root, "dotnet", "exec", program, "data", "import", "deliveries.csv", "--accept-differences");
            _ = Start(root, "dotnet", "exec", program, "kernel", "install");
            Console.Write(
                Start(
                    root,
                    "/usr/bin/python3",
                    Path.Combine(repository, "tests/Analysis.Benchmarks/kernel.py"),
                    Path.Combine(repository, "tests/Analysis.Kernel.Tests")
                )
            );
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static string Start(string root, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = root, RedirectStandardOutput = true };
        start.Environment["JUPYTER_DATA_DIR"] = Path.Combine(root, "jupyter");
        start.Environment["KERNEL_LOG"] = Path.Combine(root, "kernel.log");
        start.Environment["ANALYSIS_DATA"] = Path.Combine(root, "data");
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? said
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }
}
