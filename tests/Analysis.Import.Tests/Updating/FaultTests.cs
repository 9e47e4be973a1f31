using System.IO.Compression;
using Analysis.Import.Updating;

namespace Analysis.Import.Tests.Updating;

/// <summary>Errors of a publisher's server: each is reported in a sentence, and existing files stay.</summary>
public sealed class FaultTests : UpdateFolder
{
    [Fact]
    public async Task A_missing_file_is_reported_and_not_tried_again()
    {
        Assert.Contains("returned 404 (nothing there), nor at 2025", await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(1, Server.Asked(Path));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_fault_of_a_moment_is_waited_out(int status)
    {
        Server.On(
            Path,
            (context, number) =>
                number <= 2 ? PublisherServer.StatusAsync(context, status) : PublisherServer.SendAsync(context, Workbooks, Workbook())
        );
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Equal(3, Server.Asked(Path));
    }

    [Theory]
    [InlineData(429, "returned 429 (too many requests; try again later)")]
    [InlineData(500, "returned 500 (the server has an error; try again later)")]
    public async Task An_error_that_persists_is_reported_after_a_few_attempts(int status, string says)
    {
        Server.On(Path, (context, _) => PublisherServer.StatusAsync(context, status));
        Assert.Contains(says, await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(3, Server.Asked(Path));
    }

    [Fact]
    public async Task AServer_that_requests_an_hour_is_not_waited_for()
    {
        Server.On(
            Path,
            (context, _) =>
            {
                context.Response.Headers.RetryAfter = "3600";
                return PublisherServer.StatusAsync(context, 429);
            }
        );
        Assert.Contains("returned 429", await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(1, Server.Asked(Path));
    }

    [Fact]
    public async Task Refused_is_not_tried_again()
    {
        Server.On(Path, (context, _) => PublisherServer.StatusAsync(context, 403));
        Assert.Contains("returned 403 (refused; download it by hand and import it)", await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(1, Server.Asked(Path));
    }

    [Fact]
    public async Task No_response_in_time_is_reported()
    {
        Server.On(Path, (context, _) => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted));
        Assert.Contains("did not respond within 1.5 seconds, 3 times", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServer_that_stops_sending_in_the_middle_is_reported()
    {
        Server.On(
            Path,
            async (context, _) =>
            {
                context.Response.ContentType = Workbooks;
                context.Response.ContentLength = 10_000;
                await context.Response.Body.WriteAsync(new byte[100], context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
            }
        );
        Assert.Contains("was interrupted before its end, every time", await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(3, Server.Asked(Path));
    }

    [Fact]
    public async Task NoServer_at_all_is_reported()
    {
        Folder.Data.Edit(Nato, manifest => manifest["update"]![0]!["address"] = "http://127.0.0.1:1/x.xlsx");
        Assert.Contains("can't be reached", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_page_in_place_of_a_workbook_is_refused()
    {
        Server.On(Path, "text/html; charset=utf-8", "<!DOCTYPE html><title>Moved</title>"u8.ToArray());
        Assert.Contains(
            "returned text/html where application/vnd.openxmlformats-officedocument.spreadsheetml.sheet was expected: a web "
                + "page in place of the data",
            await FailsAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_web_page_that_calls_itself_a_workbook_is_refused()
    {
        Server.On(Path, Workbooks, "<!DOCTYPE html><title>Moved</title>"u8.ToArray());
        Assert.Contains("is a web page or XML and not the download itself", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_that_always_breaks_is_reported()
    {
        Server.On(Path, (context, _) => BreakAsync(context, Workbook(), 500));
        Assert.Contains("was interrupted before its end, every time", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_theServer_itself_cut_short_is_refused()
    {
        Server.On(Path, Workbooks, Workbook()[..900]);
        Assert.Contains("is damaged or was truncated", await FailsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_too_large_is_refused(bool saysSo)
    {
        Server.On(
            Path,
            async (context, _) =>
            {
                context.Response.ContentType = Workbooks;
                if (saysSo)
                    context.Response.ContentLength = 1L << 40;
                for (var i = 0; i < 64 && !context.RequestAborted.IsCancellationRequested; i++)
                    await context.Response.Body.WriteAsync(new byte[1 << 16], context.RequestAborted);
            }
        );
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
        Server.On(Path, Workbooks, bytes.ToArray());
        Assert.Contains("unpacks to 314,572,800 bytes", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_not_followed()
    {
        Server.On(
            Path,
            (context, _) =>
            {
                context.Response.Redirect("https://elsewhere.example.org/def-exp.xlsx");
                return Task.CompletedTask;
            }
        );
        Assert.Contains(
            "leads to another host, elsewhere.example.org, which is not followed",
            await FailsAsync(),
            StringComparison.Ordinal
        );
    }
}
