using System.Net.Http.Headers;

namespace Analysis.Import.Updating;

/// <summary>
/// What has come of a file, and what its server said about it, so that a broken download goes on only within the same version.
/// </summary>
internal sealed class PartialDownload : IDisposable
{
    private readonly MemoryStream _body = new();
    private Uri? _address;
    private EntityTagHeaderValue? _tag;
    private DateTimeOffset? _modified;
    private long? _total;
    private string? _type;

    public long Length => _body.Length;

    /// <summary>How long the file is; null where the server did not say it.</summary>
    public long? Total => _total;

    /// <summary>Is everything there, as far as the server said how much it is?</summary>
    public bool IsWhole => _total is null || _total == Length;

    /// <summary>Can a request for the rest name the version that was begun?</summary>
    public bool CanGoOn => Length > 0 && (StrongTag is not null || _modified is not null);

    private EntityTagHeaderValue? StrongTag => _tag is { IsWeak: false } ? _tag : null;

    public byte[] ToArray() => _body.ToArray();

    public void Write(ReadOnlySpan<byte> bytes) => _body.Write(bytes);

    /// <summary>Asks for the rest of the version that was begun, or for the whole.</summary>
    public void Ask(HttpRequestMessage request)
    {
        if (!CanGoOn)
            return;
        request.Headers.Range = new(Length, null);
        request.Headers.IfRange = StrongTag is { } tag ? new(tag) : new(_modified!.Value);
    }

    /// <summary>Begins with an answer that sends the whole.</summary>
    public void Begin(HttpResponseMessage answer)
    {
        Forget();
        _address = answer.RequestMessage?.RequestUri;
        _tag = answer.Headers.ETag;
        _modified = Modified(answer);
        _total = answer.Content.Headers.ContentLength;
        _type = answer.Content.Headers.ContentType?.MediaType;
    }

    /// <summary>Takes an answer that sends the rest; false where it is not the rest of what was begun.</summary>
    public bool GoOn(HttpResponseMessage answer)
    {
        if (!CanGoOn || !IsSameVersion(answer) || !IsRest(answer.Content.Headers))
            return false;
        _total ??= answer.Content.Headers.ContentRange!.Length;
        return true;
    }

    private bool IsSameVersion(HttpResponseMessage answer)
    {
        var modified = answer.Content.Headers.LastModified;
        return answer.RequestMessage?.RequestUri == _address
            && Equals(answer.Headers.ETag, _tag)
            // A server that names the version by its tag need not repeat the date.
            && (modified == _modified || (StrongTag is not null && (modified is null || _modified is null)))
            && (answer.Content.Headers.ContentType is not { } type || type.MediaType == _type);
    }

    private bool IsRest(HttpContentHeaders headers)
    {
        var range = headers.ContentRange;
        return range is { Unit: "bytes", From: { } from, To: { } to } && from == Length && to >= from
            && (headers.ContentLength is null || headers.ContentLength == to - from + 1)
            && (_total is null || range.Length == _total)
            && (range.Length is null || to < range.Length);
    }

    /// <summary>Begins anew: nothing of what has come is kept.</summary>
    public void Forget()
    {
        _body.SetLength(0);
        (_address, _tag, _modified, _total, _type) = (null, null, null, null, null);
    }

    public void Dispose() => _body.Dispose();

    // A file that changes twice within a second has the same date: a date tells versions apart only where it is older than the answer
    // (RFC 9110, 8.8.2.2).
    private static DateTimeOffset? Modified(HttpResponseMessage answer) =>
        answer.Content.Headers.LastModified is { } modified && answer.Headers.Date - modified >= TimeSpan.FromSeconds(1) ? modified : null;
}
