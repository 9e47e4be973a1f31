namespace Analysis.Charts.Tests;

public sealed class ThemeTests
{
    public static TheoryData<string> Themes => ["light", "dark"];

    private static ChartTheme Theme(string name) => name == "light" ? ChartTheme.Light : ChartTheme.Dark;

    [Theory]
    [MemberData(nameof(Themes))]
    public void Marks_and_text_can_be_seen(string name)
    {
        var theme = Theme(name);
        foreach (var role in Enum.GetValues<ChartRole>())
        {
            Assert.True(ChartTheme.Contrast(theme.Mark(role), theme.Paper) >= 3, $"The mark of {role} is too pale in {name}.");
            Assert.True(ChartTheme.Contrast(theme.Label(role), theme.Paper) >= 4.5, $"The name of {role} is too pale in {name}.");
            Assert.True(ChartTheme.Contrast(theme.TextOn(role), theme.Mark(role)) >= 4.5, $"Text on {role} is too pale in {name}.");
        }
        Assert.True(ChartTheme.Contrast(theme.Ink, theme.Paper) >= 7);
        Assert.True(ChartTheme.Contrast(theme.InkMuted, theme.Paper) >= 4.5);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_can_be_read_on_every_step_of_every_shading_and_each_step_is_stronger(string name)
    {
        var theme = Theme(name);
        foreach (var role in ChartTheme.Shaded)
        {
            var steps = Enumerable.Range(1, ChartTheme.Shades).ToArray();
            Assert.All(
                steps,
                step =>
                    Assert.True(
                        ChartTheme.Contrast(theme.TextOnShade(step), theme.Shade(role, step)) >= 4.5,
                        $"Text on step {step} of {role} is too pale in {name}."
                    )
            );
            var against = steps.Select(step => ChartTheme.Contrast(theme.Paper, theme.Shade(role, step))).ToArray();
            Assert.All(
                against.Zip(against.Skip(1)),
                pair => Assert.True(pair.Second > pair.First * 1.12, $"Two steps of {role} look alike in {name}.")
            );
        }
        Assert.Throws<ArgumentException>(() => theme.Shade(ChartRole.Guideline, 1));
        Assert.Throws<ArgumentException>(() => theme.Shade(ChartRole.Europe, 6));
    }

    [Fact]
    public void Contrast_is_that_of_WCAG()
    {
        // WCAG 2.2: black on white is 21:1; #777777 on white is the well-known 4.48:1 that just fails AA.
        Assert.Equal(21, ChartTheme.Contrast("#000000", "#ffffff"), 9);
        Assert.Equal(4.48, ChartTheme.Contrast("#ffffff", "#777777"), 2);
    }

    [Fact]
    public void Every_light_colour_has_one_meaning() =>
        Assert.Equal(ChartTheme.Pairs.Count, ChartTheme.Pairs.Select(pair => pair.Light).Distinct().Count());

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_main_roles_stay_apart_for_every_colour_vision(string name)
    {
        ChartRole[] roles = [ChartRole.UnitedStates, ChartRole.Europe, ChartRole.Partners, ChartRole.Others, ChartRole.Highlight];
        foreach (var (vision, matrix) in ColourVision.All)
        foreach (var first in roles)
        foreach (var second in roles.Where(role => role > first))
            Assert.True(
                ColourVision.Distance(Theme(name).Mark(first), Theme(name).Mark(second), matrix) >= 12,
                $"{first} and {second} look alike to {vision} eyes in {name}."
            );
    }
}
