using Analysis.Notebooks.Documents;

namespace Analysis.Notebooks.Sessions;

/// <summary>What a run cannot do with a notebook, reported before anything runs: other languages, unknown magics, packages.</summary>
internal static class CellCheck
{
    internal static IEnumerable<NotebookProblem> ProblemsOf(NotebookDocument notebook)
    {
        var language = CellSegments.LanguageOf(notebook.Json["metadata"]!);
        if (language is not null && CellSegments.KindOf(language) != SegmentKind.CSharp)
            return
            [
                new(
                    notebook.Path,
                    $"this is a notebook in {language}, but only C# runs here; write its code in C# and choose a C# kernel (.net-csharp)."
                ),
            ];
        return notebook
            .Cells.SelectMany(cell => IdProblems(notebook, cell))
            .Concat(
                notebook
                    .Cells.Where(cell => cell is { Type: NotebookCellType.Code, IsSkipped: false })
                    .SelectMany(cell => CellProblems(notebook, cell))
            );
    }

    private static IEnumerable<NotebookProblem> IdProblems(NotebookDocument notebook, NotebookCell cell)
    {
        if (cell.Id == NotebookCell.InjectedTag && !cell.IsInjected)
            yield return new(
                notebook.Path,
                "the id is reserved for the cell with the values set for the run; give this cell another id.",
                null,
                cell.Number,
                cell.Id
            );
    }

    private static IEnumerable<NotebookProblem> CellProblems(NotebookDocument notebook, NotebookCell cell)
    {
        NotebookProblem At(int line, string message) => new(notebook.Path, message, line, cell.Number, cell.Id);
        foreach (var segment in CellSegments.Of(cell))
        {
            var name = segment.Magic.Length > 0 ? segment.Magic : CellSegments.DeclaredLanguage(cell);
            if (segment.Kind == SegmentKind.OtherLanguage)
                yield return At(segment.Line, $"the cell is in {name}, but only C# runs here; rewrite it in C# or make it a raw cell.");
            if (segment.Kind is SegmentKind.Unknown)
                yield return At(segment.Line, $"{name} is not known here; known are {CellSegments.KnownToRun}; remove it or write C#.");
            if (segment.Kind is SegmentKind.Timed or SegmentKind.Who)
                yield return At(
                    segment.Line,
                    $"{name} is for exploring and not part of a result; a run supports {CellSegments.KnownToRun}; remove it."
                );
            if (segment.Kind == SegmentKind.CSharp)
                foreach (var (line, package) in Packages(segment))
                    yield return At(line, $"packages are not restored by a run (#r \"{package}\"); reference a dll by its path instead.");
        }
    }

    private static IEnumerable<(int Line, string Package)> Packages(CellSegment segment) =>
        from directive in ReferenceDirectives.Of(segment)
        where directive.Reference.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)
        select (directive.Line, directive.Reference);
}
