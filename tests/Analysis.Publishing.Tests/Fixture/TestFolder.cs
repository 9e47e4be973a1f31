namespace Analysis.Publishing.Tests.Fixture;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publishing-tests-");

    internal string Site => At("site");

    internal string At(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Every file under a folder of the test, by its path there.</summary>
    internal SortedDictionary<string, byte[]> Files(string name)
    {
        var root = At(name);
        return new(
            Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .ToDictionary(path => Path.GetRelativePath(root, path), File.ReadAllBytes),
            StringComparer.Ordinal
        );
    }

    /// <summary>The content of the folder of the test, hidden files too.</summary>
    internal IEnumerable<string> Entries() =>
        Directory.EnumerateFileSystemEntries(_folder.FullName).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
