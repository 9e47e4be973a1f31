namespace Analysis.Charts.Tests;

/// <summary>Charts that a result makes of itself, with round numbers that the titles are computed from by hand.</summary>
public sealed class ResultChartsTests
{
    private static readonly Country France = Country.Parse("FRA");
    private static readonly Country Korea = Country.Parse("KOR");
    private static readonly Country America = Country.UnitedStates;

    private static Indicator<Share> Burden(params Observation<Share>[] observations) =>
        Samples.Burden() with
        {
            Observations = observations,
        };

    private static readonly Indicator<Share> TwoYears = Burden(
        Samples.Of(Samples.Germany, 2014, 1),
        Samples.Of(Samples.Germany, 2024, 2),
        Samples.Of(Samples.Poland, 2014, 3),
        Samples.Of(Samples.Poland, 2024, 4),
        Samples.Of(France, 2014, 2),
        Samples.Of(France, 2024, 1.5)
    );

    private static Indicator<Share> SharesOf(params (Subject Recipient, Subject Supplier, double Percent)[] shares) =>
        Burden([.. shares.Select(of => Samples.Of(of.Recipient, 2024, of.Percent, counterpart: of.Supplier))]) with
        {
            Id = "supplier-share",
            Title = "Share of imports",
            Unit = "fraction of import volume (TIV)",
        };

    private static readonly Indicator<Share> BySupplier = SharesOf(
        (Samples.Poland, America, 50),
        (Samples.Poland, Korea, 30),
        (Samples.Poland, Samples.Germany, 20)
    );

    [Fact]
    public void A_line_over_time_states_its_change()
    {
        var chart = Burden(Samples.Of(Samples.Germany, 2014, 1), Samples.Of(Samples.Germany, 2024, 2)).Trend();

        Assert.Equal("From 1.00\u00a0% in 2014 to 2.00\u00a0% in 2024", chart.Title);
        Assert.Equal(("burden-trend", "% of GDP", "Germany"), (chart.Id, chart.Unit, Assert.Single(chart.Series).Label));
        Assert.Equal("Defence burden, Germany", chart.Subtitle);
        Assert.Contains("Source: NATO", chart.Caption, StringComparison.Ordinal);
        chart.Validate();
    }

    [Fact]
    public void Several_lines_state_the_most_and_the_least_at_their_end()
    {
        var chart = TwoYears.Trend();

        Assert.Equal("Poland is highest with 4.00\u00a0%, France lowest with 1.50\u00a0% in 2024", chart.Title);
        Assert.Equal(["Germany", "Poland", "France"], chart.Series.Select(series => series.Label));
        chart.Validate();
    }

    [Fact]
    public void A_line_that_ends_earlier_is_not_compared_with_the_newest_values()
    {
        var chart = Burden(
                Samples.Of(Samples.Germany, 2014, 9),
                Samples.Of(Samples.Germany, 2015, 9),
                Samples.Of(Samples.Poland, 2014, 3),
                Samples.Of(Samples.Poland, 2024, 4),
                Samples.Of(France, 2024, 2)
            )
            .Trend();

        Assert.Equal("Poland is highest with 4.00\u00a0%, France lowest with 2.00\u00a0% in 2024", chart.Title);
    }

    [Fact]
    public void Of_many_lines_only_the_outermost_are_in_front()
    {
        string[] codes = ["DEU", "POL", "FRA", "ITA", "ESP", "NLD", "BEL", "DNK", "NOR", "SWE"];
        var many = Burden([
            .. codes
                .SelectMany((code, i) => (int[])[2014, 2024], (code, year) => (code, year))
                .Select((at, i) => Samples.Of(Country.Parse(at.code), at.year, 1 + i / 2)),
        ]);
        var chart = many.Trend();

        Assert.Equal(
            ["Germany", "Sweden"],
            chart.Series.Where(series => series.Role is not ChartRole.Muted).Select(series => series.Label)
        );
        chart.Validate();
    }

