using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

public sealed class DesignShareTests
{
    // 100: US jets 50 from the US and 10 second-hand from Europe; 25 of Europe's own; 10 from others of US design; 5 from others of unknown
    // design.
    private static readonly EditionTable<SystemVolume> Table = SampleSystemVolumes.Systems(
        SampleSystemVolumes.System("jet", SampleData.Usa, SampleData.Usa, 50),
        SampleSystemVolumes.System("jet", SampleSystemVolumes.Europe, SampleData.Usa, 10),
        SampleSystemVolumes.System("frigate", SampleSystemVolumes.Europe, SampleSystemVolumes.Europe, 25),
        SampleSystemVolumes.System("gun", SampleSystemVolumes.Others, SampleData.Usa, 10),
        SampleSystemVolumes.System("other-systems", SampleSystemVolumes.Others, SampleSystemVolumes.Unknown, 5)
    );

    [Fact]
    public void A_supplier_is_not_a_designer()
    {
        var supplied = DesignShare.BySupplier(Table, SampleSystemVolumes.Europe, SampleSystemVolumes.Window);
        var designed = DesignShare.ByDesign(Table, SampleSystemVolumes.Europe, SampleSystemVolumes.Window);
        // By supplier 50; 10 + 25; 10 + 5; 0. By design 50 + 10 + 10; 25; 0; 5.
        Assert.Equal([("USA", 0.5), ("european-nato", 0.35), ("others", 0.15), ("x-unknown", 0)], Parts(supplied));
        Assert.Equal([("USA", 0.7), ("european-nato", 0.25), ("others", 0), ("x-unknown", 0.05)], Parts(designed));
        Assert.Equal(("Arms imports by supplier", "fraction of import volume (TIV), by supplier"), (supplied.Title, supplied.Unit.Text));
        Assert.Equal(
            ("Arms imports by origin of design", "fraction of import volume (TIV), by origin of design"),
            (designed.Title, designed.Unit.Text)
        );
        Assert.All(designed.Observations, o => Assert.Equal(SampleSystemVolumes.Europe, o.Subject));
    }

    [Fact]
    public void What_is_unknown_bounds_each_part()
    {
        Assert.Empty(DesignShare.BySupplier(Table, SampleSystemVolumes.Europe, SampleSystemVolumes.Window).Notes);
        Assert.Equal(
            "United States: from 70.0\u00a0% to 75.0\u00a0%, as 5.0\u00a0% of the volume is unknown.",
            DesignShare.ByDesign(Table, SampleSystemVolumes.Europe, SampleSystemVolumes.Window).Notes[0]
        );
    }

    [Fact]
    public void A_window_that_the_table_does_not_give_is_a_gap()
    {
        var shares = DesignShare.ByDesign(Table, SampleSystemVolumes.Europe, new(2021, 2023));
        Assert.Empty(shares.Observations);
        Assert.Equal("The edition gives systems for 2021-2025 and not for 2021-2023.", Assert.Single(shares.Gaps).Reason);
    }

    [Fact]
    public void By_supplier_and_by_design_do_not_join() =>
        Assert.Contains(
            "can't be joined",
            SampleData.ErrorOf(() =>
                new[]
                {
                    DesignShare.BySupplier(Table, SampleSystemVolumes.Europe, SampleSystemVolumes.Window),
                    DesignShare.ByDesign(Table, SampleSystemVolumes.Europe, SampleSystemVolumes.Window),
                }.Joined()
            ),
            StringComparison.Ordinal
        );

    private static IEnumerable<(string, double)> Parts(Indicator<Share> shares) =>
        shares.Observations.Select(o => (o.Counterpart!.Id, Math.Round(o.Value.Fraction, 12)));
}
