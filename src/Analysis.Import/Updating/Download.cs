using System.Globalization;
using System.Net;
using Analysis.Data;
using Analysis.Data.Manifests;
using Analysis.Import.Files;

namespace Analysis.Import.Updating;

/// <summary>
/// Fetches one file: with limits on time and size, from the host that the manifest names and no other, going on where a connection broke.
/// </summary>
internal sealed class Download(HttpClient http, UpdateLimits limits)
{
    private const int MostRedirects = 5;
    private const int Chunk = 1 << 16;

    /// <summary>The file; null where the server has none of that address.</summary>
    /// <exception cref="DataException">It can't be downloaded; the message gives the reason.</exception>
    public async Task<SourceFile?> GetAsync(
        UpdateKind kind,
        Uri address,
        IProgress<(long Bytes, long? Of)> progress,
        CancellationToken cancellation
    )
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        whole.CancelAfter(limits.TotalTimeout);
        try
        {
            return await CollectAsync(kind, address, progress, whole.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Failed(address, "did not respond completely within the time limit");
        }
        catch (Polly.Timeout.TimeoutRejectedException)
        {
            throw Failed(
                address,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"did not respond within {limits.ResponseTimeout.TotalSeconds:0.#} seconds, {limits.Retries + 1} times"
                )
            );
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Failed(address, $"can't be reached ({e.Message.TrimEnd('.')})");
        }
    }

    private async Task<SourceFile?> CollectAsync(
        UpdateKind kind,
        Uri address,
        IProgress<(long, long?)> progress,
        CancellationToken cancellation
    )
    {
        using var part = new PartialDownload();
        for (var attempt = 0; ; attempt++)
        {
            using var answer = await SendAsync(address, part, cancellation);
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return null;
            var taken = Takes(kind, address, answer, part);
            if (taken && await ReadAsync(answer, part, address, progress, cancellation) && part.IsWhole)
                return Whole(address, part.ToArray());
            if (part.Length > part.Total)
                part.Discard();
            if (attempt == limits.Retries)
                throw Failed(
                    address,
                    taken
                        ? "was interrupted before its end, every time"
                        : "was interrupted, and the rest did not belong to what had started"
                );
            await Task.Delay(limits.RetryDelay, cancellation);
        }
    }

    // Whether the response may be read. Otherwise the download starts again, without what was received.
    private bool Takes(UpdateKind kind, Uri address, HttpResponseMessage answer, PartialDownload part)
    {
        if (answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && part.CanResume)
        {
            part.Discard();
            return false;
        }
        if (ResponseCheck.OfHead(kind, answer) is { } why)
            throw Failed(address, why);
        if (answer.StatusCode == HttpStatusCode.PartialContent && !part.CanResume)
            throw Failed(address, "returned 206 (a part of the file) where the whole was requested");
        // A server that can't continue from the middle sends the whole file again.
        if (answer.StatusCode == HttpStatusCode.OK)
            part.Begin(answer);
        else if (!part.Resume(answer))
        {
            part.Discard();
            return false;
        }
        return part.Total > limits.MostBytes ? throw TooLarge(address) : true;
    }

    // Redirects are followed here and not by the handler: only within the same place.
    private async Task<HttpResponseMessage> SendAsync(Uri address, PartialDownload part, CancellationToken cancellation)
    {
        var at = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            request.Headers.AcceptEncoding.ParseAdd("identity");
            part.AddRangeTo(request);
            var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!IsRedirect(answer.StatusCode) || answer.Headers.Location is not { } location || !Uri.TryCreate(at, location, out var next))
                return answer;
            answer.Dispose();
            if (RedirectRule.RefusalReason(address, next) is { } why)
                throw Failed(
                    address,
                    $"{why}, which is not followed; " + "look whether the publisher has moved, and correct the address in the manifest"
                );
            at = next;
        }
        throw Failed(address, "leads from one address to the next without end");
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;

    /// <summary>Reads on; false where the connection broke.</summary>
    private async Task<bool> ReadAsync(
        HttpResponseMessage answer,
        PartialDownload part,
        Uri address,
        IProgress<(long, long?)> progress,
        CancellationToken cancellation
    )
    {
        var (start, length) = (part.Length, answer.Content.Headers.ContentLength);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await using var content = await answer.Content.ReadAsStreamAsync(silence.Token);
            var buffer = new byte[Chunk];
            while (true)
            {
                silence.CancelAfter(limits.IdleTimeout);
                var count = await content.ReadAsync(buffer, silence.Token);
                if (count == 0)
                    return length is null || part.Length - start == length;
                if (part.Length + count > limits.MostBytes)
                    throw TooLarge(address);
                part.Write(buffer.AsSpan(0, count));
                progress.Report((part.Length, part.Total));
            }
        }
        catch (Exception e)
            when (e is IOException or HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    private static SourceFile Whole(Uri address, byte[] content) =>
        ResponseCheck.OfContent(content) is { } why ? throw Failed(address, why) : SourceFile.Of(Name(address), content);

    // A name to show, from the address in the manifest and not from the response of the server; never a path.
    private static string Name(Uri address)
    {
        var name = string.Concat(
            address.Segments[^1].Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' ? sign : '_')
        );
        return name.Trim('.', '_').Length > 0 ? name.TrimStart('.') : address.Host;
    }

    private DataException TooLarge(Uri address) =>
        Failed(
            address,
            string.Create(CultureInfo.InvariantCulture, $"has more than {limits.MostBytes:N0} bytes, which no publisher's table has")
        );

    private static DataException Failed(Uri address, string what) =>
        new([new(address.ToString(), null, null, $"{what}; the existing data were not changed.")]);
}
