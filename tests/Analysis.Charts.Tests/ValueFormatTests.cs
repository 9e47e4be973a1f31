namespace Analysis.Charts.Tests;

public sealed class ValueFormatTests
{
    private const string Nb = "\u00a0";

    [Fact]
    public void Values_are_written_in_the_unit_of_the_reader()
    {
        Assert.Equal($"57.6{Nb}%", ValueFormat.Percent().Text(0.5764));
        Assert.Equal($"US${Nb}334{Nb}bn", ValueFormat.Billions("US$").Text(333_700));
        Assert.Equal($"€1,635.4{Nb}bn", ValueFormat.Billions("€", 1).Text(1_635_440));
        Assert.Equal($"−3.5{Nb}pp", ValueFormat.PercentagePoints().Text(-3.5));
        Assert.Equal("1.7×", ValueFormat.Times().Text(1.68));
        Assert.Equal($"1,234{Nb}TIV", ValueFormat.Plain(0, "TIV").Text(1234.2));
    }

    [Fact]
    public void Nothing_is_minus_nothing() => Assert.Equal($"0.0{Nb}%", ValueFormat.Percent().Text(-0.0001));

    [Fact]
    public void The_shown_value_is_free_of_noise() => Assert.Equal(57.6, ValueFormat.Percent().Shown(0.576));

    [Fact]
    public void Marks_have_no_more_decimals_than_their_step_needs()
    {
        Assert.Equal($"20{Nb}%", ValueFormat.Percent(1).Tick(20, 5));
        Assert.Equal($"0.5{Nb}%", ValueFormat.Percent(0).Tick(0.5, 0.5));
        Assert.Equal($"0.25{Nb}%", ValueFormat.Percent(0).Tick(0.25, 0.25));
        Assert.Equal($"7.5{Nb}%", ValueFormat.Percent(0).Tick(7.5, 2.5));
    }

    [Fact]
    public void Ranges_have_their_unit_once_and_digits_have_none()
    {
        Assert.Equal($"20–40{Nb}%", ValueFormat.Percent(1).Range(20, 40, 20));
        Assert.Equal($"US${Nb}0.5–1.0{Nb}bn", ValueFormat.Billions("US$").Range(0.5, 1, 0.5));
        Assert.Equal("57.6", ValueFormat.Percent().Digits(0.576));
        Assert.Equal("2039", ValueFormat.Years.Text(2039));
    }

    [Fact]
    public void Each_quantity_has_its_format()
    {
        Assert.Equal(ValueFormat.Percent(), ValueFormat.For<Share>());
        Assert.Equal(ValueFormat.Percent(), ValueFormat.For<Change>());
        Assert.Equal(ValueFormat.PercentagePoints(), ValueFormat.For<PercentagePoints>());
        Assert.Equal($"1.6{Nb}bn", ValueFormat.For<Money>().Text(1635));
        Assert.Throws<ArgumentException>(() => ValueFormat.Percent(-1));
    }
}
