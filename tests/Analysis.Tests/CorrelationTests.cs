namespace Analysis.Tests;

/// <summary>Spearman's ρ with n and its interval.</summary>
public sealed class CorrelationTests
{
    // Fieller, Hartley and Pearson (1957): ±1.96 × √(1.06 ÷ (n − 3)) on Fisher's scale. n = 23: 1.95996 × √(1.06 ÷ 20) = 0.45122.
    // ρ = −0.13438735: artanh = −0.135205; −0.586425 and 0.316015 back by tanh: −0.5273 and 0.3059. Issue 13 prints −0.53 to 0.31.
    // ρ = −0.38735178: artanh = −0.408681; −0.859898 and 0.042537: −0.6962 and 0.0425. Issue 13 prints −0.70 to 0.04.
    [Theory]
    [InlineData(-0.13438735177865613, 23, -0.5273, 0.3059, "\u22120.13 (n\u00a0=\u00a023, 95\u00a0% interval \u22120.53 to 0.31)")]
    [InlineData(-0.38735177865612647, 23, -0.6962, 0.0425, "\u22120.39 (n\u00a0=\u00a023, 95\u00a0% interval \u22120.70 to 0.04)")]
    public void The_interval_is_that_of_Fieller_Hartley_and_Pearson(double rho, int count, double low, double high, string text)
    {
        var correlation = new Correlation(rho, count);
        Assert.Equal((low, high), (Math.Round(correlation.Interval!.Value.Low, 4), Math.Round(correlation.Interval.Value.High, 4)));
        Assert.Equal(text, correlation.ToString());
    }

    [Fact]
    public void Mirrored_ranks_have_the_mirrored_interval()
    {
        var (up, down) = (new Correlation(0.6, 12).Interval!.Value, new Correlation(-0.6, 12).Interval!.Value);
        Assert.Equal((up.Low, up.High), (-down.High, -down.Low));
    }

    [Fact]
    public void A_perfect_order_has_no_interval_and_shows_nothing_clear()
    {
        var perfect = new Correlation(1, 4);
        Assert.Null(perfect.Interval);
        Assert.Equal(
            ("1.00 (n\u00a0=\u00a04, no interval for a perfect rank order)", "no clear relation"),
            (perfect.ToString(), perfect.Relation)
        );
    }

    // n = 30: the margin is 1.95996 × √(1.06 ÷ 27) = 0.38835, and tanh 0.38835 = 0.36993. Just below, the interval holds zero; just above,
    // it does not.
    [Theory]
    [InlineData(0.3699, "no clear relation")]
    [InlineData(0.3700, "a positive relation")]
    [InlineData(-0.3699, "no clear relation")]
    [InlineData(-0.3700, "a negative relation")]
    public void A_relation_is_named_where_the_interval_excludes_zero(double rho, string words) =>
        Assert.Equal(words, new Correlation(rho, 30).Relation);

    [Fact]
    public void An_invalid_correlation_is_refused()
    {
        Assert.Contains("from -1 to 1", SampleData.ErrorOf(() => new Correlation(1.01, 10)), StringComparison.Ordinal);
        Assert.Contains("finite", SampleData.ErrorOf(() => new Correlation(double.NaN, 10)), StringComparison.Ordinal);
        Assert.Contains("takes 4 pairs", SampleData.ErrorOf(() => new Correlation(0.5, 3)), StringComparison.Ordinal);
        Assert.Contains("can't lie above", SampleData.ErrorOf(() => new ConfidenceInterval(0.2, 0.1)), StringComparison.Ordinal);
    }
}
