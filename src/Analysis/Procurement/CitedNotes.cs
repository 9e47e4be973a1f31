namespace Analysis.Procurement;

/// <summary>Puts under a number what a reader must know of a figure that was collected by hand.</summary>
internal static class CitedNotes
{
    /// <summary>The row's own note, and its grade where the witness is weak.</summary>
    public static void Add<T>(ResultBuilder<T> result, CitedFigure row) where T : struct, IQuantity
    {
        var weak = row.Grade == EvidenceGrade.C ? $"Weak witness (grade C): {row.Publisher}." : "";
        if (row.Note.Length > 0 || weak.Length > 0)
            result.AddNote($"{row.Period.ToProse()}: {string.Join(' ', new[] { row.Note, weak }.Where(text => text.Length > 0))}");
    }
}
