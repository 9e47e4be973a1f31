using System.Text;
using System.Text.Json.Nodes;
using Analysis.Data;
using Analysis.Import.Updating;
using Microsoft.AspNetCore.Http;

namespace Analysis.Import.Tests.Updating;

/// <summary>Updates that succeed, and those that are refused because of the data root or the file.</summary>
public sealed class UpdateTests : UpdateFolder
{
    [Fact]
    public async Task A_new_workbook_is_downloaded_and_replaces_the_shipped_edition()
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
    public async Task A_redirect_on_the_same_host_is_followed_and_one_without_end_is_not()
    {
        Server.On(
            Path,
            (context, _) =>
            {
                context.Response.Redirect("/new/place.xlsx");
                return Task.CompletedTask;
            }
        );
        Server.On("/new/place.xlsx", Workbooks, Workbook());
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Server.On(
            "/new/place.xlsx",
            (context, _) =>
            {
                context.Response.Redirect(Path);
                return Task.CompletedTask;
            }
        );
        Assert.Contains("leads from one address to the next without end", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_layout_is_refused_and_the_last_good_edition_stays()
    {
        Server.On(Path, Workbooks, Workbook());
        await UpdateAsync();
        Server.On(Path, Workbooks, new WorkbookFile().Sheet("Overview", (1, "A", ["All in one", 1])).Bytes());
        Assert.Contains(
            "is a workbook with the sheets 'Overview', which is not one of the layouts that are read",
            await FailsAsync(),
            StringComparison.Ordinal
        );
        Assert.Contains("POL,2026,defence-expenditure,million USD (current),250,estimate,", Folder.Rows(Nato, "2026"));
    }

    [Fact]
    public async Task A_dataset_that_is_another_one_is_refused()
    {
        Folder.Data.Edit(Nato, manifest => manifest["update"]![0]!["kind"] = "world-bank-json");
        Server.On(
            Path,
            "application/json",
            Encoding.UTF8.GetBytes(
                """[{"page":1,"pages":1,"per_page":1,"total":1,"lastupdated":"2026-07-13"},[{"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"DE","value":"Germany"},"countryiso3code":"DEU","date":"2024","value":1}]]"""
            )
        );
        Assert.Contains("gives world-bank-indicators, not nato-defence-expenditure", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_downloaded_by_hand_shows_its_page()
    {
        Folder.Data.Edit(
            "sipri-top-100",
            manifest =>
                manifest["update"] = new JsonArray(
                    new JsonObject
                    {
                        ["kind"] = "by-hand",
                        ["address"] = "https://example.org/register",
                        ["how"] = "Press the button, at",
                    }
                )
        );
        Assert.Equal(
            (UpdateOutcome.ByHand, "Press the button, at https://example.org/register"),
            (await UpdateAsync("sipri-top-100")) is var report ? (report.Outcome, report.Message) : default
        );
    }

    [Theory]
    [InlineData("sipri-top-100", "sipri-top-100 has no address to be updated from; those that have are nato-defence-expenditure")]
    [InlineData("nato", "did you mean nato-defence-expenditure?")]
    public async Task A_dataset_without_an_address_is_wrong_usage(string dataset, string says) =>
        Assert.Contains(says, (await Assert.ThrowsAsync<ArgumentException>(() => UpdateAsync(dataset))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("../countries", "There is no dataset '../countries'; those that have an address are nato-defence-expenditure.")]
    [InlineData("/etc", "There is no dataset '/etc'; those that have an address are")]
    [InlineData("local", "There is no dataset 'local'; did you mean")]
    [InlineData("", "There is no dataset ''; those that have an address are")]
    [InlineData("NATO-defence-expenditure", "There is no dataset 'NATO-defence-expenditure'; those that have an address are")]
    public async Task An_unknown_dataset_is_wrong_usage_and_nothing_is_fetched(string id, string says)
    {
        var before = Folder.Snapshot();
        Assert.StartsWith(
            says,
            (await Assert.ThrowsAsync<ArgumentException>(() => UpdateAsync(Nato, id))).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(before, Folder.Snapshot());
        Assert.Equal(0, Server.Asked(Path));
    }

    // The address names a parent folder; the file is still written to data/local.
    [Theory]
    [InlineData("/files/..%2F..%2F..%2Fdef-exp.xlsx")]
    [InlineData("/files/..%5C..%5Cdef-exp.xlsx")]
    [InlineData("/files/%2E%2E%2Fcountries%2Fdatapackage.json")]
    [InlineData("/files/")]
    public async Task Neither_address_nor_header_chooses_a_file(string address)
    {
        Folder.Data.Edit(Nato, manifest => manifest["update"]![0]!["address"] = Server.Address + address);
        // The path as the server reads it: it leaves an escaped slash as it is.
        Server.On(new Uri(Server.Address + address).AbsolutePath.Replace("%5C", "\\", StringComparison.Ordinal), Answer);
        var before = Folder.Snapshot();
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        var after = Folder.Snapshot();
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
        Assert.Equal([$"local/{Nato}/2026.csv", $"local/{Nato}/datapackage.json"], after.Keys.Except(before.Keys));
        var name = JsonNode.Parse(after[$"local/{Nato}/datapackage.json"])!["resources"]![0]!["importedFrom"]![0]![
            "name"
        ]!.GetValue<string>();
        Assert.DoesNotContain(name, sign => sign is '/' or '\\');

        static Task Answer(HttpContext context, int number)
        {
            context.Response.Headers.ContentDisposition = "attachment; filename=\"../../countries/datapackage.json\"";
            return PublisherServer.SendAsync(context, Workbooks, Workbook());
        }
    }

    [Fact]
    public async Task The_failure_of_one_dataset_does_not_end_the_others()
    {
        Server.On(Path, Workbooks, Workbook());
        Server.On("/bad.xlsx", (context, _) => PublisherServer.StatusAsync(context, 500));
        Folder.Data.Edit(
            "sipri-top-100",
            manifest =>
                manifest["update"] = new JsonArray(new JsonObject { ["kind"] = "workbook", ["address"] = Server.Address + "/bad.xlsx" })
        );
        var reports = await UpdateAllAsync(new SilentProgress(), "sipri-top-100", Nato, Nato);
        Assert.Equal(
            [("sipri-top-100", UpdateOutcome.Failed), (Nato, UpdateOutcome.Changed)],
            reports.Select(report => (report.Dataset, report.Outcome))
        );
    }

    [Fact]
    public async Task A_failure_of_any_kind_is_the_outcome_of_its_dataset_alone()
    {
        Server.On(Path, Workbooks, Workbook());
        Server.On("/odd.xlsx", Workbooks, Workbook());
        Folder.Data.Edit(
            "sipri-top-100",
            manifest =>
                manifest["update"] = new JsonArray(new JsonObject { ["kind"] = "workbook", ["address"] = Server.Address + "/odd.xlsx" })
        );
        var reports = await UpdateAllAsync(new ThrowingProgress("sipri-top-100"), "sipri-top-100", Nato);
        Assert.Equal([UpdateOutcome.Failed, UpdateOutcome.Changed], reports.Select(report => report.Outcome));
        Assert.Equal("A defect (NotSupportedException); the existing data were not changed.", reports[0].Message);
    }

    [Fact]
    public async Task What_was_done_before_a_stop_is_reported()
    {
        using var stop = new CancellationTokenSource();
        Server.On(Path, Workbooks, Workbook());
        Server.On("/late.xlsx", (_, _) => stop.CancelAsync());
        Folder.Data.Edit(
            "sipri-top-100",
            manifest =>
                manifest["update"] = new JsonArray(new JsonObject { ["kind"] = "workbook", ["address"] = Server.Address + "/late.xlsx" })
        );
        var reports = await DataUpdate.RunAsync(
            new(Folder.Root, new(2026, 11, 25), Limits, new SilentProgress()),
            [Nato, "sipri-top-100"],
            stop.Token
        );
        Assert.Equal([UpdateOutcome.Changed, UpdateOutcome.Stopped], reports.Select(report => report.Outcome));
    }

    [Theory]
    [InlineData("""[{"kind":"workbook","address":"http://example.org/x.xlsx"}]""", "update[0].address")]
    [InlineData("""[{"kind":"workbook","address":"file:///etc/passwd"}]""", "update[0].address")]
    [InlineData("""[{"kind":"workbook","address":"../x.xlsx"}]""", "update[0].address")]
    [InlineData("""[{"kind":"workbok","address":"https://example.org/x.xlsx"}]""", "update[0].kind")]
    [InlineData("""[{"kind":"by-hand","address":"https://example.org/"}]""", "update[0].how")]
    [InlineData("[null]", "update")]
    public void An_address_that_can_not_be_used_is_a_problem_of_the_manifest(string update, string place)
    {
        Folder.Data.Edit(Nato, manifest => manifest["update"] = JsonNode.Parse(update));
        Assert.Equal(place, Assert.Single(DataCheck.Run(Folder.Root)).Column);
    }

    private sealed class ThrowingProgress(string dataset) : IProgress<UpdateProgress>
    {
        public void Report(UpdateProgress value)
        {
            if (value.Dataset == dataset)
                throw new NotSupportedException("A defect.");
        }
    }
}
