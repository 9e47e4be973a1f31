namespace Analysis;

/// <summary>The state of a platform at delivery.</summary>
public enum PlatformCondition
{
    /// <summary>From the factory.</summary>
    New,
    /// <summary>Used before.</summary>
    SecondHand,
    /// <summary>Used before and modernised for the new owner.</summary>
    Modernised,
}

/// <summary>Platforms that a group of recipients imported in a year.</summary>
/// <param name="Platform">The kind of platform: combat aircraft, tank.</param>
/// <param name="Supplier">Who delivered: the United States, the own group, others, or unknown.</param>
/// <param name="Origin">Whose design it is: the United States, the own group, others, or unknown.</param>
/// <param name="Condition">New, second-hand or modernised.</param>
/// <param name="Year">The year of delivery.</param>
/// <param name="Units">How many.</param>
/// <param name="Volume">The volume of the deliveries.</param>
public sealed record PlatformDelivery(Subject Platform, Subject Supplier, Subject Origin, PlatformCondition Condition, int Year, double Units, TrendValue Volume);
