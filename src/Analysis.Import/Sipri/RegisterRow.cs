namespace Analysis.Import;

/// <summary>One delivery of the register.</summary>
internal sealed record Delivery
{
    public required int Row { get; init; }
    public required string Deal { get; init; }
    public required string Supplier { get; init; }
    public required string Recipient { get; init; }
    public required string Designation { get; init; }
    public required string Description { get; init; }
    /// <summary>SIPRI's category by our id.</summary>
    public required string Category { get; init; }
    public required int? OrderYear { get; init; }
    public required decimal? Units { get; init; }
    /// <summary>The volume of one unit as new, as it is printed.</summary>
    public decimal? Estimate { get; init; }
    /// <summary>The volume of one unit in the deal, as it is printed.</summary>
    public decimal? UnitVolume { get; init; }
    public required int Year { get; init; }
    public required string Status { get; init; }
    public required decimal Volume { get; init; }
    /// <summary>Some production in the recipient's country: yes, no, or empty where the register does not state it.</summary>
    public string LocalProduction { get; init; } = "";
}
