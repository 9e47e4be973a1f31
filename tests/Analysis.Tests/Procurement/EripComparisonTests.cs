using Analysis.Procurement;
using Analysis.Scoreboards;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>ERIP: recipients beside members without a grant, above the floor of 20 million TIV.</summary>
public sealed class EripComparisonTests
{
    private static readonly Country Bih = Country.Parse("BIH");
    private static readonly CountryGroup Group = SampleData.Group(
        "european-nato",
        SampleData.Pol,
        SampleData.Deu,
        SampleData.Fin,
        SampleData.Fra,
        SampleData.Isl
    );
    private static readonly Period Window = new(2021, 2025);

    private static CitedValue Grant(string id, Subject recipient, EvidenceGrade grade = EvidenceGrade.A) =>
        SampleCitedValues.Row(id, recipient, "erip", "helicopters", "grant", 10, "million USD (current)").In(2017) with
        {
            Grade = grade,
        };

    private static readonly CitedValues Grants = SampleCitedValues.Table(
        Grant("pol", SampleData.Pol),
        Grant("fin", SampleData.Fin, EvidenceGrade.C),
        Grant("isl", SampleData.Isl),
        Grant("bih", Bih),
        SampleCitedValues
            .Row("deals", SampleCitedValues.AsCited, "erip", "programme", "us-contracts-enabled", 2500, "million USD (current)")
            .Beside() with
        {
            Grade = EvidenceGrade.C,
        }
    );

    // From the United States of all, 2016-20 and 2021-25: Poland 10 of 20 and 60 of 100, Finland 10 of 100 and 20 of 400, Germany 50 of 100
    // and 40 of 100, France 30 of 100 and 80 of 100, Iceland 5 of 19.9 and 5 of 20.
    private static readonly Transfers Transfers = SampleData.Transfers(
        new(2016, 2025),
        ("USA", "POL", 2018, 10),
        ("KOR", "POL", 2018, 10),
        ("USA", "POL", 2023, 60),
        ("KOR", "POL", 2023, 40),
        ("USA", "FIN", 2018, 10),
        ("KOR", "FIN", 2018, 90),
        ("USA", "FIN", 2023, 20),
        ("KOR", "FIN", 2023, 380),
        ("USA", "DEU", 2018, 50),
        ("KOR", "DEU", 2018, 50),
        ("USA", "DEU", 2023, 40),
        ("KOR", "DEU", 2023, 60),
        ("USA", "FRA", 2018, 30),
        ("KOR", "FRA", 2018, 70),
        ("USA", "FRA", 2023, 80),
        ("KOR", "FRA", 2023, 20),
        ("USA", "ISL", 2018, 5),
        ("KOR", "ISL", 2018, 14.9),
        ("USA", "ISL", 2023, 5),
        ("KOR", "ISL", 2023, 15)
    );

    [Fact]
    public void Share_and_volume_change_of_members_above_the_floor()
    {
        // Poland 60 − 50 = 10 points and +50; Finland 5 − 10 = −5 points but +10 of volume; Germany −10 and −10; France +50 and +50.
        var shares = EripComparison.ShareChange(Grants, Transfers, Group, Window);
        Assert.Equal(
            [("DEU", "without-grant", -10.0), ("FIN", "with-grant", -5), ("FRA", "without-grant", 50), ("POL", "with-grant", 10)],
            shares.Observations.Select(o => (o.Subject.Id, o.Counterpart!.Id, Math.Round(o.Value.Number, 9)))
        );
        Assert.Equal(
            [-10.0, 10, 50, 50],
            EripComparison.VolumeChange(Grants, Transfers, Group, Window).Observations.Select(o => o.Value.Millions)
        );
    }

