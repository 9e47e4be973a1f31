using System.Xml.Linq;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>The files of the repository that this test was built in.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The configuration that these tests were built in, such as <c>Debug</c>.</summary>
    internal static string Configuration { get; } =
        Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!);

    /// <summary>The names of the projects under <c>src/</c>.</summary>
    internal static IReadOnlyList<string> Projects { get; } =
    [
        .. Directory
            .GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    internal static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal static XDocument Xml(string path) => XDocument.Load(Path.Combine(Root, path));

    internal static XDocument Project(string name) => Xml($"src/{name}/{name}.csproj");

    /// <summary>The files of a folder, by their path from the root with <c>/</c>, without what a build leaves there.</summary>
    internal static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "TestResults" or ".ipynb_checkpoints"))
            .Order(StringComparer.Ordinal);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"There is no Analysis.sln above {start}; run the tests from a clone.");
    }
}

/// <summary>A rule of the architecture, tested on everything that it covers.</summary>
internal static class ArchitectureRule
{
    /// <summary>Fails when anything breaks the rule, and names all of it, a line each and uncut.</summary>
    internal static void MustHold(IEnumerable<string> violations)
    {
        var all = violations.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
