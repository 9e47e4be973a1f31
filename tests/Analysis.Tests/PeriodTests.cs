namespace Analysis.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024", 2024, 2024)]
    [InlineData("2021-2025", 2021, 2025)]
    [InlineData("2021–2025", 2021, 2025)]
    [InlineData("2021—2025", 2021, 2025)]
    [InlineData("2021\u22122025", 2021, 2025)]
    [InlineData(" 2021 - 2025 ", 2021, 2025)]
    public void A_year_or_a_window_is_read(string text, int from, int to) => Assert.Equal(new Period(from, to), Period.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("soon")]
    [InlineData("2021-")]
    [InlineData("-2021")]
    [InlineData("2021-2023-2025")]
    [InlineData("2021.5")]
    [InlineData("99999999999")]
    public void Anything_else_is_refused_with_the_form_to_write(string text)
    {
        var message = SampleData.ErrorOf(() => Period.Parse(text));
        Assert.StartsWith($"'{text}' is not a period; write a year (2024) or a window (2021-2025).", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_last_year_is_refused() =>
        Assert.Contains("outside 1900 to 2100", SampleData.ErrorOf(() => Period.Parse("2021-25")), StringComparison.Ordinal);

    [Fact]
    public void The_last_years_of_a_period_are_a_period()
    {
        Assert.Equal(new Period(2021, 2025), new Period(2006, 2025).Newest(5));
        Assert.Equal(Period.Year(2025), new Period(2006, 2025).Newest(1));
        Assert.Contains(
            "write the earlier year first",
            SampleData.ErrorOf(() => new Period(2006, 2025).Newest(0)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_period_ends_before_it_begins() =>
        Assert.Contains("write the earlier year first", SampleData.ErrorOf(() => new Period(2025, 2021)), StringComparison.Ordinal);

    [Theory]
    [InlineData(1899, 1950)]
    [InlineData(2050, 2101)]
    public void Years_are_of_our_time(int from, int to) =>
        Assert.Contains("outside 1900 to 2100", SampleData.ErrorOf(() => new Period(from, to)), StringComparison.Ordinal);

    [Fact]
    public void A_window_has_its_years()
    {
        var window = new Period(2021, 2025);
        Assert.Equal(5, window.Length);
        Assert.False(window.IsYear);
        Assert.Equal([2021, 2022, 2023, 2024, 2025], window.Years);
        Assert.True(Period.Year(2024).IsYear);
        Assert.Equal([2024], Period.Year(2024).Years);
    }

    [Theory]
    [InlineData("2021-2025", "2016-2020")]
    [InlineData("2024", "2023")]
    public void The_window_before_has_the_same_length_and_ends_the_year_before(string window, string before) =>
        Assert.Equal(Period.Parse(before), Period.Parse(window).Before);

    [Fact]
    public void A_period_contains_what_is_wholly_inside()
    {
        var window = new Period(2021, 2025);
        Assert.True(window.Contains(2021) && window.Contains(2025) && window.Contains(window) && window.Contains(new Period(2022, 2023)));
        Assert.False(
            window.Contains(2020)
                || window.Contains(2026)
                || window.Contains(new Period(2020, 2021))
                || window.Contains(new Period(2025, 2026))
        );
    }

    [Theory]
    [InlineData("2021-2025", "2021–25")]
    [InlineData("2001-2005", "2001–05")]
    [InlineData("1999-2004", "1999–2004")]
    [InlineData("2024", "2024")]
    public void Prose_shortens_the_last_year_within_a_century(string period, string prose)
    {
        Assert.Equal(prose, Period.Parse(period).ToProse());
        Assert.Equal(period, Period.Parse(period).ToString());
    }
}
