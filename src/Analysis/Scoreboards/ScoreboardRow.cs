using System.Globalization;

namespace Analysis.Scoreboards;

/// <summary>
/// One line of the scoreboard: an indicator, its trend, its official target, the pace that the target needs, and the verdict.
/// </summary>
public sealed record ScoreboardRow
{
    /// <summary>Stable words: <c>defence-burden-core</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it measures.</summary>
    public required string Title { get; init; }

    /// <summary>The title within a sentence, which begins with a small letter.</summary>
    public string TitleInProse => char.ToLowerInvariant(Title[0]) + Title[1..];

    /// <summary>The unit of the numbers; empty where nothing is measured.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The indicator in the register; empty where there is none.</summary>
    public required string Indicator { get; init; }

    /// <summary>The newest value; null where there is none.</summary>
    public ScoreboardValue? Value { get; init; }

    /// <summary>The value five years or one window before; null where there is none.</summary>
    public ScoreboardValue? Before { get; init; }

    /// <summary>The official target; null where there is none.</summary>
    public OfficialTarget? Target { get; init; }

    /// <summary>The verdict with its paces and its reason.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>What a reader must know before quoting the row.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The editions behind it.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The change from the earlier to the newest value, in the unit; null where there is no earlier one.</summary>
    public double? Trend => Value is { } value && Before is { } before ? value.Number - before.Number : null;

    /// <summary>A number in a unit as the scoreboard gives it: shares in per cent.</summary>
    public static string Text(double number, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return ScoreboardText.Number(number, unit);
    }

    /// <summary>The value as prose gives it; a dash where there is none.</summary>
    public string ValueText => Value is { } value ? ScoreboardText.Number(value.Number, Unit) : "–";

    /// <summary>The trend as prose gives it, shares in percentage points; a dash where there is none.</summary>
    public string TrendText => Trend is { } trend ? ScoreboardText.Difference(trend, Unit) : "–";

    /// <summary>The pace needed a year as prose gives it; a dash where there is none.</summary>
    public string PaceNeededText => Judgement.PaceNeeded is { } pace ? ScoreboardText.Difference(pace, Unit) + " a year" : "–";

    /// <summary>The target with its year as prose gives it; a dash where there is none.</summary>
    public string TargetText => Target is { } target ? $"{ScoreboardText.Number(target.Value, Unit)} by {target.Year}" : "–";
}

/// <summary>Numbers of the scoreboard in words.</summary>
internal static class ScoreboardText
{
    /// <summary>Shares in per cent; NATO prints two decimals of a share of GDP, and 3.49 % is not the 3.5 % of the guideline.</summary>
    public static string Number(double number, Unit unit)
    {
        if (unit.IsFraction)
            return Share.FromFraction(number).ToString(Decimals(unit));
        return Math.Abs(number) >= 100 ? new Count(Math.Round(number)).ToString() : new Ratio(number).ToString();
    }

    /// <summary>A change with its sign; that of a share is in percentage points.</summary>
    public static string Difference(double difference, Unit unit)
    {
        var size = unit.IsFraction
            ? Math.Abs(difference * 100).ToString("N" + Decimals(unit), CultureInfo.InvariantCulture)
            : Number(Math.Abs(difference), unit);
        var sign =
            !size.Any(c => c is >= '1' and <= '9') ? ""
            : difference < 0 ? "\u2212"
            : "+";
        return sign + size + (unit.IsFraction ? " percentage points" : "");
    }

    private static int Decimals(Unit unit) => unit.Kind == UnitKind.FractionOfGdp ? 2 : 1;
}

/// <summary>A number with its own words, where rows of one result are in different units.</summary>
/// <param name="Number">The number in the unit of its row.</param>
/// <param name="Text">The number as its row gives it.</param>
public readonly record struct FormattedNumber(double Number, string Text) : IQuantity
{
    /// <inheritdoc/>
    public double Number { get; } = FiniteNumber.Validate(Number, "number");

    /// <inheritdoc/>
    public override string ToString() => Text;
}
