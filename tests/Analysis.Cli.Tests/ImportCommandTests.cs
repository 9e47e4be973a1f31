using System.Diagnostics;
using System.Globalization;
using Analysis.Cli.Tests.Architecture;
using Analysis.Data;
using Analysis.Storage;

namespace Analysis.Cli.Tests;

/// <summary><c>analysis data import | remove | update</c>.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const int MostRounds = 3;
    private const long MostBytes = 300L << 20;

    private static readonly string[] Phases = ["", FolderTransaction.Staged, FolderTransaction.Pending];

    private readonly TemporaryProject _project = new();
    private readonly string _example;

    public ImportCommandTests()
    {
        _example = _project["example.csv"];
        File.Copy(Path.Combine(Repository.Root, "tests", "Analysis.Cli.Tests", "Fixtures", "example.csv"), _example);
    }

    public void Dispose() => _project.Dispose();

    private string Local => _project["data", "local"];

    [Theory]
    [InlineData("2026", "publish")]
    [InlineData("2026-10", "publish", "--with-local")]
    [InlineData("2026-10", "run")]
    public async Task What_was_imported_is_in_a_run_and_not_in_the_site_unless_requested(string edition, params string[] command)
    {
        (await _project.RunAsync("data", "import", "example.csv")).MustSucceed();
        _project.Put(
            "01-edition.ipynb",
            NotebookText.With("Console.WriteLine(\"edition \" + Notebook.Data.Edition(\"world-bank-indicators\") + \" is taken\");")
        );
        (await _project.RunAsync([.. command, "--out", "out"])).MustSucceed();
        var page = File.ReadAllText(Directory.GetFiles(_project["out"], "01-edition.*").Single());
        Assert.Contains($"edition {edition} is taken", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_reports_what_it_found_and_a_dry_run_writes_nothing()
    {
        var dry = (await _project.RunAsync("data", "import", "example.csv", "--dry-run")).MustSucceed();
        Assert.EndsWith("Nothing was written: a dry run.\n", dry.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Local));
        var ended = (await _project.RunAsync("data", "import", "example.csv")).MustSucceed();
        Assert.All(
            (string[])
                [
                    "example.csv: World Bank indicator CSV, SP.POP.TOTL, updated 2026-10-15",
                    "  Edition: 2026-10",
                    "  Covers: 39 countries, 2000-2024",
                    "  Rows: 1,025 read, 1,000 kept, 25 dropped",
                    "  Dropped: 25, aggregates of the World Bank",
                    "  Checked: population: sum of the 27 members and the European Union as printed: 25 compared, all agree",
                    "  world-bank-indicators 2026-10: ",
                    "    Against edition 2026: ",
                ],
            line => Assert.Contains(line, ended.Out, StringComparison.Ordinal)
        );
        Assert.EndsWith("Written to data/local.\n", ended.Out, StringComparison.Ordinal);
        Assert.Contains(
            "world-bank-indicators\t2026-10\t",
            (await _project.RunAsync("data", "list")).MustSucceed().Out,
            StringComparison.Ordinal
        );
        (await _project.RunAsync("data", "check")).MustSucceed();
        Assert.EndsWith(
            "Nothing changed: the same was imported before.\n",
            (await _project.RunAsync("data", "import", "example.csv")).MustSucceed().Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_imported_can_be_removed()
    {
        (await _project.RunAsync("data", "import", "example.csv", "--edition", "2026")).MustSucceed();
        var ended = (await _project.RunAsync("data", "remove", "world-bank-indicators", "--edition", "2026")).MustSucceed();
        Assert.Equal("world-bank-indicators edition 2026 is taken out of data/local; the shipped edition is used again.\n", ended.Out);
        Assert.Contains(
            "holds no dataset",
            (await _project.RunAsync("data", "remove", "world-bank-indicators", "--edition", "2026")).MustFail(2).Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(1, "does not exist; name the downloaded file.", "none.csv")]
    [InlineData(1, "gives world-bank-indicators, not sipri-top-100", "example.csv", "--dataset", "sipri-top-100")]
    [InlineData(2, "write a year such as 2026", "example.csv", "--edition", "new")]
    [InlineData(2, "Required argument 'FILE' missing", "")]
    public async Task A_wrong_import_fails_in_words(int exitCode, string says, params string[] arguments)
    {
        var ended = (await _project.RunAsync(["data", "import", .. arguments.Where(argument => argument.Length > 0)])).MustFail(exitCode);
        Assert.Contains(says, ended.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode == 1, ended.Error.EndsWith("1 problem; nothing was changed.\n", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Local));
    }

    [Fact]
    public async Task Update_shows_the_page_for_what_is_downloaded_by_hand()
    {
        var ended = (await _project.RunAsync("data", "update", "sipri-arms-transfers", "sipri-top-100")).MustSucceed();
        Assert.Contains(
            "sipri-arms-transfers: to be downloaded by hand. SIPRI's terms ask that you download it yourself",
            ended.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("https://armstransfers.sipri.org/ArmsTransfer/TransferRegister", ended.Out, StringComparison.Ordinal);
        Assert.Contains(
            "groups has no address to be updated from",
            (await _project.RunAsync("data", "update", "groups")).MustFail(2).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_update_that_fails_keeps_the_existing_data_and_fails()
    {
        _project.Edit(
            "data/world-bank-indicators/datapackage.json",
            "https://api.worldbank.org/v2/country/all/indicator/NY.GDP.PCAP.CD",
            "http://127.0.0.1:1/x"
        );
        var ended = (await _project.RunAsync("data", "update", "world-bank-indicators")).MustFail(1);
        Assert.Contains("world-bank-indicators: failed. http://127.0.0.1:1/x", ended.Error, StringComparison.Ordinal);
        Assert.Contains("can't be reached", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Local));
    }

    [Fact]
    public async Task A_full_register_takes_less_than_300_MB()
    {
        var (ended, most) = await CommandLine.RunAndWatchAsync(
            _project.Root,
            "data",
            "import",
            Register(70_000, "0.5"),
            "--accept-differences"
        );
        Assert.Contains("70,000 read, 70,000 kept", ended.MustSucceed().Out, StringComparison.Ordinal);
        Assert.InRange(most, 1, MostBytes);
    }

    // The first state is an import of ten tables, the second another one of all ten: a mixture would be neither. Processes are killed
    // before they write, while they stage the new files, and while they carry out the change that is decided.
    [Fact]
    public async Task Killed_at_any_moment_it_leaves_the_state_before_or_the_one_after()
    {
        var (one, other) = (Register(1_000, "0.5"), Register(1_000, "0.7"));
        (await ImportAsync(other)).MustSucceed();
        var after = Tables();
        var clock = Stopwatch.StartNew();
        (await _project.RunInOwnProcessAsync("data", "import", one, "--accept-differences")).MustSucceed();
        var moments = KillMoment.During(
            clock.Elapsed,
            Path.Combine(Local, FolderTransaction.Staged),
            Path.Combine(Local, FolderTransaction.Pending)
        );
        var before = Tables();
        Assert.True(before.Count > 8 && before.Keys.SequenceEqual(after.Keys) && !before.SequenceEqual(after));
        HashSet<string> met = [];
        for (var round = 0; round < MostRounds && met.Count < Phases.Length; round++)
            foreach (var moment in moments)
            {
                await _project.RunAndKillAsync(moment, "data", "import", other, "--accept-differences");
                met.Add(Phase());
                Assert.Empty(DataCheck.Run(_project["data"]));
                Assert.True(
                    Tables() is var left && (left.SequenceEqual(before) || left.SequenceEqual(after)),
                    $"killed at {moment} it left a mixture"
                );
                (await ImportAsync(one)).MustSucceed();
                Assert.Equal(before, Tables());
            }
        Assert.Equal(Phases.Order(), met.Order());
    }

    [Fact]
    public async Task Two_at_once_both_get_in_one_after_the_other()
    {
        (string Edition, Task<CommandResult> Run)[] runs =
        [
            .. ((string[])["2026-w", "2026-x", "2026-y", "2026-z"]).Select(edition =>
                (edition, _project.RunInOwnProcessAsync("data", "import", "example.csv", "--edition", edition))
            ),
        ];
        foreach (var (_, run) in runs)
            (await run).MustSucceed();
        Assert.Empty(DataCheck.Run(_project["data"]));
        Assert.Equal(
            runs.Select(run => run.Edition),
            DataLibrary
                .Open(_project["data"])
                .Editions("world-bank-indicators")
                .Where(edition => string.CompareOrdinal(edition, "2026-w") >= 0)
        );
    }

    private Task<CommandResult> ImportAsync(string register) => _project.RunAsync("data", "import", register, "--accept-differences");

    // What a kill left beside the tables: nothing, or the folder of a change.
    private string Phase() => Phases.Last(name => name.Length == 0 || Directory.Exists(Path.Combine(Local, name)));

    // Staged files of a change that was killed before it was decided are not part of the data; the next change deletes them. Those of a
    // change that was decided are, whether they have reached their places or not.
    private SortedDictionary<string, string> Tables()
    {
        const string Decided = $"{FolderTransaction.Pending}/{FolderTransaction.Written}/";
        var files = TemporaryProject.Snapshot(Local);
        var tables = files.Where(file => file.Key[0] != '.').ToDictionary();
        foreach (var (path, content) in files.Where(file => file.Key.StartsWith(Decided, StringComparison.Ordinal)))
            tables[path[Decided.Length..]] = content;
        return new(tables, StringComparer.Ordinal);
    }

    // Without the shipped table that a made-up register would be compared with; its shares are not those that SIPRI printed, which the
    // commands accept.
    private string Register(int rows, string volume)
    {
        if (Directory.Exists(_project["data", "sipri-arms-transfers"]))
            Directory.Delete(_project["data", "sipri-arms-transfers"], recursive: true);
        string[] suppliers = ["United States", "France", "Germany", "Russia", "Italy", "Sweden"],
            recipients = ["Poland", "Norway", "United States", "Japan", "Greece", "Ukraine", "India"];
        string[] weapons = ["F-35A Lightning-2,fighter/ground-attack aircraft,Aircraft", "Leopard-2A4,tank,Armoured vehicles"];
        var lines = Enumerable
            .Range(0, rows)
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{10_000 + i},{suppliers[i % 6]},{recipients[i % 7]},{weapons[i % 2]},{1950 + i % 70},No,1,"
                        + $"No,{1956 + i % 70},No,New,{volume},{volume},{volume},No"
                )
            );
        var path = _project[$"register-{volume}.csv"];
        File.WriteAllText(
            path,
            "Transfers of major conventional arms from All countries  to All countries . Deals with deliveries made for the "
                + "year range '1950' to '2025' \n\n\n\n\n\n\n\n\nSource: SIPRI Arms Transfers Database (c) SIPRI.\nData generated: "
                + "16 Jun 2026 2:20:11 PM\n"
                + "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is "
                + "estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI "
                + "estimate,TIV deal unit,TIV delivery values,Local production\n"
                + string.Join('\n', lines)
                + "\n"
        );
        return path;
    }
}
