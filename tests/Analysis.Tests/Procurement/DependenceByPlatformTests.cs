using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>A supplier's and a designer's part in each kind of platform.</summary>
public sealed class DependenceByPlatformTests
{
    private static readonly Aggregate Fighter = new("combat-aircraft", "Combat aircraft");
    private static readonly Aggregate Tanker = new("tanker-aircraft", "Tanker aircraft");
    private static readonly Aggregate Tank = new("tank", "Tanks");
    private static readonly Aggregate Pool = new("european-nato", "European NATO");
    private static readonly Period Window = new(2020, 2024);

    private static PlatformDelivery Delivery(
        Subject kind,
        Subject supplier,
        Subject origin,
        int year,
        double volume,
        PlatformCondition condition = PlatformCondition.New
    ) => new(kind, supplier, origin, condition, year, 1, new(volume));

    // Fighters 2020 to 2024: 600 from the United States, 100 second-hand American ones and 300 of their own from the pool: 1,000. Tankers:
    // 180, all American. Tanks came in 2019 only.
    private static readonly EditionTable<PlatformDelivery> Table = new(
        SampleData.Source("platforms"),
        new(2000, 2024),
        [
            Delivery(Fighter, SampleData.Usa, SampleData.Usa, 2020, 400),
            Delivery(Fighter, SampleData.Usa, SampleData.Usa, 2024, 200),
            Delivery(Fighter, SampleData.Usa, SampleData.Usa, 2019, 5000),
            Delivery(Fighter, Pool, SampleData.Usa, 2021, 100, PlatformCondition.SecondHand),
            Delivery(Fighter, Pool, Pool, 2022, 300),
            Delivery(Tanker, SampleData.Usa, SampleData.Usa, 2023, 180),
            Delivery(Tank, Pool, Pool, 2019, 70),
        ]
    );

    // By who delivered 600 ÷ 1,000; by whose design (600 + 100) ÷ 1,000.
    [Theory]
    [InlineData(PlatformPart.Supplier, 0.6, 600)]
    [InlineData(PlatformPart.Design, 0.7, 700)]
    public void The_part_and_the_volume_follow_from_the_rows_of_the_window(PlatformPart by, double share, double volume)
    {
        var (shares, volumes) = (
            DependenceByPlatform.Of(Table, Window, SampleData.Usa, by),
            DependenceByPlatform.Volume(Table, Window, SampleData.Usa, by)
        );
        Assert.Equal(share, shares.At("combat-aircraft", Window).Value.Fraction, 12);
        Assert.Equal(volume, volumes.At("combat-aircraft", Window).Value.Millions, 9);
        // The largest part is not the largest volume.
        Assert.Equal(
            (1.0, 180.0),
            (shares.At("tanker-aircraft", Window).Value.Fraction, volumes.At("tanker-aircraft", Window).Value.Millions)
        );
    }

    [Fact]
    public void A_kind_of_which_the_supplier_delivered_nothing_is_zero_and_one_without_deliveries_a_gap()
    {
        Assert.Equal(0, DependenceByPlatform.Of(Table, Window, Pool).At("tanker-aircraft", Window).Value.Fraction);
        var gap = Assert.Single(DependenceByPlatform.Of(Table, Window, SampleData.Usa).Gaps);
        Assert.Equal(("tank", "The edition records no deliveries of this kind in 2020-2024."), (gap.Subject.Id, gap.Reason));
    }

    [Theory]
    [InlineData(2020, 2024, true)]
    [InlineData(2021, 2025, false)]
    [InlineData(1999, 2003, false)]
    public void A_window_that_is_not_wholly_covered_is_a_gap(int from, int to, bool isGiven)
    {
        var result = DependenceByPlatform.Of(Table, new(from, to), SampleData.Usa);
        Assert.Equal(isGiven, result.Observations.Count > 0);
        if (!isGiven)
            Assert.Equal(3, result.Gaps.Count);
    }
}
