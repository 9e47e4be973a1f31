namespace Analysis.Interactive;

/// <summary>A sentence or more with computed numbers, ready for a reader: as HTML, as plain text, and with the figures that stand in it.</summary>
/// <param name="Html">A <c>p</c> element; each number is a <c>data</c> element that names its finding.</param>
/// <param name="Text">The same as plain text.</param>
/// <param name="Findings">The figures in the order in which they stand.</param>
public sealed record Paragraph(string Html, string Text, IReadOnlyList<Finding> Findings);
