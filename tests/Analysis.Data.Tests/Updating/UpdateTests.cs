using System.Text;
using System.Text.Json.Nodes;
using Analysis.Data.Tests.Importing;
using Analysis.Data.Updating;

namespace Analysis.Data.Tests.Updating;

/// <summary>Updates that come to a good end, and those that are refused for what the data root or the file says.</summary>
public sealed class UpdateTests : UpdateFolder
{
    [Fact]
    public async Task A_new_workbook_is_fetched_and_stands_in_place_of_the_shipped_edition()
    {
        Server.On(Path, Workbooks, Workbook());
        var report = await UpdateAsync(Nato);
        Assert.Equal((UpdateOutcome.Changed, "2026"), (report.Outcome, report.Reports.Single().Edition));
        Assert.Contains("POL,2026,defence-expenditure,million USD (current),250,estimate,", Folder.Rows(Nato, "2026"));
        Folder.AssertClean();
        Assert.Equal(UpdateOutcome.Same, (await UpdateAsync()).Outcome);
    }

    [Fact]
    public async Task Before_the_edition_of_the_year_is_out_that_of_the_year_before_is_taken()
    {
        Server.On("/def-exp-2025-en.xlsx", Workbooks, Workbook());
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Equal(1, Server.Asked(Path));
    }

    [Fact]
    public async Task A_broken_download_goes_on_where_it_broke()
    {
        var (whole, ranges) = (Workbook(), new List<string>());
        Server.On(Path, async (context, number) =>
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

    [Fact]
    public async Task A_file_that_changed_in_the_middle_is_fetched_from_its_beginning()
    {
        Server.On(Path, async (context, number) =>
        {
            context.Response.Headers.ETag = $"\"v{number}\"";
            if (number == 1)
                await BreakAsync(context, Workbook(), 500);
            else
                await PublisherServer.SendAsync(context, Workbooks, Workbook(300));
        });
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Contains("POL,2026,defence-expenditure,million USD (current),300,estimate,", Folder.Rows(Nato, "2026"));
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_followed_and_one_without_end_is_not()
    {
        Server.On(Path, (context, _) =>
        {
            context.Response.Redirect("/new/place.xlsx");
            return Task.CompletedTask;
        });
        Server.On("/new/place.xlsx", Workbooks, Workbook());
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Server.On("/new/place.xlsx", (context, _) =>
        {
            context.Response.Redirect(Path);
            return Task.CompletedTask;
        });
        Assert.Contains("leads from one address to the next without end", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_layout_is_refused_and_the_last_good_edition_stays()
    {
        Server.On(Path, Workbooks, Workbook());
        await UpdateAsync();
        Server.On(Path, Workbooks, new WorkbookFile().Sheet("Overview", (1, "A", ["All in one", 1])).Bytes());
        Assert.Contains("is a workbook with the sheets 'Overview', which is none of the layouts that are read", await FailsAsync(), StringComparison.Ordinal);
        Assert.Contains("POL,2026,defence-expenditure,million USD (current),250,estimate,", Folder.Rows(Nato, "2026"));
    }

    [Fact]
    public async Task A_dataset_that_is_another_one_is_refused()
    {
        Folder.Data.Edit(Nato, manifest => manifest["update"]![0]!["kind"] = "world-bank-json");
        Server.On(Path, "application/json", Encoding.UTF8.GetBytes("""[{"page":1,"pages":1,"per_page":1,"total":1,"lastupdated":"2026-07-13"},[{"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"DE","value":"Germany"},"countryiso3code":"DEU","date":"2024","value":1}]]"""));
        Assert.Contains("gives world-bank-indicators, not nato-defence-expenditure", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_downloaded_by_hand_says_where_to_click()
    {
        Folder.Data.Edit("sipri-top-100", manifest => manifest["update"] = new JsonArray(new JsonObject { ["kind"] = "by-hand", ["address"] = "https://example.org/register", ["how"] = "Press the button, at" }));
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
        Folder.Data.Edit(Nato, manifest => manifest["update"] = JsonNode.Parse(update));
        Assert.Equal(place, Assert.Single(DataCheck.Run(Folder.Root)).Column);
    }
}
