using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Notified US sales by year, buyer and category: what enters a total, and what does not.</summary>
public sealed class NotifiedSalesTests
{
    private static readonly CountryGroup Group = SampleData.Group("european-nato", SampleData.Pol, SampleData.Deu, SampleData.Fin);
    private static readonly Country Tur = Country.Parse("TUR");
    private static readonly Aggregate Agency = new("x-nspa", "NATO Support and Procurement Agency");

    private static SalesNotice Notice(string id, Subject buyer, string date, decimal ceiling) =>
        SampleNotices.Row(id, buyer, date, ceiling);

    [Fact]
    public void Lost_offers_weak_sources_and_buyers_outside_the_group_are_out()
    {
        // 2024: 100 of Poland and 12 of Finland's winner; not the 15 that lost, the 7 of a blog, Türkiye's 23 or the agency's 2.
        var notices = SampleNotices.Table(
            Notice("pol", SampleData.Pol, "2024-01-02", 100),
            Notice("won", SampleData.Fin, "2024-02-02", 12).In("fin", OfferOutcome.NotLost),
            Notice("lost", SampleData.Fin, "2024-02-02", 15).In("fin", OfferOutcome.Lost),
            Notice("blog", SampleData.Deu, "2024", 7) with
            {
                Grade = EvidenceGrade.C,
            },
            Notice("tur", Tur, "2024-03-03", 23),
            Notice("nspa", Agency, "2024-04-04", 2)
        );
        var sales = NotifiedSales.ByYear(notices, Group, new(2023, 2024));
        Assert.Equal((2024, 112m), (sales.Only.Period.From, sales.Only.Value.Millions));
        Assert.Equal(
            (2023, "The table has no notice of 2023 to Group european-nato that counts, which does not mean zero: the list is incomplete."),
            (Assert.Single(sales.Gaps).Period.From, sales.Gaps[0].Reason)
        );
        Assert.Contains(
            sales.Notes,
            note => note == "Left out, because another offer was taken: lost (Finland, 2024, US$\u00a015.0\u00a0m)."
        );
        Assert.Contains(
            sales.Notes,
            note => note == "Left out, because the source is weak (grade C): blog (Germany, 2024, US$\u00a07.0\u00a0m)."
        );
        Assert.Contains(
            sales.Notes,
            note => note.EndsWith("NATO Support and Procurement Agency, Türkiye are not included.", StringComparison.Ordinal)
        );
        Assert.Equal(23m, NotifiedSales.ByYear(notices, Tur, Period.Year(2024)).Only.Value.Millions);
    }

    [Fact]
    public void Every_total_names_what_is_missing()
    {
        var notices = SampleNotices.Table(Notice("a", SampleData.Pol, "2024-01-02", 100), Notice("b", SampleData.Pol, "2026-06-17", 100));
        var notes = NotifiedSales.ByYear(notices, Group, new(2024, 2026)).Notes;
        Assert.Contains(notes, note => note.Contains("105 of 126 in 2024", StringComparison.Ordinal));
        Assert.Contains("How many are missing was not counted for 2025, 2026.", notes);
        Assert.Contains("2026 is part of a year: notices of the table are from 2024-01-02 to 2026-06-17.", notes);
    }

    // Frigates of 69 whose outcome is open beside an upgrade of 25 that counts in any case; a notice of 10 renewed at 15.
    private static readonly SalesNotices Open = SampleNotices.Table(
        Notice("frigates", SampleData.Pol, "2021-12-10", 69).In("frigates", OfferOutcome.Unknown),
        Notice("upgrade", SampleData.Pol, "2021-12-10", 25).In("frigates", OfferOutcome.NotLost).Of(SalesCategories.Sustainment),
        Notice("first", SampleData.Deu, "2022-01-01", 10).In("renewed", OfferOutcome.Unknown),
        Notice("again", SampleData.Deu, "2024-01-01", 15).In("renewed", OfferOutcome.Unknown)
    );

