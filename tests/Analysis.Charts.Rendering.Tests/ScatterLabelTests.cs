using Analysis.Charts.Rendering.Drawings;

namespace Analysis.Charts.Rendering.Tests;

/// <summary>Names beside points: none meets another name or another point, and points at one place share one.</summary>
public sealed class ScatterLabelTests
{
    private static ScatterMark Mark(string name, double x, double y) =>
        new(
            new()
            {
                Label = name,
                X = ChartValue.Of(x),
                Y = ChartValue.Of(y),
            },
            x,
            y
        );

    private static string[] Names(params ScatterMark[] marks) =>
        [.. ScatterLabels.Place(marks, ScreenSize.Wide, 400, 300).Select(label => label.Text).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_point_with_space_has_its_name_at_the_right() =>
        Assert.Equal("left", Assert.Single(ScatterLabels.Place([Mark("Poland", 100, 100)], ScreenSize.Wide, 400, 300)).Place.Anchor);

    [Fact]
    public void At_the_right_edge_the_name_is_at_the_left() =>
        Assert.Equal("right", Assert.Single(ScatterLabels.Place([Mark("Poland", 395, 100)], ScreenSize.Wide, 400, 300)).Place.Anchor);

    [Fact]
    public void Points_at_one_place_share_a_name()
    {
        Assert.Equal(["Finland, Latvia"], Names(Mark("Finland", 50, 50), Mark("Latvia", 50, 50)));
        Assert.Equal(
            ["Bosnia and Herzegovina + 2"],
            Names(Mark("Bosnia and Herzegovina", 50, 50), Mark("North Macedonia", 50, 50), Mark("Montenegro", 50, 50))
        );
    }

    // Sixteen points ten pixels apart leave no place for a name in the middle.
    [Fact]
    public void A_name_without_a_clear_place_is_left_out()
    {
        ScatterMark[] crowd =
        [
            .. Enumerable.Range(0, 16).Select(i => Mark($"Bosnia and Herzegovina {i:00}", 180 + i % 4 * 10, 130 + i / 4 * 10)),
        ];
        var placed = Names(crowd);
        Assert.NotEmpty(placed);
        Assert.DoesNotContain("Bosnia and Herzegovina 05", placed);
    }
}
