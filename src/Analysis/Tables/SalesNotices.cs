namespace Analysis.Tables;

/// <summary>What became of an offer, as far as it was read.</summary>
public enum OfferOutcome
{
    /// <summary>It is not known to have lost, which does not mean that it became a sale.</summary>
    NotLost,

    /// <summary>Another offer of its competition was taken.</summary>
    Lost,

    /// <summary>It was one of several, or a notice renewed, and no outcome was read.</summary>
    Unknown,
}

/// <summary>A sale that the US government notified to Congress.</summary>
public sealed record SalesNotice
{
    /// <summary>Stable words that name the notice.</summary>
    public required string Id { get; init; }

    /// <summary>The day, or the year where the day was not seen.</summary>
    public required string Date { get; init; }

    /// <summary>The calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>Who may buy.</summary>
    public required Subject Buyer { get; init; }

    /// <summary>The number of the notice; empty where it was not seen.</summary>
    public string Transmittal { get; init; } = "";

    /// <summary>What may be sold, in short.</summary>
    public required string System { get; init; }

    /// <summary>One of <see cref="SalesCategories"/>.</summary>
    public required Subject Category { get; init; }

    /// <summary>The kind of system within the category.</summary>
    public string Subcategory { get; init; } = "";

    /// <summary>The most that the sale may cost: not a contract.</summary>
    public required Money Ceiling { get; init; }

    /// <summary>What was reported as signed, or about to be; null where it was not searched for.</summary>
    public Money? Contract { get; init; }

    /// <summary>The largest number; null where the notice is of several things or no number was read.</summary>
    public int? Quantity { get; init; }

    /// <summary>What the quantity counts.</summary>
    public string QuantityOf { get; init; } = "";

    /// <summary>The US fiscal year: 2025 is October 2024 to September 2025.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Names the notices of one competition or purchase, of which not all can become a sale; empty for none.</summary>
    public string AlternativeGroup { get; init; } = "";

    /// <summary>What became of the offer.</summary>
    public required OfferOutcome Outcome { get; init; }

    /// <summary>How good the source is; grade C never enters a total.</summary>
    public required EvidenceGrade Grade { get; init; }

    /// <summary>The publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>The address of the page.</summary>
    public required string Link { get; init; }

    /// <summary>What a reader must know of it.</summary>
    public string Note { get; init; } = "";
}

/// <summary>How many numbers of a year's notices were seen, for buyers all over the world.</summary>
/// <param name="Year">The year of the numbers.</param>
/// <param name="Seen">Distinct numbers in the library that was read.</param>
/// <param name="Highest">The highest number of the year; some are never used or never published.</param>
public readonly record struct NoticeNumbers(int Year, int Seen, int Highest);

/// <summary>The notices of one edition, with what is known to be missing.</summary>
public sealed class SalesNotices
{
    private readonly Dictionary<int, NoticeNumbers> _numbers;

    private SalesNotices(Source source, Period years, SalesNotice[] rows, IEnumerable<NoticeNumbers> numbers) =>
        (Source, Years, Rows, _numbers) = (source, years, rows, numbers.ToDictionary(row => row.Year));

    /// <summary>The edition that the table is.</summary>
    public Source Source { get; }

    /// <summary>The years that it covers; the first and the last may be parts of years.</summary>
    public Period Years { get; }

    /// <summary>The notices in the order of the file.</summary>
    public IReadOnlyList<SalesNotice> Rows { get; }

    /// <summary>A table from rows.</summary>
    /// <exception cref="ArgumentException"> There are none, an id occurs twice, two rows are on different price bases, a year is outside
    /// the coverage, or an offer that lost or whose outcome is unknown has no group. </exception>
    public static SalesNotices Create(Source source, Period years, IEnumerable<SalesNotice> rows, params IEnumerable<NoticeNumbers> numbers)
    {
        ArgumentNullException.ThrowIfNull(source);
        SalesNotice[] all = [.. rows];
        if (all.Length == 0)
            throw new ArgumentException($"{source} holds no notices.");
        if (all.CountBy(row => row.Id).FirstOrDefault(pair => pair.Value > 1).Key is { } twice)
            throw new ArgumentException($"The notice '{twice}' occurs twice; give each an id of its own.");
        if (all.FirstOrDefault(row => row.Ceiling.Basis != all[0].Ceiling.Basis) is { } other)
            throw new ArgumentException(
                $"{other.Id} is in {other.Ceiling.Basis} and {all[0].Id} in {all[0].Ceiling.Basis}; give all ceilings on one price basis."
            );
        if (all.FirstOrDefault(row => !years.Contains(row.Year)) is { } outside)
            throw new ArgumentException($"{outside.Id} is of {Period.Year(outside.Year)}, outside {years}; correct the years.");
        if (all.FirstOrDefault(row => row is { Outcome: not OfferOutcome.NotLost, AlternativeGroup: "" }) is { } alone)
            throw new ArgumentException($"{alone.Id} lost or has no known outcome and names no group; name the competition.");
        return new(source, years, all, numbers);
    }

    /// <summary>The numbers of a year; null where none were counted.</summary>
    public NoticeNumbers? NumbersOf(int year) => _numbers.TryGetValue(year, out var numbers) ? numbers : null;
}

/// <summary>The categories of notified sales.</summary>
public static class SalesCategories
{
    /// <summary>A system with its carrier or launcher, also where weapons come with it.</summary>
    public static Subject Platform { get; } = new Aggregate("platform", "Platforms");

    /// <summary>Missiles, bombs, shells, torpedoes and their launch units.</summary>
    public static Subject Munition { get; } = new Aggregate("munition", "Munitions");

    /// <summary>Support, spares, overhaul and upgrade of what is there.</summary>
    public static Subject Sustainment { get; } = new Aggregate("sustainment", "Sustainment and upgrades");

    /// <summary>Radar, radio, electronic warfare and command systems bought alone.</summary>
    public static Subject C4Isr { get; } = new Aggregate("c4isr", "C4ISR");

    /// <summary>Training.</summary>
    public static Subject Training { get; } = new Aggregate("training", "Training");

    /// <summary>The rest, and what was not read.</summary>
    public static Subject Other { get; } = new Aggregate("other", "Other");

    /// <summary>Munitions and sustainment together: what keeps American systems in use.</summary>
    public static Subject MunitionAndSustainment { get; } = new Aggregate("munition-and-sustainment", "Munitions and sustainment");

    /// <summary>All categories of the table.</summary>
    public static IReadOnlyList<Subject> All { get; } = [Platform, Munition, Sustainment, C4Isr, Training, Other];

    /// <summary>The category of an id.</summary>
    /// <exception cref="ArgumentException">There is none; the message gives the closest match.</exception>
    public static Subject Parse(string id) =>
        All.FirstOrDefault(category => category.Id == id)
        ?? throw new ArgumentException(
            $"'{id}' is not a category of notified sales; did you mean {ClosestMatch.Find(id, All.Select(category => category.Id))}?"
        );
}