    [Theory]
    [InlineData(2021, 2021, 25, 94)] // the upgrade; with the frigates 25 + 69
    [InlineData(2022, 2024, 10, 15)] // one of the two, never 25
    [InlineData(2024, 2024, 15, 15)] // alone in its year, the renewed one counts
    [InlineData(2021, 2024, 35, 109)] // 25 + 10; 25 + 69 + 15
    public void Of_a_competition_without_an_outcome_at_most_one_offer_counts(int from, int to, int lowest, int highest)
    {
        Assert.Equal(lowest, NotifiedSales.ByBuyer(Open, Group, new(from, to)).Observations[0].Value.Millions);
        Assert.Equal(highest, NotifiedSales.ByBuyer(Open, Group, new(from, to), OpenOffers.Highest).Observations[0].Value.Millions);
    }

    [Fact]
    public void A_total_that_depends_on_an_open_offer_gives_both_ends() =>
        Assert.Contains(
            "The outcome of frigates (Poland, 2021, US$\u00a069.0\u00a0m) was not read: the total of 2021 is "
                + "US$\u00a025.0\u00a0m with the lowest of each competition and US$\u00a094.0\u00a0m with "
                + "the highest; the lower is taken.",
            NotifiedSales.ByYear(Open, Group, Period.Year(2021)).Notes
        );

    [Fact]
    public void Categories_add_up_to_the_total_and_upkeep_is_a_part_of_it()
    {
        // 60 + 30 + 10 = 100: munitions 0.3, sustainment 0.1, both 0.4.
        var notices = SampleNotices.Table(
            Notice("aircraft", SampleData.Pol, "2024-01-02", 60),
            Notice("missiles", SampleData.Deu, "2024-01-02", 30).Of(SalesCategories.Munition),
            Notice("spares", SampleData.Fin, "2023-01-02", 10).Of(SalesCategories.Sustainment)
        );
        var window = new Period(2023, 2024);
        var categories = NotifiedSales.ByCategory(notices, Group, window);
        Assert.Equal(
            [("platform", 60m), ("munition", 30m), ("sustainment", 10m)],
            categories.Observations.Select(o => (o.Counterpart!.Id, o.Value.Millions))
        );
        Assert.Equal(
            ["C4ISR", "Training", "Other"],
            categories.Gaps.Select(gap =>
                gap.Reason.Replace("The table has no notice of 2023-2024 in the category ", "", StringComparison.Ordinal)
                    .Replace(" that counts.", "", StringComparison.Ordinal)
            )
        );
        Assert.Equal(
            [("munition", 0.3), ("sustainment", 0.1), ("munition-and-sustainment", 0.4)],
            NotifiedSales.UpkeepShare(notices, Group, window).Observations.Select(o => (o.Counterpart!.Id, o.Value.Fraction))
        );
        Assert.Equal(
            [0.6, 0.3, 0.1, 0, 0, 0],
            NotifiedSales.CategoryShare(notices, Group, window).Observations.Select(o => o.Value.Fraction)
        );
        Assert.Equal(3, NotifiedSales.UpkeepShare(notices, Group, Period.Year(2020)).Gaps.Count);
    }

    [Fact]
    public void Tables_that_contradict_themselves_are_refused()
    {
        Assert.Contains(
            "names no group",
            SampleData.ErrorOf(() =>
                SampleNotices.Table(Notice("a", SampleData.Pol, "2024-01-02", 1) with { Outcome = OfferOutcome.Lost })
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "occurs twice",
            SampleData.ErrorOf(() =>
                SampleNotices.Table(Notice("a", SampleData.Pol, "2024-01-02", 1), Notice("a", SampleData.Pol, "2024-01-02", 1))
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "one price basis",
            SampleData.ErrorOf(() =>
                SampleNotices.Table(
                    Notice("a", SampleData.Pol, "2024-01-02", 1),
                    Notice("b", SampleData.Pol, "2024-01-02", 1) with
                    {
                        Ceiling = new(1, PriceBasis.Current("EUR")),
                    }
                )
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "outside 2008-2026",
            SampleData.ErrorOf(() => SampleNotices.Table(Notice("a", SampleData.Pol, "2007-01-02", 1))),
            StringComparison.Ordinal
        );
        Assert.Contains("did you mean munition", SampleData.ErrorOf(() => SalesCategories.Parse("munitions")), StringComparison.Ordinal);
    }
}
