using System.Globalization;
using System.Net;
using Analysis.Data.Manifests;

namespace Analysis.Import.Updating;

/// <summary>Refuses responses that can't be the requested file.</summary>
internal static class ResponseCheck
{
    private static readonly Dictionary<UpdateKind, string[]> MediaTypes = new()
    {
        [UpdateKind.EurostatJsonStat] = ["application/json"],
        [UpdateKind.WorldBankJson] = ["application/json"],
        [UpdateKind.Workbook] =
        [
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/octet-stream",
            "application/zip",
            "binary/octet-stream",
        ],
    };

    /// <summary>The problem with the header of a response; null where it may be read.</summary>
    public static string? OfHead(UpdateKind kind, HttpResponseMessage answer)
    {
        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.PartialContent))
            return string.Create(CultureInfo.InvariantCulture, $"returned {(int)answer.StatusCode} ({Meaning(answer.StatusCode)})");
        var encodings = answer.Content.Headers.ContentEncoding.Concat(answer.Headers.TransferEncoding.Select(encoding => encoding.Value));
        if (encodings.FirstOrDefault(encoding => !IsPlain(encoding)) is { } packed)
            return $"returned the encoding {packed}, which was not requested";
        // The rest of a file may leave out its type: the first part had it.
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (answer.StatusCode == HttpStatusCode.PartialContent && type.Length == 0)
            return null;
        return MediaTypes[kind].Contains(type, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"returned {(type.Length == 0 ? "a file without a type" : type)} where {MediaTypes[kind][0]} was expected"
                + $"{(type == "text/html" ? ": a web page in place of the data" : "")}";
    }

    /// <summary>The problem with a complete file; null where the import may read it.</summary>
    public static string? OfContent(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
            return "returned an empty file";
        return content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "returned a file packed with gzip, which was not requested" : null;
    }

    private static bool IsPlain(string encoding) =>
        encoding.Equals("identity", StringComparison.OrdinalIgnoreCase) || encoding.Equals("chunked", StringComparison.OrdinalIgnoreCase);

    private static string Meaning(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.TooManyRequests => "too many requests; try again later",
            HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => "refused; download it by hand and import it",
            HttpStatusCode.NoContent => "no content",
            >= HttpStatusCode.InternalServerError => "the server has an error; try again later",
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => "another address, but none that can be followed",
            _ => status.ToString(),
        };
}

/// <summary>Decides which redirects are followed: those that keep scheme, host and port of the address in the manifest.</summary>
internal static class RedirectRule
{
    /// <summary>Why a redirect is not followed; null where it is.</summary>
    public static string? RefusalReason(Uri begun, Uri next)
    {
        if (!next.IdnHost.Equals(begun.IdnHost, StringComparison.OrdinalIgnoreCase))
            return $"leads to another host, {next.Host}";
        if (next.Scheme != begun.Scheme)
            return $"leads from {begun.Scheme} to {next.Scheme}";
        if (next.Port != begun.Port)
            return $"leads to another port, {next.Port}";
        return next.UserInfo.Length > 0 ? "leads to an address with a user name" : null;
    }
}