    [Fact]
    public void Bars_take_the_newest_period_or_the_one_asked_for()
    {
        Assert.Equal("Defence burden, 2024", TwoYears.Bars().Subtitle);
        var chart = TwoYears.Bars(Period.Year(2014));

        Assert.Equal("Poland is highest with 3.00\u00a0%, Germany lowest with 1.00\u00a0%", chart.Title);
        Assert.Equal(["Poland", "France", "Germany"], chart.Ordered.Select(bar => bar.Label));
        chart.Validate();
        var refused = Assert.Throws<ArgumentException>(() => TwoYears.Bars(Period.Year(2020)));
        Assert.Equal("'Defence burden' has no value for 2020; it holds 2014, 2024.", refused.Message);
    }

    [Fact]
    public void Bars_of_counterparts_have_the_colours_of_what_they_are()
    {
        var chart = BySupplier.Bars();

        Assert.Equal(
            [("United States", ChartRole.UnitedStates), ("South Korea", ChartRole.Partners), ("Germany", ChartRole.Europe)],
            chart.Ordered.Select(bar => (bar.Label, bar.Role))
        );
        chart.Validate();
    }

    [Fact]
    public void Dots_count_who_rose_between_the_first_and_the_last_period()
    {
        var chart = TwoYears.Dots();

        // Germany 1 to 2 and Poland 3 to 4 rose, France 2 to 1.5 fell.
        Assert.Equal("Higher for 2 of 3 in 2024 than in 2014", chart.Title);
        Assert.Equal(("2014", "2024"), (chart.BeforeLabel, chart.AfterLabel));
        chart.Validate();
    }

    [Fact]
    public void A_map_shows_every_ally_and_a_gap_with_its_reason()
    {
        var chart = (TwoYears with { Gaps = [new(Country.Parse("ISL"), Period.Year(2024), "it has no forces")] }).Map();

        Assert.Equal("Poland is highest with 4.00\u00a0%, France lowest with 1.50\u00a0%", chart.Title);
        Assert.Equal("it has no forces", chart.Tiles.Single(tile => tile.Country.Code == "ISL").Value.Reason);
        Assert.Equal("not in this series", chart.Tiles.Single(tile => tile.Country.Code == "NOR").Value.Reason);
        var asked = TwoYears.Map(otherwise: "not in the group");
        Assert.Equal("not in the group", asked.Tiles.Single(tile => tile.Country.Code == "NOR").Value.Reason);
        chart.Validate();
    }

    [Fact]
    public void Stacked_shares_pool_the_small_ones()
    {
        string[] suppliers = ["USA", "KOR", "DEU", "FRA", "ISR", "SWE", "ITA"];
        var result = SharesOf([
            .. suppliers.Select((code, i) => ((Subject)Samples.Poland, (Subject)Country.Parse(code), i < 5 ? 16.0 : 10.0)),
        ]);
        var chart = result.Stack();

        Assert.Equal("The United States is largest with 16.0\u00a0%, before South Korea with 16.0\u00a0%", chart.Title);
        Assert.Equal("All others", chart.Parts[^1].Label);
        Assert.Equal(6, chart.Parts.Count);
        // Two suppliers of 10 % each are the others.
        Assert.Equal(0.2, chart.Bars[0].Shares["all-others"].Number!.Value, 12);
        chart.Validate();
    }

    [Fact]
    public void The_parts_over_several_periods_are_those_that_the_title_names()
    {
        // Over both years Sweden and Italy have 0 + 22 and 0 + 21, the other five 20 + 12, 20 + 12, 20 + 11, 20 + 11 and 20 + 11.
        (string Code, double Before, double After)[] suppliers =
        [
            ("KOR", 20, 12),
            ("DEU", 20, 12),
            ("FRA", 20, 11),
            ("ISR", 20, 11),
            ("NLD", 20, 11),
            ("SWE", 0, 22),
            ("ITA", 0, 21),
        ];
        var result = Burden([
            .. suppliers.SelectMany(of =>
                (Observation<Share>[])
                    [
                        Samples.Of(Samples.Poland, 2014, of.Before, counterpart: Country.Parse(of.Code)),
                        Samples.Of(Samples.Poland, 2024, of.After, counterpart: Country.Parse(of.Code)),
                    ]
            ),
        ]) with
        {
            Unit = "fraction of import volume (TIV)",
        };
        var chart = result.Stack();

        Assert.Equal("Sweden is largest with 22.0\u00a0%, before Italy with 21.0\u00a0%", chart.Title);
        Assert.Equal(["Sweden", "Italy"], chart.Parts.Take(2).Select(part => part.Label));
        Assert.Equal(0.22, chart.Bars[1].Shares["SWE"].Number!.Value, 12);
        chart.Validate();
    }

