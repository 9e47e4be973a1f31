using Analysis.Data.Importing;
using Analysis.Storage;

namespace Analysis.Data.Tests.Importing;

/// <summary>What lies in data/local: put in, taken out, in one step, by one process at a time.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Register(params string[] more) => _folder.Put("trade-register.csv", Registers.Deliveries([.. Registers.AsShipped, .. more]));

    [Fact]
    public void The_same_file_again_changes_nothing_whatever_its_name_and_day()
    {
        _folder.Import(Register());
        var before = _folder.Snapshot();
        var again = DataImport.Read(_folder.Root, [_folder.Put("another name.txt", Registers.Deliveries(Registers.AsShipped))], new() { Today = new(2027, 1, 1) });
        Assert.False(again.ChangesAnything);
        Assert.All(again.Reports.Single().Tables, table => Assert.Equal(ImportEffect.None, table.Effect));
        again.Write();
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void A_table_that_was_changed_by_hand_is_put_right_by_the_same_file()
    {
        _folder.Import(Register());
        File.AppendAllText(Path.Combine(_folder.Local, "sipri-arms-transfers", "2026.csv"), "USA,POL,2022,1000\n");
        Assert.Equal(ImportEffect.ReplacesImported, _folder.Import(Register()).Tables[0].Effect);
        Assert.Equal(4, _folder.Rows("sipri-arms-transfers", "2026").Length);
    }

    [Fact]
    public void Reading_writes_nothing()
    {
        var before = _folder.Snapshot();
        Assert.True(_folder.Read(Register()).ChangesAnything);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void Editions_stand_side_by_side_and_go_out_one_by_one()
    {
        _folder.Import(Register());
        _folder.Import(_folder.Put("older.csv", Registers.Deliveries(Registers.AsShipped, Registers.Preamble("12 Feb 2026"))));
        Assert.True(_folder.Data.Open().Dataset("sipri-arms-transfers").Resources.All(resource => resource.IsLocal));
        DataImport.Remove(_folder.Root, "sipri-arms-transfers", "2026");
        _folder.AssertClean();
        Assert.Equal(["2025"], _folder.Data.Open().Dataset("sipri-arms-transfers").Resources.Where(resource => resource.IsLocal).Select(resource => resource.Edition));
        DataImport.Remove(_folder.Root, "sipri-arms-transfers", "2025");
        _folder.AssertClean();
        Assert.False(Directory.Exists(Path.Combine(_folder.Local, "sipri-arms-transfers")));
        Assert.Equal(["2025", "2026"], _folder.Data.Open().Editions("sipri-arms-transfers"));
    }

    [Theory]
    [InlineData("sipri-arms-transfer", "2026", "holds no dataset 'sipri-arms-transfer'; it holds sipri-arms-transfers")]
    [InlineData("sipri-arms-transfers", "2025", "holds no edition '2025' of sipri-arms-transfers; it holds 2026")]
    public void What_was_not_imported_can_not_be_taken_out(string dataset, string edition, string says)
    {
        _folder.Import(Register());
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => DataImport.Remove(_folder.Root, dataset, edition)).Message, StringComparison.Ordinal);
        _folder.AssertClean();
    }

    [Fact]
    public void An_edition_of_another_form_is_wrong_usage() =>
        Assert.Contains("--edition", Assert.Throws<ArgumentException>(() => _folder.ReadAs("March 2026", Register())).Message, StringComparison.Ordinal);

    [Fact]
    public void An_edition_that_is_named_goes_first_and_the_difference_is_noted()
    {
        var report = _folder.Import(Register(), "2026-b");
        Assert.Equal("2026-b", report.Edition);
        Assert.Contains("Filed under edition 2026-b as you say; by its content it is edition 2026.", report.Notes);
        Assert.Equal(["2025", "2026", "2026-b"], _folder.Data.Open().Editions("sipri-arms-transfers"));
    }

    [Fact]
    public async Task Who_comes_second_waits_for_the_first()
    {
        var import = _folder.Read(Register());
        Task second;
        using (FolderLock.Take(_folder.Local))
        {
            second = Task.Run(import.Write, TestContext.Current.CancellationToken);
            await Task.Delay(300, TestContext.Current.CancellationToken);
            Assert.False(second.IsCompleted);
            Assert.False(Directory.Exists(Path.Combine(_folder.Local, "sipri-arms-transfers")));
        }
        await second;
        _folder.AssertClean();
        Assert.Equal(4, _folder.Rows("sipri-arms-transfers", "2026").Length);
    }

    [Fact]
    public void A_process_that_waits_too_long_gets_an_error()
    {
        using var first = FolderLock.Take(_folder.Local);
        var refused = Assert.Throws<StorageException>(() => FolderLock.Take(_folder.Local, TimeSpan.FromMilliseconds(100)));
        Assert.StartsWith("is being changed by another process; nothing was done.", refused.Message, StringComparison.Ordinal);
    }

    // The states in which a kill can leave the folder: new files aside, the list in place, and any number of its steps done.
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_change_that_was_cut_short_is_undone_or_finished(int steps)
    {
        _folder.Import(Register());
        var old = _folder.Rows("sipri-arms-transfers", "2026");
        var (csv, manifest) = ("sipri-arms-transfers/2026.csv", "sipri-arms-transfers/datapackage.json");
        var (oldCsv, oldManifest) = (Bytes(csv), Bytes(manifest));
        _folder.Import(Register(Registers.Delivery("France", "Poland", 2022, "1")));
        var (newCsv, newManifest) = (Bytes(csv), Bytes(manifest));
        Write(csv, oldCsv);
        Write(manifest, oldManifest);

        if (steps < 3)
            Write(".staged/0", newCsv);
        if (steps < 2)
            Write(".staged/1", newManifest);
        if (steps >= 0)
            Write(".pending.json", """{"Moves":[{"From":".staged/1","To":"sipri-arms-transfers/datapackage.json"},{"From":".staged/0","To":"sipri-arms-transfers/2026.csv"}],"Deleted":["sipri-arms-transfers/none.csv"]}"""u8.ToArray());
        if (steps >= 2)
            Write(manifest, newManifest);
        if (steps >= 3)
            Write(csv, newCsv);

        _folder.AssertClean();
        Assert.Equal(steps < 0 ? 4 : 5, _folder.Rows("sipri-arms-transfers", "2026").Length);
        Assert.Equal(4, old.Length);
        _folder.Import(Register(Registers.Delivery("France", "Poland", 2022, "1"), Registers.Delivery("France", "Norway", 2022, "1")));
        Assert.False(Directory.Exists(Path.Combine(_folder.Local, ".staged")));
        Assert.Equal(6, _folder.Rows("sipri-arms-transfers", "2026").Length);
    }

    private byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(_folder.Local, path));

    private void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Local, path))!);
        File.WriteAllBytes(Path.Combine(_folder.Local, path), content);
    }
}
