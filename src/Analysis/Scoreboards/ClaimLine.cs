using System.Globalization;

namespace Analysis.Scoreboards;

/// <summary>The line of a claim and the side of it that the claim is on.</summary>
/// <param name="Value">The line.</param>
/// <param name="Rule">The comparison of a figure with the line.</param>
/// <param name="Wins">What a figure must be for the claim: <c>above</c>; the line follows.</param>
/// <param name="Loses">What a figure must be against it: <c>at or below</c>; the line follows.</param>
internal sealed record ClaimLine(double Value, Func<ClaimFigure, double, ClaimVerdict> Rule, string Wins, string Loses)
{
    /// <summary>The line in words, where it is another figure; null where it is a number.</summary>
    public string? Text { get; init; }

    public static ClaimLine Above(double line) => new(line, (figure, value) => ClaimRule.Above(figure.Low, value), "above", "at or below");

    public static ClaimLine AtLeast(double line) => new(line, (figure, value) => ClaimRule.AtLeast(figure.Low, value), "at least", "below");

    public static ClaimLine Below(double line) => new(line, (figure, value) => ClaimRule.Below(figure.High, value), "below", "at or above");

    public ClaimVerdict Judge(ClaimFigure figure) => Rule(figure, Value);

    /// <summary>What would turn a verdict: <c>A value at or below 50 %.</c></summary>
    public string Change(ClaimFigure figure, ClaimVerdict verdict)
    {
        var line = Text ?? Number(figure.Finding!.Unit);
        var isSample = figure.Low < figure.High;
        if (verdict == ClaimVerdict.NotSupported)
            return isSample ? $"An interval that lies wholly {Wins} {line}." : $"A value {Wins} {line}.";
        return isSample ? $"An interval that does not lie wholly {Wins} {line}." : $"A value {Loses} {line}.";
    }

    private string Number(Unit unit) =>
        unit.IsFraction
            ? (Value * 100).ToString("#,0.##", CultureInfo.InvariantCulture) + "\u00a0%"
            : Value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
