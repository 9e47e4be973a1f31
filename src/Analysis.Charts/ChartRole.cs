namespace Analysis.Charts;

/// <summary>What a mark represents. The theme gives each role one colour, the same in every chart.</summary>
public enum ChartRole
{
    /// <summary>The United States: blue.</summary>
    UnitedStates,
    /// <summary>Europe, European NATO, a European country: orange.</summary>
    Europe,
    /// <summary>Suppliers and allies that are neither, such as South Korea, Israel or Canada: green.</summary>
    Partners,
    /// <summary>All the rest, pooled: grey.</summary>
    Others,
    /// <summary>The one mark that the title is about where it is none of the above: purple.</summary>
    Highlight,
    /// <summary>Context that stays in the background: pale grey.</summary>
    Muted,
    /// <summary>A target or a guideline: near-black in light, near-white in dark.</summary>
    Guideline,
}
