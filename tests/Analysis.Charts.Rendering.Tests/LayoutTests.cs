using Analysis.Charts.Rendering.Text;

namespace Analysis.Charts.Rendering.Tests;

public sealed class LayoutTests
{
    [Fact]
    public void Labels_with_space_stay_at_their_preferred_place() =>
        Assert.Equal([10, 50, 90], LabelSpread.Place([10, 50, 90], [16, 16, 16], 0, 100));

    [Fact]
    public void Two_labels_at_one_place_part_evenly() => Assert.Equal([42, 58], LabelSpread.Place([50, 50], [16, 16], 0, 100));

    [Fact]
    public void Order_is_kept_and_edges_hold() =>
        // Three labels of 20 that all prefer 95: they fill 40 to 100 in the order of their preferences.
        Assert.Equal([90, 50, 70], LabelSpread.Place([97, 95, 96], [20, 20, 20], 0, 100));

    [Fact]
    public void A_block_that_grows_takes_its_neighbours_along()
    {
        // 30 and 32 part to 23 and 39 around their mean of 31; 45 then collides with the block: mean 107/3 of the three.
        var places = LabelSpread.Place([30, 32, 45], [16, 16, 16], 0, 200);
        Assert.Equal(107 / 3.0 - 16, places[0], 9);
        Assert.Equal(107 / 3.0, places[1], 9);
        Assert.Equal(107 / 3.0 + 16, places[2], 9);
    }

    [Fact]
    public void Names_break_at_spaces_and_long_words_are_cut()
    {
        Assert.Equal(["Bosnia and", "Herzegovina"], LabelLines.Wrap("Bosnia and Herzegovina", 12, 80).Lines);
        var cut = LabelLines.Cut("Donaudampfschifffahrt", 12, 60);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.True(TextWidth.Of(cut, 12) <= 60);
        Assert.Equal("A &lt;b&gt; &amp; c", LabelLines.Wrap("A <b> & c", 12, 500).Markup);
    }

    [Theory]
    [InlineData(new[] { 1.2, 4.7 }, 5, true, 0, 5, 1)]
    [InlineData(new[] { 0.299, 0.619 }, 4, true, 0, 0.8, 0.2)]
    [InlineData(new[] { -39.4, 75.7 }, 5, true, -50, 100, 25)]
    [InlineData(new[] { 0.0 }, 5, true, 0, 1, 0.2)]
    [InlineData(new[] { 96.0, 104.0 }, 4, false, 96, 104, 2)]
    public void Axes_have_round_marks(double[] values, int marks, bool fromZero, double from, double to, double step) =>
        Assert.Equal(new ValueAxis(from, to, step), ValueAxis.Covering(values, marks, fromZero));
}
