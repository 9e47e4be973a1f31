using System.Text.RegularExpressions;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>README.md and the pages of <c>docs</c> in their parts.</summary>
internal static class Readme
{
    internal static string Text { get; } = Repository.Text("README.md");

    /// <summary>The pages: README.md first, then those of <c>docs</c>.</summary>
    internal static IReadOnlyList<string> Pages { get; } = ["README.md", .. Repository.Files("docs", "*.md")];

    /// <summary>The code blocks of a language on all pages, in order.</summary>
    internal static IReadOnlyList<string> Blocks(string language) =>
        [
            .. Regex
                .Matches(
                    string.Join('\n', Pages.Select(Repository.Text)),
                    $@"^```{language}\n(.*?)^```$",
                    RegexOptions.Multiline | RegexOptions.Singleline
                )
                .Select(match => match.Groups[1].Value.TrimEnd('\n')),
        ];

    /// <summary>The first code block of a language that begins with a text.</summary>
    internal static string Block(string language, string start = "") =>
        Blocks(language).First(block => block.StartsWith(start, StringComparison.Ordinal));

    /// <summary>A block of a console: what is typed after <c>$ analysis</c>, and what is printed.</summary>
    internal static (string Command, string Printed) Session(string block)
    {
        var lines = block.Split('\n', 2);
        Assert.StartsWith("$ analysis ", lines[0], StringComparison.Ordinal);
        return (lines[0]["$ analysis ".Length..], lines[1]);
    }

    /// <summary>The cells of the rows of the table under a heading, without its head.</summary>
    internal static IEnumerable<string[]> RowsOf(string text, string heading)
    {
        var start = text.IndexOf($"{heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no heading '{heading}'.");
        return text[start..]
            .Split('\n')
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
    }
}
