using Analysis.Posture;
using Analysis.Tables;

namespace Analysis.Tests.Posture;

/// <summary>US troops by host, and shares of common funding.</summary>
public sealed class PresenceTests
{
    private static readonly CountryGroup Hosts = SampleData.Group("hosts", SampleData.Deu, SampleData.Fra, SampleData.Pol, SampleData.Isl);

    private static AssignedTroops In(Country host, int year, int persons, int month = 9) => new(host, year, month, persons);

    private static readonly EditionTable<AssignedTroops> Table = new(
        SampleData.Source("troops"),
        new(2000, 2004),
        [
            In(SampleData.Deu, 2000, 1000),
            In(SampleData.Fra, 2000, 10),
            In(SampleData.Pol, 2000, 5),
            In(SampleData.Deu, 2001, 900, 6),
            In(SampleData.Deu, 2001, 800, 12),
            In(SampleData.Fra, 2001, 10),
            In(SampleData.Fra, 2003, 10),
            In(SampleData.Pol, 2003, 5),
            In(SampleData.Pol, 2004, 7),
        ]
    );

    [Fact]
    public void A_host_has_the_last_report_of_the_year()
    {
        var troops = UsTroops.Of(Table, [SampleData.Deu], new(2000, 2001));
        Assert.Equal([1000, 800], troops.Observations.Select(o => o.Value.Value));
        Assert.All(troops.Observations, o => Assert.Equal((SampleData.Usa, ObservationStatus.Actual), (o.Counterpart, o.Status)));
        Assert.Contains("Assigned and not present", Assert.Single(troops.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_without_a_report_and_a_report_without_a_row_are_gaps()
    {
        Assert.Equal(
            "The edition holds no report of 2002.",
            Assert.Single(UsTroops.Of(Table, [SampleData.Deu, Hosts], Period.Year(2002)).Gaps.Select(gap => gap.Reason).Distinct())
        );
        Assert.Equal(
            "The report of 2003 has no row for Germany.",
            Assert.Single(UsTroops.Of(Table, [SampleData.Deu], Period.Year(2003)).Gaps).Reason
        );
        Assert.Equal(
            "The report of 2003 has no row for Finland.",
            Assert.Single(UsTroops.Of(Table, [SampleData.Fin], Period.Year(2003)).Gaps).Reason
        );
    }

    [Fact]
    public void A_group_is_the_sum_and_a_subject_of_its_own()
    {
        var troops = UsTroops.Of(Table, [Hosts], Period.Year(2000));
        // 1,000 + 10 + 5; Iceland never occurs in the table.
        Assert.Equal(("hosts", 1015.0), (troops.Only.Subject.Id, troops.Only.Value.Value));
    }

    [Fact]
    public void A_group_without_a_small_host_is_summed_with_a_note()
    {
        var troops = UsTroops.Of(Table, [Hosts], Period.Year(2001));
        // 800 + 10; Poland is missing with 5 in 2000, 0.6 % of 810.
        Assert.Equal(810, troops.Only.Value.Value);
        Assert.Contains(
            "Group hosts in 2001 is summed without Poland, for which the report has no row and the closest report has 5.",
            troops.Notes
        );
    }

    [Fact]
    public void A_group_without_a_large_host_is_a_gap()
    {
        // Germany had 800 in 2001 against 15 of the others.
        Assert.Equal(
            "The report of 2003 has no row for Germany, so Group hosts can't be summed.",
            Assert.Single(UsTroops.Of(Table, [Hosts], Period.Year(2003)).Gaps).Reason
        );
        Assert.Equal(
            "The report of 2004 has no row for a member of Group french.",
            Assert.Single(UsTroops.Of(Table, [SampleData.Group("french", SampleData.Fra)], Period.Year(2004)).Gaps).Reason
        );
    }

    [Fact]
    public void A_host_that_is_missing_in_the_first_report_is_judged_by_the_next()
    {
        EditionTable<AssignedTroops> later = new(
            SampleData.Source("troops"),
            new(2000, 2001),
            [In(SampleData.Fra, 2000, 10), In(SampleData.Fra, 2001, 10), In(SampleData.Deu, 2001, 1000)]
        );
        Assert.Contains("Germany", Assert.Single(UsTroops.Of(later, [Hosts], Period.Year(2000)).Gaps).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_may_change_inside_the_years()
    {
        var growing = CountryGroup
            .Fixed("growing", "Growing", [SampleData.Member(SampleData.Fra), SampleData.Member(SampleData.Pol, 2003)], 2025)
            .ByYear();
        var troops = UsTroops.Of(Table, [growing], new(2000, 2003));
        // 2000: France alone; 2003: France and Poland.
        Assert.Equal([(2000, 10.0), (2001, 10.0), (2003, 15.0)], troops.Observations.Select(o => (o.Period.From, o.Value.Value)));
    }

    [Fact]
    public void No_trend_is_read_from_Poland()
    {
        Assert.Contains(
            UsTroops.Of(Table, [SampleData.Pol], Period.Year(2000)).Notes,
            note => note.StartsWith("No trend can be read from Poland", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            UsTroops.Of(Table, [SampleData.Deu], Period.Year(2000)).Notes,
            note => note.StartsWith("No trend", StringComparison.Ordinal)
        );
    }

    private static CitedValue Key(string id, decimal value, int from, int until, string measure = "cost-share") =>
        SampleCitedValues.Row(id, SampleData.Usa, "common-funding-share", "", measure, value, "%").In(from, until);

    private static readonly CitedValues Shares = SampleCitedValues.Table(
        Key("2019", 22.1m, 2019, 2020),
        Key("2021", 16.35m, 2021, 2022),
        Key("2023-forum", 15m, 2023, 2023) with
        {
            Grade = EvidenceGrade.C,
        },
        Key("2023-about", 15.8m, 2023, 2023, "cost-share-about").Beside("About."),
        Key("2007", 25.3m, 2007, 2007, "aggregate-share")
    );

    [Fact]
    public void The_share_is_that_of_the_key_and_is_not_carried_on()
    {
        var share = CommonFunding.Of(Shares, SampleData.Usa, new(2019, 2023));
        Assert.Equal(
            [(new Period(2019, 2020), 0.221), (new Period(2021, 2022), 0.1635)],
            share.Observations.Select(o => (o.Period, o.Value.Fraction))
        );
        Assert.Equal([2023], share.Gaps.Select(gap => gap.Period.From));
        Assert.Equal("No page that can be cited gives the share of the United States in the key of 2023.", share.Gaps[0].Reason);
        Assert.Contains(
            "Not included: United States, common funding share, cost share about, 2023, 15.8 % (A publisher): About.",
            share.Notes
        );
        Assert.Contains(
            "Not included: United States, common funding share, cost share, 2023, 15 % (A publisher): Grade C, a weak source: A publisher.",
            share.Notes
        );
    }

    [Fact]
    public void Another_measure_is_never_in_the_series() =>
        Assert.Empty(CommonFunding.Of(Shares, SampleData.Usa, Period.Year(2007)).Observations);

    [Fact]
    public void Who_has_no_row_has_gaps() => Assert.Equal(2, CommonFunding.Of(Shares, SampleData.Deu, new(2019, 2020)).Gaps.Count);
}
