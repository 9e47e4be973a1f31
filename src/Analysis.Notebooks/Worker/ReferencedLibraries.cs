namespace Analysis.Notebooks;

/// <summary>The libraries that cells name with <c>#r</c> and the files beside them, except those that the host has itself.</summary>
internal static class ReferencedLibraries
{
    internal static IEnumerable<string> Of(NotebookDocument notebook, string folder)
    {
        var references = new SessionReferences(folder);
        return (from cell in notebook.Cells
                where cell.Type == NotebookCellType.Code
                from segment in CellSegments.Of(cell)
                where segment.Kind == SegmentKind.CSharp
                from directive in ReferenceDirectives.Of(segment)
                let path = references.PathOf(directive.Reference, scriptFile: null)
                where path is not null && AssemblyNeighbours.IsLibrary(path)
                from library in AssemblyNeighbours.Of(path).Prepend(path)
                where HostAssemblies.PathOf(Path.GetFileNameWithoutExtension(library)) != library
                select library).Distinct();
    }
}
