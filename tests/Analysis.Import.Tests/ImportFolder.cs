using System.Text;
using Analysis.Data;
using Analysis.Data.Tests;

namespace Analysis.Import.Tests;

/// <summary>A small data root, and beside it the downloads that a test writes in a publisher's shape.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly DataFolder _data = new();
    private readonly string _downloads = Directory.CreateTempSubdirectory("analysis-downloads-").FullName;

    public string Root => _data.Root;

    public string Local => Path.Combine(Root, "local");

    public DataFolder Data => _data;

    /// <summary>Writes a download.</summary>
    public string Put(string name, byte[] content)
    {
        var path = Path.Combine(_downloads, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Put(string name, string content) => Put(name, Encoding.UTF8.GetBytes(content));

    public DataImport Read(params string[] paths) => ReadAs(null, paths);

    public DataImport ReadAs(string? edition, params string[] paths) =>
        DataImport.Read(Root, paths, new() { Edition = edition, Today = new(2026, 11, 25) });

    /// <summary>Reads a download and writes what it gives.</summary>
    public ImportReport Import(string path, string? edition = null)
    {
        var import = ReadAs(edition, path);
        import.Write();
        AssertClean();
        return import.Reports.Single();
    }

    /// <summary>The lines of an imported table without the header.</summary>
    public string[] Rows(string dataset, string edition) => File.ReadAllLines(Path.Combine(Local, dataset, edition + ".csv"))[1..];

    /// <summary>The problems of a download; the attempt changes nothing.</summary>
    public IReadOnlyList<Problem> Refused(params string[] paths)
    {
        var before = Snapshot();
        var problems = Assert.ThrowsAny<DataException>(() => Read(paths)).Problems;
        Assert.Equal(before, Snapshot());
        return problems;
    }

    public void AssertClean() => Assert.Empty(DataCheck.Run(Root));

    /// <summary>Every file of the data root with its content.</summary>
    public SortedDictionary<string, string> Snapshot() =>
        new(
            Directory
                .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != ".lock")
                .ToDictionary(file => Path.GetRelativePath(Root, file), File.ReadAllText),
            StringComparer.Ordinal
        );

    public void Dispose()
    {
        _data.Dispose();
        Directory.Delete(_downloads, recursive: true);
    }
}
