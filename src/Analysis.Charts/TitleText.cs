using System.Buffers;

namespace Analysis.Charts;

/// <summary>Titles that are longer than any place for them.</summary>
public static class TitleShortener
{
    /// <summary>The most characters of a title that pages show; the whole title is in its <c>title</c> attribute.</summary>
    public const int MaximumLength = 200;

    // A word that would have to end within so many characters of the limit is left out, a longer one is cut.
    private const int LastWord = 40;

    /// <summary>The text, or its beginning with an ellipsis where it has more characters than <paramref name="most"/>.</summary>
    public static string Shorten(string text, int most = MaximumLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, LastWord);
        if (text.Length <= most)
            return text;
        var blank = text.LastIndexOf(' ', most - 1, LastWord);
        var end =
            blank > 0 ? blank
            : char.IsHighSurrogate(text[most - 1]) ? most - 1
            : most;
        return text[..end].TrimEnd() + "…";
    }
}

/// <summary>
/// The invisible characters of Unicode that change the direction in which text shows: 57.6 can be made to read 6.75, and one title to run
/// into the next.
/// </summary>
public static class DirectionMarks
{
    // Arabic letter mark, marks, embeddings and overrides, isolates.
    private static readonly SearchValues<char> All = SearchValues.Create(
        "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    );

    /// <summary>
    /// The text without them. Scripts that run from right to left keep their direction, which their letters have themselves.
    /// </summary>
    public static string Without(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(All) ? string.Concat(text.Where(character => !All.Contains(character))) : text;
    }

    /// <summary>The text with the number of each in its place, for code, of which nothing may be missing: <c>\u202E</c>.</summary>
    public static string Named(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(All)
            ? string.Concat(
                text.Select(character => All.Contains(character) ? FormattableString.Invariant($"\\u{(int)character:X4}") : $"{character}")
            )
            : text;
    }
}
