using System.Globalization;

namespace Analysis.Indicators.Revisions;

/// <summary>Numbers and lists of a report in words, the same in a terminal and on a page.</summary>
public static class ChangeText
{
    private const string Minus = "\u2212";
    private const string Points = " points";

    /// <summary>A number as its unit requires: shares and percentages with two decimals, money without, counts as they are.</summary>
    public static string Number(MeasuredValue number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Signed(number.Value, number.Unit);
    }

    /// <summary>The difference with its sign; of shares in percentage points.</summary>
    public static string Difference(ValueChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var unit = change.After.Unit;
        var text = Signed(change.Difference, unit, unit.IsFraction || unit.IsPercent ? Points : null);
        return change.Difference > 0 ? $"+{text}" : text;
    }

    /// <summary>The unit for a column beside the numbers; both where they differ in the base year of prices.</summary>
    public static string Unit(ValueChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Before.Unit == change.After.Unit ? change.After.Unit.Text : $"{change.Before.Unit} → {change.After.Unit}";
    }

    /// <summary>How many numbers changed and how many did not.</summary>
    public static string Summary(ChangeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.Reason.Length > 0)
            return list.Reason;
        (int Count, string What)[] parts =
        [
            (list.Changed.Count, "changed"),
            (list.Unchanged, "unchanged"),
            (list.Moved.Count, "for another period"),
            (list.Rebased.Count, "in another unit or at prices of another year, so not compared"),
            (list.Added.Count, "added"),
            (list.Removed.Count, "gone"),
        ];
        return string.Join(
            ", ",
            parts
                .Where(part => part.Count > 0 || part.What is "changed" or "unchanged")
                .Select(part => FormattableString.Invariant($"{part.Count:N0} {part.What}"))
        );
    }

    /// <summary>How many indicators are as they were.</summary>
    public static string Quiet(int count) =>
        count == 1
            ? "One further indicator that reads them is unchanged."
            : FormattableString.Invariant($"{count} further indicators that read them are unchanged.");

    private static string Signed(double value, Unit unit, string? suffix = null)
    {
        var form = Form(unit);
        var text = Math.Abs(value * form.Scale).ToString(form.Format, CultureInfo.InvariantCulture) + (suffix ?? form.Suffix);
        return value < 0 ? Minus + text : text;
    }

    private static (double Scale, string Format, string Suffix) Form(Unit unit) =>
        unit.Kind switch
        {
            _ when unit.IsFraction => (100, "N2", " %"),
            _ when unit.IsPercent => (1, "N2", " %"),
            UnitKind.PercentagePoints => (1, "N2", Points),
            UnitKind.TrendValue => (1, "N2", ""),
            UnitKind.Money => (1, "N0", ""),
            _ => (1, "#,##0.####", ""),
        };
}
