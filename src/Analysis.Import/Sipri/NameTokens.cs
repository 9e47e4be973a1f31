using System.Globalization;
using System.Text;

namespace Analysis.Import.Sipri;

/// <summary>
/// Takes a name apart so that two spellings of it are equal: in lower case, without accents and punctuation, letters apart from digits.
/// </summary>
internal static class NameTokens
{
    // A single I, V or X is more often a letter of a code than a number.
    private static readonly Dictionary<string, string> Roman = new(StringComparer.Ordinal)
    {
        ["ii"] = "2",
        ["iii"] = "3",
        ["iv"] = "4",
        ["vi"] = "6",
        ["vii"] = "7",
        ["viii"] = "8",
        ["ix"] = "9",
    };

    /// <summary>The runs of letters and of digits: <c>F-35A Lightning II</c> gives f, 35, a, lightning and 2.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var tokens = new List<string>();
        foreach (var word in Words(text))
        foreach (var run in Runs(Roman.GetValueOrDefault(word, word)))
            tokens.Add(run);
        return tokens;
    }

    /// <summary>The words between punctuation; letters and digits stay together.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var sign in Plain(text))
        {
            if (char.IsAsciiLetterOrDigit(sign))
                word.Append(sign);
            else if (word.Length > 0)
                yield return Taken(word);
        }
        if (word.Length > 0)
            yield return Taken(word);
    }

    /// <summary>The tokens as one text, to look them up by.</summary>
    public static string Key(IEnumerable<string> tokens) => string.Join(' ', tokens);

    public static bool IsNumber(string token) => char.IsAsciiDigit(token[0]);

    /// <summary>How many letters and digits the tokens have.</summary>
    public static int Length(IEnumerable<string> tokens) => tokens.Sum(token => token.Length);

    /// <summary>A text in lower case and without accents.</summary>
    public static string Plain(string text) =>
        string.Concat(
                text.Normalize(NormalizationForm.FormD)
                    .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
                    .Select(char.ToLowerInvariant)
            )
            .Replace('ı', 'i');

    private static string Taken(StringBuilder word)
    {
        var text = word.ToString();
        word.Clear();
        return text;
    }

    private static IEnumerable<string> Runs(string word)
    {
        for (var (start, end) = (0, 1); start < word.Length; end++)
        {
            if (end < word.Length && char.IsAsciiDigit(word[end]) == char.IsAsciiDigit(word[start]))
                continue;
            yield return word[start..end];
            start = end;
        }
    }
}
