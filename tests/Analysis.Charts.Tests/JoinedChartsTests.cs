namespace Analysis.Charts.Tests;

/// <summary>Charts of a result that was joined with a table of the user's own, with numbers that a reader can order in the head.</summary>
public sealed class JoinedChartsTests
{
    private static readonly Country[] Seven =
    [
        Country.Parse("BEL"),
        Samples.Germany,
        Country.Parse("FIN"),
        Country.Parse("FRA"),
        Country.Parse("ITA"),
        Samples.Poland,
        Country.Parse("SWE"),
    ];

    private static Indicator<Share> Burden(params double[] percents) =>
        Samples.Burden() with
        {
            Observations = [.. Seven.Zip(percents, (country, percent) => Samples.Of(country, 2024, percent))],
        };

    private static OwnTable Table(string column, params string[] cells)
    {
        var filled = Seven.Zip(cells).Where(cell => cell.Second.Length > 0).ToList();
        var isNumber = filled.TrueForAll(cell => char.IsAsciiDigit(cell.Second[0]));
        return new()
        {
            File = "own.csv",
            Sha256 = "0123456789abcdef",
            CountryColumn = "country",
            Subjects = [.. filled.Select(cell => cell.First)],
            Columns =
            [
                new(
                    column,
                    filled.ToDictionary(cell => cell.First.Code, cell => cell.Second),
                    isNumber ? filled.ToDictionary(cell => cell.First.Code, cell => double.Parse(cell.Second, Invariant)) : null
                ),
            ],
        };
    }

    private static readonly System.Globalization.CultureInfo Invariant = System.Globalization.CultureInfo.InvariantCulture;

    // old: Belgium 1, Germany 2, France 4: median 2. new: Finland 3, Poland 6: median 4.5. Italy and Sweden are in no group.
    [Fact]
    public void Bars_are_grouped_by_the_words_of_a_column_and_state_the_medians()
    {
        var chart = Burden(1, 2, 3, 4, 5, 6, 7).Join(Table("wave", "old", "old", "new", "old", "", "new"), "wave").Bars(by: "wave");

        Assert.Equal("By wave: the median is highest for 'new' with 4.50\u00a0%, lowest for 'old' with 2.00\u00a0%", chart.Title);
        Assert.Equal(["new", "old"], chart.Groups.Select(group => group.Label));
        Assert.Equal(["France", "Germany", "Belgium"], chart.Groups[1].Ordered.Select(bar => bar.Label));
        Assert.Equal("new: median 4.50\u00a0%, n\u00a0=\u00a02", chart.Heading(chart.Groups[0]));
        Assert.Equal("Defence burden, 2024", chart.Subtitle);
        Assert.Equal(
            "The line in each group is its median, each country counting alike, whatever its size. "
                + "Not drawn, not in own.csv: Italy and Sweden.",
            chart.Note
        );
        Assert.Contains(
            "Sources: NATO, Defence Expenditure, edition 2026; Own data, own.csv, edition 0123456789ab",
            chart.Caption,
            StringComparison.Ordinal
        );
        Assert.StartsWith("Bar chart in groups by wave: Defence burden, 2024; % of GDP.", chart.AltText, StringComparison.Ordinal);
        Assert.Contains(
            "new: median 4.50\u00a0%, n\u00a0=\u00a02: Poland 6.00\u00a0% and Finland 3.00\u00a0%.",
            chart.AltText,
            StringComparison.Ordinal
        );
        Assert.Equal(["new", "Poland", "6.00\u00a0%"], chart.Table.Rows[0].Select(cell => cell.Text));
        chart.Validate();
    }

