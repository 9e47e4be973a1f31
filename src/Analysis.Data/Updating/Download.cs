using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Analysis.Data.Importing;

namespace Analysis.Data.Updating;

/// <summary>Fetches one file: with limits on time and size, from the host that the manifest names and no other, going on where a connection broke.</summary>
internal sealed class Download(HttpClient http, UpdateLimits limits)
{
    private const int MostRedirects = 5;
    private const int Chunk = 1 << 16;

    private static readonly Dictionary<UpdateKind, string[]> MediaTypes = new()
    {
        [UpdateKind.EurostatJsonStat] = ["application/json"],
        [UpdateKind.WorldBankJson] = ["application/json"],
        [UpdateKind.Workbook] = ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream", "application/zip", "binary/octet-stream"],
    };

    /// <summary>The file; null where the server has none of that address.</summary>
    /// <exception cref="DataException">It can't be had, for a reason given in words.</exception>
    public async Task<SourceFile?> GetAsync(UpdateKind kind, Uri address, IProgress<(long Bytes, long? Of)> progress, CancellationToken cancellation)
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        whole.CancelAfter(limits.Whole);
        try
        {
            return await CollectAsync(kind, address, progress, whole.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Failed(address, "did not answer, or not to the end, in the time given to it");
        }
        catch (Polly.Timeout.TimeoutRejectedException)
        {
            throw Failed(address, string.Create(CultureInfo.InvariantCulture, $"did not answer within {limits.Answer.TotalSeconds:0.#} seconds, {limits.Repeats + 1} times"));
        }
        catch (HttpRequestException e)
        {
            throw Failed(address, $"can't be reached ({e.Message.TrimEnd('.')})");
        }
    }

    private async Task<SourceFile?> CollectAsync(UpdateKind kind, Uri address, IProgress<(long, long?)> progress, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        EntityTagHeaderValue? version = null;
        for (var attempt = 0; ; attempt++)
        {
            using var answer = await SendAsync(address, body.Length, version, cancellation);
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return null;
            Check(kind, address, answer);
            // A server that can't go on from the middle sends the whole once more.
            if (answer.StatusCode != HttpStatusCode.PartialContent)
                body.SetLength(0);
            version = answer.Headers.ETag is { IsWeak: false } strong ? strong : null;
            if (await ReadAsync(answer, body, address, progress, cancellation))
                return SourceFile.Of(Path.GetFileName(address.LocalPath) is { Length: > 0 } name ? name : address.Host, body.ToArray());
            if (attempt == limits.Repeats)
                throw Failed(address, "broke off before its end, every time");
            await Task.Delay(limits.Pause, cancellation);
        }
    }

    // Redirects are followed here and not by the handler: only to the same host.
    private async Task<HttpResponseMessage> SendAsync(Uri address, long from, EntityTagHeaderValue? version, CancellationToken cancellation)
    {
        var at = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            if (from > 0 && version is not null)
            {
                request.Headers.Range = new(from, null);
                request.Headers.IfRange = new(version);
            }
            var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if ((int)answer.StatusCode is < 300 or >= 400 || answer.Headers.Location is not { } location)
                return answer;
            answer.Dispose();
            var next = new Uri(at, location);
            if (next.Host != address.Host || (next.Scheme != Uri.UriSchemeHttps && next.Scheme != address.Scheme))
                throw Failed(address, $"leads to another host, {next.Host}, which is not followed; look whether the publisher has moved, and correct the address in the manifest");
            at = next;
        }
        throw Failed(address, "leads from one address to the next without end");
    }

    private void Check(UpdateKind kind, Uri address, HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw Failed(address, string.Create(CultureInfo.InvariantCulture, $"answers {(int)answer.StatusCode} ({Meaning(answer.StatusCode)})"));
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (!MediaTypes[kind].Contains(type, StringComparer.OrdinalIgnoreCase))
            throw Failed(address, $"answers with {(type.Length == 0 ? "something without a type" : type)} where {MediaTypes[kind][0]} was expected{(type == "text/html" ? ": a web page in place of the data" : "")}");
        if (answer.Content.Headers.ContentLength > limits.MostBytes)
            throw TooLarge(address);
    }

    private static string Meaning(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => "too many requests; try again later",
        HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => "refused; download it by hand and import it",
        >= HttpStatusCode.InternalServerError => "the server has a fault; try again later",
        _ => status.ToString(),
    };

    /// <summary>Reads on; false where the connection broke.</summary>
    private async Task<bool> ReadAsync(HttpResponseMessage answer, MemoryStream body, Uri address, IProgress<(long, long?)> progress, CancellationToken cancellation)
    {
        var (start, length) = (body.Length, answer.Content.Headers.ContentLength);
        body.Seek(0, SeekOrigin.End);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await using var content = await answer.Content.ReadAsStreamAsync(silence.Token);
            var buffer = new byte[Chunk];
            while (true)
            {
                silence.CancelAfter(limits.Silence);
                var count = await content.ReadAsync(buffer, silence.Token);
                if (count == 0)
                    return length is null || body.Length - start == length;
                if (body.Length + count > limits.MostBytes)
                    throw TooLarge(address);
                body.Write(buffer, 0, count);
                progress.Report((body.Length, start + length));
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    private DataException TooLarge(Uri address) => Failed(address, string.Create(CultureInfo.InvariantCulture, $"has more than {limits.MostBytes:N0} bytes, which no publisher's table has"));

    private static DataException Failed(Uri address, string what) => new([new(address.ToString(), null, null, $"{what}; what was there before is there still.")]);
}
