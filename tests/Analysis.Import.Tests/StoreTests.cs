using Analysis.Data;
using Analysis.Programs;
using Analysis.Storage;

namespace Analysis.Import.Tests;

/// <summary>The content of data/local: added and removed in one step, by one process at a time.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Register(params string[] more) =>
        _folder.Put("trade-register.csv", Registers.Deliveries([.. Registers.AsShipped, .. more]));

    [Fact]
    public void The_same_file_again_changes_nothing_whatever_its_name_and_day()
    {
        _folder.Import(Register());
        var before = _folder.Snapshot();
        var again = DataImport.Read(
            _folder.Root,
            [_folder.Put("another name.txt", Registers.Deliveries(Registers.AsShipped))],
            new() { Today = new(2027, 1, 1) }
        );
        Assert.False(again.ChangesAnything);
        Assert.All(again.Reports.Single().Tables, table => Assert.Equal(ImportEffect.None, table.Effect));
        again.Write();
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void A_table_that_was_changed_by_hand_is_corrected_by_the_same_file()
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
    public void Editions_are_stored_side_by_side_and_removed_one_by_one()
    {
        _folder.Import(Register());
        _folder.Import(_folder.Put("older.csv", Registers.Deliveries(Registers.AsShipped, Registers.Preamble("12 Feb 2026"))));
        Assert.True(_folder.Data.Open().Dataset("sipri-arms-transfers").Resources.All(resource => resource.IsLocal));
        DataImport.Remove(_folder.Root, "sipri-arms-transfers", "2026");
        _folder.AssertClean();
        Assert.Equal(
            ["2025"],
            _folder
                .Data.Open()
                .Dataset("sipri-arms-transfers")
                .Resources.Where(resource => resource.IsLocal)
                .Select(resource => resource.Edition)
        );
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
        Assert.Contains(
            says,
            Assert.Throws<ArgumentException>(() => DataImport.Remove(_folder.Root, dataset, edition)).Message,
            StringComparison.Ordinal
        );
        _folder.AssertClean();
    }

    [Fact]
    public void An_edition_of_another_form_is_wrong_usage() =>
        Assert.Contains(
            "--edition",
            Assert.Throws<ArgumentException>(() => _folder.ReadAs("March 2026", Register())).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_edition_that_is_named_goes_first_and_the_difference_is_noted()
    {
        var report = _folder.Import(Register(), "2026-b");
        Assert.Equal("2026-b", report.Edition);
        Assert.Contains("Imported as edition 2026-b as requested; by its content it is edition 2026.", report.Notes);
        Assert.Equal(["2025", "2026", "2026-b"], _folder.Data.Open().Editions("sipri-arms-transfers"));
    }

    [Fact]
    public async Task Who_comes_second_waits_for_the_first()
    {
        var import = _folder.Read(Register());
        Thread? writer = null;
        void Write()
        {
            writer = Thread.CurrentThread;
            import.Write();
        }

        Task second;
        using (FolderLock.Take(_folder.Local))
        {
            second = Task.Factory.StartNew(Write, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await Wait.UntilAsync(() => writer?.ThreadState.HasFlag(ThreadState.WaitSleepJoin) == true, "the second import waits");
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
        var refused = Assert.Throws<FolderInUseException>(() => FolderLock.Take(_folder.Local, TimeSpan.FromMilliseconds(100)));
        Assert.Contains("is being changed by another process; nothing was done.", refused.Message, StringComparison.Ordinal);
    }

    // The states in which a kill can leave the folder: new files staged, the change decided, and any number of its steps done.
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_change_that_was_cut_short_is_read_whole_without_a_byte_changed_and_finished_or_undone_by_who_writes_next(int steps)
    {
        _folder.Import(Register());
        var (csv, manifest) = ("sipri-arms-transfers/2026.csv", "sipri-arms-transfers/datapackage.json");
        var (oldCsv, oldManifest) = (Bytes(csv), Bytes(manifest));
        _folder.Import(Register(Registers.Delivery("France", "Poland", 2022, "1")));
        var (newCsv, newManifest) = (Bytes(csv), Bytes(manifest));
        Write(csv, steps < 2 ? oldCsv : newCsv);
        Write(manifest, steps < 1 ? oldManifest : newManifest);
        var change = steps < 0 ? FolderTransaction.Staged : FolderTransaction.Pending;
        Write($"{change}/{FolderTransaction.Deleted}/sipri-arms-transfers/none.csv", []);
        if (steps < 2)
            Write($"{change}/{FolderTransaction.Written}/{csv}", newCsv);
        if (steps < 1)
            Write($"{change}/{FolderTransaction.Written}/{manifest}", newManifest);

        var before = _folder.Snapshot();
        _folder.AssertClean();
        // Decided or not is all that counts: the deliveries are the four shipped ones, or these and the new one.
        Assert.Equal(
            steps < 0 ? 4 : 5,
            _folder.Data.Open().Dataset("sipri-arms-transfers").Resources.Single(resource => resource.Edition == "2026").Rows
        );
        Assert.Equal(steps >= 0, HasDelivery("FRA", "POL", 2022));
        Assert.Equal(before, _folder.Snapshot());

        _folder.Import(Register(Registers.Delivery("France", "Poland", 2022, "1"), Registers.Delivery("France", "Norway", 2022, "1")));
        Assert.False(FolderTransaction.IsUnfinished(_folder.Local));
        Assert.Equal(6, _folder.Rows("sipri-arms-transfers", "2026").Length);
    }

    [Fact]
    public void A_dataset_that_a_decided_change_adds_or_takes_out_is_read_so_and_written_by_the_removal_that_comes_next()
    {
        _folder.Import(Register());
        var (csv, manifest) = ("sipri-arms-transfers/2026.csv", "sipri-arms-transfers/datapackage.json");
        var (ourCsv, ourManifest) = (Bytes(csv), Bytes(manifest));
        Write($"{FolderTransaction.Pending}/{FolderTransaction.Deleted}/{csv}", []);
        Write($"{FolderTransaction.Pending}/{FolderTransaction.Deleted}/{manifest}", []);
        Assert.DoesNotContain(_folder.Data.Open().Dataset("sipri-arms-transfers").Resources, resource => resource.IsLocal);
        _folder.AssertClean();

        Directory.Delete(_folder.Local, recursive: true);
        Write($"{FolderTransaction.Pending}/{FolderTransaction.Written}/{csv}", ourCsv);
        Write($"{FolderTransaction.Pending}/{FolderTransaction.Written}/{manifest}", ourManifest);
        Assert.Contains(_folder.Data.Open().Dataset("sipri-arms-transfers").Resources, resource => resource.IsLocal);
        _folder.AssertClean();
        DataImport.Remove(_folder.Root, "sipri-arms-transfers", "2026");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Local));
    }

    [Fact]
    public void Reading_and_writing_name_the_folder_of_a_change_alike() =>
        Assert.Equal(
            (FolderTransaction.Pending, FolderTransaction.Written, FolderTransaction.Deleted),
            (PendingChange.Folder, PendingChange.Written, PendingChange.Deleted)
        );

    private bool HasDelivery(string supplier, string recipient, int year) =>
        _folder
            .Data.Open()
            .Transfers("2026")
            .Rows.Any(row => row.Supplier.Id == supplier && row.Recipient.Id == recipient && row.Year == year);

    private byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(_folder.Local, path));

    private void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Local, path))!);
        File.WriteAllBytes(Path.Combine(_folder.Local, path), content);
    }
}
