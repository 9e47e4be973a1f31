namespace Analysis.Notebooks;

/// <summary>A run of lines of a cell in one language.</summary>
/// <param name="Kind">What the lines are.</param>
/// <param name="Magic">The word that began the segment, such as <c>#!html</c>; empty for a cell's own beginning.</param>
/// <param name="Line">The 1-based line of the cell on which the segment begins.</param>
/// <param name="Text">The lines, without the line of the magic.</param>
internal sealed record CellSegment(SegmentKind Kind, string Magic, int Line, string Text);

/// <summary>What the lines of a segment are.</summary>
internal enum SegmentKind
{
    CSharp,

    /// <summary>C# whose time is shown.</summary>
    Timed,

    /// <summary>C#, and before it the variables of the session.</summary>
    Who,
    Markdown,
    Html,
    OtherLanguage,
    Unknown,
}
