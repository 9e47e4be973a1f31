namespace Analysis.Charts;

/// <summary>Titles that are longer than any place for them.</summary>
public static class LongText
{
    /// <summary>The most characters of a title that pages show; the whole title is in its <c>title</c> attribute.</summary>
    public const int Most = 200;

    // A word that would have to end within so many characters of the limit is left out, a longer one is cut.
    private const int LastWord = 40;

    /// <summary>The text, or its beginning with an ellipsis where it has more characters than <paramref name="most"/>.</summary>
    public static string Cut(string text, int most = Most)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, LastWord);
        if (text.Length <= most)
            return text;
        var blank = text.LastIndexOf(' ', most - 1, LastWord);
        var end = blank > 0 ? blank : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end].TrimEnd() + "…";
    }
}
