using System.Buffers;

namespace Analysis.Charts;

/// <summary>The invisible characters of Unicode that change the direction in which text shows: 57.6 can be made to read 6.75, and one title to run into the next.</summary>
public static class DirectionMarks
{
    // Arabic letter mark, marks, embeddings and overrides, isolates.
    private static readonly SearchValues<char> All = SearchValues.Create("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

    /// <summary>The text without them. Scripts that run from right to left keep their direction, which their letters have themselves.</summary>
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
            ? string.Concat(text.Select(character => All.Contains(character) ? FormattableString.Invariant($"\\u{(int)character:X4}") : $"{character}"))
            : text;
    }
}
