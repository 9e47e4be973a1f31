using System.Net.Http.Headers;
using Analysis.Import.Updating;
using Microsoft.AspNetCore.Http;

namespace Analysis.Import.Tests.Updating;

/// <summary>Interrupted downloads continue only within the version that was started; otherwise they start again.</summary>
public sealed class ResumeTests : UpdateFolder
{
    private const string Version = "\"v1\"";
    private const int Half = 700;

    private static readonly DateTimeOffset LongAgo = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly List<string> _ranges = [];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_interrupted_download_continues_where_it_stopped(bool hasTag)
    {
        var whole = Workbook();
        Server.On(
            Path,
            async (context, number) =>
            {
                Hear(context, hasTag ? Version : null, LongAgo);
                if (number == 1)
                    await BreakAsync(context, whole, Half);
                else
                {
                    Assert.Equal(hasTag ? Version : "Wed, 01 Jul 2026 12:00:00 GMT", context.Request.Headers.IfRange.ToString());
                    await SendRestAsync(context, whole, Half);
                }
            }
        );
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Equal(["", $"bytes={Half}-"], _ranges);
        Assert.Contains("POL,2026,defence-expenditure,million USD (current),250,estimate,", Folder.Rows(Nato, "2026"));
    }

    // The first part has the length of what is sent later, so that only the error distinguishes the two.
    [Theory]
    [InlineData("other tag")]
    [InlineData("no tag")]
    [InlineData("weak tag")]
    [InlineData("other date")]
    [InlineData("other start")]
    [InlineData("other length")]
    [InlineData("no range")]
    [InlineData("other type")]
    public async Task A_rest_of_another_version_is_discarded(string fault)
    {
        var (old, whole) = (Workbook(300), Workbook(300));
        old.AsSpan(0, Half).Fill(1);
        Server.On(
            Path,
            async (context, number) =>
            {
                Hear(context, Version, LongAgo);
                if (number == 1)
                    await BreakAsync(context, old, Half);
                else if (number == 2)
                    await SendWrongRestAsync(context, fault, whole);
                else
                    await PublisherServer.SendAsync(context, Workbooks, whole);
            }
        );
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        // The third request is for the whole file.
        Assert.Equal(["", $"bytes={Half}-", ""], _ranges);
        Assert.Contains("POL,2026,defence-expenditure,million USD (current),300,estimate,", Folder.Rows(Nato, "2026"));
    }

    [Fact]
    public async Task Without_a_version_that_can_be_named_a_download_starts_again()
    {
        Server.On(
            Path,
            async (context, number) =>
            {
                // A weak tag does not prove that the bytes are the same; a date of this moment does not either.
                Hear(context, "W/\"v1\"", DateTimeOffset.UtcNow.AddHours(1));
                if (number == 1)
                    await BreakAsync(context, Workbook(), Half);
                else
                    await PublisherServer.SendAsync(context, Workbooks, Workbook(300));
            }
        );
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Equal(["", ""], _ranges);
    }

    [Fact]
    public async Task A_file_that_changed_in_the_middle_is_fetched_from_its_beginning()
    {
        Server.On(
            Path,
            async (context, number) =>
            {
                Hear(context, $"\"v{number}\"", LongAgo);
                if (number == 1)
                    await BreakAsync(context, Workbook(), Half);
                else
                    await PublisherServer.SendAsync(context, Workbooks, Workbook(300));
            }
        );
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Contains("POL,2026,defence-expenditure,million USD (current),300,estimate,", Folder.Rows(Nato, "2026"));
    }

    [Fact]
    public async Task A_range_that_the_server_does_not_have_starts_again()
    {
        Server.On(
            Path,
            async (context, number) =>
            {
                Hear(context, Version, LongAgo);
                if (number == 1)
                    await BreakAsync(context, Workbook(), Half);
                else if (number == 2)
                    await PublisherServer.StatusAsync(context, 416);
                else
                    await PublisherServer.SendAsync(context, Workbooks, Workbook());
            }
        );
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Equal(["", $"bytes={Half}-", ""], _ranges);
    }

    [Fact]
    public async Task Endless_parts_of_other_versions_are_reported()
    {
        Server.On(
            Path,
            async (context, number) =>
            {
                Hear(context, $"\"v{number}\"", LongAgo);
                if (_ranges[^1].Length == 0)
                    await BreakAsync(context, Workbook(), Half);
                else
                    await SendRestAsync(context, Workbook(), Half);
            }
        );
        Assert.Contains("was interrupted before its end, every time", await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(["", $"bytes={Half}-", ""], _ranges);
    }

    [Theory]
    [InlineData(206, "returned 206 (a part of the file) where the whole was requested")]
    [InlineData(416, "returned 416 (")]
    [InlineData(204, "returned 204 (no content)")]
    [InlineData(203, "returned 203 (")]
    [InlineData(304, "returned 304 (")]
    public async Task A_response_that_was_not_requested_is_refused(int status, string says)
    {
        Server.On(
            Path,
            async (context, _) =>
            {
                context.Response.StatusCode = status;
                if (status == 206)
                    await SendRestAsync(context, Workbook(), Half);
            }
        );
        Assert.Contains(says, await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(1, Server.Asked(Path));
    }

    private void Hear(HttpContext context, string? tag, DateTimeOffset modified)
    {
        _ranges.Add(context.Request.Headers.Range.ToString());
        Assert.Equal("identity", context.Request.Headers.AcceptEncoding.ToString());
        if (tag is not null)
            context.Response.Headers.ETag = tag;
        context.Response.Headers.LastModified = modified.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Task SendRestAsync(HttpContext context, byte[] whole, int from)
    {
        context.Response.StatusCode = 206;
        context.Response.Headers.ContentRange = new ContentRangeHeaderValue(from, whole.Length - 1, whole.Length).ToString();
        return PublisherServer.SendAsync(context, Workbooks, whole[from..]);
    }

    private static Task SendWrongRestAsync(HttpContext context, string fault, byte[] whole)
    {
        var (headers, from) = (context.Response.Headers, fault == "other start" ? Half + 1 : Half);
        context.Response.StatusCode = 206;
        headers.ContentRange = new ContentRangeHeaderValue(from, whole.Length - 1, whole.Length).ToString();
        if (fault is "other tag" or "weak tag")
            headers.ETag = fault == "other tag" ? "\"v2\"" : "W/" + Version;
        if (fault == "no tag")
            headers.Remove("ETag");
        if (fault == "other date")
            headers.LastModified = "Thu, 02 Jul 2026 12:00:00 GMT";
        if (fault == "other length")
            headers.ContentRange = new ContentRangeHeaderValue(from, whole.Length - 1, whole.Length + 1).ToString();
        if (fault == "no range")
            headers.Remove("Content-Range");
        return PublisherServer.SendAsync(context, fault == "other type" ? "application/zip" : Workbooks, whole[from..]);
    }
}
