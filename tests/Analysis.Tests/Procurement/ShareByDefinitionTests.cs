using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

public sealed class ShareByDefinitionTests
{
    private static readonly Period Window = SampleSystemVolumes.Window;

    // Poland is always a member and Finland since 2024.
    private static readonly MembershipDefinitions Members = new(
        SampleData.Group("today", SampleData.Pol, SampleData.Fin),
        CountryGroup.Fixed("group", "Group", [SampleData.Member(SampleData.Pol), SampleData.Member(SampleData.Fin, 2024)], 2025).ByYear(),
        SampleData.Group("with-turkey", SampleData.Pol, SampleData.Fin, Country.Parse("TUR"))
    );

    private static readonly Transfers Table = SampleData.Transfers(
        Window,
        ("USA", "POL", 2022, 40),
        ("FRA", "POL", 2022, 10),
        ("USA", "FIN", 2022, 10),
        ("FRA", "FIN", 2024, 40),
        ("KOR", "TUR", 2023, 25)
    );

    // 100: F-35 30 and other jets 20 from the US, 10 second-hand jets of US design from Europe, and 40 of Europe's own.
    private static readonly SystemVolume[] Rows =
    [
        SampleSystemVolumes.System("F-35", SampleData.Usa, SampleData.Usa, 30),
        SampleSystemVolumes.System("jet", SampleData.Usa, SampleData.Usa, 20),
        SampleSystemVolumes.System("jet", SampleSystemVolumes.Europe, SampleData.Usa, 10),
        SampleSystemVolumes.System("frigate", SampleSystemVolumes.Europe, SampleSystemVolumes.Europe, 40),
    ];

    [Fact]
    public void One_share_is_counted_in_five_ways()
    {
        var shares = ShareByDefinition.Of(Table, SampleSystemVolumes.Systems(Rows), Members, Window, SampleData.Usa);
        // Today (40 + 10) ÷ 100; each year 40 ÷ (50 + 40), without what Finland took in before 2024; with Türkiye 50 ÷ (100 + 25); by design
        // 30 + 20 + 10 of 100; without the F-35 (50 − 30) ÷ (100 − 30).
        Assert.Equal(
            [
                ("members-of-today", 0.5),
                ("members-of-each-year", Math.Round(4 / 9.0, 12)),
                ("with-turkiye", 0.4),
                ("by-design", 0.6),
                ("without-f-35", Math.Round(2 / 7.0, 12)),
            ],
            shares.Observations.Select(o => (o.Subject.Id, Math.Round(o.Value.Fraction, 12)))
        );
        Assert.All(shares.Observations, o => Assert.Equal((SampleData.Usa, Window), (o.Counterpart, o.Period)));
        Assert.Equal(ShareByDefinition.All, shares.Observations.Select(o => o.Subject));
        Assert.Equal(["systems", "transfers"], shares.Sources.Select(source => source.Dataset).Order());
        Assert.Empty(shares.Gaps);
    }

    [Fact]
    public void A_supplier_that_the_table_by_system_does_not_list_has_gaps_there()
    {
        var shares = ShareByDefinition.Of(Table, SampleSystemVolumes.Systems(Rows), Members, Window, SampleData.Kor);
        // Nothing to Poland and Finland, and 25 of 125 with Türkiye.
        Assert.Equal([0, 0, 0.2], shares.Observations.Select(o => o.Value.Fraction));
        Assert.Equal(
            [
                ("by-design", "The edition does not list South Korea separately."),
                ("without-f-35", "The edition gives systems by the suppliers USA, european-nato and does not list South Korea separately."),
            ],
            shares.Gaps.Select(gap => (gap.Subject.Id, gap.Reason))
        );
    }

    [Fact]
    public void A_window_without_an_F35_or_outside_a_table_is_a_gap_with_its_reason()
    {
        Assert.Equal(
            "No F-35 was delivered in 2021-2025.",
            Assert.Single(ShareByDefinition.Of(Table, SampleSystemVolumes.Systems(Rows[1..]), Members, Window, SampleData.Usa).Gaps).Reason
        );
        var outside = ShareByDefinition.Of(Table, SampleSystemVolumes.Systems(Rows), Members, new(2020, 2024), SampleData.Usa);
        Assert.Empty(outside.Observations);
        Assert.Equal(
            ["The edition covers 2021-2025, not the whole of 2020-2024.", "The edition gives systems for 2021-2025 and not for 2020-2024."],
            outside.Gaps.Select(gap => gap.Reason).Distinct()
        );
    }

    [Fact]
    public void Tables_of_two_editions_are_refused() =>
        Assert.Contains(
            "don't mix in one result",
            SampleData.ErrorOf(() =>
                ShareByDefinition.Of(
                    Table,
                    new EditionTable<SystemVolume>(SampleData.Source("systems", "2025"), null, Rows),
                    Members,
                    Window,
                    SampleData.Usa
                )
            ),
            StringComparison.Ordinal
        );
}
