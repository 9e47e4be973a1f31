namespace Analysis.Tables;

/// <summary>
/// A small table of one edition: its rows in the order of the file, and its source. Large ones are columns, such as
/// <see cref="Transfers"/>.
/// </summary>
/// <typeparam name="T">What a row is.</typeparam>
public sealed class EditionTable<T>
{
    /// <summary>A table from rows.</summary>
    /// <param name="source">The edition that the table is.</param>
    /// <param name="years">The years that it covers; null where it has none.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    public EditionTable(Source source, Period? years, IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(source);
        (Source, Years, Rows) = (source, years, [.. rows]);
        if (Rows.Count == 0)
            throw new ArgumentException($"{source} holds no rows.");
    }

    /// <summary>The edition that the table is.</summary>
    public Source Source { get; }

    /// <summary>The years that it covers; null where it has none.</summary>
    public Period? Years { get; }

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<T> Rows { get; }
}

/// <summary>The imports of one system by a group of recipients in a window, by supplier and designer.</summary>
/// <param name="Window">The window of five years.</param>
/// <param name="System">The family of the system, or <see cref="OtherSystems"/> for all that are not among the largest of the
/// window.</param>
/// <param name="Category">The category of weapon.</param>
/// <param name="Supplier">Who delivered: the United States, the own group, others, or unknown.</param>
/// <param name="Design">Whose design it is: the United States, the own group, others, or unknown.</param>
/// <param name="Volume">The volume delivered.</param>
public sealed record SystemVolume(Period Window, string System, Subject Category, Subject Supplier, Subject Design, TrendValue Volume)
{
    /// <summary>What the smaller systems of a window are pooled under.</summary>
    public const string OtherSystems = "other-systems";
}

/// <summary>What a recipient imported from suppliers other than the United States that is American all the same, in a window.</summary>
/// <param name="Window">The window of five years; the windows of a recipient do not overlap.</param>
/// <param name="Recipient">Who received it.</param>
/// <param name="UsDesign">The volume of US design.</param>
/// <param name="KnownCases">The volume of other design whose sale needed US consent, in the cases that are known.</param>
/// <param name="Unknown">The volume of unknown design.</param>
public sealed record UsDesignVolume(Period Window, Country Recipient, TrendValue UsDesign, TrendValue KnownCases, TrendValue Unknown);

/// <summary>How many deals of a supplier had a delivery to a group of recipients in a window.</summary>
/// <param name="Window">The window of five years.</param>
/// <param name="Supplier">Who delivered.</param>
/// <param name="Deals">The number of deals.</param>
public sealed record DealCount(Period Window, Entity Supplier, int Deals);

/// <summary>Volume delivered to one recipient by a group of suppliers in a year.</summary>
/// <param name="Supplier">The suppliers together.</param>
/// <param name="Year">The year of delivery.</param>
/// <param name="Volume">The volume delivered.</param>
public sealed record GroupedVolume(Subject Supplier, int Year, TrendValue Volume);

/// <summary>
/// Volume delivered to European NATO, by whether SIPRI marks the deal as having some production in the recipient's country.
/// </summary>
/// <param name="Supplier">Who delivered: the United States, the own group, others, or unknown.</param>
/// <param name="IsLocal">Is the deal marked? Any work counts, down to components.</param>
/// <param name="Year">The year of delivery.</param>
/// <param name="Volume">The volume delivered.</param>
public sealed record LocalProductionVolume(Subject Supplier, bool IsLocal, int Year, TrendValue Volume);

/// <summary>One of the largest deliveries of a year: all units of one weapon from one supplier to one recipient.</summary>
/// <param name="Supplier">Who delivered.</param>
/// <param name="Recipient">Who received.</param>
/// <param name="Year">The year of delivery.</param>
/// <param name="Weapon">The weapon, in the register's designation.</param>
/// <param name="Volume">The volume delivered.</param>
public sealed record LargeDelivery(Entity Supplier, Country Recipient, int Year, string Weapon, TrendValue Volume);

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
public sealed record PlatformDelivery(
    Subject Platform,
    Subject Supplier,
    Subject Origin,
    PlatformCondition Condition,
    int Year,
    double Units,
    TrendValue Volume
);
