namespace Analysis.Publishing;

/// <summary>A notebook taken apart: what its page shows, and where.</summary>
internal sealed record NotebookParts
{
    /// <summary>The text of <c># Title</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The text under the title in the first Markdown cell: the question.</summary>
    public required Html Question { get; init; }

    /// <summary>Prose, outputs and folded code, from the top.</summary>
    public required Html Body { get; init; }

    /// <summary>The code that loads the library, shown at the end.</summary>
    public required Html Setup { get; init; }

    public required IReadOnlyList<PageParameter> Parameters { get; init; }

    public required IReadOnlyList<ChartFigure> Charts { get; init; }
}

/// <summary>A row of the table "What this page was computed with".</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Value">The value of this run.</param>
/// <param name="Default">The value in the notebook where the run set another; else empty.</param>
/// <param name="Comment">What it means.</param>
internal sealed record PageParameter(string Name, string Value, string Default, string Comment);
