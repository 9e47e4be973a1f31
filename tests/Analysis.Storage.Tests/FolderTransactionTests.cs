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
            FolderTransaction.Apply(
                Folder,
                taken,
                new Dictionary<string, byte[]> { ["b/three.csv"] = "3"u8.ToArray() },
                ["a/one.csv", "a/two.csv", "a/never-there.csv"]
            );
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
    public void A_link_below_the_folder_is_not_followed()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_parent, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "one.csv"), "theirs");
        Directory.CreateDirectory(Folder);
        Directory.CreateSymbolicLink(Path.Combine(Folder, "a"), elsewhere);
        var refused = Assert.Throws<StorageException>(() => Apply(("a/one.csv", "ours")));
        Assert.Contains("is a link to", refused.Message, StringComparison.Ordinal);
        Assert.Equal("theirs", File.ReadAllText(Path.Combine(elsewhere, "one.csv")));
    }

    [Theory]
    [InlineData(FolderTransaction.Pending)]
    [InlineData(FolderTransaction.Pending + "/" + FolderTransaction.Written)]
    [InlineData(FolderTransaction.Pending + "/" + FolderTransaction.Written + "/a")]
    [InlineData(FolderTransaction.Staged)]
    public void A_link_in_the_place_of_a_change_is_not_followed(string link)
    {
        Apply(("a/one.csv", "1"));
        var elsewhere = Directory.CreateDirectory(Path.Combine(_parent, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "theirs.csv"), "theirs");
        var at = Path.Combine(Folder, link);
        Directory.CreateDirectory(Path.GetDirectoryName(at)!);
        Directory.CreateSymbolicLink(at, elsewhere);
        Assert.True(Recover() is null or StorageException);
        Assert.Equal(["a/one.csv"], Content().Where(path => path.StartsWith("a/", StringComparison.Ordinal) || path == "theirs.csv"));
        Assert.Equal("theirs", File.ReadAllText(Path.Combine(elsewhere, "theirs.csv")));
    }

    [Fact]
    public void A_pending_change_writes_through_no_link_below_the_folder()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_parent, "elsewhere")).FullName;
        Put($"{FolderTransaction.Pending}/{FolderTransaction.Written}/a/one.csv", "ours");
        Directory.CreateSymbolicLink(Path.Combine(Folder, "a"), elsewhere);
        Assert.Contains("is a link to", Assert.IsType<StorageException>(Recover()).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
    }

    [Fact]
    public void A_file_in_the_place_of_a_change_is_an_error_with_a_remedy()
    {
        Put(FolderTransaction.Pending, "a file");
        Assert.Contains("delete it", Assert.IsType<StorageException>(Recover()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_was_staged_but_not_decided_is_cleared()
    {
        Apply(("a/one.csv", "1"));
        Put($"{FolderTransaction.Staged}/{FolderTransaction.Written}/a/one.csv", "2");
        Put($"{FolderTransaction.Staged}/{FolderTransaction.Deleted}/a/one.csv", "");
        Assert.True(FolderTransaction.IsUnfinished(Folder));
        Assert.Null(Recover());
        Assert.Equal(["a/one.csv"], Content());
        Assert.Equal("1", File.ReadAllText(Path.Combine(Folder, "a", "one.csv")));
        Assert.False(FolderTransaction.IsUnfinished(Folder));
        Assert.False(Directory.Exists(Path.Combine(Folder, FolderTransaction.Staged)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_decided_change_is_completed_by_the_next_process(bool begun)
    {
        Apply(("a/one.csv", "1"), ("c/old.csv", "1"));
        Put($"{FolderTransaction.Pending}/{FolderTransaction.Written}/b/two.csv", "2");
        Put($"{FolderTransaction.Pending}/{FolderTransaction.Written}/c/old.csv", "2");
        Put($"{FolderTransaction.Pending}/{FolderTransaction.Deleted}/a/one.csv", "");
        if (begun)
        {
            // What a kill in the middle leaves: one file moved, one deleted, the change still there.
            Directory.CreateDirectory(Path.Combine(Folder, "b"));
            File.Move(
                Path.Combine(Folder, FolderTransaction.Pending, FolderTransaction.Written, "b", "two.csv"),
                Path.Combine(Folder, "b", "two.csv")
            );
            File.Delete(Path.Combine(Folder, "a", "one.csv"));
        }
        Assert.Null(Recover());
        Assert.Equal(["b/two.csv", "c/old.csv"], Content());
        Assert.Equal("2", File.ReadAllText(Path.Combine(Folder, "c", "old.csv")));
        Assert.False(FolderTransaction.IsUnfinished(Folder));
    }

    [Fact]
    public void A_new_change_completes_the_one_before_it()
    {
        Put($"{FolderTransaction.Pending}/{FolderTransaction.Written}/a/one.csv", "1");
        Apply(("a/two.csv", "2"));
        Assert.Equal(["a/one.csv", "a/two.csv"], Content());
    }

    [Fact]
    public void A_released_lock_leaves_no_file_and_a_second_release_takes_no_lock_away()
    {
        var first = FolderLock.TakeBeside(Folder);
        Assert.Equal([FolderLock.PathBeside(Folder)], Directory.GetFileSystemEntries(_parent));
        first.Dispose();
        Assert.Empty(Directory.GetFileSystemEntries(_parent));
        using (FolderLock.TakeBeside(Folder))
        {
            first.Dispose();
            Assert.Throws<FolderInUseException>(() => FolderLock.TakeBeside(Folder, TimeSpan.Zero));
        }
        Assert.Empty(Directory.GetFileSystemEntries(_parent));
    }

    [Fact]
    public void A_lock_file_that_a_killed_process_left_blocks_no_other_process()
    {
        Put(FolderLock.FileName, "");
        FolderLock.Take(Folder, TimeSpan.Zero).Dispose();
        Assert.Empty(Content());
    }

    [Fact]
    public async Task Two_threads_never_hold_the_lock_together()
    {
        var (inside, most) = (0, 0);
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(
                        () =>
                        {
                            // Each turn deletes the lock file that the others wait for.
                            for (var turn = 0; turn < 5; turn++)
                            {
                                using var taken = FolderLock.Take(Folder);
                                most = Math.Max(most, Interlocked.Increment(ref inside));
                                Thread.Sleep(2);
                                Interlocked.Decrement(ref inside);
                            }
                        },
                        TestContext.Current.CancellationToken
                    )
                )
        );
        Assert.Equal(1, most);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_an_error_with_a_remedy()
    {
        File.WriteAllText(Folder, "a file");
        Assert.Contains(
            "cannot be written",
            Assert.Throws<StorageException>(() => FolderLock.Take(Folder, TimeSpan.Zero)).Message,
            StringComparison.Ordinal
        );
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

    private void Put(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private Exception? Recover() =>
        Record.Exception(() =>
        {
            using var taken = FolderLock.Take(Folder);
            FolderTransaction.Recover(Folder, taken);
        });

    private string[] Content() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
                .Where(path => path != FolderLock.FileName)
                .Order(StringComparer.Ordinal),
        ];
}
