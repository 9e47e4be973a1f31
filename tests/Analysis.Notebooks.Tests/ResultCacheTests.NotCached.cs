using Analysis.Notebooks.Caching;
using Analysis.Notebooks.Running;
using Analysis.Storage;

namespace Analysis.Notebooks.Tests;

public sealed partial class ResultCacheTests
{
    [Theory]
    [InlineData("DateTime.Now.Year", "DateTime")]
    [InlineData("System.IO.File.ReadAllText(\"data.csv\")", "File")]
    [InlineData("new Random(1).Next()", "Random")]
    [InlineData("Environment.GetEnvironmentVariable(\"HOME\")", "Environment")]
    public async Task A_notebook_with_a_non_deterministic_call_runs_every_time_and_the_call_is_named(string cell, string word)
    {
        var request = _notebooks.Request(_notebooks.Add("b.ipynb", cell)) with { CacheFolder = CacheFolder };
        var says = $"the cell c1 uses {word}, which may give a different result each time, so no result is cached";
        Assert.Equal([says], (await RunAsync(request)).NonDeterministicCalls);
        Assert.False((await RunAsync(request)).IsCached);
        Assert.Equal([says], Reasons(request));
    }

    [Fact]
    public async Task A_notebook_that_failed_is_not_cached_and_the_others_of_the_run_are()
    {
        var bad = _notebooks.Add("bad.ipynb", "throw new Exception();");
        var request = Request with { Notebooks = [_path, bad] };
        await NotebookRunner.ExecuteAsync(request, null, TestContext.Current.CancellationToken);
        Assert.Equal([true, false], NotebookRunner.Freshness(request).Select(one => one.IsFresh));
    }

    [Fact]
    public async Task After_a_file_changes_while_the_notebook_runs_nothing_is_cached()
    {
        var path = _notebooks.Add(
            "b.ipynb",
            Start,
            "Held.Read(\"data.csv\")",
            "System.Threading.Thread.Sleep(0);\nHeld.Overwrite(\"data.csv\", \"new\");"
        );
        var request = _notebooks.Request(path) with { CacheFolder = CacheFolder };
        await RunAsync(request);
        Assert.Equal(["no result for these values is cached"], Reasons(request));
    }

    // Whatever a kill, a full disk or a user leaves in the folder: an incomplete result is not used.
    [Theory]
    [InlineData("*.inputs", "")]
    [InlineData("*.inputs", "half")]
    [InlineData("*.body", "")]
    [InlineData("*.body", "other")]
    public async Task A_cached_result_that_is_incomplete_is_not_used(string which, string text)
    {
        await RunAsync();
        var file = Assert.Single(Directory.GetFiles(CacheFolder, which, SearchOption.AllDirectories));
        File.WriteAllText(file, text.Length > 0 ? text : File.ReadAllText(file)[..20]);
        Assert.False((await RunAsync()).IsCached);
        Assert.True((await RunAsync()).IsCached);
    }

    [Fact]
    public async Task Old_results_and_the_leavings_of_a_kill_go()
    {
        var store = new CachedResultStore(CacheFolder);
        for (var i = 0; i < CachedResultStore.MostOfOne + 5; i++)
            store.Save([new("a", [new(ResultInputKind.Notebook, _path, $"{i}")], [], $"body {i}")]);
        Directory.CreateDirectory(Path.Combine(CacheFolder, "b"));
        File.WriteAllText(Path.Combine(CacheFolder, "b", "x.body.1234.tmp"), "half");
        File.WriteAllText(Path.Combine(CacheFolder, "b", "y.body"), "a body without its inputs");
        File.WriteAllText(Path.Combine(CacheFolder, "b", "z.ipynb"), "a body of an earlier version");
        await RunAsync();
        Assert.Equal(CachedResultStore.MostOfOne, Directory.GetFiles(Path.Combine(CacheFolder, "a"), "*.inputs").Length);
        Assert.Equal(CachedResultStore.MostOfOne, Directory.GetFiles(Path.Combine(CacheFolder, "a"), "*.body").Length);
        Assert.Empty(Directory.GetFiles(Path.Combine(CacheFolder, "b")));
        Assert.True((await RunAsync()).IsCached);
    }

    [Fact]
    public void Names_and_values_survive_their_way_through_the_file()
    {
        ResultInput[] inputs = [new(ResultInputKind.Parameter, "a\tb\\n", "line\nline\r\\"), new(ResultInputKind.File, "/é", "")];
        Assert.Equal(inputs, ResultInputText.Read(ResultInputText.Write(inputs)));
    }

    [Fact]
    public async Task Of_many_that_request_a_folder_one_at_a_time_is_in_it()
    {
        var folder = Path.Combine(_notebooks.Folder, "locked");
        var inside = 0;
        var most = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < 20; i++)
                        {
                            using var turn = FolderLock.TakeBeside(folder, TimeSpan.FromSeconds(60));
                            most = Math.Max(most, Interlocked.Increment(ref inside));
                            Interlocked.Decrement(ref inside);
                        }
                    })
                )
        );
        Assert.Equal(1, most);
        Assert.False(File.Exists(Path.Combine(_notebooks.Folder, ".locked.lock")));
        using var held = FolderLock.TakeBeside(folder, TimeSpan.Zero);
        Assert.Throws<FolderInUseException>(() => FolderLock.TakeBeside(folder, TimeSpan.FromMilliseconds(60)));
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
