using System.Diagnostics;

namespace Analysis.Notebooks.Tests;

/// <summary>Jupyter's own library for notebook files, where it is installed (Debian: python3-nbformat).</summary>
internal static class Jupyter
{
    private const string Python = "/usr/bin/python3";

    internal static void SkipIfMissing()
    {
        var isThere = File.Exists(Python) && Start("import nbformat", "").ExitCode == 0;
        if (!isThere && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("python3-nbformat is not installed");
        Assert.True(isThere, "python3-nbformat is not installed, and CI requires it");
    }

    internal static void Run(string program, string argument)
    {
        var (exitCode, errors) = Start(program, argument);
        Assert.True(exitCode == 0, errors);
    }

    /// <summary>Fails when nbformat finds anything wrong with a file.</summary>
    internal static void Validate(string path) => Run(
        "import nbformat, sys, warnings; warnings.simplefilter('error'); nbformat.validate(nbformat.read(sys.argv[1], as_version=4))", path);

    private static (int ExitCode, string Errors) Start(string program, string argument)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", program, argument]) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }
}
