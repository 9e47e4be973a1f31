namespace Analysis;

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
public sealed record Reading(Period Period, double Number, ObservationStatus Status);
