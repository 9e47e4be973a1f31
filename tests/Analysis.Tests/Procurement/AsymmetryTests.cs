using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Asymmetry, and the shares of Europe with and without Ukraine: indicators of two tables of one edition.</summary>
public sealed class AsymmetryTests
{
    private static readonly Period Window = new(2021, 2025);
    private static readonly CountryGroup Two = SampleData.Group("two", SampleData.Pol, SampleData.Deu);

    // The US to Poland 60 and to Germany 20; Germany to Poland 7.
    private static readonly Transfers ToGroup = SampleData.Transfers(
        new(2016, 2025),
        ("USA", "POL", 2021, 60),
        ("USA", "DEU", 2025, 20),
        ("DEU", "POL", 2022, 7),
        ("USA", "POL", 2016, 500)
    );

    // The two to the US 6 + 4 in the window and 100 before it; others 30.
    private static readonly EditionTable<GroupedVolume> ToUsa = new(
        SampleData.Source("to-us"),
        new(2016, 2025),
        [new(Two, 2021, new(6)), new(Two, 2025, new(4)), new(Two, 2020, new(100)), new(SampleSystemVolumes.Others, 2021, new(30))]
    );

    [Fact]
    public void Both_directions_are_shown_side_by_side()
    {
        var volumes = Asymmetry.Volumes(ToGroup, ToUsa, Two, Window);
        // 60 + 20; 6 + 4
        Assert.Equal(
            [("two", "USA", 80.0), ("USA", "two", 10.0)],
            volumes.Observations.Select(o => (o.Subject.Id, o.Counterpart!.Id, o.Value.Millions))
        );
        Assert.Equal(("million TIV", 2), (volumes.Unit.Text, volumes.Sources.Count));
    }

    // 80 ÷ 10
    [Fact]
    public void The_ratio_is_of_the_two() => Assert.Equal(8, Asymmetry.Ratio(ToGroup, ToUsa, Two, Window).Only.Value.Value);

    [Fact]
    public void Nothing_delivered_back_is_a_volume_of_zero_and_no_ratio()
    {
        var window = new Period(2022, 2024);
        Assert.Equal(0, Asymmetry.Volumes(ToGroup, ToUsa, Two, window).At("USA", window).Value.Millions);
        Assert.Equal(
            "The edition records no deliveries from Group two to the United States in 2022-2024.",
            Assert.Single(Asymmetry.Ratio(ToGroup, ToUsa, Two, window).Gaps).Reason
        );
    }

    [Fact]
    public void A_direction_that_is_not_covered_is_a_gap_and_the_other_stays()
    {
        var volumes = Asymmetry.Volumes(ToGroup, new(SampleData.Source("to-us"), new(2021, 2024), [new(Two, 2021, new(6))]), Two, Window);
        Assert.Equal(80, volumes.Only.Value.Millions);
        Assert.Equal(
            new Gap(SampleData.Usa, Window, "The edition covers 2021-2024, not the whole of 2021-2025."),
            Assert.Single(volumes.Gaps)
        );
        var another = Asymmetry.Ratio(ToGroup, ToUsa, SampleData.Group("one", SampleData.Pol), Window);
        Assert.Equal(
            "The edition gives deliveries to the United States by two, others and not by one.",
            Assert.Single(another.Gaps).Reason
        );
    }

    [Fact]
    public void Two_editions_are_refused()
    {
        EditionTable<GroupedVolume> old = new(SampleData.Source("to-us", "2025"), new(2016, 2025), [new(Two, 2021, new(6))]);
        Assert.Contains(
            "take the same edition of both",
            SampleData.ErrorOf(() => Asymmetry.Volumes(ToGroup, old, Two, Window)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "take the same edition of both",
            SampleData.ErrorOf(() => Asymmetry.Ratio(ToGroup, old, Two, Window)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "take the same edition of both",
            SampleData.ErrorOf(() => EuropeSupplierShare.Of(Region("region", 10), Region("rest", 1, "2025"), Two, Window)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Europe_comes_with_and_without_Ukraine()
    {
        var region = new Aggregate("region", "Region");
        // With Ukraine US 30 of 30 + 10, without it 30 of 30 + 30.
        var shares = EuropeSupplierShare.Of(Region("region", 10), Region("rest", 30), region, Window, SampleData.Usa);
        Assert.Equal([("region", 0.75), ("rest", 0.5)], shares.Observations.Select(o => (o.Subject.Id, o.Value.Fraction)));
        Assert.Equal(4, EuropeSupplierShare.Of(Region("region", 10), Region("rest", 30), region, Window).Observations.Count);
        Assert.Equal(["europe-supplier-share", "region", "rest"], [shares.Id, .. shares.Sources.Select(source => source.Dataset)]);
        Assert.Contains(
            "an id of its own",
            SampleData.ErrorOf(() => EuropeSupplierShare.Of(Region("region", 10), Region("region", 30), region, Window)),
            StringComparison.Ordinal
        );
    }

    private static Transfers Region(string id, double fromKorea, string edition = "2026")
    {
        var region = new Aggregate(id, id);
        return Transfers.Create(
            SampleData.Source(id, edition),
            new() { Recipients = [region], Years = Window },
            [new(SampleData.Usa, region, 2021, new(30)), new(SampleData.Kor, region, 2022, new(fromKorea))]
        );
    }
}
