using System.Net;

namespace Analysis.Charts.Rendering.Text;

/// <summary>A label broken into lines that fit a width.</summary>
/// <param name="Lines">The lines, plain text.</param>
/// <param name="Size">The font size in pixels.</param>
internal sealed record LabelLines(IReadOnlyList<string> Lines, double Size)
{
    private const double LineHeight = 1.3;

    /// <summary>The width of the widest line in pixels.</summary>
    internal double Width => TextWidth.Widest(Lines, Size);

    /// <summary>The height of all lines in pixels.</summary>
    internal double Height => Lines.Count * Size * LineHeight;

    /// <summary>The label as plotly.js reads it: escaped, lines apart.</summary>
    internal string Markup => string.Join("<br>", Lines.Select(Escape));

    /// <summary>Breaks at spaces so that no line is wider than allowed; a word that is wider is cut with an ellipsis.</summary>
    internal static LabelLines Wrap(string text, double size, double most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var joined = lines.Count == 0 ? word : $"{lines[^1]} {word}";
            if (lines.Count > 0 && TextWidth.Of(joined, size) <= most) lines[^1] = joined;
            else lines.Add(Cut(word, size, most));
        }
        return new(lines, size);
    }

    /// <summary>No more lines than allowed; the last one ends with an ellipsis where some are left out.</summary>
    internal LabelLines AtMost(int lines) => Lines.Count <= lines ? this : this with { Lines = [.. Lines.Take(lines - 1), Lines[lines - 1].TrimEnd('…') + "…"] };

    /// <summary>One line, cut with an ellipsis where it is too wide.</summary>
    internal static string Cut(string text, double size, double most)
    {
        if (TextWidth.Of(text, size) <= most) return text;
        var length = TextWidth.Fitting(text, size, most - TextWidth.Of("…", size));
        if (length > 1 && char.IsHighSurrogate(text[length - 1])) length--;
        return text[..Math.Max(1, length)].TrimEnd() + "…";
    }

    /// <summary>Plotly.js reads a little HTML in labels: what comes from data must not be read as such.</summary>
    internal static string Escape(string text) => WebUtility.HtmlEncode(DirectionMarks.Without(text)).Replace("&#39;", "'", StringComparison.Ordinal);
}
