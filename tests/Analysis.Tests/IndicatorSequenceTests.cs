using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests;

public sealed class IndicatorSequenceTests
{
    private static readonly Transfers Table = SampleData.Transfers(
        new(2021, 2024),
        ("USA", "POL", 2021, 3),
        ("KOR", "POL", 2022, 1),
        ("USA", "POL", 2023, 1),
        ("KOR", "POL", 2024, 3),
        ("USA", "DEU", 2021, 1)
    );

    [Fact]
    public void Results_over_several_windows_make_one()
    {
        var joined = new[] { new Period(2021, 2022), new Period(2023, 2024), new Period(2025, 2026) }
            .Select(window => SupplierShare.Of(Table, SampleData.Pol, window, SampleData.Usa))
            .Joined();
        // 3 of 4, 1 of 4, and a gap
        Assert.Equal([0.75, 0.25], joined.Series("POL").Select(o => o.Value.Fraction));
        Assert.Equal(new Period(2025, 2026), Assert.Single(joined.Gaps).Period);
        Assert.Single(joined.Sources);
    }

    [Fact]
    public void What_measures_two_things_does_not_join()
    {
        Indicator<Share>[] two =
        [
            SupplierShare.OfAll(Table, SampleData.Pol, new(2021, 2022)),
            Concentration.LargestShare(Table, SampleData.Pol, new(2021, 2022)),
        ];
        Assert.Contains("can't be joined", SampleData.ErrorOf(two.Joined), StringComparison.Ordinal);
        Indicator<Ratio>[] units =
        [
            Concentration.HerfindahlHirschman(Table, SampleData.Pol, new(2021, 2022)),
            Concentration.EffectiveSuppliers(Table, SampleData.Pol, new(2021, 2022)),
        ];
        Assert.Contains("can't be joined", SampleData.ErrorOf(units.Joined), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_against_two_windows_do_not_join_under_one_title()
    {
        Indicator<Change>[] two =
        [
            ImportChange.Of(Table, SampleData.Pol, Period.Year(2022)),
            ImportChange.Of(Table, SampleData.Pol, Period.Year(2023)),
        ];
        Assert.Contains("against 2021", SampleData.ErrorOf(two.Joined), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_editions_do_not_join()
    {
        var share = SupplierShare.OfAll(Table, SampleData.Pol, new(2021, 2022));
        Indicator<Share>[] two = [share, share with { Sources = [SampleData.Source("transfers", "2025")] }];
        Assert.Contains("don't mix in one result", SampleData.ErrorOf(two.Joined), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_does_not_join() =>
        Assert.Contains("at least one", SampleData.ErrorOf(Array.Empty<Indicator<Share>>().Joined), StringComparison.Ordinal);
}
