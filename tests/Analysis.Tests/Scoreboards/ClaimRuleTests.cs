using Analysis.Scoreboards;

namespace Analysis.Tests.Scoreboards;

/// <summary>The rule of the verdicts on claims, at its borders.</summary>
public sealed class ClaimRuleTests
{
    [Theory]
    [InlineData(0.51, ClaimVerdict.Supported)]
    [InlineData(0.5, ClaimVerdict.NotSupported)]
    [InlineData(0.49, ClaimVerdict.NotSupported)]
    public void Above_the_line_is_not_on_it(double figure, ClaimVerdict verdict) => Assert.Equal(verdict, ClaimRule.Above(figure, 0.5));

    [Theory]
    [InlineData(14, ClaimVerdict.Supported)]
    [InlineData(15, ClaimVerdict.Supported)]
    [InlineData(13, ClaimVerdict.NotSupported)]
    public void At_least_is_on_the_line_too(double figure, ClaimVerdict verdict) => Assert.Equal(verdict, ClaimRule.AtLeast(figure, 14));

    [Theory]
    [InlineData(0.09, ClaimVerdict.Supported)]
    [InlineData(0.1, ClaimVerdict.NotSupported)]
    public void Below_the_line_is_not_on_it(double figure, ClaimVerdict verdict) => Assert.Equal(verdict, ClaimRule.Below(figure, 0.1));

    // Only an interval that excludes the line shows which side the figure is on.
    [Theory]
    [InlineData(0.1, 0.9, ClaimVerdict.Supported, ClaimVerdict.NotSupported)]
    [InlineData(0, 0.9, ClaimVerdict.NotSupported, ClaimVerdict.NotSupported)]
    [InlineData(-0.5, 0.3, ClaimVerdict.NotSupported, ClaimVerdict.NotSupported)]
    [InlineData(-0.9, 0, ClaimVerdict.NotSupported, ClaimVerdict.NotSupported)]
    [InlineData(-0.9, -0.1, ClaimVerdict.NotSupported, ClaimVerdict.Supported)]
    public void A_sample_needs_its_whole_interval_on_one_side(double low, double high, ClaimVerdict above, ClaimVerdict below) =>
        Assert.Equal(
            (above, below),
            (ClaimRule.Above(new ConfidenceInterval(low, high), 0), ClaimRule.Below(new ConfidenceInterval(low, high), 0))
        );

    [Theory]
    [InlineData(ClaimVerdict.Supported, ClaimVerdict.ConsistentWith, "consistent with")]
    [InlineData(ClaimVerdict.NotSupported, ClaimVerdict.NotSupported, "not supported")]
    [InlineData(ClaimVerdict.CannotBeTested, ClaimVerdict.CannotBeTested, "cannot be tested publicly")]
    public void A_cause_is_never_more_than_consistent(ClaimVerdict verdict, ClaimVerdict weaker, string words)
    {
        Assert.Equal(weaker, verdict.AtMostConsistent());
        Assert.Equal(words, weaker.Words());
    }
}
