namespace Analysis.Import;

/// <summary>A table that an import is about to write.</summary>
/// <param name="Table">The table.</param>
/// <param name="File">Its CSV file.</param>
/// <param name="Effect">What writing it does to what is there.</param>
internal sealed record PlannedTable(ImportedTable Table, TableFile File, ImportEffect Effect);
