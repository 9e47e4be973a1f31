namespace Analysis.Data.Tests.Importing;

/// <summary>Kiel's files.</summary>
public sealed class OtherWorkbookTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private const string Months = "\"year\",\"month\",\"total_allocations\",\"military\",\"financial\",\"humanitarian\"\n2022,1,0.3,0.2,0,0.1\n2022,2,1.5,0.5,0.9,0.2\n";

    [Fact]
    public void Kiels_files_take_their_release_from_the_file_that_says_it()
    {
        var release = _folder.Put("release_info.csv", "\"release\",\"period\",\"date\",\"label\"\n\"29\",\"04/2026\",\"2026-08-04\",\"Release 29\"\n");
        var import = _folder.Read(_folder.Put("total_allocations.csv", Months), release);
        import.Write();
        _folder.AssertClean();
        Assert.Equal(["2022,1,0.3,0.2,0,0.1", "2022,2,1.5,0.5,0.9,0.2"], _folder.Rows("kiel-total-allocations", "2026-08"));
        // 0.5 + 0.9 + 0.2 is 1.6 and not 1.5.
        Assert.Equal(["military, financial and humanitarian aid against the printed total: 2 rows checked, 1 APART"], import.Reports[0].Checks.Select(check => check.ToString()));
    }

    [Fact]
    public void Kiels_files_without_a_release_ask_for_it() =>
        Assert.Contains("import release_info.csv along with it", _folder.Refused(_folder.Put("total_allocations.csv", Months)).Single().Message, StringComparison.Ordinal);
}
