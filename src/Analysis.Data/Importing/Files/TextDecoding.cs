using System.Text;

namespace Analysis.Data.Importing;

/// <summary>Turns the bytes of a download into text: UTF-8 or UTF-16 with a byte order mark, else UTF-8, else Windows-1252.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <exception cref="DataException">The bytes are no text.</exception>
    public static string Decode(byte[] bytes, string file)
    {
        var text = WithMark(bytes) ?? Plain(bytes);
        if (text.IndexOf('\0', StringComparison.Ordinal) is var nul and >= 0)
            throw new DataException([new(file, 1 + text.AsSpan(0, nul).Count('\n'), null, "holds NUL characters and is no text as a publisher hands it out; download it again, or save it as UTF-8.")]);
        return text;
    }

    private static string? WithMark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Plain(bytes.AsSpan(3)),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
        _ => null,
    };

    private static string Plain(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes);
        }
    }
}
