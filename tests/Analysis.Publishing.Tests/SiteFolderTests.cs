using Analysis.Publishing.Output;
using Analysis.Publishing.Tests.Fixture;

namespace Analysis.Publishing.Tests;

public sealed class SiteFolderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Dictionary<string, ReadOnlyMemory<byte>> Files(string text) =>
        new() { ["index.html"] = System.Text.Encoding.UTF8.GetBytes(text), ["assets/site.css"] = "x"u8.ToArray() };

    private Task WriteAsync(string text) => new SiteFolder(_folder.Site).ReplaceAsync(Files(text), Token);

    private string Index => File.ReadAllText(Path.Combine(_folder.Site, "index.html"));

    [Fact]
    public async Task A_new_site_replaces_the_old_one_whole_and_leaves_nothing_beside()
    {
        var old = Files("old");
        old["gone.html"] = "x"u8.ToArray();
        await new SiteFolder(_folder.Site).ReplaceAsync(old, Token);

        await WriteAsync("new");

        Assert.Equal([".analysis-site", "assets/site.css", "index.html"], _folder.Files("site").Keys);
        Assert.Equal("new", Index);
        Assert.Equal(["site"], _folder.Entries());
    }

    [Fact]
    public async Task An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(_folder.Site);

        await WriteAsync("new");

        Assert.Equal("new", Index);
    }

    [Fact]
    public async Task A_folder_that_is_not_a_site_is_not_changed()
    {
        Directory.CreateDirectory(_folder.Site);
        await File.WriteAllTextAsync(Path.Combine(_folder.Site, "thesis.docx"), "years of work", Token);

        var error = await Assert.ThrowsAsync<PublishException>(() => WriteAsync("new"));

        Assert.Contains("choose another with --out", error.Message, StringComparison.Ordinal);
        Assert.Equal(["thesis.docx"], _folder.Files("site").Keys);
    }

    [Fact]
    public async Task A_file_that_a_user_put_into_a_site_is_not_deleted()
    {
        await WriteAsync("old");
        await File.WriteAllTextAsync(Path.Combine(_folder.Site, "CNAME"), "example.org", Token);

        var error = await Assert.ThrowsAsync<PublishException>(() => WriteAsync("new"));

        Assert.Contains("holds CNAME", error.Message, StringComparison.Ordinal);
        Assert.Equal("old", Index);
    }

    [Fact]
    public async Task A_failure_while_writing_leaves_the_old_site_as_it_was()
    {
        await WriteAsync("old");
        var impossible = Files("new");
        impossible["index.html/below-a-file"] = "x"u8.ToArray();

        var error = await Assert.ThrowsAsync<PublishException>(() => new SiteFolder(_folder.Site).ReplaceAsync(impossible, Token));

        Assert.Contains("cannot be written", error.Message, StringComparison.Ordinal);
        Assert.Equal("old", Index);
        Assert.Equal(["site"], _folder.Entries());
    }

    [Fact]
    public async Task A_break_leaves_the_old_site_as_it_was()
    {
        await WriteAsync("old");
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new SiteFolder(_folder.Site).ReplaceAsync(Files("new"), source.Token)
        );

        Assert.Equal("old", Index);
        Assert.Equal(["site"], _folder.Entries());
    }

    [Fact]
    public async Task A_publish_that_refuses_a_notebook_leaves_the_old_site_as_it_was()
    {
        await WriteAsync("old");
        var broken = SiteBuilder.Notebook().Code("x", NotebookBuilder.Error()).Notebook();

        await Assert.ThrowsAsync<PublishException>(() => SitePublisher.PublishAsync(FixtureSite.Request(_folder.Site, broken), Token));

        Assert.Equal("old", Index);
    }

    [Fact]
    public async Task A_swap_that_broke_off_in_the_middle_is_undone_by_the_next_publish()
    {
        await WriteAsync("old");
        Directory.Move(_folder.Site, _folder.At(".site.old"));
        Directory.CreateDirectory(_folder.At(".site.new"));
        var impossible = Files("new");
        impossible["index.html/below-a-file"] = "x"u8.ToArray();

        await Assert.ThrowsAsync<PublishException>(() => new SiteFolder(_folder.Site).ReplaceAsync(impossible, Token));

        Assert.Equal("old", Index);
        Assert.Equal(["site"], _folder.Entries());
    }

    // The new site and the old one take each other's place in one step, where the system has one.
    [Fact]
    public async Task A_reader_finds_a_site_at_every_moment()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux exchanges two folders in one step.");
        await WriteAsync("old");
        var index = Path.Combine(_folder.Site, "index.html");
        using var done = new CancellationTokenSource();
        var misses = Task.Run(
            () =>
            {
                var missed = 0;
                while (!done.IsCancellationRequested)
                    missed += File.Exists(index) ? 0 : 1;
                return missed;
            },
            Token
        );
        for (var i = 0; i < 50; i++)
            await WriteAsync($"{i}");
        await done.CancelAsync();

        Assert.Equal(0, await misses);
        Assert.Equal("49", Index);
        Assert.Equal(["site"], _folder.Entries());
    }

    [Fact]
    public async Task A_second_publish_at_the_same_time_is_refused()
    {
        await WriteAsync("old");
        await using var held = new FileStream(_folder.At(".site.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var error = await Assert.ThrowsAsync<PublishException>(() => WriteAsync("new"));

        Assert.Contains("another publish is writing this site", error.Message, StringComparison.Ordinal);
        Assert.Equal("old", Index);
    }

    [Fact]
    public async Task A_folder_under_a_file_cannot_be_written()
    {
        await File.WriteAllTextAsync(_folder.At("file"), "x", Token);

        var error = await Assert.ThrowsAsync<PublishException>(() =>
            new SiteFolder(_folder.At("file/site")).ReplaceAsync(Files("new"), Token)
        );

        Assert.Contains("cannot be written", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_refused()
    {
        await File.WriteAllTextAsync(_folder.Site, "x", Token);

        var error = await Assert.ThrowsAsync<PublishException>(() => WriteAsync("new"));

        Assert.Contains("is a file", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside.html")]
    [InlineData("a/../../outside.html")]
    [InlineData("/tmp/analysis-outside.html")]
    [InlineData("..\\outside.html")]
    [InlineData("../.site.newer/outside.html")]
    [InlineData("")]
    public async Task A_file_outside_the_folder_is_not_written(string name)
    {
        await WriteAsync("old");
        var files = Files("new");
        files[name] = "x"u8.ToArray();

        var error = await Assert.ThrowsAsync<PublishException>(() => new SiteFolder(_folder.Site).ReplaceAsync(files, Token));

        Assert.Contains("leads out of the folder", error.Message, StringComparison.Ordinal);
        Assert.Equal("old", Index);
        Assert.Equal(["site"], _folder.Entries());
        Assert.False(File.Exists("/tmp/analysis-outside.html"));
    }

    [Theory]
    [InlineData("site")]
    [InlineData(".site.new")]
    [InlineData(".site.old")]
    [InlineData(".site.lock")]
    public async Task A_link_in_the_place_of_a_folder_of_the_site_is_refused_and_not_followed(string link)
    {
        Directory.CreateDirectory(_folder.At("elsewhere"));
        await File.WriteAllTextAsync(_folder.At("elsewhere/index.html"), "theirs", Token);
        Directory.CreateSymbolicLink(_folder.At(link), _folder.At("elsewhere"));

        var error = await Assert.ThrowsAsync<PublishException>(() => WriteAsync("new"));

        Assert.Contains("is a link to", error.Message, StringComparison.Ordinal);
        Assert.Equal(["index.html"], _folder.Files("elsewhere").Keys);
        Assert.Equal("theirs", await File.ReadAllTextAsync(_folder.At("elsewhere/index.html"), Token));
        Assert.Throws<ArgumentException>(() => SitePublisher.CheckFolder(_folder.Site));
    }

    [Fact]
    public async Task A_broken_link_is_no_folder_for_a_site()
    {
        Directory.CreateSymbolicLink(_folder.Site, _folder.At("nowhere"));

        await Assert.ThrowsAsync<PublishException>(() => WriteAsync("new"));

        Assert.False(Directory.Exists(_folder.At("nowhere")));
    }

    [Fact]
    public async Task A_link_inside_a_site_is_not_one_of_its_files()
    {
        await WriteAsync("old");
        Directory.Move(Path.Combine(_folder.Site, "assets"), _folder.At("elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Site, "assets"), _folder.At("elsewhere"));

        var error = await Assert.ThrowsAsync<PublishException>(() => WriteAsync("new"));

        Assert.Contains("holds assets (a link), which no publish wrote", error.Message, StringComparison.Ordinal);
        Assert.Equal(["site.css"], _folder.Files("elsewhere").Keys);
        Assert.Equal("old", Index);
    }
}
