using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Notified sales against equipment spending, PURL, and US totals: figures that were collected by hand.</summary>
public sealed class SalesPipelineTests
{
    private static readonly CountryGroup Group = SampleData.Group("european-nato", SampleData.Pol, SampleData.Deu, SampleData.Fra);
    private static readonly Country Ukr = Country.Parse("UKR");

    private static CitedValue Row(
        string id,
        Subject subject,
        string category,
        string item,
        string measure,
        string asOf,
        decimal? value,
        string counted = "yes",
        string unit = "million USD (current)"
    ) =>
        new()
        {
            Id = id,
            Subject = subject,
            Counterpart = SampleData.Usa,
            Category = category,
            Item = item,
            Measure = measure,
            Period = Period.Year(int.Parse(asOf[..4], System.Globalization.CultureInfo.InvariantCulture)),
            AsOf = asOf,
            Value = value,
            Unit = unit,
            Basis =
                unit.Contains("EUR", StringComparison.Ordinal) ? PriceBasis.Current("EUR")
                : unit.Contains("USD", StringComparison.Ordinal) ? SampleData.Current
                : null,
            Status = ObservationStatus.Estimate,
            Grade = EvidenceGrade.A,
            IsCounted = counted == "yes",
            Publisher = "A publisher",
            Link = "https://example.org/page",
        };

    private static SalesNotice Notice(string id, Subject buyer, string date, decimal ceiling) =>
        SampleNotices.Row(id, buyer, date, ceiling);

    // Poland 300 + 500, Germany 100, Ukraine 50; Poland's 9,000 of a blog does not count, nor does 2023. None for France.
    private static readonly SalesNotices Notices = SampleNotices.Table(
        Notice("a", SampleData.Pol, "2024-12-10", 300),
        Notice("b", SampleData.Pol, "2025-03-01", 500),
        Notice("c", SampleData.Deu, "2026-04-17", 100),
        Notice("d", Ukr, "2025-05-01", 50),
        Notice("blog", SampleData.Pol, "2025", 9000) with
        {
            Grade = EvidenceGrade.C,
        },
        Notice("earlier", SampleData.Pol, "2023-01-01", 7)
    );

    private static readonly Period Window = new(2024, 2026);

    // Equipment of 2025: Poland 1,000 × 0.4 = 400, Germany 1,000 × 0.1 = 100, France 1,000 × 0.3 = 300.
    private static readonly DefenceSpending Spending = SampleData.Spending([
        .. SampleData.Year("POL", 2025, 1000, 1),
        .. SampleData.Year("DEU", 2025, 1000, 1),
        .. SampleData.Year("FRA", 2025, 1000, 1),
        SampleData.Cell("POL", 2025, SpendingMeasure.EquipmentShare, null, 0.4),
        SampleData.Cell("DEU", 2025, SpendingMeasure.EquipmentShare, null, 0.1),
        SampleData.Cell("FRA", 2025, SpendingMeasure.EquipmentShare, null, 0.3),
    ]);

    [Fact]
    public void Notices_add_up_by_buyer_and_Ukraine_is_apart()
    {
        var amount = SalesPipeline.Amount(Notices, Group, Window);
        Assert.Equal(
            [("european-nato", 900m), ("POL", 800m), ("DEU", 100m), ("UKR", 50m)],
            amount.Observations.Select(o => (o.Subject.Id, o.Value.Millions))
        );
        Assert.All(amount.Observations, o => Assert.Equal((Window, ObservationStatus.Estimate), (o.Period, o.Status)));
        Assert.Equal([3, 2, 1, 1], SalesPipeline.Notices(Notices, Group, Window).Observations.Select(o => o.Value.Value));
    }

    [Fact]
    public void A_member_without_a_notice_is_a_gap_and_not_zero() =>
        Assert.Equal(
            "The table has no notice of 2024-2026 to France that counts, which does not mean zero: the list is incomplete.",
            Assert.Single(SalesPipeline.Amount(Notices, Group, Window).Gaps).Reason
        );

    [Fact]
    public void The_ratio_is_in_years_of_equipment_spending()
    {
        // 800 ÷ 400 = 2 for Poland, 100 ÷ 100 = 1 for Germany, 900 ÷ (400 + 100 + 300) = 1.125 for the group.
        var ratio = SalesPipeline.AgainstSpending(Notices, Spending, Group, Window, 2025);
        Assert.Equal([("european-nato", 1.125), ("POL", 2), ("DEU", 1)], ratio.Observations.Select(o => (o.Subject.Id, o.Value.Value)));
        Assert.Contains(
            ratio.Gaps,
            gap => gap.Subject == Ukr && gap.Reason == "The edition has no defence expenditure in USD (current) for Ukraine in 2025."
        );
        Assert.Equal(["notices", "spending"], ratio.Sources.Select(source => source.Dataset));
    }

