using Analysis.Data;
using Analysis.Notebooks.Caching;
using Analysis.Publishing.Output;

namespace Analysis.Publishing.Tests;

/// <summary>The data are checked again when any byte or the program has changed, and only then.</summary>
public sealed class CachedDataCheckTests : IDisposable
{
    private const string Dataset = "us-erip-grants";

    private readonly string _folder = Directory.CreateTempSubdirectory("analysis-check-").FullName;

    public CachedDataCheckTests()
    {
        var shipped = DataRoot.Find(AppContext.BaseDirectory);
        foreach (var file in Directory.GetFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Data, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private string Data => Path.Combine(_folder, "data");

    private string Manifest => Path.Combine(Data, Dataset, "datapackage.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Clean_data_are_not_checked_again()
    {
        var site = Site();
        Assert.Empty(Check(site));
        // The states say that nothing changed, so nothing is read.
        File.WriteAllText(Manifest, "{");
        Assert.Empty(Check(site));
        Assert.NotEmpty(Check(Site()));
    }

    [Fact]
    public void Broken_data_are_reported_each_time_and_clean_ones_no_longer()
    {
        var whole = File.ReadAllText(Manifest);
        Assert.Empty(Check(Site()));
        File.WriteAllText(Manifest, "{");
        Assert.NotEmpty(Check(Site()));
        Assert.NotEmpty(Check(Site()));
        File.WriteAllText(Manifest, whole);
        Assert.Empty(Check(Site()));
    }

    [Fact]
    public void Another_program_checks_again()
    {
        var site = Site();
        Assert.Empty(Check(site));
        File.WriteAllText(Manifest, "{");
        Assert.NotEmpty(Check([new(ResultInputKind.Library, "Analysis.dll", "other"), .. site.Skip(1)]));
    }

    [Fact]
    public void What_changes_during_the_check_is_checked_again()
    {
        var before = Site();
        File.AppendAllText(Path.Combine(Data, "README.md"), "\n");
        // The states are of the time before: the check saw other bytes, so it does not count for them.
        _ = Check(before);
        File.WriteAllText(Manifest, "{");
        Assert.NotEmpty(Check(before));
    }

    private IReadOnlyList<Problem> Check(IReadOnlyList<ResultInput> site) =>
        new CachedDataCheck(Path.Combine(_folder, "cache")).Run(DataState.Of(site, Data));

    private List<ResultInput> Site() =>
        [
            new(ResultInputKind.Library, "Analysis.dll", "this"),
            .. Directory
                .GetFiles(Data, "*", SearchOption.AllDirectories)
                .Select(path => new ResultInput(ResultInputKind.File, path, FileState.Of(path))),
        ];
}
