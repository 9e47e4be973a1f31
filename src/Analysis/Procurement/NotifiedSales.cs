using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>US arms sales that were notified to Congress, by calendar year, buyer and category: ceilings from an incomplete list.</summary>
public static class NotifiedSales
{
    private const string Id = "notified-sales";

    /// <summary>The ceilings of a buyer, or of a group as one, by calendar year.</summary>
    /// <remarks>
    /// Formula: Σ of the ceilings of the year's notices; an offer that lost and a notice of grade C are out, and of a competition whose
    /// outcome is unknown at most one offer counts. Unit: millions of US dollars at the prices of each year. Shape: one observation a
    /// calendar year, the United States as counterpart. A ceiling is not a contract; the list has holes in every year, which the notes
    /// give, and its first and last years are parts of years. Estimates all. Missing data: a year without a notice is a gap and not zero.
    /// Source: DSCA and US Department of State.
    /// </remarks>
    /// <param name="notices">The edition.</param>
    /// <param name="buyer">A country, NATO's agency, or a group; only members of a group are in.</param>
    /// <param name="years">The calendar years.</param>
    /// <param name="offers">Which of the offers with an unknown outcome count.</param>
    public static Indicator<Money> ByYear(SalesNotices notices, Subject buyer, Period years, OpenOffers offers = OpenOffers.Lowest)
    {
        var result = new ResultBuilder<Money>();
        foreach (var year in years.Years)
            AddSum(
                result,
                NoticeSelection.Of(notices, buyer, Period.Year(year)).Counted(offers),
                buyer,
                Country.UnitedStates,
                Period.Year(year)
            );
        AddNotes(result, notices, buyer, NoticeSelection.Of(notices, buyer, years).Notes(offers));
        return Build(result, notices, "US arms sales notified to Congress, by year", "Sum of the ceilings of the calendar year's notices.");
    }

    /// <summary>The ceilings over a window: the group as one, and each buyer, members or not.</summary>
    /// <remarks>
    /// As <see cref="ByYear"/>, for the whole window; one observation for the group, if it has notices, and one a buyer, largest first. A
    /// member without a notice is a gap.
    /// </remarks>
    /// <exception cref="ArgumentException">The window has no notice that counts.</exception>
    public static Indicator<Money> ByBuyer(SalesNotices notices, CountryGroup group, Period window, OpenOffers offers = OpenOffers.Lowest)
    {
        var result = new ResultBuilder<Money>();
        var totals = Totals(notices, group, window, offers);
        foreach (var (buyer, rows) in totals)
            AddSum(result, rows, buyer, Country.UnitedStates, window);
        foreach (var absent in group.MembersIn(window.To).Where(member => totals.All(total => total.Buyer != member)))
            result.AddGap(absent, window, NoNotice(absent, window));
        AddNotes(result, notices, group, NoticeSelection.Of(notices, group, window).Notes(offers));
        return Build(
            result,
            notices,
            "US arms sales notified to Congress, by buyer",
            "Sum of the ceilings of a buyer's notices in the window."
        );
    }

    /// <summary>
    /// The ceilings of a buyer or group over a window, by category: platform, munition, sustainment, C4ISR, training, other.
    /// </summary>
    /// <remarks>
    /// As <see cref="ByYear"/>; the counterpart is the category, and the categories add up to the total of the same window and offers. A
    /// category without a notice is a gap.
    /// </remarks>
    public static Indicator<Money> ByCategory(SalesNotices notices, Subject buyer, Period window, OpenOffers offers = OpenOffers.Lowest)
    {
        var result = new ResultBuilder<Money>();
        var selection = NoticeSelection.Of(notices, buyer, window);
        foreach (var category in SalesCategories.All)
            AddSum(result, [.. selection.Counted(offers).Where(row => row.Category == category)], buyer, category, window);
        AddNotes(result, notices, buyer, selection.Notes(offers));
        return Build(
            result,
            notices,
            "US arms sales notified to Congress, by category",
            "Sum of the ceilings of a category's notices in the window."
        );
    }

    /// <summary>The part of munitions, of sustainment and of both in the notified value of a window.</summary>
    /// <remarks>
    /// Formula: Σ of the ceilings of the category ÷ Σ of all ceilings of the window, both by the rules of <see cref="ByYear"/>. Unit:
    /// fraction. Shape: three observations, the counterpart is the category. A weapon that comes with its launcher or aircraft is part of
    /// the platform's notice, so the fraction is a lower bound of munitions. Missing data: a window without a notice is a gap. Source: DSCA
    /// and US Department of State; the categories are this project's.
    /// </remarks>
    public static Indicator<Share> UpkeepShare(SalesNotices notices, Subject buyer, Period window, OpenOffers offers = OpenOffers.Lowest) =>
        Shares(
            notices,
            buyer,
            window,
            offers,
            [SalesCategories.Munition, SalesCategories.Sustainment, SalesCategories.MunitionAndSustainment]
        ) with
        {
            Id = "notified-sales-upkeep-share",
        };

    /// <summary>The part of each category in the notified value of a window.</summary>
    /// <remarks>
    /// As <see cref="UpkeepShare"/>, for the six categories, which add up to 1; a category without a notice in the list has none of the
    /// listed value.
    /// </remarks>
    public static Indicator<Share> CategoryShare(
        SalesNotices notices,
        Subject buyer,
        Period window,
        OpenOffers offers = OpenOffers.Lowest
    ) => Shares(notices, buyer, window, offers, SalesCategories.All) with { Id = "notified-sales-category-share" };

