namespace Analysis.Tests;

public sealed class ShareTests
{
    [Fact]
    public void A_share_reads_the_same_as_fraction_and_as_per_cent()
    {
        Assert.Equal(Share.FromFraction(0.5), Share.FromPercent(50));
        Assert.Equal(0.25, Share.FromPercent(25).Fraction);
        Assert.Equal(25, Share.FromFraction(0.25).Percent);
        Assert.Equal(0.25, Share.FromFraction(0.25).Number);
    }

    [Fact]
    public void Part_of_whole()
    {
        // 3 of 8 = 0.375
        Assert.Equal(0.375, Share.Of(3, 8).Fraction);
        Assert.Contains("zero", SampleData.ErrorOf(() => Share.Of(3, 0)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_not_a_number_is_not_a_quantity(double value)
    {
        Assert.Contains("Gap", SampleData.ErrorOf(() => Share.FromFraction(value)), StringComparison.Ordinal);
        Assert.Contains("Gap", SampleData.ErrorOf(() => Share.FromPercent(value)), StringComparison.Ordinal);
        Assert.Contains("Gap", SampleData.ErrorOf(() => Share.Of(value, 1)), StringComparison.Ordinal);
        Assert.Contains("Gap", SampleData.ErrorOf(() => new Change(value)), StringComparison.Ordinal);
        Assert.Contains("Gap", SampleData.ErrorOf(() => new Ratio(value)), StringComparison.Ordinal);
        Assert.Contains("Gap", SampleData.ErrorOf(() => new TrendValue(value)), StringComparison.Ordinal);
        Assert.Contains("Gap", SampleData.ErrorOf(() => new PercentagePoints(value)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_may_exceed_one()
    {
        // Kuwait 1991: 117 % of GDP.
        Assert.Equal("117.0\u00a0%", Share.FromFraction(1.17).ToString());
    }

    [Fact]
    public void A_difference_of_shares_is_in_percentage_points()
    {
        // 57.5 % − 52 % = 5.5 points
        PercentagePoints rise = Share.FromPercent(57.5) - Share.FromPercent(52);
        Assert.Equal(5.5, rise.Points, 12);
        Assert.Equal(rise.Points, rise.Number);
        Assert.Equal("+5.5 percentage points", rise.ToString());
        Assert.Equal("5.5 percentage points", rise.ToSize());
    }

    [Fact]
    public void A_fall_keeps_its_sign_in_tables_and_leaves_it_to_the_words_in_prose()
    {
        var fall = Share.FromPercent(25) - Share.FromPercent(50);
        Assert.Equal(-25, fall.Points);
        Assert.Equal("\u221225.0 percentage points", fall.ToString());
        Assert.Equal("25.0 percentage points", fall.ToSize());
    }

    [Fact]
    public void Shares_compare_by_size()
    {
        var (small, large) = (Share.FromPercent(1), Share.FromPercent(2));
        Assert.True(small < large && large > small && small <= large && large >= small && small.CompareTo(large) < 0);
        Assert.False(large < small || small > large || large <= small || small >= large);
    }

    [Theory]
    [InlineData(0.5764, 1, "57.6\u00a0%")]
    [InlineData(0.5764, 2, "57.64\u00a0%")]
    [InlineData(0.5764, 0, "58\u00a0%")]
    [InlineData(0, 1, "0.0\u00a0%")]
    [InlineData(12.5, 0, "1,250\u00a0%")]
    public void Text_is_in_per_cent(double fraction, int decimals, string text) =>
        Assert.Equal(text, Share.FromFraction(fraction).ToString(decimals));
}
