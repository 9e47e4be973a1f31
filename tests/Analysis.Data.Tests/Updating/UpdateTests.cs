using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Analysis.Data.Tests.Importing;
using Analysis.Data.Updating;
using Microsoft.AspNetCore.Http;

namespace Analysis.Data.Tests.Updating;

/// <summary>Updates from a server on this machine that plays the publishers and their faults.</summary>
public sealed class UpdateTests : IAsyncLifetime
{
    private const string Workbooks = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Path = "/def-exp-2026-en.xlsx";
    private const string Nato = "nato-defence-expenditure";

    private static readonly UpdateLimits Limits = new() { Answer = TimeSpan.FromSeconds(0.5), Silence = TimeSpan.FromSeconds(0.5), Whole = TimeSpan.FromSeconds(20), Repeats = 2, Pause = TimeSpan.FromMilliseconds(10), LongestPause = TimeSpan.FromSeconds(2), MostBytes = 1 << 20 };

    private readonly ImportFolder _folder = new();
    private PublisherServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await PublisherServer.StartAsync();
        _folder.Data.Edit(Nato, manifest => manifest["update"] = new JsonArray(new JsonObject { ["kind"] = "workbook", ["address"] = _server.Address + "/def-exp-{year}-en.xlsx" }));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private static byte[] Workbook(double figure = 250) => new WorkbookFile()
        .Sheet("Table 1", (3, "A", ["Constant 2021 prices"]), (4, "B", [2025, "2026e"]), (5, "A", ["Poland   (Zlotys)", 90, 100]))
        .Sheet("Table 2", (3, "A", ["Current prices and exchange rates"]), (4, "B", [2025, "2026e"]), (5, "A", ["Poland", 200, figure]))
        .Sheet("Table 5", (3, "A", ["Current prices and exchange rates"]), (4, "B", [2025, "2026e"]), (5, "A", ["Poland", 10000, 11000])).Bytes();

    private async Task<UpdateReport> UpdateAsync(params string[] datasets) => Assert.Single(await DataUpdate.RunAsync(_folder.Root, datasets, new(2026, 11, 25), new Silent(), Limits, TestContext.Current.CancellationToken));

    private async Task<string> FailsAsync()
    {
        var before = _folder.Snapshot();
        var report = await UpdateAsync();
        Assert.Equal(UpdateOutcome.Failed, report.Outcome);
        Assert.Equal(before, _folder.Snapshot());
        return report.Message;
    }

    [Fact]
    public async Task A_new_workbook_is_fetched_and_stands_in_place_of_the_shipped_edition()
    {
        _server.On(Path, Workbooks, Workbook());
        var report = await UpdateAsync(Nato);
        Assert.Equal((UpdateOutcome.Changed, "2026"), (report.Outcome, report.Reports.Single().Edition));
        Assert.Contains("POL,2026,defence-expenditure,million USD (current),250,estimate,", _folder.Rows(Nato, "2026"));
        _folder.AssertClean();
        Assert.Equal(UpdateOutcome.Same, (await UpdateAsync()).Outcome);
    }

    [Fact]
    public async Task Before_the_edition_of_the_year_is_out_that_of_the_year_before_is_taken()
    {
        _server.On("/def-exp-2025-en.xlsx", Workbooks, Workbook());
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Equal(1, _server.Asked(Path));
    }

