using System.Diagnostics;

namespace Analysis.Programs;

/// <summary>Jupyter's libraries for Python and its program nbconvert, as Debian installs them; <c>.ci/run</c> names the packages.</summary>
internal static class Jupyter
{
    internal const string Python = "/usr/bin/python3";
    internal const string NbConvert = "/usr/bin/jupyter-nbconvert";

    /// <summary>Skips the test, or fails it with CI=true, where Python can't import the modules.</summary>
    internal static void SkipIfMissing(string modules = "nbformat") =>
        OutsideProgram.Require(
            File.Exists(Python) && Start($"import {modules}", "").ExitCode == 0,
            $"Jupyter's libraries for Python ({modules}) are not installed; '.ci/run' names the packages of Debian"
        );

    /// <summary>Skips the test, or fails it with CI=true, where nbconvert is not installed.</summary>
    internal static void SkipIfNbConvertMissing() =>
        OutsideProgram.Require(File.Exists(NbConvert), $"{NbConvert} is missing; install Debian's jupyter-nbconvert");

    /// <summary>Runs a program in Python; an error in it fails the test.</summary>
    internal static void Run(string program, string argument)
    {
        var (exitCode, errors) = Start(program, argument);
        Assert.True(exitCode == 0, errors);
    }

    /// <summary>Fails when nbformat finds anything wrong with a file.</summary>
    internal static void Validate(string path) =>
        Run(
            "import nbformat, sys, warnings; warnings.simplefilter('error'); nbformat.validate(nbformat.read(sys.argv[1], as_version=4))",
            path
        );

    private static (int ExitCode, string Errors) Start(string program, string argument)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", program, argument]) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }
}
