using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

public sealed class OriginSplitTests
{
    private static readonly Period Window = new(2021, 2025);
    private static readonly CountryGroup Europe = SampleData.Group("europe", SampleData.Deu, SampleData.Fra, SampleData.Pol);

    // To Poland: US 50; Germany 20 and France 5; South Korea 15 and unknown 10 = 100.
    private static readonly Transfers Table = SampleData.Transfers(
        Window,
        ("USA", "POL", 2021, 50),
        ("DEU", "POL", 2022, 20),
        ("FRA", "POL", 2022, 5),
        ("KOR", "POL", 2023, 15),
        ("x-unknown", "POL", 2024, 10)
    );

    [Fact]
    public void Imports_split_into_three_parts()
    {
        var split = OriginSplit.Of(Table, SampleData.Pol, Window, Europe);
        // 50; 20 + 5; 15 + 10, of 100
        Assert.Equal(["USA", "europe", "others"], split.Observations.Select(o => o.Counterpart!.Id));
        Assert.Equal(0.5, split.Against("USA").Value.Fraction, 12);
        Assert.Equal(0.25, split.Against("europe").Value.Fraction, 12);
        Assert.Equal(0.25, split.Against("others").Value.Fraction, 12);
    }

    [Fact]
    public void A_part_that_delivered_nothing_is_zero()
    {
        var split = OriginSplit.Of(SampleData.Transfers(Window, ("USA", "POL", 2021, 50)), SampleData.Pol, Window, Europe);
        Assert.Equal([1, 0, 0], split.Observations.Select(o => o.Value.Fraction));
    }

    [Fact]
    public void By_year_a_supplier_is_of_the_own_group_only_while_it_is_a_member()
    {
        // Germany delivers 20 in 2022 and joins in 2023: others are then 20 + 15 + 10 = 45.
        var growing = CountryGroup
            .Fixed("growing", "Growing", [SampleData.Member(SampleData.Fra), SampleData.Member(SampleData.Deu, 2023)], 2025)
            .ByYear();
        var split = OriginSplit.Of(Table, SampleData.Pol, Window, growing);
        Assert.Equal(0.05, split.Against("growing-by-year").Value.Fraction, 12);
        Assert.Equal(0.45, split.Against("others").Value.Fraction, 12);
    }

    [Fact]
    public void The_united_states_in_the_own_group_would_count_twice_and_is_refused()
    {
        var alliance = SampleData.Group("alliance", SampleData.Usa, SampleData.Deu);
        Assert.Contains(
            "take a group without it",
            SampleData.ErrorOf(() => OriginSplit.Of(Table, SampleData.Pol, Window, alliance)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "take a group without it",
            SampleData.ErrorOf(() => OriginSplit.Of(Table, SampleData.Pol, Window, alliance.ByYear())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_can_not_be_computed_is_one_gap()
    {
        var split = OriginSplit.Of(Table, SampleData.Fra, Window, Europe);
        Assert.Empty(split.Observations);
        Assert.Equal("The edition does not cover France as a recipient.", Assert.Single(split.Gaps).Reason);
    }
}
