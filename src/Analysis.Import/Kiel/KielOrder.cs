using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Kiel;

/// <summary>The order of the rows: the tracker sorts them, so a row out of order has a changed name, month or number.</summary>
internal static class KielOrder
{
    /// <summary>Each row comes after the one before it.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="place">The name of a row, compared letter by letter, and two numbers.</param>
    /// <param name="what">The columns in words.</param>
    public static void Check(KielRows rows, Func<TextTableRow, (string Name, int First, decimal Second)> place, string what)
    {
        foreach (var (one, next) in rows.Rows.Zip(rows.Rows.Skip(1)))
        {
            var (mine, theirs) = (place(one), place(next));
            var order = string.CompareOrdinal(mine.Name, theirs.Name);
            if (order > 0 || (order == 0 && (mine.First, mine.Second).CompareTo((theirs.First, theirs.Second)) > 0))
                rows.Tally.Difference(next.Row, null, $"the row is out of order: the tracker sorts by {what}, so one of them was changed here or in the row above. Download the file again, or compare the two rows with the tracker's page.");
        }
    }

    /// <summary>A column falls from row to row.</summary>
    public static void CheckFalling(KielRows rows, string column)
    {
        foreach (var (one, next) in rows.Rows.Zip(rows.Rows.Skip(1)))
            if (one.Number(column) < next.Number(column))
                rows.Tally.Difference(next.Row, column, string.Create(CultureInfo.InvariantCulture,
                    $"{next.Number(column)} is above {one.Number(column)} of the row before, and the tracker sorts from the highest to the lowest; a number was changed. Download the file again."));
    }
}
