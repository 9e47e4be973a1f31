namespace Analysis.Procurement;

/// <summary>Adds up the volumes of a table by cell, in one pass.</summary>
/// <remarks>
/// The rows are added in parts of a fixed size, several at a time where there are several cores, and the parts in their order: the same
/// table gives the same bytes on any machine.
/// </remarks>
internal static class TransferSums
{
    /// <summary>The cell of rows that don't count.</summary>
    public const int Skipped = -1;

    private const int RowsInAPart = 1 << 18;

    /// <summary>The sums by cell.</summary>
    /// <param name="table">The edition.</param>
    /// <param name="cells">How many cells.</param>
    /// <param name="cellOf">The cell of a recipient in a year, or <see cref="Skipped"/>.</param>
    /// <param name="stepOf">How many cells further a supplier, by its code, is added.</param>
    public static double[] Add(Transfers table, int cells, Func<Subject, int, int> cellOf, Func<int, int> stepOf)
    {
        int[] cellOfCode = [.. table.Recipients.SelectMany(recipient => table.Coverage.Years.Years.Select(year => cellOf(recipient, year)))];
        int[] stepOfCode = [.. Enumerable.Range(0, table.Suppliers.Count).Select(stepOf)];
        double[] AddPart(int part) => TransferSums.AddPart(table, part * RowsInAPart, cellOfCode, stepOfCode, new double[cells]);
        var parts = (table.Count + RowsInAPart - 1) / RowsInAPart;
        if (parts <= 1)
            return AddPart(0);
        return ParallelEnumerable.Range(0, parts).AsOrdered().Select(AddPart).AsSequential().Aggregate(new double[cells], Sum);
    }

    private static double[] AddPart(Transfers table, int start, int[] cellOfCode, int[] stepOfCode, double[] sums)
    {
        var volumes = table.Volumes[start..Math.Min(start + RowsInAPart, table.Count)];
        var suppliers = table.SupplierCodes.Slice(start, volumes.Length);
        var recipients = table.RecipientCodes.Slice(start, volumes.Length);
        var years = table.Years.Slice(start, volumes.Length);
        var (first, length) = (table.Coverage.Years.From, table.Coverage.Years.Length);
        for (var row = 0; row < volumes.Length; row++)
        {
            var cell = cellOfCode[recipients[row] * length + years[row] - first];
            if (cell != Skipped)
                sums[cell + stepOfCode[suppliers[row]]] += volumes[row];
        }
        return sums;
    }

    private static double[] Sum(double[] sums, double[] part)
    {
        for (var cell = 0; cell < sums.Length; cell++)
            sums[cell] += part[cell];
        return sums;
    }
}
