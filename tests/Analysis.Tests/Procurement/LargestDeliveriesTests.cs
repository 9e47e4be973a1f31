using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>What single deliveries, NATO's own purchases and local production do to a share.</summary>
public sealed class LargestDeliveriesTests
{
    private static readonly Period Year = Period.Year(2025);
    private static readonly CountryGroup Two = SampleData.Group("two", SampleData.Pol, SampleData.Deu);

    // In 2025 the US 40 of 100 to the group; Korea 60, of which 50 in one delivery. To NATO: the US 10 of 30.
    private static readonly Transfers Table = SampleData.Transfers(
        new(2024, 2025),
        ("USA", "POL", 2025, 30),
        ("USA", "DEU", 2025, 10),
        ("KOR", "POL", 2025, 60),
        ("USA", "DEU", 2024, 7),
        ("USA", "x-nato", 2025, 10),
        ("FRA", "x-nato", 2025, 20)
    );

    private static readonly EditionTable<LargeDelivery> Deliveries = new(
        SampleData.Source("largest"),
        new(2024, 2025),
        [
            new(SampleData.Usa, SampleData.Pol, 2025, "F-35A", new(30)),
            new(SampleData.Kor, SampleData.Pol, 2025, "K-2", new(50)),
            new(SampleData.Usa, SampleData.Deu, 2024, "P-8A", new(7)),
            new(SampleData.Usa, SampleData.Fra, 2025, "E-2D", new(99)),
        ]
    );

    // Without the K-2: 40 / (100 - 50) = 0.8. Without the F-35A: (40 - 30) / (100 - 30) = 1/7. France is not in the group.
    [Fact]
    public void Each_delivery_is_taken_out_of_the_share_of_its_year()
    {
        var without = LargestDeliveries.ShareWithout(Table, Deliveries, Two, Year, SampleData.Usa);
        Assert.Equal(
            ["K-2 from South Korea to Poland", "F-35A from the United States to Poland"],
            without.Observations.Select(o => o.Subject.Name)
        );
        Assert.Equal([0.8, 1.0 / 7], without.Observations.Select(o => o.Value.Fraction));
        Assert.Equal(["largest", "transfers"], without.Sources.Select(source => source.Dataset));
    }

    [Fact]
    public void A_delivery_that_is_all_of_its_year_leaves_no_share() =>
        Assert.Equal(
            "The delivery is all that Group two imported.",
            Assert.Single(LargestDeliveries.ShareWithout(Table, Deliveries, Two, Period.Year(2024), SampleData.Usa).Gaps).Reason
        );

    [Fact]
    public void A_year_outside_the_edition_is_a_gap()
    {
        EditionTable<LargeDelivery> later = new(
            SampleData.Source("largest"),
            new(2026, 2026),
            [new(SampleData.Usa, SampleData.Pol, 2026, "F-35A", new(30))]
        );
        Assert.Equal(
            "The edition covers 2024-2025, not the whole of 2026.",
            Assert.Single(LargestDeliveries.ShareWithout(Table, later, Two, new(2026, 2026), SampleData.Usa).Gaps).Reason
        );
    }

    [Fact]
    public void Two_editions_are_refused() =>
        Assert.Contains(
            "take the same edition of both",
            SampleData.ErrorOf(() =>
                LargestDeliveries.ShareWithout(
                    Table,
                    new(SampleData.Source("largest", "2025"), Deliveries.Years, Deliveries.Rows),
                    Two,
                    Year,
                    SampleData.Usa
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_deliveries_come_by_year_and_the_largest_first() =>
        Assert.Equal(
            [
                (2024, "P-8A from the United States to Germany", 7.0),
                (2025, "K-2 from South Korea to Poland", 50.0),
                (2025, "F-35A from the United States to Poland", 30.0),
            ],
            LargestDeliveries
                .Of(Deliveries, Two, new(2024, 2025))
                .Observations.Select(o => (o.Period.From, o.Subject.Name, o.Value.Millions))
        );

    // With all deliveries of 2025 the share is 40 / 100. Without the K-2 it is 0.4 higher, without the F-35A 0.4 - 1/7 lower.
    [Fact]
    public void The_delivery_that_moves_the_newest_year_most_is_found_on_either_side()
    {
        Period[] years = [Period.Year(2024), Year];
        var byYear = years.Select(year => SupplierShare.Of(Table, Two, year, SampleData.Usa)).Joined();
        var without = LargestDeliveries.ShareWithout(Table, Deliveries, Two, new(2024, 2025), SampleData.Usa);
        var mover = without.LargestMover(byYear);
        Assert.Equal(("K-2 from South Korea to Poland", 0.8, Year), (mover.Subject.Name, mover.Value.Fraction, mover.Period));
        Assert.Contains(
            "holds no delivery",
            SampleData.ErrorOf(() => (without with { Observations = [] }).LargestMover(byYear)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "don't mix",
            SampleData.ErrorOf(() => without.LargestMover(byYear with { Sources = [SampleData.Source("transfers", "2025")] })),
            StringComparison.Ordinal
        );
    }

    // (40 + 10) / (100 + 30)
    [Fact]
    public void What_NATO_buys_is_added_on_both_sides() =>
        Assert.Equal(50.0 / 130, AllianceOwnedShare.Of(Table, Two, Year, SampleData.Usa).Only.Value.Fraction);

    [Fact]
    public void An_edition_without_NATO_as_a_buyer_is_a_gap()
    {
        var without = SampleData.Transfers(new(2024, 2025), ("USA", "POL", 2025, 30), ("KOR", "DEU", 2025, 30));
        var gap = Assert.Single(AllianceOwnedShare.Of(without, Two, Year, SampleData.Usa).Gaps);
        Assert.Contains("NATO (as a buyer)", gap.Reason, StringComparison.Ordinal);
    }

    // Marked: 30 of the US, 10 of the others; all: 30 + 50 + 20 = 100. The US: 30 of 80. 2024 is outside the window.
    [Fact]
    public void The_marked_part_is_of_all_deals_or_of_one_supplier()
    {
        EditionTable<LocalProductionVolume> table = new(
            SampleData.Source("local"),
            new(2024, 2025),
            [
                new(SampleData.Usa, true, 2025, new(30)),
                new(SampleData.Usa, false, 2025, new(50)),
                new(SampleSystemVolumes.Others, true, 2025, new(10)),
                new(SampleSystemVolumes.Others, false, 2025, new(10)),
                new(SampleData.Usa, true, 2024, new(1000)),
            ]
        );
        Assert.Equal(0.4, LocalProductionShare.Of(table, Two, Year).Only.Value.Fraction);
        Assert.Equal(0.375, LocalProductionShare.Of(table, Two, Year, SampleData.Usa).Only.Value.Fraction);
        Assert.Equal(
            "The edition covers 2024-2025, not the whole of 2023-2025.",
            Assert.Single(LocalProductionShare.Of(table, Two, new(2023, 2025)).Gaps).Reason
        );
        Assert.Equal(
            "The edition records no deliveries to Group two from South Korea in 2025.",
            Assert.Single(LocalProductionShare.Of(table, Two, Year, SampleData.Kor).Gaps).Reason
        );
    }
}
