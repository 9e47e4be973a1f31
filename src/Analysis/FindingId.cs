namespace Analysis;

/// <summary>
/// The id of a finding: words in lower case joined by hyphens. The words alone mean the default parameters and editions; every other run
/// adds a suffix behind two hyphens, so that a quoted id never changes its meaning: <c>us-share--window-2016-2020</c>.
/// </summary>
public static class FindingId
{
    private const string Mark = "--";

    /// <summary>Whether words can be an id: letters from a to z and digits, joined by single hyphens.</summary>
    public static bool IsValid(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Split('-').All(word => word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
    }

    /// <summary>Whether an id names a run other than the default one.</summary>
    public static bool HasSuffix(string id) => NotNull(id).Contains(Mark, StringComparison.Ordinal);

    /// <summary>Whether the words of an id name an edition themselves: <c>us-share-edition-2025</c>.</summary>
    public static bool NamesEdition(string id, string edition) => NotNull(id).EndsWith($"-edition-{Slug(edition)}", StringComparison.Ordinal);

    /// <summary>The id in a run with another value of a parameter.</summary>
    public static string WithParameter(string id, string name, string value) => $"{id}{Mark}{Slug(name)}-{Slug(value)}";

    /// <summary>The id in a run that takes another edition of a dataset than the newest.</summary>
    public static string WithEdition(string id, string dataset, string edition) => id + Edition(dataset, edition);

    /// <summary>The id without the suffix of an edition.</summary>
    public static string WithoutEdition(string id, string dataset, string edition) =>
        NotNull(id).Replace(Edition(dataset, edition), "", StringComparison.Ordinal);

    /// <summary>The id of the default run.</summary>
    public static string WithoutSuffix(string id) => NotNull(id).Split(Mark, 2)[0];

    private static string Edition(string dataset, string edition) => $"{Mark}{dataset}-{Slug(edition)}";

    // A sign must survive: growth of -0.01 is another run than growth of 0.01.
    private static string Slug(string text) => (text.StartsWith('-') ? "minus-" : "")
        + string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-')).Trim('-');

    private static string NotNull(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id;
    }
}