    [Fact]
    public async Task Nothing_there_is_told_and_not_tried_again()
    {
        Assert.Contains("answers 404 (nothing there), nor at 2025", await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(1, _server.Asked(Path));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_fault_of_a_moment_is_waited_out(int status)
    {
        _server.On(Path, (context, number) => number <= 2 ? PublisherServer.StatusAsync(context, status) : PublisherServer.SendAsync(context, Workbooks, Workbook()));
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Equal(3, _server.Asked(Path));
    }

    [Theory]
    [InlineData(429, "answers 429 (too many requests; try again later)")]
    [InlineData(500, "answers 500 (the server has a fault; try again later)")]
    public async Task A_fault_that_stays_is_told_after_a_few_trials(int status, string says)
    {
        _server.On(Path, (context, _) => PublisherServer.StatusAsync(context, status));
        Assert.Contains(says, await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(3, _server.Asked(Path));
    }

    [Fact]
    public async Task A_server_that_asks_for_an_hour_is_not_waited_for()
    {
        _server.On(Path, (context, _) =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return PublisherServer.StatusAsync(context, 429);
        });
        Assert.Contains("answers 429", await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(1, _server.Asked(Path));
    }

    [Fact]
    public async Task Refused_is_not_tried_again()
    {
        _server.On(Path, (context, _) => PublisherServer.StatusAsync(context, 403));
        Assert.Contains("answers 403 (refused; download it by hand and import it)", await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(1, _server.Asked(Path));
    }

    [Fact]
    public async Task No_answer_in_time_is_told()
    {
        _server.On(Path, (context, _) => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted));
        Assert.Contains("did not answer within 0.5 seconds, 3 times", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_falls_silent_in_the_middle_is_told()
    {
        _server.On(Path, async (context, _) =>
        {
            context.Response.ContentType = Workbooks;
            context.Response.ContentLength = 10_000;
            await context.Response.Body.WriteAsync(new byte[100], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
        });
        Assert.Contains("broke off before its end, every time", await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(3, _server.Asked(Path));
    }

    [Fact]
    public async Task No_server_at_all_is_told()
    {
        _folder.Data.Edit(Nato, manifest => manifest["update"]![0]!["address"] = "http://127.0.0.1:1/x.xlsx");
        Assert.Contains("can't be reached", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_page_in_place_of_a_workbook_is_refused()
    {
        _server.On(Path, "text/html; charset=utf-8", "<!DOCTYPE html><title>Moved</title>"u8.ToArray());
        Assert.Contains("answers with text/html where application/vnd.openxmlformats-officedocument.spreadsheetml.sheet was expected: a web page in place of the data", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_page_that_calls_itself_a_workbook_is_refused()
    {
        _server.On(Path, Workbooks, "<!DOCTYPE html><title>Moved</title>"u8.ToArray());
        Assert.Contains("is a web page or XML and not the download itself", await FailsAsync(), StringComparison.Ordinal);
    }

    // The first answer breaks off in the middle; the second goes on from there.
    [Fact]
    public async Task A_broken_download_goes_on_where_it_broke()
    {
        var (whole, ranges) = (Workbook(), new List<string>());
        _server.On(Path, async (context, number) =>
        {
            ranges.Add(context.Request.Headers.Range.ToString());
            context.Response.Headers.ETag = "\"v1\"";
            if (number == 1)
                await BreakAsync(context, whole, whole.Length / 2);
            else
            {
                Assert.Equal("\"v1\"", context.Request.Headers.IfRange.ToString());
                context.Response.StatusCode = 206;
                await PublisherServer.SendAsync(context, Workbooks, whole[(whole.Length / 2)..]);
            }
        });
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Equal(["", $"bytes={whole.Length / 2}-"], ranges);
    }

    // It changed while it was fetched: the server sends the whole of the new one, and halves of two are never put together.
    [Fact]
    public async Task A_file_that_changed_in_the_middle_is_fetched_from_its_beginning()
    {
        _server.On(Path, async (context, number) =>
        {
            context.Response.Headers.ETag = $"\"v{number}\"";
            if (number == 1)
                await BreakAsync(context, Workbook(), 500);
            else
                await PublisherServer.SendAsync(context, Workbooks, Workbook(300));
        });
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Contains("POL,2026,defence-expenditure,million USD (current),300,estimate,", _folder.Rows(Nato, "2026"));
    }

    [Fact]
    public async Task A_download_that_always_breaks_is_told()
    {
        _server.On(Path, (context, _) => BreakAsync(context, Workbook(), 500));
        Assert.Contains("broke off before its end, every time", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_the_server_itself_cut_short_is_refused()
    {
        _server.On(Path, Workbooks, Workbook()[..900]);
        Assert.Contains("is damaged or was cut short", await FailsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_too_large_is_refused(bool saysSo)
    {
        _server.On(Path, async (context, _) =>
        {
            context.Response.ContentType = Workbooks;
            if (saysSo)
                context.Response.ContentLength = 1L << 40;
            for (var i = 0; i < 64 && !context.RequestAborted.IsCancellationRequested; i++)
                await context.Response.Body.WriteAsync(new byte[1 << 16], context.RequestAborted);
        });
        Assert.Contains("has more than 1,048,576 bytes", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_unpacked()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("xl/workbook.xml").Open();
            for (var i = 0; i < 300; i++)
                entry.Write(new byte[1 << 20]);
        }
        _server.On(Path, Workbooks, bytes.ToArray());
        Assert.Contains("unpacks to 314,572,800 bytes", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_not_followed()
    {
        _server.On(Path, (context, _) =>
        {
            context.Response.Redirect("https://elsewhere.example.org/def-exp.xlsx");
            return Task.CompletedTask;
        });
        Assert.Contains("leads to another host, elsewhere.example.org, which is not followed", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_followed_and_one_without_end_is_not()
    {
        _server.On(Path, (context, _) =>
        {
            context.Response.Redirect("/new/place.xlsx");
            return Task.CompletedTask;
        });
        _server.On("/new/place.xlsx", Workbooks, Workbook());
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        _server.On("/new/place.xlsx", (context, _) =>
        {
            context.Response.Redirect(Path);
            return Task.CompletedTask;
        });
        Assert.Contains("leads from one address to the next without end", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_layout_is_refused_and_the_last_good_edition_stays()
    {
        _server.On(Path, Workbooks, Workbook());
        await UpdateAsync();
        _server.On(Path, Workbooks, new WorkbookFile().Sheet("Overview", (1, "A", ["All in one", 1])).Bytes());
        Assert.Contains("is a workbook with the sheets 'Overview', which is none of the layouts that are read", await FailsAsync(), StringComparison.Ordinal);
        Assert.Contains("POL,2026,defence-expenditure,million USD (current),250,estimate,", _folder.Rows(Nato, "2026"));
    }

    [Fact]
    public async Task A_dataset_that_is_another_one_is_refused()
    {
        _folder.Data.Edit(Nato, manifest => manifest["update"]![0]!["kind"] = "world-bank-json");
        _server.On(Path, "application/json", Encoding.UTF8.GetBytes("""[{"page":1,"pages":1,"per_page":1,"total":1,"lastupdated":"2026-07-13"},[{"indicator":{"id":"SP.POP.TOTL"},"countryiso3code":"DEU","date":"2024","value":1}]]"""));
        Assert.Contains("gives world-bank-indicators, not nato-defence-expenditure", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_downloaded_by_hand_says_where_to_click()
    {
        _folder.Data.Edit("sipri-top-100", manifest => manifest["update"] = new JsonArray(new JsonObject { ["kind"] = "by-hand", ["address"] = "https://example.org/register", ["how"] = "Press the button, at" }));
        Assert.Equal((UpdateOutcome.ByHand, "Press the button, at https://example.org/register"), (await UpdateAsync("sipri-top-100")) is var report ? (report.Outcome, report.Message) : default);
    }

    [Theory]
    [InlineData("sipri-top-100", "sipri-top-100 has no address to be updated from; those that have are nato-defence-expenditure")]
    [InlineData("nato", "did you mean nato-defence-expenditure?")]
    public async Task A_dataset_without_an_address_is_wrong_usage(string dataset, string says) =>
        Assert.Contains(says, (await Assert.ThrowsAsync<ArgumentException>(() => UpdateAsync(dataset))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""[{"kind":"workbook","address":"http://example.org/x.xlsx"}]""", "update[0].address")]
    [InlineData("""[{"kind":"workbok","address":"https://example.org/x.xlsx"}]""", "update[0].kind")]
    [InlineData("""[{"kind":"by-hand","address":"https://example.org/"}]""", "update[0].how")]
    [InlineData("[null]", "update")]
    public void An_address_that_can_not_be_used_is_a_problem_of_the_manifest(string update, string place)
    {
        _folder.Data.Edit(Nato, manifest => manifest["update"] = JsonNode.Parse(update));
        Assert.Equal(place, Assert.Single(DataCheck.Run(_folder.Root)).Column);
    }

    private static async Task BreakAsync(HttpContext context, byte[] whole, int at)
    {
        context.Response.ContentType = Workbooks;
        context.Response.ContentLength = whole.Length;
        await context.Response.Body.WriteAsync(whole.AsMemory(0, at));
        await context.Response.Body.FlushAsync();
        // What was sent must arrive before the connection is cut.
        await Task.Delay(100);
        context.Abort();
    }

    private sealed class Silent : IProgress<UpdateProgress>
    {
        public void Report(UpdateProgress value) => Assert.True(value.Bytes > 0);
    }
}
