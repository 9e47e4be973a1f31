namespace Analysis.Indicators;

/// <summary>What a row of the scoreboard reads: an indicator of the catalogue with its parameters, and an official target.</summary>
internal sealed record ScoreboardLine
{
    /// <summary>Stable words.</summary>
    public required string Id { get; init; }

    /// <summary>What it measures.</summary>
    public required string Title { get; init; }

    /// <summary>The indicator; empty where public data measure nothing of it.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>The values of its parameters, as for <c>--set</c>; those left out take their default.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The parameter that holds a window; null where the indicator gives years, of which the newest and that five years before are taken.</summary>
    public string? Window { get; init; }

    /// <summary>The id of the subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The id of the counterpart; null where there is none.</summary>
    public string? Counterpart { get; init; }

    /// <summary>The id of the target in <c>official-targets</c>; null where there is none.</summary>
    public string? Target { get; init; }

    /// <summary>From which side the target is met.</summary>
    public TargetSide Side { get; init; } = TargetSide.AtLeast;

    /// <summary>The parameter that takes the members one by one, where the target is each member's own; null where it is the subject's.</summary>
    public string? EachMember { get; init; }

    /// <summary>Why no verdict can be given, whatever the value; null where the rule decides.</summary>
    public string? NotMeasurable { get; init; }

    /// <summary>What a reader must know before quoting the row.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