    [Fact]
    public void A_heat_table_says_how_many_counterparts_it_leaves_out()
    {
        string[] suppliers = ["USA", "KOR", "DEU", "FRA", "ISR", "SWE", "ITA", "NLD"];
        Subject[] recipients = [Samples.Poland, Country.Parse("ROU")];
        var result = SharesOf([
            .. recipients.SelectMany(recipient => suppliers.Select(code => (recipient, (Subject)Country.Parse(code), 12.5))),
        ]);
        var chart = result.Heat();

        Assert.Equal(6, chart.Columns.Count);
        Assert.Equal("The 6 largest counterparts; 2 others are left out.", chart.Note);
        chart.Validate();
    }

    [Fact]
    public void What_is_left_out_of_a_whole_is_nothing_and_elsewhere_unknown()
    {
        // Poland's parts add up to 100 %, France's to 80 %.
        var chart = SharesOf(
                (Samples.Poland, America, 60),
                (Samples.Poland, Korea, 40),
                (France, America, 50),
                (France, Samples.Germany, 30)
            )
            .Heat();

        Assert.Equal(0, chart.Rows[0].Cells["DEU"].Number);
        Assert.Equal("no value", chart.Rows[1].Cells["KOR"].Reason);
        Assert.Equal("The United States for Poland is highest with 60.0\u00a0%", chart.Title);
        chart.Validate();
    }

    [Fact]
    public void Bars_of_several_wholes_say_whose_part_is_the_largest_most_often()
    {
        var chart = SharesOf(
                (Samples.Poland, America, 60),
                (Samples.Poland, Korea, 40),
                (France, America, 70),
                (France, Korea, 30),
                (Samples.Germany, America, 45),
                (Samples.Germany, Korea, 55)
            )
            .Stack();

        Assert.Equal("The largest part is the United States for 2 of 3", chart.Title);
        Assert.Equal(StackedDirection.Bars, chart.Direction);
        chart.Validate();
    }

    [Fact]
    public void A_flow_keeps_the_sum()
    {
        string[] suppliers = ["USA", "KOR", "DEU", "FRA", "ISR", "SWE", "ITA"];
        var result = new Indicator<TrendValue>
        {
            Id = "import-volume",
            Title = "Arms imports",
            Unit = "million TIV",
            Definition = "sum",
            Sources = [Samples.Nato],
            Observations =
            [
                .. suppliers.Select(
                    (code, i) =>
                        new Observation<TrendValue>(
                            Samples.Poland,
                            Country.Parse(code),
                            new(2020, 2024),
                            new TrendValue(10 * (i + 1)),
                            ObservationStatus.Actual
                        )
                ),
            ],
        };
        var chart = result.Flow();

        // 10 + 20 + … + 70 = 280; the two smallest, 10 and 20, are the others.
        Assert.Equal(280, chart.SumTo(chart.Destinations[0]));
        Assert.Equal(30, chart.SumFrom(chart.Origins[^1]));
        Assert.Equal("Italy is largest with 70 million TIV, before Sweden with 60 million TIV", chart.Title);
        chart.Validate();
    }

    [Theory]
    [InlineData("million USD (current)", 2500, "US$\u00a02.5\u00a0bn")]
    [InlineData("million USD (current)", 250, "250 million USD (current)")]
    [InlineData("aircraft", 12, "12 aircraft")]
    public void The_title_of_a_flow_gives_the_unit_once(string unit, double value, string text)
    {
        var result = new Indicator<Ratio>
        {
            Id = "x",
            Title = "X",
            Unit = unit,
            Definition = "x",
            Sources = [Samples.Nato],
            Observations = [new(Samples.Poland, Korea, Period.Year(2024), new(value), ObservationStatus.Actual)],
        };

        Assert.Equal($"South Korea is largest with {text}", result.Flow().Title);
    }

