using System.Diagnostics;
using Analysis.Storage;

namespace Analysis.Cli.Tests;

/// <summary>
/// What <c>run</c> and <c>publish</c> cache, what <c>status</c> reports of it, and that a cached result equals that of a fresh run.
/// Commands that are killed or run at the same time have processes of their own.
/// </summary>
public sealed class ResultCacheTests : IDisposable
{
    private const string Kept = "01-good: cached, because nothing that it depends on has changed";
    private const int MostRounds = 3;
    private const string SiteKept = "their inputs have not changed";

    private readonly TemporaryProject _project = new();

    public ResultCacheTests() => _project.Put("01-good.ipynb", NotebookText.Good);

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_second_run_uses_what_the_first_cached_and_writes_the_same()
    {
        Assert.Equal("stale\tno result for these values is cached", await StatusAsync("run"));
        var first = await RunAsync("run");
        Assert.DoesNotContain(Kept, first, StringComparison.Ordinal);
        Assert.Equal("fresh\t", await StatusAsync("run"));
        Assert.Contains(Kept, await RunAsync("run", "--out", "again"), StringComparison.Ordinal);
        Assert.DoesNotContain(Kept, await RunAsync("run", "--out", "fresh", "--fresh"), StringComparison.Ordinal);
        foreach (var folder in new[] { "again", "fresh" })
            Assert.Equal(TemporaryProject.Snapshot(_project["artifacts", "runs"]), TemporaryProject.Snapshot(_project[folder]));
    }

    [Fact]
    public async Task A_table_that_is_read_makes_it_stale_and_one_that_is_not_does_not()
    {
        await RunAsync("run");
        File.AppendAllText(_project["data", "nato-defence-expenditure", "2024.csv"], " ");
        Assert.Equal("fresh\t", await StatusAsync("run"));
        _project.Edit("data/sipri-arms-transfers/2026.csv", "ARE,BGR,2021,0.72", "ARE,BGR,2021,0.73");
        Assert.Equal("stale\tfile changed: data/sipri-arms-transfers/2026.csv", await StatusAsync("run"));
    }

    [Fact]
    public async Task Data_of_ones_own_make_it_stale_before_they_are_read()
    {
        await RunAsync("run");
        Directory.CreateDirectory(_project["data", "local", "sipri-arms-transfers"]);
        File.WriteAllText(_project["data", "local", "sipri-arms-transfers", "datapackage.json"], "{}");
        Assert.Equal("stale\tfile new: data/local/sipri-arms-transfers/datapackage.json", await StatusAsync("run"));
    }

    [Fact]
    public async Task A_publish_of_which_nothing_has_changed_leaves_the_site_and_every_other_writes_it()
    {
        await RunAsync("publish");
        var site = TemporaryProject.Snapshot(_project["site"]);
        Assert.Contains(SiteKept, await RunAsync("publish"), StringComparison.Ordinal);
        Assert.Equal("fresh\t", await StatusAsync("site"));
        Assert.DoesNotContain(SiteKept, await RunAsync("publish", "--fresh"), StringComparison.Ordinal);
        Assert.Equal(site, TemporaryProject.Snapshot(_project["site"]));

        File.AppendAllText(_project["site", "index.html"], "by hand");
        Assert.Equal("stale\tfile changed: site/index.html", await StatusAsync("site"));
        Assert.Contains(Kept, await RunAsync("publish"), StringComparison.Ordinal);
        Assert.Equal(site, TemporaryProject.Snapshot(_project["site"]));

        _project.Put("02-more.ipynb", NotebookText.With("1").Replace("us-share", "us-share-once-more", StringComparison.Ordinal));
        var more = await RunAsync("publish");
        Assert.Contains(Kept, more, StringComparison.Ordinal);
        Assert.Contains("02-more: done in", more, StringComparison.Ordinal);
        File.Delete(_project["notebooks", "02-more.ipynb"]);
        await RunAsync("publish");
        Assert.Equal(site, TemporaryProject.Snapshot(_project["site"]));
    }

