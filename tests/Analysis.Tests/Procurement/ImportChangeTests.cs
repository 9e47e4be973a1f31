using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

public sealed class ImportChangeTests
{
    private static readonly Period Later = new(2021, 2025);

    // Poland: 2011–15 50, 2016–20 40, 2021–25 100. Germany: nothing but 10 in 2016.
    private static readonly Transfers Table = SampleData.Transfers(
        new(2011, 2025),
        ("USA", "POL", 2011, 50),
        ("USA", "POL", 2016, 30),
        ("KOR", "POL", 2020, 10),
        ("USA", "POL", 2021, 60),
        ("KOR", "POL", 2025, 40),
        ("USA", "DEU", 2016, 10)
    );

    [Fact]
    public void The_change_is_against_the_window_just_before()
    {
        var change = ImportChange.Of(Table, SampleData.Pol, Later);
        // 100 ÷ 40 − 1 = 1.5
        Assert.Equal(1.5, change.Only.Value.Fraction, 12);
        Assert.Equal(Later, change.Only.Period);
        Assert.Equal("Change of arms imports against 2016-2020", change.Title);
    }

    [Fact]
    public void Another_earlier_window_may_be_named()
    {
        // 100 ÷ 50 − 1 = 1
        Assert.Equal(1, ImportChange.Of(Table, SampleData.Pol, Later, new(2011, 2015)).Only.Value.Fraction, 12);
    }

    [Fact]
    public void A_group_is_pooled()
    {
        // 100 ÷ (40 + 10) − 1 = 1
        Assert.Equal(1, ImportChange.Of(Table, SampleData.Group("two", SampleData.Pol, SampleData.Deu), Later).Only.Value.Fraction, 12);
    }

    [Fact]
    public void An_accession_is_not_growth()
    {
        var table = SampleData.Transfers(
            new(2020, 2023),
            ("USA", "POL", 2020, 10),
            ("USA", "FIN", 2021, 30),
            ("USA", "POL", 2022, 20),
            ("USA", "FIN", 2023, 60)
        );
        var growing = CountryGroup
            .Fixed("growing", "Growing", [SampleData.Member(SampleData.Pol), SampleData.Member(SampleData.Fin, 2023)], 2025)
            .ByYear();
        // Finland joins in 2023 and counts in both windows: (20 + 60) ÷ (10 + 30) − 1 = 1, and not (20 + 60) ÷ 10 − 1 = 7
        Assert.Equal(1, ImportChange.Of(table, growing, new(2022, 2023)).Only.Value.Fraction, 12);
    }

    [Fact]
    public void A_fall_to_nothing_is_minus_one_hundred_per_cent() =>
        Assert.Equal(-1, ImportChange.Of(Table, SampleData.Deu, Later).Only.Value.Fraction);

    [Fact]
    public void A_rise_from_nothing_is_a_gap()
    {
        var change = ImportChange.Of(Table, SampleData.Deu, new(2016, 2020));
        Assert.Empty(change.Observations);
        Assert.Equal(
            new Gap(SampleData.Deu, new(2016, 2020), "The edition records no deliveries to Germany in 2011-2015."),
            Assert.Single(change.Gaps)
        );
    }

    [Theory]
    [InlineData("2011-2015", "The edition covers 2011-2025, not the whole of 2006-2010.")]
    [InlineData("2022-2026", "The edition covers 2011-2025, not the whole of 2022-2026.")]
    public void A_window_outside_the_edition_is_a_gap(string window, string reason) =>
        Assert.Equal(reason, Assert.Single(ImportChange.Of(Table, SampleData.Pol, Period.Parse(window)).Gaps).Reason);

    [Theory]
    [InlineData("2017-2020")]
    [InlineData("2018-2022")]
    [InlineData("2021-2025")]
    public void Windows_of_two_lengths_or_in_the_wrong_order_are_refused(string earlier) =>
        Assert.Contains(
            $"{earlier} and 2021-2025 can't be compared; give two windows of one length, the earlier one first.",
            SampleData.ErrorOf(() => ImportChange.Of(Table, SampleData.Pol, Later, Period.Parse(earlier))),
            StringComparison.Ordinal
        );
}
