using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

public sealed class DependenceByCategoryTests
{
    // 2021–25: aircraft 80 (US 60, France 20), ships 10 (Germany), unmapped 10 (US), missiles none but in 2016.
    private static readonly Transfers Table = SampleSystemVolumes.Categories([
        ("aircraft", "USA", 2021, 60),
        ("aircraft", "FRA", 2022, 20),
        ("ships", "DEU", 2023, 10),
        ("unmapped", "USA", 2024, 10),
        ("missiles", "USA", 2016, 5),
    ]);

    [Fact]
    public void The_share_is_of_the_category_and_what_is_unmapped_is_shown_separately()
    {
        var shares = DependenceByCategory.Of(Table, SampleSystemVolumes.Europe, SampleSystemVolumes.Window, SampleData.Usa);
        // 60 of 80; 0 of 10; 10 of 10
        Assert.Equal(
            [("aircraft", 0.75), ("ships", 0), ("unmapped", 1)],
            shares.Observations.Select(o => (o.Subject.Id, o.Value.Fraction))
        );
        Assert.All(shares.Observations, o => Assert.Equal(SampleData.Usa, o.Counterpart));
        // 10 of 80 + 10 + 10
        Assert.Equal(
            "10.0\u00a0% of the volume of 2021–25 could not be given a category and is shown separately.",
            Assert.Single(shares.Notes)
        );
        Assert.Equal(
            new Gap(Table.Recipients[3], SampleSystemVolumes.Window, "The edition records no deliveries of this category in 2021-2025."),
            Assert.Single(shares.Gaps)
        );
    }

    [Fact]
    public void Every_supplier_of_a_category_adds_up_to_one_and_the_largest_is_the_first()
    {
        var all = DependenceByCategory.OfAll(Table, SampleSystemVolumes.Europe, SampleSystemVolumes.Window);
        Assert.Equal(
            [("aircraft", "USA", 0.75), ("aircraft", "FRA", 0.25), ("ships", "DEU", 1), ("unmapped", "USA", 1)],
            all.Observations.Select(o => (o.Subject.Id, o.Counterpart!.Id, o.Value.Fraction))
        );
        var largest = DependenceByCategory.Largest(Table, SampleSystemVolumes.Europe, SampleSystemVolumes.Window);
        Assert.Equal(
            [("aircraft", "USA"), ("ships", "DEU"), ("unmapped", "USA")],
            largest.Observations.Select(o => (o.Subject.Id, o.Counterpart!.Id))
        );
    }

    [Fact]
    public void Where_everything_has_a_category_there_is_no_note()
    {
        var shares = DependenceByCategory.Of(
            SampleSystemVolumes.Categories([("ships", "DEU", 2023, 10)], "unmapped"),
            SampleSystemVolumes.Europe,
            SampleSystemVolumes.Window,
            SampleData.Deu
        );
        Assert.Equal(1, shares.Only.Value.Fraction);
        Assert.Empty(shares.Gaps);
        Assert.Empty(shares.Notes);
    }

    [Fact]
    public void A_window_outside_the_edition_is_a_gap_for_every_category()
    {
        var shares = DependenceByCategory.Of(Table, SampleSystemVolumes.Europe, new(2022, 2026), SampleData.Usa);
        Assert.Empty(shares.Observations);
        Assert.Equal(4, shares.Gaps.Count);
        Assert.All(shares.Gaps, gap => Assert.Equal("The edition covers 2016-2025, not the whole of 2022-2026.", gap.Reason));
    }

    [Fact]
    public void A_supplier_that_is_not_a_country_and_never_named_is_a_gap() =>
        Assert.All(
            DependenceByCategory.Of(Table, SampleSystemVolumes.Europe, SampleSystemVolumes.Window, SampleSystemVolumes.Unknown).Gaps,
            gap => Assert.Contains("never names x-unknown", gap.Reason, StringComparison.Ordinal)
        );
}
