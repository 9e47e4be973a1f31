using System.Text;

namespace Analysis.Storage.Tests;

/// <summary>Several files that change in one step, whatever interrupts it, and never outside their folder.</summary>
public sealed class FolderTransactionTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("analysis-storage-").FullName;

    private string Folder => Path.Combine(_parent, "store");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void Files_are_written_and_deleted_in_one_step()
    {
        Apply(("a/one.csv", "1"), ("a/two.csv", "2"));
        using (var taken = FolderLock.Take(Folder))
            FolderTransaction.Apply(Folder, taken, new Dictionary<string, byte[]> { ["b/three.csv"] = "3"u8.ToArray() }, ["a/one.csv", "a/two.csv", "a/never-there.csv"]);
        Assert.Equal(["b/three.csv"], Content());
    }

    [Theory]
    [InlineData("../outside.csv")]
    [InlineData("a/../../outside.csv")]
    [InlineData("/tmp/outside.csv")]
    [InlineData("a\\..\\outside.csv")]
    [InlineData("C:outside.csv")]
    [InlineData("a//b.csv")]
    [InlineData("")]
    [InlineData("a/.")]
    [InlineData("a/b.csv\n")]
    [InlineData("nul.csv")]
    public void A_path_that_leaves_the_folder_is_refused_and_nothing_is_written(string path)
    {
        Apply(("a/one.csv", "1"));
        Assert.Throws<StorageException>(() => Apply(("a/two.csv", "2"), (path, "x")));
        using var taken = FolderLock.Take(Folder);
        Assert.Throws<StorageException>(() => FolderTransaction.Apply(Folder, taken, new Dictionary<string, byte[]>(), [path]));
        Assert.Equal(["a/one.csv"], Content());
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_parent));
    }

    [Fact]
    public void A_link_below_the_folder_leads_nowhere()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_parent, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "one.csv"), "theirs");
        Directory.CreateDirectory(Folder);
        Directory.CreateSymbolicLink(Path.Combine(Folder, "a"), elsewhere);
        var refused = Assert.Throws<StorageException>(() => Apply(("a/one.csv", "ours")));
        Assert.Contains("is a link to", refused.Message, StringComparison.Ordinal);
        Assert.Equal("theirs", File.ReadAllText(Path.Combine(elsewhere, "one.csv")));
    }

    [Fact]
    public void A_journal_that_names_a_path_outside_is_not_followed()
    {
        Apply(("a/one.csv", "1"));
        File.WriteAllText(Path.Combine(_parent, "theirs.csv"), "theirs");
        File.WriteAllText(Path.Combine(Folder, ".pending.json"), """{"Moves":[],"Deleted":["../theirs.csv"]}""");
        Assert.Throws<StorageException>(() => FolderTransaction.Recover(Folder));
        Assert.True(File.Exists(Path.Combine(_parent, "theirs.csv")));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("{}")]
    public void A_damaged_journal_is_an_error_with_a_remedy(string journal)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, ".pending.json"), journal);
        Assert.Contains("delete it", Assert.Throws<StorageException>(() => FolderTransaction.Recover(Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_was_staged_but_not_decided_is_cleared()
    {
        Apply(("a/one.csv", "1"));
        Directory.CreateDirectory(Path.Combine(Folder, ".staged"));
        File.WriteAllText(Path.Combine(Folder, ".staged", "0"), "2");
        using (var taken = FolderLock.Take(Folder))
            FolderTransaction.Recover(Folder, taken);
        Assert.Equal(["a/one.csv"], Content());
        Assert.False(Directory.Exists(Path.Combine(Folder, ".staged")));
    }

    [Fact]
    public void A_decided_change_is_completed_by_whoever_comes_next()
    {
        Apply(("a/one.csv", "1"));
        Directory.CreateDirectory(Path.Combine(Folder, ".staged"));
        File.WriteAllText(Path.Combine(Folder, ".staged", "0"), "2");
        File.WriteAllText(Path.Combine(Folder, ".pending.json"), """{"Moves":[{"From":".staged/0","To":"b/two.csv"}],"Deleted":["a/one.csv"]}""");
        FolderTransaction.Recover(Folder);
        Assert.Equal(["b/two.csv"], Content());
    }

    [Fact]
    public async Task Two_threads_never_hold_the_lock_together()
    {
        var (inside, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var taken = FolderLock.Take(Folder);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Thread.Sleep(5);
            Interlocked.Decrement(ref inside);
        }, TestContext.Current.CancellationToken)));
        Assert.Equal(1, most);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_an_error_with_a_remedy()
    {
        File.WriteAllText(Folder, "a file");
        Assert.Contains("cannot be written", Assert.Throws<StorageException>(() => FolderLock.Take(Folder, TimeSpan.Zero)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_atomic_write_leaves_nothing_beside()
    {
        var path = Path.Combine(Folder, "one.csv");
        AtomicFile.Write(path, "1"u8);
        AtomicFile.Write(path, "2"u8);
        Assert.Equal("2", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(Folder));
    }

    private void Apply(params (string Path, string Text)[] files)
    {
        using var taken = FolderLock.Take(Folder);
        FolderTransaction.Apply(Folder, taken, files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)), []);
    }

    private string[] Content() => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Where(path => path != FolderLock.FileName).Order(StringComparer.Ordinal)];
}