    [Fact]
    public async Task Broken_data_stop_a_publish_also_when_every_notebook_is_cached()
    {
        await RunAsync("publish");
        _project.Edit("data/nato-defence-expenditure/2024.csv", "actual", "guess");
        Assert.Contains(
            "data/nato-defence-expenditure/2024.csv, row 2",
            (await _project.RunAsync("publish")).MustFail(1).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_notebook_that_reads_the_clock_is_published_again_each_time_and_status_reports_why()
    {
        _project.Put("01-good.ipynb", NotebookText.With("var year = DateTime.UnixEpoch.Year;"));
        await RunAsync("publish");
        Assert.DoesNotContain(SiteKept, await RunAsync("publish"), StringComparison.Ordinal);
        Assert.Equal(
            "stale\tthe cell last uses DateTime, which may give a different result each time, so no result is cached",
            await StatusAsync("run")
        );
    }

    // During a run with cached results: the folder has the one run or the other, never parts of both. Processes are killed before they
    // write, while they stage the new files, and while they carry out the change that is decided.
    [Fact]
    public async Task A_kill_at_any_moment_of_a_run_leaves_one_whole_run()
    {
        string[][] runs =
        [
            ["run", "--out", "out"],
            ["run", "--out", "out", "--set", "window=2016-2020"],
        ];
        PutSmall();
        var whole = new List<SortedDictionary<string, string>>();
        foreach (var run in runs)
        {
            await RunAsync(run);
            whole.Add(TemporaryProject.Snapshot(_project["out"]));
        }

        string[] phases = ["", FolderTransaction.Staged, FolderTransaction.Pending];
        var moments = KillMoment.During(await LengthAsync(runs[1]), _project["out", phases[1]], _project["out", phases[2]]);
        HashSet<string> met = [];
        for (var round = 0; round < MostRounds && met.Count < phases.Length; round++)
            foreach (var (number, moment) in moments.Index())
            {
                await _project.RunAndKillAsync(moment, runs[number % 2]);
                met.Add(phases.Last(name => name.Length == 0 || Directory.Exists(_project["out", name])));
                await RunAsync("diff", "out", "out");
                Assert.Contains(WithoutProbe(TemporaryProject.Snapshot(_project["out"])), whole);
            }
        Assert.Equal(phases.Order(), met.Order());
    }

    // With cached results. Processes are killed before they write, while the new site is beside the old one, and when it has its place.
    [Fact]
    public async Task A_kill_at_any_moment_of_a_publish_leaves_one_whole_site()
    {
        string[] texts = [NotebookText.Good, NotebookText.With("1")];
        PutSmall();
        var whole = new List<SortedDictionary<string, string>>();
        foreach (var text in texts)
        {
            _project.Put("01-good.ipynb", text);
            await RunAsync("publish");
            whole.Add(TemporaryProject.Snapshot(_project["site"]));
        }

        _project.Put("01-good.ipynb", texts[0]);
        var moments = KillMoment.During(await LengthAsync("publish"), _project[".site.new"]);
        var published = 0;
        HashSet<(bool IsBeside, bool IsPublished)> met = [];
        for (var round = 0; round < MostRounds && !AllMet(); round++)
            foreach (var moment in moments)
            {
                _project.Put("01-good.ipynb", texts[1 - published]);
                await _project.RunAndKillAsync(moment, "publish");
                var left = whole.FindIndex(TemporaryProject.Snapshot(_project["site"]).SequenceEqual);
                Assert.True(left >= 0, $"killed at {moment} it left a mixture");
                met.Add((Directory.Exists(_project[".site.new"]), left != published));
                published = left;
            }
        Assert.True(AllMet(), $"The moments missed a phase; met: {string.Join(", ", met)}");

        await RunAsync("publish");
        Assert.Equal(
            whole[Array.IndexOf(texts, File.ReadAllText(_project["notebooks", "01-good.ipynb"]))],
            TemporaryProject.Snapshot(_project["site"])
        );

        bool AllMet() => met.Contains((false, false)) && met.Contains((true, false)) && met.Any(phase => phase.IsPublished);
    }

    [Fact]
    public async Task Runs_at_the_same_time_end_each_with_a_whole_folder()
    {
        string[] windows = ["2016-2020", "2017-2021", "2018-2022"];
        var ended = await Task.WhenAll(
            windows.Select(window => _project.RunInOwnProcessAsync("run", "--out", "out", "--set", $"window={window}"))
        );
        Assert.All(ended, one => one.MustSucceed());
        var findings = File.ReadAllText(_project["out", "findings.json"]);
        var last = Assert.Single(windows, window => findings.Contains($"\"period\": \"{window}\"", StringComparison.Ordinal));
        Assert.Contains($"window = \\\"{last}\\\"", File.ReadAllText(_project["out", "01-good.ipynb"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishes_at_the_same_time_end_with_a_whole_site_or_refuse_in_words()
    {
        await RunAsync("publish");
        var whole = TemporaryProject.Snapshot(_project["site"]);
        var ended = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _project.RunInOwnProcessAsync("publish", "--fresh")));
        Assert.Contains(ended, one => one.ExitCode == 0);
        Assert.All(
            ended.Where(one => one.ExitCode != 0),
            one =>
                Assert.Contains(
                    "another publish is writing this site; wait until it is done.",
                    one.MustFail(1).Error,
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(whole, TemporaryProject.Snapshot(_project["site"]));
    }

    // Workers run when the command is killed; nothing of the run is written, and what was there stays.
    [Fact]
    public async Task A_kill_while_notebooks_run_changes_nothing()
    {
        await RunAsync("run", "--out", "out");
        var before = TemporaryProject.Snapshot(_project["out"]);
        // By the length of such a run, which differs between machines: the last moment is well before it writes.
        var watch = Stopwatch.StartNew();
        (await _project.RunInOwnProcessAsync("run", "--out", "other", "--set", "window=2006-2009")).MustSucceed();
        var length = watch.Elapsed;
        for (var moment = 0; moment < 6; moment++)
        {
            await _project.RunAndKillAsync(
                new(null, length * (0.1 + 0.1 * moment)),
                "run",
                "--out",
                "out",
                "--set",
                $"window={2006 + moment}-{2010 + moment}"
            );
            Assert.Equal(before, WithoutProbe(TemporaryProject.Snapshot(_project["out"])));
        }

        await RunAsync("run", "--out", "out", "--fresh");
        Assert.Equal(before, TemporaryProject.Snapshot(_project["out"]));
    }

    // Whether a folder can be written is known only by trying: a kill at that moment leaves an empty file, which the next run removes.
    private static SortedDictionary<string, string> WithoutProbe(SortedDictionary<string, string> folder)
    {
        foreach (var probe in folder.Keys.Where(name => name.StartsWith(".analysis-probe-", StringComparison.Ordinal)).ToList())
        {
            Assert.Equal("", folder[probe]);
            folder.Remove(probe);
        }
        return folder;
    }

    [Fact]
    public async Task The_next_run_deletes_what_a_kill_left_of_a_probe()
    {
        await RunAsync("run", "--out", "out");
        File.WriteAllText(_project["out", ".analysis-probe-0"], "");
        await RunAsync("run", "--out", "out");
        Assert.False(File.Exists(_project["out", ".analysis-probe-0"]));
    }

    // Files enough that to write them takes longer than to see it.
    private void PutSmall()
    {
        for (var number = 2; number < 15; number++)
            _project.Put($"{number:00}-small.ipynb", NotebookText.Window);
    }

    private async Task<TimeSpan> LengthAsync(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        (await _project.RunInOwnProcessAsync(arguments)).MustSucceed();
        return clock.Elapsed;
    }

    private async Task<string> RunAsync(params string[] arguments) => (await _project.RunAsync(arguments)).MustSucceed().Out;

    /// <summary>State and reasons of the only notebook for a command, or of the site.</summary>
    private async Task<string> StatusAsync(string of)
    {
        var start = of == "site" ? "site\tpublish\t" : $"01-good\t{of}\t";
        return Assert.Single((await RunAsync("status")).Split('\n'), line => line.StartsWith(start, StringComparison.Ordinal))[
            start.Length..
        ];
    }
}
