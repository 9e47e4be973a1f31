using System.Net.Http.Headers;

namespace Analysis.Import.Updating;

/// <summary>
/// The received part of a file, with the headers of its server, so that an interrupted download continues only within the same version.
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

    /// <summary>The length of the file; null where the server did not give it.</summary>
    public long? Total => _total;

    /// <summary>Whether everything was received, as far as the server gave the length.</summary>
    public bool IsWhole => _total is null || _total == Length;

    /// <summary>Whether a request for the rest can name the version that was started.</summary>
    public bool CanResume => Length > 0 && (StrongTag is not null || _modified is not null);

    private EntityTagHeaderValue? StrongTag => _tag is { IsWeak: false } ? _tag : null;

    public byte[] ToArray() => _body.ToArray();

    public void Write(ReadOnlySpan<byte> bytes) => _body.Write(bytes);

    /// <summary>Requests the rest of the version that was started, or the whole.</summary>
    public void AddRangeTo(HttpRequestMessage request)
    {
        if (!CanResume)
            return;
        request.Headers.Range = new(Length, null);
        request.Headers.IfRange = StrongTag is { } tag ? new(tag) : new(_modified!.Value);
    }

    /// <summary>Starts with a response that sends the whole file.</summary>
    public void Begin(HttpResponseMessage answer)
    {
        Discard();
        _address = answer.RequestMessage?.RequestUri;
        _tag = answer.Headers.ETag;
        _modified = Modified(answer);
        _total = answer.Content.Headers.ContentLength;
        _type = answer.Content.Headers.ContentType?.MediaType;
    }

    /// <summary>Accepts a response with the rest; false where it is not the rest of what was started.</summary>
    public bool Resume(HttpResponseMessage answer)
    {
        if (!CanResume || !IsSameVersion(answer) || !IsRemainder(answer.Content.Headers))
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

    private bool IsRemainder(HttpContentHeaders headers)
    {
        var range = headers.ContentRange;
        return range is { Unit: "bytes", From: { } from, To: { } to }
            && from == Length
            && to >= from
            && (headers.ContentLength is null || headers.ContentLength == to - from + 1)
            && (_total is null || range.Length == _total)
            && (range.Length is null || to < range.Length);
    }

    /// <summary>Starts again: everything received so far is discarded.</summary>
    public void Discard()
    {
        _body.SetLength(0);
        (_address, _tag, _modified, _total, _type) = (null, null, null, null, null);
    }

    public void Dispose() => _body.Dispose();

    // A file that changes twice within a second has the same date: a date distinguishes versions only where it is older than the response
    // (RFC 9110, 8.8.2.2).
    private static DateTimeOffset? Modified(HttpResponseMessage answer) =>
        answer.Content.Headers.LastModified is { } modified && answer.Headers.Date - modified >= TimeSpan.FromSeconds(1) ? modified : null;
}