    /// <summary>What was signed as a part of the ceiling, notice by notice, where a contract was found.</summary>
    /// <remarks>
    /// Formula: contract ÷ ceiling. Unit: fraction. Shape: one observation a notice with a contract, the buyer as subject, what may be sold
    /// as counterpart. They are the few that were found and no sample: the lowest is the only evidence of how far sales may fall below
    /// ceilings. Missing data: a notice without a contract is not there. Source: press, as linked in the rows.
    /// </remarks>
    public static Indicator<Share> SignedPart(SalesNotices notices)
    {
        ArgumentNullException.ThrowIfNull(notices);
        var result = new ResultBuilder<Share>();
        foreach (
            var row in notices.Rows.Where(row => row.Contract is not null).OrderBy(row => (row.Contract!.Value / row.Ceiling).Fraction)
        )
            result.Add(
                row.Buyer,
                new Aggregate(row.Id, row.System),
                Period.Year(row.Year),
                row.Contract!.Value / row.Ceiling,
                ObservationStatus.Estimate
            );
        result.AddNote("The contracts that were found, and not a sample of all.");
        return result.Build(
            "notified-sales-signed-part",
            "Contracts as a part of the notified ceilings",
            UnitWords.ShareOfCeiling,
            "Contract ÷ ceiling of the notice.",
            notices.Source
        );
    }

    /// <summary>The total of the group and of each buyer in a window, the group first.</summary>
    internal static IReadOnlyList<(Subject Buyer, IReadOnlyList<SalesNotice> Rows)> Totals(
        SalesNotices notices,
        CountryGroup group,
        Period window,
        OpenOffers offers
    )
    {
        ArgumentNullException.ThrowIfNull(notices);
        ArgumentNullException.ThrowIfNull(group);
        IEnumerable<Subject> subjects = [group, .. notices.Rows.Select(row => row.Buyer).Distinct()];
        List<(Subject Buyer, IReadOnlyList<SalesNotice> Rows)> totals =
        [
            .. subjects
                .Select(subject => (subject, NoticeSelection.Of(notices, subject, window).Counted(offers)))
                .Where(total => total.Item2.Count > 0)
                .OrderByDescending(total => total.subject == group)
                .ThenByDescending(total => NoticeSelection.Total(total.Item2))
                .ThenBy(total => total.subject),
        ];
        return totals.Count > 0
            ? totals
            : throw new ArgumentException($"{notices.Source} has no notice of {window} that counts; take years within {notices.Years}.");
    }

    /// <summary>Why a buyer has no total.</summary>
    internal static string NoNotice(Subject buyer, Period window) =>
        $"the table has no notice of {window} to {buyer.NameInProse} that counts, which does not mean zero: the list is incomplete";

    private static Indicator<Share> Shares(
        SalesNotices notices,
        Subject buyer,
        Period window,
        OpenOffers offers,
        IReadOnlyList<Subject> categories
    )
    {
        var (result, selection) = (new ResultBuilder<Share>(), NoticeSelection.Of(notices, buyer, window));
        var rows = selection.Counted(offers);
        foreach (var category in categories)
            result.Add(buyer, category, window, Part(rows, category, NoNotice(buyer, window)));
        foreach (var note in selection.Notes(offers))
            result.AddNote(note);
        return result.Build(
            Id,
            "Categories in notified US sales",
            UnitWords.ShareOfNotifiedValue,
            "Ceilings of the category ÷ ceilings of all notices in the window.",
            notices.Source
        );
    }

    private static Outcome<Share> Part(IReadOnlyList<SalesNotice> rows, Subject category, string reason)
    {
        if (NoticeSelection.Total(rows) is not { } total)
            return Outcome<Share>.Missing(reason);
        var part = rows.Where(row =>
            row.Category == category
            || category == SalesCategories.MunitionAndSustainment
                && (row.Category == SalesCategories.Munition || row.Category == SalesCategories.Sustainment)
        );
        return new(Share.Of((double)part.Sum(row => row.Ceiling.Millions), (double)total.Millions), ObservationStatus.Estimate, null);
    }

    private static void AddSum(
        ResultBuilder<Money> result,
        IReadOnlyList<SalesNotice> rows,
        Subject buyer,
        Subject counterpart,
        Period period
    )
    {
        if (NoticeSelection.Total(rows) is { } sum)
            result.Add(buyer, counterpart, period, sum, ObservationStatus.Estimate);
        else
            result.AddGap(
                buyer,
                period,
                counterpart == Country.UnitedStates
                    ? NoNotice(buyer, period)
                    : $"the table has no notice of {period} in the category {counterpart.Name} that counts"
            );
    }

    private static void AddNotes(ResultBuilder<Money> result, SalesNotices notices, Subject buyer, IReadOnlyList<string> notes)
    {
        foreach (var note in notes)
            result.AddNote(note);
        if (buyer is CountryGroup group)
            result.AddNote($"{group.Name} includes its members only: {Outside(notices, group)} are not included.");
    }

    private static Indicator<Money> Build(ResultBuilder<Money> result, SalesNotices notices, string title, string definition) =>
        result.Build(Id, title, $"million {notices.Rows[0].Ceiling.Basis}", definition, notices.Source);

    private static string Outside(SalesNotices notices, CountryGroup group) =>
        string.Join(
            ", ",
            notices
                .Rows.Select(row => row.Buyer)
                .Distinct()
                .Where(buyer => buyer is not Country country || !group.Memberships.Any(membership => membership.Country == country))
                .Select(buyer => buyer.Name)
                .Order(StringComparer.Ordinal)
        );
}