    [Fact]
    public void A_gap_of_the_result_stays_a_gap_in_its_group_and_numbers_are_groups_in_their_order()
    {
        var result = Burden(1, 2, 3, 4) with { Gaps = [new(Samples.Poland, Period.Year(2024), "not published")] };
        var chart = result.Join(Table("decade", "10", "9", "10", "9", "", "9"), "decade").Bars();

        Assert.Equal(["9", "10"], chart.Groups.Select(group => group.Label));
        Assert.Equal((3, 2), (chart.Groups[0].Bars.Count, chart.Groups[0].Count));
        Assert.Contains("No data for Poland: not published.", chart.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_groups_are_refused_with_the_chart_that_fits()
    {
        var many = new OwnTable
        {
            File = "own.csv",
            Sha256 = "0123456789abcdef",
            CountryColumn = "country",
            Subjects = [.. Country.All.Take(13)],
            Columns =
            [
                new(
                    "gdp",
                    Country.All.Take(13).Index().ToDictionary(one => one.Item.Code, one => $"{one.Index}"),
                    Country.All.Take(13).Index().ToDictionary(one => one.Item.Code, one => (double)one.Index)
                ),
            ],
        };
        var result = Samples.Burden() with { Observations = [.. Country.All.Take(13).Select(country => Samples.Of(country, 2024, 1))] };
        Assert.Equal(
            "'gdp' has 13 different values, and .Bars() takes at most 12 groups. .Scatter() fits.",
            Assert.Throws<ArgumentException>(() => result.Join(many, "gdp").Bars()).Message
        );
    }

    // Ranks of y by x: 1, 2, 3, 4, 5, 7, 6. Differences 0 but −1 and 1: ρ = 1 − 6 × 2 ÷ (7 × 48) = 0.9643. artanh = ½ ln 55 = 2.0037,
    // margin 1.959964 × √(1.06 ÷ 4) = 1.00896: tanh 0.99634 = 0.760 and tanh 3.01426 = 0.995.
    [Fact]
    public void Points_state_the_direction_and_n()
    {
        var chart = Burden(1, 2, 3, 4, 5, 7, 6).Join(Table("gdp", "10", "20", "30", "40", "50", "60", "70"), "gdp").Scatter();

        Assert.Equal("A positive relation between 'gdp' and 'Defence burden', n\u00a0=\u00a07", chart.Title);
        Assert.Equal(
            "Defence burden, 2024, against gdp: Spearman's ρ 0.96 (n\u00a0=\u00a07, 95\u00a0% interval 0.76 to 1.00)",
            chart.Subtitle
        );
        Assert.Equal("% of GDP (vertical), gdp as in own.csv (horizontal)", chart.Unit);
        Assert.Equal(
            "Interval by Fisher's transformation with the standard error of Fieller, Hartley and Pearson (1957). "
                + "The countries are no random sample, and a relation is no cause.",
            chart.Note
        );
        Assert.Equal(("gdp", "Defence burden, 2024", 7), (chart.X.Title, chart.Y.Title, chart.Drawn.Count));
        Assert.Contains("7 points. Poland 7.00\u00a0% at 60, Sweden 6.00\u00a0% at 70,", chart.AltText, StringComparison.Ordinal);
        Assert.Equal(["Belgium", "10", "1.00\u00a0%"], chart.Table.Rows[0].Select(cell => cell.Text));
        chart.Validate();
    }

    [Theory]
    // y = 4, 1, 3, 2 by x = 1, 2, 3, 4: squares of the differences 9 + 1 + 0 + 4 = 14; ρ = 1 − 84 ÷ 60 = −0.4, and n = 4 is few.
    [InlineData("No clear relation between 'gdp' and 'Defence burden', n\u00a0=\u00a04", 4.0, 1.0, 3.0, 2.0)]
    [InlineData("The countries have the same order by 'gdp' and by 'Defence burden', n\u00a0=\u00a04", 1.0, 2.0, 3.0, 4.0)]
    [InlineData("The countries have opposite orders by 'gdp' and by 'Defence burden', n\u00a0=\u00a04", 4.0, 3.0, 2.0, 1.0)]
    [InlineData("Too few countries for a relation between 'gdp' and 'Defence burden': n\u00a0=\u00a03", 4.0, 3.0, 2.0)]
    [InlineData("No relation between 'gdp' and 'Defence burden': all values of one are equal, n\u00a0=\u00a04", 2.0, 2.0, 2.0, 2.0)]
    public void A_title_claims_no_more_than_the_interval_shows(string title, params double[] percents) =>
        Assert.Equal(title, Burden(percents).Join(Table("gdp", "1", "2", "3", "4"), "gdp").Scatter().Title);

    [Fact]
    public void Years_of_a_column_have_no_mark_between_thousands_and_a_gap_is_named()
    {
        var result = Burden(1, 2, 3, 4) with { Gaps = [new(Samples.Poland, Period.Year(2024), "not published")] };
        var chart = result.Join(Table("joined", "1949", "1955", "2023", "1949", "", "1999"), "joined").Scatter();

        Assert.Equal("1949", chart.Table.Rows[0][1].Text);
        Assert.Contains("No data for Poland: not published.", chart.Caption, StringComparison.Ordinal);
        Assert.Equal(4, chart.Drawn.Count);
    }

    [Fact]
    public void Words_are_no_axis()
    {
        var joined = Burden(1, 2, 3, 4).Join(Table("wave", "old", "new", "old", "new"), "wave");
        Assert.Contains(".Bars(by: \"wave\")", Assert.Throws<ArgumentException>(() => joined.Scatter()).Message, StringComparison.Ordinal);
        Assert.Contains(
            "did you mean 'wave'?",
            Assert.Throws<ArgumentException>(() => joined.Bars("wawe")).Message,
            StringComparison.Ordinal
        );
    }

    // The median of 1, 2, 10, 20 is (2 + 10) ÷ 2.
    [Fact]
    public void The_median_of_an_even_count_is_the_mean_of_the_two_in_the_middle() =>
        Assert.Equal(
            6,
            new BarGroup
            {
                Label = "a",
                Bars =
                [
                    .. new double[] { 20, 1, 10, 2 }.Select(value => new RankedBar { Label = $"{value}", Value = ChartValue.Of(value) }),
                ],
            }.Median
        );

    [Fact]
    public void An_empty_chart_is_refused()
    {
        var bars = Burden(1, 2).Join(Table("wave", "old", "new"), "wave").Bars();
        Assert.Contains(
            "no number at all",
            Refusal(bars with { Groups = [new() { Label = "a", Bars = [new() { Label = "b", Value = ChartValue.Missing("none") }] }] }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "a group without bars",
            Refusal(bars with { Groups = [.. bars.Groups, new() { Label = "c", Bars = [] }] }),
            StringComparison.Ordinal
        );
        var points = Burden(1, 2, 3, 4).Join(Table("gdp", "1", "2", "3", "4"), "gdp").Scatter();
        Assert.Contains(
            "two points called 'Belgium'",
            Refusal(points with { Points = [points.Points[0], points.Points[0]] }),
            StringComparison.Ordinal
        );
    }

    private static string Refusal(ChartSpec chart) => Assert.Throws<ArgumentException>(chart.Validate).Message;
}
