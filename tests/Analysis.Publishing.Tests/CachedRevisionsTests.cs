using Analysis.Notebooks.Caching;
using Analysis.Publishing.Output;
using Analysis.Publishing.Tests.Fixture;

namespace Analysis.Publishing.Tests;

/// <summary>The comparisons of editions are taken from the cache while the program and every byte of the data are the same.</summary>
public sealed class CachedRevisionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analysis-revisions-").FullName;

    public CachedRevisionsTests()
    {
        Directory.CreateDirectory(Path.Combine(Data, "empty"));
        File.WriteAllText(Table, "a\n1\n");
    }

    private string Data => Path.Combine(_folder, "data");

    private string Table => Path.Combine(Data, "table.csv");

    private CachedRevisions Cache => new(Path.Combine(_folder, "cache"), Data);

    private string CacheFile => Path.Combine(_folder, "cache", ".sites", "revisions", "sections.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Comparisons_come_back_as_they_were_stored()
    {
        var stored = Sections();
        Assert.Null(Cache.Find(Site()));
        Cache.Store(Site(), stored);
        var found = Cache.Find(Site());
        Assert.NotNull(found);
        Assert.Equivalent(stored, found, strict: true);
        Assert.Equal(stored[0].Editions, found[0].Editions);
        Assert.Equal(stored[0].Changes[0].Lists[0].Changed, found[0].Changes[0].Lists[0].Changed);
    }

    [Fact]
    public void A_changed_byte_another_folder_or_another_program_makes_them_stale()
    {
        Cache.Store(Site(), Sections());
        Assert.NotNull(Cache.Find(Site()));
        Assert.Null(Cache.Find([new(ResultInputKind.Library, "Analysis.dll", "other"), .. Site().Skip(1)]));
        File.WriteAllText(Table, "a\n2\n");
        Assert.Null(Cache.Find(Site()));
        File.WriteAllText(Table, "a\n1\n");
        Assert.NotNull(Cache.Find(Site()));
        Directory.CreateDirectory(Path.Combine(Data, "new"));
        Assert.Null(Cache.Find(Site()));
    }

    [Fact]
    public void What_changed_while_they_were_made_is_not_stored()
    {
        var before = Site();
        File.WriteAllText(Table, "a\n2\n");
        Cache.Store(before, Sections());
        Assert.False(File.Exists(CacheFile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("\n\n[]")]
    public void A_damaged_file_is_ignored(string text)
    {
        Cache.Store(Site(), Sections());
        File.WriteAllText(CacheFile, text);
        Assert.Null(Cache.Find(Site()));
    }

    [Fact]
    public void A_file_with_one_other_letter_is_ignored()
    {
        Cache.Store(Site(), Sections());
        var text = File.ReadAllText(CacheFile);
        Assert.Contains("edition 2024", text, StringComparison.Ordinal);
        File.WriteAllText(CacheFile, text.Replace("edition 2024", "edition 2023", StringComparison.Ordinal));
        Assert.Null(Cache.Find(Site()));
    }

    private static List<RevisionSection> Sections() =>
        [
            FixtureRevisions.Of("Spending"),
            FixtureRevisions.Of("Arms") with
            {
                Bridge = new("Share", "NATO, 2020-2024", [new("as printed", "64 %")], ["A note."]),
            },
        ];

    private List<ResultInput> Site() =>
        [
            new(ResultInputKind.Library, "Analysis.dll", "this"),
            .. Directory
                .GetFiles(Data, "*", SearchOption.AllDirectories)
                .Select(path => new ResultInput(ResultInputKind.File, path, FileState.Of(path))),
        ];
}
