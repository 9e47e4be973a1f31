using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Analysis.Notebooks.Workers;
using Analysis.Storage;

namespace Analysis.Notebooks.Git;

/// <summary>
/// The clean filter of a git repository: git commits what it gives for a notebook, and the file keeps its outputs. It is set up in
/// <c>.git/config</c> and <c>.git/info/attributes</c>, which belong to one clone and are not committed.
/// </summary>
public static class NotebookFilter
{
    private const string Section = "filter.analysis";
    private const string Setting = Section + ".clean";
    private const string Attribute = "*.ipynb filter=analysis";

    /// <summary>Sets the filter up, in the place of an older one.</summary>
    /// <param name="folder">A folder in the repository.</param>
    /// <param name="program">Reads a notebook from its standard input and writes the clean one to its standard output.</param>
    /// <returns>The file of attributes.</returns>
    /// <exception cref="ArgumentException">The folder is in no repository, or git is not installed.</exception>
    public static string Install(string folder, WorkerCommand program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var file = AttributesOf(folder);
        // git names the notebook in the place of %f, for messages.
        var words = program.Arguments.Prepend(program.Program).Select(Quoted).Append("%f");
        MustSucceed(folder, "config", "--local", Setting, string.Join(' ', words));
        var lines = LinesOf(file);
        if (!lines.Contains(Attribute))
            Write(file, lines.Append(Attribute));
        return file;
    }

    /// <summary>Removes the filter.</summary>
    /// <param name="folder">A folder in the repository.</param>
    /// <returns>The file of attributes.</returns>
    /// <exception cref="ArgumentException">The filter is not set up, the folder is in no repository, or git is not installed.</exception>
    public static string Uninstall(string folder)
    {
        var file = AttributesOf(folder);
        var lines = LinesOf(file);
        var isConfigured = Run(folder, "config", "--local", "--get", Setting).ExitCode == 0;
        if (!isConfigured && !lines.Contains(Attribute))
            throw new ArgumentException($"The filter is not installed in {folder}; 'analysis clean --install' does that.");
        if (lines.Contains(Attribute))
            Write(file, lines.Where(line => line != Attribute));
        if (isConfigured)
            MustSucceed(folder, "config", "--local", "--remove-section", Section);
        return file;
    }

    private static string AttributesOf(string folder)
    {
        var (exitCode, output, _) = Run(folder, "rev-parse", "--git-path", "info/attributes");
        return exitCode == 0
            ? Path.GetFullPath(output.Trim(), folder)
            : throw new ArgumentException(
                $"{folder} is in no git repository; run the command in the project's folder, or 'git init' first."
            );
    }

    private static string[] LinesOf(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];

    private static void Write(string file, IEnumerable<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        AtomicFile.Write(file, string.Concat(lines.Select(line => line + "\n")));
    }

    // git gives the command to a shell, that of its own on Windows too, where a backslash would be an escape.
    private static string Quoted(string word)
    {
        var path = OperatingSystem.IsWindows() ? word.Replace('\\', '/') : word;
        return $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    private static void MustSucceed(string folder, params string[] arguments)
    {
        var (exitCode, _, error) = Run(folder, arguments);
        if (exitCode != 0)
            throw new IOException($"git {string.Join(' ', arguments.Take(2))} failed in {folder}: {error.Trim()}");
    }

    private static (int ExitCode, string Output, string Error) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var git = Process.Start(start)!;
            var error = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return (git.ExitCode, output, error.Result);
        }
        catch (Win32Exception)
        {
            throw new ArgumentException("git was not found; install it, or use 'analysis clean' by itself before a commit.");
        }
    }
}