    [Fact]
    public void The_floor_includes_a_member_that_meets_it_and_excludes_one_just_below()
    {
        // Poland's 20 in 2016-20 meets a floor of 20; Iceland's 19.9 does not.
        var gaps = EripComparison.ShareChange(Grants, Transfers, Group, Window).Gaps;
        Assert.Equal(["BIH", "ISL"], gaps.Select(gap => gap.Subject.Id));
        Assert.Contains("19.9 million TIV in 2016-2020, less than the 20", gaps[1].Reason, StringComparison.Ordinal);
        Assert.Equal(5, EripComparison.ShareChange(Grants, Transfers, Group, Window, 19.9).Observations.Count);
        Assert.Contains(
            "above zero",
            SampleData.ErrorOf(() => EripComparison.ShareChange(Grants, Transfers, Group, Window, 0)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Both_sides_are_counted_and_a_weak_source_of_a_grant_is_named()
    {
        var rising = EripComparison.Rising(Grants, Transfers, Group, Window);
        Assert.Equal([2.0, 1, 2, 2, 1, 1], rising.Observations.Select(o => o.Value.Value));
        Assert.Contains("That Finland had a grant depends on a weak source (grade C): A publisher.", rising.Notes);
        Assert.Equal(
            (2500m, EvidenceGrade.C),
            EripComparison.SaidToHaveEnabled(Grants).Select(row => (row.Value!.Value, row.Grade)).Single()
        );
    }

    // Wilson as below: 2 of 2 gives 0.342372 to 1. 1 of 2: z² ÷ n = 1.9208; middle (0.5 + 0.9604) ÷ 2.9208 = 0.5; half 1.96
    // √(0.25 ÷ 2 + 1.9208 ÷ 8) ÷ 2.9208 = 1.96 × 0.604235 ÷ 2.9208 = 0.405471; 0.094529 to 0.905471.
    [Fact]
    public void The_intervals_of_both_sides_are_a_result_with_the_sources_of_the_counts()
    {
        var rising = EripComparison.Rising(Grants, Transfers, Group, Window);
        var intervals = rising.Intervals("us-volume-rose");
        Assert.Equal(
            [
                ("with-grant", "low", 0.342372),
                ("with-grant", "high", 1),
                ("without-grant", "low", 0.094529),
                ("without-grant", "high", 0.905471),
            ],
            intervals.Observations.Select(o => (o.Subject.Id, o.Counterpart!.Id, Math.Round(o.Value.Fraction, 6)))
        );
        Assert.Equal(rising.Sources, intervals.Sources);
        Assert.Contains("us-share-rose", SampleData.ErrorOf(() => rising.Intervals("share")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_interval_of_so_few_is_wide()
    {
        // Wilson, 2 of 2: z² ÷ n = 3.8416 ÷ 2 = 1.9208; middle (1 + 0.9604) ÷ 2.9208 = 0.671186; half 1.96 √(0 + 1.9208 ÷ 8) ÷ 2.9208 =
        // 0.328814; 0.342372 to 1.
        var (low, high) = EripComparison.Interval(
            EripComparison.Rising(Grants, Transfers, Group, Window),
            EripComparison.WithGrant,
            EripComparison.VolumeRose
        );
        Assert.Equal((0.342372, 1), (Math.Round(low.Fraction, 6), Math.Round(high.Fraction, 6)));
        Assert.Contains(
            "no interval",
            SampleData.ErrorOf(() =>
                EripComparison.Interval(
                    EripComparison.Rising(Grants, Transfers, Group, Window, 1000),
                    EripComparison.WithGrant,
                    EripComparison.VolumeRose
                )
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_verdict_needs_a_larger_part_than_among_those_without_a_grant()
    {
        var rising = EripComparison.Rising(Grants, Transfers, Group, Window);
        // Share: 1 of 2 on both sides, the border: not supported. Volume: 2 of 2 beside 1 of 2: consistent, the strongest word.
        Assert.Equal(ClaimVerdict.NotSupported, EripComparison.Verdict(rising, EripComparison.ShareRose));
        Assert.Equal(ClaimVerdict.ConsistentWith, EripComparison.Verdict(rising, EripComparison.VolumeRose));
        var nobody = EripComparison.Rising(Grants, Transfers, Group, Window, 1000);
        Assert.Equal(ClaimVerdict.CannotBeTested, EripComparison.Verdict(nobody, EripComparison.ShareRose));
    }

    [Fact]
    public void The_claim_rests_on_who_rose_on_both_sides()
    {
        var rising = EripComparison.Rising(Grants, Transfers, Group, Window);
        var (share, volume) = (EripClaim.ShareRose(rising), EripClaim.VolumeRose(rising));
        Assert.Equal((ClaimVerdict.NotSupported, ClaimVerdict.ConsistentWith), (share.Verdict, volume.Verdict));
        Assert.Equal(
            [
                ("claim-erip-share-rose", "Members with a grant whose US share rose", "1 of 2", 1.0),
                ("claim-erip-share-rose-without-grant", "Members without a grant whose US share rose", "1 of 2", 1),
            ],
            share.Figures.Select(figure => (figure.Id, figure.Title, figure.Text, figure.Value))
        );
        Assert.Equal(
            [("claim-erip-volume-rose", "2 of 2"), ("claim-erip-volume-rose-without-grant", "1 of 2")],
            volume.Figures.Select(figure => (figure.Id, figure.Text))
        );
        Assert.All(volume.Figures, figure => Assert.Equal(("states", Window), (figure.Unit.Text, figure.Period)));
        // Wilson, 1 of 2: middle (0.5 + 0.9604) ÷ 2.9208 = 0.5; half 1.96 √(0.25 ÷ 2 + 1.9208 ÷ 8) ÷ 2.9208 = 0.405470; 9 to 91 %.
        Assert.Equal("9\u00a0% to 91\u00a0% and 9\u00a0% to 91\u00a0%", EripClaim.Intervals(rising, EripComparison.ShareRose));
    }

    [Fact]
    public void A_claim_with_nobody_on_a_side_cannot_be_tested_and_still_shows_how_many_there_were()
    {
        var nobody = EripComparison.Rising(Grants, Transfers, Group, Window, 1000);
        var test = EripClaim.ShareRose(nobody);
        Assert.Equal((ClaimVerdict.CannotBeTested, ""), (test.Verdict, test.Reason));
        Assert.Equal(["0 of 0", "0 of 0"], test.Figures.Select(figure => figure.Text));
        Assert.Equal("nobody compared and nobody compared", EripClaim.Intervals(nobody, EripComparison.VolumeRose));
    }
}
