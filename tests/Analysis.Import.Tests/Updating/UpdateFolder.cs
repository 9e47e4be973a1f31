using System.Text.Json.Nodes;
using Analysis.Import.Updating;
using Microsoft.AspNetCore.Http;

namespace Analysis.Import.Tests.Updating;

/// <summary>A data root whose NATO tables are updated from a server on this machine.</summary>
public abstract class UpdateFolder : IAsyncLifetime
{
    protected const string Workbooks = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    protected const string Path = "/def-exp-2026-en.xlsx";
    protected const string Nato = "nato-defence-expenditure";

    private protected static readonly UpdateLimits Limits = new()
    {
        ResponseTimeout = TimeSpan.FromSeconds(1.5),
        IdleTimeout = TimeSpan.FromSeconds(1),
        TotalTimeout = TimeSpan.FromSeconds(20),
        Retries = 2,
        RetryDelay = TimeSpan.FromMilliseconds(10),
        LongestRetryDelay = TimeSpan.FromSeconds(2),
        MostBytes = 1 << 20,
    };

    private protected readonly ImportFolder Folder = new();
    private protected PublisherServer Server = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await PublisherServer.StartAsync();
        Folder.Data.Edit(
            Nato,
            manifest =>
                manifest["update"] = new JsonArray(
                    new JsonObject { ["kind"] = "workbook", ["address"] = Server.Address + "/def-exp-{year}-en.xlsx" }
                )
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>NATO's workbook with a figure of Poland at current prices of 2026, 1.25 times that at constant prices.</summary>
    protected static byte[] Workbook(double figure = 250) => NatoBook.Of2026(figure).Bytes();

    protected async Task<UpdateReport> UpdateAsync(params string[] datasets) =>
        Assert.Single(await UpdateAllAsync(new SilentProgress(), datasets));

    private protected Task<IReadOnlyList<UpdateReport>> UpdateAllAsync(IProgress<UpdateProgress> progress, params string[] datasets) =>
        DataUpdate.RunAsync(new(Folder.Root, new(2026, 11, 25), Limits, progress), datasets, TestContext.Current.CancellationToken);

    protected async Task<string> FailsAsync()
    {
        var before = Folder.Snapshot();
        var report = await UpdateAsync();
        Assert.Equal(UpdateOutcome.Failed, report.Outcome);
        Assert.Equal(before, Folder.Snapshot());
        return report.Message;
    }

    private protected static async Task BreakAsync(HttpContext context, byte[] whole, int at)
    {
        context.Response.ContentType = Workbooks;
        context.Response.ContentLength = whole.Length;
        await context.Response.Body.WriteAsync(whole.AsMemory(0, at));
        // A response that ends before its length cuts the connection, and what was sent has arrived.
        await context.Response.Body.FlushAsync();
    }

    private protected sealed class SilentProgress : IProgress<UpdateProgress>
    {
        public void Report(UpdateProgress value) => Assert.True(value.Bytes > 0);
    }
}
