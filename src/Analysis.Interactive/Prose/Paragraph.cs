namespace Analysis.Interactive;

/// <summary>A sentence or more with computed numbers, ready for a reader: as HTML, as plain text, and with its findings.</summary>
public sealed record Paragraph
{
    internal Paragraph(string cssClass, string content, string text, IReadOnlyList<Finding> findings) =>
        (Html, Content, Text, Findings) = ($"<p class=\"{cssClass}\">{content}</p>", content, text, findings);

    /// <summary>A <c>p</c> element; each number is a <c>data</c> element that names its finding.</summary>
    public string Html { get; }

    /// <summary>The HTML inside the element, for a caption, which holds no paragraph.</summary>
    internal string Content { get; }

    /// <summary>The same as plain text.</summary>
    public string Text { get; }

    /// <summary>The findings in their order in the text.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
