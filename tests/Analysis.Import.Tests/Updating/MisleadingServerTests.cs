using System.IO.Compression;
using System.Text;
using Analysis.Import.Updating;
using Microsoft.AspNetCore.Http;

namespace Analysis.Import.Tests.Updating;

/// <summary>Servers whose heads do not fit what they send, and redirects that lead away.</summary>
public sealed class MisleadingServerTests : UpdateFolder
{
    [Fact]
    public async Task A_length_that_is_too_large_is_a_download_that_breaks_off()
    {
        await using var server = Raw(_ =>
            RawServer.Answer($"200 OK\nContent-Type: {Workbooks}\nContent-Length: {Workbook().Length + 10}", Workbook())
        );
        Assert.Contains("was interrupted before its end, every time", await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(3, server.Asked);
    }

    [Fact]
    public async Task A_length_that_is_too_small_cuts_the_file_which_is_refused()
    {
        await using var server = Raw(_ =>
            RawServer.Answer($"200 OK\nContent-Type: {Workbooks}\nContent-Length: {Workbook().Length - 10}", Workbook())
        );
        Assert.Contains("is damaged or was truncated", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chunks_without_an_end_are_a_download_that_breaks_off()
    {
        await using var server = Raw(number =>
            number == 1
                ? RawServer.Answer(
                    $"200 OK\nContent-Type: {Workbooks}\nTransfer-Encoding: chunked",
                    [.. "10\r\n"u8, .. Workbook()[..16], .. "\r\n"u8]
                )
                : RawServer.Answer($"200 OK\nContent-Type: {Workbooks}\nContent-Length: {Workbook().Length}", Workbook())
        );
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Equal(2, server.Asked);
    }

    [Fact]
    public async Task A_file_without_length_that_ends_early_is_refused_by_its_content()
    {
        await using var server = Raw(_ => RawServer.Answer($"200 OK\nContent-Type: {Workbooks}\nConnection: close", Workbook()[..900]));
        Assert.Contains("is damaged or was truncated", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rest_whose_length_and_range_differ_is_discarded()
    {
        var whole = Workbook();
        const string Head = $"Content-Type: {Workbooks}\nETag: \"v1\"\nConnection: close";
        await using var server = Raw(number =>
            number switch
            {
                1 => RawServer.Answer($"200 OK\n{Head}\nContent-Length: {whole.Length}", whole[..700]),
                2 => RawServer.Answer(
                    $"206 Partial Content\n{Head}\nContent-Range: bytes 700-{whole.Length - 1}/{whole.Length}\nContent-Length: "
                        + $"{whole.Length - 710}",
                    whole[710..]
                ),
                _ => RawServer.Answer($"200 OK\n{Head}\nContent-Length: {whole.Length}", whole),
            }
        );
        Assert.Equal(UpdateOutcome.Changed, (await UpdateAsync()).Outcome);
        Assert.Equal(3, server.Asked);
    }

    [Fact]
    public async Task A_response_that_is_not_HTTP_is_reported()
    {
        await using var server = Raw(_ => "SSH-2.0-OpenSSH_9.6\r\n"u8.ToArray());
        Assert.Contains("can't be reached", await FailsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task An_encoding_that_was_not_requested_is_refused(string encoding)
    {
        Server.On(
            Path,
            (context, _) =>
            {
                context.Response.Headers.ContentEncoding = encoding;
                return PublisherServer.SendAsync(context, Workbooks, Packed());
            }
        );
        Assert.Contains($"returned the encoding {encoding}, which was not requested", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gzip_that_is_not_called_so_is_refused()
    {
        Server.On(Path, Workbooks, Packed());
        Assert.Contains("returned a file packed with gzip", await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        Server.On(Path, Workbooks, []);
        Assert.Contains("returned an empty file", await FailsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><title>Maintenance</title>", "is a web page or XML and not the download itself")]
    [InlineData(
        """[{"page":1,"pages":1,"per_page":1,"total":1,"lastupdated":"2026-07-13"},[{"indicator":{"id":"SP.POP.TOTL"},"cou""",
        "is not complete JSON"
    )]
    public async Task Text_that_is_labelled_JSON_and_is_not_is_refused(string content, string says)
    {
        Folder.Data.Edit(Nato, manifest => manifest["update"]![0]!["kind"] = "world-bank-json");
        Server.On(Path, "application/json", Encoding.UTF8.GetBytes(content));
        Assert.Contains(says, await FailsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_port_is_not_followed()
    {
        await using var other = new RawServer(_ =>
            RawServer.Answer($"200 OK\nContent-Type: {Workbooks}\nContent-Length: {Workbook().Length}", Workbook())
        );
        Redirect(other.Address + "/def-exp.xlsx");
        Assert.Contains("leads to another port, ", await FailsAsync(), StringComparison.Ordinal);
        Assert.Equal(0, other.Asked);
    }

    [Theory]
    [InlineData("https://127.0.0.1/x.xlsx", "leads from http to https")]
    [InlineData("ftp://127.0.0.1/x.xlsx", "leads from http to ftp")]
    [InlineData("file:///etc/hostname", "leads to another host")]
    [InlineData("//elsewhere.example.org/x.xlsx", "leads to another host, elsewhere.example.org")]
    [InlineData("https://[", "returned 302 (another address, but none that can be followed)")]
    [InlineData("", "returned 302 (another address, but none that can be followed)")]
    public async Task A_redirect_that_leads_away_is_not_followed(string location, string says)
    {
        Redirect(location);
        Assert.Contains(says, await FailsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/b", null)]
    [InlineData("https://example.org/a", "https://EXAMPLE.org:443/b", null)]
    [InlineData("https://example.org/a", "http://example.org/a", "leads from https to http")]
    [InlineData("https://example.org/a", "https://example.org:8443/a", "leads to another port, 8443")]
    [InlineData("https://example.org/a", "https://example.org.evil.net/a", "leads to another host, example.org.evil.net")]
    [InlineData("https://example.org/a", "https://example.org@evil.net/a", "leads to another host, evil.net")]
    [InlineData("https://example.org/a", "https://user:word@example.org/a", "leads to an address with a user name")]
    public void A_redirect_keeps_scheme_host_and_port(string begun, string next, string? why) =>
        Assert.Equal(why, RedirectRule.RefusalReason(new(begun), new(next)));

    private RawServer Raw(Func<int, byte[]> answer)
    {
        var server = new RawServer(answer);
        Folder.Data.Edit(Nato, manifest => manifest["update"]![0]!["address"] = server.Address + "/def-exp.xlsx");
        return server;
    }

    private void Redirect(string location) =>
        Server.On(
            Path,
            (context, _) =>
            {
                context.Response.StatusCode = StatusCodes.Status302Found;
                context.Response.Headers.Location = location;
                return Task.CompletedTask;
            }
        );

    private static byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Workbook());
        return packed.ToArray();
    }
}