    [Fact]
    public void A_slope_draws_a_line_for_each_and_a_gap_where_a_value_is_missing()
    {
        var chart = (
            TwoYears with
            {
                Observations = [.. TwoYears.Observations.Where(o => o.Subject != France || o.Period.To != 2014)],
                Gaps = [new(France, Period.Year(2014), "not reported")],
            }
        ).Slope();

        Assert.Equal(["2014", "2024"], chart.Stops);
        Assert.Equal("not reported", chart.Lines.Single(line => line.Label == "France").Values[0].Reason);
        Assert.Equal("Higher for 2 of 2 in 2024 than in 2014", chart.Title);
        chart.Validate();
    }

    [Fact]
    public void Everything_can_be_replaced()
    {
        var chart = TwoYears.Bars() with { Title = "Poland spends most", Note = "Estimates.", Id = "mine" };

        Assert.Equal(("mine", "Poland spends most", "Estimates."), (chart.Id, chart.Title, chart.Note));
        chart.Validate();
    }

    [Fact]
    public void A_chart_that_does_not_fit_names_one_that_does()
    {
        var oneYear = Burden(Samples.Of(Samples.Germany, 2024, 2), Samples.Of(Samples.Poland, 2024, 4));
        var one = Burden(Samples.Of(Samples.Germany, 2024, 2));
        var matrix = SharesOf((Samples.Poland, America, 60), (Samples.Poland, Korea, 40), (France, America, 70), (France, Korea, 30));

        Assert.Equal(
            ".Trend() needs two or more periods, and 'Defence burden' holds 2 countries or groups, 1 period. .Bars() fits.",
            Assert.Throws<ArgumentException>(() => oneYear.Trend()).Message
        );
        Assert.EndsWith("It is one number: show the result itself.", Assert.Throws<ArgumentException>(() => one.Bars()).Message);
        Assert.EndsWith(".Heat() fits.", Assert.Throws<ArgumentException>(() => matrix.Bars()).Message);
        Assert.EndsWith(".Trend() fits.", Assert.Throws<ArgumentException>(() => TwoYears.Stack()).Message);
        Assert.EndsWith(".Bars() fits.", Assert.Throws<ArgumentException>(() => BySupplier.Flow()).Message);
        Assert.EndsWith(".Bars() fits.", Assert.Throws<ArgumentException>(() => BySupplier.Map()).Message);
    }

    [Fact]
    public void A_result_without_a_value_gives_the_reason_of_its_gap()
    {
        var empty = Burden() with { Gaps = [new(Samples.Germany, Period.Year(2024), "not reported")] };

        var refused = Assert.Throws<ArgumentException>(() => empty.Bars());
        Assert.Equal("'Defence burden' has no value to draw: not reported.", refused.Message);
    }

    [Theory]
    [InlineData("million USD (current)", 2500, "2.5\u00a0bn", "billion USD (current)")]
    [InlineData("million USD (current)", 250, "250", "million USD (current)")]
    [InlineData("million TIV", 1234, "1,234", "million TIV")]
    [InlineData("ratio of volumes (TIV)", 1.74, "1.7×", "ratio of volumes (TIV)")]
    [InlineData("percentage points of GDP", 0.3, "0.3\u00a0pp", "percentage points of GDP")]
    [InlineData("aircraft", 12, "12", "aircraft")]
    public void Values_are_written_in_the_unit_of_the_reader(string unit, double value, string text, string words)
    {
        var result = new Indicator<Ratio>
        {
            Id = "x",
            Title = "X",
            Unit = unit,
            Definition = "x",
            Sources = [Samples.Nato],
            Observations =
            [
                new(Samples.Germany, null, Period.Year(2014), new(value / 2), ObservationStatus.Actual),
                new(Samples.Germany, null, Period.Year(2024), new(value), ObservationStatus.Actual),
            ],
        };
        var chart = result.Trend();

        Assert.EndsWith(
            $"to {(unit.StartsWith("million USD", StringComparison.Ordinal) && value > 1000 ? "US$\u00a0" : "")}{text} in 2024",
            chart.Title
        );
        Assert.Equal(words, chart.Unit);
    }
}
