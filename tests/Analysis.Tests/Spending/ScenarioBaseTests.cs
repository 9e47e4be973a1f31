using Analysis.Spending;

namespace Analysis.Tests.Spending;

/// <summary>One group, one year, one edition for every scenario.</summary>
public sealed class ScenarioBaseTests
{
    // 2 % of 1000 in 2020 and 2.5 % of 1000 in 2021, the newest year; with growth of GDP of 0 two years lead from 2.5 to 10 % by doubling:
    // 25, 50, 100.
    private static readonly ScenarioBase Base = new(
        SampleData.Spending([.. SampleData.Year("POL", 2020, 20, 1000), .. SampleData.Year("POL", 2021, 25, 1000)]),
        SampleData.Group("group", SampleData.Pol, SampleData.Isl)
    );

    [Fact]
    public void Today_is_the_newest_year_of_the_edition()
    {
        Assert.Equal(2021, Base.Year);
        Assert.Equal(0.025, Base.Burden().Only.Value.Fraction, 12);
        Assert.Equal(10, Base.Distance(Share.FromPercent(3.5)).Only.Value.Number, 9);
        Assert.Equal(1, Base.Growth(2023, Share.FromPercent(10), new(0)).Only.Value.Fraction, 12);
        Assert.Equal(
            [25m, 50m, 100m],
            Base.Path(2023, Share.FromPercent(10), new(0)).Observations.Select(o => Math.Round(o.Value.Millions, 9))
        );
    }

    [Fact]
    public void The_target_is_after_today()
    {
        Assert.Equal(new Period(2021, 2022), Base.Until(2022));
        Assert.Contains("must be after 2021", SampleData.ErrorOf(() => Base.Until(2021)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_name_its_members_its_year_and_its_prices()
    {
        Assert.Equal("Group group without Türkiye and Canada in 2021, 2021 prices", Base.Words);
        Assert.Equal(
            "Group more without Canada in 2021, 2021 prices",
            (Base with { Group = SampleData.Group("more", SampleData.Pol, Country.Parse("TUR")) }).Words
        );
    }
}
