namespace Analysis.Charts.Tests;

/// <summary>Small charts side by side, and flows that are the parts of one whole. The numbers are made up.</summary>
public sealed class ResultPanelsTests
{
    private static readonly Country America = Country.UnitedStates;
    private static readonly Aggregate Others = new("others", "All others");
    private static readonly Aggregate Rest = new("rest", "All other members");

    private static Indicator<Share> Shares(params (Subject Recipient, Subject Supplier, int Year, double Percent)[] shares) =>
        Samples.Burden() with
        {
            Id = "supplier-share",
            Title = "Share of imports",
            Unit = "fraction of import volume (TIV)",
            Observations = [.. shares.Select(of => Samples.Of(of.Recipient, of.Year, of.Percent, counterpart: of.Supplier))],
        };

    [Fact]
    public void A_panel_is_a_country_in_the_order_of_the_result_and_the_colour_of_the_supplier()
    {
        var result = Shares(
            (Samples.Poland, America, 2014, 20),
            (Samples.Poland, America, 2024, 50),
            (Samples.Germany, America, 2014, 60),
            (Samples.Germany, America, 2024, 40)
        ) with
        {
            Gaps = [new(Samples.Germany, Period.Year(2019), "nothing was delivered")],
        };
        var chart = result.Panels();
        chart.Validate();
        Assert.Equal(["Poland", "Germany"], chart.Panels.Select(panel => panel.Title));
        Assert.All(chart.Panels, panel => Assert.Equal(ChartRole.UnitedStates, Assert.Single(panel.Series).Role));
        Assert.Equal("nothing was delivered", chart.Panels[1].Series[0].Points[1].Value.Reason);
        // Poland rose from 20 to 50, Germany fell from 60 to 40.
        Assert.Equal("Higher for 1 of 2 in 2024 than in 2014", chart.Title);
        Assert.Equal(("supplier-share-panels", "% of import volume (TIV)"), (chart.Id, chart.Unit));
    }

    [Fact]
    public void One_country_is_no_grid() =>
        Assert.Contains(
            ".Panels() needs several countries",
            Assert
                .Throws<ArgumentException>(() => Shares((Samples.Poland, America, 2014, 20), (Samples.Poland, America, 2024, 50)).Panels())
                .Message,
            StringComparison.Ordinal
        );

    // 30 + 10 + 20 + 40 = 100: the rest is the largest of each side and still the last.
    [Fact]
    public void Flows_of_one_whole_keep_the_order_of_the_result()
    {
        var chart = Shares(
                (Samples.Poland, America, 2024, 30),
                (Samples.Poland, Others, 2024, 10),
                (Rest, America, 2024, 20),
                (Rest, Others, 2024, 40)
            )
            .Flow();
        chart.Validate();
        Assert.Equal(["United States", "All others"], chart.Origins.Select(origin => origin.Label));
        Assert.Equal([ChartRole.UnitedStates, ChartRole.Others], chart.Origins.Select(origin => origin.Role));
        Assert.Equal(["Poland", "All other members"], chart.Destinations.Select(end => end.Label));
        Assert.Equal(0.6, chart.SumTo(chart.Destinations[1]), 12);
        Assert.Equal("The United States is largest with 50.0\u00a0%, before All others with 50.0\u00a0%", chart.Title);
    }

    // Germany is named before its group, Switzerland after it: one is of the group's side, the other outside it.
    [Fact]
    public void A_European_country_outside_the_group_has_another_colour_than_the_group()
    {
        var group = CountryGroup.Fixed("allies", "Allies", [new(Samples.Poland, null, null, "https://example.org")], 2024);
        Subject[] origins = [Samples.Germany, group, Country.Parse("CHE"), America, Others];
        var chart = Shares([
                .. origins.Select(origin => ((Subject)Samples.Poland, origin, 2024, 15.0)),
                .. origins.Select(origin => ((Subject)Rest, origin, 2024, 5.0)),
            ])
            .Flow();
        Assert.Equal(
            [ChartRole.Europe, ChartRole.Europe, ChartRole.Partners, ChartRole.UnitedStates, ChartRole.Others],
            chart.Origins.Select(origin => origin.Role)
        );
    }

    [Fact]
    public void Fractions_that_are_no_whole_do_not_flow() =>
        Assert.Contains(
            ".Flow() needs volumes, money or counts",
            Assert
                .Throws<ArgumentException>(() =>
                    Shares(
                            (Samples.Poland, America, 2024, 30),
                            (Samples.Poland, Others, 2024, 10),
                            (Rest, America, 2024, 20),
                            (Rest, Others, 2024, 30)
                        )
                        .Flow()
                )
                .Message,
            StringComparison.Ordinal
        );
}
