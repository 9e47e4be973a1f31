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

    private string CacheFolder => Path.Combine(_folder, "cache");

    private CachedRevisions Cache => new(CacheFolder);

    private string CacheFile(string extension) =>
        Assert.Single(Directory.GetFiles(Path.Combine(CacheFolder, ".revisions"), "*" + extension));

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
        Assert.Null(Cache.Find(Site("other")));
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
        Assert.False(Directory.Exists(CacheFolder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("empty")]
    public void A_folder_that_is_new_while_they_are_made_is_noticed(string folder)
    {
        var before = Site();
        Directory.CreateDirectory(Path.Combine(Data, folder, "new"));
        Cache.Store(before, Sections());
        Assert.False(Directory.Exists(CacheFolder));
    }

    [Fact]
    public void They_stay_when_the_results_of_notebooks_are_stored()
    {
        Cache.Store(Site(), Sections());
        new CachedResultStore(CacheFolder).Save([new("01-burden", [], [], "{}")]);
        Assert.NotNull(Cache.Find(Site()));
    }

    [Theory]
    [InlineData(".inputs", "")]
    [InlineData(".inputs", "one line")]
    [InlineData(".inputs", "\n\n[]")]
    [InlineData(".body", "")]
    [InlineData(".body", "one line")]
    [InlineData(".body", "\n\n[]")]
    public void A_damaged_file_is_ignored(string extension, string text)
    {
        Cache.Store(Site(), Sections());
        File.WriteAllText(CacheFile(extension), text);
        Assert.Null(Cache.Find(Site()));
    }

    [Fact]
    public void A_file_with_one_other_letter_is_ignored()
    {
        Cache.Store(Site(), Sections());
        var text = File.ReadAllText(CacheFile(".body"));
        Assert.Contains("edition 2024", text, StringComparison.Ordinal);
        File.WriteAllText(CacheFile(".body"), text.Replace("edition 2024", "edition 2023", StringComparison.Ordinal));
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

    private DataState Site(string program = "this") =>
        DataState.Of(
            [
                new(ResultInputKind.Library, "Analysis.dll", program),
                .. Directory
                    .GetFiles(Data, "*", SearchOption.AllDirectories)
                    .Select(path => new ResultInput(ResultInputKind.File, path, FileState.Of(path))),
            ],
            Data
        );
}
