using System.Globalization;

namespace Analysis.Import.Rules;

/// <summary>How a publisher fills the figures of a sheet: numbers between bounds, and marks for a missing one.</summary>
/// <param name="Minimum">The smallest number that makes sense.</param>
/// <param name="Maximum">The largest number that makes sense; far above any genuine figure.</param>
/// <param name="Missing">What the publisher writes where it has no figure.</param>
internal sealed record SheetNumber(double Minimum, double Maximum, params IReadOnlyList<string> Missing)
{
    /// <summary>Whether the cell is a mark for a missing figure.</summary>
    public bool IsMissing(SheetCell cell) => cell.Kind == CellKind.Text && Missing.Contains(cell.Text);

    /// <summary>What is not right with a filled cell as a figure; null where it is one, or a mark for a missing one.</summary>
    public string? Problem(SheetCell cell) => cell.Kind switch
    {
        CellKind.Number when cell.Number < Minimum => string.Create(CultureInfo.InvariantCulture, $"{cell.Number:R} is below {Minimum:R}, the smallest figure that can be here; download the workbook again."),
        CellKind.Number when cell.Number > Maximum => string.Create(CultureInfo.InvariantCulture, $"{cell.Number:R} is above {Maximum:R}, the largest figure that can be here; download the workbook again."),
        CellKind.Number => null,
        CellKind.Error => $"'{Short(cell)}' is not a figure: the spreadsheet has lost it; download the workbook again.",
        CellKind.Boolean => $"'{Short(cell)}' is a truth value and not a figure; download the workbook again.",
        CellKind.Date => $"'{Short(cell)}' is a date and not a figure: a spreadsheet has changed the cell; download the workbook again.",
        CellKind.Empty => "is empty where a figure or a mark for a missing one belongs; download the workbook again.",
        _ when IsMissing(cell) => null,
        _ => $"'{Short(cell)}' is not a figure and not a mark of the publisher for a missing one ({string.Join(" ", Missing)}); download the workbook again.",
    };

    private static string Short(SheetCell cell) => cell.Shown.Length <= 40 ? cell.Shown : cell.Shown[..40] + "…";
}
