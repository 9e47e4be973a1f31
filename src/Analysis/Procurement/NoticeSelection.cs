using System.Globalization;
using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Which of the offers with an unknown outcome a total includes.</summary>
public enum OpenOffers
{
    /// <summary>None where another offer of the competition counts, else the lowest.</summary>
    Lowest,

    /// <summary>The highest of each competition.</summary>
    Highest,
}

/// <summary>
/// The notices of a window that a total includes: no offer that lost, none of grade C, and at most one of each competition without a known
/// outcome.
/// </summary>
internal sealed class NoticeSelection
{
    private readonly SalesNotices _table;
    private readonly Period _window;
    private readonly List<SalesNotice> _all;

    private NoticeSelection(SalesNotices table, Period window, IEnumerable<SalesNotice> rows) =>
        (_table, _window, _all) = (table, window, [.. rows.Where(row => window.Contains(row.Year))]);

    /// <summary>The notices to a buyer, or to the members of a group in the year of each notice.</summary>
    public static NoticeSelection Of(SalesNotices table, Subject buyer, Period window)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(buyer);
        return new(table, window, table.Rows.Where(row => Buys(row, buyer)));
    }

    /// <summary>Those that count, in the order of the table.</summary>
    public IReadOnlyList<SalesNotice> Counted(OpenOffers offers)
    {
        var open = _all.Where(row => IsUsable(row) && row.Outcome == OfferOutcome.Unknown)
            .GroupBy(row => row.AlternativeGroup)
            .Select(group => SelectOffer(group, offers))
            .OfType<SalesNotice>()
            .ToHashSet();
        return [.. _all.Where(row => IsUsable(row) && (row.Outcome == OfferOutcome.NotLost || open.Contains(row)))];
    }

    /// <summary>Their sum; null where nothing counts.</summary>
    public Money? Sum(OpenOffers offers) => Total(Counted(offers));

    /// <summary>What a reader must know of a total over the window.</summary>
    public IReadOnlyList<string> Notes(OpenOffers offers)
    {
        List<string> notes =
        [
            "A notice is the most that a sale may cost: it is not a contract, and a contract is not a delivery.",
            .. DescribeMissingNotices(),
        ];
        if (Sum(OpenOffers.Lowest) is { } lowest && Sum(OpenOffers.Highest) is { } highest && lowest != highest)
            notes.Add(
                $"The outcome of {Names(_all.Where(row => row.Outcome == OfferOutcome.Unknown))} was not read: the total of "
                    + $"{_window} is {lowest} with the lowest of each competition and {highest} with the highest; the "
                    + $"{(offers == OpenOffers.Lowest ? "lower" : "higher")} is taken."
            );
        if (_all.Any(row => row.Outcome == OfferOutcome.Lost))
            notes.Add($"Left out, because another offer was taken: {Names(_all.Where(row => row.Outcome == OfferOutcome.Lost))}.");
        if (_all.Any(row => !IsUsable(row)))
            notes.Add($"Left out, because the source is weak (grade C): {Names(_all.Where(row => !IsUsable(row)))}.");
        return notes;
    }

    /// <summary>The sum of notices; null where there are none.</summary>
    public static Money? Total(IReadOnlyCollection<SalesNotice> rows) =>
        rows.Count == 0 ? null : rows.Select(row => row.Ceiling).Aggregate((sum, one) => sum + one);

    // No iterators: the code that the compiler generates for them reads the current thread, and this library does not access its run
    // environment.
    private List<string> DescribeMissingNotices()
    {
        var notes = new List<string>();
        var counted = _window.Years.Select(_table.NumbersOf).OfType<NoticeNumbers>().ToList();
        if (counted.Count > 0)
            notes.Add(
                $"Notices are missing, and sums are lower bounds of what was notified: of the numbers up to the highest, for "
                    + $"buyers all over the world, the library that was read holds "
                    + $"{string.Join(", ", counted.Select(DescribeNumbersSeen))}; some numbers are never used."
            );
        var uncounted = _window
            .Years.Where(year => _table.NumbersOf(year) is null)
            .Select(year => year.ToString(CultureInfo.InvariantCulture))
            .ToList();
        if (uncounted.Count > 0)
            notes.Add($"How many are missing was not counted for {string.Join(", ", uncounted)}.");
        foreach (var year in new[] { _table.Years.From, _table.Years.To }.Where(_window.Contains).Distinct())
            notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{year} is part of a year: notices of the table are from {_table.Rows.Min(row => row.Date)} to "
                        + $"{_table.Rows.Max(row => row.Date)}."
                )
            );
        return notes;
    }

    private SalesNotice? SelectOffer(IGrouping<string, SalesNotice> competition, OpenOffers offers)
    {
        if (offers == OpenOffers.Highest)
            return competition.MaxBy(row => row.Ceiling);
        var taken = _table.Rows.Any(row => row.AlternativeGroup == competition.Key && IsUsable(row) && row.Outcome == OfferOutcome.NotLost);
        return taken ? null : competition.MinBy(row => row.Ceiling);
    }

    private static bool Buys(SalesNotice row, Subject buyer) =>
        buyer is CountryGroup group ? row.Buyer is Country country && group.Includes(country, row.Year) : row.Buyer == buyer;

    private static bool IsUsable(SalesNotice row) => row.Grade != EvidenceGrade.C;

    private static string DescribeNumbersSeen(NoticeNumbers numbers) =>
        string.Create(CultureInfo.InvariantCulture, $"{numbers.Seen} of {numbers.Highest} in {numbers.Year}");

    private static string Names(IEnumerable<SalesNotice> rows) =>
        string.Join(
            "; ",
            rows.Select(row => $"{row.System} ({row.Buyer.Name}, {row.Year.ToString(CultureInfo.InvariantCulture)}, {row.Ceiling})")
        );
}
