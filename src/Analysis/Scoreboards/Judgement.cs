using System.Globalization;

namespace Analysis.Scoreboards;

/// <summary>A verdict, with the paces that it rests on.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="PaceSoFar">The change a year since the earlier reading, in the unit of the indicator; null where there is none.</param>
/// <param name="PaceNeeded">The change a year that meets the target in its year; null where it is met, past or absent.</param>
/// <param name="Why">The verdict's reason in a sentence.</param>
/// <remarks>
/// The rule, in this order. With v the newest value and y the last year of its period, v₀ and y₀ the same of the reading five years (or one
/// window) before, t the target and T its year:
/// (1) no value: cannot be measured publicly. (2) No official target: no target. (3) v meets t (v ≥ t for a target from below, v ≤ t
/// for a ceiling): reached, whatever the years. (4) y ≥ T: off pace, because the year has come. (5) No earlier reading: cannot be measured
/// publicly, because there is no pace. (6) The pace so far is (v − v₀) ÷ (y − y₀), the pace needed (t − v) ÷ (T − y), both a year and in a
/// straight line. On pace where the pace so far is at least the pace needed (for a ceiling: at most), exactly on it included; else off
/// pace. Differences below a billionth of the larger of target and value are rounding of the computer and count as none. An extrapolated
/// pace is arithmetic and not a forecast.
/// </remarks>
public sealed record Judgement(Verdict Verdict, double? PaceSoFar, double? PaceNeeded, string Why)
{
    private const double Rounding = 1e-9;

    /// <summary>Judges a value against a target by the rule above.</summary>
    /// <param name="value">The newest value; null where there is none.</param>
    /// <param name="before">The value five years or one window before; null where there is none.</param>
    /// <param name="target">The target; null where there is none.</param>
    /// <param name="whyNoValue">Why there is no value.</param>
    /// <param name="whyNoPace">Why there is no earlier value.</param>
    /// <exception cref="ArgumentException">The earlier reading is not earlier.</exception>
    public static Judgement Of(
        ScoreboardValue? value,
        ScoreboardValue? before,
        OfficialTarget? target,
        string? whyNoValue = null,
        string? whyNoPace = null
    )
    {
        if (value is null)
            return new(Verdict.CannotBeMeasured, null, null, whyNoValue ?? "There is no value.");
        if (before is not null && before.Period.To >= value.Period.To)
            throw new ArgumentException(
                $"The reading of {before.Period} is not before that of {value.Period}; give the earlier one as the second."
            );
        double? pace = before is null ? null : (value.Number - before.Number) / (value.Period.To - before.Period.To);
        if (target is null)
            return new(Verdict.NoTarget, pace, null, "There is no official target.");
        if (IsMet(value.Number, target))
            return new(Verdict.Reached, pace, null, Text($"The value of {value.Period} meets the target for {target.Year}."));
        if (value.Period.To >= target.Year)
            return new(
                Verdict.OffPace,
                pace,
                null,
                Text($"The year {target.Year} has come, and the value of {value.Period} does not meet the target.")
            );
        return FromPace(value, pace, target, whyNoPace);
    }

    /// <summary>The verdict where public data can't decide, whatever value there is.</summary>
    /// <param name="why">Why, in a sentence.</param>
    public static Judgement Unmeasurable(string why) => new(Verdict.CannotBeMeasured, null, null, why);

    private static Judgement FromPace(ScoreboardValue value, double? pace, OfficialTarget target, string? whyNoPace)
    {
        var needed = (target.Value - value.Number) / (target.Year - value.Period.To);
        if (pace is not { } soFar)
            return new(Verdict.CannotBeMeasured, null, needed, whyNoPace ?? "There is no earlier value, so no pace.");
        // Compared where they lead to by the target's year, so that one tolerance serves both tests.
        var arrived = value.Number + soFar * (target.Year - value.Period.To);
        return IsMet(arrived, target)
            ? new(
                Verdict.OnPace,
                soFar,
                needed,
                Text($"The pace since the earlier value, extrapolated, meets the target in {target.Year}.")
            )
            : new(
                Verdict.OffPace,
                soFar,
                needed,
                Text($"The pace since the earlier value, extrapolated, does not meet the target in {target.Year}.")
            );
    }

    /// <summary>Whether a value meets a target, including a value exactly at it.</summary>
    public static bool IsMet(double value, OfficialTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var tolerance = Rounding * Math.Max(Math.Abs(value), Math.Abs(target.Value));
        return target.Side == TargetSide.AtLeast ? value >= target.Value - tolerance : value <= target.Value + tolerance;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The verdict of the scoreboard on an indicator and its official target.</summary>
public enum Verdict
{
    /// <summary>The newest value meets the target.</summary>
    Reached,

    /// <summary>The pace so far, extrapolated, meets the target in its year.</summary>
    OnPace,

    /// <summary>The pace so far does not, or the year of the target has come without it being met.</summary>
    OffPace,

    /// <summary>Public data hold no value, or no pace, for it.</summary>
    CannotBeMeasured,

    /// <summary>There is no official target.</summary>
    NoTarget,
}

/// <summary>The words for a verdict.</summary>
public static class VerdictWords
{
    /// <summary><c>reached</c>, <c>on pace</c>, <c>off pace</c>, <c>cannot be measured publicly</c> or <c>no target</c>.</summary>
    public static string Word(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Reached => "reached",
            Verdict.OnPace => "on pace",
            Verdict.OffPace => "off pace",
            Verdict.CannotBeMeasured => "cannot be measured publicly",
            _ => "no target",
        };
}

/// <summary>From which side a target is met.</summary>
public enum TargetSide
{
    /// <summary>The value must not be lower: 20 % of spending at the least.</summary>
    AtLeast,

    /// <summary>The value must not be higher.</summary>
    AtMost,
}

/// <summary>A target that a government or an organisation set itself, with its words and its source.</summary>
public sealed record OfficialTarget
{
    /// <summary>The id in the table of targets.</summary>
    public required string Id { get; init; }

    /// <summary>Its text, in a few words.</summary>
    public required string Text { get; init; }

    /// <summary>The number, in the unit of the indicator: shares are fractions.</summary>
    public required double Value { get; init; }

    /// <summary>By the end of which year.</summary>
    public required int Year { get; init; }

    /// <summary>From which side it is met.</summary>
    public required TargetSide Side { get; init; }

    /// <summary>The day, month or year in which it was set.</summary>
    public required string SetOn { get; init; }

    /// <summary>Who set it, or reports it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The address of the page.</summary>
    public required string Link { get; init; }
}

/// <summary>A value as the scoreboard reads it.</summary>
/// <param name="Period">The year or window.</param>
/// <param name="Number">The number in the unit of the indicator: shares are fractions.</param>
/// <param name="Status">How firm it is.</param>
public sealed record ScoreboardValue(Period Period, double Number, ObservationStatus Status);
