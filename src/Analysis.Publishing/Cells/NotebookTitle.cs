using System.Text.RegularExpressions;
using Analysis.Notebooks;

namespace Analysis.Publishing;

/// <summary>Reads the first Markdown cell: <c># Title</c>, and the question under it.</summary>
internal static partial class NotebookTitle
{
    /// <exception cref="PublishException">The notebook does not open with a title.</exception>
    internal static (string Title, string Question) Read(string name, NotebookCell? first)
    {
        var match = Heading().Match(first?.Source.TrimStart() ?? "");
        if (first is null || !match.Success)
            throw new PublishException($"{name}: the first Markdown cell must open with a title, such as '# Who pays?'; write one.");
        return (match.Groups["title"].Value.Trim(), match.Groups["rest"].Value.Trim());
    }

    [GeneratedRegex(@"\A#[ \t]+(?<title>[^\r\n]*[^\s#])[ \t#]*(?:\r?\n(?<rest>.*))?\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
