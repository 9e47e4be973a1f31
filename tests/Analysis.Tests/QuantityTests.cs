namespace Analysis.Tests;

/// <summary>Change, trend-indicator value and ratio.</summary>
public sealed class QuantityTests
{
    [Fact]
    public void A_change_is_new_by_old_less_one()
    {
        // 250 ÷ 100 − 1 = 1.5
        var change = Change.Between(100, 250);
        Assert.Equal(1.5, change.Fraction);
        Assert.Equal(150, change.Percent);
        Assert.Equal(1.5, change.Number);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    public void A_change_from_zero_or_less_has_no_rate(double before) =>
        Assert.Contains("has no rate", SampleData.ErrorOf(() => Change.Between(before, 8)), StringComparison.Ordinal);

    [Theory]
    [InlineData(1.43, 0, "+143\u00a0%")]
    [InlineData(0.056, 1, "+5.6\u00a0%")]
    [InlineData(-0.25, 1, "\u221225.0\u00a0%")]
    [InlineData(12.5, 0, "+1,250\u00a0%")]
    [InlineData(0, 1, "0.0\u00a0%")]
    [InlineData(-0.0001, 1, "0.0\u00a0%")]
    [InlineData(0.0001, 1, "0.0\u00a0%")]
    public void A_change_shows_its_sign_unless_it_rounds_to_nothing(double fraction, int decimals, string text) =>
        Assert.Equal(text, new Change(fraction).ToString(decimals));

    [Fact]
    public void A_change_has_one_decimal_by_default() => Assert.Equal("+5.6\u00a0%", new Change(0.0561).ToString());

    [Theory]
    [InlineData(1234.4, "1,234\u00a0m TIV")]
    [InlineData(100, "100\u00a0m TIV")]
    [InlineData(0.72, "0.7\u00a0m TIV")]
    public void A_volume_is_never_shown_as_money(double millions, string text) => Assert.Equal(text, new TrendValue(millions).ToString());

    [Fact]
    public void Volumes_add_up()
    {
        Assert.Equal(new TrendValue(7.5), new TrendValue(5) + new TrendValue(2.5));
        Assert.Equal(7.5, new TrendValue(7.5).Number);
    }

    [Fact]
    public void A_ratio_has_two_decimals()
    {
        Assert.Equal("2.21", new Ratio(2.2083).ToString());
        Assert.Equal(2.2083, new Ratio(2.2083).Number);
    }

    [Theory]
    [InlineData(1234, "1,234")]
    [InlineData(26.66, "26.7")]
    [InlineData(-3, "\u22123")]
    public void A_count_has_decimals_only_where_it_needs_one(double value, string text) => Assert.Equal(text, new Count(value).ToString());

    [Theory]
    [InlineData(1, "1\u00a0year")]
    [InlineData(3, "3\u00a0years")]
    [InlineData(12.54, "12.5\u00a0years")]
    public void A_duration_is_in_years(double years, string text) => Assert.Equal(text, new Duration(years).ToString());

    [Fact]
    public void Neither_is_ever_NaN()
    {
        Assert.Contains("must be a finite number", SampleData.ErrorOf(() => new Count(double.NaN)), StringComparison.Ordinal);
        Assert.Contains(
            "must be a finite number",
            SampleData.ErrorOf(() => new Duration(double.PositiveInfinity)),
            StringComparison.Ordinal
        );
    }
}
