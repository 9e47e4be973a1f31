using System.Text.RegularExpressions;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>Finds the numbers in Markdown that were not computed: all but years, names and the numbers of sections.</summary>
internal static partial class HandwrittenNumbers
{
    // Names whose number is separate from any letter. A longer name comes before a shorter one that begins it.
    private static readonly string[] Names = ["SIPRI Top 100", "Top 100", "155 mm", "Protocol 5", "Article 5"];

    public static IReadOnlyList<string> In(string markdown) =>
        [.. Amounts().Matches(markdown).Select(match => match.Value), .. Others(markdown)];

    private static IEnumerable<string> Others(string markdown)
    {
        var text = Addresses().Replace(Amounts().Replace(markdown, " "), " ");
        text = Sections().Replace(text, "$1");
        foreach (var name in Names)
            text = text.Replace(name, " ", StringComparison.Ordinal);
        return Words()
            .Matches(text)
            .Select(match => match.Value)
            .Where(word => word.Any(char.IsAsciiDigit) && !IsYear(word) && !IsName(word));
    }

    private static bool IsYear(string word) => Years().IsMatch(word);

    // F-35, A400M, EU-27, C4ISR: a letter belongs to it. 3x and 40th are amounts.
    private static bool IsName(string word) => char.IsAsciiLetterUpper(word[0]) && word.Any(char.IsAsciiDigit);

    [GeneratedRegex(@"\d([\d.,]*\d)?\s*(%|per\s?cent|million|billion|bn\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\]\([^)]*\)|https?://\S+|`[^`]*`")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"^(#+ )\d+(\.\d+)*\.? |^\d+\. ", RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d.,\u2013\u2011-]*")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(19|20)\d\d([\u2013-](\d\d|(19|20)\d\d))?[.,]?$")]
    private static partial Regex Years();
}
