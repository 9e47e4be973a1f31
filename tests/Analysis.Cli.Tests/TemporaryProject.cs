using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests;

/// <summary>A project in a temporary folder: a copy of the shipped data, and the notebooks that a test puts there.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public TemporaryProject()
    {
        Root = Directory.CreateTempSubdirectory("analysis-cli-").FullName;
        CopyFolder(Path.Combine(Repository.Root, "data"), Path.Combine(Root, "data"));
        Directory.CreateDirectory(Path.Combine(Root, "notebooks"));
        Directory.CreateDirectory(Temporary);
    }

    public string Root { get; }

    /// <summary>The folder of temporary files of the commands that are run here.</summary>
    public string Temporary => Path.Combine(Root, "tmp");

    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["TMPDIR"] = Temporary };

    /// <summary>A path from the root of the project.</summary>
    public string this[params string[] parts] => Path.Combine([Root, .. parts]);

    public Task<CommandResult> RunAsync(params string[] arguments) => CommandLine.RunAsync(Root, Environment, arguments);

    /// <summary>Runs a command in a process that no other command has, where processes are what is tested.</summary>
    public Task<CommandResult> RunInOwnProcessAsync(params string[] arguments) =>
        CommandLine.RunInOwnProcessAsync(Root, Environment, arguments);

    /// <summary>Runs a command in a process that is killed.</summary>
    public Task RunAndKillAsync(KillMoment moment, params string[] arguments) =>
        CommandLine.RunAndKillAsync(new(Root, Environment, arguments), moment);

    public void Put(string notebook, string text) => File.WriteAllText(this["notebooks", notebook], text);

    /// <summary>Replaces a text that must be there.</summary>
    public void Edit(string path, string old, string @new)
    {
        var file = Path.Combine(Root, path);
        var text = File.ReadAllText(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} does not hold '{old}'.");
        File.WriteAllText(file, text[..at] + @new + text[(at + old.Length)..]);
    }

    /// <summary>
    /// A command that failed or was stopped leaves no result. Compiled cells and the record of clean data it may leave: they depend on
    /// nothing that failed.
    /// </summary>
    public void MustHoldNoResults()
    {
        if (!Directory.Exists(this["artifacts"]))
            return;
        var left = Directory
            .EnumerateFiles(this["artifacts"], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(this["artifacts"], file).Replace('\\', '/'));
        Assert.DoesNotContain(left, file => !file.StartsWith("cells/", StringComparison.Ordinal) && file != "cache/.sites/data.inputs");
    }

    /// <summary>Every file below a folder with its content, to compare two moments.</summary>
    public static SortedDictionary<string, string> Snapshot(string folder) =>
        new(
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToBase64String(File.ReadAllBytes(file))),
            StringComparer.Ordinal
        );

    public static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
