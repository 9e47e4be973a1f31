using Analysis.Charts;
using ColorCode;

namespace Analysis.Publishing;

/// <summary>C# with its keywords, strings, numbers and comments marked by classes when the site is built.</summary>
internal static class CodeText
{
    internal static Html Render(string code)
    {
        var text = DirectionMarks.Named(code).Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n');
        var markup = new HtmlClassFormatter().GetHtmlString(text, Languages.CSharp);
        // The formatter adds line feeds around the code, which would show as empty lines.
        return new(markup.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace("<pre>\n", "<pre tabindex=\"0\"><code>", StringComparison.Ordinal)
            .Replace("\n</pre>", "</code></pre>", StringComparison.Ordinal)
            .Trim());
    }
}
