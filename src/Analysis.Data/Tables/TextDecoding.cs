using System.Buffers;
using System.Text;

namespace Analysis.Data.Tables;

/// <summary>Turns the bytes of a download into text: UTF-8 or UTF-16 with a byte order mark, else UTF-8, else Windows-1252.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What Windows-1252 has where other code pages have letters; apostrophes and dashes are left out, because they occur inside names.
    private const string Punctuation = "‚„…†‡ˆ‰‹›“”•˜™€¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶¸¹º»¼½¾¿¡ƒ";

    // Controls, signs without width, marks of direction, and line ends that only some programs take for such.
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f"
            + "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffa\ufffb\ufffe\uffff"
    );

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <exception cref="DataException">The bytes are not text.</exception>
    public static string Decode(byte[] bytes, string file)
    {
        var text = WithMark(bytes) ?? Plain(bytes);
        if (text.IndexOf('\0', StringComparison.Ordinal) is var nul and >= 0)
            throw new DataException([
                new(
                    file,
                    1 + text.AsSpan(0, nul).Count('\n'),
                    null,
                    "holds NUL characters and is not text as a publisher provides it; download it again, or save it as UTF-8."
                ),
            ]);
        if (text.AsSpan().IndexOfAny(Unseen) is var hidden and >= 0)
            throw new DataException([
                new(
                    file,
                    1 + text.AsSpan(0, hidden).Count('\n'),
                    null,
                    $"holds an invisible character (U+{(int)text[hidden]:X4}), which no publisher writes; another program added "
                        + $"it. Download the file again and import it as it is."
                ),
            ]);
        if (WrongSign(text) is { } at)
            throw new DataException([
                new(
                    file,
                    1 + text.AsSpan(0, at).Count('\n'),
                    null,
                    $"holds '{Around(text, at)}', so its letters were written in another encoding than UTF-8 or Windows-1252, "
                        + $"or were converted twice; download the file again and import it as it is."
                ),
            ]);
        return text;
    }

    // An accented letter of another code page comes out as a sign between two letters (W„rtsil„), one that was converted twice as two signs
    // (WÃ¤rtsilÃ¤).
    private static int? WrongSign(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            at = text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\u007f') is var next and >= 0 ? at + next : text.Length;
            if (
                at < text.Length
                && (
                    text[at] is '\ufffd' or (>= '\u0080' and <= '\u009f')
                    || IsTwice(text, at)
                    || IsBetweenLetters(text, at)
                    || IsCapitalInside(text, at)
                )
            )
                return at;
        }
        return null;
    }

    private static bool IsTwice(string text, int at) =>
        (text[at] == 'â' && at + 1 < text.Length && text[at + 1] == '€')
        || text[at] is 'Ã' or 'Â' or 'Å' or 'Ä'
            && at + 1 < text.Length
            && (text[at + 1] is >= '\u00a0' and <= '\u00bf' || Punctuation.Contains(text[at + 1]));

    private static bool IsBetweenLetters(string text, int at) =>
        at > 0
        && at + 1 < text.Length
        && char.IsLetter(text[at - 1])
        && char.IsLetter(text[at + 1])
        && (Punctuation.Contains(text[at]) || text[at] is (>= '\u00a1' and <= '\u00bf') and not '·');

    // What a Macintosh wrote for ä, é and ü.
    private static bool IsCapitalInside(string text, int at) =>
        text[at] is 'Š' or 'Ž' or 'Ÿ' or 'Œ'
        && at > 0
        && char.IsLetter(text[at - 1])
        && (char.IsLower(text[at - 1]) || (at + 1 < text.Length && char.IsLower(text[at + 1])));

    private static string Around(string text, int at) =>
        text[Math.Max(0, at - 8)..Math.Min(text.Length, at + 8)].ReplaceLineEndings(" ").Trim();

    private static string? WithMark(byte[] bytes) =>
        bytes switch
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