    [Fact]
    public void An_agency_that_buys_for_several_allies_has_no_spending_of_its_own()
    {
        var agency = new Aggregate("x-nspa", "An agency");
        var notices = SampleNotices.Table(Notice("a", SampleData.Pol, "2024-12-10", 300), Notice("b", agency, "2024-12-10", 5));
        Assert.Contains(
            SalesPipeline.AgainstSpending(notices, Spending, Group, Window, 2025).Gaps,
            gap => gap.Subject == agency && gap.Reason == "An agency is not a state and has no equipment spending of its own."
        );
    }

    [Fact]
    public void A_window_without_a_notice_is_refused() =>
        Assert.Contains(
            "no notice of 2022 that counts",
            SampleData.ErrorOf(() => SalesPipeline.Amount(Notices, Group, Period.Year(2022))),
            StringComparison.Ordinal
        );

    // PURL begins in August 2025 with 100 of 400; September none of 100; January 2026 50 of 100. In July there was no PURL, but 1,000 of
    // aid.
    private static readonly CitedValues Support = CitedValues.Create(
        SampleData.Source("support"),
        [
            Month("purl", "2025-07", 0),
            Month("procurement", "2025-07", 1000),
            Month("purl", "2025-08", 100),
            Month("procurement", "2025-08", 300),
            Month("purl", "2025-09", 0),
            Month("stockpile", "2025-09", 100),
            Month("purl", "2026-01", 50),
            Month("stockpile", "2026-01", 50),
        ]
    );

    private static CitedValue Month(string channel, string month, decimal value) =>
        Row($"{channel}-{month}", Ukr, "military-allocation", channel, "allocated", month, value, "yes", "million EUR (current)");

    [Fact]
    public void PURL_by_year_and_month_from_its_first_month_on()
    {
        Assert.Equal(
            [("2025", 100m), ("2026", 50m), ("2025-2026", 150m)],
            Purl.ByYear(Support).Observations.Select(o => (o.Period.ToString(), o.Value.Millions))
        );
        Assert.Equal(
            [("2025-08", 100m), ("2025-09", 0m), ("2026-01", 50m)],
            Purl.ByMonth(Support).Observations.Select(o => (o.Counterpart!.Id, o.Value.Millions))
        );
        Assert.Contains("Months from 2025-08 to 2026-01: the first and the last year are parts of years.", Purl.ByYear(Support).Notes);
    }

    [Fact]
    public void The_share_of_PURL_is_of_the_same_months() =>
        // 100 ÷ 500, 50 ÷ 100, 150 ÷ 600.
        Assert.Equal([0.2, 0.5, 0.25], Purl.OfMilitaryAllocations(Support).Observations.Select(o => o.Value.Fraction));

    [Fact]
    public void A_table_without_PURL_is_refused() =>
        Assert.Contains(
            "no allocation through PURL",
            SampleData.ErrorOf(() =>
                Purl.ByYear(CitedValues.Create(SampleData.Source(), [Row("a", Ukr, "notification", "", "notified", "2025", 1)]))
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void US_totals_are_given_one_measure_at_a_time_with_gaps_between()
    {
        var world = new Aggregate("x-world", "World");
        var weak = Row("c", world, "us-arms-transfers", "", "fms-total", "2024", 117900) with { Grade = EvidenceGrade.C };
        var totals = CitedValues.Create(
            SampleData.Source("totals"),
            [
                Row("a", world, "us-arms-transfers", "", "fms-total", "2017", 41930),
                Row("b", world, "us-arms-transfers", "", "dcs-authorised", "2017", 1),
                weak,
            ]
        );
        var fms = ArmsTransferTotals.Of(totals, "fms-total");
        Assert.Equal([(2017, 41930m), (2024, 117900m)], fms.Observations.Select(o => (o.Period.To, o.Value.Millions)));
        Assert.Equal([2018, 2019, 2020, 2021, 2022, 2023], fms.Gaps.Select(gap => gap.Period.To));
        Assert.Contains(
            fms.Notes,
            note =>
                note.Contains("2024", StringComparison.Ordinal)
                && note.Contains("Grade C, a weak source: A publisher.", StringComparison.Ordinal)
        );
        Assert.Contains(
            "did you mean fms-total",
            SampleData.ErrorOf(() => ArmsTransferTotals.Of(totals, "fms-totals")),
            StringComparison.Ordinal
        );
    }
}
