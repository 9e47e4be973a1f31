namespace Analysis.Interactive.Tests;

public sealed class WordingTests
{
    [Theory]
    [InlineData(1.0, 0.0, "rose")]
    [InlineData(-0.1, 0.0, "fell")]
    [InlineData(0.0, 0.0, "stayed about the same")]
    [InlineData(0.5, 1.0, "stayed about the same")]
    public void The_word_follows_the_change(double change, double threshold, string word) =>
        Assert.Equal(word, Wording.RoseOrFell(change, threshold));

    [Theory]
    [InlineData(0.5, 0.1, "narrowed")]
    [InlineData(0.5, -0.1, "narrowed")]
    [InlineData(0.1, -0.5, "widened")]
    [InlineData(0.1, 0.1, "stayed")]
    public void The_word_follows_the_distance_on_either_side(double before, double after, string word) =>
        Assert.Equal(word, Wording.NarrowedOrWidened(before, after));

    [Theory]
    [InlineData(53, "more than half")]
    [InlineData(50, "about half")]
    [InlineData(47, "less than half")]
    public void The_word_follows_the_share(double percent, string word) =>
        Assert.Equal(word, Wording.AgainstHalf(Share.FromPercent(percent)));

    // Of 30 pairs the interval around 0.6 is above zero, and that around −0.6 below.
    [Fact]
    public void Two_correlations_are_worded_once_where_they_show_the_same()
    {
        var (up, down) = (new Correlation(0.6, 30), new Correlation(-0.6, 30));
        Assert.Equal($"both years show {up.Relation}", WordingOfResults.Relations(up, new(0.7, 30)));
        Assert.Equal($"the first year shows {up.Relation}, the second {down.Relation}", WordingOfResults.Relations(up, down));
    }

    [Fact]
    public void The_word_carries_the_sign_of_a_part()
    {
        Assert.Equal("added", Wording.AddedOrTook(12));
        Assert.Equal("took away", Wording.AddedOrTook(-0.1));
    }

    [Fact]
    public void Lists_read_as_prose()
    {
        Assert.Equal("none", Wording.List([]));
        Assert.Equal("Estonia", Wording.List(["Estonia"]));
        Assert.Equal("Estonia, Latvia and Lithuania", Wording.List(["Estonia", "Latvia", "Lithuania"]));
    }
}
